#pragma once

#include "core/providers/remote/remote_job.h"

#include <QSet>

/// When an unknown submit may have made its video, by the provider's clock: from two minutes before the intent to two
/// minutes after the last moment at which the request could arrive. `serverDate` is the Date of the list's answer.
struct RemoteWindow {
    QDateTime from, to;
};
RemoteWindow windowOf(const QDateTime& intent, const QDateTime& deadline, const QDateTime& now,
                      const QDateTime& serverDate = {});

/// Whether a submit since `from` whose answer is awaited may have made the video, as far as anybody can tell: what a
/// server does not say speaks against nothing. Pure.
bool mayBeOf(const RemoteRequest& request, const RemoteVideo& video, const QDateTime& from);

/// Adds the videos of a page that are not listed yet. False: there are none, so what follows would not be new either.
/// Pure.
bool addPage(QList<RemoteVideo>& videos, const QList<RemoteVideo>& page);

/// Which of the listed videos an unknown submit may have made: not owned by another attempt (`owned` ids), made in the
/// window, and echoing the same prompt and, where they are echoed, model, size and seconds. One that carries our tag is
/// the only one. A video that does not say when it was made or from what proves nothing and is left out: adopting a
/// stranger's clip is worse than asking. Pure.
QList<RemoteVideo> candidatesFor(const RemoteRequest& request, const QList<RemoteVideo>& videos,
                                 const RemoteWindow& window, const QSet<QString>& owned);
