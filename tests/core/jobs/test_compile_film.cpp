#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "core/document/edits.h"
#include "core/jobs/compile_film.h"
#include "core/jobs/compile_request.h"
#include "core/jobs/film_papers.h"
#include "core/jobs/outcome.h"
#include "core/media/media_info.h"
#include "core/render/presets.h"
#include "tests/support/results.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUuid>

/// The compile's steps by hand.
class TestCompileFilm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRequestComesBackAsItWas();
    void aFilmIsMadeOutsideTheProject();
    void compilesCountAgainstTheirPace();
    void aMissingFolderIsASentence();
    void aFilmThatChangedIsNotAccepted();
    void cancelKeepsTheFilmBefore();
    void papersOfSeveralFilmsLieSideBySide();
    void papersNeedNamesThatTheDiskHolds();
    void captionsOfSomebodyElseStay();
    void captionsAreKnownWithoutTheSidecar();
    void papersThatCannotBeWrittenFailNoFilm();
};

namespace {

struct Bench {
    QTemporaryDir project;
    QTemporaryDir outside;
    CompileFilm steps;

    RenderPlan plan() const
    {
        Storyboard board = newStoryboard(QStringLiteral("T"), Format{QSize(320, 180), Rate{24, 1}});
        Scene scene;
        for (int i = 0; i < 2; ++i) {
            Shot shot;
            shot.id = ShotId::create();
            shot.description = QStringLiteral("Shot %1").arg(i);
            shot.length = 6;
            scene.shots << shot;
        }
        board = *addScene(board, scene, 0);
        return makeRenderPlan(board, TakeShelf(), defaultOutput(board), project.path());
    }
    JobRecord running(const QString& file) const { return running(plan(), file); }
    static JobRecord running(const RenderPlan& plan, const QString& file)
    {
        JobRecord record;
        record.id = JobId::create();
        record.kind = JobKind::Compile;
        record.state = JobState::Running;
        record.request = toJson(CompileRequest{plan, file, CacheUse::ReadAndFill});
        return record;
    }
    RenderPlan captioned(const QString& text) const
    {
        RenderPlan made = plan();
        made.output.captions = CaptionUse::File;
        made.captions = {{{}, 2, 8, text}};
        return made;
    }
    QByteArray paper(const char* name) const
    {
        return readFile(outside.filePath(QLatin1String(name)), 1 << 20).value_or(QByteArray());
    }
    QList<ConformNote> notesOf(const RenderPlan& plan) const
    {
        const auto verifying = next(running(plan, outside.filePath(QStringLiteral("film.mp4"))));
        if (!verifying || verifying->next.state != JobState::Verifying)
            return {ConformNote{ConformKind::Made, QStringLiteral("no film"), {}}};
        return filmOutcomeFromJson(verifying->next.outcome).value().notes;
    }
    Result<Step> next(const JobRecord& record) const
    {
        JobContext context;
        context.folder = project.path();
        context.cacheFolder = project.filePath(QStringLiteral("cache"));
        context.now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        return steps.advance(record, context);
    }
};

} // namespace

void TestCompileFilm::theRequestComesBackAsItWas()
{
    const Bench bench;
    const CompileRequest request{bench.plan(), QStringLiteral("/tmp/Ä film.mp4"), CacheUse::FillOnly};
    const auto read = compileRequestFromJson(toJson(request));
    VERIFY_OK(read);
    QCOMPARE(read->file, request.file);
    QVERIFY(read->cache == CacheUse::FillOnly);
    RenderPlan plan = request.plan;
    plan.folder.clear(); // of the machine that asked, not of the request
    QVERIFY(read->plan == plan);
    VERIFY_FAILS(ErrorKind::Damaged, compileRequestFromJson("{\"file\":\"relative.mp4\"}"));
}

void TestCompileFilm::aFilmIsMadeOutsideTheProject()
{
    const Bench bench;
    const QString file = bench.outside.filePath(QStringLiteral("film.mp4"));
    const auto verifying = bench.next(bench.running(file));
    VERIFY_OK(verifying);
    const auto stored = bench.next(verifying->next);
    VERIFY_OK(stored);
    QVERIFY(stored->next.state == JobState::Stored);
    QVERIFY(!stored->also.clip); // a film is no take
    const auto film = filmOutcomeFromJson(stored->next.outcome);
    VERIFY_OK(film);
    QCOMPARE(film->file, file);
    QCOMPARE(film->frames, Frames(12));
    QCOMPARE(probe(file)->frames, Frames(12));
}

