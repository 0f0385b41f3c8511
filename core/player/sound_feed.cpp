#include "core/player/sound_feed.h"

#include "core/player/paced_sound.h"
#include "core/render/timeline_reader.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>
#include <cmath>

namespace {

constexpr int Channels = 2;
constexpr int BlockSamples = SampleRate / 100;                              // 10 ms: short enough to stop quickly
constexpr int BufferBytes = SampleRate / 5 * Channels * int(sizeof(float)); // 200 ms: survives a slow block
/// A device that has not begun by then must not hold the picture.
constexpr std::chrono::milliseconds SilentDeviceLimit{800};
/// A device that has begun and stands still for so long is waited for ...
constexpr std::chrono::milliseconds StallLimit{100};
/// ... until this. (PulseAudio's null sink stands for most of a second after it was idle.)
constexpr std::chrono::milliseconds LostDeviceLimit{2500};

QAudioFormat soundFormat()
{
    QAudioFormat format;
    format.setSampleRate(SampleRate);
    format.setChannelCount(Channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

SoundFeed::SoundFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<SoundCounters> counters)
    : m_clock(std::move(clock))
    , m_counters(std::move(counters))
    , m_block(BlockSamples * Channels)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(10);
    connect(&m_timer, &QTimer::timeout, this, &SoundFeed::feed);
    connect(&m_next, &NextReader::ready, this, &SoundFeed::take);
}

SoundFeed::~SoundFeed()
{
    stop();
}

void SoundFeed::lookForDevices()
{
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &SoundFeed::useNewDevice);
    (void)QMediaDevices::defaultAudioOutput();
}

/// What plays in silence is heard from now on.
void SoundFeed::useNewDevice()
{
    if (m_speed != 0 && !m_device)
        play(m_clock->positionUs(std::chrono::steady_clock::now()), m_speed);
}

void SoundFeed::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    if (!m_device) {
        m_next.finish();
        return take(std::make_shared<TimelineReader>(plan, cacheFolder));
    }
    const std::int64_t nowUs = m_clock->positionUs(std::chrono::steady_clock::now());
    m_next.prepare(plan, cacheFolder, ClipPictures::Own,
                   [from = rescale(nowUs, SampleRate, 1000000)](TimelineReader& reader) {
                       std::vector<float> soon(SampleRate); // opens what is heard in the next half second
                       (void)reader.soundAt(from, soon);
                   });
}

void SoundFeed::take(const std::shared_ptr<TimelineReader>& reader)
{
    m_reader = reader;
    if (m_paced)
        m_paced->setReader(reader);
}

void SoundFeed::play(std::int64_t positionUs, double speed)
{
    stop();
    m_next.finish();
    m_startUs = positionUs;
    m_speed = speed;
    m_heardUs = 0;
    m_heardAt = std::chrono::steady_clock::now();
    if (!m_reader || !openDevice())
        return m_clock->correct(positionUs, m_heardAt);
    m_paced = std::make_unique<PacedSound>(m_reader, rescale(positionUs, SampleRate, 1000000), speed);
    m_device = m_sink->start();
    feed();
    m_timer.start();
}

void SoundFeed::stop()
{
    m_timer.stop();
    if (m_sink) {
        m_sink->reset();
        m_sink.release()->deleteLater(); // its destructor runs an event loop, in which this may be asked to play again
    }
    m_device = nullptr;
    m_speed = 0;
    m_paced.reset();
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
    if (m_heardUs > 0 && m_sink->bytesFree() >= m_sink->bufferSize())
        ++m_counters->gaps;
    while (m_sink->bytesFree() >= blockBytes) {
        if (const auto mixed = m_paced->read(m_block); !mixed) {
            Q_EMIT problem(mixed.error().message);
            std::fill(m_block.begin(), m_block.end(), 0.0F);
        }
        if (m_device->write(reinterpret_cast<const char*>(m_block.data()), blockBytes) <= 0)
            break;
    }
    follow();
}

void SoundFeed::follow()
{
    const auto now = std::chrono::steady_clock::now();
    const std::int64_t heardUs = m_sink->processedUSecs();
    const auto silent = now - m_heardAt;
    if (heardUs < m_heardUs || silent > LostDeviceLimit)
        return loseDevice();
    if (heardUs != m_heardUs)
        m_heardAt = now;
    else if (heardUs == 0 ? !m_clock->isHeld() || silent < SilentDeviceLimit : silent < StallLimit)
        return;
    m_heardUs = heardUs;
    m_clock->correct(m_startUs + std::llround(double(heardUs) * m_speed), now);
}

/// It was taken away: the clock runs on by itself.
void SoundFeed::loseDevice()
{
    const double speed = m_speed;
    stop();
    m_speed = speed;
    Q_EMIT deviceChanged(false);
}
