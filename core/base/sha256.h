#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <cstdint>

/// SHA-256 of bytes that come in pieces. Uses the processor's own instructions for it where there are some: films and
/// media are hashed whole, and Qt's way takes longer than copying them. One thread.
class Sha256 final {
public:
    void add(QByteArrayView bytes);
    /// The 32 bytes of the hash; nothing can be added afterwards.
    QByteArray result();

    /// Hashes whole blocks of 64 bytes into `state`.
    using Compress = void (*)(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count);
    /// For tests: the way that runs everywhere, and the quick one (the same where there is none).
    static Compress plainWay();
    static Compress quickWay();
    explicit Sha256(Compress compress = quickWay())
        : m_compress(compress)
    {
    }

private:
    Compress m_compress;
    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_bytes = 0;
};
