#include "core/render/proxy_shelf.h"

#include "core/media/av_handles.h"
#include "core/media/proxy.h"
#include "core/media/video_reader.h"
#include "core/render/compiler.h"
#include "core/render/timeline_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>

/// Proxies are for looking: the preview takes them where they are, films never do.
class TestProxyShelf final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void thePreviewTakesItFilmsDoNot();
    void theSamePictureOfTheFilmIsShown();
    void itMayComeAndGoWhileTheFilmIsOpen();
    void aDamagedOneGivesWayToItsClip_data();
    void aDamagedOneGivesWayToItsClip();
    void aStopLeavesItAlone();
    void aMissingClipIsMissing();
    void aClipMayGoAndComeWhileTheFilmIsOpen_data();
    void aClipMayGoAndComeWhileTheFilmIsOpen();
    void picturesMayGoComeAndChangeWhileTheFilmIsOpen();
    void theOldestGo();

private:
    static constexpr int Off = 1000; ///< a false proxy's pictures have these numbers: nobody else shows them
    void placeFalse() const;
    TimelineReader preview() const
    {
        return TimelineReader(m_film->plan(), m_film->cache(), {}, ClipPictures::ProxiesWhereMade);
    }
    QString sha() const { return m_film->shelf.takes(shotOf(m_film->board, 0).id).first().sha256; }
    QString clip() const { return m_film->path(m_film->shelf.takes(shotOf(m_film->board, 0).id).first().file); }
    std::unique_ptr<FilmFolder> m_film;
    std::unique_ptr<ProxyShelf> m_shelf;
};

void TestProxyShelf::init()
{
    m_film = std::make_unique<FilmFolder>();
    m_shelf = std::make_unique<ProxyShelf>(m_film->cache());
    QVERIFY(QDir().mkpath(m_shelf->folder()));
}

/// A proxy that shows other numbers than its clip tells who looked at it.
void TestProxyShelf::placeFalse() const
{
    VideoSettings settings = smallSettings({24, 1});
    settings.crf = 5;
    VERIFY_OK(writeNumbered(m_shelf->pathFor(sha()), 60, settings, Off));
}

void TestProxyShelf::thePreviewTakesItFilmsDoNot()
{
    placeFalse();
    TimelineReader own(m_film->plan(), m_film->cache());
    QCOMPARE(numberIn(*own.pictureAt(3)), FilmFolder::Handle + 3);
    const QString film = m_film->path(QStringLiteral("film.mp4"));
    VERIFY_OK(compileFilm(m_film->plan(), m_film->cache(), film, CacheUse::ReadAndFill, {}));
    const auto reader = VideoReader::open(film);
    for (const Frames frame : {0, 3, 20})
        QCOMPARE(numberIn(*(*reader)->pictureAt(framesToMicroseconds(frame, {24, 1}) + 9000)),
                 FilmFolder::Handle + int(frame));
    // The control: who asks for proxies gets this one.
    QCOMPARE(numberIn(*preview().pictureAt(3)), Off + FilmFolder::Handle + 3);
}

void TestProxyShelf::theSamePictureOfTheFilmIsShown()
{
    VERIFY_OK(writeProxy(clip(), QSize(160, 90), m_shelf->pathFor(sha())));
    TimelineReader reader = preview();
    for (const Frames frame : {0, 29, 1, 28, 7})
        QCOMPARE(numberIn(*reader.pictureAt(frame)), FilmFolder::Handle + int(frame));
    QCOMPARE(reader.pictureAt(3)->size(), m_film->plan().output.video.size);
    QCOMPARE(reader.problems(), QStringList());
}

void TestProxyShelf::itMayComeAndGoWhileTheFilmIsOpen()
{
    TimelineReader reader = preview();
    QCOMPARE(numberIn(*reader.pictureAt(3)), FilmFolder::Handle + 3);
    placeFalse();
    QCOMPARE(numberIn(*reader.pictureAt(3)), Off + FilmFolder::Handle + 3);
    m_shelf->removeAll();
    VERIFY_OK(reader.pictureAt(20)); // the file that is open is read on
    QCOMPARE(numberIn(*preview().pictureAt(3)), FilmFolder::Handle + 3);
    QVERIFY(!m_shelf->isSettled(sha()));
}

void TestProxyShelf::aDamagedOneGivesWayToItsClip_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("empty") << 0;
    QTest::newRow("cut off") << 4000;
    QTest::newRow("scribbled over") << -1;
}

