#include "core/render/packet_copy.h"

#include "core/media/reading/input_file.h"
#include "core/media/video_reader.h"
#include "core/render/compiler.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QFile>
#include <QGuiApplication>

/// Films that join two whole takes of 48 pictures.
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

    void whatCanBeJoinedIsJoined()
    {
        const auto first = compile();
        VERIFY_OK(first);
        QVERIFY(first->copied);
        QVERIFY(m_film->filesBelow(QStringLiteral("cache/segments")).isEmpty());
        const auto second = compile();
        VERIFY_OK(second);
        QVERIFY(second->copied);
        QCOMPARE(second->sha256, first->sha256);
    }

    void aTakeThatIsCodedOtherwiseIsCoded()
    {
        VERIFY_OK(writeTake(1, 35));
        const auto film = compile();
        VERIFY_OK(film);
        QVERIFY(!film->copied);
        const auto reader = VideoReader::open(film->file);
        VERIFY_OK(reader);
        for (const int frame : {0, 47, 48, 95}) {
            const auto shown = (*reader)->pictureAt(framesToMicroseconds(frame, {24, 1}) + 20000);
            VERIFY_OK(shown);
            QCOMPARE(numberIn(*shown), frame < 48 ? frame : 200 + frame - 48);
        }
    }

    /// It is left where another group of pictures begins, and before that.
    void aTakeIsLeftBetweenGroups()
    {
        lengthenTakes(144);
        const Frames key = keyPictureBehind(m_film->path(QStringLiteral("media/numbers0.mp4")), 0);
        QVERIFY(key > 1 && key < 144);
        for (const bool isBetween : {true, false}) {
            shotOf(m_film->board, 0).length = key - (isBetween ? 0 : 1);
            const auto film = compile();
            VERIFY_OK(film);
            QCOMPARE(film->copied, isBetween);
            QCOMPARE(pictureHashes(film->file).size(), film->frames);
        }
    }

    /// The first shot begins at a key picture inside its take, the second shows all of its own.
    void picturesAreTheSameCopiedOrCoded()
    {
        lengthenTakes(144);
        QList<Shot>& shots = m_film->board.scenes[0].shots;
        const int first = int(keyPictureBehind(m_film->path(QStringLiteral("media/numbers0.mp4")), 24));
        QVERIFY(first > 24 && first < 100);
        shots[0].takeStart = first;
        shots[0].length = 144 - first;
        shots[1].length = 144;
        QList<int> wanted;
        for (int number = first; number < 344; number = number == 143 ? 200 : number + 1)
            wanted.append(number);
        for (const bool isCopied : {true, false}) {
            OutputSpec output = defaultOutput(m_film->board);
            output.copyPackets = isCopied;
            const auto film = compile(output);
            VERIFY_OK(film);
            QCOMPARE(film->copied, isCopied);
            QCOMPARE(numbersOf(*film), wanted);
        }
    }

    void whatIsNoWholeGroupIsCoded_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<Frames>("dissolve");
        QTest::addColumn<QSize>("size");
        QTest::newRow("begins inside a group") << 47 << Frames(0) << QSize(320, 180);
        QTest::newRow("ends behind its take") << 60 << Frames(0) << QSize(320, 180);
        QTest::newRow("dissolves") << 0 << Frames(4) << QSize(320, 180);
        QTest::newRow("has another size") << 0 << Frames(0) << QSize(160, 90);
    }
    void whatIsNoWholeGroupIsCoded()
    {
        QFETCH(int, start);
        QFETCH(Frames, dissolve);
        QFETCH(QSize, size);
        lengthenTakes(144);
        Shot& shot = shotOf(m_film->board, 1);
        shot.length = start == 47 ? 48 : 144;
        shot.takeStart = start;
        if (dissolve > 0)
            shot.transitionIn = {TransitionKind::Dissolve, dissolve};
        OutputSpec output = defaultOutput(m_film->board);
        output.video.size = size;
        const auto film = compile(output);
        VERIFY_OK(film);
        QVERIFY(!film->copied);
    }

    /// What its ends do not show is found when it is joined.
    void aTakeWithFewerPicturesThanKnownIsCoded()
    {
        VERIFY_OK(writeTake(0, 20, 40));
        const auto film = compile();
        VERIFY_OK(film);
        QVERIFY(!film->copied);
        QCOMPARE(pictureHashes(film->file).size(), 96);
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
    }

private:
    /// The first picture behind `frame` that needs no other.
    static Frames keyPictureBehind(const QString& path, Frames frame)
    {
        const auto file = InputFile::open(path);
        const AvPacket packet(av_packet_alloc());
        while (file && (*file)->read(*packet).value_or(false))
            if (const Frames shown = av_rescale_q(packet->pts, (*file)->video()->time_base, {1, 24});
                packet->flags & AV_PKT_FLAG_KEY && shown > frame)
                return shown;
        return -1;
    }
    /// The numbers of a film's pictures.
    static QList<int> numbersOf(const CompileReport& film)
    {
        const auto reader = VideoReader::open(film.file);
        QList<int> found;
        for (Frames frame = 0; reader && frame < film.frames; ++frame)
            if (const auto shown = (*reader)->pictureAt(framesToMicroseconds(frame, {24, 1}) + 20000))
                found.append(numberIn(*shown));
        return found;
    }
    /// Both takes have `count` pictures.
    void lengthenTakes(Frames count)
    {
        QList<Take> takes;
        for (int i = 0; i < 2; ++i) {
            takes.append(m_film->shelf.takes(shotOf(m_film->board, i).id).first());
            takes[i].length = count;
            VERIFY_OK(writeTake(i, 20, int(count)));
        }
        m_film->shelf = {};
        for (const Take& take : takes)
            m_film->shelf.add(take);
    }
    Status writeTake(int index, int crf, int count = 48)
    {
        VideoSettings coding;
        coding.size = {320, 180};
        coding.rate = {24, 1};
        coding.crf = crf;
        return writeNumbered(m_film->path(QStringLiteral("media/numbers%1.mp4").arg(index)), count, coding,
                             200 * index);
    }
    Result<CompileReport> compile() { return compile(defaultOutput(m_film->board)); }
    Result<CompileReport> compile(const OutputSpec& output)
    {
        return compileFilm(m_film->plan(output), m_film->cache(), m_film->path(QStringLiteral("film.mp4")),
                           CacheUse::ReadAndFill, {});
    }
    std::unique_ptr<FilmFolder> m_film;
};

QTEST_MAIN(TestPacketCopy)
#include "test_packet_copy.moc"
