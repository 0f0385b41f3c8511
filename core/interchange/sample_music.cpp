#include "core/interchange/sample_music.h"

#include <QDataStream>
#include <QIODevice>
#include <cmath>
#include <numbers>
#include <vector>

namespace {

constexpr int RateHz = 24000;
constexpr double BaseHz = 220.0; // A3
constexpr double Loudest = 0.30; // leaves room for a voice

/// 0 to 1 and back: notes swell in, overlap with the next chord, and are gone.
double envelope(double second, double length)
{
    const double rise = std::min(1.0, second / (length * 0.35));
    const double fall = std::min(1.0, (length - second) / (length * 0.45));
    const double level = std::max(0.0, std::min(rise, fall));
    return level * level * (3 - 2 * level);
}

/// One turn of a soft tone with a few overtones; a note walks around it.
std::vector<float> softTone()
{
    std::vector<float> turn(2048);
    for (size_t i = 0; i < turn.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / double(turn.size());
        turn[i] = float(std::sin(angle) + 0.28 * std::sin(2 * angle + 0.4) + 0.09 * std::sin(3 * angle));
    }
    return turn;
}

struct Note {
    double hz = 0;
    qint64 first = 0; ///< sample frame
    qint64 frames = 0;
    double gain = 1;
    double pan = 0.5;
};

/// Adds one note; the right side is slightly out of tune, which makes it wide.
void addNote(std::vector<float>& mix, const std::vector<float>& tone, const Note& note)
{
    const auto size = double(tone.size());
    const double leftStep = note.hz * size / RateHz;
    const double rightStep = leftStep * 1.0015;
    const qint64 end = std::min(note.frames, qint64(mix.size() / 2) - note.first);
    float* out = mix.data() + 2 * note.first;
    double level = 0;
    for (qint64 i = 0; i < end; ++i) {
        if (i % 32 == 0)
            level = note.gain * envelope(double(i) / RateHz, double(note.frames) / RateHz);
        *out++ += float(level * (1 - note.pan)) * tone[size_t(double(i) * leftStep) & (tone.size() - 1)];
        *out++ += float(level * note.pan) * tone[size_t(double(i) * rightStep) & (tone.size() - 1)];
    }
}

QByteArray asWav(const std::vector<float>& mix)
{
    float peak = 1e-9F;
    for (const float sample : mix)
        peak = std::max(peak, std::abs(sample));
    QByteArray wav;
    QDataStream out(&wav, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto bytes = quint32(mix.size() * 2);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(2) << quint32(RateHz) << quint32(RateHz * 4) << quint16(4)
        << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    const auto scale = float(Loudest * 32767) / peak;
    for (const float sample : mix)
        out << qint16(std::lround(sample * scale));
    return wav;
}

} // namespace

QByteArray chordBed(const QList<QList<int>>& chords, int chordMs, int lengthMs)
{
    std::vector<float> mix(size_t(qint64(lengthMs) * RateHz / 1000) * 2, 0.0F);
    const std::vector<float> tone = softTone();
    const qint64 chordFrames = qint64(chordMs) * RateHz / 1000;
    for (qint64 at = 0; !chords.isEmpty() && at * chordFrames < qint64(mix.size() / 2); ++at) {
        const QList<int>& notes = chords[at % chords.size()];
        for (qsizetype n = 0; n < notes.size(); ++n)
            addNote(mix, tone,
                    {BaseHz * std::pow(2.0, notes[n] / 12.0), at * chordFrames, chordFrames * 29 / 20,
                     1.0 / (1.0 + 0.25 * double(n)), 0.35 + 0.3 * double(n % 2)});
    }
    return asWav(mix);
}
