#pragma once

#include "core/providers/remote/remote_job.h"

#include <QJsonObject>

/// The reading of answers that all providers have in common. Pure; tolerant in what it takes, since every field comes
/// from a stranger.

/// The object in an answer's body; empty when it is none.
QJsonObject objectIn(const HttpAnswer& answer);
/// A text of at most `most` characters, from a text or a number, without control characters; else empty.
QString textIn(const QJsonObject& object, const char* key, int most = 2000);
/// Seconds since 1970 as a number or a text, or an ISO date; else invalid.
QDateTime timeIn(const QJsonObject& object, const char* key);

/// Why an answer is a no. Knows the usual shapes: {"error": {...}}, {"error": "..."}, {"detail": ...}, {"message":
/// ...}, base_resp, a list of one of them, and no JSON at all.
RemoteRefusal refusalIn(const HttpAnswer& answer, const QDateTime& now);

/// The start of an answer's body, redacted: what a person sees when nobody understands it.
QString rawText(const HttpAnswer& answer);
