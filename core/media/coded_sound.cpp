#include "core/media/coded_sound.h"

#include "core/base/frame_time.h"
#include "core/base/sha256.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/reading/input_file.h"
#include "core/media/text.h"
#include "core/media/writing/sound_coding.h"

#include <QtEndian>
#include <algorithm>

namespace {

constexpr std::int64_t FrameSamples = 1024;
/// A decoder that began so much earlier has forgotten that it heard nothing before.
constexpr std::int64_t WarmUpFrames = 8;
static_assert(WarmUpFrames * FrameSamples - FrameSamples >= CodedSound::BeforeSamples);

Error unreadable(const InputFile& file, const QString& detail)
{
    return {ErrorKind::Damaged,
            MediaText::tr(
                "\"%1\" cannot be read as picture or sound. It may be damaged or of a kind Boardreel does not know.")
                .arg(file.name()),
            detail};
}

} // namespace

struct CodedSound::Private {
    std::unique_ptr<InputFile> file;
    std::vector<AvPacket> packets; ///< of the stretch, and of what is before it
    std::int64_t start = 0;
    std::int64_t end = 0;

    const AVStream& stream() const { return *file->audio(); }
    std::int64_t samples(std::int64_t ticks) const { return av_rescale_q(ticks, stream().time_base, {1, SampleRate}); }
    std::int64_t from() const { return std::max<std::int64_t>(0, start - BeforeSamples); }
};

CodedSound::CodedSound(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

CodedSound::~CodedSound() = default;

Result<std::unique_ptr<CodedSound>> CodedSound::open(const QString& path, std::stop_token stop)
{
    auto data = std::make_unique<Private>();
    BR_TRY(data->file, InputFile::open(path, std::move(stop), InputFile::Origin::Trusted));
    const AVStream* stream = data->file->audio();
    if (!stream || stream->codecpar->codec_id != AV_CODEC_ID_AAC || stream->codecpar->sample_rate != SampleRate)
        return fail(unreadable(*data->file, QStringLiteral("no AAC of 48 kHz")));
    return std::unique_ptr<CodedSound>(new CodedSound(std::move(data)));
}

std::int64_t CodedSound::start() const
{
    return d->start;
}

std::int64_t CodedSound::end() const
{
    return d->end;
}

Result<bool> CodedSound::next()
{
    if (const auto surplus = std::ptrdiff_t(d->packets.size()) - WarmUpFrames; surplus > 0)
        d->packets.erase(d->packets.begin(), d->packets.begin() + surplus);
    d->start = d->end;
    AvPacket packet(av_packet_alloc());
    while (d->end < d->start + StretchSamples) {
        BR_TRY(const bool more, d->file->read(*packet));
        if (!more)
            break;
        if (packet->stream_index != d->stream().index)
            continue;
        d->end = d->samples(packet->pts + packet->duration);
        d->packets.push_back(std::move(packet));
        packet.reset(av_packet_alloc());
    }
    if (d->end > d->start + StretchSamples)
        return fail(unreadable(*d->file, QStringLiteral("other frames at %1").arg(d->start)));
    return d->end > d->start;
}

QString CodedSound::key() const
{
    const AVCodecParameters& parameters = *d->stream().codecpar;
    Sha256 hash;
    hash.add(QStringLiteral("stretch 1 %1 %2 %3").arg(ffmpegBuild()).arg(d->start > 0).arg(d->end - d->start).toUtf8());
    hash.add(QByteArrayView(parameters.extradata, parameters.extradata_size));
    for (const AvPacket& packet : d->packets) {
        const quint32 size = qToLittleEndian(quint32(packet->size));
        hash.add(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
        hash.add(QByteArrayView(packet->data, packet->size));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<std::vector<float>> CodedSound::decode() const
{
    BR_TRY(const AvCodec decoder, d->file->openDecoder(d->stream(), 1));
    return decodeSound(*decoder, d->packets, d->stream().time_base, d->from(), d->end - d->from());
}
