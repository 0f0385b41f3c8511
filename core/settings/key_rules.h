#pragma once

#include "core/base/result.h"
#include "core/base/secret_text.h"

#include <memory>

/// A key in memory: shared by the calls that use it, wiped with the last of them. Null: none.
using Key = std::shared_ptr<const SecretText>;

/// A key goes into a header: printable ASCII without spaces, at most 512 bytes.
Status checkKey(const SecretText& key);

/// The key, known to the log's redaction before anybody gets it.
Result<Key> takeKey(QByteArray bytes);
