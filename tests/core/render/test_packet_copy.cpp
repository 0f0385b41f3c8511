#include "core/render/packet_copy.h"

#include "core/media/video_reader.h"
#include "core/render/compiler.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QFile>
#include <QGuiApplication>

/// Films that join two whole takes of 48 pictures, and what is remembered of them.
class TestPacketCopy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_film = std::make_unique<FilmFolder>();
        m_film->board.scenes.removeLast();
        m_film->board.tracks.clear();
        m_film->shelf = {};
        m_film->board.scenes[0].shots.resize(2);
        for (int i = 0; i < 2; ++i) {
            Shot& shot = m_film->board.scenes[0].shots[i];
            Take take = takeFor(shot, 1 + i, TakeOrigin::Imported);
            take.hasSound = false;
            take.file = QStringLiteral("media/numbers%1.mp4").arg(i);
            take.sha256 = QString::number(i);
            take.length = shot.length = 48;
            take.rate = {24, 1};
            take.size = {320, 180};
            VERIFY_OK(writeTake(i, 20));
            shot.transitionIn = {};
            shot.panels.clear();
            shot.circled = take.id;
            shot.takeStart = 0;
            m_film->shelf.add(take);
        }
    }

    void whatCanBeJoinedIsKnownTheNextTime()
    {
        const auto first = compile();
        VERIFY_OK(first);
        QVERIFY(first->copied);
        QCOMPARE(m_film->filesBelow(QStringLiteral("cache/copyable")).size(), 1);
        const auto second = compile();
        VERIFY_OK(second);
        QVERIFY(second->copied);
        QCOMPARE(second->sha256, first->sha256);
    }

    void aFileThatHasChangedIsCoded()
    {
        VERIFY_OK(compile());
        VERIFY_OK(writeTake(1, 35)); // under the hash it had
        const auto film = compile();
        VERIFY_OK(film);
        QVERIFY(!film->copied);
        QVERIFY(m_film->filesBelow(QStringLiteral("cache/copyable")).isEmpty());
        const auto reader = VideoReader::open(film->file);
        VERIFY_OK(reader);
        for (const int frame : {0, 47, 48, 95}) {
            const auto shown = (*reader)->pictureAt(framesToMicroseconds(frame, {24, 1}) + 20000);
            VERIFY_OK(shown);
            QCOMPARE(numberIn(*shown), frame < 48 ? frame : 200 + frame - 48);
        }
    }

    void aTakeThatIsGoneGivesItsCard()
    {
        const auto joined = compile();
        VERIFY_OK(joined);
        QVERIFY(joined->copied);
        QVERIFY(QFile::remove(m_film->path(QStringLiteral("media/numbers1.mp4"))));
        const auto film = compile();
        VERIFY_OK(film);
        QVERIFY(!film->copied);
        QVERIFY(m_film->filesBelow(QStringLiteral("cache/copyable")).isEmpty());
    }

    void keysTellFilmsApart()
    {
        const RenderPlan plan = m_film->plan();
        const QString key = copyKey(plan);
        QVERIFY(!key.isEmpty());
        RenderPlan other = plan;
        other.shots[1].pictures[0].sha256 = QStringLiteral("2");
        QVERIFY(copyKey(other) != key);
        other = plan;
        other.shots[1].length -= 1;
        QVERIFY(copyKey(other) != key);
        other = plan;
        other.output.video.crf += 1;
        QVERIFY(copyKey(other) != key);
        other = plan;
        other.shots[0].pictures[0].sha256.clear();
        QVERIFY(copyKey(other).isEmpty());
    }

private:
    Status writeTake(int index, int crf)
    {
        VideoSettings coding;
        coding.size = {320, 180};
        coding.rate = {24, 1};
        coding.crf = crf;
        return writeNumbered(m_film->path(QStringLiteral("media/numbers%1.mp4").arg(index)), 48, coding, 200 * index);
    }
    Result<CompileReport> compile()
    {
        return compileFilm(m_film->plan(), m_film->cache(), m_film->path(QStringLiteral("film.mp4")),
                           CacheUse::ReadAndFill, {});
    }
    std::unique_ptr<FilmFolder> m_film;
};

QTEST_MAIN(TestPacketCopy)
#include "test_packet_copy.moc"
