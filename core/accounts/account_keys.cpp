#include "core/accounts/account_keys.h"

#include "core/accounts/account_rules.h"
#include "core/accounts/text.h"
#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/providers/http/http_client.h"

#include <QTimer>
#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace {

/// A keyring that did not give the key is asked again by itself so often; then a person must say so.
constexpr std::array Pauses{5s, 30s};

Error missing(const QString& account)
{
    return {
        ErrorKind::NeedsPerson,
        AccountsText::tr("The account \"%1\" has no key here. Nothing was sent; enter its key under Accounts, or set "
                         "%2 before starting the program.")
            .arg(account, QLatin1String(EnvironmentKeys::variableFor(account))),
        {}};
}

/// For a person who looks at the account just now.
QString noKeyYet(const QString& account)
{
    return AccountsText::tr("The account \"%1\" has no key yet. Edit it to enter one, or set %2 before starting the "
                            "program.")
        .arg(account, QLatin1String(EnvironmentKeys::variableFor(account)));
}

Error refusedError(const QString& account)
{
    return {ErrorKind::NeedsPerson,
            AccountsText::tr("The provider refuses the key of the account \"%1\". Nothing more is sent with it; enter "
                             "another key, or test it again under Accounts.")
                .arg(account),
            {}};
}

Error unavailable(const QString& account, const QString& detail)
{
    return {ErrorKind::Unsupported,
            AccountsText::tr("The keyring does not give the key of the account \"%1\": it is locked, or it does not "
                             "answer. The key is not lost; unlock the keyring and try again, or enter the key for "
                             "this session only.")
                .arg(account),
            detail};
}

} // namespace

QString toString(KeyView::Standing standing)
{
    static constexpr std::array Names{"not-needed", "missing",     "keyring", "session", "environment",
                                      "waiting",    "unavailable", "refused", "removing"};
    return QString::fromLatin1(Names.at(size_t(standing)));
}

AccountKeys::AccountKeys(AccountBook book, std::unique_ptr<Keyring> keyring, EnvironmentKeys environment,
                         HttpClient* http, const KeyringPatience& patience)
    : m_book(std::move(book))
    , m_keychain(std::move(keyring), patience)
    , m_environment(std::move(environment))
    , m_http(http)
{
    m_loading.start();
    connect(&m_keychain, &Keychain::slow, this, [this](const QString& name) {
        if (Known* one = known(name); one && one->busy) {
            one->slow = true;
            Q_EMIT changed(name);
        }
    });
    whenDone(m_book.contents(), this, [this](const Result<AccountBook::Contents>& contents) {
        if (contents)
            take(*contents);
        m_loaded = contents ? Status() : fail(contents.error());
        finishPromise<Status>(m_loading, *m_loaded);
        Q_EMIT changed({});
    });
}

AccountKeys::~AccountKeys()
{
    m_end.request_stop();
}

void AccountKeys::take(const AccountBook::Contents& contents)
{
    for (const Account& account : contents.accounts) {
        m_known[account.name].account = account;
        if (m_environment.find(account.name).value_or(nullptr)) // perhaps another one than was refused
            note(m_book.keyChanged(account.name, QDateTime::currentDateTimeUtc()));
    }
    for (const KeyReference& reference : contents.keys)
        if (Known* one = known(reference.account))
            one->reference = reference;
}

QFuture<Status> AccountKeys::loaded() const
{
    return m_loading.future();
}

AccountKeys::Known* AccountKeys::known(const QString& name)
{
    const auto found = m_known.find(name);
    return found == m_known.end() ? nullptr : &found->second;
}

const AccountKeys::Known* AccountKeys::known(const QString& name) const
{
    const auto found = m_known.find(name);
    return found == m_known.end() ? nullptr : &found->second;
}

QList<Account> AccountKeys::accounts() const
{
    QList<Account> list;
    for (const auto& [name, one] : m_known)
        list << one.account;
    return list;
}

std::optional<Account> AccountKeys::account(const QString& name) const
{
    const Known* one = known(name);
    return one ? std::optional(one->account) : std::nullopt;
}

