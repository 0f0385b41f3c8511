#include "core/media/film_format.h"

#include "core/media/av_handles.h"
#include "core/media/text.h"
#include "core/media/writing/sound_coding.h"

#include <QFileInfo>
#include <algorithm>

const QList<FilmFormat>& filmFormats()
{
    static const QList<FilmFormat> formats{
        {"h264", FilmKind::Film, "mp4", "mp4", "libx264", "aac", QT_TRANSLATE_NOOP("MediaText", "MP4 (H.264)")},
        {"hevc", FilmKind::Film, "mp4", "mp4", "libx265", "aac", QT_TRANSLATE_NOOP("MediaText", "MP4 (HEVC)")},
        {"vp9", FilmKind::Film, "webm", "webm", "libvpx-vp9", "opus", QT_TRANSLATE_NOOP("MediaText", "WebM (VP9)")},
        {"av1", FilmKind::Film, "webm", "webm", "libsvtav1,libaom-av1", "opus",
         QT_TRANSLATE_NOOP("MediaText", "WebM (AV1)")},
        {"prores", FilmKind::Film, "mov", "mov", "prores_ks", "pcm", QT_TRANSLATE_NOOP("MediaText", "MOV (ProRes)")},
        {"dnxhr", FilmKind::Film, "mov", "mov", "dnxhd", "pcm", QT_TRANSLATE_NOOP("MediaText", "MOV (DNxHR)")},
        {"gif", FilmKind::Animation, "gif", "gif", "gif", "", QT_TRANSLATE_NOOP("MediaText", "Animated GIF")},
        {"png", FilmKind::Pictures, "zip", "", "", "", QT_TRANSLATE_NOOP("MediaText", "Image sequence (PNG)")},
        {"jpeg", FilmKind::Pictures, "zip", "", "", "", QT_TRANSLATE_NOOP("MediaText", "Image sequence (JPEG)")},
        {"sheet", FilmKind::Sheet, "pdf", "", "", "", QT_TRANSLATE_NOOP("MediaText", "Contact sheet")},
        {"wav", FilmKind::Sound, "wav", "wav", "", "pcm", QT_TRANSLATE_NOOP("MediaText", "Sound only (WAV)")},
        {"flac", FilmKind::Sound, "flac", "flac", "", "flac", QT_TRANSLATE_NOOP("MediaText", "Sound only (FLAC)")},
        {"m4a", FilmKind::Sound, "m4a", "ipod", "", "aac", QT_TRANSLATE_NOOP("MediaText", "Sound only (M4A)")}};
    return formats;
}

const FilmFormat* filmFormat(const QString& id)
{
    const auto& all = filmFormats();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FilmFormat& f) { return id == QLatin1String(f.id); });
    return found == all.end() ? nullptr : &*found;
}

QString filmFormatName(const FilmFormat& format)
{
    return MediaText::tr(format.name);
}

QString missingEncoders(const FilmFormat& format)
{
    const QStringList names = QString::fromLatin1(format.encoders).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const bool any = names.isEmpty() || std::any_of(names.begin(), names.end(), [](const QString& name) {
                         return avcodec_find_encoder_by_name(name.toLatin1().constData());
                     });
    if (!any)
        return names.first();
    const QString sound = QString::fromLatin1(format.sound);
    return sound.isEmpty() || findSoundEncoder(sound) ? QString() : sound;
}

bool canWrite(const FilmFormat& format)
{
    return missingEncoders(format).isEmpty();
}

const FilmFormat* filmFormatForFile(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto& all = filmFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FilmFormat& format) {
        return suffix == QLatin1String(format.suffix) && canWrite(format);
    });
    return found == all.end() ? nullptr : &*found;
}