void TestCompileFilm::compilesCountAgainstTheirPace()
{
    const Bench bench;
    JobRecord record = bench.running(bench.outside.filePath(QStringLiteral("film.mp4")));
    record.state = JobState::Queued;
    const auto running = bench.next(record);
    VERIFY_OK(running);
    QVERIFY(running->also.pace);
    QCOMPARE(running->also.pace->key, QStringLiteral("compile"));
    QCOMPARE(running->also.pace->limit, 5);
}

void TestCompileFilm::aMissingFolderIsASentence()
{
    const Bench bench;
    const auto result = bench.next(bench.running(bench.outside.filePath(QStringLiteral("nowhere/film.mp4"))));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QStringLiteral("nowhere")), qPrintable(result.error().message));
    QVERIFY(result.error().kind != ErrorKind::Failed); // no use in trying again
}

void TestCompileFilm::aFilmThatChangedIsNotAccepted()
{
    const Bench bench;
    const QString file = bench.outside.filePath(QStringLiteral("film.mp4"));
    const auto verifying = bench.next(bench.running(file));
    VERIFY_OK(verifying);
    QFile film(file);
    QVERIFY(film.open(QIODevice::Append) && film.write("x") == 1);
    film.close();
    VERIFY_FAILS(ErrorKind::Failed, bench.next(verifying->next));
}

/// Somebody else may be making a film of that name at this moment.
void TestCompileFilm::cancelKeepsTheFilmBefore()
{
    const Bench bench;
    const QString file = bench.outside.filePath(QStringLiteral("film.mp4"));
    const auto living = WorkFolder::openBeside(file);
    VERIFY_OK(living);
    const QString half = (*living)->file(QStringLiteral("film")), part = file + QStringLiteral(".part");
    const QString dead =
        bench.outside.filePath(QStringLiteral(".boardreel-") + QUuid::createUuid().toString(QUuid::WithoutBraces));
    QVERIFY(QDir().mkdir(dead));
    for (const QString& path : {file, half, part, QString(dead + QStringLiteral("/.lock"))})
        VERIFY_OK(writeDurably(path, "before"));
    JobRecord record = bench.running(file);
    record.cancelRequested = true;
    const auto cancelled = bench.next(record);
    VERIFY_OK(cancelled);
    QVERIFY(cancelled->next.state == JobState::Cancelled);
    QCOMPARE(bench.paper("film.mp4"), QByteArray("before"));
    QVERIFY(QFile::exists(half) && QFile::exists(part) && !QFileInfo::exists(dead));
}

void TestCompileFilm::papersOfSeveralFilmsLieSideBySide()
{
    const Bench bench;
    RenderPlan plan = bench.captioned(QStringLiteral("One."));
    VERIFY_OK(bench.next(Bench::running(plan, bench.outside.filePath(QStringLiteral("film.mp4")))));
    const QByteArray first = bench.paper("film.mp4.boardreel.json");
    QVERIFY(first.contains("\"film.mp4\""));
    QVERIFY(bench.paper("film.srt").contains("One."));
    plan = bench.captioned(QStringLiteral("Two.")); // the captions have one name, and are known as an export's
    plan.output.video.codec = QStringLiteral("wav");
    const QString sound = bench.outside.filePath(QStringLiteral("film.wav"));
    VERIFY_OK(checkFilmPapers(plan, sound));
    VERIFY_OK(bench.next(Bench::running(plan, sound)));
    QVERIFY(bench.paper("film.wav.boardreel.json").contains("\"film.wav\""));
    QVERIFY(bench.paper("film.srt").contains("Two."));
    QCOMPARE(bench.paper("film.mp4.boardreel.json"), first);
}

