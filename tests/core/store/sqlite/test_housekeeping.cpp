#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "tests/support/results.h"

#include <QTemporaryDir>

class TestHousekeeping final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsFollowedByASnapshot();
};

void TestHousekeeping::aChangeIsFollowedByASnapshot()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("a.sqlite"));
    const DatabaseFormat format{4711, {{QStringLiteral("notes"), {QStringLiteral("CREATE TABLE notes (text TEXT)")}}}};
    VERIFY_OK(Database::create(path, format, [](Database&) -> Status { return {}; }));
    const auto database = Database::open(path, format);
    VERIFY_OK(database);
    const auto change = [&] {
        return (*database)->transaction([&]() -> Status {
            BR_CHECK((*database)->run(QStringLiteral("INSERT INTO notes VALUES (?)"), {QStringLiteral("x")}));
            return {};
        });
    };
    QTest::qWait(50);
    QVERIFY(snapshotsOf(path).isEmpty()); // nothing changed, nothing to keep
    VERIFY_OK(change());
    QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(path).size(), 1, 9000);
    VERIFY_OK(change());
    QTest::qWait(6000);
    QCOMPARE(snapshotsOf(path).size(), 1); // the next one is ten minutes away
}

QTEST_GUILESS_MAIN(TestHousekeeping)
#include "test_housekeeping.moc"
