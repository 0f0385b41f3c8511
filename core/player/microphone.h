#pragma once

#include "core/base/result.h"

#include <QList>
#include <QObject>
#include <memory>

class QAudioSource;
class QIODevice;

/// What sound can be recorded from: Qt's name of an input. A plain value.
struct SoundInput {
    QByteArray id; ///< empty: the one that the system has chosen
    QString name;  ///< for a person
};
/// The inputs that are connected, the system's choice first. Main thread.
QList<SoundInput> soundInputs();

/// Hears: mono, 16 bit, 48 kHz. Lives on main, owned by a recorder.
class Microphone final : public QObject {
    Q_OBJECT
public:
    explicit Microphone(QObject* parent = nullptr);
    ~Microphone() override;

    /// Unsupported, in a sentence, without a microphone or with one that does not hear like that. Opens nothing.
    static Status look(const SoundInput& input = {});
    /// As look(), and Failed where it is there and does not open.
    Status open(const SoundInput& input = {});
    void close();
    bool isOpen() const { return m_source != nullptr; }

Q_SIGNALS:
    void heard(const QByteArray& samples); ///< little-endian, whole samples; the last was heard just now

private:
    void take();

    std::unique_ptr<QAudioSource> m_source;
    QIODevice* m_device = nullptr; // the source's
    QByteArray m_odd;              ///< half a sample that waits for its other half
};
