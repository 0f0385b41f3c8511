#include "core/accounts/account_rules.h"

#include "core/accounts/text.h"
#include "core/providers/http/url_rules.h"
#include "core/providers/provider.h"

#include <QUrl>
#include <algorithm>

namespace {

constexpr qsizetype LongestName = 64;

bool isVisible(const QString& text)
{
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(),
                       [](char32_t c) { return c == U' ' || (QChar::isPrint(c) && !QChar::isSpace(c)); });
}

const AccountOption* findOption(const QString& name)
{
    const auto& all = accountOptions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const AccountOption& option) { return name == QLatin1String(option.name); });
    return found == all.end() ? nullptr : &*found;
}

Status checkOptions(const Account& account)
{
    for (auto it = account.options.begin(); it != account.options.end(); ++it) {
        const AccountOption* option = findOption(it.key());
        if (option && option->words.contains(it.value()))
            continue;
        return fail(
            ErrorKind::Usage,
            AccountsText::tr("\"%1=%2\" is no option of an account. Nothing was stored.").arg(it.key(), it.value()));
    }
    return {};
}

} // namespace

const QList<AccountOption>& accountOptions()
{
    const auto words = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const QList<AccountOption> all{
        {"body", words("multipart json"), QT_TRANSLATE_NOOP("AccountsText", "Requests are sent as")},
        {"size", words("yes no"), QT_TRANSLATE_NOOP("AccountsText", "It takes a picture size")},
        {"seconds", words("yes no"), QT_TRANSLATE_NOOP("AccountsText", "It takes a length in seconds")},
        {"list", words("yes no"), QT_TRANSLATE_NOOP("AccountsText", "It can list its videos")},
        {"idempotent", words("no yes"),
         QT_TRANSLATE_NOOP("AccountsText", "It is proven to make a repeated request only once")},
        {"cancel", words("no yes"),
         QT_TRANSLATE_NOOP("AccountsText", "It ends a clip that is being made, and never removes a finished one")},
        {"key", words("auto yes no"), QT_TRANSLATE_NOOP("AccountsText", "It needs a key")},
        {"proxy", words("none system"), QT_TRANSLATE_NOOP("AccountsText", "It is reached through a proxy")},
    };
    return all;
}

Result<QString> accountName(const QString& typed, const Catalogue& catalogue)
{
    const QString name = typed.trimmed().normalized(QString::NormalizationForm_C);
    if (name.isEmpty() || name.size() > LongestName || !isVisible(name))
        return fail(ErrorKind::Usage,
                    AccountsText::tr("An account needs a name of 1 to 64 visible characters. Nothing was stored; type "
                                     "another name."));
    const auto& providers = catalogue.providers();
    const bool builtIn = std::any_of(providers.begin(), providers.end(), [&](const Provider& provider) {
        return provider.local && provider.id.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (builtIn)
        return fail(ErrorKind::Usage,
                    AccountsText::tr("\"%1\" is built in and needs no account. Choose another name.").arg(name));
    return name;
}

Status checkAccount(const Account& account, const Catalogue& catalogue)
{
    BR_TRY(const QString name, accountName(account.name, catalogue));
    if (name != account.name)
        return fail(ErrorKind::Usage, AccountsText::tr("\"%1\" cannot be the name of an account.").arg(account.name));
    const Provider* provider = catalogue.find(account.provider);
    if (!provider || provider->local)
        return fail(ErrorKind::Usage, AccountsText::tr("\"%1\" is no provider that takes an account. Nothing was "
                                                       "stored; boardreel-cli providers lists them.")
                                          .arg(account.provider));
    if (account.baseUrl.isEmpty())
        return fail(ErrorKind::Usage, AccountsText::tr("Type the address of the server, like "
                                                       "https://videos.example.com/v1. Nothing was stored."));
    BR_CHECK(checkBaseUrl(QUrl(account.baseUrl, QUrl::StrictMode)));
    if (account.inFlightLimit && (*account.inFlightLimit < 1 || *account.inFlightLimit > 1000))
        return fail(ErrorKind::Usage, AccountsText::tr("At once there can be 1 to 1000 jobs. Nothing was stored."));
    return checkOptions(account);
}

bool needsKey(const Account& account)
{
    const QString said = account.options.value(QStringLiteral("key"));
    if (said == QLatin1String("yes") || said == QLatin1String("no"))
        return said == QLatin1String("yes");
    return QUrl(account.baseUrl).scheme() != QLatin1String("http"); // plain http goes to this computer only
}
