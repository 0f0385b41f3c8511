#pragma once

#include <QByteArray>
#include <QMutex>
#include <chrono>
#include <optional>

/// Sound on its way from a microphone on main to the thread that writes a clip, in time with the clip's pictures: what
/// was heard before the first of them is left out, and silence stands where nothing was heard yet. Mono, 16 bit,
/// 48 kHz. Both threads.
class LiveSound final {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit LiveSound(Time opened)
        : m_opened(opened)
    {
    }
    void add(const QByteArray& samples, Time end); ///< the last of them was heard at `end`
    void begin(Time pictures);                     ///< when the first picture is shown; nothing is taken before
    QByteArray take();                             ///< what has come since the last time
    void end();                                    ///< no more will come
    /// Whether what was heard before `stopped` may still be on its way `now`: it comes in pieces, and later than
    /// pictures do. A device that fell asleep or lost something is not waited for.
    bool mayStillBring(Time stopped, Time now);

private:
    const Time m_opened; ///< the microphone: a device that gives sound in advance was not heard earlier
    QMutex m_mutex;
    bool m_hasEnded = false;
    QByteArray m_samples;
    std::optional<Time> m_first;    ///< when the first sample was heard
    std::optional<Time> m_last;     ///< when the last piece came
    Time::duration m_longest{0};    ///< of the pieces
    std::optional<Time> m_pictures; ///< when the first picture is shown
    bool m_isPlaced = false;        ///< the two were brought together
    qsizetype m_early = 0;          ///< bytes still to be left out
};
