#include "core/jobs/remote/remote_work.h"

#include "core/base/safe_file.h"
#include "core/generation/generation_request.h"
#include "core/jobs/text.h"
#include "core/media/still_image.h"

#include <QBuffer>

namespace {

constexpr qint64 MostPictureBytes = 32LL << 20;

/// By the file's first bytes; empty when it is none of those that every provider takes.
QByteArray mimeOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? "image/webp" : QByteArray();
}

} // namespace

Step RemoteWork::same(const char* event, const QString& detail) const
{
    Step step{record, QString::fromLatin1(event), detail, {}};
    step.next.due = context.clock();
    return step;
}

Result<RemoteRequest> remoteRequestOf(const JobRecord& record)
{
    BR_TRY(const GenerationRequest asked, requestFromJson(record.request));
    RemoteRequest request;
    request.model = asked.model;
    request.prompt = asked.prompt;
    request.seconds = asked.seconds;
    request.size = asked.size;
    request.values = asked.values;
    if (asked.seed)
        request.values.insert(QStringLiteral("seed"), QString::number(*asked.seed));
    if (!asked.negative.isEmpty())
        request.values.insert(QStringLiteral("negative_prompt"), asked.negative);
    return request;
}

Result<std::optional<RemotePicture>> firstFrameOf(const JobRecord& record, const QString& folder)
{
    BR_TRY(const GenerationRequest asked, requestFromJson(record.request));
    if (asked.firstFrame.isEmpty())
        return std::optional<RemotePicture>();
    const QString path = folder + QLatin1Char('/') + asked.firstFrame;
    BR_TRY(QByteArray bytes, readFile(path, MostPictureBytes));
    const QByteArray mime = mimeOf(bytes);
    if (!mime.isEmpty())
        return std::optional(RemotePicture{bytes, mime});
    BR_TRY(const QImage image, readStill(path));
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(ErrorKind::Unsupported,
                    JobsText::tr("The shot's first picture could not be turned into a PNG, so nothing was sent."),
                    asked.firstFrame);
    return std::optional(RemotePicture{png, "image/png"});
}

std::optional<Attempt> liveOf(const QList<Attempt>& attempts)
{
    for (const Attempt& attempt : attempts)
        if (attempt.outcome == AttemptOutcome::Intent || attempt.outcome == AttemptOutcome::Unknown ||
            attempt.outcome == AttemptOutcome::Accepted)
            return attempt;
    return std::nullopt;
}

Result<Attempt> liveAttempt(const RemoteWork& work)
{
    BR_TRY(const QList<Attempt> attempts, work.network().ledger->attempts(work.record.id).result());
    if (const auto live = liveOf(attempts))
        return *live;
    return fail(ErrorKind::NotFound, JobsText::tr("What was sent for this job is not on record any more. Nothing is "
                                                  "sent again; please decide about it yourself."));
}

Result<HttpCall> callOf(const RemoteWork& work, const Attempt& attempt)
{
    BR_TRY(HttpCall call, work.provider.submit(work.base(), work.request, work.network().account.options));
    if (call.body.left(2) != attempt.body.left(2)) // "--" of a form or "{" of JSON: the header would not fit
        return fail(ErrorKind::Usage, QString(), QStringLiteral("the account's options changed"));
    call.body = attempt.body;
    return call;
}

QString asSentence(const QString& words)
{
    const bool ends = words.isEmpty() || QStringLiteral(".!?").contains(words.back());
    return ends ? words : words + QLatin1Char('.');
}
