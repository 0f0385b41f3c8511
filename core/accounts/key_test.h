#pragma once

#include "core/providers/http/http_call.h"
#include "core/settings/account.h"

#include <QDateTime>

/// What a free request said about an account and its key. A value.
struct KeyTest {
    enum class Verdict {
        Works,     ///< the server took the key (or wants none)
        Refused,   ///< the server said no to it
        NoAnswer,  ///< nobody answers at this address
        NoList,    ///< the server cannot list its videos, so nothing free can prove the key
        NotVideos, ///< somebody answers, but not as a video server
        Busy       ///< the server has trouble of its own
    };
    Verdict verdict = Verdict::NoAnswer;
    QString sentence; ///< for the person
};
QString toString(KeyTest::Verdict verdict); ///< as in JSON

/// The free request of this account's provider, with short limits: a person waits for it.
HttpCall keyTestCall(const HttpAccount& access);
KeyTest readKeyTest(const Account& account, const HttpAnswer& answer, const QDateTime& now);
