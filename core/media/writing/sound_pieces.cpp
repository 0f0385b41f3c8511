#include "core/media/writing/sound_pieces.h"

#include "core/base/sha256.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/text.h"
#include "core/media/writing/sound_coding.h"

#include <QDataStream>
#include <cstring>

namespace {

constexpr int MostTries = 5; ///< at the peaks

} // namespace

SoundPieces::SoundPieces(const SoundSettings& settings, SoundPieceStore store, OutputFile& file, const AVStream& stream)
    : m_settings(settings)
    , m_store(std::move(store))
    , m_file(file)
    , m_stream(stream)
{
}

Result<AvPacket> SoundPieces::packetOf(const Frame& frame, std::int64_t time)
{
    AvPacket packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), int(frame.bytes.size())) < 0)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this sound."));
    std::memcpy(packet->data, frame.bytes.constData(), std::size_t(frame.bytes.size()));
    packet->pts = packet->dts = time;
    packet->duration = frame.samples;
    packet->flags |= AV_PKT_FLAG_KEY;
    return packet;
}

/// Frame `n` lets hear the samples from (n - 1) * FrameSamples to (n + 1) * FrameSamples, and the coder looks one frame
/// further ahead.
Status SoundPieces::add(std::span<const float> samples)
{
    m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
    for (;;) {
        const std::int64_t heard = firstFrame() + PieceFrames + 1 - firstHeard();
        const auto needed = std::size_t(2 * heard * FrameSamples);
        if (m_waiting.size() <= needed) // nobody knows yet whether the sound ends here
            return {};
        BR_CHECK(takePiece(needed, End::Open));
        const std::int64_t former = firstHeard();
        ++m_piece;
        m_waiting.erase(m_waiting.begin(),
                        m_waiting.begin() + std::ptrdiff_t(2 * (firstHeard() - former) * FrameSamples));
    }
}

Status SoundPieces::finish()
{
    return takePiece(m_waiting.size(), End::Sound);
}

Status SoundPieces::takePiece(std::size_t samples, End end)
{
    const std::span<const float> heard = std::span<const float>(m_waiting).first(samples);
    const QString key = m_store.find || m_store.keep ? keyOf(heard, end) : QString();
    if (m_store.find)
        if (const auto kept = m_store.find(key))
            if (const auto frames = fromBytes(*kept))
                return write(*frames);
    BR_TRY(const QList<Frame> frames, code(heard, end));
    if (m_store.keep)
        m_store.keep(key, toBytes(frames));
    return write(frames);
}

QString SoundPieces::keyOf(std::span<const float> samples, End end) const
{
    const QString words = QStringLiteral("%1 %2 %3 %4 %5 %6")
                              .arg(m_settings.codec, QString::number(m_settings.bitRate), ffmpegBuild())
                              .arg(m_settings.peak)
                              .arg(m_piece == 0)
                              .arg(int(end));
    Sha256 hash;
    hash.add(words.toUtf8());
    hash.add(QByteArrayView(reinterpret_cast<const char*>(samples.data()), qsizetype(samples.size_bytes())));
    return QString::fromLatin1(hash.result().toHex());
}

Result<QList<SoundPieces::Frame>> SoundPieces::code(std::span<const float> samples, End end) const
{
    std::vector<float> dipped;
    PeakDips dips(m_settings.peak);
    for (int i = 1;; ++i) {
        BR_TRY(const AvCodec encoder, openSoundEncoder(m_settings));
        BR_TRY(const QList<Frame> frames, encode(*encoder, samples, end));
        PeakCells peaks;
        if (m_settings.peak > 0 && i < MostTries) {
            BR_TRY(peaks, peaksOf(*encoder, frames));
        }
        if (dips.deepen(peaks) == 0)
            return frames.mid(firstFrame() - firstHeard());
        dipped.assign(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(samples.size()));
        dips.apply(0, dipped);
        samples = dipped;
    }
}

Result<QList<SoundPieces::Frame>> SoundPieces::encode(AVCodecContext& encoder, std::span<const float> samples,
                                                      End end) const
{
    const std::int64_t wanted = firstFrame() - firstHeard() + PieceFrames;
    const AvPacket packet(av_packet_alloc());
    QList<Frame> frames;
    const auto receive = [&] {
        while (packet && avcodec_receive_packet(&encoder, packet.get()) >= 0)
            if (end == End::Sound || frames.size() < wanted)
                frames.append({QByteArray(reinterpret_cast<const char*>(packet->data), packet->size),
                               packet->duration > 0 ? packet->duration : FrameSamples});
    };
    for (std::size_t at = 0; at < samples.size(); at += 2 * FrameSamples) {
        BR_TRY(const AvFrame frame,
               soundFrame(encoder, samples.subspan(at, std::min<std::size_t>(2 * FrameSamples, samples.size() - at))));
        frame->pts = std::int64_t(at / 2);
        if (const int code = avcodec_send_frame(&encoder, frame.get()); code < 0)
            return fail(ErrorKind::Failed,
                        MediaText::tr("The encoder stopped with an error. Nothing was written; try again."),
                        avDetail("encode", code));
        receive();
    }
    if (end == End::Sound) {
        avcodec_send_frame(&encoder, nullptr);
        receive();
    }
    return frames;
}

Result<PeakCells> SoundPieces::peaksOf(const AVCodecContext& encoder, const QList<Frame>& frames) const
{
    BR_TRY(const AvCodec decoder, openSoundDecoder(encoder));
    std::vector<AvPacket> packets;
    for (const Frame& frame : frames) {
        BR_TRY(AvPacket packet, packetOf(frame, (std::int64_t(packets.size()) - 1) * FrameSamples));
        packets.push_back(std::move(packet));
    }
    const std::int64_t length = (std::int64_t(packets.size()) - 1) * FrameSamples;
    BR_TRY(const std::vector<float> heard, decodeSound(*decoder, packets, {1, SampleRate}, 0, length));
    PeakFinder peaks(m_settings.peak);
    peaks.listen(heard);
    return peaks.found();
}

Status SoundPieces::write(const QList<Frame>& frames)
{
    std::int64_t time = (firstFrame() - 1) * FrameSamples; // the first frame of all is the coder's priming
    for (const Frame& frame : frames) {
        BR_TRY(const AvPacket packet, packetOf(frame, time));
        time += FrameSamples;
        BR_CHECK(m_file.write(*packet, m_stream, {1, SampleRate}));
    }
    return {};
}

QByteArray SoundPieces::toBytes(const QList<Frame>& frames)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint64(frames.size());
    for (const Frame& frame : frames)
        out << frame.bytes << qint64(frame.samples);
    return bytes;
}

std::optional<QList<SoundPieces::Frame>> SoundPieces::fromBytes(const QByteArray& bytes)
{
    QDataStream in(bytes);
    qint64 count = 0;
    in >> count;
    QList<Frame> frames;
    for (qint64 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Frame frame;
        qint64 samples = 0;
        in >> frame.bytes >> samples;
        frame.samples = samples;
        frames.append(frame);
    }
    return in.status() == QDataStream::Ok ? std::optional(frames) : std::nullopt;
}
