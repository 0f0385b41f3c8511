#pragma once

#include "core/base/frame_time.h"
#include "core/base/result.h"
#include "core/media/capture/capture_device.h"
#include "core/player/live_sound.h"
#include "core/player/microphone.h"

#include <QObject>
#include <QThread>
#include <memory>
#include <stop_token>

/// Records a screen or camera into a clip at a steady rate; the file is never more than half a second behind. Lives on
/// main; the device and the file are a thread's of its own. Owned by the capture dialog or a test.
class TakeRecorder final : public QObject {
    Q_OBJECT
public:
    explicit TakeRecorder(QObject* parent = nullptr);
    ~TakeRecorder() override; ///< a recording that runs is ended and kept

    /// Into the new file `path`, for at most `longest` pictures, with the sound of an input when one is given. Opening
    /// may fail later: problem(). Nothing recorded leaves no file.
    Status start(const CaptureDevice& device, Rate rate, const QString& path, Frames longest,
                 const std::optional<SoundInput>& sound = {});
    void stop(); ///< ended() follows
    bool isRecording() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(Frames length);
    /// Also after a problem, when something was recorded.
    void finished(const QString& path, Frames length);
    void problem(const QString& sentence);
    void ended(); ///< always, last of all: another recording may begin

private:
    void end(const QString& path, Frames length, const QString& sentence);

    std::unique_ptr<QThread> m_thread;
    std::stop_source m_stop;
    Microphone m_microphone;
    std::shared_ptr<LiveSound> m_heard; ///< the thread's, too; null: without sound
};
