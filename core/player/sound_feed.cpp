#include "core/player/sound_feed.h"

#include "core/player/paced_sound.h"
#include "core/render/timeline_reader.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QCoreApplication>
#include <QMediaDevices>
#include <cmath>

namespace {

constexpr int Channels = 2;
constexpr int BlockSamples = SampleRate / 100;                              // 10 ms: what is mixed before the start
constexpr int BufferBytes = SampleRate / 5 * Channels * int(sizeof(float)); // 200 ms: survives a slow block
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

/// What the device pulls its sound from. It has no end: at the end of a source Qt 6.4 asks PulseAudio to say when all
/// was heard, and takes the answer on PulseAudio's thread also when the sink is gone by then. (A device that is written
/// to counts as one whose source has ended.)
class EndlessSource final : public QIODevice {
public:
    using Fill = std::function<void(std::span<float> out)>;

    explicit EndlessSource(Fill fill)
        : m_fill(std::move(fill))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; } // asked on PulseAudio's thread, too

private:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 samples = most / (Channels * qint64(sizeof(float))) * Channels;
        m_fill({reinterpret_cast<float*>(data), size_t(samples)});
        return samples * qint64(sizeof(float));
    }
    qint64 writeData(const char*, qint64) override { return -1; }

    Fill m_fill;
};

} // namespace

SoundFeed::SoundFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<SoundCounters> counters,
                     std::stop_token stop)
    : m_clock(std::move(clock))
    , m_counters(std::move(counters))
    , m_stop(std::move(stop))
    , m_block(BlockSamples * Channels)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(10);
    connect(&m_timer, &QTimer::timeout, this, &SoundFeed::follow);
    connect(&m_next, &NextReader::ready, this, &SoundFeed::take);
}

SoundFeed::~SoundFeed()
{
    // Deleted here, since a thread that ends deletes nothing later. A sink's destructor runs an event loop: nobody may
    // ask this to play again in it.
    QCoreApplication::removePostedEvents(this);
    if (m_sink)
        m_sink->reset();
    const auto sink = std::move(m_sink);
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
    if (m_speed != 0 && !m_source)
        play(m_run, m_speed);
}

void SoundFeed::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    if (!m_source) {
        m_next.finish();
        return take(std::make_shared<TimelineReader>(plan, cacheFolder, m_stop));
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

void SoundFeed::play(PlaybackClock::Run run, double speed)
{
    stop();
    m_next.finish();
    m_run = run;
    m_speed = speed;
    m_heardUs = 0;
    const bool hears = m_reader && openDevice();
    auto from = m_clock->hold(run, std::chrono::steady_clock::now());
    if (hears && from) { // a sound that is spoken or measured first may take long: the clock goes on without it
        (void)m_reader->soundAt(rescale(*from, SampleRate, 1000000), m_block);
        from = m_clock->hold(run, std::chrono::steady_clock::now());
    }
    m_heardAt = std::chrono::steady_clock::now();
    if (!from)
        return stop();
    m_startUs = *from;
    if (!hears)
        return m_clock->correct(run, *from, m_heardAt);
    m_paced = std::make_unique<PacedSound>(m_reader, rescale(*from, SampleRate, 1000000), speed);
    m_source = std::make_unique<EndlessSource>([this](std::span<float> out) { fill(out); });
    m_sink->start(m_source.get());
    m_timer.start();
}

void SoundFeed::stop()
{
    m_timer.stop();
    if (m_sink) {
        m_sink->reset();
        m_sink.release()->deleteLater(); // its destructor runs an event loop, in which this may be asked to play again
    }
    m_source.reset();
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

void SoundFeed::fill(std::span<float> out)
{
    if (m_heardUs > 0 && m_sink->bytesFree() >= m_sink->bufferSize())
        ++m_counters->gaps;
    if (const auto mixed = m_paced->read(out); !mixed) {
        if (mixed.error().kind != ErrorKind::Cancelled)
            Q_EMIT problem(mixed.error().message);
        std::fill(out.begin(), out.end(), 0.0F);
    }
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
    else if (heardUs == 0 || silent < StallLimit)
        return;
    m_heardUs = heardUs;
    m_clock->correct(m_run, m_startUs + std::llround(double(heardUs) * m_speed), now);
}

/// It was taken away: the clock runs on by itself.
void SoundFeed::loseDevice()
{
    const double speed = m_speed;
    stop();
    m_speed = speed;
    Q_EMIT deviceChanged(false);
}
