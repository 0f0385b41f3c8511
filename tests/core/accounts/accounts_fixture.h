#pragma once

#include "core/accounts/account_keys.h"
#include "core/providers/http/http_client.h"
#include "core/store/ledger.h"
#include "tests/support/fake_keyring.h"
#include "tests/support/finished.h"

#include <QSignalSpy>
#include <QTemporaryDir>

/// A home with a ledger and a keyring that can be had in any mood; the program on them can end and start again.
struct AccountsFixture {
    AccountsFixture() { start(); }
    ~AccountsFixture() { end(); }

    void start(const KeyringPatience& patience = {std::chrono::milliseconds(300), std::chrono::milliseconds(900)})
    {
        auto opened = Ledger::open(home.path()).takeResult();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        ledger = *opened;
        accounts = std::make_unique<AccountKeys>(AccountBook(ledger), std::make_unique<FakeKeyring>(keyring),
                                                 EnvironmentKeys::take(), &http, patience);
        changes = std::make_unique<QSignalSpy>(accounts.get(), &AccountAccess::changed);
        QVERIFY(wait(accounts->loaded()));
    }
    void end()
    {
        changes.reset();
        accounts.reset();
        ledger.reset();
    }
    void restart()
    {
        end();
        start();
    }
    /// Runs the event loop until the future is there, as the program does.
    template<class Value> static Value wait(QFuture<Value> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 8000); }();
        return future.takeResult();
    }
    /// What a caller gets who asks again whenever something has changed.
    Result<HttpAccount> found(const QString& name)
    {
        std::optional<Result<HttpAccount>> answer;
        [&] { QTRY_VERIFY_WITH_TIMEOUT((answer = accounts->find(name)).has_value(), 5000); }();
        return answer.value_or(fail(ErrorKind::Failed, QStringLiteral("never found")));
    }
    QByteArray keyOf(const QString& name)
    {
        const auto access = found(name);
        return access && access->key.secret ? access->key.secret->reveal().toByteArray() : QByteArray();
    }
    Status add(const QString& name, const QByteArray& key = {})
    {
        Account account;
        account.name = name;
        account.provider = QStringLiteral("openai-compatible");
        account.baseUrl = QStringLiteral("https://video.example/v1");
        BR_CHECK(wait(accounts->set(account)));
        return key.isEmpty() ? Status() : wait(accounts->setKey(name, key, AccountKeys::Keep::Keyring));
    }
    QString standing(const QString& name) const { return toString(accounts->key(name).standing); }

    QTemporaryDir home;
    FakeKeyring::Store keyring;
    HttpClient http;
    std::shared_ptr<Ledger> ledger;
    std::unique_ptr<AccountKeys> accounts;
    std::unique_ptr<QSignalSpy> changes;
};
