#include "core/media/still_image.h"
#include "core/media/video_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QtTest>

namespace {

const QColor Orange(255, 165, 0);

int distance(const QColor& a, const QColor& b)
{
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

} // namespace

/// Transparent clips are seen over the film's black, by as much as each point is transparent.
class TestAlpha final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clipsAreSeenOverBlack_data();
    void clipsAreSeenOverBlack();
    void aStillKeepsItsAlpha();

private:
    /// A third of it clear, a third half clear, a third opaque.
    bool make(const QString& path, const QStringList& coder)
    {
        return ffmpeg(QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                                  QStringLiteral("color=c=orange:s=192x108:d=0.2:r=25,format=rgba,geq=r='r(X,Y)':g="
                                                 "'g(X,Y)':b='b(X,Y)':a='if(lt(X,64),0,if(lt(X,128),128,255))'")} +
                      coder + QStringList{path});
    }
    QTemporaryDir m_folder;
};

void TestAlpha::clipsAreSeenOverBlack_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("coder");
    QTest::addColumn<bool>("clear");
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("ProRes 4444") << "a.mov" << words("-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le") << true;
    QTest::newRow("VP9") << "a.webm" << words("-c:v libvpx-vp9 -crf 10 -b:v 0 -pix_fmt yuva420p") << true;
    QTest::newRow("VP8") << "b.webm" << words("-c:v libvpx -crf 4 -b:v 2M -pix_fmt yuva420p -auto-alt-ref 0") << true;
    QTest::newRow("PNG") << "b.mov" << words("-c:v png") << true;
    QTest::newRow("without alpha") << "c.mp4" << words("-c:v libx264 -crf 8 -pix_fmt yuv420p") << false;
}

void TestAlpha::clipsAreSeenOverBlack()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(const QString, file);
    QFETCH(const QStringList, coder);
    QFETCH(const bool, clear);
    const QString path = m_folder.filePath(file);
    QVERIFY(make(path, coder));
    const auto reader = VideoReader::open(path);
    VERIFY_OK(reader);
    const auto picture = (*reader)->pictureAt(80'000);
    VERIFY_OK(picture);
    const QImage seen = picture->toImage();
    const QColor half(Orange.red() * 128 / 255, Orange.green() * 128 / 255, Orange.blue() * 128 / 255);
    const QColor left = seen.pixelColor(32, 54), middle = seen.pixelColor(96, 54), right = seen.pixelColor(160, 54);
    QVERIFY2(distance(right, Orange) <= 6, qPrintable(right.name()));
    QVERIFY2(distance(middle, clear ? half : Orange) <= 6, qPrintable(middle.name()));
    QVERIFY2(distance(left, clear ? QColor(Qt::black) : Orange) <= 6, qPrintable(left.name()));
}

/// The painter of the film lays it on paper.
void TestAlpha::aStillKeepsItsAlpha()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QString path = m_folder.filePath(QStringLiteral("still.png"));
    QVERIFY(make(path, {QStringLiteral("-frames:v"), QStringLiteral("1")}));
    const auto image = readStill(path);
    VERIFY_OK(image);
    QCOMPARE(image->pixelColor(32, 54).alpha(), 0);
    QCOMPARE(image->pixelColor(96, 54).alpha(), 128);
    QVERIFY(distance(image->pixelColor(160, 54), Orange) <= 1);
}

QTEST_GUILESS_MAIN(TestAlpha)
#include "test_alpha.moc"
