#pragma once

#include "core/jobs/job_steps.h"
#include "core/providers/remote/remote_provider.h"

/// What the steps of a remote job have in common, put together for one step. Lives on the step's thread.
struct RemoteWork {
    const JobRecord& record;
    const JobContext& context;
    const RemoteProvider& provider;
    RemoteRequest request; ///< without its picture; its tag is the live attempt's

    const NetworkContext& network() const { return context.network; }
    const QUrl& base() const { return network().access->base; }
    Ability ability() const { return provider.ability(network().account.options); }
    /// The record as it is, looked at again now.
    Step same(const char* event, const QString& detail = {}) const;
};

/// What the job asks its provider for. Tag and picture are left out.
Result<RemoteRequest> remoteRequestOf(const JobRecord& record);
/// The picture that goes along, as PNG, JPEG or WebP; nothing when the request has none.
Result<std::optional<RemotePicture>> firstFrameOf(const JobRecord& record, const QString& folder);

/// The one that is under way, or whose outcome is not known; nothing when there is none.
std::optional<Attempt> liveOf(const QList<Attempt>& attempts);
/// The attempt that is under way, or whose outcome is not known; NotFound when there is none.
Result<Attempt> liveAttempt(const RemoteWork& work);
/// The call of an attempt: its bytes as they were written down, whatever has changed since. Usage when the account is
/// spoken to in another way now.
Result<HttpCall> callOf(const RemoteWork& work, const Attempt& attempt);

/// A provider's words with a stop at their end, so that ours can follow.
QString asSentence(const QString& words);
