#include "ui/film/film_picture.h"

#include "core/render/film_plan.h"
#include "tests/core/project/project_fixture.h"
#include "ui/theme/theme.h"

/// The picture of a planned film, which is read beside the window.
class TestFilmPicture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasClearedStaysCleared();
};

void TestFilmPicture::whatWasClearedStaysCleared()
{
    const QTemporaryDir folder;
    const auto project = smallProject(folder);
    auto film = std::make_shared<PlannedFilm>();
    film->plan = makeFilmPlan(project->current(), {}, defaultOutput(project->current()), project->folder(), {},
                              [](const SpokenLine&) { return std::nullopt; });
    const Theme theme;
    FilmPicture picture(theme, project->cacheFolder(), nullptr);
    picture.resize(400, 300);
    picture.show();
    const auto seen = [&] { // in the field alone: the slider keeps its place
        for (QWidget* field : picture.findChildren<QWidget*>())
            if (field->accessibleName() == QLatin1String("Picture of the film"))
                return field->grab(QRect(0, 0, 100, 90)).toImage();
        return QImage();
    };
    picture.clear({});
    const QImage empty = seen();
    QVERIFY(!empty.isNull());
    picture.setFilm(film, std::nullopt);
    picture.clear({});
    QTest::qWait(1500); // what was being read comes to nothing
    QCOMPARE(seen(), empty);
    picture.setFilm(film, std::nullopt);
    QTRY_VERIFY(seen() != empty); // the control: it comes when it is wanted
}

QTEST_MAIN(TestFilmPicture)
#include "test_film_picture.moc"
