#include "core/store/store_thread.h"

#include "core/base/when_done.h"
#include "core/store/sqlite/database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

namespace {

/// Runs a program of its own inside: an application, its loop, its end.
template<class Body> void program(Body body)
{
    int argc = 1;
    char name[] = "program";
    char* argv[] = {name, nullptr};
    QCoreApplication app(argc, argv);
    QTimer::singleShot(0, &app, [&] {
        body(app);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
}

/// Holds a store thread as long as it lives itself.
struct Holder final : QObject {
    using QObject::QObject;
    std::shared_ptr<StoreThread> thread = std::make_shared<StoreThread>(QStringLiteral("held"));
};

} // namespace

/// Store threads end whenever their owner does, also when that is after the application.
class TestStoreThread final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingAskedIsDoneBeforeTheEnd()
    {
        QList<int> order;
        program([&](QCoreApplication&) {
            StoreThread thread(QStringLiteral("store"));
            for (int i = 0; i < 100; ++i)
                thread.run([i, &order](StoreThread::Connection&) {
                    order << i;
                    return true;
                });
        });
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void theLastOwnerMayLetGoOnTheThreadItself()
    {
        std::atomic<bool> ran = false;
        program([&](QCoreApplication&) {
            auto thread = std::make_shared<StoreThread>(QStringLiteral("store"));
            auto& itself = *thread;
            itself.run([thread = std::move(thread), &ran](StoreThread::Connection&) mutable {
                thread.reset();
                return ran = true;
            });
        });
        QVERIFY(ran); // the application waited for the thread
    }

    void whatWaitsForTheMainThreadIsLetGoWhileTheApplicationIsWhole()
    {
        QElapsedTimer timer;
        timer.start();
        bool wasThere = false;
        QPromise<int> never;
        never.start();
        program([&](QCoreApplication& app) {
            auto held = std::make_shared<StoreThread>(QStringLiteral("held"));
            const auto watch =
                std::shared_ptr<void>(nullptr, [&, app = QPointer(&app)](void*) { wasThere = !app.isNull(); });
            whenDone(never.future(), untilQuit(), [held, watch](int) {});
        });
        QVERIFY(wasThere);
        QVERIFY2(timer.elapsed() < 5'000,
                 qPrintable(QString::number(timer.elapsed()))); // the end waits 10 s for stores
        never.finish();
    }

    void aStoreThatOutlivesTheApplicationEndsToo()
    {
        bool done = false;
        program([&](QCoreApplication& app) {
            (new Holder(&app))->thread->run([&done](StoreThread::Connection&) { return done = true; });
        });
        QVERIFY(done);
    }
};

QTEST_APPLESS_MAIN(TestStoreThread)
#include "test_store_thread.moc"
