#include "ui/film/format_fit.h"

#include <QCoreApplication>

namespace {

struct FitText {
    Q_DECLARE_TR_FUNCTIONS(FitText)
};

bool isCodec(const FilmFormat& format, std::initializer_list<const char*> codecs)
{
    for (const char* codec : codecs)
        if (qstrcmp(format.id, codec) == 0)
            return true;
    return false;
}

QString whyNoPicture()
{
    return FitText::tr("A sound file has no picture.");
}

QString whyNoQuality(const FilmFormat& format)
{
    if (isCodec(format, {"png", "wav", "flac"}))
        return FitText::tr("Nothing is left out in this format.");
    if (isCodec(format, {"m4a"}))
        return FitText::tr("The sound is coded as in a film.");
    if (format.kind == FilmKind::Animation)
        return FitText::tr("A GIF always has 256 colours.");
    return format.kind == FilmKind::Sheet ? FitText::tr("A contact sheet has small pictures.") : QString();
}

QString whyNoCaptions(const FilmFormat& format, FilmSetting setting)
{
    if (format.kind == FilmKind::Sheet)
        return FitText::tr("A contact sheet has no time for captions.");
    if (setting == FilmSetting::BurnedCaptions && format.kind == FilmKind::Sound)
        return FitText::tr("A sound file has no picture: a file beside it is written.");
    if (setting == FilmSetting::CaptionTrack && format.kind != FilmKind::Film)
        return FitText::tr("Only films hold a track: a file beside it is written.");
    return {};
}

QString whyNoSlate(const FilmFormat& format, FilmPart part)
{
    if (format.kind == FilmKind::Sound)
        return whyNoPicture();
    if (format.kind == FilmKind::Sheet)
        return FitText::tr("A contact sheet shows the shots alone.");
    return part == FilmPart::InToOut ? FitText::tr("A slate stands before the film, not before a part of it.")
                                     : QString();
}

} // namespace

QString whyNot(const FilmFormat& format, FilmPart part, FilmSetting setting)
{
    const bool isSound = format.kind == FilmKind::Sound;
    const bool isSheet = format.kind == FilmKind::Sheet;
    switch (setting) {
    case FilmSetting::Size:
    case FilmSetting::Watermark:
        return isSound ? whyNoPicture() : QString();
    case FilmSetting::Rate:
        return isSound   ? whyNoPicture()
               : isSheet ? FitText::tr("A contact sheet shows one picture of each shot.")
                         : QString();
    case FilmSetting::Quality:
        return whyNoQuality(format);
    case FilmSetting::Loudness:
        return *format.sound ? QString() : FitText::tr("This format has no sound.");
    case FilmSetting::Captions:
    case FilmSetting::BurnedCaptions:
    case FilmSetting::CaptionTrack:
        return whyNoCaptions(format, setting);
    case FilmSetting::BurnIns:
        return isSound   ? whyNoPicture()
               : isSheet ? FitText::tr("A contact sheet says code and time of each shot anyway.")
                         : QString();
    case FilmSetting::Slate:
        return whyNoSlate(format, part);
    case FilmSetting::Cache:
        return format.kind == FilmKind::Film || isSound ? QString() : FitText::tr("This format is always made afresh.");
    }
    return {};
}

QString goodFor(const FilmFormat& format)
{
    const std::pair<const char*, QString> words[] = {
        {"h264", FitText::tr("Plays everywhere: web, phones, televisions. The usual choice.")},
        {"hevc", FitText::tr("A little smaller than H.264, and finer; for newer devices.")},
        {"vp9", FitText::tr("For web pages, free of licences; takes longer to make.")},
        {"av1", FitText::tr("The smallest film, for new browsers; takes the longest to make.")},
        {"prores", FitText::tr("For editing and grading in other programs. Very large.")},
        {"dnxhr", FitText::tr("For editing in Avid and Resolve. Very large.")},
        {"gif", FitText::tr("A short loop for chats and pages: no sound, few colours.")},
        {"png", FitText::tr("Every picture as a file, nothing lost; for effects programs.")},
        {"jpeg", FitText::tr("Every picture as a small file.")},
        {"sheet", FitText::tr("One picture of every shot on A4 pages, to print and to talk about.")},
        {"wav", FitText::tr("The sound alone, nothing lost; for a sound editor.")},
        {"flac", FitText::tr("The sound alone, nothing lost, half as large.")},
        {"m4a", FitText::tr("The sound alone, small; to listen to on the way.")}};
    for (const auto& [id, sentence] : words)
        if (qstrcmp(format.id, id) == 0)
            return sentence;
    return {};
}
