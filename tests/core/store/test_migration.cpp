#include "core/store/account_book.h"
#include "core/store/ledger.h"
#include "core/store/ledger_schema.h"
#include "core/store/project_schema.h"
#include "core/store/project_store.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "tests/support/finished.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

/// Files of earlier versions open, whole, after a snapshot of what they were. The files are made by the statements of
/// their day, not by the steps of the program under test.
class TestMigration final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOldProjectOpens();
    void anOldProjectIsCheckedWithoutBeingChanged();
    void aChangedStepIsNoticed();
    void anOldLedgerOpens();
};

namespace {

/// Makes the database `path` that `statements` (a name in tests/core/store) describes. Whether that worked.
bool oldDatabase(const QString& path, const QString& statements)
{
    QFile file(QStringLiteral("%1/tests/core/store/%2").arg(qEnvironmentVariable("BOARDREEL_SOURCE"), statements));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
    database.setDatabaseName(path);
    QString problem = database.open() ? QString() : QStringLiteral("cannot be made");
    const QStringList list = QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    for (const QString& statement : list)
        if (QSqlQuery query(database); !query.exec(statement))
            problem = query.lastError().text() + statement;
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
    if (!problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return problem.isEmpty();
}

/// The same with a project folder around it.
QString oldProject(const QTemporaryDir& dir, const QString& statements)
{
    const QString folder = dir.filePath(QStringLiteral("old"));
    QDir().mkpath(folder + QStringLiteral("/media"));
    const bool made = oldDatabase(folder + QLatin1Char('/') + QLatin1String(ProjectFileName), statements);
    return made ? folder : QString();
}

} // namespace

void TestMigration::anOldProjectOpens()
{
    QTemporaryDir dir;
    const QString folder = oldProject(dir, QStringLiteral("project_v1.sql"));
    QVERIFY(!folder.isEmpty());
    ProjectContents first;
    {
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        first = opened->contents;
        QCOMPARE(first.schema, projectFormat().version());
        QCOMPARE(first.title, QStringLiteral("From the first version"));
        QCOMPARE(first.storyboards.size(), 1);
        const Storyboard& board = first.storyboards.first();
        QCOMPARE(board.scenes.size(), 2);
        QCOMPARE(board.scenes[0].shots[0].description, QStringLiteral("A kettle boils."));
        QCOMPARE(board.scenes[0].shots[1].dialogue.first().text, QStringLiteral("Good morning."));
        QCOMPARE(board.elements.size(), 3);
        QCOMPARE(first.shelf.takes(board.scenes[0].shots[0].id).size(), 1);
        QVERIFY(first.shelf.takes(board.scenes[0].shots[0].id).first().name.isEmpty());
        QCOMPARE(board.closing, Transition());
        QVERIFY(!board.scenes[0].shots[0].takeStart);
        QVERIFY(!board.takesMatched);
        QVERIFY(board.elements[0].voiceLanguage.isEmpty());
        QVERIFY(!board.tracks.isEmpty() && !board.tracks[0].clips.isEmpty());
        QCOMPARE(board.tracks[0].clips[0].duckMillibel, 0);
        QVERIFY(!board.tracks[0].clips[0].matchLevel && !board.tracks[0].clips[0].wholeFilm);
        QVERIFY(first.history.steps.isEmpty());
        QVERIFY(first.restorePoints.isEmpty());
    }
    const QString file = folder + QLatin1Char('/') + QLatin1String(ProjectFileName);
    QCOMPARE(snapshotsOf(file).size(), 1);
    const DatabaseFormat before{projectFormat().applicationId, projectFormat().steps.mid(0, 1)};
    const auto snapshot = Database::inspect(snapshotsOf(file).first(), before);
    VERIFY_OK(snapshot);
    QCOMPARE((*snapshot)->version(), 1);

    const auto again = ProjectStore::open(folder).takeResult(); // now an ordinary project
    VERIFY_OK(again);
    QVERIFY(again->contents.storyboards == first.storyboards);
    QCOMPARE(snapshotsOf(file).size(), 1);
}

void TestMigration::anOldProjectIsCheckedWithoutBeingChanged()
{
    QTemporaryDir dir;
    const QString folder = oldProject(dir, QStringLiteral("project_v1.sql"));
    const QString path = folder + QLatin1Char('/') + QLatin1String(ProjectFileName);
    const auto bytes = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const auto findings = checkProject(folder).takeResult();
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 2); // neither its take nor its music is here
    QVERIFY(bytes() == before);
}

/// The control: a first step that was edited would refuse every project there is.
void TestMigration::aChangedStepIsNoticed()
{
    QTemporaryDir dir;
    const QString folder = oldProject(dir, QStringLiteral("project_v1.sql"));
    DatabaseFormat edited = projectFormat();
    QString& statement = edited.steps.first().statements.first();
    QVERIFY(statement.contains(QStringLiteral("title TEXT NOT NULL")));
    statement.replace(QStringLiteral("title TEXT NOT NULL"), QStringLiteral("title TEXT"));
    VERIFY_FAILS(ErrorKind::Damaged,
                 Database::inspect(folder + QLatin1Char('/') + QLatin1String(ProjectFileName), edited));
}

void TestMigration::anOldLedgerOpens()
{
    QTemporaryDir home;
    const QString file = home.filePath(QLatin1String(LedgerFileName));
    QVERIFY(oldDatabase(file, QStringLiteral("ledger_v1.sql")));
    {
        TAKE(const auto ledger, Ledger::open(home.path()));
        TAKE(const auto jobs, ledger->liveJobs());
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().projectFolder, QStringLiteral("/films/old"));
        TAKE(const auto contents, AccountBook(ledger).contents());
        const QList<Account>& accounts = contents.accounts;
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(accounts[0].name, QStringLiteral("slow server"));
        QVERIFY(accounts[0].paused && accounts[0].inFlightLimit == 3 && accounts[0].options.isEmpty());
        QCOMPARE(accounts[1].baseUrl, QStringLiteral("https://video.example/v1"));
        QCOMPARE(contents.keys.size(), 1);
        QVERIFY(contents.keys[0].state == KeyState::Present && contents.keys[0].lastFour == "cdef");
    }
    QCOMPARE(snapshotsOf(file).size(), 1);
    const auto now = Database::inspect(file, ledgerFormat());
    VERIFY_OK(now);
    QCOMPARE((*now)->version(), 3);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
