#include "core/providers/remote/remote_match.h"

namespace {

constexpr int SlackSeconds = 120;

bool isSameSize(const QString& said, QSize asked)
{
    return said.isEmpty() || asked.isEmpty() || said == QStringLiteral("%1x%2").arg(asked.width()).arg(asked.height());
}

bool isSameLength(const QString& said, int asked)
{
    bool isNumber = false;
    const double seconds = said.toDouble(&isNumber);
    return said.isEmpty() || asked == 0 || (isNumber && seconds == asked);
}

} // namespace

bool mayBeOf(const RemoteRequest& request, const RemoteVideo& video, const QDateTime& from)
{
    if (!request.tag.isEmpty() && !video.tag.isEmpty())
        return video.tag == request.tag;
    const bool inTime = !video.created.isValid() || video.created >= from.addSecs(-SlackSeconds);
    return inTime && (video.prompt.isEmpty() || video.prompt.trimmed() == request.prompt.trimmed()) &&
           (video.model.isEmpty() || request.model.isEmpty() || video.model == request.model) &&
           isSameSize(video.size, request.size) && isSameLength(video.seconds, request.seconds);
}

RemoteWindow windowOf(const QDateTime& intent, const QDateTime& deadline, const QDateTime& now,
                      const QDateTime& serverDate)
{
    const qint64 ahead = serverDate.isValid() ? now.msecsTo(serverDate) : 0;
    return {intent.addMSecs(ahead).addSecs(-SlackSeconds), deadline.addMSecs(ahead).addSecs(SlackSeconds)};
}

bool addPage(QList<RemoteVideo>& videos, const QList<RemoteVideo>& page)
{
    QSet<QString> known;
    for (const RemoteVideo& video : std::as_const(videos))
        known << video.id;
    const qsizetype before = videos.size();
    for (const RemoteVideo& video : page) {
        if (!known.contains(video.id))
            videos << video;
        known << video.id;
    }
    return videos.size() > before;
}

QList<RemoteVideo> candidatesFor(const RemoteRequest& request, const QList<RemoteVideo>& videos,
                                 const RemoteWindow& window, const QSet<QString>& owned)
{
    QList<RemoteVideo> candidates;
    for (const RemoteVideo& video : videos) {
        if (owned.contains(video.id))
            continue;
        if (!request.tag.isEmpty() && video.tag == request.tag)
            return {video};
        const bool inTime = video.created.isValid() && video.created >= window.from && video.created <= window.to;
        const bool same = !video.prompt.isEmpty() && video.prompt.trimmed() == request.prompt.trimmed() &&
                          (video.model.isEmpty() || request.model.isEmpty() || video.model == request.model) &&
                          isSameSize(video.size, request.size) && isSameLength(video.seconds, request.seconds);
        if (inTime && same && video.tag.isEmpty())
            candidates << video;
    }
    return candidates;
}
