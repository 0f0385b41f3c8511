#include "ui/preview/picture_overlays.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

/// What is laid over the picture: shapes by numbers, and what is remembered of them.
class TestPictureOverlays final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masksKeepTheirShape_data();
    void masksKeepTheirShape();
    void safeAreasAreTheMiddle();
    void whatIsRememberedComesBack();
    void aMaskDarkensOutsideOnly();
};

void TestPictureOverlays::masksKeepTheirShape_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << int(FrameMask::None) << QSize(1920, 1080);
    QTest::newRow("2.39") << int(FrameMask::Wide239) << QSize(1920, 803);
    QTest::newRow("1.85") << int(FrameMask::Wide185) << QSize(1920, 1038);
    QTest::newRow("4:3") << int(FrameMask::Classic) << QSize(1440, 1080);
    QTest::newRow("1:1") << int(FrameMask::Square) << QSize(1080, 1080);
    QTest::newRow("9:16") << int(FrameMask::Vertical) << QSize(608, 1080);
}

void TestPictureOverlays::masksKeepTheirShape()
{
    QFETCH(const int, mask);
    QFETCH(const QSize, size);
    const QRect picture(QPoint(100, 50), QSize(1920, 1080));
    const QRect seen = maskedIn(picture, FrameMask(mask));
    QCOMPARE(seen.size(), size);
    QVERIFY(picture.contains(seen));
    QVERIFY(std::abs((seen.left() - picture.left()) - (picture.right() - seen.right())) <= 1); // in the middle
    QVERIFY(std::abs((seen.top() - picture.top()) - (picture.bottom() - seen.bottom())) <= 1);
}

void TestPictureOverlays::safeAreasAreTheMiddle()
{
    const QRect area(10, 20, 1000, 500);
    QCOMPARE(safeIn(area, 93), QRect(45, 37, 930, 465));
    QCOMPARE(safeIn(area, 90), QRect(60, 45, 900, 450));
}

void TestPictureOverlays::whatIsRememberedComesBack()
{
    for (int bits = 0; bits < 8; ++bits)
        for (int mask = 0; mask <= int(FrameMask::Vertical); ++mask) {
            const PictureOverlays overlays{bool(bits & 1), bool(bits & 2), bool(bits & 4), FrameMask(mask)};
            QCOMPARE(PictureOverlays::fromText(overlays.toText()), overlays);
        }
    QVERIFY(PictureOverlays::fromText(QStringLiteral("halo 4711")).none()); // of another version
}

void TestPictureOverlays::aMaskDarkensOutsideOnly()
{
    QImage image(400, 200, QImage::Format_RGB32);
    const auto painted = [&](const PictureOverlays& overlays) {
        image.fill(Qt::white);
        QPainter painter(&image);
        paintOverlays(painter, image.rect(), overlays, {});
    };
    painted({false, false, false, FrameMask::Square});
    QVERIFY(qGray(image.pixel(10, 100)) < 100);
    QCOMPARE(qGray(image.pixel(200, 100)), 255);
    painted({false, false, true, FrameMask::None});
    QCOMPARE(qGray(image.pixel(200, 100)), 255);
    QVERIFY(qGray(image.pixel(14, 100)) < 255); // a line that is seen on white
    painted({});                                // the control
    QCOMPARE(qGray(image.pixel(10, 100)), 255);
    QCOMPARE(qGray(image.pixel(14, 100)), 255);
}

QTEST_MAIN(TestPictureOverlays)
#include "test_picture_overlays.moc"