Result<Key> AccountKeys::outsideKey(const Known& one) const
{
    const QString& name = one.account.name;
    BR_TRY(const Key set, m_environment.find(name));
    if (!set || one.isMoved)
        return one.session;
    const QByteArray variable = EnvironmentKeys::variableFor(name);
    for (const auto& [other, ignored] : m_known)
        if (other != name && EnvironmentKeys::variableFor(other) == variable)
            return fail(ErrorKind::Usage,
                        AccountsText::tr("%1 could mean the account \"%2\" or \"%3\", so its key was given to neither. "
                                         "Make the names differ in a letter from A to Z or a digit.")
                            .arg(QLatin1String(variable), name, other));
    return set;
}

bool AccountKeys::isRefused(const Known& one, const Key& key) const
{
    return one.refusedKey && refersTo(*one.refusedKey, *key);
}

std::optional<Result<HttpAccount>> AccountKeys::find(const QString& account)
{
    if (!m_loaded)
        return std::nullopt;
    if (!*m_loaded)
        return fail(m_loaded->error());
    if (Known* one = known(account))
        return look(*one);
    return fail(ErrorKind::NotFound,
                AccountsText::tr("There is no account \"%1\". Nothing was sent; add it under Accounts.").arg(account));
}

std::optional<Result<HttpAccount>> AccountKeys::look(Known& one)
{
    const Account& account = one.account;
    const bool proxied = account.options.value(QStringLiteral("proxy")) == QLatin1String("system");
    const auto access = [&](const Key& key) {
        return HttpAccount{account.name, QUrl(account.baseUrl), {key}, proxied ? HttpProxy::System : HttpProxy::None};
    };
    if (!one.cached) {
        const Result<Key> outside = outsideKey(one);
        if (!outside)
            return fail(outside.error());
        one.cached = *outside;
    }
    if (one.cached)
        return isRefused(one, one.cached) ? fail(refusedError(account.name)) : Result<HttpAccount>(access(one.cached));
    if (one.busy)
        return std::nullopt;
    if (!one.reference)
        return needsKey(account) ? fail(missing(account.name)) : Result<HttpAccount>(access(nullptr));
    if (one.reference->state == KeyState::Refused)
        return fail(refusedError(account.name));
    if (one.reference->state == KeyState::Removing)
        return fail(missing(account.name));
    if (one.trouble)
        return fail(*one.trouble);
    startReading(one);
    return std::nullopt;
}

void AccountKeys::startReading(Known& one)
{
    one.busy = true;
    one.slow = false;
    one.trouble.reset();
    const quint64 round = ++one.round;
    whenDone(m_keychain.read(one.account.name), this,
             [this, name = one.account.name, round](const Result<Key>& read) { arrived(name, round, read); });
}

void AccountKeys::arrived(const QString& name, quint64 round, const Result<Key>& read)
{
    Known* one = known(name);
    if (!one || one->round != round || !one->reference)
        return;
    one->busy = one->slow = false;
    if (read)
        takeArrived(*one, *read);
    else if (one->reference->state == KeyState::Pending && read.error().kind == ErrorKind::NotFound)
        one->trouble = missing(name); // its writing never ended
    else
        becomeUnavailable(*one, read.error());
    announce(name);
}

void AccountKeys::takeArrived(Known& one, const Key& key)
{
    const QString name = one.account.name;
    one.failures = 0;
    if (one.reference->state == KeyState::Pending) // what is there now decides
        setReference(one, referenceTo(name, *key, KeyState::Present));
    if (!refersTo(*one.reference, *key)) { // somebody else's, perhaps for another server
        one.trouble = Error{ErrorKind::NeedsPerson,
                            AccountsText::tr("The keyring holds another key for the account \"%1\" than the one that "
                                             "was entered here, so it was not used. Enter the key again.")
                                .arg(name),
                            {}};
        return;
    }
    one.cached = key;
    if (one.reference->state != KeyState::Present) {
        KeyReference present = *one.reference;
        present.state = KeyState::Present;
        setReference(one, present);
    }
}

