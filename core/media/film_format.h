#pragma once

#include <QList>
#include <QString>

/// What comes out of a compile.
enum class FilmKind {
    Film,      ///< pictures and sound in one file
    Animation, ///< pictures alone in one file
    Pictures,  ///< a folder or zip of stills
    Sheet,     ///< one still of every shot
    Sound
};

/// One way to write a film; VideoSettings::codec holds its id. A row of a table that never changes.
struct FilmFormat {
    const char* id;
    FilmKind kind;
    const char* suffix;    ///< of the finished file
    const char* container; ///< libavformat's name; empty where it is not asked
    const char* encoders;  ///< of the picture by libavcodec's names, the best first, with commas; empty: none is needed
    const char* sound;     ///< SoundSettings::codec; empty: none
    const char* name;      ///< translatable in context MediaText
};

const QList<FilmFormat>& filmFormats();
/// Null for an unknown id.
const FilmFormat* filmFormat(const QString& id);
/// Shown, translated: "MP4 (H.264)".
QString filmFormatName(const FilmFormat& format);
/// Whether this FFmpeg build has the encoders for it; quick, any thread.
bool canWrite(const FilmFormat& format);
/// One of them in a word, when it is missing.
QString missingEncoders(const FilmFormat& format);
/// The format whose files end like `file`, the first that can be written; null when there is none.
const FilmFormat* filmFormatForFile(const QString& file);
