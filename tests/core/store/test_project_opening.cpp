#include "core/store/project_opening.h"

#include "core/document/edits.h"
#include "core/store/project_schema.h"
#include "core/store/sqlite/database.h"
#include "tests/support/finished.h"
#include "tests/support/random_board.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <functional>
#include <sys/fsuid.h>
#include <unistd.h>

/// What a project folder may hold instead of a good project: each is refused with its own sentence and keeps every
/// byte.
class TestProjectOpening final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesAndKeepsEveryByte_data();
    void refusesAndKeepsEveryByte();
    void everyRefusalHasASentenceOfItsOwn();
    void missingPlacesAreNotFound();
    void withoutPermissionNothingIsLost();
    void mutilatedFilesNeverCrashNorChange();
    void damagedProjectsNameTheNewestGoodSnapshot();
    void aSnapshotBringsAProjectBack();
    void aStrangersWordIsDamage();
    void namesThatLeadOutAreHidden();
    void leftoversAreSetAside();
    void checkFindsWhatIsWrong();

private:
    QString makeProject(const QTemporaryDir& dir);
    QSet<QString> m_sentences;
};

namespace {

QString databaseOf(const QTemporaryDir& dir)
{
    return dir.filePath(QStringLiteral("p/project.sqlite"));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(no file)");
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs SQL on a file as another program would, without our rules. `copyTo`: the files are copied while it is open,
/// with a log that was not written back.
void asAnotherProgram(const QString& path, const QStringList& statements, const QString& copyTo = {})
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        for (const QString& statement : statements) {
            QSqlQuery query(other);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        if (!copyTo.isEmpty()) {
            QFile::remove(copyTo);
            QVERIFY(QFile::copy(path, copyTo));
            QVERIFY(QFile::copy(path + QStringLiteral("-wal"), copyTo + QStringLiteral("-wal")));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

/// Turns the good project's file at the path into something else.
using Mischief = std::function<void(const QString&)>;

QList<std::pair<const char*, std::pair<ErrorKind, Mischief>>> mischiefs()
{
    const auto sql = [](const QStringList& statements) {
        return [statements](const QString& path) { asAnotherProgram(path, statements); };
    };
    const QString table = QStringLiteral("CREATE TABLE stamps (id INTEGER)");
    return {
        {"empty", {ErrorKind::Damaged, [](const QString& path) { writeBytes(path, {}); }}},
        {"random bytes", {ErrorKind::Damaged, [](const QString& path) { writeBytes(path, QByteArray(9000, 'x')); }}},
        {"truncated", {ErrorKind::Damaged, [](const QString& path) { writeBytes(path, bytesOf(path).left(50000)); }}},
        {"foreign",
         {ErrorKind::Damaged,
          [=](const QString& path) {
              QFile::remove(path);
              asAnotherProgram(path, {table});
          }}},
        {"newer", {ErrorKind::Newer, sql({QStringLiteral("PRAGMA user_version = 99")})}},
        {"trigger",
         {ErrorKind::Damaged,
          sql({QStringLiteral("CREATE TRIGGER t AFTER INSERT ON shots BEGIN DELETE FROM takes; END")})}},
    };
}

const QStringList& foreignLog()
{
    static const QStringList statements{QStringLiteral("PRAGMA journal_mode = WAL"),
                                        QStringLiteral("CREATE TABLE stamps (id INTEGER)"),
                                        QStringLiteral("INSERT INTO stamps VALUES (1)")};
    return statements;
}

} // namespace

QString TestProjectOpening::makeProject(const QTemporaryDir& dir)
{
    const QString folder = dir.filePath(QStringLiteral("p"));
    RandomBoard random(testSeed());
    const auto made = ProjectStore::create(folder, QStringLiteral("p"), random.board(5, 10)).takeResult();
    return made ? folder : QString();
}

void TestProjectOpening::refusesAndKeepsEveryByte_data()
{
    QTest::addColumn<int>("which");
    const auto all = mischiefs();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].first) << int(i);
    QTest::newRow("foreign with a log") << -1;
}

void TestProjectOpening::refusesAndKeepsEveryByte()
{
    QFETCH(const int, which);
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    const QString path = databaseOf(dir);
    ErrorKind kind = ErrorKind::Damaged;
    if (which >= 0) {
        const auto [expected, mischief] = mischiefs()[which].second;
        kind = expected;
        mischief(path);
    } else {
        asAnotherProgram(dir.filePath(QStringLiteral("other.db")), foreignLog(), path);
    }
    const QByteArray before = bytesOf(path);
    const QByteArray logBefore = bytesOf(path + QStringLiteral("-wal"));
    const auto opened = ProjectStore::open(folder).takeResult();
    VERIFY_FAILS(kind, opened);
    VERIFY_FAILS(kind, checkProject(folder).takeResult());
    QVERIFY2(bytesOf(path) == before, "a refused file has changed");
    QVERIFY2(bytesOf(path + QStringLiteral("-wal")) == logBefore, "a refused file's log was written back");
    if (which >= 0)
        m_sentences.insert(
            opened.error().message.section(QStringLiteral("There is no good"), 0, 0).replace(folder, QString()));
}

void TestProjectOpening::everyRefusalHasASentenceOfItsOwn()
{
    QCOMPARE(m_sentences.size(), mischiefs().size());
    for (const QString& sentence : std::as_const(m_sentences))
        QVERIFY2(sentence.trimmed().endsWith(QLatin1Char('.')), qPrintable(sentence));
}

void TestProjectOpening::missingPlacesAreNotFound()
{
    QTemporaryDir dir;
    VERIFY_FAILS(ErrorKind::NotFound, ProjectStore::open(dir.filePath(QStringLiteral("nowhere"))).takeResult());
    VERIFY_FAILS(ErrorKind::NotFound, ProjectStore::open(dir.path()).takeResult());
    QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("project.sqlite")))); // looking must not make one
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("project.sqlite")));
    VERIFY_FAILS(ErrorKind::NotFound, ProjectStore::open(dir.path()).takeResult());
}

