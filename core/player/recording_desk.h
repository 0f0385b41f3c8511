#pragma once

#include "core/media/wav_recording.h"

#include <QObject>

/// Writes what a recorder heard. Lives on the recorder's thread, which owns it.
class RecordingDesk final : public QObject {
    Q_OBJECT
public:
    void open(const QString& path);
    void add(const QByteArray& samples);
    void finish();

Q_SIGNALS:
    void finished(const QString& path, std::int64_t samples);
    void failed(const QString& sentence);

private:
    void check(const Status& status);
    std::unique_ptr<WavRecording> m_file;
    std::int64_t m_synced = 0;
};
