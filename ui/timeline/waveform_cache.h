#pragma once

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <stop_token>
#include <vector>

/// The loudest value of every hundredth of a second of a sound, 0 to 255.
struct Peaks {
    static constexpr int PerSecond = 100;
    std::vector<unsigned char> values;
};

/// Peaks of sound files, read once on a light pool and kept. Lives on main, owned by the timeline.
class WaveformCache final : public QObject {
    Q_OBJECT
public:
    explicit WaveformCache(QObject* parent = nullptr);
    ~WaveformCache() override; ///< stops and waits for what is being read

    /// Null until they are read; asks for them the first time.
    const Peaks* peaks(const QString& absolutePath);

Q_SIGNALS:
    void ready();

private:
    QHash<QString, std::shared_ptr<const Peaks>> m_peaks; // null = asked for
    QThreadPool m_pool;
    std::stop_source m_stop;
};
