#pragma once

#include "core/base/file_handle.h"

#include <memory>

/// A WAV file that grows: mono, 16 bit, 48 kHz. What was added before the last sync() survives a power cut, what was
/// added before a crash of the program survives with repairRecording(). One thread; blocks on the disk: not main.
class WavRecording final {
public:
    static Result<std::unique_ptr<WavRecording>> create(const QString& path); ///< a new file
    Status add(const QByteArray& samples);                                    ///< little-endian, whole samples
    Status sync();                                      ///< durable, and the header tells the length
    std::int64_t length() const { return m_bytes / 2; } ///< samples
    const QString& path() const { return m_file.path(); }

private:
    explicit WavRecording(FileHandle file)
        : m_file(std::move(file))
    {
    }
    FileHandle m_file;
    qint64 m_bytes = 0;
};

/// Makes the header of a recording that was cut off say what is there. Its length in samples.
Result<std::int64_t> repairRecording(const QString& path);
