// What qt_for_tsan.cpp tells the thread sanitizer is enough, and not too much: `planted_race ordered` is what Qt orders
// and passes, `planted_race queued` and `planted_race pool` have a race each and end as the sanitizer ends them.

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <chrono>

using namespace std::chrono_literals;

namespace {

/// A value that is handed to another thread by a queued call and a signal, and back by the end of that thread.
int passedOn(bool isTouchedMeanwhile)
{
    QThread thread;
    QObject there;
    there.moveToThread(&thread);
    thread.start();
    int value = 0;
    QTimer sender;
    QObject::connect(
        &sender, &QObject::objectNameChanged, &there, [&value] { ++value; }, Qt::QueuedConnection);
    for (int i = 0; i < 1000; ++i) {
        ++value;
        QMetaObject::invokeMethod(
            &there, [&value] { ++value; }, i % 2 ? Qt::BlockingQueuedConnection : Qt::QueuedConnection);
        if (isTouchedMeanwhile)
            ++value;
        if (i % 2 == 0)
            QMetaObject::invokeMethod(
                &there, [] {}, Qt::BlockingQueuedConnection);
    }
    ++value;
    sender.setObjectName(QStringLiteral("x"));
    QMetaObject::invokeMethod(
        &there, [&thread] { thread.quit(); }, Qt::QueuedConnection);
    thread.wait();
    return value;
}

int pooled(bool isJoined)
{
    int value = 0;
    QThreadPool pool; // its threads are used again
    for (int i = 0; i < 100; ++i) {
        pool.start([&value] { ++value; });
        if (isJoined)
            pool.waitForDone();
        ++value;
    }
    pool.waitForDone();
    return value;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1);
    if (what == QLatin1String("queued"))
        return passedOn(true) == 0;
    if (what == QLatin1String("pool"))
        return pooled(false) == 0;
    return passedOn(false) == 2002 && pooled(true) == 200 ? 0 : 1;
}
