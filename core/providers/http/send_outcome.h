#pragma once

#include "core/providers/http/http_call.h"

#include <QList>

/// What a submit's answer proves.
enum class SendOutcome {
    NotSent,    ///< nothing reached the provider: may be sent again
    Rejected,   ///< the provider said no: nothing was made, the same bytes will fail again
    RetryLater, ///< the provider said not now: nothing was made
    Answered,   ///< a whole 2xx: accepted if the provider's own reading finds a usable id in it, else unknown
    Unknown     ///< the provider may or may not have it
};

/// Statuses by which a provider documents that it has not admitted a request ("503 means nothing was queued").
struct SendRules {
    QList<int> notAdmitted;
};

/// The one place where evidence becomes an outcome. In doubt it is Unknown: an unknown costs a question, a wrong
/// "rejected" or "not sent" costs money. Pure.
SendOutcome classifySend(const HttpAnswer& answer, const SendRules& rules = {});
