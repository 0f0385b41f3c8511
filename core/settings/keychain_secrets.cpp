#include "core/settings/keychain_secrets.h"

#include "core/base/log.h"
#include "core/settings/text.h"

#include <QPointer>
#include <QTimer>

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

Error troubleOf(const Keyring::Reply& reply, const QString& account)
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

} // namespace

/// A future that is finished once, by an answer or by patience running out.
template<class Value> struct KeychainSecrets::Answer {
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

KeychainSecrets::KeychainSecrets(std::unique_ptr<Keyring> keyring, int patienceMs)
    : m_keyring(std::move(keyring))
    , m_patience(patienceMs)
{
}

template<class Value> std::shared_ptr<KeychainSecrets::Answer<Value>> KeychainSecrets::answer()
{
    auto answer = std::make_shared<Answer<Value>>();
    answer->promise.start();
    QTimer::singleShot(m_patience, &m_context,
                       [answer] { answer->give(fail(silent(QStringLiteral("no answer in time")))); });
    return answer;
}

QFuture<Result<SecretText>> KeychainSecrets::read(const QString& account)
{
    auto answer = this->answer<Result<SecretText>>();
    m_keyring->read(keyName(account), [answer, account](const Keyring::Reply& reply) {
        if (reply.answer != Keyring::Answer::Done)
            return answer->give(fail(troubleOf(reply, account)));
        redactSecret(reply.bytes);
        answer->give(SecretText(reply.bytes));
    });
    return answer->promise.future();
}

QFuture<Status> KeychainSecrets::write(const QString& account, SecretText key)
{
    auto answer = this->answer<Status>();
    if (auto checked = checkKey(key); !checked) {
        answer->give(fail(checked.error()));
        return answer->promise.future();
    }
    redactSecret(key.reveal());
    const auto expected = std::make_shared<SecretText>(std::move(key));
    const QPointer<QObject> alive(&m_context);
    m_keyring->write(
        keyName(account), expected->reveal(), [this, alive, answer, account, expected](const Keyring::Reply& written) {
            if (written.answer != Keyring::Answer::Done)
                return answer->give(fail(troubleOf(written, account)));
            if (!alive)
                return;
            m_keyring->read(keyName(account), [answer, account, expected](const Keyring::Reply& found) {
                if (found.answer == Keyring::Answer::Done && found.bytes == expected->reveal())
                    return answer->give({});
                answer->give(
                    fail(ErrorKind::Failed,
                         SettingsText::tr(
                             "The keyring took the key of the account \"%1\" but does not give it back. Unlock it and "
                             "try again, or use the key for this session only.")
                             .arg(account),
                         found.detail));
            });
        });
    return answer->promise.future();
}

QFuture<Status> KeychainSecrets::remove(const QString& account)
{
    auto answer = this->answer<Status>();
    const QPointer<QObject> alive(&m_context);
    const auto stillThere = [answer, account] {
        answer->give(
            fail(ErrorKind::Failed,
                 SettingsText::tr("The key of the account \"%1\" could not be removed from the keyring. Remove it "
                                  "with the desktop's own password program.")
                     .arg(account)));
    };
    const auto checkGone = [answer, stillThere](const Keyring::Reply& found) {
        found.answer == Keyring::Answer::NotFound ? answer->give({}) : stillThere();
    };
    const auto removed = [this, alive, account, stillThere, checkGone](const Keyring::Reply& reply) {
        if (reply.answer != Keyring::Answer::Done)
            return stillThere();
        if (alive)
            m_keyring->read(keyName(account), checkGone);
    };
    // A locked keyring says "deleted" and does nothing: only one that shows the key first is believed.
    m_keyring->read(keyName(account), [this, alive, answer, account, removed](const Keyring::Reply& found) {
        if (found.answer != Keyring::Answer::Done)
            return answer->give(fail(troubleOf(found, account)));
        if (alive)
            m_keyring->remove(keyName(account), removed);
    });
    return answer->promise.future();
}
