#include "core/media/still_image.h"

#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QBuffer>
#include <QPainter>
#include <QTemporaryDir>

class TestStillImage final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const;

private Q_SLOTS:
    void readsWhatItSays_data();
    void readsWhatItSays();
    void boundIsKept();
    void drawingsAreReadAtASaneSize();
    void turnedCameraPicturesStandUpright();
    void transparencyIsKept();
    void kindIsByContentNotByName();
    void damagedOnesAreSentences();
};

void TestStillImage::write(const char* name, const QByteArray& bytes) const
{
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

namespace {

/// Left red, right blue, wider than high.
QImage flag(QImage::Format format = QImage::Format_RGB32)
{
    QImage image(80, 40, format);
    image.fill(Qt::red);
    QPainter(&image).fillRect(40, 0, 40, 40, Qt::blue);
    return image;
}

} // namespace

void TestStillImage::readsWhatItSays_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"png", "jpg", "bmp", "webp", "tif"})
        QTest::newRow(format) << QByteArray(format);
}

void TestStillImage::readsWhatItSays()
{
    QFETCH(QByteArray, format);
    const QString path = at("flag.") + QString::fromLatin1(format);
    if (!flag().save(path, format.constData()))
        QSKIP("Qt cannot write this format here");
    const auto image = readStill(path);
    VERIFY_OK(image);
    QCOMPARE(image->size(), QSize(80, 40));
    QCOMPARE(image->format(), QImage::Format_RGB32);
    QVERIFY(image->pixelColor(10, 20).red() > 240 && image->pixelColor(70, 20).blue() > 240);
    const auto info = probe(path);
    VERIFY_OK(info);
    QVERIFY(info->isStill && info->hasVideo && !info->hasAudio);
    QCOMPARE(info->size, QSize(80, 40));
    QCOMPARE(info->frames, Frames(1));
}

void TestStillImage::boundIsKept()
{
    QVERIFY(flag().save(at("bound.png")));
    const auto small = readStill(at("bound.png"), QSize(20, 20));
    VERIFY_OK(small);
    QCOMPARE(small->size(), QSize(20, 10));
    const auto whole = readStill(at("bound.png"), QSize(2000, 2000));
    VERIFY_OK(whole);
    QCOMPARE(whole->size(), QSize(80, 40));
}

void TestStillImage::drawingsAreReadAtASaneSize()
{
    write("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='400000' height='200000'><rect width='100%' "
                         "height='100%' fill='red'/></svg>");
    const auto image = readStill(at("drawing.svg"));
    VERIFY_OK(image);
    QCOMPARE(image->size(), QSize(4096, 2048));
}

void TestStillImage::turnedCameraPicturesStandUpright()
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(flag().save(&buffer, "jpg"));
    // An EXIF block of one entry: orientation 6, "turn right to see".
    QByteArray exif = QByteArrayLiteral("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
    const auto length = quint16(exif.size() + 2);
    jpeg.insert(2, QByteArrayLiteral("\xff\xe1") + char(length >> 8) + char(length & 255) + exif);
    write("turned.jpg", jpeg);
    const auto image = readStill(at("turned.jpg"));
    VERIFY_OK(image);
    QCOMPARE(image->size(), QSize(40, 80));
    QVERIFY(image->pixelColor(20, 10).red() > 200 && image->pixelColor(20, 70).blue() > 200);
    const auto size = stillSize(at("turned.jpg"));
    VERIFY_OK(size);
    QCOMPARE(*size, QSize(40, 80));
    const auto small = readStill(at("turned.jpg"), QSize(100, 20));
    VERIFY_OK(small);
    QCOMPARE(small->size(), QSize(10, 20));
}

void TestStillImage::transparencyIsKept()
{
    QImage glass = flag(QImage::Format_ARGB32);
    glass.setPixelColor(0, 0, QColor(0, 0, 0, 0));
    QVERIFY(glass.save(at("glass.png")));
    const auto image = readStill(at("glass.png"));
    VERIFY_OK(image);
    QCOMPARE(image->format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(image->pixelColor(0, 0).alpha(), 0);
}

void TestStillImage::kindIsByContentNotByName()
{
    QVERIFY(flag().save(at("picture.mp3"), "png"));
    QCOMPARE(int(kindOf(at("picture.mp3"))), int(MediaKind::Still));
    VERIFY_OK(writeNumbered(at("clip.png"), 3, smallSettings({24, 1})));
    QCOMPARE(int(kindOf(at("clip.png"))), int(MediaKind::Clip));
    SoundBuffer sound;
    sound.samples.resize(9600, 0.1F);
    VERIFY_OK(writeWav(at("sound.jpg"), sound));
    QCOMPARE(int(kindOf(at("sound.jpg"))), int(MediaKind::Sound));
    write("text.mp4", "Just words.\n");
    VERIFY_OK(writeNumbered(at("odd %20name:#?\u00fc.mp4"), 3, smallSettings({24, 1})));
    VERIFY_OK(probe(at("odd %20name:#?\u00fc.mp4")));
    QCOMPARE(int(kindOf(at("text.mp4"))), int(MediaKind::Other));
    QCOMPARE(int(kindOf(at("missing.mp4"))), int(MediaKind::Other));
    QCOMPARE(int(kindOf(m_folder.path())), int(MediaKind::Other));
    write("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n");
    QCOMPARE(int(kindOf(at("list.m3u8"))), int(MediaKind::Other));
    write("script.mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n");
    QCOMPARE(int(kindOf(at("script.mp4"))), int(MediaKind::Other));
    VERIFY_FAILS(ErrorKind::Unsupported, probe(at("script.mp4")));
}

void TestStillImage::damagedOnesAreSentences()
{
    QVERIFY(flag().save(at("whole.png")));
    QFile file(at("whole.png"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    write("half.png", file.readAll().left(60));
    VERIFY_FAILS(ErrorKind::Damaged, readStill(at("half.png")));
    VERIFY_FAILS(ErrorKind::NotFound, readStill(at("none.png")));
    write("empty.png", {});
    VERIFY_FAILS(ErrorKind::Damaged, readStill(at("empty.png")));
}

QTEST_GUILESS_MAIN(TestStillImage)
#include "test_still_image.moc"
