#include "core/player/sound_feed.h"

#include "core/render/timeline_reader.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

namespace {

constexpr int Channels = 2;
constexpr int BlockSamples = SampleRate / 100;                              // 10 ms: short enough to stop quickly
constexpr int BufferBytes = SampleRate / 5 * Channels * int(sizeof(float)); // 200 ms: survives a slow block
constexpr std::chrono::milliseconds SilentDeviceLimit{
    800}; // a device that never reports progress must not hold the picture

QAudioFormat soundFormat()
{
    QAudioFormat format;
    format.setSampleRate(SampleRate);
    format.setChannelCount(Channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

SoundFeed::SoundFeed(std::shared_ptr<PlaybackClock> clock)
    : m_clock(std::move(clock))
    , m_block(BlockSamples * Channels)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(10);
    connect(&m_timer, &QTimer::timeout, this, &SoundFeed::feed);
}

SoundFeed::~SoundFeed() = default;

void SoundFeed::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    m_reader = std::make_unique<TimelineReader>(plan, cacheFolder);
}

void SoundFeed::play(std::int64_t positionUs)
{
    stop();
    m_startUs = positionUs;
    m_startedAt = std::chrono::steady_clock::now();
    if (!m_reader || !openDevice())
        return m_clock->correct(positionUs, m_startedAt);
    m_firstSample = rescale(positionUs, SampleRate, 1000000);
    m_fedSamples = 0;
    m_device = m_sink->start();
    feed();
    m_timer.start();
}

void SoundFeed::stop()
{
    m_timer.stop();
    if (m_sink)
        m_sink->reset();
    m_sink.reset();
    m_device = nullptr;
}

void SoundFeed::setVolume(double linear)
{
    m_volume = linear;
    if (m_sink)
        m_sink->setVolume(linear);
}

bool SoundFeed::openDevice()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const bool usable = !device.isNull() && device.isFormatSupported(soundFormat());
    Q_EMIT deviceChanged(usable);
    if (!usable)
        return false;
    m_sink = std::make_unique<QAudioSink>(device, soundFormat());
    m_sink->setBufferSize(BufferBytes);
    m_sink->setVolume(m_volume);
    return true;
}

void SoundFeed::feed()
{
    if (!m_device)
        return;
    const qsizetype blockBytes = qsizetype(m_block.size() * sizeof(float));
    while (m_sink->bytesFree() >= blockBytes) {
        if (const auto mixed = m_reader->soundAt(m_firstSample + m_fedSamples, m_block); !mixed) {
            Q_EMIT problem(mixed.error().message);
            std::fill(m_block.begin(), m_block.end(), 0.0F);
        }
        if (m_device->write(reinterpret_cast<const char*>(m_block.data()), blockBytes) <= 0)
            break;
        m_fedSamples += BlockSamples;
    }
    follow();
}

void SoundFeed::follow()
{
    const auto now = std::chrono::steady_clock::now();
    const std::int64_t heardUs = m_sink->processedUSecs();
    if (heardUs > 0)
        m_clock->correct(m_startUs + heardUs, now);
    else if (m_clock->isHeld() && now - m_startedAt > SilentDeviceLimit)
        m_clock->correct(m_startUs, now);
}
