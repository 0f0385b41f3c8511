#pragma once

#include "core/providers/http/http_call.h"

#include <stop_token>

/// Speaks HTTP for everybody: one thread with one access manager an account. Owned by the services; exchange() blocks
/// and is called on pool threads. It never repeats a send, never follows a redirect and never shows a key to another
/// host than the account's own. At most one send of an account is under way; the next waits its turn.
class HttpClient final {
public:
    HttpClient();
    ~HttpClient(); ///< what is under way ends as Stopped
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Does the call and waits for its end, which the call's limits guarantee. A stop request ends a read at once; a
    /// send that has begun is still waited for during the limits' grace, because its answer is worth money: pass the
    /// token of the program's end for a send, not that of a user's cancel.
    HttpAnswer exchange(const HttpAccount& account, const HttpCall& call, std::stop_token stop = {},
                        const HttpSink& sink = {});
    /// Drops the account's connections: it was removed, or got another key or address. Calls under way end as
    /// Stopped, but for a send that has begun: its answer is still waited for.
    void forget(const QString& account);

private:
    class Desk;
    std::shared_ptr<Desk> m_desk;
};
