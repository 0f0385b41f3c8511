#include "core/player/recording_desk.h"

#include "core/base/frame_time.h"

void RecordingDesk::open(const QString& path)
{
    auto file = WavRecording::create(path);
    m_synced = 0;
    if (file)
        m_file = std::move(*file);
    else
        Q_EMIT failed(file.error().message);
}

void RecordingDesk::check(const Status& status)
{
    if (status)
        return;
    m_file.reset();
    Q_EMIT failed(status.error().message);
}

void RecordingDesk::add(const QByteArray& samples)
{
    if (!m_file)
        return;
    check(m_file->add(samples));
    if (!m_file || m_file->length() < m_synced + SampleRate / 2)
        return;
    m_synced = m_file->length();
    check(m_file->sync());
}

void RecordingDesk::finish()
{
    if (!m_file)
        return;
    check(m_file->sync());
    if (!m_file)
        return;
    const QString path = m_file->path();
    const std::int64_t length = m_file->length();
    m_file.reset();
    Q_EMIT finished(path, length);
}
