#include "core/base/safe_file.h"
#include "core/generation/generation_request.h"
#include "core/jobs/clip_files.h"
#include "core/jobs/job_engine.h"
#include "tests/core/project/project_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace {

/// A clip that was paid for: its bytes and its sidecar as a job leaves them, no row.
struct PaidClip {
    JobRecord job;
    ClipOutcome clip;
    GenerationRequest request;

    PaidClip(const QString& folder, const ProjectId& project, const ShotId& shot, const QByteArray& bytes = "a clip")
    {
        job.id = JobId::create();
        job.project = project;
        job.storyboard = StoryboardId::create();
        job.shot = shot;
        job.provider = QStringLiteral("runway");
        job.account = QStringLiteral("Studio");
        job.model = QStringLiteral("gen4_turbo");
        job.remoteId = QStringLiteral("task-7");
        job.actual = Money{250'000, QStringLiteral("USD"), MoneySource::Table};
        job.created = QDateTime::currentDateTimeUtc();
        request.prompt = QStringLiteral("A kettle boils.");
        clip.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        clip.file = ClipFiles::mediaFile(clip.sha256);
        clip.size = {1280, 720};
        clip.rate = {24, 1};
        clip.frames = 120;
        clip.inputKey = QStringLiteral("key");
        write(folder, bytes);
    }
    void write(const QString& folder, const QByteArray& bytes) const
    {
        const QString path = folder + QLatin1Char('/') + clip.file;
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size() || !ClipFiles::writeSidecar(folder, job, clip, request))
            qFatal("cannot write a test's own clip");
    }
    QString sidecar(const QString& folder) const
    {
        return folder + QLatin1Char('/') + clip.file.chopped(3) + QStringLiteral("json");
    }
};

} // namespace

/// What was paid for is with its shot again after an older state of the project was put back.
class TestForgottenClips final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<JobEngine>(waited(Ledger::open(m_disk->filePath(QStringLiteral("home")))).value(),
                                               JobEngine::Options{});
        m_project = waited(Project::create(path(), QStringLiteral("Film"), Format{}, m_engine.get())).value();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(waited(m_project->flush()));
    }
    void cleanup()
    {
        m_project.reset();
        m_engine.reset();
    }

    void aClipWithoutARowIsATakeAgain()
    {
        const ShotId shot = firstShot(*m_project);
        const PaidClip paid(path(), m_project->id(), shot);
        QVERIFY(m_project->shelf().takes(shot).isEmpty());
        reopen();
        QCOMPARE(m_project->shelf().takes(shot).size(), 1);
        const Take take = m_project->shelf().takes(shot).first();
        QCOMPARE(take.job, paid.job.id);
        QCOMPARE(take.number, 1);
        QVERIFY(take.origin == TakeOrigin::Provider);
        QCOMPARE(take.file, paid.clip.file);
        QCOMPARE(take.sha256, paid.clip.sha256);
        QCOMPARE(take.model, paid.job.model);
        QCOMPARE(take.remoteId, paid.job.remoteId);
        QVERIFY(take.cost == paid.job.actual);
        QCOMPARE(take.size, paid.clip.size);
        QCOMPARE(take.length, paid.clip.frames);
        QVERIFY(take.request.contains("A kettle boils."));
        QCOMPARE(m_project->warnings().size(), 1);
        QVERIFY2(m_project->warnings().first().contains(QLatin1Char('1')), qPrintable(m_project->warnings().first()));
        reopen(); // now the row is there
        QCOMPARE(m_project->shelf().takes(shot).size(), 1);
        QVERIFY(m_project->warnings().isEmpty());
    }

    void anOlderStateThatIsPutBackLosesNoClip()
    {
        const ShotId shot = firstShot(*m_project);
        m_project.reset();
        const QString rows = path() + QStringLiteral("/project.sqlite");
        QVERIFY(QFile::copy(rows, m_disk->filePath(QStringLiteral("older"))));
        m_project = waited(Project::open(path(), m_engine.get())).value();
        const PaidClip first(path(), m_project->id(), shot, "first"), second(path(), m_project->id(), shot, "second");
        reopen();
        QCOMPARE(m_project->shelf().takes(shot).size(), 2);
        m_project.reset();
        QVERIFY(QFile::remove(rows) && QFile::copy(m_disk->filePath(QStringLiteral("older")), rows));
        m_project = waited(Project::open(path(), m_engine.get())).value();
        QCOMPARE(m_project->shelf().takes(shot).size(), 2);
        QCOMPARE(m_project->shelf().takes(shot).last().number, 2);
    }

    void whatTellsOfNothingIsLeftAlone_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"sound", "other bytes", "no clip", "another project", "no shot", "leads outside",
                                "no JSON", "no length", "too wide", "a link"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whatTellsOfNothingIsLeftAlone()
    {
        QFETCH(QString, how);
        const ShotId shot = firstShot(*m_project);
        PaidClip paid(path(), m_project->id(), shot);
        const QString clip = path() + QLatin1Char('/') + paid.clip.file;
        if (how == QLatin1String("other bytes"))
            paid.write(path(), "another");
        if (how == QLatin1String("no clip"))
            QVERIFY(QFile::remove(clip));
        if (how == QLatin1String("another project"))
            paid.job.project = ProjectId::create();
        if (how == QLatin1String("no shot"))
            paid.job.shot = {};
        if (how == QLatin1String("no length"))
            paid.clip.frames = 0;
        if (how == QLatin1String("too wide"))
            paid.clip.size = {20'000, 720};
        if (how == QLatin1String("another project") || how == QLatin1String("no shot") ||
            how == QLatin1String("no length") || how == QLatin1String("too wide"))
            VERIFY_OK(ClipFiles::writeSidecar(path(), paid.job, paid.clip, paid.request));
        if (how == QLatin1String("leads outside"))
            change(paid.sidecar(path()), paid.clip.file.toUtf8(), "../" + paid.clip.file.toUtf8());
        if (how == QLatin1String("no JSON"))
            change(paid.sidecar(path()), "{", "[");
        if (how == QLatin1String("a link"))
            QVERIFY(QFile::rename(clip, m_disk->filePath(QStringLiteral("elsewhere"))) &&
                    QFile::link(m_disk->filePath(QStringLiteral("elsewhere")), clip));
        reopen();
        QCOMPARE(m_project->shelf().size(), how == QLatin1String("sound") ? 1 : 0); // the control
        QCOMPARE(m_project->warnings().size(), m_project->shelf().size());
        QVERIFY(QFile::exists(paid.sidecar(path())));
    }

private:
    QString path() const { return m_disk->filePath(QStringLiteral("film")); }
    void reopen()
    {
        m_project.reset();
        m_project = waited(Project::open(path(), m_engine.get())).value();
    }
    static void change(const QString& path, const QByteArray& from, const QByteArray& to)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(from) && file.resize(0) && file.seek(0));
        file.write(QByteArray(bytes).replace(from, to));
    }
    std::unique_ptr<QTemporaryDir> m_disk;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestForgottenClips)
#include "test_forgotten_clips.moc"
