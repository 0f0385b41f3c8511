#include "core/project/maker.h"

#include "core/project/text.h"

#include <algorithm>

QList<Maker> makersOf(const Catalogue& catalogue, const QList<Account>& accounts)
{
    QList<Maker> makers;
    for (const Provider& provider : catalogue.providers()) {
        Account builtIn;
        builtIn.name = builtIn.provider = provider.id;
        if (provider.local)
            makers.append({builtIn, provider});
    }
    for (const Account& account : accounts)
        if (const Provider* provider = catalogue.find(account.provider); provider && !provider->local)
            makers.append({account, *provider});
    return makers;
}

Result<Maker> makerNamed(const QString& account, const QList<Maker>& makers)
{
    const auto found =
        std::find_if(makers.begin(), makers.end(), [&](const Maker& maker) { return maker.account.name == account; });
    if (found != makers.end())
        return *found;
    QStringList names;
    for (const Maker& maker : makers)
        names.append(maker.account.name);
    return fail(ErrorKind::Usage, ProjectText::tr("There is no account \"%1\", only: %2. Nothing was started.")
                                      .arg(account, names.join(QStringLiteral(", "))));
}
