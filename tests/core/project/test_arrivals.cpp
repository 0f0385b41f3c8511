#include "core/document/edits.h"
#include "core/jobs/job_engine.h"
#include "core/jobs/outcome.h"
#include "tests/core/project/project_fixture.h"

#include <QSignalSpy>

namespace {

/// Work that is done at once: the outcome of a clip or a film without a file.
class InstantSteps final : public JobSteps {
public:
    Lane lane(const JobRecord&) const override { return Lane::Light; }
    Result<Step> advance(const JobRecord& record, const JobContext& context) const override
    {
        Step step{record, QStringLiteral("clip.stored"), {}, {}};
        step.next.due = context.now;
        step.next.state = JobState::Stored;
        ClipOutcome clip;
        clip.file = QStringLiteral("media/clip.mp4");
        clip.sha256 = QString(64, QLatin1Char('a'));
        clip.size = {320, 180};
        clip.frames = 36;
        clip.inputKey = QStringLiteral("key");
        FilmOutcome film;
        film.file = QStringLiteral("/tmp/film.mp4");
        film.sha256 = clip.sha256;
        film.size = clip.size;
        film.frames = 108;
        step.next.outcome = record.kind == JobKind::Compile ? toJson(film) : toJson(clip);
        return step;
    }
};

} // namespace

