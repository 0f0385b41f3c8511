#pragma once

#include "core/base/result.h"
#include "core/providers/provider.h"
#include "core/settings/account.h"

/// Who makes takes: an account, and the provider behind it. Providers on this computer are accounts of their own name.
struct Maker {
    Account account;
    Provider provider;
    /// The provider's own service and not another one that speaks its language.
    bool isVendorsOwn() const { return account.baseUrl.isEmpty(); }
};

/// Every maker there is: those on this computer, then the user's accounts whose provider this build knows. Pure.
QList<Maker> makersOf(const Catalogue& catalogue, const QList<Account>& accounts);
/// The one of this account; Usage, naming all, when there is none. Pure.
Result<Maker> makerNamed(const QString& account, const QList<Maker>& makers);
