#pragma once

#include "core/accounts/account_keys.h"

/// How it stands with a key, in few words of the user's language.
QString keyWords(KeyView::Standing standing);
