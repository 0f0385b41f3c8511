#pragma once

#include "core/player/microphone.h"

#include <QThread>

class RecordingDesk;

/// Records a voice from the default microphone into a WAV file that is never more than half a second behind. Lives on
/// main; the file is written on a thread of its own. Owned by the timeline or a test.
class VoiceRecorder final : public QObject {
    Q_OBJECT
public:
    explicit VoiceRecorder(QObject* parent = nullptr);
    ~VoiceRecorder() override; ///< a recording that runs is ended and kept

    /// Into the new file `path`, for at most `longest` samples. Unsupported, in a sentence, without a microphone.
    Status start(const QString& path, std::int64_t longest);
    void stop(); ///< finished() follows
    bool isRecording() const { return m_microphone.isOpen(); }

Q_SIGNALS:
    void level(double peak); ///< the highest of the last moment, 0 to 1
    void progressed(std::int64_t samples);
    void finished(const QString& path, std::int64_t samples);
    void problem(const QString& sentence); ///< the recording was ended; what is on disk stays

private:
    void take(const QByteArray& heard);

    QThread m_thread;
    RecordingDesk* m_desk; // lives and dies on m_thread
    Microphone m_microphone;
    std::int64_t m_longest = 0;
    std::int64_t m_taken = 0;
};