void AccountKeys::becomeUnavailable(Known& one, const Error& why)
{
    const QString name = one.account.name;
    one.trouble = unavailable(name, why.detail);
    if (one.reference->state == KeyState::Present) {
        KeyReference gone = *one.reference;
        gone.state = KeyState::Unavailable;
        setReference(one, gone);
    }
    if (one.failures >= int(Pauses.size()))
        return;
    QTimer::singleShot(Pauses.at(size_t(one.failures++)), this, [this, name, round = one.round] {
        if (Known* again = known(name); again && again->round == round && again->trouble && !again->cached)
            startReading(*again);
    });
}

void AccountKeys::setReference(Known& one, const KeyReference& reference)
{
    one.reference = reference;
    note(m_book.setKey(reference));
}

void AccountKeys::note(const QFuture<Status>& written)
{
    whenDone(written, this, [](const Status& status) {
        if (!status) // the next start reads the keyring again: nothing is lost
            qCWarning(lcStore) << status.error().message << status.error().detail;
    });
}

void AccountKeys::forget(Known& one)
{
    one.cached.reset();
    ++one.round;
    one.busy = one.slow = false;
    one.failures = 0;
    one.trouble.reset();
    if (m_http)
        m_http->forget(one.account.name);
}

void AccountKeys::announce(const QString& name)
{
    Q_EMIT changed(name);
    Known* one = known(name);
    if (!one || one->waiting.empty())
        return;
    const auto found = find(name);
    one = known(name);
    if (!found || !one)
        return;
    for (const auto& promise : std::exchange(one->waiting, {}))
        finishPromise<Result<HttpAccount>>(*promise, *found);
}

void AccountKeys::refused(const QString& account)
{
    Known* one = known(account);
    if (!one)
        return;
    if (one->cached)
        one->refusedKey = referenceTo(account, *one->cached, KeyState::Refused);
    if (one->cached && one->reference && refersTo(*one->reference, *one->cached)) {
        KeyReference refusal = *one->reference;
        refusal.state = KeyState::Refused;
        setReference(*one, refusal);
    }
    forget(*one);
    announce(account);
}

KeyView AccountKeys::key(const QString& account) const
{
    using Standing = KeyView::Standing;
    const Known* one = known(account);
    if (!one)
        return {};
    const Result<Key> outside = outsideKey(*one);
    if (!outside)
        return {Standing::Missing, {}, outside.error().message};
    if (*outside) {
        const bool session = *outside == one->session;
        if (isRefused(*one, *outside))
            return {Standing::Refused, (*outside)->lastFour(), refusedError(account).message};
        return {session ? Standing::Session : Standing::Environment, (*outside)->lastFour(), {}};
    }
    if (!one->reference)
        return needsKey(one->account) ? KeyView{Standing::Missing, {}, noKeyYet(account)}
                                      : KeyView{Standing::NotNeeded, {}, {}};
    const QByteArray& lastFour = one->reference->lastFour;
    if (one->slow)
        return {Standing::Waiting, lastFour,
                AccountsText::tr("The keyring has not answered for 10 seconds. It may be waiting for its password in "
                                 "another window; you can go on working.")};
    const QString trouble = one->trouble ? one->trouble->message : QString();
    switch (one->reference->state) {
    case KeyState::Refused:
        return {Standing::Refused, lastFour, refusedError(account).message};
    case KeyState::Unavailable:
        return {Standing::Unavailable, lastFour,
                trouble.isEmpty() && !one->cached ? unavailable(account, {}).message : trouble};
    case KeyState::Removing:
        return {Standing::Removing, lastFour,
                AccountsText::tr("The key of the account \"%1\" could not yet be removed from the keyring. Unlock it "
                                 "and remove the key again.")
                    .arg(account)};
    case KeyState::Pending:
    case KeyState::Present:
        break;
    }
    return {trouble.isEmpty() ? Standing::Keyring : Standing::Missing, lastFour, trouble};
}
