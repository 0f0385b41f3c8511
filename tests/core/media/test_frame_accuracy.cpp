#include "core/media/video_reader.h"

#include "tests/core/media/frame_judge.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>

/// Pictures at random times against the ffmpeg program that decodes the same file.
/// BOARDREEL_FRAME_TIMES=200 asks that often in the first minute of each film: takes half an hour.
class TestFrameAccuracy final : public QObject {
    Q_OBJECT

    const int m_times = qEnvironmentVariableIntValue("BOARDREEL_FRAME_TIMES");
    int m_films = 0;
    int m_other = 0;
    FrameVerdict m_sum;

    int times() const { return m_times > 0 ? m_times : 12; }
    int seconds(QSize size) const { return m_times > 0 ? 60 : size.width() > 1280 ? 1 : 2; }

private Q_SLOTS:
    void aReaderOffByOneIsFound();
    void theSamePictureAsFfmpeg_data();
    void theSamePictureAsFfmpeg();
    void cleanupTestCase();
};

void TestFrameAccuracy::aReaderOffByOneIsFound()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("film.mp4"));
    VERIFY_OK(writeNumbered(path, 60, smallSettings(Rate{24000, 1001})));
    const auto film = decodedByFfmpeg(path, 10);
    QVERIFY2(film.pictures.size() == 60, qPrintable(film.complaint));
    const auto reader = VideoReader::open(path);
    VERIFY_OK(reader);
    const auto right = judgeFrames(film, 50, 1, [&](std::int64_t us) { return (*reader)->pictureAt(us); });
    QCOMPARE(right.wrong, QStringList());
    QVERIFY(right.same > 40);
    for (const std::int64_t shift : {-41'708, 41'708}) {
        const auto off = judgeFrames(film, 50, 1, [&](std::int64_t us) {
            return (*reader)->pictureAt(std::clamp<std::int64_t>(us + shift, 0, film.pictures.last().us));
        });
        QVERIFY2(off.wrong.size() > 40, qPrintable(QString::number(off.wrong.size())));
    }
}

void TestFrameAccuracy::theSamePictureAsFfmpeg_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : sharedFiles(QStringLiteral("media")))
        QTest::newRow(qPrintable(path.mid(sharedFolder().size() + 1))) << path;
    if (sharedFolder().isEmpty())
        QTest::newRow("none") << QString();
}

void TestFrameAccuracy::theSamePictureAsFfmpeg()
{
    QFETCH(QString, path);
    if (path.isEmpty() || !haveFfmpeg())
        QSKIP("the shared files or the ffmpeg program are not here");
    const auto info = probe(path);
    // test_shared_media knows what must open; the beginning of a stream without its segments holds no picture. One file
    // is damaged: ffmpeg's own pictures of it differ from run to run (12 hashes in 12 runs).
    if (!info || !info->hasVideo || info->isStill || path.endsWith(QLatin1String("_init.mp4")) ||
        path.endsWith(QLatin1String("sample_fragmented_sgpd_v2.mp4"))) {
        ++m_other;
        return;
    }
    const auto film = decodedByFfmpeg(path, seconds(info->size));
    QVERIFY2(!film.pictures.isEmpty(), qPrintable(film.complaint));
    const auto reader = VideoReader::open(path);
    VERIFY_OK(reader);
    const auto verdict =
        judgeFrames(film, times(), 20261122, [&](std::int64_t us) { return (*reader)->pictureAt(us); });
    ++m_films;
    m_sum.asked += verdict.asked;
    m_sum.same += verdict.same;
    m_sum.close += verdict.close;
    m_sum.alike += verdict.alike;
    QVERIFY2(verdict.wrong.isEmpty(), qPrintable(QStringLiteral("%1 of %2 wrong; %3")
                                                     .arg(verdict.wrong.size())
                                                     .arg(verdict.asked)
                                                     .arg(verdict.wrong.mid(0, 20).join(QLatin1String("; ")))));
}

void TestFrameAccuracy::cleanupTestCase()
{
    qInfo("%d films, %d other files; %d pictures: %d the same by hash, %d nearest, %d like their neighbour", m_films,
          m_other, m_sum.asked, m_sum.same, m_sum.close, m_sum.alike);
}

int main(int argc, char** argv)
{
    // Two hundred pictures of a minute of large AV1, forwards and backwards, take longer than QtTest waits by itself.
    if (qEnvironmentVariableIsSet("BOARDREEL_FRAME_TIMES") && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    const QCoreApplication app(argc, argv);
    TestFrameAccuracy test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_frame_accuracy.moc"
