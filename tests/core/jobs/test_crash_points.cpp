#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/jobs/job_engine.h"
#include "core/jobs/local_steps.h"
#include "core/jobs/outcome.h"
#include "tests/support/results.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <csignal>
#include <unistd.h>

/// A real process is killed with SIGKILL at every named line between two states, started again and allowed to finish.
/// The judge is what lies on disk: the ledger, the files, and a log of effects that the work writes and syncs itself.
class TestCrashPoints : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPointGivesTheSameEnd_data();
    void everyPointGivesTheSameEnd();
    void aJudgeOfIntentsCatchesEagerWork();
};

namespace {

constexpr int JobTotal = 3;
const ProjectId Project = ProjectId::fromString(QStringLiteral("11111111-2222-4333-8444-555555555555"));

void appendDurably(const QString& path, const QString& line)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(line.toUtf8() + '\n') < 0 || !file.flush() ||
        ::fsync(file.handle()) != 0)
        qFatal("cannot write %s", qPrintable(path));
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
               : QStringList();
}

QByteArray contentOf(const JobRecord& record)
{
    return record.title.toUtf8().repeated(5000);
}

/// Small files made by the rules of local work. The eager kind is the control: it works before its intent is on disk.
class FileSteps final : public LocalSteps {
public:
    Lane lane(const JobRecord&) const override { return Lane::Generate; }

protected:
    Result<QByteArray> make(const JobRecord& record, const JobContext& context) const override
    {
        appendDurably(context.folder + QStringLiteral("/effects"), record.id.toString());
        BR_CHECK(writeDurably(part(record, context), contentOf(record)));
        const QByteArray hash = QCryptographicHash::hash(contentOf(record), QCryptographicHash::Sha256).toHex();
        ClipOutcome clip;
        clip.sha256 = QString::fromLatin1(hash);
        clip.file = clip.sha256 + QStringLiteral(".clip");
        return toJson(clip);
    }
    Result<std::optional<Ledger::StoredClip>> verify(const JobRecord& record, const JobContext& context) const override
    {
        BR_TRY(const ClipOutcome clip, clipOutcomeFromJson(record.outcome));
        const QString final = context.folder + QLatin1Char('/') + clip.file;
        if (QFile::exists(part(record, context)))
            BR_CHECK(moveDurably(part(record, context), final, Replace::Yes));
        crashPoint("test.renamed");
        BR_TRY(const QString hash, hashFile(final));
        if (hash != clip.sha256)
            return fail(ErrorKind::Failed, QStringLiteral("Wrong bytes."));
        return Ledger::StoredClip{clip.sha256, clip.file, QFileInfo(final).size()};
    }
    void sweep(const JobRecord& record, const JobContext& context) const override
    {
        QFile::remove(part(record, context));
    }

private:
    static QString part(const JobRecord& record, const JobContext& context)
    {
        return context.folder + QLatin1Char('/') + record.id.toString() + QStringLiteral(".part");
    }
};

class EagerSteps final : public JobSteps {
public:
    Lane lane(const JobRecord&) const override { return Lane::Generate; }
    Result<Step> advance(const JobRecord& record, const JobContext& context) const override
    {
        if (record.state == JobState::Queued) {
            appendDurably(context.folder + QStringLiteral("/effects"), record.id.toString());
            crashPoint("eager.effect");
        }
        Step step{record, QStringLiteral("intent.committed"), {}, {}};
        step.next.state = record.state == JobState::Queued ? JobState::Running : JobState::Cancelled;
        return step;
    }
};

template<class T> T waited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("a future did not finish");
    return future.result();
}

JobRecord newJob(int number, const QString& folder)
{
    JobRecord record;
    record.id = JobId::create();
    record.project = Project;
    record.projectFolder = folder;
    record.storyboard = StoryboardId::create();
    record.shot = ShotId::create();
    record.title = QStringLiteral("clip %1 ").arg(number);
    record.account = record.provider = record.model = QStringLiteral("animatic");
    record.request = record.title.toUtf8();
    record.requestKey = record.title;
    return record;
}

