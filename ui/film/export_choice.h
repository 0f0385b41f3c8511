#pragma once

#include "core/render/film_plan.h"
#include "core/render/presets.h"

struct FilmFormat;

/// What of the film is exported.
enum class FilmPart { Whole, InToOut, Scenes };

/// The marks of the preview, in frames of the storyboard.
struct FilmMarks {
    std::optional<Frames> in;
    std::optional<Frames> out;
    bool any() const { return in || out; }
};

/// What somebody chose in the Export Film dialog, as they chose it: what a format has no room for stays chosen, and is
/// left out of fitted(). A value.
struct ExportChoice {
    QString preset; ///< Preset::id
    OutputSpec output;
    FilmPart part = FilmPart::Whole;
    QList<SceneId> scenes; ///< of FilmPart::Scenes
    QString file;          ///< absolute, '/' separated
};

/// The preset fills picture, sound and format; what is written into the picture, captions and place stay, and a slate
/// lasts as long as before. Where this FFmpeg cannot write the preset's format it is the first that it can.
ExportChoice withPreset(ExportChoice choice, const Preset& preset);
/// Whether picture and sound are still as the preset has them, in whatever format.
bool isPreset(const OutputSpec& output, const Preset& preset);
/// A name that the chosen format cannot have gets the ending of its files.
ExportChoice withFittingName(ExportChoice choice);
/// Another format, with the ending of its files; an animation gets a size and rate that browsers can bear.
ExportChoice withFormat(ExportChoice choice, const Storyboard& board, const FilmFormat& format);
/// What is made: without what the format, or the part, has no room for.
OutputSpec fitted(const ExportChoice& choice);
FilmSelection selectionOf(const ExportChoice& choice, const FilmMarks& marks, Rate board);
/// A choice for a project that has made none yet: the first preset, in `folder`, named like the storyboard.
ExportChoice firstChoice(const Storyboard& board, const QString& folder);
