#pragma once

#include <QByteArray>

/// A key or password in memory. It does not print, does not copy, and wipes its bytes when it goes.
/// Owned by whoever reads it from the keychain for the length of one request; any thread.
class SecretText final {
public:
    SecretText() = default;
    explicit SecretText(QByteArray bytes);
    SecretText(SecretText&& other) noexcept;
    SecretText& operator=(SecretText&& other) noexcept;
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes, for the one place that puts them on the wire or into the keychain.
    const QByteArray& reveal() const { return m_bytes; }
    /// "…abcd": what may be shown.
    QByteArray lastFour() const { return m_bytes.size() > 8 ? m_bytes.right(4) : QByteArray(); }

private:
    void wipe();
    QByteArray m_bytes;
};
