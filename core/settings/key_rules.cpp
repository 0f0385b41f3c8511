#include "core/settings/key_rules.h"

#include "core/base/log.h"
#include "core/settings/text.h"

#include <algorithm>

Status checkKey(const SecretText& key)
{
    const QByteArrayView bytes = key.reveal();
    const bool printable = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (bytes.isEmpty() || bytes.size() > 512 || !printable)
        return fail(ErrorKind::Usage,
                    SettingsText::tr("This is not a key: it must be 1 to 512 letters, digits and signs without spaces. "
                                     "Nothing was stored; copy it again from the provider's page."));
    return {};
}

Result<Key> takeKey(QByteArray bytes)
{
    redactSecret(bytes);
    SecretText key(std::move(bytes));
    BR_CHECK(checkKey(key));
    return std::make_shared<const SecretText>(std::move(key));
}
