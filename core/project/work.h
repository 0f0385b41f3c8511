#pragma once

#include "core/base/when_done.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>

/// Runs `work` on a pool; its value arrives in the future. (Qt Concurrent would be a further module for these lines.)
template<class Work> auto runOn(QThreadPool& pool, Work work)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = startedPromise<Value>();
    auto future = promise->future();
    pool.start([promise, work = std::move(work)]() mutable { finishPromise<Value>(*promise, work()); });
    return future;
}

template<class Value> QFuture<Value> finished(Value value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}
