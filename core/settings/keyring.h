#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>

/// Whether the desktop's keyring answers within `timeoutMs`; a silent service hangs for ever otherwise. Unsupported
/// with a sentence when it does not. `context` lives on main and outlives the future.
QFuture<Status> keyringAnswers(QObject* context, int timeoutMs = 3000);
