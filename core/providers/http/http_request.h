#pragma once

#include "core/base/result.h"
#include "core/providers/http/http_call.h"

#include <QNetworkRequest>

/// Whether a call may go out at all: a safe address, headers that cannot smuggle in other ones, no key among them.
Status checkCall(const HttpAccount& account, const HttpCall& call);

/// The call as Qt wants it, with everything switched off that Qt would do on its own: redirects, cookies, cached
/// answers, stored credentials, HTTP/2, buffering of the body. The key is added for the account's own origin only.
QNetworkRequest networkRequest(const HttpAccount& account, const HttpCall& call);
