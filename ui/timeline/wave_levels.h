#pragma once

#include <QByteArray>
#include <QList>
#include <cstdint>

/// A sound's wave at every zoom: the pairs of core/render/sound_facts.h, and fewer and fewer of them above. A value.
class WaveLevels final {
public:
    WaveLevels() = default;
    explicit WaveLevels(const QByteArray& peaks, std::int64_t length);

    struct Span {
        int low = 0;
        int high = 0;
        friend bool operator==(const Span&, const Span&) = default;
    };
    /// Lowest and highest value between two sample frames, -127 to 127; looks at a handful of pairs, however many
    /// samples that is. Nothing before the start and behind the end.
    Span between(std::int64_t from, std::int64_t to) const;
    std::int64_t length() const { return m_length; } ///< sample frames
    bool isEmpty() const { return m_levels.isEmpty(); }

private:
    QList<QByteArray> m_levels; ///< each has a quarter of the pairs below it
    std::int64_t m_length = 0;
};
