#pragma once

#include "core/media/still_image.h"

#include <QFuture>
#include <QHash>
#include <optional>

struct Storyboard;

/// What the files of overlays are, as films take them (kindOf() of core/media): looked into on a pool as soon as they
/// are on a track. Lives on main, owned by the timeline.
class OverlayKinds final {
public:
    void setFolder(const QString& folder); ///< of another project
    void look(const Storyboard& board);    ///< asks of each once; again of what was missing then
    /// Other while nobody knows.
    MediaKind of(const QString& file) const;

private:
    QString m_folder;
    QHash<QString, QFuture<std::optional<MediaKind>>> m_kinds; // by file; nothing: it was not there
};
