#pragma once

#include "core/accounts/account_access.h"
#include "core/accounts/key_test.h"
#include "core/settings/environment_keys.h"
#include "core/settings/key_reference.h"
#include "core/settings/keychain.h"
#include "core/store/account_book.h"

#include <QThreadPool>
#include <functional>
#include <map>
#include <stop_token>
#include <vector>

class HttpClient;

/// What can be said about an account's key without touching the keyring.
struct KeyView {
    enum class Standing {
        NotNeeded,   ///< the server wants none
        Missing,     ///< a person must enter one
        Keyring,     ///< in the desktop's keyring
        Session,     ///< in memory, until the program ends
        Environment, ///< from BOARDREEL_KEY_<NAME>
        Waiting,     ///< the keyring was asked 10 s ago and has not answered
        Unavailable, ///< the keyring is locked, silent or gone
        Refused,     ///< the provider said no to it
        Removing     ///< could not yet be removed from the keyring
    };
    Standing standing = Standing::Missing;
    QByteArray lastFour; ///< may be empty
    QString trouble;     ///< a sentence, empty when all is well
};
QString toString(KeyView::Standing standing); ///< as in JSON

/// The user's accounts and their keys. A key comes from the environment, else from this session, else from the
/// keychain; once read it stays in memory for the run and is wiped when it is forgotten. Nothing in here waits: the
/// keyring is asked when a key is first wanted, and every call returns at once.
class AccountKeys final : public AccountAccess {
    Q_OBJECT
public:
    /// `http` does the tests and drops the connections of accounts that change; not owned, outlives this.
    AccountKeys(AccountBook book, std::unique_ptr<Keyring> keyring, EnvironmentKeys environment, HttpClient* http,
                const KeyringPatience& patience = {});
    ~AccountKeys() override;

    std::optional<Result<HttpAccount>> find(const QString& account) override;
    std::optional<Account> account(const QString& name) const override;
    void refused(const QString& account) override;

    QFuture<Status> loaded() const;  ///< the ledger's rows are here
    QList<Account> accounts() const; ///< by name
    KeyView key(const QString& account) const;

    /// Adds an account or replaces the one of this name. Usage with what is wrong with it. With another scheme, host or
    /// port in its address the key it had is removed: it is never sent there, whoever changed the address; that of the
    /// environment counts again from the next start on.
    QFuture<Status> set(const Account& account);
    enum class KeyLeft { Removed, InKeyring };
    /// Usage while jobs are at work. With KeyLeft::Removed the account stays until the keyring has let the key go.
    QFuture<Status> remove(const QString& account, KeyLeft left);

    enum class Keep { Keyring, Session };
    /// Kept in the keyring only when it gives the key back; there is no other place and no fallback.
    QFuture<Status> setKey(const QString& account, QByteArray key, Keep keep);
    QFuture<Status> removeKey(const QString& account);
    /// A person says that the keyring is there again; the desktop may ask for its password.
    void tryAgain(const QString& account);

    /// A free request with the account's key; at most 20 a minute. Waits for the keyring, for nothing else.
    QFuture<Result<KeyTest>> test(const QString& account);

private:
    struct Known {
        Account account;
        std::optional<KeyReference> reference; ///< to the key in the keychain
        Key session;
        Key cached;                             ///< the one in use, wherever it came from
        std::optional<KeyReference> refusedKey; ///< not used again in this run
        std::optional<Error> trouble;           ///< with the keychain
        int failures = 0;                       ///< of reading, in a row
        bool busy = false;                      ///< the keychain is being asked
        bool slow = false;                      ///< and lets us wait
        bool isMoved = false;                   ///< to another server, in this run: the environment's key is not for it
        quint64 round = 0;                      ///< an answer of an earlier round comes too late
        std::vector<std::shared_ptr<QPromise<Result<HttpAccount>>>> waiting;
    };

    void take(const AccountBook::Contents& contents);
    QFuture<Status> keep(const Account& account);
    QFuture<Status> holdKeyBack(const QString& name);
    Known* known(const QString& name);
    const Known* known(const QString& name) const;
    std::optional<Result<HttpAccount>> look(Known& known);
    Result<Key> outsideKey(const Known& known) const; ///< of environment or session; null: neither
    bool isRefused(const Known& known, const Key& key) const;
    void startReading(Known& known);
    void arrived(const QString& name, quint64 round, const Result<Key>& read);
    void takeArrived(Known& known, const Key& key);
    void becomeUnavailable(Known& known, const Error& why);
    void setReference(Known& known, const KeyReference& reference);
    void note(const QFuture<Status>& written);
    void forget(Known& known);
    void announce(const QString& name);
    QFuture<Result<HttpAccount>> whenFound(const QString& name);
    QFuture<Status> writeKey(const QString& name, const Key& key);
    QFuture<Status> keyRemoved(const QString& name, quint64 round, const Status& removed);
    QFuture<Result<KeyTest>> ask(const QString& name, const HttpAccount& access);
    void takeVerdict(const QString& name, KeyTest::Verdict verdict);

    AccountBook m_book;
    Keychain m_keychain;
    EnvironmentKeys m_environment;
    HttpClient* m_http;
    std::map<QString, Known> m_known;
    std::optional<Status> m_loaded;
    QPromise<Status> m_loading;
    std::stop_source m_end;
    QThreadPool m_pool; ///< of tests; the last member: ends first
};
