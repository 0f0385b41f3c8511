#include "core/store/project_store.h"

#include "core/document/checks.h"
#include "core/document/edits.h"
#include "core/store/project_opening.h"
#include "core/store/project_schema.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/row_reader.h"
#include "tests/support/finished.h"
#include "tests/support/random_board.h"

#include <QDir>
#include <QTemporaryDir>

class TestProjectStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSavedComesBack();
    void randomEditsSavedByDifferenceComeBack();
    void positionsAreWithoutHoles();
    void aLostDifferenceIsNoticed();
    void storyboardsKeepTheirOrder();
    void takesAndFilmsAreOnlyAdded();
    void newProjectsNeedAnEmptyPlace();
    void linksAndTheDatabaseItselfOpenTheFolder();
    void oneProcessAtATime();
    void aFolderThatWasMovedTakesNothing();
    void aSaveIsAllOrNothing();
    void thousandsOfShotsSaveAndLoadFast();
};

namespace {

QString inside(const QTemporaryDir& dir, const char* name)
{
    return dir.filePath(QString::fromLatin1(name));
}

Result<ProjectContents> reopened(const QString& folder)
{
    BR_TRY(auto opened, ProjectStore::open(folder).takeResult());
    return opened.contents;
}

} // namespace

void TestProjectStore::whatIsSavedComesBack()
{
    QTemporaryDir dir;
    const QString folder = inside(dir, "p");
    RandomBoard random(testSeed());
    const Storyboard board = random.board(6, 6);
    ProjectId id;
    {
        TAKE(const auto made, ProjectStore::create(folder, QStringLiteral("Ein \"Film\" \u6620\u753b"), board));
        QVERIFY(made.contents.storyboards == QList{board});
        id = made.contents.id;
        QVERIFY(!id.isNull());
        VERIFY_OK(made.store->setTitle(QStringLiteral("Another")).takeResult());
    }
    QVERIFY(QFileInfo(folder + QStringLiteral("/media")).isDir());
    QVERIFY(QFileInfo(folder + QStringLiteral("/cache")).isDir());
    QVERIFY2(!QFileInfo::exists(folder + QStringLiteral("/project.sqlite-wal")), "closed, the file alone is complete");
    const auto contents = reopened(folder);
    VERIFY_OK(contents);
    QVERIFY(contents->storyboards == QList{board});
    QCOMPARE(contents->id, id);
    QCOMPARE(contents->title, QStringLiteral("Another"));
    QCOMPARE(contents->schema, projectFormat().version());
}

void TestProjectStore::randomEditsSavedByDifferenceComeBack()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    Storyboard board = random.board(4, 5);
    int saved = 0;
    {
        TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
        for (int i = 0; i < 400; ++i) {
            const auto edited = random.edit(board);
            if (!edited)
                continue;
            const Status done = made.store->save({diff(board, *edited)}).takeResult();
            VERIFY_OK(done);
            board = *edited;
            ++saved;
            if (i % 80 != 79)
                continue;
            // Now and then from the file itself: a second program would read a snapshot.
            TAKE(const QString snapshot, made.store->snapshot());
            QVERIFY(QFile::exists(snapshot));
        }
    }
    QVERIFY(saved > 100);
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    QVERIFY(contents->storyboards == QList{board});
    const auto findings = checkProject(inside(dir, "p")).takeResult();
    VERIFY_OK(findings);
    for (const Finding& finding : *findings)
        QVERIFY2(finding.where.startsWith(QLatin1String("media/")), qPrintable(finding.message)); // made-up files only
}

