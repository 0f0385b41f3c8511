#include "core/base/when_done.h"
#include "tests/support/results.h"

/// What comes after a future, when things die in the wrong order too.
class TestWhenDone final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theResultComesToTheContextsThread()
    {
        auto promise = startedPromise<int>();
        int seen = 0;
        whenDone(promise->future(), this, [&](int value) { seen = value; });
        const std::unique_ptr<QThread> other(QThread::create([&] { finishPromise(*promise, 7); }));
        other->start();
        QVERIFY(other->wait());
        QCOMPARE(seen, 0); // not on the other thread
        QTRY_COMPARE(seen, 7);
    }

    void aContextThatIsGoneIsNotTouched()
    {
        auto promise = startedPromise<int>();
        auto context = std::make_unique<QObject>();
        bool called = false;
        const auto next = after(promise->future(), context.get(), [&](int) { return called = true; });
        context.reset();
        finishPromise(*promise, 7);
        QTRY_VERIFY(next.isCanceled() && next.isFinished());
        QVERIFY(!called);
    }

    void futuresOfFuturesAreFlat()
    {
        auto outer = startedPromise<int>();
        auto inner = startedPromise<QString>();
        const QFuture<QString> all = after(outer->future(), this, [&](int) { return inner->future(); });
        finishPromise(*outer, 1);
        QTest::qWait(1);
        QVERIFY(!all.isFinished());
        finishPromise(*inner, QStringLiteral("done"));
        QTRY_VERIFY(all.isFinished());
        QCOMPARE(all.result(), QStringLiteral("done"));
    }

    void aPromiseThatIsDroppedCancels()
    {
        auto promise = startedPromise<int>();
        bool called = false;
        const auto next = after(promise->future(), this, [&](int) { return called = true; });
        promise.reset();
        QTRY_VERIFY(next.isCanceled());
        QVERIFY(!called);
    }

    void whatIsHeldIsLetGoAtOnce()
    {
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = held;
        auto promise = startedPromise<std::shared_ptr<int>>();
        bool called = false;
        whenDone(promise->future(), this, [&called, held](const std::shared_ptr<int>&) { called = true; });
        finishPromise(*promise, std::exchange(held, {}));
        promise.reset();
        QTRY_VERIFY(called);
        QVERIFY(watch.expired());
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_when_done.moc"
