#include "core/media/wav_recording.h"

#include "core/base/frame_time.h"
#include "core/media/text.h"

#include <QFile>
#include <QtEndian>

namespace {

constexpr qint64 HeaderBytes = 44;

QByteArray headerFor(qint64 bytes)
{
    QByteArray header("RIFF....WAVEfmt ");
    const auto put = [&](auto value) {
        const auto little = qToLittleEndian(value);
        header.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    put(quint32(16));
    put(quint16(1)); // whole-number samples
    put(quint16(1)); // mono
    put(quint32(SampleRate));
    put(quint32(SampleRate * 2));
    put(quint16(2));
    put(quint16(16));
    header.append("data");
    put(quint32(bytes));
    qToLittleEndian(quint32(bytes + HeaderBytes - 8), header.data() + 4);
    return header;
}

} // namespace

Result<std::unique_ptr<WavRecording>> WavRecording::create(const QString& path)
{
    BR_TRY(FileHandle file, FileHandle::createNew(path));
    BR_CHECK(file.write(headerFor(0)));
    return std::unique_ptr<WavRecording>(new WavRecording(std::move(file)));
}

Status WavRecording::add(const QByteArray& samples)
{
    BR_CHECK(m_file.write(samples));
    m_bytes += samples.size();
    return {};
}

/// The samples first: a header never promises what is not there.
Status WavRecording::sync()
{
    BR_CHECK(m_file.sync());
    BR_CHECK(m_file.seek(0));
    BR_CHECK(m_file.write(headerFor(m_bytes)));
    BR_CHECK(m_file.seek(HeaderBytes + m_bytes));
    return m_file.sync();
}

Result<std::int64_t> repairRecording(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() < HeaderBytes || !file.read(4).startsWith("RIFF"))
        return fail(ErrorKind::Damaged,
                    MediaText::tr("The recording %1 cannot be read. It was left where it is.").arg(path));
    const qint64 bytes = (file.size() - HeaderBytes) / 2 * 2;
    const QByteArray header = headerFor(bytes);
    if (!file.seek(0) || file.write(header) != header.size() || !file.flush())
        return fail(ErrorKind::Failed,
                    MediaText::tr("The recording %1 cannot be mended. It was left where it is.").arg(path));
    return bytes / 2;
}