void TestProjectOpening::withoutPermissionNothingIsLost()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    const QByteArray before = bytesOf(databaseOf(dir));
    const auto everyone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(dir.path(), everyone) && QFile::setPermissions(folder, everyone));
    // Root may do anything, so the file system sees somebody else; threads started from here inherit that.
    const bool root = geteuid() == 0;
    for (const auto permissions : {QFile::Permissions(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther}) {
        QVERIFY(QFile::setPermissions(databaseOf(dir), permissions));
        if (root)
            setfsuid(65534);
        const auto opened = ProjectStore::open(folder).takeResult();
        if (root)
            setfsuid(0);
        VERIFY_FAILS(ErrorKind::Failed, opened);
        QVERIFY2(opened.error().message.contains(QLatin1String("permission")), qPrintable(opened.error().message));
    }
    QVERIFY(QFile::setPermissions(databaseOf(dir), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(bytesOf(databaseOf(dir)) == before);
    VERIFY_OK(ProjectStore::open(folder).takeResult());
}

void TestProjectOpening::mutilatedFilesNeverCrashNorChange()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    const QByteArray good = bytesOf(databaseOf(dir));
    QRandomGenerator random(testSeed());
    int refused = 0;
    for (int i = 0; i < 60; ++i) {
        QByteArray bad = good;
        const int kind = random.bounded(3);
        if (kind == 0)
            bad.truncate(random.bounded(int(good.size())));
        for (int flips = 0; kind == 1 && flips < 20; ++flips)
            bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
        if (kind == 2)
            bad.replace(random.bounded(int(good.size() / 4096)) * 4096, 4096, QByteArray(4096, '\0'));
        QFile::remove(databaseOf(dir) + QStringLiteral("-wal"));
        writeBytes(databaseOf(dir), bad);
        const auto opened = ProjectStore::open(folder).takeResult();
        if (opened)
            continue; // it hit unused space or the text of a note
        ++refused;
        QVERIFY2(!opened.error().message.isEmpty() && opened.error().kind != ErrorKind::Locked,
                 qPrintable(opened.error().detail));
        QVERIFY2(bytesOf(databaseOf(dir)) == bad, "a refused file has changed");
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
}

void TestProjectOpening::damagedProjectsNameTheNewestGoodSnapshot()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    QString good, spoilt;
    {
        TAKE(const auto opened, ProjectStore::open(folder));
        TAKE(good, opened.store->snapshot());
        QTest::qWait(2); // names are milliseconds
        TAKE(spoilt, opened.store->snapshot());
    }
    writeBytes(spoilt, bytesOf(spoilt).left(40000));
    writeBytes(databaseOf(dir), QByteArray(5000, 'x'));
    const auto opened = ProjectStore::open(folder).takeResult();
    VERIFY_FAILS(ErrorKind::Damaged, opened);
    QVERIFY2(opened.error().message.contains(good), qPrintable(opened.error().message));
    QVERIFY2(!opened.error().message.contains(spoilt), qPrintable(opened.error().message));
}

void TestProjectOpening::aSnapshotBringsAProjectBack()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    QString snapshot;
    QList<Storyboard> boards;
    {
        TAKE(const auto opened, ProjectStore::open(folder));
        boards = opened.contents.storyboards;
        TAKE(snapshot, opened.store->snapshot());
        VERIFY_FAILS(ErrorKind::Locked,
                     ProjectStore::restore(folder, snapshot).takeResult()); // not under somebody's hands
    }
    const QByteArray wreck(5000, 'x');
    writeBytes(databaseOf(dir), wreck);
    VERIFY_OK(ProjectStore::restore(folder, snapshot).takeResult());
    TAKE(const auto opened, ProjectStore::open(folder));
    QVERIFY(opened.contents.storyboards == boards);
    const QString trash = folder + QStringLiteral("/trash/") +
                          QDir(folder + QStringLiteral("/trash")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QVERIFY(bytesOf(trash + QStringLiteral("/project.sqlite")) == wreck);
    QVERIFY(QFileInfo::exists(snapshot));
    VERIFY_FAILS(ErrorKind::NotFound, ProjectStore::restore(folder, folder + QStringLiteral("/none")).takeResult());
}

void TestProjectOpening::aStrangersWordIsDamage()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    asAnotherProgram(databaseOf(dir), {QStringLiteral("UPDATE shots SET status = 'finished' WHERE position = 1")});
    const auto opened = ProjectStore::open(folder).takeResult();
    VERIFY_FAILS(ErrorKind::Damaged, opened);
    QVERIFY2(opened.error().message.contains(QLatin1String("finished")), qPrintable(opened.error().message));
    // A table of somebody's own is no harm.
    asAnotherProgram(databaseOf(dir),
                     {QStringLiteral("UPDATE shots SET status = 'todo'"), QStringLiteral("CREATE TABLE mine (x)")});
    VERIFY_OK(ProjectStore::open(folder).takeResult());
}

