#include "core/player/player.h"

#include "core/player/film_frame.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

/// The player shows proxies when it is told to, and only then; a picture that is taken out never is one.
class TestPlayerProxies final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proxiesAreShownOnDemand();
};

void TestPlayerProxies::proxiesAreShownOnDemand()
{
    constexpr int Off = 1000; // the numbers of a false proxy's pictures
    const FilmFolder film;
    const ProxyShelf shelf(film.cache());
    QVERIFY(QDir().mkpath(shelf.folder()));
    const Take take = film.shelf.takes(film.board.scenes.first().shots.first().id).first();
    VideoSettings settings = smallSettings({24, 1});
    settings.crf = 5;
    QVERIFY(writeNumbered(shelf.pathFor(take.sha256), 60, settings, Off));
    Player player;
    QSignalSpy pictures(&player, &Player::frameReady);
    const auto shown = [&](Frames frame) {
        pictures.clear();
        player.setPlan(film.plan(), film.cache());
        player.seek(frame);
        while (pictures.wait(700))
            continue;
        const auto image = pictures.isEmpty() ? QImage() : pictures.last().first().value<QImage>();
        return image.isNull() ? -1 : numberIn(*Picture::fromImage(image));
    };
    QCOMPARE(shown(4), Off + FilmFolder::Handle + 4);
    const auto out = filmFrame(film.plan(), film.cache(), 4); // a picture that is taken out is the clip's
    QVERIFY(out);
    QCOMPARE(numberIn(*Picture::fromImage(*out)), FilmFolder::Handle + 4);
    player.setClipPictures(ClipPictures::Own);
    QCOMPARE(shown(5), FilmFolder::Handle + 5);
}

QTEST_MAIN(TestPlayerProxies)
#include "test_player_proxies.moc"
