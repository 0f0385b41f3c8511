#include "core/media/reading/disposable.h"

#include <QtTest>

/// Packets as encoders write them, by their units' first bytes.
class TestDisposable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slicesSayIt_data();
    void slicesSayIt();
};

void TestDisposable::slicesSayIt_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<bool>("isMp4");
    QTest::addColumn<bool>("disposable");
    const auto row = [](const char* name, const char* hex, bool isMp4, bool disposable) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << isMp4 << disposable;
    };
    row("a picture nobody needs", "00000003019a22", true, true);
    row("a picture others are decoded from", "00000003419a22", true, false);
    row("a key picture", "00000003658822", true, false);
    row("with a hint and a delimiter", "0000000209f0 000000020601 00000002019a", true, true);
    row("two slices", "00000002019a 000000020199", true, true);
    row("one of two slices is needed", "00000002019a 00000002419a", true, false);
    row("with new parameters", "000000026742 00000002019a", true, false);
    row("no slice", "0000000209f0", true, false);
    row("cut off", "00000002019a 00000009019a", true, false);
    row("nothing", "", true, false);
    row("start codes, nobody needs it", "0000000109f0 000001019a22", false, true);
    row("start codes, needed", "0000000109f0 000001419a22", false, false);
    row("start codes, the second is needed", "000001019a22 000001419a22", false, false);
    row("no start code", "019a22019a22", false, false);
}

void TestDisposable::slicesSayIt()
{
    QFETCH(QByteArray, packet);
    QFETCH(const bool, isMp4);
    QFETCH(const bool, disposable);
    QByteArray head = QByteArray::fromHex(isMp4 ? "0164001fffe1" : "000000016764001f");
    AVCodecParameters stream{};
    stream.codec_id = AV_CODEC_ID_H264;
    stream.extradata = reinterpret_cast<std::uint8_t*>(head.data());
    stream.extradata_size = int(head.size());
    AVPacket coded{};
    coded.data = reinterpret_cast<std::uint8_t*>(packet.data());
    coded.size = int(packet.size());
    QCOMPARE(isDisposable(coded, stream), disposable);
    stream.codec_id = AV_CODEC_ID_HEVC; // the control: other coders' units mean other things
    QVERIFY(!isDisposable(coded, stream));
}

QTEST_APPLESS_MAIN(TestDisposable)
#include "test_disposable.moc"
