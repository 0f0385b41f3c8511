#include "core/media/picture.h"

#include "core/media/av_handles.h"
#include "core/media/picture_frame.h"
#include "tests/support/results.h"

class TestPicture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coloursComeBack_data();
    void coloursComeBack();
    void greyIsExact();
    void oddSizesAreRefused();
    void copiesShareThePixels();
    void smallerImagesKeepTheirContent();
    void linesHaveRoomForWholeVectors();
};

void TestPicture::coloursComeBack_data()
{
    QTest::addColumn<QColor>("colour");
    for (const QColor& colour : {QColor(Qt::black), QColor(Qt::white), QColor(Qt::red), QColor(Qt::green),
                                 QColor(Qt::blue), QColor(230, 120, 20), QColor(40, 90, 200), QColor(128, 128, 128)})
        QTest::newRow(qPrintable(colour.name())) << colour;
}

void TestPicture::coloursComeBack()
{
    QFETCH(QColor, colour);
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGB888}) {
        QImage image(64, 36, format);
        image.fill(colour);
        const auto picture = Picture::fromImage(image);
        VERIFY_OK(picture);
        QCOMPARE(picture->size(), image.size());
        for (const QSize size : {QSize(), QSize(32, 18)}) { // both ways to RGB: its own size and scaled
            const QColor seen = picture->toImage(size).pixelColor(10, 10);
            const int error = std::max({std::abs(seen.red() - colour.red()), std::abs(seen.green() - colour.green()),
                                        std::abs(seen.blue() - colour.blue())});
            QVERIFY2(error <= 4, qPrintable(seen.name()));
        }
    }
}

void TestPicture::greyIsExact()
{
    QImage image(16, 16, QImage::Format_RGB32);
    for (const auto& [grey, luma] : {std::pair{0, 16}, std::pair{255, 235}, std::pair{128, 126}}) {
        image.fill(qRgb(grey, grey, grey));
        const auto picture = Picture::fromImage(image);
        VERIFY_OK(picture);
        QCOMPARE(int(picture->frame()->data[0][5]), luma); // BT.709, limited range
        QCOMPARE(int(picture->frame()->data[1][5]), 128);
        QCOMPARE(int(picture->frame()->data[2][5]), 128);
    }
}

void TestPicture::oddSizesAreRefused()
{
    VERIFY_FAILS(ErrorKind::Usage, Picture::fromImage(QImage(63, 36, QImage::Format_RGB32)));
    VERIFY_FAILS(ErrorKind::Usage, Picture::fromImage({}));
    QVERIFY(Picture().isNull());
    QVERIFY(Picture().toImage().isNull());
}

void TestPicture::copiesShareThePixels()
{
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::red);
    const auto picture = Picture::fromImage(image);
    VERIFY_OK(picture);
    const Picture copy = *picture; // NOLINT: the point of the test
    QCOMPARE(static_cast<const void*>(copy.frame()->data[0]), static_cast<const void*>(picture->frame()->data[0]));
    FrameConverter converter;
    const auto same = converter.toPicture(*picture->frame(), picture->size());
    VERIFY_OK(same);
    QCOMPARE(static_cast<const void*>((*same)->data[0]), static_cast<const void*>(picture->frame()->data[0]));
}

void TestPicture::smallerImagesKeepTheirContent()
{
    QImage image(128, 64, QImage::Format_RGB32);
    image.fill(Qt::black);
    for (int y = 0; y < 64; ++y)
        for (int x = 64; x < 128; ++x)
            image.setPixel(x, y, qRgb(255, 255, 255));
    const auto picture = Picture::fromImage(image);
    VERIFY_OK(picture);
    const QImage small = picture->toImage(QSize(32, 16));
    QCOMPARE(small.size(), QSize(32, 16));
    QVERIFY(small.pixelColor(4, 8).lightness() < 10 && small.pixelColor(28, 8).lightness() > 245);
}

/// libswscale writes whole vectors at once; lines that end earlier cost the heap its order.
void TestPicture::linesHaveRoomForWholeVectors()
{
    QImage image(150, 90, QImage::Format_RGB32);
    image.fill(Qt::white);
    const auto picture = Picture::fromImage(image);
    VERIFY_OK(picture);
    for (int width = 1; width <= 150; ++width) {
        const QImage seen = picture->toImage(QSize(width, 90));
        QCOMPARE(seen.size(), QSize(width, 90));
        QVERIFY(seen.bytesPerLine() % 32 == 0);
        QVERIFY(seen.pixelColor(width - 1, 89).lightness() > 250);
    }
}

QTEST_GUILESS_MAIN(TestPicture)
#include "test_picture.moc"
