#include "core/media/voice.h"

#include "core/media/speech/speech.h"
#include "core/media/text.h"

#include <cmath>

namespace {

constexpr int LongestPiece = 400; ///< characters; what a stop has to wait for
constexpr std::int64_t Breath = SampleRate / 4;
constexpr double Level = -20; ///< LUFS; the voices themselves are up to 14 apart
constexpr float HighestPeak = 0.9F;

bool hasWords(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// espeak-ng's own voices, which speak every language.
QStringList espeakVariants()
{
    QStringList names;
    for (const auto& [kind, count] : {std::pair('m', 7), std::pair('f', 5)})
        for (int i = 1; i <= count; ++i)
            names << QLatin1Char(kind) + QString::number(i);
    return names;
}

Result<SoundBuffer> speakPiece(const QString& text, const QString& voice, const QString& language, std::stop_token stop)
{
    const bool english = language.isEmpty() || language.startsWith(QLatin1String("en"));
    const bool lent = espeakVariants().contains(voice);
    const auto plain = plainLetters(text);
    const bool canEspeak = !espeakProgram().isEmpty();
    if (haveFlite() && plain && !(canEspeak && (lent || !english)))
        return speakWithFlite(*plain, fliteVoices().contains(voice) ? voice : fliteVoices().constFirst());
    if (!canEspeak)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The scratch voice reads English letters only, so this line stays silent. Install "
                                  "espeak-ng for other scripts."));
    return speakWithEspeak(text, language, lent ? voice : QString(), std::move(stop));
}

void setLevel(SoundBuffer& sound)
{
    const double loudness = integratedLoudness(sound);
    float peak = 0;
    for (const float sample : sound.samples)
        peak = std::max(peak, std::abs(sample));
    if (loudness <= -69 || peak <= 0)
        return;
    const float gain = std::min(float(std::pow(10.0, (Level - loudness) / 20)), HighestPeak / peak);
    for (float& sample : sound.samples)
        sample *= gain;
}

} // namespace

VoiceSource voiceSource()
{
    static const VoiceSource found = haveFlite()                 ? VoiceSource::Flite
                                     : espeakProgram().isEmpty() ? VoiceSource::None
                                                                 : VoiceSource::EspeakNg;
    return found;
}

QString voiceIdentity()
{
    return (haveFlite() ? QStringLiteral("flite") : QString()) +
           (espeakProgram().isEmpty() ? QString() : QStringLiteral(" espeak-ng"));
}

QString voiceSourceSentence()
{
    switch (voiceSource()) {
    case VoiceSource::Flite:
        return espeakProgram().isEmpty()
                   ? MediaText::tr("Scratch voices come from FFmpeg's flite and read English letters.")
                   : MediaText::tr("Scratch voices come from FFmpeg's flite; other scripts are read by espeak-ng.");
    case VoiceSource::EspeakNg:
        return MediaText::tr("Scratch voices come from espeak-ng.");
    case VoiceSource::None:
        break;
    }
    return MediaText::tr(
        "There is no scratch voice on this computer, so dialogue is silent. Install espeak-ng to hear it.");
}

QStringList voiceNames()
{
    QStringList names;
    if (haveFlite())
        names << fliteVoices();
    if (!espeakProgram().isEmpty())
        names << espeakVariants();
    return names;
}

QStringList voiceLanguages()
{
    static const QStringList languages = espeakLanguages();
    return languages;
}

Result<SoundBuffer> speak(const QString& text, const QString& voice, const Progress& progress)
{
    return speak(text, voice, {}, progress);
}

Result<SoundBuffer> speak(const QString& text, const QString& voice, const QString& language, const Progress& progress)
{
    if (voiceSource() == VoiceSource::None)
        return fail(ErrorKind::Unsupported, voiceSourceSentence());
    const QString known = !language.isEmpty() && voiceLanguages().contains(language) ? language : QString();
    SoundBuffer sound;
    const QStringList pieces = speakablePieces(text, LongestPiece);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, MediaText::tr("Speaking was stopped."));
        if (hasWords(pieces.at(i))) {
            BR_TRY(const SoundBuffer piece, speakPiece(pieces.at(i), voice, known, progress.stop));
            sound.samples.insert(sound.samples.end(), piece.samples.begin(), piece.samples.end());
        } else
            sound.samples.insert(sound.samples.end(), 2 * Breath, 0.0F); // "...": a pause is what it says
        progress(double(i + 1) / double(pieces.size()));
    }
    setLevel(sound);
    return sound;
}
