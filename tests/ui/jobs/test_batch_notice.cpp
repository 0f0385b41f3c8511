#include "core/jobs/job_engine.h"
#include "tests/core/project/project_fixture.h"
#include "ui/jobs/batch_notice.h"
#include "ui/jobs/jobs_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>

/// The desktop's notification service, as far as programs see it.
class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList told; ///< program, title and text
    QVariantMap hints;

public Q_SLOTS:
    uint Notify(const QString& program, uint, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap& given, int)
    {
        told << QStringList{program, title, text}.join(QLatin1Char('|'));
        hints = given;
        return uint(told.size());
    }
};

/// That a batch has ended is told on the session bus, when the window is not the one that is worked in.
class TestBatchNotice final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theEndOfABatchIsTold();
    void whoeverLooksIsNotTold();
    void withoutAServiceNothingHappens();

private:
    /// Two jobs come and end: one stored, one failed.
    void runBatch()
    {
        QList<JobRecord> jobs(2);
        for (JobRecord& job : jobs) {
            job.id = JobId::create();
            job.project = m_project;
            job.shot = ShotId::create();
            Q_EMIT m_engine->jobChanged(job);
        }
        QCoreApplication::processEvents();
        jobs[0].state = JobState::Stored;
        jobs[1].state = JobState::ProviderFailed;
        for (const JobRecord& job : jobs)
            Q_EMIT m_engine->jobChanged(job);
    }
    QDBusConnection service() const { return QDBusConnection(QStringLiteral("notifications")); }

    QProcess m_bus;
    FakeNotifications m_service;
    Theme m_theme;
    QTemporaryDir m_folder;
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    ProjectId m_project = ProjectId::create();
};

void TestBatchNotice::initTestCase()
{
    QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS"); // Qt itself may be on it already
    if (address.isEmpty()) {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForReadyRead(10'000), "dbus-daemon is needed");
        address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }
    auto bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("notifications"));
    QVERIFY(bus.isConnected() && QDBusConnection::sessionBus().isConnected());
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_service,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    VALUE(m_ledger, Ledger::open(m_folder.path()));
    m_engine = std::make_unique<JobEngine>(m_ledger);
}

void TestBatchNotice::cleanupTestCase()
{
    m_engine.reset();
    m_ledger.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("notifications"));
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestBatchNotice::theEndOfABatchIsTold()
{
    JobsModel model(m_theme, nullptr);
    QWidget window; // never shown, so never active
    BatchNotice notice(model, &window);
    model.setJobs(m_engine.get(), m_project);
    runBatch();
    QTRY_COMPARE(m_service.told, QStringList(QStringLiteral("Boardreel|Jobs|1 job(s) done, 1 job(s) failed")));
    QCOMPARE(m_service.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("org.boardreel.Boardreel"));
    QTest::qWait(100);
    QCOMPARE(m_service.told.size(), 1); // once a batch
}

void TestBatchNotice::whoeverLooksIsNotTold()
{
    m_service.told.clear();
    JobsModel model(m_theme, nullptr);
    QWidget window;
    BatchNotice notice(model, &window);
    QSignalSpy told(&notice, &BatchNotice::told);
    model.setJobs(m_engine.get(), m_project);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    runBatch();
    QTest::qWait(100);
    QVERIFY(told.isEmpty() && m_service.told.isEmpty());
}

void TestBatchNotice::withoutAServiceNothingHappens()
{
    m_service.told.clear();
    QVERIFY(service().unregisterService(QStringLiteral("org.freedesktop.Notifications")));
    JobsModel model(m_theme, nullptr);
    QWidget window;
    BatchNotice notice(model, &window);
    QSignalSpy told(&notice, &BatchNotice::told);
    model.setJobs(m_engine.get(), m_project);
    runBatch();
    QTRY_COMPARE(told.size(), 1);
    QTest::qWait(100);
    QVERIFY(m_service.told.isEmpty());
}

QTEST_MAIN(TestBatchNotice)
#include "test_batch_notice.moc"
