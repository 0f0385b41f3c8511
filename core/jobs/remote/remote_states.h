#pragma once

#include "core/jobs/remote/remote_work.h"

/// The work of a remote job in each of its states, one file a state. Pool threads; what they return is committed before
/// anything else happens. An error is one of our own disk or ledger: the state is repeated later.
namespace RemoteStates {

inline const QString FreshUrl = QStringLiteral("url");      ///< error class: the provider is asked where it is
inline const QString Withheld = QStringLiteral("withheld"); ///< error class: finished there, and not given out

Result<Step> intent(const RemoteWork& work);     ///< Queued, Held: the exact bytes, written down
Result<Step> submit(const RemoteWork& work);     ///< Submitting: the one send
Result<Step> reconcile(const RemoteWork& work);  ///< Unknown, and Attention without a remote id
Result<Step> poll(const RemoteWork& work);       ///< Running, and Attention with a remote id
Result<Step> cancelling(const RemoteWork& work); ///< Cancelling: tells the provider, then polls
Result<Step> fetch(const RemoteWork& work);      ///< Fetching: one try of the download
Result<Step> verify(const RemoteWork& work);     ///< Verifying: proof, final name, sidecar

/// Before a job is sent again that the provider was too busy for: some gateways charge, and answer that all the same.
/// What there is of it then is adopted, waited for, or shown to a person. Nothing: it is not there, or nobody can look.
Result<std::optional<Step>> madeAllTheSame(const RemoteWork& work);

/// What a crash makes of Submitting.
Step unknownAfterCrash(const JobRecord& record, const QDateTime& now);
/// A job that was never sent ends, and its money is free again.
Step endUnsent(const JobRecord& record, JobState end, const char* event);
/// An unknown submit turns out to have made this video; or a person says so.
Step adopted(const JobRecord& record, const Attempt& attempt, const RemoteVideo& video, const QDateTime& now);
/// The video of a poll: on to Fetching, to an end, or asked again after `next`.
Step followed(const RemoteWork& work, const RemoteVideo& video, std::chrono::milliseconds next);
/// A poll that brought no video: waited out, and never the end of a job.
Step unanswered(const RemoteWork& work, const RemoteRefusal& refusal);
/// The provider refused the key: every job of the account waits for another one.
void holdForKey(const RemoteWork& work, Step& step);
/// There is no key now; the state stays, and is looked at again.
Step withoutKey(const RemoteWork& work);

} // namespace RemoteStates
