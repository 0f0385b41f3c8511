#include "core/media/video_reader.h"
#include "tests/app/cli_process.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>

/// kill -9 at random moments of render and compile: afterwards everything is finished by the same commands, nothing is
/// lost, nothing lies about, and the film has the frames of one that nobody disturbed. BOARDREEL_KILLS sets how many.
class TestCliKill final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFilmIsTheSame()
    {
        const QString calm = m_cli.smallProject(QStringLiteral("calm"));
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), calm, m_cli.path(QStringLiteral("rough"))});
        const auto expected = filmOf(calm);
        QVERIFY(expected.size() > 30);

        m_cli.setHome(QStringLiteral("rough_home"));
        const QString rough = m_cli.path(QStringLiteral("rough"));
        QRandomGenerator random(testSeed());
        const int wanted =
            qEnvironmentVariableIntValue("BOARDREEL_KILLS") > 0 ? qEnvironmentVariableIntValue("BOARDREEL_KILLS") : 50;
        int killed = 0;
        for (int tries = 0; killed < wanted && tries < 4 * wanted; ++tries)
            killed += killOnce(rough, tries, random) ? 1 : 0;
        QCOMPARE(killed, wanted);

        QCOMPARE(m_cli.run({QStringLiteral("worker"), rough, QStringLiteral("--until-idle")}, 200'000).code, 0);
        const auto after = filmOf(rough);
        QVERIFY(after == expected);
        const auto checked = m_cli.run({QStringLiteral("check"), rough});
        QVERIFY2(checked.code == 0, checked.out.constData());
        // Parts that a kill left behind are kept for an hour, then opening the project sweeps them into its trash, and
        // the next film takes those of the cache away.
        for (const auto& part : litter(rough))
            makeOld(part);
        QCOMPARE(
            m_cli.run({QStringLiteral("compile"), rough, QStringLiteral("-o"), m_cli.path(QStringLiteral("last.mp4"))})
                .code,
            0);
        const auto left = litter(rough);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(32))));
        verifyJobs(rough);
    }

private:
    /// True when the process was still at work when it was killed.
    bool killOnce(const QString& project, int turn, QRandomGenerator& random)
    {
        const QStringList render{QStringLiteral("generate"), project,
                                 QStringLiteral("--shots"),  QStringLiteral("all"),
                                 QStringLiteral("--again"),  QStringLiteral("--wait")};
        const QStringList compile{QStringLiteral("compile"), project, QStringLiteral("-o"),
                                  m_cli.path(QStringLiteral("killed.mp4")), QStringLiteral("--force")};
        const auto process = m_cli.start(turn % 2 == 0 ? render : compile);
        process->waitForStarted();
        const bool ended = process->waitForFinished(random.bounded(20, 700));
        process->kill();
        process->waitForFinished();
        return !ended;
    }

    QList<QByteArray> filmOf(const QString& project)
    {
        const QString film = m_cli.path(QStringLiteral("film.mp4"));
        QFile::remove(film);
        const auto generated = m_cli.run({QStringLiteral("generate"), project, QStringLiteral("--wait")});
        const auto compiled = m_cli.run({QStringLiteral("compile"), project, QStringLiteral("-o"), film}, 200'000);
        if (generated.code != 0 || compiled.code != 0)
            QTest::qFail(QByteArray(generated.err + compiled.err).constData(), __FILE__, __LINE__);
        return frameHashes(film);
    }

    static QList<QByteArray> frameHashes(const QString& film)
    {
        QList<QByteArray> hashes;
        const auto reader = VideoReader::open(film);
        for (Frames i = 0; reader && i < (*reader)->info().frames; ++i) {
            const auto picture = (*reader)->pictureAt(framesToMicroseconds(i, (*reader)->info().rate));
            if (!picture)
                return {};
            const QImage image = picture->toImage();
            hashes.append(QCryptographicHash::hash(QByteArrayView(image.constBits(), image.sizeInBytes()),
                                                   QCryptographicHash::Sha256));
        }
        return hashes;
    }

    /// Half-written files that nobody will finish.
    static QStringList litter(const QString& project)
    {
        QStringList found;
        for (QDirIterator it(project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            if (const QString file = it.next();
                file.contains(QLatin1String(".part")) && !file.contains(QLatin1String("/trash/")))
                found.append(file);
        return found;
    }

    static void makeOld(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-2 * 3600), QFileDevice::FileModificationTime));
    }

    /// Every admitted job came to a good end, and every stored one has its take.
    void verifyJobs(const QString& project)
    {
        QSet<QString> withTake;
        for (const auto& shot : shotsOf(m_cli.run({QStringLiteral("show"), project, QStringLiteral("--json")}).json()))
            for (const auto& take : shot.toObject().value(QStringLiteral("takes")).toArray())
                withTake.insert(take.toObject().value(QStringLiteral("job")).toString());
        for (const auto& value :
             m_cli.run({QStringLiteral("jobs"), project, QStringLiteral("list"), QStringLiteral("--json")})
                 .json()
                 .array()) {
            const auto job = value.toObject();
            QCOMPARE(job.value(QStringLiteral("state")).toString(), QStringLiteral("Stored"));
            if (job.value(QStringLiteral("kind")).toString() == QLatin1String("generate"))
                QVERIFY(withTake.contains(job.value(QStringLiteral("id")).toString()));
        }
    }

    CliProcess m_cli;
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "test_cli_kill.moc"
