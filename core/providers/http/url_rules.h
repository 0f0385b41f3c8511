#pragma once

#include "core/base/result.h"

#include <QUrl>

/// Whether two addresses have the same scheme, host and port: the only place a key may go. Pure.
bool sameOrigin(const QUrl& a, const QUrl& b);

/// Whether an account may use this base address: https, or plain http to this machine; no user, query or fragment.
Status checkBaseUrl(const QUrl& base);

/// Whether a call of an account may go to `url`: its own base, or any https address that is not this machine or a
/// private network by number. A stranger's answer must not make us knock on doors inside the user's house.
Status checkCallUrl(const QUrl& url, const QUrl& base);
