#include "core/base/sha256.h"

#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4).
alignas(16) constexpr std::uint32_t Round[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

void compressPlainly(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count)
{
    for (; count > 0; --count, blocks += 64) {
        std::uint32_t w[64];
        for (int i = 0; i < 16; ++i)
            w[i] = qFromBigEndian<quint32>(blocks + 4 * i);
        for (int i = 16; i < 64; ++i) {
            const std::uint32_t low = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
            const std::uint32_t high = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + low + w[i - 7] + high;
        }
        std::uint32_t v[8]; // a to h
        std::copy_n(state, 8, v);
        for (int i = 0; i < 64; ++i) {
            const std::uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
            const std::uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
            const std::uint32_t first =
                v[7] + (std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25)) + choice + Round[i] + w[i];
            const std::uint32_t second = (std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22)) + majority;
            std::copy_backward(v, v + 7, v + 8);
            v[4] += first;
            v[0] = first + second;
        }
        for (int i = 0; i < 8; ++i)
            state[i] += v[i];
    }
}

#if defined(__x86_64__)

bool hasInstructions()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    constexpr unsigned Sha = 1U << 29;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & Sha) && __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSE4_1) &&
           (c & bit_SSSE3);
}

/// The instructions keep the state as ABEF and CDGH, and do two rounds at once.
__attribute__((target("sha,sse4.1,ssse3"))) void compressQuickly(std::uint32_t* state, const std::uint8_t* blocks,
                                                                 std::size_t count)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const auto load = [](const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); };
    const __m128i badc = _mm_shuffle_epi32(load(state), 0xb1);
    const __m128i hgfe = _mm_shuffle_epi32(load(state + 4), 0x1b);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
    for (; count > 0; --count, blocks += 64) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i w[4]; // the last 16 words of the schedule, four by four
        for (int i = 0; i < 4; ++i)
            w[i] = _mm_shuffle_epi8(load(blocks + 16 * i), bigEndian);
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) {
            const __m128i words = w[i % 4];
            const __m128i sums = _mm_add_epi32(words, load(Round + 4 * i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0e));
            const __m128i seven = _mm_alignr_epi8(w[(i + 3) % 4], w[(i + 2) % 4], 4); // w[t - 7]
            const __m128i next = _mm_add_epi32(_mm_sha256msg1_epu32(words, w[(i + 1) % 4]), seven);
            w[i % 4] = _mm_sha256msg2_epu32(next, w[(i + 3) % 4]);
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#endif

} // namespace

Sha256::Compress Sha256::plainWay()
{
    return compressPlainly;
}

Sha256::Compress Sha256::quickWay()
{
#if defined(__x86_64__)
    static const bool quick = hasInstructions();
    if (quick)
        return compressQuickly;
#endif
    return compressPlainly;
}

void Sha256::add(QByteArrayView bytes)
{
    const auto* from = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto left = std::size_t(bytes.size());
    m_bytes += left;
    if (m_filled > 0) {
        const std::size_t fits = std::min(left, m_block.size() - m_filled);
        std::copy_n(from, fits, m_block.data() + m_filled);
        m_filled += fits;
        from += fits;
        left -= fits;
        if (m_filled < m_block.size())
            return;
        m_compress(m_state.data(), m_block.data(), 1);
        m_filled = 0;
    }
    m_compress(m_state.data(), from, left / 64);
    m_filled = left % 64;
    std::copy_n(from + (left - m_filled), m_filled, m_block.data());
}

QByteArray Sha256::result()
{
    const std::uint64_t bits = m_bytes * 8;
    const QByteArray padding = QByteArray(1, char(0x80)) + QByteArray(qsizetype((119 - m_bytes % 64) % 64), '\0');
    add(padding);
    std::uint8_t length[8];
    qToBigEndian(quint64(bits), length);
    add(QByteArrayView(length, 8));
    QByteArray hash(32, Qt::Uninitialized);
    for (int i = 0; i < 8; ++i)
        qToBigEndian(quint32(m_state[std::size_t(i)]), hash.data() + 4 * i);
    return hash;
}
