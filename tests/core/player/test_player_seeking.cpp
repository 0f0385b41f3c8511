#include "core/player/film_frame.h"
#include "core/player/player.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

/// Somebody drags through a film whose first shot is a take of numbered pictures.
class TestPlayerSeeking final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastSeekIsShownAndNoneIsATrouble();
    void aHandThatNeverRestsSeesPictures();
    void backwardsEveryFrameComes();
    void aFrameIsTakenOutInTheFilmsSize();
};

void TestPlayerSeeking::theLastSeekIsShownAndNoneIsATrouble()
{
    FilmFolder film;
    Player player;
    player.setDisplaySize({320, 180});
    QSignalSpy pictures(&player, &Player::frameReady);
    QSignalSpy problems(&player, &Player::problem);
    player.setPlan(film.plan(), film.cache());
    for (const Frames frame : {29, 0, 28, 1, 27, 2, 20})
        player.seek(frame);
    QTRY_VERIFY(!pictures.isEmpty() && pictures.last()[1].value<Frames>() == 20);
    QTest::qWait(200);
    QCOMPARE(pictures.last()[1].value<Frames>(), 20); // nothing older comes after it
    const auto shown = Picture::fromImage(pictures.last()[0].value<QImage>());
    VERIFY_OK(shown);
    QCOMPARE(numberIn(*shown), 20 + FilmFolder::Handle);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).value(0).toString()));
}

void TestPlayerSeeking::aHandThatNeverRestsSeesPictures()
{
    FilmFolder film;
    Player player;
    player.setDisplaySize({320, 180});
    player.setPlan(film.plan(), film.cache());
    QTest::qWait(300);
    QSignalSpy pictures(&player, &Player::frameReady);
    QTest::qWait(200);
    QCOMPARE(pictures.size(), 0); // the control: nothing comes unasked
    QElapsedTimer time;
    time.start();
    for (int i = 0; time.elapsed() < 1500; ++i) {
        player.seek(i * 7 % 100);
        QTest::qWait(3);
    }
    QVERIFY2(pictures.size() >= 4, qPrintable(QString::number(pictures.size())));
}

void TestPlayerSeeking::backwardsEveryFrameComes()
{
    FilmFolder film;
    Player player;
    player.setDisplaySize({320, 180});
    player.setPlan(film.plan(), film.cache());
    player.seek(25);
    QSignalSpy pictures(&player, &Player::frameReady);
    player.play(-0.5);                                    // slow enough for a busy machine
    QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), 20000); // at the start it stands
    QCOMPARE(player.position(), 0);
    Frames before = 26;
    for (const auto& one : pictures) {
        QVERIFY(one[1].value<Frames>() <= before);
        before = one[1].value<Frames>();
    }
    QVERIFY2(pictures.size() > 5, qPrintable(QString::number(pictures.size())));
}

void TestPlayerSeeking::aFrameIsTakenOutInTheFilmsSize()
{
    FilmFolder film;
    const auto image = filmFrame(film.plan(), film.cache(), 12);
    VERIFY_OK(image);
    QCOMPARE(image->size(), film.board.format.size);
    const auto picture = Picture::fromImage(*image);
    VERIFY_OK(picture);
    QCOMPARE(numberIn(*picture), 12 + FilmFolder::Handle);
    const QString file = film.path(QStringLiteral("frame.png"));
    VERIFY_OK(writeFrame(file, *image));
    QCOMPARE(QImage(file).convertToFormat(image->format()), *image);
    QVERIFY(!writeFrame(film.path(QStringLiteral("none/frame.png")), *image));
}

QTEST_MAIN(TestPlayerSeeking)
#include "test_player_seeking.moc"
