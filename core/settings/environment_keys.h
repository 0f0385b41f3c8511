#pragma once

#include "core/settings/key_rules.h"

#include <QString>
#include <map>

/// Keys from BOARDREEL_KEY_<NAME>, for machines without a keyring. A value; any thread.
class EnvironmentKeys final {
public:
    EnvironmentKeys() = default; ///< none
    /// Takes them out of this process's environment, so that no child inherits one and nobody reads one there. Once,
    /// at the start, while there is one thread.
    static EnvironmentKeys take();

    /// Null: the account's variable is not set. Usage: it holds something that is no key.
    Result<Key> find(const QString& account) const;
    /// Upper case; a character that is not an ASCII letter or digit is _.
    static QByteArray variableFor(const QString& account);

private:
    std::map<QByteArray, Key> m_keys; ///< unchecked
};
