#include "core/settings/key_reference.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <array>

namespace {

constexpr std::array Names{"pending", "present", "unavailable", "refused", "removing"};

QByteArray fingerprintOf(const QByteArray& salt, const SecretText& key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(key.reveal());
    return hash.result().left(8);
}

} // namespace

QString toString(KeyState state)
{
    return QString::fromLatin1(Names.at(size_t(state)));
}

std::optional<KeyState> keyStateFromString(const QString& name)
{
    for (size_t i = 0; i < Names.size(); ++i)
        if (name == QLatin1String(Names.at(i)))
            return KeyState(i);
    return std::nullopt;
}

KeyReference referenceTo(const QString& account, const SecretText& key, KeyState state)
{
    std::array<quint32, 4> dice{};
    QRandomGenerator::system()->fillRange(dice.data(), qsizetype(dice.size()));
    const QByteArray salt(reinterpret_cast<const char*>(dice.data()), sizeof(dice));
    return {account, key.lastFour(), salt, fingerprintOf(salt, key), state};
}

bool refersTo(const KeyReference& reference, const SecretText& key)
{
    return fingerprintOf(reference.salt, key) == reference.fingerprint;
}
