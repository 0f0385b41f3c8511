#pragma once

#include "core/base/frame_meter.h"
#include "core/base/progress.h"
#include "core/base/work_folder.h"
#include "core/render/content_cache.h"
#include "core/render/picture_print.h"
#include "core/render/segments.h"

#include <QStringList>

/// The finished pieces of a film, in order.
struct MadeSegments {
    QList<MuxPiece> pieces;
    QList<PlannedPicture> samples; ///< first pictures of a few pieces that were made now
    int fromCache = 0;
    bool copied = false; ///< they are the takes' own pictures
    QStringList notes;
};

/// Whether pieces are kept for the next compile. `cache` null: they lie in the work folder and go with it.
struct SegmentStore {
    ContentCache* cache = nullptr;
    bool mayRead = true;
    const WorkFolder* work = nullptr;
    FrameMeter* meter = nullptr; ///< counts what is encoded; may be null
};

/// Encodes a plan's segments on all cores, one encoder thread a segment; those in the cache are not touched. A segment
/// that had to show something else than planned (a missing file) is not kept. Blocks; stops within a few pictures.
Result<MadeSegments> makeSegments(const RenderPlan& plan, const QList<Segment>& segments, const QString& cacheFolder,
                                  const SegmentStore& store, const Progress& progress);

/// Encoder, libraries and fonts of this machine: what shapes pixels besides the plan.
QString pictureBuilder(const VideoSettings& settings);
