#include "core/providers/openai/openai_provider.h"

#include "core/providers/openai/openai_videos.h"

namespace {

bool says(const AccountOptions& options, const char* name, const char* word)
{
    return options.value(QLatin1String(name)) == QLatin1String(word);
}

} // namespace

Ability OpenAiProvider::ability(const AccountOptions& options) const
{
    if (says(options, "idempotent", "yes"))
        return Ability::A;
    return says(options, "list", "no") ? Ability::D : Ability::B;
}

Result<HttpCall> OpenAiProvider::submit(const QUrl& base, const RemoteRequest& request,
                                        const AccountOptions& options) const
{
    OpenAiVideos::Dialect dialect;
    if (says(options, "body", "json"))
        dialect.body = OpenAiVideos::Dialect::Body::Json;
    dialect.sendsSize = !says(options, "size", "no");
    dialect.sendsSeconds = !says(options, "seconds", "no");
    return OpenAiVideos::submitCall(base, request, dialect);
}

Submitted OpenAiProvider::readSubmit(const HttpAnswer& answer, const QDateTime& now) const
{
    return OpenAiVideos::readSubmit(answer, now);
}

HttpCall OpenAiProvider::poll(const QUrl& base, const QString& id) const
{
    return OpenAiVideos::pollCall(base, id);
}

Polled OpenAiProvider::readPoll(const HttpAnswer& answer, const QUrl& base, const QString& id,
                                const QDateTime& now) const
{
    return OpenAiVideos::readPoll(answer, base, id, now);
}

HttpCall OpenAiProvider::list(const QUrl& base, const QString& after) const
{
    return OpenAiVideos::listCall(base, after);
}

Listed OpenAiProvider::readList(const HttpAnswer& answer, const QDateTime& now) const
{
    return OpenAiVideos::readList(answer, now);
}

QUrl OpenAiProvider::contentUrl(const QUrl& base, const RemoteVideo& video) const
{
    return OpenAiVideos::contentUrl(base, video.id);
}

std::optional<HttpCall> OpenAiProvider::cancel(const QUrl& base, const QString& id, const AccountOptions& options) const
{
    if (!says(options, "cancel", "yes"))
        return std::nullopt;
    return OpenAiVideos::cancelCall(base, id);
}
