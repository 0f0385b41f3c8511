#include "core/player/take_recorder.h"

#include "core/media/capture/clip_recording.h"
#include "core/media/capture/device_reader.h"

#include <QFile>
#include <thread>

namespace {

struct Order {
    CaptureDevice device;
    Rate rate;
    QString path;
    Frames longest = 0;
    std::shared_ptr<LiveSound> heard; ///< null: without sound
};

/// What lies between two pictures of the device is filled with the earlier one: the clip is as long as it took.
Status recordInto(ClipRecording& clip, DeviceReader& device, const Order& order,
                  const std::function<void(Frames)>& tell)
{
    const auto began = std::chrono::steady_clock::now();
    if (order.heard)
        order.heard->begin(began);
    while (clip.length() < order.longest) {
        BR_TRY(const AvFrame picture, device.next());
        const auto passed =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
        if (order.heard)
            clip.addSound(order.heard->take());
        BR_CHECK(clip.add(*picture, std::min(microsecondsToFrames(passed, order.rate) + 1, order.longest)));
        tell(clip.length());
    }
    return {};
}

/// Sound arrives later than pictures do: what belongs to the last of them is waited for.
void takeTheRest(ClipRecording& clip, LiveSound& heard)
{
    const auto stopped = std::chrono::steady_clock::now();
    clip.addSound(heard.take());
    while (!clip.isHeardThrough() && heard.mayStillBring(stopped, std::chrono::steady_clock::now())) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        clip.addSound(heard.take());
    }
}

struct Recorded {
    Frames length = 0;
    QString sentence; ///< what went wrong
};

/// A file is left only where there is something in it: what a closing program leaves is brought back.
Recorded recordAll(const Order& order, const std::stop_token& stop, const std::function<void(Frames)>& tell)
{
    Frames length = 0;
    const auto status = [&]() -> Status {
        BR_TRY(const auto reader, DeviceReader::open(order.device, order.rate, stop));
        BR_TRY(const auto clip, ClipRecording::create(order.path, reader->size(), order.rate,
                                                      order.heard ? ClipSound::Mono : ClipSound::None));
        const Status recorded = recordInto(*clip, *reader, order, tell);
        if (order.heard)
            takeTheRest(*clip, *order.heard);
        length = clip->length();
        if (length == 0)
            QFile::remove(order.path);
        const Status finished = clip->finish();
        return recorded || recorded.error().kind == ErrorKind::Cancelled ? finished : recorded;
    }();
    const bool good = status || status.error().kind == ErrorKind::Cancelled;
    return {length, good ? QString() : status.error().message};
}

} // namespace

TakeRecorder::TakeRecorder(QObject* parent)
    : QObject(parent)
{
    connect(&m_microphone, &Microphone::heard, this,
            [this](const QByteArray& samples) { m_heard->add(samples, std::chrono::steady_clock::now()); });
}

TakeRecorder::~TakeRecorder()
{
    m_stop.request_stop();
    if (m_heard)
        m_heard->end();
    if (m_thread)
        m_thread->wait();
}

Status TakeRecorder::start(const CaptureDevice& device, Rate rate, const QString& path, Frames longest,
                           const std::optional<SoundInput>& sound)
{
    if (m_thread)
        return fail(ErrorKind::Usage, tr("A take is being recorded already."));
    m_heard = sound ? std::make_shared<LiveSound>(std::chrono::steady_clock::now()) : nullptr;
    if (sound)
        BR_CHECK(m_microphone.open(*sound)); // first: it is there when the pictures begin
    m_stop = std::stop_source();
    const Order order{device, rate, path, longest, m_heard};
    m_thread.reset(QThread::create([this, order, stop = m_stop.get_token()] {
        const Recorded done = recordAll(order, stop, [this](Frames length) { Q_EMIT progressed(length); });
        QMetaObject::invokeMethod(this, [this, order, done] { end(order.path, done.length, done.sentence); });
    }));
    m_thread->start();
    return {};
}

void TakeRecorder::stop()
{
    m_stop.request_stop();
}

void TakeRecorder::end(const QString& path, Frames length, const QString& sentence)
{
    m_thread->wait();
    m_thread.reset();
    m_microphone.close();
    if (!sentence.isEmpty())
        Q_EMIT problem(sentence);
    if (length > 0)
        Q_EMIT finished(path, length);
    Q_EMIT ended();
}