void TestProxyShelf::aDamagedOneGivesWayToItsClip()
{
    QFETCH(int, bytes);
    placeFalse();
    QFile file(m_shelf->pathFor(sha()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(bytes < 0 ? file.write(QByteArray(int(file.size()), 'x')) > 0 : file.resize(bytes));
    file.close();
    TimelineReader reader = preview();
    QCOMPARE(numberIn(*reader.pictureAt(3)), FilmFolder::Handle + 3);
    QCOMPARE(reader.problems(), QStringList());
    QVERIFY(!m_shelf->isSettled(sha())); // it is made again
}

/// A reader that is stopped while it opens a proxy says nothing about the proxy.
void TestProxyShelf::aStopLeavesItAlone()
{
    placeFalse();
    std::stop_source stop;
    stop.request_stop();
    TimelineReader reader(m_film->plan(), m_film->cache(), stop.get_token(), ClipPictures::ProxiesWhereMade);
    VERIFY_FAILS(ErrorKind::Cancelled, reader.pictureAt(3));
    QVERIFY(m_shelf->isSettled(sha()));
}

void TestProxyShelf::aMissingClipIsMissing()
{
    placeFalse();
    QVERIFY(QFile::remove(clip()));
    TimelineReader reader = preview();
    VERIFY_OK(reader.pictureAt(3));
    QCOMPARE(reader.problems().size(), 1);
}

void TestProxyShelf::aClipMayGoAndComeWhileTheFilmIsOpen_data()
{
    QTest::addColumn<bool>("hasProxy");
    QTest::newRow("shown by its proxy") << true;
    QTest::newRow("shown itself") << false;
}

/// The film could not show it: neither may what is open still.
void TestProxyShelf::aClipMayGoAndComeWhileTheFilmIsOpen()
{
    QFETCH(bool, hasProxy);
    if (hasProxy)
        placeFalse();
    const int shown = (hasProxy ? Off : 0) + FilmFolder::Handle + 3;
    TimelineReader reader = preview();
    QCOMPARE(numberIn(*reader.pictureAt(3)), shown);
    QVERIFY(QFile::rename(clip(), clip() + QStringLiteral(".away")));
    QCOMPARE(numberIn(*reader.pictureAt(3)), -1);
    QCOMPARE(reader.problems().size(), 1);
    QVERIFY(QFile::rename(clip() + QStringLiteral(".away"), clip()));
    QCOMPARE(numberIn(*reader.pictureAt(3)), shown);
}

/// Panels and overlays that stand still are as clips are.
void TestProxyShelf::picturesMayGoComeAndChangeWhileTheFilmIsOpen()
{
    RenderPlan plan = m_film->plan();
    PictureSource overlay;
    overlay.kind = PictureKind::Take;
    overlay.file = QStringLiteral("media/red.png");
    overlay.move = {{0, 0, 5000, 10000}, {0, 0, 5000, 10000}, Easing::Linear};
    overlay.start = 31;
    overlay.length = 4;
    plan.overlays = {overlay};
    TimelineReader reader(plan, m_film->cache(), {}, ClipPictures::ProxiesWhereMade);
    const auto shown = [&](int x, int y) {
        const Picture picture = reader.pictureAt(31).value_or(Picture());
        return picture.isNull() ? -1 : int(picture.frame()->data[0][y * picture.frame()->linesize[0] + x]);
    };
    const auto both = [&] { return std::pair(shown(60, 90), shown(310, 175)); }; // the overlay, the white panel
    const auto rename = [&](const char* from, const char* to) {
        return QFile::rename(m_film->path(QLatin1String(from)), m_film->path(QLatin1String(to)));
    };
    QCOMPARE(both(), std::pair(63, 235));
    QVERIFY(rename("media/red.png", "away.png"));
    QCOMPARE(both(), std::pair(235, 235)); // left out, as in a film
    QVERIFY(rename("media/white.png", "white.png"));
    QCOMPARE(both().second, 36); // the ground of its card
    QCOMPARE(reader.problems().size(), 2);
    QVERIFY(rename("away.png", "media/red.png"));
    QVERIFY(rename("white.png", "media/white.png"));
    QCOMPARE(both(), std::pair(63, 235));
    for (const char* name : {"media/red.png", "media/white.png"}) { // painted over in another program
        QImage black(640, 360, QImage::Format_RGB32);
        black.fill(Qt::black);
        QVERIFY(black.save(m_film->path(QLatin1String(name))));
        QFile file(m_film->path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(60), QFileDevice::FileModificationTime));
    }
    QCOMPARE(both(), std::pair(16, 16));
}

void TestProxyShelf::theOldestGo()
{
    const auto place = [&](const QString& key, int hoursAgo) {
        QFile file(m_shelf->pathFor(key));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1000, 'p'));
        file.flush();
        file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo), QFileDevice::FileModificationTime);
    };
    place(QStringLiteral("a"), 3);
    place(QStringLiteral("b"), 2);
    place(QStringLiteral("c"), 1);
    QCOMPARE(m_shelf->bytes(), 3000);
    QVERIFY(m_shelf->find(QStringLiteral("a"))); // looked at: it is the newest now
    m_shelf->trim(2000);
    QVERIFY(m_shelf->isSettled(QStringLiteral("a")));
    QVERIFY(!m_shelf->isSettled(QStringLiteral("b")));
    QVERIFY(m_shelf->isSettled(QStringLiteral("c")));
    m_shelf->trim(0, {QStringLiteral("c")});
    QVERIFY(!m_shelf->isSettled(QStringLiteral("a")));
    QVERIFY(m_shelf->isSettled(QStringLiteral("c"))); // the film needs it
    m_shelf->markAsLight(QStringLiteral("d"));
    m_shelf->trim(0);
    QCOMPARE(m_shelf->bytes(), 0);
    QVERIFY(m_shelf->isSettled(QStringLiteral("d")));
    QVERIFY(!m_shelf->find(QStringLiteral("d")));
}

QTEST_MAIN(TestProxyShelf)
#include "test_proxy_shelf.moc"