/// The child: what the program does with jobs, without the program. Ends with 0 when everything is stored and linked.
int runChild(const QString& folder, bool eager)
{
    const auto ledger = waited(Ledger::open(folder));
    if (!ledger)
        return 10;
    JobEngine::Options options;
    options.stepsFor = [eager](const JobRecord&) -> std::shared_ptr<const JobSteps> {
        if (eager)
            return std::make_shared<EagerSteps>();
        return std::make_shared<FileSteps>();
    };
    options.generates = 2;
    JobEngine engine(*ledger, options);
    const QString links = folder + QStringLiteral("/links");
    QObject::connect(&engine, &JobEngine::delivered, &engine, [&](const JobRecord& job) {
        if (!linesOf(links).contains(job.id.toString())) // one job, one take: as the project does
            appendDurably(links, job.id.toString());
        crashPoint("test.linked");
        engine.acknowledge(job.id);
    });
    if (!waited(engine.attachProject(Project, folder)))
        return 11;
    for (int i = int(engine.jobs(Project).size()); i < JobTotal; ++i) // as a person would ask again for what is missing
        if (!waited(engine.admit(newJob(i, folder))))
            return 12;
    return QTest::qWaitFor([&] { return engine.isIdle(Project); }, 20'000) ? 0 : 13;
}

/// True when the child was ended by SIGKILL, false when it finished by itself.
Result<bool> child(const QString& folder, const QString& crash, const QString& kind)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BOARDREEL_CRASH"), crash);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), folder, kind});
    if (!process.waitForFinished(40'000))
        return fail(ErrorKind::Failed, QStringLiteral("The child hangs."));
    if (process.exitStatus() == QProcess::CrashExit)
        return true;
    if (process.exitCode() != 0)
        return fail(ErrorKind::Failed, QStringLiteral("The child ended with %1.").arg(process.exitCode()),
                    QString::fromUtf8(process.readAll()));
    return false;
}

/// Jobs whose work began although no intent of theirs is on disk.
Result<QStringList> unannounced(const QString& folder)
{
    BR_TRY(const auto ledger, waited(Ledger::open(folder)));
    QStringList found;
    const QStringList effects = linesOf(folder + QStringLiteral("/effects"));
    for (const QString& line : effects) {
        BR_TRY(const QList<JobEvent> events, waited(ledger->events(JobId::fromString(line))));
        const auto isIntent = [](const JobEvent& e) { return e.name == QLatin1String("intent.committed"); };
        if (std::none_of(events.begin(), events.end(), isIntent))
            found << line;
    }
    return found;
}

/// Rows of a table of the ledger, read with a connection of our own once nobody holds it.
int rowsOf(const QString& home, const QString& table)
{
    int count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), table);
        database.setDatabaseName(home + QStringLiteral("/ledger.sqlite"));
        QSqlQuery query(database);
        if (database.open() && query.exec(QStringLiteral("SELECT count(*) FROM ") + table) && query.next())
            count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(table);
    return count;
}

} // namespace

void TestCrashPoints::everyPointGivesTheSameEnd_data()
{
    QTest::addColumn<QString>("point");
    for (const char* point :
         {"job.committed", "local.running", "local.made", "test.renamed", "local.verified", "test.linked"})
        for (int n = 1; n <= (qstrcmp(point, "job.committed") == 0 ? 3 * JobTotal : JobTotal); ++n)
            QTest::addRow("%s:%d", point, n) << QStringLiteral("%1:%2").arg(QLatin1String(point)).arg(n);
}

void TestCrashPoints::everyPointGivesTheSameEnd()
{
#ifndef BOARDREEL_CRASH_POINTS
    QSKIP("this build has no crash points");
#endif
    QFETCH(QString, point);
    const QTemporaryDir home;
    const auto killed = child(home.path(), point, QStringLiteral("file"));
    VERIFY_OK(killed);
    QVERIFY2(*killed, "the point was never passed");
    const auto early = unannounced(home.path());
    VERIFY_OK(early);
    QCOMPARE(*early, QStringList());

    const auto again = child(home.path(), QString(), QStringLiteral("file"));
    VERIFY_OK(again);
    QVERIFY(!*again);
    auto ledger = waited(Ledger::open(home.path()));
    VERIFY_OK(ledger);
    const auto jobs = waited((*ledger)->jobs(Project));
    VERIFY_OK(jobs);
    ledger->reset();
    QCOMPARE(rowsOf(home.path(), QStringLiteral("clips")), JobTotal);
    QCOMPARE(rowsOf(home.path(), QStringLiteral("job_clips")), JobTotal);
    QCOMPARE(jobs->size(), JobTotal);
    QStringList ids;
    for (const JobRecord& job : *jobs) {
        ids << job.id.toString();
        QCOMPARE(toString(job.state), toString(JobState::Stored));
        QVERIFY(job.linked);
        const auto clip = clipOutcomeFromJson(job.outcome);
        VERIFY_OK(clip);
        QFile file(home.filePath(clip->file));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), contentOf(job));
    }
    QStringList links = linesOf(home.filePath(QStringLiteral("links")));
    links.sort();
    ids.sort();
    QCOMPARE(links, ids); // every clip once, none twice
    QVERIFY(QDir(home.path()).entryList({QStringLiteral("*.part")}).isEmpty());
}

/// The control: the judge above must find work that begins before its intent is on disk.
void TestCrashPoints::aJudgeOfIntentsCatchesEagerWork()
{
#ifndef BOARDREEL_CRASH_POINTS
    QSKIP("this build has no crash points");
#endif
    const QTemporaryDir home;
    const auto killed = child(home.path(), QStringLiteral("eager.effect:1"), QStringLiteral("eager"));
    VERIFY_OK(killed);
    QVERIFY(*killed);
    const auto early = unannounced(home.path());
    VERIFY_OK(early);
    QCOMPARE(early->size(), 1);
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return runChild(arguments.value(2), arguments.value(3) == QLatin1String("eager"));
    TestCrashPoints test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_crash_points.moc"
