#include "core/player/microphone.h"

#include "core/base/frame_time.h"

#include <QAudioFormat>
#include <QAudioSource>
#include <QMediaDevices>

namespace {

QAudioFormat voiceFormat()
{
    QAudioFormat format;
    format.setSampleRate(SampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

QAudioDevice deviceOf(const SoundInput& input)
{
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        if (device.id() == input.id)
            return device;
    return input.id.isEmpty() ? QMediaDevices::defaultAudioInput() : QAudioDevice();
}

} // namespace

QList<SoundInput> soundInputs()
{
    QList<SoundInput> inputs;
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        inputs.insert(device.isDefault() ? 0 : inputs.size(), {device.id(), device.description()});
    return inputs;
}

Microphone::Microphone(QObject* parent)
    : QObject(parent)
{
}

Microphone::~Microphone()
{
    close();
}

Status Microphone::look(const SoundInput& input)
{
    const QAudioDevice device = deviceOf(input);
    if (device.isNull())
        return fail(ErrorKind::Unsupported,
                    tr("No microphone was found. Connect one, or choose one in the sound settings of your computer."));
    if (!device.isFormatSupported(voiceFormat()))
        return fail(ErrorKind::Unsupported,
                    tr("The microphone \"%1\" does not record at 48 kHz. Choose another one in the sound settings of "
                       "your computer.")
                        .arg(device.description()));
    return {};
}

Status Microphone::open(const SoundInput& input)
{
    BR_CHECK(look(input));
    const QAudioDevice device = deviceOf(input);
    m_odd.clear();
    m_source = std::make_unique<QAudioSource>(device, voiceFormat());
    m_device = m_source->start();
    if (!m_device || m_source->error() != QAudio::NoError) {
        close();
        return fail(
            ErrorKind::Failed,
            tr("The microphone \"%1\" cannot be opened. Close other programs that use it.").arg(device.description()));
    }
    connect(m_device, &QIODevice::readyRead, this, &Microphone::take);
    return {};
}

void Microphone::take()
{
    QByteArray samples = m_odd + m_device->readAll();
    m_odd = samples.size() % 2 ? samples.right(1) : QByteArray();
    samples.chop(m_odd.size());
    if (!samples.isEmpty())
        Q_EMIT heard(samples);
}

void Microphone::close()
{
    if (m_device)
        m_device->disconnect(this);
    m_device = nullptr;
    if (auto source = std::move(m_source)) {
        source->stop();
        source.release()->deleteLater(); // its device may be what called
    }
}
