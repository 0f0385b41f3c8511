#include "core/settings/keychain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <cstdio>

// keyring_probe ACTION...: does read, write, remove, open, answers, leave with this session's real keyring, one after
// the other, and says on one line how each ended and how long the main thread ever stood still. For keyring.py.

namespace {

using namespace std::chrono_literals;

QString ended(const Status& status)
{
    static const QStringList kinds{QStringLiteral("failed"),   QStringLiteral("usage"),   QStringLiteral("not-found"),
                                   QStringLiteral("locked"),   QStringLiteral("damaged"), QStringLiteral("newer"),
                                   QStringLiteral("no-answer")};
    return status ? QStringLiteral("ok") : kinds.value(int(status.error().kind));
}

template<class Value> Value wait(QFuture<Value> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.takeResult();
}

void lookAround(std::chrono::microseconds time)
{
    const QDeadlineTimer end(time);
    do
        QCoreApplication::processEvents();
    while (!end.hasExpired());
}

/// Asks and is gone before the answer comes, earlier and later.
Status leave()
{
    for (std::chrono::microseconds patience(0); patience < 10ms; patience += 100us) {
        Keychain keychain(desktopKeyring(), {500ms, 2000ms});
        keychain.answers();
        lookAround(patience);
    }
    lookAround(500ms);
    return {};
}

Status act(Keychain& keychain, const QString& action)
{
    const QString account = QStringLiteral("probe of a journey");
    if (action == QLatin1String("write"))
        return wait(keychain.write(account, *takeKey("zq-canary-probe-4711")));
    if (action == QLatin1String("remove"))
        return wait(keychain.remove(account));
    if (action == QLatin1String("open"))
        return wait(keychain.tryOpen());
    if (action == QLatin1String("leave"))
        return leave();
    if (action == QLatin1String("answers"))
        return wait(keychain.answers());
    BR_TRY(const Key key, wait(keychain.read(account)));
    return key->reveal() == "zq-canary-probe-4711" ? Status() : fail(ErrorKind::Damaged, {});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    Keychain keychain(desktopKeyring(), {500ms, 2000ms});
    qint64 longest = 0;
    QElapsedTimer clock;
    clock.start();
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &app, [&] { longest = std::max(longest, clock.restart()); });
    heart.start(2);
    QJsonObject said;
    const QStringList actions = QCoreApplication::arguments().mid(1);
    for (const QString& action : actions) {
        clock.restart();
        said.insert(action, ended(act(keychain, action)));
        longest = std::max(longest, clock.restart());
    }
    said.insert(QStringLiteral("longest"), longest);
    std::puts(QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    return 0;
}
