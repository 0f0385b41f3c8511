#include "tests/support/results.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>
#include <QtTest>

class TestTimelinePainter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShortShotIsNoHole_data()
    {
        QTest::addColumn<Look>("look");
        QTest::newRow("dark") << Look::Dark;
        QTest::newRow("light") << Look::Light;
        QTest::newRow("high contrast") << Look::HighContrast;
    }

    /// However short, it stands out from the ground beside it, and what is wide enough shows its picture.
    void aShortShotIsNoHole()
    {
        QFETCH(const Look, look);
        const Tokens tokens = Theme::tokensFor(look);
        TimelineGeometry geometry;
        geometry.scale = 1;
        for (const int width : {2, 5, 8, 12, 16, 19}) {
            TimelineLayout layout;
            layout.length = 200;
            ShotBlock shot;
            shot.id = ShotId::create();
            shot.code = QStringLiteral("SC010_SH0010");
            shot.start = 50;
            shot.length = width;
            layout.shots << shot;
            const QImage image = painted(geometry, layout, tokens);
            const QRect rect = geometry.shotRect(shot);
            const QColor ground = image.pixelColor(rect.left() - 10, rect.center().y());
            const QColor edge = image.pixelColor(rect.left(), rect.center().y());
            QVERIFY2(contrastRatio(edge, ground) >= 3, qPrintable(QString::number(width)));
            QVERIFY(contrastRatio(ground, tokens.ground) < 1.01); // the control
            if (rect.width() >= 8)
                QCOMPARE(image.pixelColor(rect.center().x(), rect.center().y() + 10), QColor(Qt::green));
        }
    }

private:
    static QImage painted(const TimelineGeometry& geometry, const TimelineLayout& layout, const Tokens& tokens)
    {
        QImage image(300, 140, QImage::Format_RGB32);
        QPainter painter(&image);
        TimelineLook look{tokens, {}, {}, 0, {}, {}, false, {}, {}, {}, {}, {}};
        look.thumbnail = [](const ShotId&, int height) { // red at its edges
            QPixmap picture(height * 16 / 9, height);
            picture.fill(Qt::red);
            QPainter middle(&picture);
            middle.fillRect(picture.rect().adjusted(20, 0, -20, 0), Qt::green);
            return picture;
        };
        paintTimeline(painter, image.rect(), geometry, layout, look);
        return image;
    }
};

QTEST_MAIN(TestTimelinePainter)
#include "test_timeline_painter.moc"
