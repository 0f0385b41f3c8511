#include "core/accounts/key_words.h"

#include "core/accounts/text.h"

QString keyWords(KeyView::Standing standing)
{
    using Standing = KeyView::Standing;
    switch (standing) {
    case Standing::NotNeeded:
        return AccountsText::tr("Needs no key");
    case Standing::Missing:
        return AccountsText::tr("No key");
    case Standing::Keyring:
        return AccountsText::tr("In the keyring");
    case Standing::Session:
        return AccountsText::tr("For this session");
    case Standing::Environment:
        return AccountsText::tr("From the environment");
    case Standing::Waiting:
        return AccountsText::tr("Waiting for the keyring");
    case Standing::Unavailable:
        return AccountsText::tr("Keyring locked or silent");
    case Standing::Refused:
        return AccountsText::tr("Refused by the provider");
    case Standing::Removing:
        return AccountsText::tr("Still to be removed");
    }
    return {};
}
