#include "core/media/media_info.h"
#include "core/media/picture_frame.h"
#include "core/media/reading/qt_still.h"
#include "core/media/sound.h"
#include "tests/support/results.h"

extern "C" {
#include <libavutil/mem.h>
}

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>
#include <cstring>

namespace {

/// A WAV file of 4,000 bytes of sound whose header says what it likes.
QByteArray wav(quint32 rate, quint16 channels)
{
    QByteArray bytes("RIFF....WAVEfmt ");
    const auto put = [&bytes](auto value) {
        const auto little = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    put(quint32(16));
    put(quint16(1));
    put(channels);
    put(rate);
    put(quint32(rate * channels * 2));
    put(quint16(channels * 2));
    put(quint16(16));
    bytes.append("data");
    put(quint32(4000));
    return bytes + QByteArray(4000, '\3');
}

} // namespace

/// Small files that fuzzing found, and others whose headers ask for more than a computer has.
class TestHostileClaims : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundThatNoRecordingHasIsRefused_data();
    void soundThatNoRecordingHasIsRefused();

    void aPictureCannotAskForGigabytes();
    void tagsOfColourThatNobodyKnowsAreDropped();

private:
    QString written(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("claim")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void TestHostileClaims::soundThatNoRecordingHasIsRefused_data()
{
    QTest::addColumn<quint32>("rate");
    QTest::addColumn<quint16>("channels");
    QTest::addColumn<bool>("opens");
    QTest::newRow("usual") << quint32(44100) << quint16(2) << true;
    QTest::newRow("telephone") << quint32(8000) << quint16(1) << true;
    QTest::newRow("studio") << quint32(384000) << quint16(8) << true;
    QTest::newRow("two thousand million a second") << quint32(2147480000) << quint16(1) << false;
    QTest::newRow("one a second") << quint32(1) << quint16(2) << false;
    QTest::newRow("thousands of channels") << quint32(44100) << quint16(1999) << false;
}

void TestHostileClaims::soundThatNoRecordingHasIsRefused()
{
    QFETCH(const quint32, rate);
    QFETCH(const quint16, channels);
    QFETCH(const bool, opens);
    const QString path = written(wav(rate, channels));
    QVERIFY(!path.isEmpty());
    const auto reader = SoundReader::open(path);
    QCOMPARE(reader.has_value(), opens);
    QCOMPARE(probe(path).has_value(), opens);
    if (!opens) {
        QVERIFY2(reader.error().kind == ErrorKind::Unsupported || reader.error().kind == ErrorKind::Damaged,
                 qPrintable(reader.error().message));
        return;
    }
    std::vector<float> some(64);
    VERIFY_OK((*reader)->read(0, some));
}

void TestHostileClaims::aPictureCannotAskForGigabytes()
{
    // A PNG of a few bytes whose next block says it is 1.9 GB long: libav and libpng make room before they read.
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x30\0\0\0\x20\x08\x02\0\0\0\xdb\xb6\x6cK", 33);
    bytes += QByteArray("\0\0\0\x08"
                        "acTL\0\0\0\2\0\0\0\1\x84\x8a\xa3\xe6",
                        20);
    bytes += QByteArray("\x70\0\0\0"
                        "tEXt",
                        8) +
             QByteArray(200, 'x');
    const QByteArray whole = bytes.left(53) + QByteArray("\0\0\0\4"
                                                         "tEXtabcd....",
                                                         16);
    QVERIFY(openQtStill(written(whole)));
    QVERIFY(!openQtStill(written(bytes)));
    QVERIFY(!probe(written(bytes)));
    quietLibav();
    for (const std::size_t large : {std::size_t(1) << 20, std::size_t(700) << 20}) {
        void* memory = av_malloc(large);
        QCOMPARE(memory != nullptr, large < std::size_t(640) << 20);
        av_free(memory);
    }
}

void TestHostileClaims::tagsOfColourThatNobodyKnowsAreDropped()
{
    const AvFrame frame(av_frame_alloc());
    tagAsPicture(*frame);
    dropUnknownTags(*frame);
    QCOMPARE(int(frame->color_trc), int(AVCOL_TRC_BT709));
    QCOMPARE(int(frame->colorspace), int(AVCOL_SPC_BT709));
    const int odd = 243; // an MPEG-2 header has a byte for it
    std::memcpy(&frame->color_trc, &odd, sizeof odd);
    std::memcpy(&frame->colorspace, &odd, sizeof odd);
    dropUnknownTags(*frame);
    QCOMPARE(int(frame->color_trc), int(AVCOL_TRC_UNSPECIFIED));
    QCOMPARE(int(frame->colorspace), int(AVCOL_SPC_UNSPECIFIED));
    QCOMPARE(int(frame->color_primaries), int(AVCOL_PRI_BT709));
}

QTEST_GUILESS_MAIN(TestHostileClaims)
#include "test_hostile_claims.moc"
