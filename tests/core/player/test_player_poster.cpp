#include "core/player/player.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"

#include <QSignalSpy>
#include <QtTest>

/// A film that comes from black is opened on the first picture that can be seen.
class TestPlayerPoster final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmFromBlackOpensLit();

private:
    /// How light the middle of the picture is that comes next, once no other follows.
    static int shown(QSignalSpy& pictures)
    {
        while (pictures.wait(700)) // what was asked for before comes, too
            continue;
        const auto image = pictures.isEmpty() ? QImage() : pictures.last().first().value<QImage>();
        return image.isNull() ? -1 : qGray(image.pixel(image.rect().center()));
    }
};

void TestPlayerPoster::aFilmFromBlackOpensLit()
{
    FilmFolder film;
    for (const int other : {0, 2, 3}) // the white panel is the whole film
        shotOf(film.board, other).status = ShotStatus::Omitted;
    shotOf(film.board, 1).panels.resize(1);
    shotOf(film.board, 1).transitionIn = {TransitionKind::DipToColour, 8};
    Player player;
    player.setDisplaySize({160, 90});
    QSignalSpy pictures(&player, &Player::frameReady);
    player.setPlan(film.plan(), film.cache());
    player.rewind();
    QVERIFY(shown(pictures) > 200);
    QCOMPARE(player.position(), Frames(0));
    player.setPlan(film.plan(), film.cache()); // an edit elsewhere: it stays
    player.setDisplaySize({320, 180});
    QVERIFY(shown(pictures) > 200);
    player.seek(2); // and goes as soon as something moves
    QVERIFY(shown(pictures) < 100);
    player.seek(0);
    QCOMPARE(shown(pictures), 0);
}

QTEST_MAIN(TestPlayerPoster)
#include "test_player_poster.moc"
