#include "core/settings/secrets.h"

#include "core/base/log.h"
#include "core/settings/text.h"

#include <algorithm>

namespace {

template<class Value> QFuture<Value> ready(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Error noKey(const QString& account, const QString& remedy)
{
    return {ErrorKind::NotFound,
            SettingsText::tr("There is no key for the account \"%1\".").arg(account) + QLatin1Char(' ') + remedy,
            {}};
}

} // namespace

Status checkKey(const SecretText& key)
{
    const QByteArray& bytes = key.reveal();
    const bool printable = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (bytes.isEmpty() || bytes.size() > 512 || !printable)
        return fail(ErrorKind::Usage,
                    SettingsText::tr("This is not a key: it must be 1 to 512 letters, digits and signs without spaces. "
                                     "Nothing was stored; copy it again from the provider's page."));
    return {};
}

QByteArray EnvironmentSecrets::variableFor(const QString& account)
{
    QByteArray name = "BOARDREEL_KEY_" + account.toUpper().toUtf8();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); }, '_');
    return name;
}

QFuture<Result<SecretText>> EnvironmentSecrets::read(const QString& account)
{
    const QByteArray variable = variableFor(account);
    SecretText key(qgetenv(variable.constData()));
    if (key.isEmpty())
        return ready<Result<SecretText>>(
            fail(noKey(account, SettingsText::tr("Set %1.").arg(QLatin1String(variable)))));
    if (auto checked = checkKey(key); !checked)
        return ready<Result<SecretText>>(fail(checked.error()));
    redactSecret(key.reveal());
    return ready<Result<SecretText>>(std::move(key));
}

QFuture<Status> EnvironmentSecrets::write(const QString&, SecretText)
{
    return ready<Status>(
        fail(ErrorKind::Unsupported, SettingsText::tr("Keys from the environment cannot be changed here.")));
}

QFuture<Status> EnvironmentSecrets::remove(const QString& account)
{
    return write(account, {});
}

QFuture<Result<SecretText>> SessionSecrets::read(const QString& account)
{
    const auto found = m_keys.find(account);
    if (found == m_keys.end())
        return ready<Result<SecretText>>(
            fail(noKey(account, SettingsText::tr("Enter it again; keys for one session are not kept."))));
    return ready<Result<SecretText>>(SecretText(found->second.reveal()));
}

QFuture<Status> SessionSecrets::write(const QString& account, SecretText key)
{
    if (auto checked = checkKey(key); !checked)
        return ready<Status>(fail(checked.error()));
    redactSecret(key.reveal());
    m_keys[account] = std::move(key);
    return ready<Status>({});
}

QFuture<Status> SessionSecrets::remove(const QString& account)
{
    if (m_keys.erase(account) == 0)
        return ready<Status>(fail(noKey(account, SettingsText::tr("Nothing was removed."))));
    return ready<Status>({});
}
