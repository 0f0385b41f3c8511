#include "core/settings/environment_keys.h"

#include "core/base/log.h"
#include "core/settings/text.h"

#include <QList>
#include <cstring>
#include <unistd.h>

namespace {

constexpr char Prefix[] = "BOARDREEL_KEY_";

/// "NAME=value" as the process keeps it.
struct Entry {
    QByteArray name;
    char* value;
};

QList<Entry> entries()
{
    QList<Entry> found;
    for (char** entry = environ; entry && *entry; ++entry) {
        char* const equals = std::strchr(*entry, '=');
        if (equals && std::strncmp(*entry, Prefix, sizeof(Prefix) - 1) == 0)
            found << Entry{QByteArray(*entry, equals - *entry), equals + 1};
    }
    return found;
}

} // namespace

EnvironmentKeys EnvironmentKeys::take()
{
    EnvironmentKeys keys;
    const QList<Entry> list = entries(); // unsetting moves what environ points to
    for (const Entry& entry : list) {
        const QByteArray bytes(entry.value);
        redactSecret(bytes);
        if (!bytes.isEmpty())
            keys.m_keys[entry.name] = std::make_shared<const SecretText>(bytes);
        ::explicit_bzero(entry.value, std::strlen(entry.value)); // /proc shows these very bytes
    }
    for (const Entry& entry : list)
        qunsetenv(entry.name.constData());
    return keys;
}

Result<Key> EnvironmentKeys::find(const QString& account) const
{
    const QByteArray variable = variableFor(account);
    const auto found = m_keys.find(variable);
    if (found == m_keys.end())
        return Key();
    if (!checkKey(*found->second))
        return fail(ErrorKind::Usage,
                    SettingsText::tr("What %1 holds is not a key: it must be 1 to 512 letters, digits and signs "
                                     "without spaces. Nothing was sent; set it again.")
                        .arg(QLatin1String(variable)));
    return found->second;
}

QByteArray EnvironmentKeys::variableFor(const QString& account)
{
    QByteArray name = Prefix;
    const auto characters = account.toUpper().toUcs4();
    for (const char32_t c : characters) {
        const bool plain = (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
        name += plain ? char(c) : '_';
    }
    return name;
}
