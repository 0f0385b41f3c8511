#include "core/accounts/account_keys.h"
#include "core/accounts/account_rules.h"
#include "core/accounts/text.h"
#include "core/base/when_done.h"
#include "core/providers/http/http_client.h"
#include "core/providers/http/url_rules.h"
#include "core/providers/provider.h"

// What a person changes about accounts and keys.

namespace {

template<class Value> QFuture<Value> ready(Value value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

Error noAccount(const QString& name)
{
    return {ErrorKind::NotFound, AccountsText::tr("There is no account \"%1\". Nothing was changed.").arg(name), {}};
}

} // namespace

QFuture<Status> AccountKeys::set(const Account& account)
{
    const auto checked =
        Catalogue::builtIn().and_then([&](const Catalogue& catalogue) { return checkAccount(account, catalogue); });
    if (!checked)
        return ready<Status>(fail(checked.error()));
    const Known* before = known(account.name);
    if (!before || sameOrigin(QUrl(before->account.baseUrl), QUrl(account.baseUrl)))
        return keep(account);
    const bool hadKey = before->reference.has_value();
    // The key first: after a crash in between, none is used at either address.
    const auto go = [this, account](const Status& held) { return held ? keep(account) : ready(held); };
    return after(after(holdKeyBack(account.name), this, go), this,
                 [this, name = account.name, hadKey](const Status& kept) -> QFuture<Status> {
                     if (!kept || !hadKey || !known(name))
                         return ready(kept);
                     return after(removeKey(name), this, [](const Status&) { return Status(); }); // key() tells
                 });
}

/// A key is for the server that it was entered for.
QFuture<Status> AccountKeys::holdKeyBack(const QString& name)
{
    Known& one = *known(name);
    forget(one);
    one.session.reset();
    one.isMoved = true;
    if (!one.reference)
        return ready(Status());
    one.reference->state = KeyState::Removing;
    return m_book.setKey(*one.reference);
}

QFuture<Status> AccountKeys::keep(const Account& account)
{
    return after(m_book.set(account), this, [this, account](const Status& written) -> Status {
        BR_CHECK(written);
        Known& one = m_known[account.name];
        if (one.account != account) {
            one.account = account;
            forget(one);
            one.refusedKey.reset(); // it was another way to the server that refused, perhaps
            note(m_book.keyChanged(account.name, QDateTime::currentDateTimeUtc()));
            if (one.reference && one.reference->state == KeyState::Refused) {
                KeyReference again = *one.reference;
                again.state = KeyState::Present;
                setReference(one, again);
            }
        }
        announce(account.name);
        return {};
    });
}

QFuture<Status> AccountKeys::remove(const QString& account, KeyLeft left)
{
    if (!known(account))
        return ready<Status>(fail(noAccount(account)));
    const auto removeRow = [this, account](const Status& before) -> QFuture<Status> {
        if (!before)
            return ready(before);
        return after(m_book.remove(account), this, [this, account](const Status& removed) -> Status {
            BR_CHECK(removed);
            if (Known* one = known(account))
                forget(*one);
            m_known.erase(account);
            Q_EMIT changed(account);
            return {};
        });
    };
    const auto removeKeyFirst = [this, account, left](const Status& removable) -> QFuture<Status> {
        const Known* one = known(account);
        if (!removable || !one || !one->reference || left == KeyLeft::InKeyring)
            return ready(removable);
        return removeKey(account);
    };
    return after(after(m_book.checkRemovable(account), this, removeKeyFirst), this, removeRow);
}

QFuture<Status> AccountKeys::setKey(const QString& account, QByteArray key, Keep keep)
{
    Known* one = known(account);
    if (!one)
        return ready<Status>(fail(noAccount(account)));
    const Result<Key> taken = takeKey(std::move(key));
    if (!taken)
        return ready<Status>(fail(taken.error()));
    forget(*one);
    one->refusedKey.reset();
    if (keep == Keep::Session) {
        one->session = *taken;
        note(m_book.keyChanged(account, QDateTime::currentDateTimeUtc()));
        announce(account);
        return ready(Status());
    }
    return writeKey(account, *taken);
}

QFuture<Status> AccountKeys::writeKey(const QString& name, const Key& key)
{
    Known& one = *known(name);
    const KeyReference pending = referenceTo(name, *key, KeyState::Pending);
    const auto before = std::exchange(one.reference, pending);
    one.busy = true;
    const quint64 round = one.round;
    const auto written = [this, name, key, pending, before, round](const Status& status) -> Status {
        Known* now = known(name);
        if (!now || now->round != round)
            return status;
        now->busy = now->slow = false;
        if (status) {
            KeyReference present = pending;
            present.state = KeyState::Present;
            setReference(*now, present);
            note(m_book.keyChanged(name, QDateTime::currentDateTimeUtc()));
            now->cached = key;
            now->session.reset();
        } else if (before) { // a key that was there before is used only if it is still the same
            setReference(*now, *before);
        } else {
            now->reference.reset();
            note(m_book.forgetKey(name));
        }
        announce(name);
        return status;
    };
    // The reference first: after a crash in between, what the keyring then holds decides.
    const auto write = [this, name, key](const Status& noted) -> QFuture<Status> {
        return noted ? m_keychain.write(name, key) : ready(noted);
    };
    Q_EMIT changed(name);
    return after(after(m_book.setKey(pending), this, write), this, written);
}

QFuture<Status> AccountKeys::removeKey(const QString& account)
{
    Known* one = known(account);
    if (!one)
        return ready<Status>(fail(noAccount(account)));
    forget(*one);
    one->session.reset();
    one->refusedKey.reset();
    if (!one->reference) {
        announce(account);
        return ready(Status());
    }
    one->reference->state = KeyState::Removing;
    one->busy = true;
    const auto remove = [this, account](const Status& noted) -> QFuture<Status> {
        return noted ? m_keychain.remove(account) : ready(noted);
    };
    const auto removed = [this, account, round = one->round](const Status& status) {
        return keyRemoved(account, round, status);
    };
    Q_EMIT changed(account);
    return after(after(m_book.setKey(*one->reference), this, remove), this, removed);
}

QFuture<Status> AccountKeys::keyRemoved(const QString& name, quint64 round, const Status& removed)
{
    Known* one = known(name);
    if (!one || one->round != round)
        return ready(removed);
    one->busy = one->slow = false;
    if (removed)
        one->reference.reset();
    announce(name);
    return removed ? m_book.forgetKey(name) : ready(removed);
}

void AccountKeys::tryAgain(const QString& account)
{
    Known* one = known(account);
    if (!one || !one->reference || one->busy || one->cached)
        return;
    one->busy = true;
    one->trouble.reset();
    one->failures = 0;
    const quint64 round = ++one->round;
    whenDone(m_keychain.tryOpen(), this, [this, account, round](const Status&) {
        if (Known* now = known(account); now && now->round == round)
            startReading(*now); // whatever the keyring said: the key itself tells
    });
    Q_EMIT changed(account);
}

QFuture<Result<HttpAccount>> AccountKeys::whenFound(const QString& name)
{
    if (auto found = find(name))
        return ready(std::move(*found));
    auto promise = startedPromise<Result<HttpAccount>>();
    known(name)->waiting.push_back(promise);
    return promise->future();
}

QFuture<Result<KeyTest>> AccountKeys::test(const QString& account)
{
    using Tested = Result<KeyTest>;
    Known* one = known(account);
    if (!one)
        return ready<Tested>(fail(noAccount(account)));
    const auto lift = [this, account](const Result<std::optional<QDateTime>>& wait) -> QFuture<Result<HttpAccount>> {
        Known* now = known(account);
        if (!wait || !now)
            return ready<Result<HttpAccount>>(fail(wait ? noAccount(account) : wait.error()));
        if (*wait)
            return ready<Result<HttpAccount>>(fail(
                ErrorKind::Failed, AccountsText::tr("This key was tested 20 times in a minute. Wait a little, then "
                                                    "test it again.")));
        now->refusedKey.reset(); // a person wants to know again
        if (now->reference && now->reference->state == KeyState::Refused)
            now->reference->state = KeyState::Unavailable;
        if (now->trouble)
            tryAgain(account);
        return whenFound(account);
    };
    const auto go = [this, account](const Result<HttpAccount>& access) -> QFuture<Tested> {
        return access ? ask(account, *access) : ready<Tested>(fail(access.error()));
    };
    return after(after(m_book.takeKeyTest(account, QDateTime::currentDateTimeUtc(), BootTime::now()), this, lift), this,
                 go);
}

QFuture<Result<KeyTest>> AccountKeys::ask(const QString& name, const HttpAccount& access)
{
    auto promise = startedPromise<HttpAnswer>();
    const HttpCall call = keyTestCall(access);
    m_pool.start([promise, http = m_http, access, call, stop = m_end.get_token()] {
        finishPromise(*promise, http->exchange(access, call, stop));
    });
    return after(promise->future(), this, [this, name](const HttpAnswer& answer) -> Result<KeyTest> {
        const Known* one = known(name);
        if (!one)
            return fail(noAccount(name));
        const KeyTest test = readKeyTest(one->account, answer, QDateTime::currentDateTimeUtc());
        takeVerdict(name, test.verdict);
        return test;
    });
}

void AccountKeys::takeVerdict(const QString& name, KeyTest::Verdict verdict)
{
    Known& one = *known(name);
    if (verdict == KeyTest::Verdict::Refused)
        return refused(name);
    if (verdict == KeyTest::Verdict::Works)
        note(m_book.keyWorks(name, QDateTime::currentDateTimeUtc()));
    if (verdict == KeyTest::Verdict::Works && one.reference && one.reference->state == KeyState::Unavailable &&
        one.cached) {
        KeyReference present = *one.reference;
        present.state = KeyState::Present;
        setReference(one, present);
    }
    announce(name);
}
