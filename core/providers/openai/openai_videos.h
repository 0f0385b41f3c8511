#pragma once

#include "core/base/result.h"
#include "core/providers/remote/remote_job.h"

/// The OpenAI-compatible video contract ("/v1/videos"), as vLLM-Omni, SGLang, TensorRT-LLM, LiteLLM and gateways speak
/// it: pure functions from requests to bytes and from bytes to meaning. Any thread.
namespace OpenAiVideos {

/// What servers differ in.
struct Dialect {
    enum class Body { Multipart, Json };
    Body body = Body::Multipart; ///< vLLM-Omni takes multipart only, several gateways JSON only
    bool sendsSize = true;
    bool sendsSeconds = true;
};

/// Usage when the request cannot be said in this contract: no prompt, a strange parameter name, an unknown kind of
/// picture. Equal requests give equal bytes.
Result<HttpCall> submitCall(const QUrl& base, const RemoteRequest& request, const Dialect& dialect = {});
Submitted readSubmit(const HttpAnswer& answer, const QDateTime& now, const SendRules& rules = {});

HttpCall pollCall(const QUrl& base, const QString& id);
Polled readPoll(const HttpAnswer& answer, const QUrl& base, const QString& id, const QDateTime& now);

/// Removes a finished video on many servers: only for one that is known to refuse that.
HttpCall cancelCall(const QUrl& base, const QString& id);

HttpCall listCall(const QUrl& base, const QString& after = {});
Listed readList(const HttpAnswer& answer, const QDateTime& now);

/// Where the bytes of a finished video are, for download().
QUrl contentUrl(const QUrl& base, const QString& id);

} // namespace OpenAiVideos
