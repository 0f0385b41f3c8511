#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <utility>

/// Calls `function(result)` on `context`'s thread once `future` has its result; never when `context` is gone by then.
/// (QFuture::then(context, ...) of Qt 6.4 touches a context that dies while the future finishes on another thread.)
template<class Value, class Function> void whenDone(const QFuture<Value>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             function(watcher->result());
                     });
    watcher->setFuture(future);
}