void TestProjectOpening::namesThatLeadOutAreHidden()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    asAnotherProgram(databaseOf(dir), {QStringLiteral("UPDATE panels SET file = '../../etc/passwd' WHERE rowid = 1"),
                                       QStringLiteral("UPDATE panels SET file = '/etc/passwd' WHERE rowid = 2")});
    TAKE(const auto opened, ProjectStore::open(folder));
    QCOMPARE(opened.contents.warnings.filter(QStringLiteral("leads out")).size(), 2);
    int named = 0;
    const auto look = [&](const QList<Panel>& panels) {
        for (const Panel& panel : panels)
            named += panel.file.contains(QLatin1String("passwd"));
    };
    for (const Scene& scene : opened.contents.storyboards.first().scenes)
        for (const Shot& shot : scene.shots)
            look(shot.panels);
    for (const Element& element : opened.contents.storyboards.first().elements)
        look(element.references);
    QCOMPARE(named, 0);
}

void TestProjectOpening::leftoversAreSetAside()
{
    QTemporaryDir dir;
    const QString folder = makeProject(dir);
    const QString old = folder + QStringLiteral("/media/old.part");
    const QString young = folder + QStringLiteral("/media/young.part");
    writeBytes(old, QByteArrayLiteral("half a clip that cost money"));
    writeBytes(young, QByteArrayLiteral("at work"));
    QFile aged(old);
    QVERIFY(aged.open(QIODevice::ReadWrite));
    QVERIFY(aged.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200), QFileDevice::FileModificationTime));
    aged.close();
    TAKE(const auto opened, ProjectStore::open(folder));
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(QFileInfo::exists(young));
    const QString trash = folder + QStringLiteral("/trash/") +
                          QDir(folder + QStringLiteral("/trash")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QCOMPARE(bytesOf(trash + QStringLiteral("/old.part")), QByteArrayLiteral("half a clip that cost money"));
    QCOMPARE(opened.contents.warnings.filter(QStringLiteral("half-written")).size(), 1);
}

void TestProjectOpening::checkFindsWhatIsWrong()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("p"));
    const Storyboard board = newStoryboard(QStringLiteral("b"), {});
    TAKE(auto made, ProjectStore::create(folder, QStringLiteral("p"), board));
    const QByteArray bytes = QByteArrayLiteral("clip");
    writeBytes(folder + QStringLiteral("/media/a.mp4"), bytes);
    Take take;
    take.id = TakeId::create();
    take.shot = ShotId::create();
    take.file = QStringLiteral("media/a.mp4");
    take.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    VERIFY_OK(made.store->addTake(take).takeResult());
    TAKE(const auto sound, made.store->check());
    QVERIFY2(sound.isEmpty(), qPrintable(sound.isEmpty() ? QString() : sound.first().message));
    writeBytes(folder + QStringLiteral("/media/a.mp4"), QByteArrayLiteral("clop")); // one byte, same length
    TAKE(const auto changed, made.store->check());
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().level == Finding::Level::Error);
    QCOMPARE(changed.first().where, take.file);
    QVERIFY(QFile::remove(folder + QStringLiteral("/media/a.mp4")));
    made.store.reset();
    TAKE(const auto missing, checkProject(folder));
    QCOMPARE(missing.size(), 1);
    asAnotherProgram(folder + QStringLiteral("/project.sqlite"), {QStringLiteral("UPDATE storyboards SET width = 1")});
    TAKE(const auto broken, checkProject(folder));
    QCOMPARE(broken.size(), 2);
}

QTEST_GUILESS_MAIN(TestProjectOpening)
#include "test_project_opening.moc"
