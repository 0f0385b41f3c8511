#pragma once

#include "core/media/film_format.h"
#include "ui/film/export_choice.h"

/// What can be set for a film, and may have no place in a format.
enum class FilmSetting {
    Size,
    Quality,
    Rate,
    Loudness,
    Captions,
    BurnedCaptions,
    CaptionTrack,
    BurnIns,
    Slate,
    Watermark,
    Cache
};

/// Why a setting means nothing for a format or a part of the film, in a sentence; empty when it does.
QString whyNot(const FilmFormat& format, FilmPart part, FilmSetting setting);
/// What a format is good for, in a sentence.
QString goodFor(const FilmFormat& format);
