#include "core/player/take_recorder.h"

#include "core/media/capture/clip_recording.h"
#include "core/media/capture/device_reader.h"

#include <QFile>

namespace {

struct Order {
    CaptureDevice device;
    Rate rate;
    QString path;
    Frames longest = 0;
};

/// What lies between two pictures of the device is filled with the earlier one: the clip is as long as it took.
Status recordInto(ClipRecording& clip, DeviceReader& device, const Order& order,
                  const std::function<void(Frames)>& tell)
{
    const auto began = std::chrono::steady_clock::now();
    while (clip.length() < order.longest) {
        BR_TRY(const AvFrame picture, device.next());
        const auto passed =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
        BR_CHECK(clip.add(*picture, std::min(microsecondsToFrames(passed, order.rate) + 1, order.longest)));
        tell(clip.length());
    }
    return {};
}

} // namespace

TakeRecorder::TakeRecorder(QObject* parent)
    : QObject(parent)
{
}

TakeRecorder::~TakeRecorder()
{
    m_stop.request_stop();
    if (m_thread)
        m_thread->wait();
}

Status TakeRecorder::start(const CaptureDevice& device, Rate rate, const QString& path, Frames longest)
{
    if (m_thread)
        return fail(ErrorKind::Usage, tr("A take is being recorded already."));
    m_stop = std::stop_source();
    const Order order{device, rate, path, longest};
    m_thread.reset(QThread::create([this, order, stop = m_stop.get_token()] {
        Frames length = 0;
        const auto status = [&]() -> Status {
            BR_TRY(const auto reader, DeviceReader::open(order.device, order.rate, stop));
            BR_TRY(const auto clip, ClipRecording::create(order.path, reader->size(), order.rate));
            const Status recorded = recordInto(*clip, *reader, order, [&](Frames now) { Q_EMIT progressed(now); });
            length = clip->length();
            const Status finished = clip->finish();
            return recorded || recorded.error().kind == ErrorKind::Cancelled ? finished : recorded;
        }();
        const QString sentence =
            status || status.error().kind == ErrorKind::Cancelled ? QString() : status.error().message;
        QMetaObject::invokeMethod(this, [this, order, length, sentence] { end(order.path, length, sentence); });
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
    if (!sentence.isEmpty())
        Q_EMIT problem(sentence);
    if (length > 0)
        Q_EMIT finished(path, length);
    else
        QFile::remove(path);
}
