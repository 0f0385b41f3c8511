#pragma once

#include "ui/timeline/wave_levels.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <stop_token>

/// Waves of sound files: measured once on a light pool, kept in the project's cache by the file's hash, and in memory
/// while they are shown. Lives on main, owned by the timeline.
class WaveformCache final : public QObject {
    Q_OBJECT
public:
    explicit WaveformCache(QObject* parent = nullptr);
    ~WaveformCache() override; ///< stops and waits for what is being read

    /// Another project: what is asked for from now on lies in `folder`.
    void setFolders(const QString& folder, const QString& cacheFolder);
    /// Null until it was read; asks for it the first time. Empty when it cannot be read.
    const WaveLevels* wave(const QString& file, const QString& sha256);

Q_SIGNALS:
    void ready();

private:
    QString m_folder;
    QString m_cacheFolder;
    QHash<QString, std::shared_ptr<const WaveLevels>> m_waves; // by file; null = asked for
    QThreadPool m_pool;
    std::stop_source m_stop;
};
