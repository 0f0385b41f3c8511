#include "core/player/voice_recorder.h"

#include "core/player/recording_desk.h"

#include <QtEndian>
#include <cmath>

namespace {

double peakOf(const QByteArray& samples)
{
    int highest = 0;
    for (qsizetype i = 0; i + 1 < samples.size(); i += 2)
        highest = std::max(highest, std::abs(int(qFromLittleEndian<qint16>(samples.constData() + i))));
    return highest / 32768.0;
}

} // namespace

VoiceRecorder::VoiceRecorder(QObject* parent)
    : QObject(parent)
    , m_desk(new RecordingDesk)
{
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &RecordingDesk::finished, this, &VoiceRecorder::finished);
    connect(m_desk, &RecordingDesk::failed, this, [this](const QString& sentence) {
        m_microphone.close();
        Q_EMIT problem(sentence);
    });
    connect(&m_microphone, &Microphone::heard, this, &VoiceRecorder::take);
    m_thread.start();
}

VoiceRecorder::~VoiceRecorder()
{
    stop();
    m_thread.quit(); // after what was queued
    m_thread.wait();
}

Status VoiceRecorder::start(const QString& path, std::int64_t longest)
{
    if (isRecording())
        return fail(ErrorKind::Usage, tr("A voice is being recorded already."));
    BR_CHECK(m_microphone.open());
    m_longest = longest;
    m_taken = 0;
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, path] { desk->open(path); });
    return {};
}

void VoiceRecorder::take(const QByteArray& heard)
{
    const QByteArray samples = heard.left(std::min<qsizetype>(heard.size() / 2, m_longest - m_taken) * 2);
    if (samples.isEmpty())
        return;
    m_taken += samples.size() / 2;
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, samples] { desk->add(samples); });
    Q_EMIT level(peakOf(samples));
    Q_EMIT progressed(m_taken);
    if (m_taken >= m_longest)
        stop();
}

void VoiceRecorder::stop()
{
    if (!isRecording())
        return;
    m_microphone.close();
    QMetaObject::invokeMethod(m_desk, [desk = m_desk] { desk->finish(); });
}
