#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>

/// Runs `work` on a pool; its value arrives in the future. (Qt Concurrent would be a further module for these lines.)
template<class Work> auto runOn(QThreadPool& pool, Work work)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

template<class Value> QFuture<Value> finished(Value value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}
