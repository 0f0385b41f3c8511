#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>
#include <functional>
#include <optional>
#include <stop_token>

// Proxies: small copies of clips in which every picture stands alone, so that any of them is there at once. They are
// for looking only; what is shown when is the same as in the clip to the microsecond.

/// The size a clip's proxy has, half or a quarter of the clip's; none when the clip itself is quick enough to be
/// looked at. Reads every packet, decodes none. Blocks; a pool thread.
Result<std::optional<QSize>> proxySizeFor(const QString& clip, std::stop_token stop = {});

/// The proxy of a clip: as it is shown, so turned, with full pictures and in the film's colours, without sound. Nothing
/// is at `proxy` unless it succeeded. `betweenPictures` may wait: the work rests meanwhile. Blocks; a pool thread.
Status writeProxy(const QString& clip, QSize size, const QString& proxy, std::stop_token stop = {},
                  const std::function<void()>& betweenPictures = {});
