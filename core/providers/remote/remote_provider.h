#pragma once

#include "core/base/result.h"
#include "core/providers/provider.h"
#include "core/providers/remote/remote_job.h"

/// What one server does differently from its contract, as the user says: names and words of Account::options.
using AccountOptions = QMap<QString, QString>;

/// How one kind of provider is spoken to: from requests to bytes and from bytes to meaning. Stateless; any thread. It
/// never touches the wire, the disk or a clock.
class RemoteProvider {
public:
    virtual ~RemoteProvider() = default;

    /// What this server can prove about a submit whose answer was lost.
    virtual Ability ability(const AccountOptions& options) const = 0;
    /// Equal requests give equal bytes. Usage when the contract cannot say the request.
    virtual Result<HttpCall> submit(const QUrl& base, const RemoteRequest& request,
                                    const AccountOptions& options) const = 0;
    virtual Submitted readSubmit(const HttpAnswer& answer, const QDateTime& now) const = 0;

    virtual HttpCall poll(const QUrl& base, const QString& id) const = 0;
    virtual Polled readPoll(const HttpAnswer& answer, const QUrl& base, const QString& id,
                            const QDateTime& now) const = 0;

    /// The videos of the account, newest first; `after` of the page before.
    virtual HttpCall list(const QUrl& base, const QString& after) const = 0;
    virtual Listed readList(const HttpAnswer& answer, const QDateTime& now) const = 0;

    /// Where the bytes of a finished video are.
    virtual QUrl contentUrl(const QUrl& base, const RemoteVideo& video) const = 0;

    /// Ends a video that is not finished, and is refused for one that is. Nothing: the server has no such call, or
    /// nobody says that it keeps what is finished, so a cancelled job is polled to its end.
    virtual std::optional<HttpCall> cancel(const QUrl&, const QString&, const AccountOptions&) const { return {}; }
};

/// The adapter of a provider of the catalogue; null for those that work on this machine or are not known.
const RemoteProvider* remoteProvider(const QString& providerId);
