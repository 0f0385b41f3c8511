#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

/// The straight line a script takes through the program, and every JSON shape on its way.
class TestCliLine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliProcess>(); }

    void fromScriptToFilm()
    {
        const QString project = m_cli->smallProject();
        const auto generated =
            ok({QStringLiteral("generate"), project, QStringLiteral("--wait"), QStringLiteral("--json")});
        QCOMPARE(generated.json().array().size(), 3);
        for (const auto& job : generated.json().array()) {
            QCOMPARE(job.toObject().value(QStringLiteral("state")).toString(), QStringLiteral("Stored"));
            QCOMPARE(keys(job),
                     QStringList({QStringLiteral("account"), QStringLiteral("actual"), QStringLiteral("attempts"),
                                  QStringLiteral("error"), QStringLiteral("estimated"), QStringLiteral("id"),
                                  QStringLiteral("kind"), QStringLiteral("model"), QStringLiteral("remoteId"),
                                  QStringLiteral("retryOf"), QStringLiteral("shot"), QStringLiteral("state"),
                                  QStringLiteral("wait")}));
        }
        const auto shown = ok({QStringLiteral("show"), project, QStringLiteral("--json")}).json();
        verifyShow(shown, project);

        const QString film = m_cli->path(QStringLiteral("film.mp4"));
        const auto compiled =
            ok({QStringLiteral("compile"), project, QStringLiteral("-o"), film, QStringLiteral("--json")})
                .json()
                .object();
        qint64 frames = 0;
        for (const auto& shot : shotsOf(shown))
            frames += shot.toObject().value(QStringLiteral("frames")).toInteger();
        QVERIFY(frames > 0);
        QCOMPARE(compiled.value(QStringLiteral("frames")).toInteger(), frames);
        QCOMPARE(framesOf(film), frames);

        // Nothing is missing any more, and a second film comes out of the cache.
        QCOMPARE(ok({QStringLiteral("generate"), project, QStringLiteral("--wait"), QStringLiteral("--json")})
                     .json()
                     .array()
                     .size(),
                 0);
        const auto again =
            ok({QStringLiteral("compile"), project, QStringLiteral("-o"), film, QStringLiteral("--json")})
                .json()
                .object();
        QCOMPARE(again.value(QStringLiteral("segmentsFromCache")), again.value(QStringLiteral("segments")));
        const auto forced = ok({QStringLiteral("compile"), project, QStringLiteral("-o"), film,
                                QStringLiteral("--force"), QStringLiteral("--json")})
                                .json()
                                .object();
        QCOMPARE(forced.value(QStringLiteral("segmentsFromCache")).toInt(), 0);
        QCOMPARE(ok({QStringLiteral("check"), project}).code, 0);
    }

    void presetsAndSettings()
    {
        const QString project = m_cli->smallProject();
        const QString film = m_cli->path(QStringLiteral("draft.mp4"));
        ok({QStringLiteral("compile"), project, QStringLiteral("-o"), film, QStringLiteral("--preset"),
            QStringLiteral("draft"), QStringLiteral("--scene"), QStringLiteral("SC020"), QStringLiteral("--set"),
            QStringLiteral("transition=dissolve:4")});
        const auto info = probe(film);
        VERIFY_OK(info);
        QCOMPARE(info->size, QSize(160, 90));
        QCOMPARE(info->frames, framesOfScene(project, QStringLiteral("SC020")));

        ok({QStringLiteral("compile"), project, QStringLiteral("-o"), film, QStringLiteral("--set"),
            QStringLiteral("rate=12"), QStringLiteral("--set"), QStringLiteral("size=96x96")});
        const auto other = probe(film);
        VERIFY_OK(other);
        QCOMPARE(other->size, QSize(96, 96));
        QCOMPARE(toString(other->rate), QStringLiteral("12"));
    }

    void finalDraftAndShotLists()
    {
        const QString project = m_cli->path(QStringLiteral("lists"));
        ok({QStringLiteral("new"), project});
        ok({QStringLiteral("import"), project,
            qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/data/scripts/lantern.fdx")});
        const auto shots = shotsOf(ok({QStringLiteral("show"), project, QStringLiteral("--json")}).json());
        QCOMPARE(shots.first().toObject().value(QStringLiteral("description")).toString(),
                 QStringLiteral("A boat, very old, costs 2 * 3 * 4 coins."));

        const QString csv = m_cli->path(QStringLiteral("out.csv"));
        ok({QStringLiteral("export"), project, QStringLiteral("-o"), csv});
        const auto imported = ok({QStringLiteral("import"), project, csv, QStringLiteral("--json")});
        const auto report = imported.json().object().value(QStringLiteral("imported")).toArray().first().toObject();
        QCOMPARE(report.value(QStringLiteral("warnings")).toArray().size(), 1);
        QVERIFY2(imported.err.contains("Seconds"), imported.err.constData()); // what is left out is said
        const auto list = report.value(QStringLiteral("storyboard")).toObject().value(QStringLiteral("id")).toString();
        const QString again = m_cli->path(QStringLiteral("again.csv"));
        ok({QStringLiteral("export"), project, QStringLiteral("--storyboard"), list, QStringLiteral("-o"), again});
        QFile first(csv);
        QFile second(again);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(second.readAll(), first.readAll());
    }

    void captionsAndOverlays()
    {
        const QString project = m_cli->smallProject();
        QFile srt(m_cli->path(QStringLiteral("words.srt")));
        QVERIFY(srt.open(QIODevice::WriteOnly));
        srt.write("1\n00:00:00,500 --> 00:00:01,500\n<i>Hello</i>\n\n2\n00:00:02,000 --> 00:00:01,000\nback\n");
        srt.close();
        const auto imported = ok({QStringLiteral("import"), project, srt.fileName()});
        QVERIFY2(imported.err.contains("1"), imported.err.constData()); // what was left out is said
        const QString again = m_cli->path(QStringLiteral("again.srt"));
        ok({QStringLiteral("export"), project, QStringLiteral("-o"), again});
        QFile written(again);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("1\n00:00:00,500 --> 00:00:01,500\nHello\n\n"));
        QImage logo(64, 64, QImage::Format_ARGB32);
        logo.fill(Qt::red);
        QVERIFY(logo.save(m_cli->path(QStringLiteral("logo.png"))));
        ok({QStringLiteral("import"), project, QStringLiteral("logo.png"), QStringLiteral("--as"),
            QStringLiteral("overlay")});
        const auto refused = m_cli->run(
            {QStringLiteral("import"), project, srt.fileName(), QStringLiteral("--as"), QStringLiteral("overlay")});
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.contains("is no picture, clip or sound"), refused.err.constData());
    }

    void cutsAreMeasured()
    {
        const QString project = m_cli->smallProject();
        const QString sheet = m_cli->path(QStringLiteral("cuts.png"));
        const auto measured =
            ok({QStringLiteral("seams"), project, QStringLiteral("-o"), sheet, QStringLiteral("--json")})
                .json()
                .object();
        const QJsonArray seams = measured.value(QStringLiteral("seams")).toArray();
        QCOMPARE(seams.size(), 2);
        const QJsonObject first = seams.first().toObject();
        QCOMPARE(first.value(QStringLiteral("before")).toString(), QStringLiteral("SC010_SH0010"));
        QVERIFY(first.value(QStringLiteral("stops")).isDouble() && first.value(QStringLiteral("deltaE")).isDouble());
        QVERIFY(first.value(QStringLiteral("frame")).toInt() > 0);
        QVERIFY(seams.last().toObject().value(QStringLiteral("newScene")).toBool());
        QVERIFY(QImage(sheet).width() > 1000);
        QVERIFY(m_cli->run({QStringLiteral("seams"), project}).out.count('\n') >= 2);
        const auto refused =
            m_cli->run({QStringLiteral("seams"), project, QStringLiteral("-o"), QStringLiteral("cuts.doc")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("PDF") || refused.err.contains("pdf"), refused.err.constData());
    }

    void picturesClipsAndSounds()
    {
        const QString project = m_cli->smallProject();
        QImage image(128, 72, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(m_cli->path(QStringLiteral("green.png"))));
        SoundBuffer tone;
        tone.samples.resize(2 * SampleRate, 0.1F);
        VERIFY_OK(writeWav(m_cli->path(QStringLiteral("tone.wav")), tone));
        const QString clip = m_cli->path(QStringLiteral("clip.mp4"));

        ok({QStringLiteral("import"), project, QStringLiteral("green.png"), QStringLiteral("--as"),
            QStringLiteral("panel:SC010_SH0010")});
        ok({QStringLiteral("import"), project, QStringLiteral("tone.wav")});
        ok({QStringLiteral("compile"), project, QStringLiteral("-o"), clip});
        const auto imported =
            ok({QStringLiteral("import"), project, clip, QStringLiteral("--as"), QStringLiteral("take:SC010_SH0010"),
                QStringLiteral("--fit-shot"), QStringLiteral("--json")});
        const auto take = imported.json()
                              .object()
                              .value(QStringLiteral("imported"))
                              .toArray()
                              .first()
                              .toObject()
                              .value(QStringLiteral("take"))
                              .toObject();
        const auto shot =
            shotsOf(ok({QStringLiteral("show"), project, QStringLiteral("--json")}).json()).first().toObject();
        QCOMPARE(shot.value(QStringLiteral("takes")).toArray().first().toObject(), take);
        QVERIFY(QFile::exists(project + QLatin1Char('/') + take.value(QStringLiteral("file")).toString()));
        QCOMPARE(shot.value(QStringLiteral("frames")).toInteger(), framesOf(clip));
        QCOMPARE(m_cli
                     ->run({QStringLiteral("import"), project, QStringLiteral("green.png"), QStringLiteral("--as"),
                            QStringLiteral("take:SC010_SH0010")})
                     .code,
                 2);
    }

    void storyboards()
    {
        const QString project = m_cli->smallProject();
        const auto added = ok({QStringLiteral("storyboard"), project, QStringLiteral("add"), QStringLiteral("Second"),
                               QStringLiteral("--json")})
                               .json()
                               .object();
        const QString id = added.value(QStringLiteral("id")).toString();
        const QString first = list(project).first().toObject().value(QStringLiteral("id")).toString();
        ok({QStringLiteral("storyboard"), project, QStringLiteral("rename"), id, QStringLiteral("Other")});
        ok({QStringLiteral("storyboard"), project, QStringLiteral("duplicate"), first});
        QCOMPARE(list(project).size(), 3);
        ok({QStringLiteral("storyboard"), project, QStringLiteral("remove"), id});
        QCOMPARE(list(project).at(1).toObject().value(QStringLiteral("removed")).toBool(), true);
        QCOMPARE(list(project).at(1).toObject().value(QStringLiteral("title")).toString(), QStringLiteral("Other"));
        QCOMPARE(ok({QStringLiteral("show"), project, QStringLiteral("--json")})
                     .json()
                     .object()
                     .value(QStringLiteral("storyboards"))
                     .toArray()
                     .size(),
                 2);
        ok({QStringLiteral("storyboard"), project, QStringLiteral("restore"), id});
        QCOMPARE(list(project).at(1).toObject().value(QStringLiteral("removed")).toBool(), false);
        const auto one =
            ok({QStringLiteral("show"), project, QStringLiteral("--json"), QStringLiteral("--storyboard"), id})
                .json()
                .object();
        QCOMPARE(one.value(QStringLiteral("storyboards")).toArray().size(), 1);
    }

    void exportsAndLists()
    {
        const QString project = m_cli->smallProject();
        ok({QStringLiteral("export"), project, QStringLiteral("-o"), QStringLiteral("list.csv")});
        QFile csv(m_cli->path(QStringLiteral("list.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count("\r\n"), 4);
        ok({QStringLiteral("export"), project, QStringLiteral("-o"), QStringLiteral("board"),
            QStringLiteral("--format"), QStringLiteral("json")});
        QFile json(m_cli->path(QStringLiteral("board")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll()),
                 ok({QStringLiteral("show"), project, QStringLiteral("--json")}).json());
        const auto providers = ok({QStringLiteral("providers"), QStringLiteral("--json")}).json().array();
        QCOMPARE(providers.first().toObject().value(QStringLiteral("id")).toString(), QStringLiteral("animatic"));
        QVERIFY(ok({QStringLiteral("accounts"), QStringLiteral("list"), QStringLiteral("--json")}).json().isArray());
        const auto doctor = m_cli->run({QStringLiteral("doctor"), QStringLiteral("--json")});
        QVERIFY2(doctor.json().object().value(QStringLiteral("checks")).toArray().size() >= 8, doctor.out.constData());
    }

private:
    CliProcess::Ran ok(const QStringList& words)
    {
        const auto ran = m_cli->run(words);
        if (ran.code != 0)
            QTest::qFail(qPrintable(words.join(QLatin1Char(' ')) + QLatin1String(": ") + QString::fromUtf8(ran.err)),
                         __FILE__, __LINE__);
        return ran;
    }
    QJsonArray list(const QString& project)
    {
        return ok({QStringLiteral("storyboard"), project, QStringLiteral("list"), QStringLiteral("--json")})
            .json()
            .array();
    }
    static QStringList keys(const QJsonValue& value) { return value.toObject().keys(); }

    void verifyShow(const QJsonDocument& shown, const QString& project)
    {
        QCOMPARE(shown.object().keys(),
                 QStringList({QStringLiteral("project"), QStringLiteral("schema"), QStringLiteral("storyboards")}));
        QCOMPARE(keys(shown.object().value(QStringLiteral("project"))),
                 QStringList({QStringLiteral("id"), QStringLiteral("path"), QStringLiteral("schema")}));
        const auto board = shown.object().value(QStringLiteral("storyboards")).toArray().first();
        QCOMPARE(keys(board), QStringList({QStringLiteral("frames"), QStringLiteral("id"), QStringLiteral("rate"),
                                           QStringLiteral("scenes"), QStringLiteral("size"), QStringLiteral("title")}));
        QCOMPARE(shotsOf(shown).size(), 3);
        for (const auto& shot : shotsOf(shown)) {
            QCOMPARE(keys(shot),
                     QStringList({QStringLiteral("circled"), QStringLiteral("code"), QStringLiteral("description"),
                                  QStringLiteral("frames"), QStringLiteral("id"), QStringLiteral("status"),
                                  QStringLiteral("takes")}));
            const auto takes = shot.toObject().value(QStringLiteral("takes")).toArray();
            QCOMPARE(takes.size(), 1);
            QCOMPARE(keys(takes.first()),
                     QStringList({QStringLiteral("account"), QStringLiteral("cost"), QStringLiteral("file"),
                                  QStringLiteral("id"), QStringLiteral("job"), QStringLiteral("model"),
                                  QStringLiteral("number"), QStringLiteral("remoteId"), QStringLiteral("sha256")}));
            QVERIFY(QFile::exists(project + QLatin1Char('/') +
                                  takes.first().toObject().value(QStringLiteral("file")).toString()));
        }
    }

    /// By a program that is not ours where there is one.
    static qint64 framesOf(const QString& film)
    {
        const QString ffprobe = QStandardPaths::findExecutable(QStringLiteral("ffprobe"));
        if (ffprobe.isEmpty())
            return probe(film).map([](const MediaInfo& info) { return info.frames; }).value_or(-1);
        QProcess process;
        process.start(ffprobe, {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
                                QStringLiteral("-select_streams"), QStringLiteral("v:0"),
                                QStringLiteral("-show_entries"), QStringLiteral("stream=nb_read_frames"),
                                QStringLiteral("-of"), QStringLiteral("csv=p=0"), film});
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed().toLongLong();
    }

    qint64 framesOfScene(const QString& project, const QString& code)
    {
        qint64 frames = 0;
        for (const auto& shot : shotsOf(ok({QStringLiteral("show"), project, QStringLiteral("--json")}).json()))
            if (shot.toObject().value(QStringLiteral("code")).toString().startsWith(code))
                frames += shot.toObject().value(QStringLiteral("frames")).toInteger();
        return frames;
    }

    std::unique_ptr<CliProcess> m_cli;
};

QTEST_GUILESS_MAIN(TestCliLine)
#include "test_cli_line.moc"
