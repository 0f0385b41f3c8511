#include "core/store/account_rows.h"

#include "core/store/ledger_rows.h"
#include "core/store/pace_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

QString optionsText(const QMap<QString, QString>& options)
{
    QJsonObject object;
    for (auto it = options.begin(); it != options.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> readOptions(const QString& text)
{
    QMap<QString, QString> options;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        options.insert(it.key(), it.value().toString());
    return options;
}

Account readAccount(RowReader& row)
{
    Account account;
    account.name = row.text();
    account.provider = row.text();
    account.baseUrl = row.text();
    account.options = readOptions(row.text());
    account.paused = row.flag();
    if (const auto limit = row.maybeInteger())
        account.inFlightLimit = int(*limit);
    return account;
}

KeyReference readKey(RowReader& row)
{
    KeyReference key;
    key.account = row.text();
    key.lastFour = row.bytes();
    key.salt = row.bytes();
    key.fingerprint = row.bytes();
    key.state = keyStateFromString(row.text()).value_or(KeyState::Unavailable);
    return key;
}

/// What was sent to one server must not be looked for, or sent again, at another one.
Status checkMovable(Database& database, const Account& account)
{
    bool moves = false;
    BR_CHECK(database.each(QStringLiteral("SELECT provider, base_url FROM accounts WHERE name = ?"),
                           {bound(account.name)}, [&](RowReader& row) {
                               moves = row.text() != account.provider;
                               moves = row.text() != account.baseUrl || moves;
                           }));
    if (!moves)
        return {};
    BR_TRY(const int sent, LedgerRows::countSent(database, account.name));
    if (sent == 0)
        return {};
    return fail(ErrorKind::Usage,
                StoreText::tr("%n job(s) of the account \"%1\" are at its present address, so it was not changed. Wait "
                              "for them, or add another account for the new address.",
                              nullptr, sent)
                    .arg(account.name));
}

} // namespace

Result<QList<Account>> AccountRows::accounts(Database& database)
{
    QList<Account> found;
    BR_CHECK(database.each(
        QStringLiteral("SELECT name, provider, base_url, options, paused, in_flight_limit FROM accounts ORDER BY name"),
        {}, [&](RowReader& row) { found << readAccount(row); }));
    return found;
}

Status AccountRows::upsert(Database& database, const Account& account)
{
    BR_CHECK(checkMovable(database, account));
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO accounts (name, provider, base_url, options, created_at, paused, in_flight_limit) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET provider = excluded.provider, "
                       "base_url = excluded.base_url, options = excluded.options, paused = excluded.paused, "
                       "in_flight_limit = excluded.in_flight_limit"),
        {bound(account.name), bound(account.provider), bound(account.baseUrl), optionsText(account.options),
         bound(QDateTime::currentDateTimeUtc()), bound(account.paused), bound(account.inFlightLimit)}));
    return {};
}

Status AccountRows::checkRemovable(Database& database, const QString& name)
{
    BR_TRY(const int live, LedgerRows::countLive(database, name));
    if (live > 0)
        return fail(ErrorKind::Usage,
                    StoreText::tr("The account \"%1\" still has %n job(s) at work and was not removed. Wait for them "
                                  "or cancel them first.",
                                  nullptr, live)
                        .arg(name));
    return {};
}

Status AccountRows::remove(Database& database, const QString& name)
{
    BR_CHECK(checkRemovable(database, name));
    BR_CHECK(database.run(QStringLiteral("DELETE FROM accounts WHERE name = ?"), {bound(name)}));
    // Marks stay until they are old: a name that comes back is no faster for it.
    BR_CHECK(database.run(QStringLiteral("DELETE FROM breakers WHERE account = ?"), {bound(name)}));
    BR_CHECK(database.run(QStringLiteral("DELETE FROM pace_limits WHERE bucket IN (?, ?)"),
                          {PaceRows::generateBucket(name), PaceRows::keyTestBucket(name)}));
    return {};
}

Result<QList<KeyReference>> AccountRows::keys(Database& database)
{
    QList<KeyReference> found;
    BR_CHECK(database.each(
        QStringLiteral("SELECT account, last_four, salt, fingerprint, state FROM key_references ORDER BY account"), {},
        [&](RowReader& row) { found << readKey(row); }));
    return found;
}

Status AccountRows::upsertKey(Database& database, const KeyReference& key)
{
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO key_references (account, last_four, salt, fingerprint, state, changed_at) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET last_four = excluded.last_four, "
                       "salt = excluded.salt, fingerprint = excluded.fingerprint, state = excluded.state, "
                       "changed_at = excluded.changed_at"),
        {bound(key.account), QString::fromLatin1(key.lastFour), bound(key.salt), bound(key.fingerprint),
         toString(key.state), bound(QDateTime::currentDateTimeUtc())}));
    return {};
}

Status AccountRows::removeKey(Database& database, const QString& account)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM key_references WHERE account = ?"), {bound(account)}));
    return {};
}
