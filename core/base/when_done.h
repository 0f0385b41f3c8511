#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <memory>
#include <utility>

// What comes after a future, on the thread of an object that may die first. (QFuture::then(context, ...) of Qt 6.4
// touches a context that is gone when the future finishes.)

/// Calls `function(result)` on `context`'s thread once `future` has its result; never when `context` is gone by then.
template<class Value, class Function> void whenDone(const QFuture<Value>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Value> done = watcher->future();
                         watcher->setFuture({}); // what result and function hold is let go at the end of this call
                         auto once = std::move(function);
                         if (done.resultCount() > 0)
                             once(done.result());
                     });
    watcher->setFuture(future);
}

/// A context on the main thread for what belongs to no object yet: it ends when the event loop of the program does, and
/// what still waits for its future is let go while Qt is whole. (The application object itself lets its children go at
/// the end of its destructor, too late to close a store.)
QObject* untilQuit();

template<class Value> std::shared_ptr<QPromise<Value>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    return promise;
}

template<class Value> void finishPromise(QPromise<Value>& promise, Value value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

template<class Value> struct FutureValue {
    using Type = Value;
    static constexpr bool isFuture = false;
};
template<class Value> struct FutureValue<QFuture<Value>> {
    using Type = Value;
    static constexpr bool isFuture = true;
};

/// The future of `function(result)`, which may itself return a future. Canceled when `context` is gone first.
template<class Value, class Function> auto after(const QFuture<Value>& future, QObject* context, Function function)
{
    using Returned = FutureValue<std::invoke_result_t<Function&, const Value&>>;
    using Next = typename Returned::Type;
    auto promise = startedPromise<Next>();
    auto next = promise->future();
    whenDone(future, context,
             [promise = std::move(promise), context, function = std::move(function)](const Value& value) mutable {
                 if constexpr (Returned::isFuture)
                     whenDone(function(value), context, [promise = std::move(promise)](const Next& result) {
                         finishPromise<Next>(*promise, result);
                     });
                 else
                     finishPromise<Next>(*promise, function(value));
             });
    return next;
}
