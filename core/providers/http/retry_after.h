#pragma once

#include "core/providers/http/http_call.h"

#include <QDateTime>
#include <optional>

/// How long the server asks to wait: `retry-after-ms`, or `Retry-After` as seconds or as a date in any of HTTP's three
/// forms, measured by the server's own Date where it sends one (its clock and ours may differ). From 0 to a day;
/// nothing when the header is missing or makes no sense. Pure.
std::optional<std::chrono::milliseconds> retryAfter(const HttpHead& head, const QDateTime& now);

/// A date in any of HTTP's three forms; invalid when it is none. Pure.
QDateTime httpDate(const QByteArray& text);
