#pragma once

#include "core/base/secret_text.h"

#include <QString>
#include <optional>

/// How it stands with the key of an account in the keychain.
enum class KeyState {
    Pending,     ///< is being written; what is there now decides (a crash may have come between)
    Present,     ///< was written and read back, or read and fits
    Unavailable, ///< ought to be there, but the keyring is locked, silent or gone
    Refused,     ///< the provider said no to it
    Removing     ///< a person wants it gone; the keyring has not done it yet
};

/// What is known about a key without having it: enough to tell a locked keyring from a key that was never there, and
/// one key from another. A value, stored in the ledger; no way leads back to the key.
struct KeyReference {
    QString account;
    QByteArray lastFour;
    QByteArray salt;
    QByteArray fingerprint; ///< the first eight bytes of a salted SHA-256
    KeyState state = KeyState::Pending;
    friend bool operator==(const KeyReference&, const KeyReference&) = default;
};

QString toString(KeyState state); ///< as in the ledger and in JSON
std::optional<KeyState> keyStateFromString(const QString& name);

/// A reference to `key` with a fresh salt.
KeyReference referenceTo(const QString& account, const SecretText& key, KeyState state);
bool refersTo(const KeyReference& reference, const SecretText& key);
