#include "core/media/reading/tone_mapper.h"

#include "core/media/reading/frame_source.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QtTest>

namespace {

/// The mean distance of two pictures' brightness in code values.
double meanDistance(const AVFrame& a, const AVFrame& b)
{
    double sum = 0;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            sum += std::abs(a.data[0][y * a.linesize[0] + x] - b.data[0][y * b.linesize[0] + x]);
    return sum / (a.width * a.height);
}

} // namespace

/// High dynamic range without zscale: our own way is the filters' way, within what rounding does.
class TestToneMapper final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothWaysAreAlike_data();
    void bothWaysAreAlike();
};

void TestToneMapper::bothWaysAreAlike_data()
{
    QTest::addColumn<QString>("transfer");
    QTest::newRow("PQ") << "smpte2084";
    QTest::newRow("HLG") << "arib-std-b67";
}

void TestToneMapper::bothWaysAreAlike()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(const QString, transfer);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hdr.mkv"));
    QVERIFY(ffmpeg(
        {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
         // Up to 1000 cd/m2, in colours that BT.709 has: what lies outside of it each way clips as it likes.
         QStringLiteral("testsrc2=s=320x180:d=0.2:r=25,format=yuv420p10le,lutyuv=y='64+(val-64)*0.75':u='512+"
                        "(val-512)*0.1':v='512+(val-512)*0.1'"),
         QStringLiteral("-c:v"), QStringLiteral("libx265"), QStringLiteral("-x265-params"),
         QStringLiteral("log-level=none:colorprim=bt2020:transfer=%1:colormatrix=bt2020nc").arg(transfer), path}));
    const auto source = FrameSource::open(path, {}, 1);
    VERIFY_OK(source);
    const auto frame = (*source)->next(0);
    VERIFY_OK(frame);
    QVERIFY(*frame && isHighDynamicRange(**frame));

    ToneMapper plain(ToneMapper::Way::Plain);
    const auto own = plain.process(**frame);
    VERIFY_OK(own);
    QCOMPARE((*own)->format, int(AV_PIX_FMT_YUV420P));
    FrameConverter converter;
    const auto flat = converter.toPicture(**frame, {320, 180}); // HLG is made to look fair like this, PQ is not
    VERIFY_OK(flat);
    const double changed = meanDistance(**own, **flat);
    QVERIFY2(changed > (transfer == QLatin1String("smpte2084") ? 8 : 2), qPrintable(QString::number(changed)));
    if (ToneMapper::bestWay() != ToneMapper::Way::Filters)
        return; // nothing to compare with on this computer
    ToneMapper filters(ToneMapper::Way::Filters);
    const auto theirs = filters.process(**frame);
    VERIFY_OK(theirs);
    const double mean = meanDistance(**own, **theirs);
    QVERIFY2(mean < 4, qPrintable(QString::number(mean)));
}

QTEST_GUILESS_MAIN(TestToneMapper)
#include "test_tone_mapper.moc"
