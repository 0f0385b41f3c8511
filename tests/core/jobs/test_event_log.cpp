#include "core/jobs/event_log.h"
#include "core/jobs/upkeep.h"
#include "core/store/ledger_schema.h"
#include "core/store/project_files.h"
#include "core/store/sqlite/database.h"
#include "tests/core/jobs/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// The log of events beside the ledger, and what is cleared away in time.
class TestEventLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEventIsALineOnce();
    void nothingComesTwiceAfterARestartOrACut();
    void aProvidersWordsStayOut();
    void theFileStaysSmall();
    void oldAndManyEventsGoMoneyStays();
    void oldPartsThatNobodyWantsAreMoved();
};

namespace {

QList<QJsonObject> linesOf(const QString& path)
{
    QList<QJsonObject> lines;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd())
            lines << QJsonDocument::fromJson(file.readLine()).object();
    return lines;
}

/// Opens the log, lets it write everything there is, and closes it.
void follow(const EngineFixture& f, qint64 rotateBytes = EventLog::RotateBytes)
{
    EventLog log(EventBook(f.ledger), f.home.path(), rotateBytes);
    QTest::qWait(30);
}

Status storeOne(EngineFixture& f)
{
    BR_CHECK(f.start());
    return f.reaches(f.admitted(QStringLiteral("a")), JobState::Stored) && f.becomesIdle()
               ? Status()
               : fail(ErrorKind::Failed, QStringLiteral("not stored"));
}

} // namespace

void TestEventLog::everyEventIsALineOnce()
{
    EngineFixture f;
    VERIFY_OK(storeOne(f));
    follow(f);
    const auto lines = linesOf(f.home.filePath(QStringLiteral("events.jsonl")));
    QStringList names;
    for (const QJsonObject& line : lines)
        names << line.value(QStringLiteral("event")).toString();
    QCOMPARE(names,
             QStringLiteral("job.queued intent.committed fetch.done clip.stored clip.linked").split(QLatin1Char(' ')));
    const QJsonObject stored = lines.value(3);
    QCOMPARE(stored.value(QStringLiteral("job")).toString(), f.engine->jobs(f.project).first().id.toString());
    QVERIFY(stored.value(QStringLiteral("ms")).isDouble());
    QVERIFY(!stored.value(QStringLiteral("run")).toString().isEmpty());
    QVERIFY(QDateTime::fromString(stored.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(!(QFile::permissions(f.home.filePath(QStringLiteral("events.jsonl"))) & QFile::ReadOther));
}

void TestEventLog::nothingComesTwiceAfterARestartOrACut()
{
    EngineFixture f;
    VERIFY_OK(storeOne(f));
    const QString path = f.home.filePath(QStringLiteral("events.jsonl"));
    follow(f);
    follow(f);
    QCOMPARE(linesOf(path).size(), 5);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 9)); // killed in the middle of the last line
    file.close();
    follow(f);
    const auto lines = linesOf(path);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[4].isEmpty());
    QCOMPARE(lines[5].value(QStringLiteral("event")).toString(), QStringLiteral("clip.linked"));
}

void TestEventLog::aProvidersWordsStayOut()
{
    EventRow row;
    row.job = JobId::create();
    row.name = QStringLiteral("submit.rejected");
    row.detail = QStringLiteral("your prompt \"a red kite\" at https://h/x?sig=1");
    row.errorClass = QStringLiteral("moderated");
    const QByteArray line = eventLine(row);
    QVERIFY(!line.contains("kite") && !line.contains("sig"));
    QVERIFY(line.contains("\"class\":\"moderated\"") && line.endsWith("}\n"));
    row.job = {}; // the ledger's own words are ours; even so no address goes in whole
    QVERIFY(eventLine(row).contains("kite"));
    QVERIFY(!eventLine(row).contains("sig"));
}

void TestEventLog::theFileStaysSmall()
{
    EngineFixture f;
    VERIFY_OK(storeOne(f));
    const QString path = f.home.filePath(QStringLiteral("events.jsonl"));
    follow(f, 10);
    QVERIFY(!QFile::exists(path)); // it is the old one now
    QCOMPARE(linesOf(path + QStringLiteral(".1")).size(), 5);
    follow(f, 10);
    QCOMPARE(linesOf(path + QStringLiteral(".1")).size(), 5); // and is known to have them all
    QVERIFY(f.reaches(f.admitted(QStringLiteral("b")), JobState::Stored) && f.becomesIdle());
    follow(f, 10);
    QCOMPARE(linesOf(path + QStringLiteral(".1")).first().value(QStringLiteral("n")).toInt(), 6);
}

void TestEventLog::oldAndManyEventsGoMoneyStays()
{
    QTemporaryDir home;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EngineFixture::wait(Ledger::open(home.path())).value().reset();
    {
        auto database = Database::open(home.filePath(QStringLiteral("ledger.sqlite")), ledgerFormat());
        VERIFY_OK(database);
        const auto fill = [&](int count, const QDateTime& at) {
            return (*database)->run(
                QStringLiteral(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT "
                    "INTO events (at, job, attempt, run, name, detail) SELECT ?, '', '', '', 'x', '' FROM n"),
                {count, at.toMSecsSinceEpoch()});
        };
        VERIFY_OK(fill(7, now.addDays(-91)));
        VERIFY_OK(fill(3, now.addDays(-89)));
        VERIFY_OK(fill(EventBook::RowsKept - 1, now));
    }
    const auto ledger = EngineFixture::wait(Ledger::open(home.path()));
    VERIFY_OK(ledger);
    const EventBook book(*ledger);
    qint64 removed = 0, last = 0;
    do {
        const auto some = EngineFixture::wait(book.prune(now));
        VERIFY_OK(some);
        QVERIFY(*some <= EventBook::PruneAtOnce);
        removed += last = *some;
    } while (last > 0);
    QCOMPARE(removed, 9); // 7 by age, 2 by number
    const auto first = EngineFixture::wait(book.after(0, 1));
    VERIFY_OK(first);
    QCOMPARE(first->first().at.date(), now.addDays(-89).date());
}

void TestEventLog::oldPartsThatNobodyWantsAreMoved()
{
    QTemporaryDir project;
    const QString parts = project.filePath(QStringLiteral("media/parts"));
    QVERIFY(QDir().mkpath(parts));
    const auto make = [&](const char* name, int days) {
        QFile file(parts + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::WriteOnly) && file.write("half") == 4 && file.flush() &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime);
    };
    QVERIFY(make("old.part", 8) && make("young.part", 6) && make("wanted.part", 99));
    QVERIFY(sweepLeftovers(project.path()).isEmpty()); // opening a project leaves them alone
    const QStringList moved = sweepParts(project.path(), {parts + QStringLiteral("/wanted.part")});
    QCOMPARE(moved.size(), 1);
    QVERIFY(moved.first().endsWith(QLatin1String("/old.part")) && moved.first().contains(QLatin1String("/trash/")));
    QVERIFY(QFile::exists(moved.first()));
    QCOMPARE(QDir(parts).entryList(QDir::Files).join(QLatin1Char(' ')), QStringLiteral("wanted.part young.part"));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "test_event_log.moc"