/// A film may have a name that what lies beside it cannot have.
void TestCompileFilm::papersNeedNamesThatTheDiskHolds()
{
    const Bench bench;
    RenderPlan plan = bench.captioned(QStringLiteral("One."));
    const QString film = bench.outside.filePath(QString(240, QLatin1Char('x')) + QStringLiteral(".mp4"));
    VERIFY_OK(checkFilmTarget(plan.output, film));
    VERIFY_FAILS(ErrorKind::Usage, checkFilmPapers(plan, film));
    plan.output.captions = CaptionUse::None;
    plan.output.sidecar = false;
    VERIFY_OK(checkFilmPapers(plan, film));
    const QString longer = bench.outside.filePath(QString(252, QLatin1Char('x')) + QStringLiteral(".mp4"));
    VERIFY_FAILS(ErrorKind::Usage, checkFilmTarget(plan.output, longer));
    QVERIFY(QDir(bench.outside.path()).isEmpty());
}

void TestCompileFilm::captionsOfSomebodyElseStay()
{
    const Bench bench;
    const QString film = bench.outside.filePath(QStringLiteral("film.mp4"));
    const QList<ConformNote> free = bench.notesOf(bench.captioned(QStringLiteral("One.")));
    const RenderPlan plan = bench.captioned(QStringLiteral("Two."));
    QCOMPARE(bench.notesOf(plan), free); // its own captions are replaced
    QVERIFY(bench.paper("film.srt").contains("Two."));
    VERIFY_OK(writeDurably(bench.outside.filePath(QStringLiteral("film.srt")), "Zwei."));
    VERIFY_FAILS(ErrorKind::Usage, checkFilmPapers(plan, film));
    QCOMPARE(bench.notesOf(plan).size(), free.size() + 1);
    QCOMPARE(bench.paper("film.srt"), QByteArray("Zwei."));
    RenderPlan without = plan;
    without.output.captions = CaptionUse::None;
    VERIFY_OK(checkFilmPapers(without, film));
    VERIFY_OK(writeDurably(film + QStringLiteral(".boardreel.json"), "{}")); // nor is what is no record of ours
    VERIFY_FAILS(ErrorKind::Usage, checkFilmPapers(without, film));
    QCOMPARE(bench.notesOf(without).size(), free.size() + 1);
    QCOMPARE(bench.paper("film.mp4.boardreel.json"), QByteArray("{}"));
}

void TestCompileFilm::captionsAreKnownWithoutTheSidecar()
{
    const Bench bench;
    const QString film = bench.outside.filePath(QStringLiteral("film.mp4"));
    RenderPlan plan = bench.captioned(QStringLiteral("One."));
    plan.origins = {QJsonObject{{QStringLiteral("prompt"), QStringLiteral("A door opens.")}}};
    const QList<ConformNote> told = bench.notesOf(plan);
    QVERIFY(bench.paper("film.mp4.boardreel.json").contains("A door opens."));
    plan.output.sidecar = false;
    for (const char* text : {"Two.", "Three."}) {
        plan.captions[0].text = QLatin1String(text);
        VERIFY_OK(checkFilmPapers(plan, film));
        QCOMPARE(bench.notesOf(plan).size(), told.size() + 1); // one more: that there is a record all the same
        QVERIFY(bench.paper("film.srt").contains(text));
        QVERIFY(!bench.paper("film.mp4.boardreel.json").contains("A door opens."));
    }
    plan.captions = {};
    plan.output.captions = CaptionUse::None;
    QVERIFY(QFile::remove(film + QStringLiteral(".boardreel.json")));
    QCOMPARE(bench.notesOf(plan).size(), told.size());
    QVERIFY(bench.paper("film.mp4.boardreel.json").isEmpty());
}

void TestCompileFilm::papersThatCannotBeWrittenFailNoFilm()
{
    const Bench bench;
    const QList<ConformNote> notes = bench.notesOf(bench.plan());
    QVERIFY(QFile::remove(bench.outside.filePath(QStringLiteral("film.mp4.boardreel.json"))));
    QVERIFY(QDir(bench.outside.path()).mkdir(QStringLiteral("film.mp4.boardreel.json")));
    QCOMPARE(bench.notesOf(bench.plan()).size(), notes.size() + 1);
}

QTEST_MAIN(TestCompileFilm)
#include "test_compile_film.moc"
