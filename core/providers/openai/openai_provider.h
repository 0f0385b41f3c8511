#pragma once

#include "core/providers/remote/remote_provider.h"

/// Servers of the OpenAI-compatible contract. Options: body=multipart|json, size=yes|no and seconds=yes|no (sent or
/// not), idempotent=yes (it is proven to honour Idempotency-Key), list=no (there is no list to look a submit up in),
/// cancel=yes (DELETE ends a video that is being made and is refused for a finished one, which other servers remove).
class OpenAiProvider final : public RemoteProvider {
public:
    Ability ability(const AccountOptions& options) const override;
    Result<HttpCall> submit(const QUrl& base, const RemoteRequest& request,
                            const AccountOptions& options) const override;
    Submitted readSubmit(const HttpAnswer& answer, const QDateTime& now) const override;
    HttpCall poll(const QUrl& base, const QString& id) const override;
    Polled readPoll(const HttpAnswer& answer, const QUrl& base, const QString& id, const QDateTime& now) const override;
    HttpCall list(const QUrl& base, const QString& after) const override;
    Listed readList(const HttpAnswer& answer, const QDateTime& now) const override;
    QUrl contentUrl(const QUrl& base, const RemoteVideo& video) const override;
    std::optional<HttpCall> cancel(const QUrl& base, const QString& id, const AccountOptions& options) const override;
};
