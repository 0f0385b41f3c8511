#include "core/settings/keychain.h"

#include "core/base/log.h"
#include "core/settings/text.h"

#include <QPointer>
#include <QPromise>
#include <QRandomGenerator>
#include <QTimer>

using Reply = Keyring::Reply;

namespace {

QString keyName(const QString& account)
{
    return QStringLiteral("account/") + account;
}

Error silent(const QString& detail)
{
    return {ErrorKind::Unsupported,
            SettingsText::tr(
                "The keyring of this desktop does not answer. Nothing was changed; start or unlock it, or use the key "
                "for this session only."),
            detail};
}

Error notThere(const QString& account)
{
    return {ErrorKind::NotFound,
            SettingsText::tr(
                "The keyring has no key for the account \"%1\", or it is locked. Unlock it, or enter the key again.")
                .arg(account),
            {}};
}

Error troubleOf(const Reply& reply, const QString& account)
{
    if (reply.answer == Keyring::Answer::NotFound)
        return notThere(account);
    if (reply.answer == Keyring::Answer::Refused)
        return {ErrorKind::Failed,
                SettingsText::tr("The keyring refused access to the key of the account \"%1\". Nothing was changed.")
                    .arg(account),
                reply.detail};
    return silent(reply.detail);
}

Error stillThere(const QString& account)
{
    return {ErrorKind::Failed,
            SettingsText::tr("The key of the account \"%1\" could not be removed from the keyring. Unlock it and try "
                             "again, or remove the key with the desktop's own password program.")
                .arg(account),
            {}};
}

} // namespace

/// A future that is finished once, by an answer or by patience running out.
template<class Value> struct Keychain::Answer {
    QPromise<Value> promise;
    bool given = false;
    void give(Value value)
    {
        if (std::exchange(given, true))
            return;
        promise.addResult(std::move(value));
        promise.finish();
    }
};

Keychain::Keychain(std::unique_ptr<Keyring> keyring, const KeyringPatience& patience, QObject* parent)
    : QObject(parent)
    , m_keyring(std::move(keyring))
    , m_patience(patience)
{
}

template<class Value> std::shared_ptr<Keychain::Answer<Value>> Keychain::answer(const QString& account)
{
    auto answer = std::make_shared<Answer<Value>>();
    answer->promise.start();
    QTimer::singleShot(m_patience.soft, this, [this, answer, account] {
        if (!answer->given)
            Q_EMIT slow(account);
    });
    QTimer::singleShot(m_patience.hard, this,
                       [answer] { answer->give(fail(silent(QStringLiteral("no answer in time")))); });
    return answer;
}

QFuture<Result<Key>> Keychain::read(const QString& account)
{
    auto answer = this->answer<Result<Key>>(account);
    m_keyring->read(keyName(account), [answer, account](const Reply& reply) {
        if (reply.answer != Keyring::Answer::Done)
            return answer->give(fail(troubleOf(reply, account)));
        answer->give(takeKey(reply.bytes));
    });
    return answer->promise.future();
}

QFuture<Status> Keychain::write(const QString& account, const Key& key)
{
    auto answer = this->answer<Status>(account);
    const QByteArray bytes = key->reveal().toByteArray();
    redactSecret(bytes);
    if (auto checked = checkKey(*key); !checked) {
        answer->give(checked);
        return answer->promise.future();
    }
    const QPointer<Keychain> alive(this);
    m_keyring->write(keyName(account), bytes, [alive, answer, account, key](const Reply& written) {
        if (written.answer != Keyring::Answer::Done)
            return answer->give(fail(troubleOf(written, account)));
        if (!alive)
            return;
        alive->readBack(keyName(account), key, [answer, account](const Status& same) {
            if (same)
                return answer->give({});
            answer->give(fail(ErrorKind::Failed,
                              SettingsText::tr("The keyring took the key of the account \"%1\" but does not give it "
                                               "back. Unlock it and try again, or use the key for this session only.")
                                  .arg(account),
                              same.error().detail));
        });
    });
    return answer->promise.future();
}

void Keychain::readBack(const QString& name, const Key& expected, const std::function<void(Status)>& done)
{
    m_keyring->read(name, [done, expected](const Reply& found) {
        const bool same = found.answer == Keyring::Answer::Done && found.bytes == expected->reveal();
        done(same ? Status() : fail(silent(found.detail)));
    });
}

QFuture<Status> Keychain::remove(const QString& account)
{
    auto answer = this->answer<Status>(account);
    const QPointer<Keychain> alive(this);
    const auto give = [answer](const Status& status) { answer->give(status); };
    const auto lookAgain = [alive, answer, account, give](const Status& opened) {
        if (!alive || !opened)
            return answer->give(fail(stillThere(account)));
        alive->m_keyring->read(keyName(account), [alive, answer, account, give](const Reply& found) {
            if (found.answer == Keyring::Answer::NotFound)
                return answer->give({}); // the keyring is open: this "not found" can be believed
            if (alive && found.answer == Keyring::Answer::Done)
                return alive->erase(account, give);
            answer->give(fail(stillThere(account)));
        });
    };
    // A locked keyring says "deleted" and does nothing: only one that shows the key first, or is open, is believed.
    m_keyring->read(keyName(account), [alive, answer, account, give, lookAgain](const Reply& found) {
        if (!alive)
            return;
        if (found.answer == Keyring::Answer::Done)
            return alive->erase(account, give);
        if (found.answer == Keyring::Answer::NotFound)
            return alive->open(lookAgain);
        answer->give(fail(troubleOf(found, account)));
    });
    return answer->promise.future();
}

void Keychain::erase(const QString& account, const std::function<void(Status)>& done)
{
    const QPointer<Keychain> alive(this);
    m_keyring->remove(keyName(account), [alive, account, done](const Reply& removed) {
        if (!alive || removed.answer != Keyring::Answer::Done)
            return done(fail(stillThere(account)));
        alive->m_keyring->read(keyName(account), [account, done](const Reply& found) {
            done(found.answer == Keyring::Answer::NotFound ? Status() : fail(stillThere(account)));
        });
    });
}

QFuture<Status> Keychain::tryOpen()
{
    auto answer = this->answer<Status>({});
    open([answer](const Status& status) { answer->give(status); });
    return answer->promise.future();
}

void Keychain::open(const std::function<void(Status)>& done)
{
    const QString name = QStringLiteral("probe");
    const auto canary =
        std::make_shared<const SecretText>(QByteArray::number(QRandomGenerator::global()->generate64()));
    const QPointer<Keychain> alive(this);
    m_keyring->write(name, canary->reveal().toByteArray(), [alive, name, canary, done](const Reply& written) {
        if (!alive || written.answer != Keyring::Answer::Done)
            return done(fail(silent(written.detail)));
        alive->readBack(name, canary, [alive, name, done](const Status& same) {
            if (alive)
                alive->m_keyring->remove(name, [](const Reply&) {});
            done(same);
        });
    });
}

QFuture<Status> Keychain::answers()
{
    auto answer = this->answer<Status>({});
    // Nobody stores this entry: "not found" is the answer of a keyring that is well, or locked.
    m_keyring->read(QStringLiteral("doctor"), [answer](const Reply& reply) {
        const bool well = reply.answer == Keyring::Answer::Done || reply.answer == Keyring::Answer::NotFound;
        answer->give(well ? Status() : fail(silent(reply.detail)));
    });
    return answer->promise.future();
}
