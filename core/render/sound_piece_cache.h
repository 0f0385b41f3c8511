#pragma once

#include "core/base/work_folder.h"
#include "core/media/film_writer.h"
#include "core/render/content_cache.h"

/// Coded pieces of film sound in a cache; both must outlive the store. `mayRead` false: pieces are only put in.
SoundPieceStore piecesIn(ContentCache& cache, const WorkFolder& work, bool mayRead);