/// Every list in the file counts 0, 1, 2, ..., whatever came and went: other programs read it, too.
void TestProjectStore::positionsAreWithoutHoles()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    Storyboard board = random.board(4, 5);
    {
        TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
        for (int i = 0; i < 300; ++i)
            if (const auto edited = random.edit(board)) {
                VERIFY_OK(made.store->save({diff(board, *edited)}).takeResult());
                board = *edited;
            }
    }
    const auto database = Database::inspect(databaseIn(inside(dir, "p")), projectFormat());
    VERIFY_OK(database);
    int lists = 0;
    for (const auto& [table, parent] :
         {std::pair("sequences", "storyboard"), std::pair("scenes", "storyboard"), std::pair("shots", "scene"),
          std::pair("elements", "storyboard"), std::pair("tracks", "storyboard"), std::pair("clips", "track"),
          std::pair("markers", "storyboard")})
        VERIFY_OK((*database)->each(QStringLiteral("SELECT MAX(position), COUNT(DISTINCT position), COUNT(*) FROM %1 "
                                                   "GROUP BY %2")
                                        .arg(QLatin1String(table), QLatin1String(parent)),
                                    {}, [&](RowReader& row) {
                                        const qint64 last = row.integer();
                                        const qint64 different = row.integer();
                                        QCOMPARE(different, last + 1);
                                        QCOMPARE(row.integer(), last + 1);
                                        ++lists;
                                    }));
    QVERIFY(lists > 5);
}

/// The control of the random edits: it must see a single row that was not saved.
void TestProjectStore::aLostDifferenceIsNoticed()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    const Storyboard board = random.board(2, 3);
    Storyboard changed = board;
    changed.scenes[1].shots[1].notes += QStringLiteral("!");
    Diff lossy = diff(board, changed);
    QCOMPARE(lossy.shots.written.size(), 1);
    lossy.shots.written.clear();
    {
        TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
        VERIFY_OK(made.store->save({lossy}).takeResult());
    }
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    QVERIFY(contents->storyboards != QList{changed});
}

void TestProjectStore::storyboardsKeepTheirOrder()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    QList<Storyboard> boards{random.board(1, 2), random.board(2, 1), random.board(1, 1)};
    boards[1].removed = true;
    {
        TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), boards[0]));
        VERIFY_OK(made.store->save({wholeOf(boards[1])}).takeResult());
        VERIFY_OK(made.store->save({wholeOf(boards[2])}).takeResult());
        VERIFY_OK(made.store->setStoryboardOrder({boards[2].id, boards[0].id, boards[1].id}).takeResult());
        Storyboard renamed = boards[0];
        renamed.title = QStringLiteral("renamed");
        VERIFY_OK(made.store->save({diff(boards[0], renamed)}).takeResult()); // a new title does not move it
        boards[0] = renamed;
    }
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    QVERIFY(contents->storyboards == (QList{boards[2], boards[0], boards[1]}));
}

void TestProjectStore::takesAndFilmsAreOnlyAdded()
{
    QTemporaryDir dir;
    const Storyboard board = newStoryboard(QStringLiteral("b"), {});
    Take take;
    take.id = TakeId::create();
    take.shot = ShotId::create(); // of a shot that is gone: its takes stay
    take.number = 3;
    take.origin = TakeOrigin::Provider;
    take.file = QStringLiteral("media/x.mp4");
    take.sha256 = QString(64, QLatin1Char('a'));
    take.job = JobId::create();
    take.remoteId = QStringLiteral("r");
    take.cost = Money{1250000, QStringLiteral("USD"), MoneySource::Provider};
    take.size = QSize(1280, 720);
    take.rate = {24000, 1001};
    take.length = 49;
    take.handleIn = 2;
    take.hasSound = true;
    take.inputKey = QStringLiteral("k");
    take.request = QByteArrayLiteral("{\"a\":1}");
    take.created = QDateTime::fromMSecsSinceEpoch(1795000000123, Qt::UTC);
    Take free = take;
    free.id = TakeId::create();
    free.number = 4;
    free.origin = TakeOrigin::Imported;
    free.name = QStringLiteral("K\u00fcche & Garten.mov");
    free.job = {};
    free.cost.reset();
    Film film{FilmId::create(), board.id, QStringLiteral("/out/Film.mp4"), take.sha256, 1000, {25, 1}, QSize(640, 360),
              take.created,     take.job};
    {
        TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
        VERIFY_OK(made.store->addTake(take).takeResult());
        VERIFY_OK(made.store->addTake(free).takeResult());
        Take again = take;
        again.file = QStringLiteral("media/other.mp4");
        VERIFY_OK(made.store->addTake(again).takeResult()); // arrives twice after a crash: the first row stays
        VERIFY_OK(made.store->addFilm(film).takeResult());
        VERIFY_OK(made.store->addFilm(film).takeResult());
    }
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    QVERIFY(contents->shelf.takes(take.shot) == (QList{take, free}));
    QVERIFY(contents->films == QList{film});
    QCOMPARE(contents->warnings.size(), 1); // both clips are not on disk
}

