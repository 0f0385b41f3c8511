#include "core/player/voice_recorder.h"

#include "core/base/frame_time.h"
#include "core/player/recording_desk.h"

#include <QAudioFormat>
#include <QAudioSource>
#include <QMediaDevices>
#include <QtEndian>
#include <cmath>

namespace {

QAudioFormat voiceFormat()
{
    QAudioFormat format;
    format.setSampleRate(SampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

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
        close();
        Q_EMIT problem(sentence);
    });
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
    if (m_source)
        return fail(ErrorKind::Usage, tr("A voice is being recorded already."));
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    if (device.isNull())
        return fail(ErrorKind::Unsupported,
                    tr("No microphone was found. Connect one, or choose one in the sound settings of your computer."));
    if (!device.isFormatSupported(voiceFormat()))
        return fail(ErrorKind::Unsupported,
                    tr("The microphone \"%1\" does not record at 48 kHz. Choose another one in the sound settings of "
                       "your computer.")
                        .arg(device.description()));
    m_longest = longest;
    m_taken = 0;
    m_odd.clear();
    m_source = std::make_unique<QAudioSource>(device, voiceFormat());
    m_device = m_source->start();
    if (!m_device || m_source->error() != QAudio::NoError) {
        close();
        return fail(
            ErrorKind::Failed,
            tr("The microphone \"%1\" cannot be opened. Close other programs that use it.").arg(device.description()));
    }
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, path] { desk->open(path); });
    connect(m_device, &QIODevice::readyRead, this, &VoiceRecorder::take);
    return {};
}

void VoiceRecorder::take()
{
    QByteArray samples = m_odd + m_device->readAll();
    m_odd = samples.size() % 2 ? samples.right(1) : QByteArray();
    samples.truncate(std::min<qsizetype>(samples.size() / 2, m_longest - m_taken) * 2);
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
    if (!m_source)
        return;
    close();
    QMetaObject::invokeMethod(m_desk, [desk = m_desk] { desk->finish(); });
}

void VoiceRecorder::close()
{
    if (m_device)
        m_device->disconnect(this);
    m_device = nullptr;
    if (auto source = std::move(m_source)) {
        source->stop();
        source.release()->deleteLater(); // its device may be what called
    }
}
