#include "core/store/sqlite/housekeeping.h"

#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "tests/support/results.h"

#include <QFileInfo>
#include <QTemporaryDir>

class TestHousekeeping final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aChangeIsFollowedByASnapshot();
    void theLogIsWrittenBackWhenAllIsQuiet();

private:
    Status change()
    {
        return m_database->transaction([&]() -> Status {
            BR_CHECK(m_database->run(QStringLiteral("INSERT INTO notes VALUES (?)"), {QStringLiteral("x")}));
            return {};
        });
    }
    const DatabaseFormat m_format{4711,
                                  {{QStringLiteral("notes"), {QStringLiteral("CREATE TABLE notes (text TEXT)")}}}};
    std::unique_ptr<QTemporaryDir> m_disk;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

void TestHousekeeping::init()
{
    m_database.reset();
    m_disk = std::make_unique<QTemporaryDir>();
    m_path = m_disk->filePath(QStringLiteral("a.sqlite"));
    VERIFY_OK(Database::create(m_path, m_format, [](Database&) -> Status { return {}; }));
    auto opened = Database::open(m_path, m_format);
    VERIFY_OK(opened);
    m_database = std::move(*opened);
}

void TestHousekeeping::aChangeIsFollowedByASnapshot()
{
    QTest::qWait(50);
    QVERIFY(snapshotsOf(m_path).isEmpty()); // nothing changed, nothing to keep
    VERIFY_OK(change());
    QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(m_path).size(), 1, 9000);
    VERIFY_OK(change());
    QTest::qWait(6000);
    QCOMPARE(snapshotsOf(m_path).size(), 1); // the next one is ten minutes away
}

void TestHousekeeping::theLogIsWrittenBackWhenAllIsQuiet()
{
    const QFileInfo log(m_path + QStringLiteral("-wal"));
    const auto size = [&] {
        QFileInfo now = log;
        now.refresh();
        return now.size();
    };
    VERIFY_OK(change());
    QTest::qWait(100);
    QVERIFY(size() > 0); // the control: by itself it stays, for half a minute
    Housekeeping keeper(*m_database, m_format, std::chrono::milliseconds(200));
    keeper.noteChange();
    QTest::qWait(100);
    QVERIFY(size() > 0);
    keeper.noteChange(); // not quiet yet
    QTRY_COMPARE_WITH_TIMEOUT(size(), 0, 5000);
}

QTEST_GUILESS_MAIN(TestHousekeeping)
#include "test_housekeeping.moc"
