#include "ui/timeline/overlay_kinds.h"

#include "core/document/storyboard.h"
#include "core/project/work.h"

#include <QFileInfo>
#include <QThreadPool>

void OverlayKinds::setFolder(const QString& folder)
{
    m_folder = folder;
    m_kinds.clear();
}

void OverlayKinds::look(const Storyboard& board)
{
    for (const Track& track : board.tracks)
        for (const Clip& clip : track.clips) {
            const auto asked = m_kinds.constFind(clip.file);
            const bool isKnown = asked != m_kinds.constEnd() &&
                                 (!asked->isFinished() || (asked->resultCount() > 0 && asked->result().has_value()));
            if (clip.role != ClipRole::Picture || isKnown)
                continue;
            const QString path = m_folder + QLatin1Char('/') + clip.file;
            m_kinds.insert(clip.file, runOn(*QThreadPool::globalInstance(), [path] {
                               return QFileInfo::exists(path) ? std::optional(kindOf(path)) : std::nullopt;
                           }));
        }
}

MediaKind OverlayKinds::of(const QString& file) const
{
    const auto kind = m_kinds.value(file);
    return kind.isFinished() && kind.resultCount() > 0 ? kind.result().value_or(MediaKind::Other) : MediaKind::Other;
}
