#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// A key or password in memory. It does not print, does not copy, lies in pages of its own that are kept out of swap
/// and core files as far as the system lets us, and wipes its bytes when it goes.
/// Owned by whoever reads it from the keychain for the length of one request; any thread.
class SecretText final {
public:
    SecretText() = default;
    /// What `bytes` alone holds is wiped; move it in.
    explicit SecretText(QByteArray bytes);
    SecretText(SecretText&& other) noexcept;
    SecretText& operator=(SecretText&& other) noexcept;
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText();

    bool isEmpty() const { return m_size == 0; }
    /// The bytes, for the one place that puts them on the wire or into the keychain. Good while this lives.
    QByteArrayView reveal() const { return {m_bytes, m_size}; }
    /// "…abcd": what may be shown.
    QByteArray lastFour() const { return m_size > 8 ? reveal().last(4).toByteArray() : QByteArray(); }

private:
    void wipe();
    char* m_bytes = nullptr; ///< pages of their own
    qsizetype m_size = 0;
};
