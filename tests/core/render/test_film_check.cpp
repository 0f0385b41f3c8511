#include "core/render/film_check.h"

#include "core/render/blend.h"
#include "core/render/compiler.h"
#include "core/render/timeline_reader.h"
#include "tests/core/render/film_folder.h"
#include "tests/support/results.h"

#include <QGuiApplication>

class TestFilmCheck final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { VERIFY_OK(compileFilm(m_film.plan(), m_film.cache(), film(), CacheUse::ReadAndFill, {})); }

    void aFilmThatIsItsPlanPasses()
    {
        VERIFY_OK(check({true, false, {planned(0), planned(50), planned(107)}}));
        VERIFY_OK(check({true, true, {planned(50)}}));
    }

    void anotherPictureIsSeen_data()
    {
        QTest::addColumn<int>("shown");
        QTest::newRow("another shot's") << 0;
        QTest::newRow("black") << -1;
    }
    void anotherPictureIsSeen()
    {
        QFETCH(const int, shown);
        const auto black = solidPicture(m_film.plan().output.video.size, Qt::black);
        VERIFY_OK(black);
        const PicturePrint print = shown < 0 ? PicturePrint(*black) : planned(shown).print;
        VERIFY_FAILS(ErrorKind::Failed, check({true, false, {{90, print}}}));
    }

    void whatWasDrawnIsDrawnAgain()
    {
        const auto drawn = [this](const QList<PlannedPicture>& samples) {
            return checkDrawing(m_film.plan(), m_film.cache(), samples, {});
        };
        VERIFY_OK(drawn({}));
        VERIFY_OK(drawn({planned(0), planned(50), planned(107)}));
        VERIFY_FAILS(ErrorKind::Failed, drawn({planned(0), {90, planned(0).print}, planned(107)}));
    }

    void factsAreCompared()
    {
        VERIFY_FAILS(ErrorKind::Failed, check({false, false, {}}));
        RenderPlan longer = m_film.plan();
        longer.length += 3;
        VERIFY_FAILS(ErrorKind::Failed, checkFilm(film(), longer, {true, false, {}}, {}));
        RenderPlan larger = m_film.plan();
        larger.output.video.size *= 2;
        VERIFY_FAILS(ErrorKind::Failed, checkFilm(film(), larger, {true, false, {}}, {}));
    }

    void printsTellPicturesApart()
    {
        const QSize size(321, 181);
        const auto dark = solidPicture(size, QColor(40, 40, 40));
        const auto darker = solidPicture(size, QColor(30, 30, 30));
        const auto light = solidPicture(size, QColor(90, 90, 90));
        const auto small = solidPicture(QSize(320, 180), QColor(40, 40, 40));
        QVERIFY(PicturePrint(*dark).isLike(PicturePrint(*darker)));
        QVERIFY(!PicturePrint(*dark).isLike(PicturePrint(*light)));
        QVERIFY(!PicturePrint(*dark).isLike(PicturePrint(*small)));
        QVERIFY(!PicturePrint(*dark).isLike(PicturePrint()));
        QVERIFY(!PicturePrint().isLike(PicturePrint()));
    }

private:
    QString film() const { return m_film.path(QStringLiteral("film.mp4")); }
    PlannedPicture planned(Frames frame)
    {
        return {frame, PicturePrint(*TimelineReader(m_film.plan(), m_film.cache()).pictureAt(frame))};
    }
    Status check(const ExpectedFilm& expected) { return checkFilm(film(), m_film.plan(), expected, {}); }
    FilmFolder m_film;
};

QTEST_MAIN(TestFilmCheck)
#include "test_film_check.moc"