/// Takes and films on their way from the engine to the shelf: once, in order, and over a restart.
class TestArrivals final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        startEngine(true);
        m_project = waited(Project::create(path(), QStringLiteral("Film"), Format{}, m_engine.get())).value();
        VERIFY_OK(importText(*m_project, smallScriptText()));
    }
    void cleanup()
    {
        m_project.reset();
        m_engine.reset();
    }

    void takesArriveOnce()
    {
        QSignalSpy added(m_project.get(), &Project::takeAdded);
        VALUE(const auto jobs, generate({}));
        QCOMPARE(jobs.size(), 3);
        QTRY_COMPARE(added.count(), 3);
        QTRY_VERIFY(m_engine->isIdle(m_project->id()));
        const auto record = *m_engine->find(jobs.first().id);
        QVERIFY(record.linked);
        Q_EMIT m_engine->delivered(record);
        Q_EMIT m_engine->delivered(record);
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(added.count(), 3);
        const auto takes = m_project->shelf().takes(record.shot);
        QCOMPARE(takes.size(), 1);
        QCOMPARE(takes.first().number, 1);
        QCOMPARE(takes.first().job, record.id);
        QVERIFY(takes.first().origin == TakeOrigin::Animatic);
    }

    void twoTakesOfOneShotHaveTwoNumbers()
    {
        VALUE(const auto first, generate({}));
        QTRY_VERIFY(m_engine->isIdle(m_project->id())); // a live twin would be returned instead
        VALUE(const auto second, generate({ShotChoice::Which::All, {}}, true));
        QCOMPARE(second.size(), 3);
        QTRY_COMPARE(m_project->shelf().size(), 6);
        for (const auto& takes : m_project->shelf().all()) {
            QCOMPARE(takes.size(), 2);
            QVERIFY(takes.first().number != takes.last().number);
        }
    }

    void nothingIsMadeTwiceWithoutAsking()
    {
        VALUE(const auto first, generate({}));
        QTRY_COMPARE(m_project->shelf().size(), 3);
        VALUE(const auto missing, generate({}));
        QCOMPARE(missing.size(), 0);
        VALUE(const auto same, generate({ShotChoice::Which::All, {}}));
        QCOMPARE(same.size(), 0);
        const auto shot = firstShot(*m_project);
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), shot, 77), QStringLiteral("Length")));
        VALUE(const auto changed, generate({ShotChoice::Which::All, {}}));
        QCOMPARE(changed.size(), 1); // only what would come out differently
        QCOMPARE(changed.first().shot, shot);
    }

    void choicesAreRefused()
    {
        VERIFY_FAILS(ErrorKind::Usage,
                     waited(m_project->generate(m_project->current().id, {}, QStringLiteral("runway"), {}, false)));
        VERIFY_FAILS(ErrorKind::Usage,
                     waited(m_project->generate(m_project->current().id, {}, QStringLiteral("animatic"),
                                                QStringLiteral("gen4"), false)));
        QVERIFY(!waited(generate({ShotChoice::Which::Codes, QStringLiteral("SC999")})));
        VERIFY_FAILS(ErrorKind::NotFound,
                     waited(m_project->generate(StoryboardId::create(), {}, QStringLiteral("animatic"), {}, false)));
        QVERIFY(m_engine->jobs(m_project->id()).isEmpty());
    }

    void omittedShotsAreLeftOut()
    {
        Shot shot = m_project->current().scenes.first().shots.first();
        shot.status = ShotStatus::Omitted;
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Omit")));
        VALUE(const auto jobs, generate({ShotChoice::Which::All, {}}));
        QCOMPARE(jobs.size(), 2);
    }

    void whatArrivedWhileClosedIsThereAtOnce()
    {
        m_project.reset();
        m_engine.reset();
        startEngine(false); // admits, but does nothing
        m_project = waited(Project::open(path(), m_engine.get())).value();
        VALUE(const auto jobs, generate({}));
        m_project.reset();
        m_engine.reset();
        startEngine(true);
        m_project = waited(Project::open(path(), m_engine.get())).value();
        QTRY_COMPARE(m_project->shelf().size(), 3);
        QTRY_VERIFY(m_engine->isIdle(m_project->id()));
    }

    void undoNeverTakesATake()
    {
        VALUE(const auto jobs, generate({}));
        QTRY_COMPARE(m_project->shelf().size(), 3);
        while (m_project->undoStack()->canUndo())
            m_project->undoStack()->undo();
        QCOMPARE(m_project->shelf().size(), 3);
        m_project.reset();
        m_project = waited(Project::open(path(), m_engine.get())).value();
        QCOMPARE(m_project->shelf().size(), 3);
    }

    void filmsArriveOnce()
    {
        QSignalSpy added(m_project.get(), &Project::filmAdded);
        const auto plan = m_project->plan(m_project->current().id);
        VALUE(const auto job,
              m_project->compile(plan, m_folder->filePath(QStringLiteral("film.mp4")), CacheUse::ReadAndFill));
        QTRY_COMPARE(added.count(), 1);
        QTRY_VERIFY(m_engine->find(job.id)->linked);
        Q_EMIT m_engine->delivered(*m_engine->find(job.id));
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(m_project->films().size(), 1);
        VERIFY_FAILS(
            ErrorKind::Usage,
            waited(m_project->compile(plan, m_folder->filePath(QStringLiteral("no/film.mp4")), CacheUse::ReadAndFill)));
        VERIFY_FAILS(ErrorKind::Usage, waited(m_project->compile(plan, m_folder->path(), CacheUse::ReadAndFill)));
        VERIFY_FAILS(ErrorKind::Usage,
                     waited(m_project->compile(RenderPlan{}, m_folder->filePath(QStringLiteral("film.mp4")),
                                               CacheUse::ReadAndFill)));
    }

    void aFilmThatWouldReplaceSomebodysCaptionsIsRefused()
    {
        auto plan = m_project->plan(m_project->current().id);
        plan.output.captions = CaptionUse::File;
        const QString film = m_folder->filePath(QStringLiteral("mine.mp4"));
        QFile captions(m_folder->filePath(QStringLiteral("mine.srt")));
        QVERIFY(captions.open(QIODevice::WriteOnly));
        const auto before = m_engine->jobs(m_project->id()).size();
        VERIFY_FAILS(ErrorKind::Usage, waited(m_project->compile(plan, film, CacheUse::ReadAndFill)));
        QCOMPARE(m_engine->jobs(m_project->id()).size(), before);
        QVERIFY(captions.remove());
        VERIFY_OK(waited(m_project->compile(plan, film, CacheUse::ReadAndFill)));
    }

    void withoutAnEngineNothingIsAdmitted()
    {
        m_project.reset();
        m_project = waited(Project::open(path(), nullptr)).value();
        VERIFY_FAILS(ErrorKind::Locked, waited(generate({})));
        VERIFY_FAILS(ErrorKind::Locked,
                     waited(m_project->compile(m_project->plan(m_project->current().id),
                                               m_folder->filePath(QStringLiteral("film.mp4")), CacheUse::ReadAndFill)));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("film")); }
    QFuture<Result<QList<JobRecord>>> generate(const ShotChoice& choice, bool again = false)
    {
        return m_project->generate(m_project->current().id, choice, QStringLiteral("animatic"), {}, again);
    }
    void startEngine(bool works)
    {
        const auto ledger = waited(Ledger::open(m_folder->filePath(QStringLiteral("home")))).value();
        JobEngine::Options options;
        options.stepsFor = [works](const JobRecord&) -> std::shared_ptr<const JobSteps> {
            return works ? std::make_shared<InstantSteps>() : nullptr;
        };
        m_engine = std::make_unique<JobEngine>(ledger, options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "test_arrivals.moc"
