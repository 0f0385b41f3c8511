#include "core/base/secret_text.h"

#include <cstring>
#include <utility>

SecretText::SecretText(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_bytes.detach(); // wiping must reach our own copy, and only that one
}

SecretText::SecretText(SecretText&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, QByteArray()))
{
}

SecretText& SecretText::operator=(SecretText&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, QByteArray());
    }
    return *this;
}

SecretText::~SecretText()
{
    wipe();
}

void SecretText::wipe()
{
    if (!m_bytes.isEmpty())
        ::explicit_bzero(m_bytes.data(), size_t(m_bytes.size())); // a memset before the end of life is optimised away
    m_bytes.clear();
}