void TestProjectStore::newProjectsNeedAnEmptyPlace()
{
    QTemporaryDir dir;
    const Storyboard board = newStoryboard(QStringLiteral("b"), {});
    VERIFY_OK(ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board).takeResult());
    VERIFY_FAILS(ErrorKind::Usage, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board).takeResult());
    QVERIFY(QDir().mkpath(inside(dir, "full")));
    QFile file(inside(dir, "full/thesis.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    VERIFY_FAILS(ErrorKind::Usage, ProjectStore::create(inside(dir, "full"), QStringLiteral("p"), board).takeResult());
    QCOMPARE(QDir(inside(dir, "full")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    VERIFY_FAILS(ErrorKind::Usage, ProjectStore::create(file.fileName(), QStringLiteral("p"), board).takeResult());
    QVERIFY(QDir().mkpath(inside(dir, "empty")));
    VERIFY_OK(ProjectStore::create(inside(dir, "empty"), QStringLiteral("p"), board).takeResult());
    // A creation that was cut off leaves nothing that stops the next one.
    QVERIFY(QDir().mkpath(inside(dir, "cut/media")));
    QFile part(inside(dir, "cut/project.sqlite.1234.part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    VERIFY_OK(ProjectStore::create(inside(dir, "cut"), QStringLiteral("p"), board).takeResult());
    VERIFY_FAILS(ErrorKind::Failed,
                 ProjectStore::create(QStringLiteral("/proc/nowhere/p"), QStringLiteral("p"), board).takeResult());
}

void TestProjectStore::linksAndTheDatabaseItselfOpenTheFolder()
{
    QTemporaryDir dir;
    const QString folder = inside(dir, "a b % # ? \u00e4 \u6620");
    VERIFY_OK(ProjectStore::create(folder, QStringLiteral("p"), newStoryboard(QStringLiteral("b"), {})).takeResult());
    QVERIFY(QFile::link(folder, inside(dir, "link")));
    VERIFY_OK(reopened(inside(dir, "link")));
    VERIFY_OK(reopened(inside(dir, "link/project.sqlite")));
    QCOMPARE(projectFolderOf(inside(dir, "link/project.sqlite")), QFileInfo(folder).canonicalFilePath());
    QCOMPARE(projectFolderOf(inside(dir, "nothing")),
             QDir(QFileInfo(dir.path()).absoluteFilePath()).filePath(QStringLiteral("nothing")));
    // The same folder by two names is one project with one lock.
    TAKE(const auto opened, ProjectStore::open(folder));
    VERIFY_FAILS(ErrorKind::Locked, ProjectStore::open(inside(dir, "link")).takeResult());
}

void TestProjectStore::oneProcessAtATime()
{
    QTemporaryDir dir;
    const Storyboard board = newStoryboard(QStringLiteral("b"), {});
    TAKE(auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
    VERIFY_FAILS(ErrorKind::Locked, ProjectStore::open(inside(dir, "p")).takeResult());
    VERIFY_FAILS(ErrorKind::Locked, checkProject(inside(dir, "p")).takeResult());
    // The refused opening must not have let go of our own lock, and saving goes on.
    Storyboard changed = board;
    changed.title = QStringLiteral("t");
    VERIFY_OK(made.store->save({diff(board, changed)}).takeResult());
    VERIFY_FAILS(ErrorKind::Locked, ProjectStore::open(inside(dir, "p")).takeResult());
    made.store.reset();
    VERIFY_OK(reopened(inside(dir, "p")));
}

/// The open database goes with the folder: what is written to it then would part company with the media.
void TestProjectStore::aFolderThatWasMovedTakesNothing()
{
    QTemporaryDir dir;
    const Storyboard board = newStoryboard(QStringLiteral("b"), {});
    TAKE(const auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
    ProjectStore& store = *made.store;
    const RestorePoint point{RestorePointId::create(), board.id, QStringLiteral("Now"),
                             QDateTime::currentDateTimeUtc()};
    Storyboard changed = board;
    changed.title = QStringLiteral("t");
    const auto everything = [&] {
        Take take;
        take.id = TakeId::create();
        take.shot = ShotId::create();
        return QList<Status>{store.save({diff(board, changed)}).takeResult(),
                             store.addRestorePoint(point, board).takeResult(),
                             store.renameRestorePoint(point.id, QStringLiteral("Then")).takeResult(),
                             store.addTake(take).takeResult(),
                             store.setTitle(QStringLiteral("Another")).takeResult(),
                             store.setStoryboardOrder({board.id}).takeResult(),
                             store.removeRestorePoint(point.id).takeResult()};
    };
    QVERIFY(QDir().rename(inside(dir, "p"), inside(dir, "moved")));
    for (const Status& done : everything()) {
        VERIFY_FAILS(ErrorKind::Failed, done);
        QVERIFY2(done.error().message.contains(QStringLiteral("moved")), qPrintable(done.error().message));
    }
    QVERIFY(QDir().rename(inside(dir, "moved"), inside(dir, "p")));
    for (const Status& done : everything()) // the control, and what its sentence promises
        VERIFY_OK(done);
}

void TestProjectStore::aSaveIsAllOrNothing()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    const Storyboard board = random.board(2, 2);
    TAKE(auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
    Storyboard changed = board;
    changed.title = QStringLiteral("must not be there");
    Diff broken = diff(board, changed);
    broken.shots.written << Row<Shot, SceneId>{random.shot(board), SceneId::create(), 0}; // a shot in no scene
    VERIFY_FAILS(ErrorKind::Failed, made.store->save({broken}).takeResult());
    VERIFY_OK(made.store->save({Diff{board.id, {}, {}, {}, {}, {}, {}, {}, {}}}).takeResult()); // the store goes on
    made.store.reset();
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    QVERIFY(contents->storyboards == QList{board});
}

void TestProjectStore::thousandsOfShotsSaveAndLoadFast()
{
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    const Storyboard board = random.board(100, 20);
    QElapsedTimer timer;
    timer.start();
    TAKE(auto made, ProjectStore::create(inside(dir, "p"), QStringLiteral("p"), board));
    const qint64 created = timer.restart();
    Storyboard changed = board;
    changed.scenes[50].shots[10].notes = QStringLiteral("new");
    VERIFY_OK(made.store->save({diff(board, changed)}).takeResult());
    const qint64 saved = timer.restart();
    made.store.reset();
    timer.restart();
    const auto contents = reopened(inside(dir, "p"));
    VERIFY_OK(contents);
    qInfo() << "2,000 shots: created in" << created << "ms, one edit saved in" << saved << "ms, opened in"
            << timer.elapsed() << "ms";
    QVERIFY(contents->storyboards == QList{changed});
    QVERIFY(saved < 500);
}

QTEST_GUILESS_MAIN(TestProjectStore)
#include "test_project_store.moc"
