#pragma once

#include "core/media/film_writer.h"
#include "core/render/content_cache.h"

/// Coded pieces of film sound in a cache; it must outlive the store. `mayRead` false: only those that the
/// store itself put in are found.
SoundPieceStore piecesIn(ContentCache& cache, bool mayRead);
