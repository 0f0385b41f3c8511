#include "core/render/still_sampler.h"

#include "core/media/picture_frame.h"
#include "core/render/fitting.h"

#include <QGuiApplication>
#include <QPainter>
#include <QtTest>
#include <cmath>

class TestStillSampler final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneToOneIsExact();
    void flatStaysFlat();
    void slowMovesGlide();
    void makesSmallerWithoutFlicker();
    void tinyStillsAreDrawn();
    void placesPicturesOfEveryShape();
};

namespace {

/// A bright disc on a dark ground: its centre of brightness can be measured between the points.
Picture disc(QSize size, QPointF centre, double radius)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(30, 30, 30));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(230, 230, 230));
    painter.drawEllipse(centre, radius, radius);
    painter.end();
    return *Picture::fromImage(image);
}

AvFrame drawn(const StillSampler& sampler, const QRectF& from, QSize to)
{
    AvFrame frame = makePictureFrame(to);
    sampler.draw(from, *frame, QRect(QPoint(), to));
    return frame;
}

double centreX(const AVFrame& frame)
{
    double sum = 0;
    double weight = 0;
    for (int y = 0; y < frame.height; ++y)
        for (int x = 0; x < frame.width; ++x) {
            const int light = std::max(0, frame.data[0][y * frame.linesize[0] + x] - 60);
            sum += light * (x + 0.5);
            weight += light;
        }
    return sum / weight;
}

} // namespace

void TestStillSampler::oneToOneIsExact()
{
    const Picture still = disc({64, 48}, {20, 20}, 9.3);
    const AvFrame same = drawn(StillSampler(still), {0, 0, 64, 48}, {64, 48});
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < 48 / (plane ? 2 : 1); ++y)
            for (int x = 0; x < 64 / (plane ? 2 : 1); ++x)
                QCOMPARE(same->data[plane][y * same->linesize[plane] + x],
                         still.frame()->data[plane][y * still.frame()->linesize[plane] + x]);
}

void TestStillSampler::flatStaysFlat()
{
    QImage image(100, 80, QImage::Format_RGB32);
    image.fill(QColor(200, 90, 40));
    const Picture still = *Picture::fromImage(image);
    const AvFrame frame = drawn(StillSampler(still), {3.37, 2.91, 61.3, 40.77}, {90, 62});
    for (int y = 0; y < 62; ++y)
        for (int x = 0; x < 90; ++x)
            QCOMPARE(frame->data[0][y * frame->linesize[0] + x], still.frame()->data[0][0]);
}

void TestStillSampler::slowMovesGlide()
{
    // A tenth of a point a frame: the disc must move a tenth of a point each time, not one whole point every tenth
    // frame.
    const StillSampler sampler(disc({200, 100}, {100, 50}, 12));
    double before = centreX(*drawn(sampler, {0, 0, 160, 90}, {160, 90}));
    for (int i = 1; i <= 20; ++i) {
        const double now = centreX(*drawn(sampler, {i * 0.1, 0, 160, 90}, {160, 90}));
        QVERIFY2(std::abs(before - now - 0.1) < 0.03, qPrintable(QString::number(before - now)));
        before = now;
    }
}

void TestStillSampler::makesSmallerWithoutFlicker()
{
    // Fine lines made four times smaller must come out grey wherever the camera stands.
    QImage image(400, 200, QImage::Format_RGB32);
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 400; ++x)
            image.setPixel(x, y, x % 2 ? 0xffffffff : 0xff000000);
    const StillSampler sampler(*Picture::fromImage(image));
    for (const double offset : {0.0, 0.5, 1.0, 1.3}) {
        const AvFrame frame = drawn(sampler, {8 + offset, 8, 320, 160}, {80, 40});
        for (int x = 0; x < 80; ++x)
            QVERIFY(std::abs(frame->data[0][20 * frame->linesize[0] + x] - 126) < 8);
    }
}

void TestStillSampler::tinyStillsAreDrawn()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    const AvFrame frame = drawn(StillSampler(*Picture::fromImage(image)), {0.2, 0.2, 1.5, 1.5}, {64, 64});
    QCOMPARE(int(frame->data[0][32 * frame->linesize[0] + 32]), 235);
}

void TestStillSampler::placesPicturesOfEveryShape()
{
    const QSize frame(320, 180);
    const QRectF all(0, 0, 1, 1);
    QCOMPARE(placeIn(frame, {640, 360}, all, Fit::Fit).to, QRect(0, 0, 320, 180));
    QCOMPARE(placeIn(frame, {400, 400}, all, Fit::Fit).to, QRect(70, 0, 180, 180));
    QCOMPARE(placeIn(frame, {640, 90}, all, Fit::Fit).to, QRect(0, 68, 320, 46));
    QCOMPARE(placeIn(frame, {400, 400}, all, Fit::Fill).from, QRectF(0, 87.5, 400, 225));
    QCOMPARE(placeIn(frame, {400, 400}, all, Fit::Stretch).from, QRectF(0, 0, 400, 400));
    QCOMPARE(placeIn(frame, {638, 360}, all, Fit::Fit).to, QRect(0, 0, 320, 180)); // almost the shape: no bars
    QCOMPARE(placeIn(frame, {640, 360}, {0.5, 0.5, 0.5, 0.5}, Fit::Fill).from, QRectF(320, 180, 320, 180));
    for (const QSize odd : {QSize(1, 1000), QSize(1000, 1), QSize(7, 3)})
        for (const Fit fit : {Fit::Fit, Fit::Fill, Fit::Stretch}) {
            const Placing place = placeIn(frame, odd, all, fit);
            QVERIFY(QRect(QPoint(), frame).contains(place.to));
            QVERIFY(place.to.x() % 2 == 0 && place.to.width() % 2 == 0 && place.to.width() >= 2 &&
                    place.to.height() >= 2);
        }
}

QTEST_MAIN(TestStillSampler)
#include "test_still_sampler.moc"
