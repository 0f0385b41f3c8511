#include "core/base/secret_text.h"

#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace {

size_t wholePages(qsizetype bytes)
{
    const auto page = size_t(::sysconf(_SC_PAGESIZE));
    return (size_t(bytes) + page - 1) / page * page;
}

/// A system may lock only so much for one user: then it is used all the same.
char* privatePages(qsizetype bytes)
{
    const size_t size = wholePages(bytes);
    void* const pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        qBadAlloc();
    ::mlock(pages, size);
#ifdef MADV_DONTDUMP
    ::madvise(pages, size, MADV_DONTDUMP);
#endif
    return static_cast<char*>(pages);
}

} // namespace

SecretText::SecretText(QByteArray bytes)
{
    if (bytes.isEmpty())
        return;
    m_bytes = privatePages(bytes.size());
    m_size = bytes.size();
    std::memcpy(m_bytes, bytes.constData(), size_t(m_size));
    if (bytes.isDetached())
        ::explicit_bzero(bytes.data(), size_t(bytes.size()));
}

SecretText::SecretText(SecretText&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretText& SecretText::operator=(SecretText&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretText::~SecretText()
{
    wipe();
}

void SecretText::wipe()
{
    if (!m_bytes)
        return;
    ::explicit_bzero(m_bytes, size_t(m_size)); // a memset before the end of life is optimised away
    ::munmap(m_bytes, wholePages(m_size));     // and unlocks them
    m_bytes = nullptr;
    m_size = 0;
}
