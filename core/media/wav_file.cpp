#include "core/base/safe_file.h"
#include "core/media/sound.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>

namespace {

constexpr quint16 Channels = 2;
constexpr quint16 SampleBytes = 2;
constexpr int HeaderBytes = 44;

template<class T> void put(QByteArray& bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

} // namespace

std::int64_t wavLength(qint64 bytes)
{
    return std::max<std::int64_t>(0, bytes - HeaderBytes) / (Channels * SampleBytes);
}

QByteArray wavBytes(const SoundBuffer& sound)
{
    const auto dataBytes = quint32(sound.samples.size() * SampleBytes);
    QByteArray bytes;
    bytes.reserve(qsizetype(dataBytes) + HeaderBytes);
    bytes.append("RIFF");
    put<quint32>(bytes, 36 + dataBytes);
    bytes.append("WAVEfmt ");
    put<quint32>(bytes, 16);
    put<quint16>(bytes, 1); // whole-number samples
    put<quint16>(bytes, Channels);
    put<quint32>(bytes, SampleRate);
    put<quint32>(bytes, SampleRate * Channels * SampleBytes);
    put<quint16>(bytes, Channels * SampleBytes);
    put<quint16>(bytes, 8 * SampleBytes);
    bytes.append("data");
    put<quint32>(bytes, dataBytes);
    for (const float sample : sound.samples)
        put<qint16>(bytes, qint16(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F)));
    return bytes;
}

Status writeWav(const QString& path, const SoundBuffer& sound)
{
    return writeDurably(path, wavBytes(sound));
}
