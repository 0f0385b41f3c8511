#include "core/media/video_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

/// A file of which one part is progressive and one interlaced, as television records it: what is seen at a time does
/// not depend on what was read before.
class TestReadingOrder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOrderShowsTheSame_data();
    void everyOrderShowsTheSame();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    bool make(const QString& name, const QString& suffix, const QString& coding, const QString& fields);
    QTemporaryDir m_folder;
};

static constexpr int Pictures = 100; // half of them of each kind

/// Two raw streams after each other, as one file.
bool TestReadingOrder::make(const QString& name, const QString& suffix, const QString& coding, const QString& fields)
{
    const QString first = at(QStringLiteral("first.")) + suffix;
    const QString second = at(QStringLiteral("second.")) + suffix;
    const auto from = [](int rate) {
        return QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("testsrc2=s=352x288:r=%1:d=2").arg(rate)};
    };
    const QStringList woven{QStringLiteral("-vf"), QStringLiteral("tinterlace=interleave_top")};
    QFile whole(first);
    QFile half(second);
    if (!ffmpeg(from(25) + coding.split(QLatin1Char(' ')) + QStringList{first}) ||
        !ffmpeg(from(50) + woven + QString(coding + fields).split(QLatin1Char(' ')) + QStringList{second}) ||
        !whole.open(QIODevice::Append) || !half.open(QIODevice::ReadOnly))
        return false;
    whole.write(half.readAll());
    whole.close();
    return ffmpeg({QStringLiteral("-fflags"), QStringLiteral("+genpts"), QStringLiteral("-r"), QStringLiteral("25"),
                   QStringLiteral("-i"), first, QStringLiteral("-c"), QStringLiteral("copy"), at(name)});
}

void TestReadingOrder::everyOrderShowsTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("coding");
    QTest::addColumn<QString>("fields");
    QTest::newRow("H.264") << QStringLiteral("one.ts") << QStringLiteral("264")
                           << QStringLiteral("-c:v libx264 -bf 0 -g 12") << QStringLiteral(" -x264-params tff=1");
    QTest::newRow("MPEG-2") << QStringLiteral("two.ts") << QStringLiteral("m2v")
                            << QStringLiteral("-c:v mpeg2video -bf 0 -g 12 -q:v 2")
                            << QStringLiteral(" -flags +ildct+ilme");
}

void TestReadingOrder::everyOrderShowsTheSame()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, name);
    QFETCH(QString, suffix);
    QFETCH(QString, coding);
    QFETCH(QString, fields);
    QVERIFY(make(name, suffix, coding, fields));
    const auto timeOf = [](int n) { return n * 40'000 + 20'000; };
    const auto forwards = VideoReader::open(at(name));
    VERIFY_OK(forwards);
    QList<QImage> seen;
    for (int n = 0; n < Pictures; ++n) {
        const auto picture = (*forwards)->pictureAt(timeOf(n));
        VERIFY_OK(picture);
        seen << picture->toImage();
    }
    QVERIFY(seen.first() != seen.last());
    const auto backwards = VideoReader::open(at(name));
    const auto anyhow = VideoReader::open(at(name));
    VERIFY_OK(backwards);
    VERIFY_OK(anyhow);
    QRandomGenerator random(3);
    for (int n = Pictures - 1; n >= 0; --n) {
        QVERIFY2((*backwards)->pictureAt(timeOf(n))->toImage() == seen[n], qPrintable(QString::number(n)));
        const int other = random.bounded(Pictures);
        QVERIFY2((*anyhow)->pictureAt(timeOf(other))->toImage() == seen[other], qPrintable(QString::number(other)));
    }
}

QTEST_GUILESS_MAIN(TestReadingOrder)
#include "test_reading_order.moc"
