#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "core/media/still_image.h"
#include "core/media/video_reader.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <sys/resource.h>

namespace {

constexpr qint64 LongestMs = 20000;

struct Outcome {
    std::optional<Error> error;
    bool decoded = false; ///< at least one picture or a stretch of sound
};

/// First, middle and last of what the file holds, as the program would ask for it.
Outcome touch(const QString& path)
{
    Outcome outcome;
    const auto keep = [&outcome](const auto& result) {
        outcome.decoded |= result.has_value();
        if (!result && !outcome.error)
            outcome.error = result.error();
        return result.has_value();
    };
    const auto info = probe(path);
    if (!keep(info))
        return outcome;
    outcome.decoded = false;
    if (info->isStill) {
        keep(readStill(path));
        keep(readStill(path, QSize(160, 90)));
        return outcome;
    }
    if (info->hasVideo) {
        const auto reader = VideoReader::open(path);
        if (keep(reader)) {
            for (const std::int64_t at : {std::int64_t(0), info->durationUs / 2, info->durationUs, std::int64_t(0)}) {
                const auto picture = (*reader)->pictureAt(at);
                if (keep(picture) && picture->size() != info->size)
                    outcome.error = Error{ErrorKind::Failed, QStringLiteral("size"), {}};
            }
        }
    }
    if (info->hasAudio) {
        const auto reader = SoundReader::open(path);
        if (keep(reader)) {
            std::vector<float> samples(9600);
            const std::int64_t length = (*reader)->length();
            for (const std::int64_t at : {std::int64_t(0), length / 2, length - 4800, std::int64_t(0)})
                keep((*reader)->read(at, samples));
        }
    }
    return outcome;
}

/// What ffmpeg 5.1 said when it decoded each file, by path below the shared part.
QHash<QString, QString> manifest()
{
    QHash<QString, QString> verdicts;
    QFile file(sharedFolder() + QStringLiteral("/MANIFEST.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return verdicts;
    const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char('\t'));
    const auto path = columns.indexOf(QStringLiteral("path"));
    const auto verdict = columns.indexOf(QStringLiteral("ffmpeg5.1_decode"));
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).split(QLatin1Char('\t'));
        if (path >= 0 && verdict >= 0 && fields.size() > verdict)
            verdicts.insert(fields.at(path), fields.at(verdict).trimmed());
    }
    return verdicts;
}

void addRows(const QString& folder)
{
    QTest::addColumn<QString>("path");
    for (const QString& path : sharedFiles(folder))
        QTest::newRow(qPrintable(path.mid(sharedFolder().size() + 1))) << path;
}

} // namespace

class TestSharedMedia final : public QObject {
    Q_OBJECT

    QHash<QString, QString> m_verdicts;

private Q_SLOTS:
    void initTestCase();
    void goodFilesAreRead_data() { addRows(QStringLiteral("media")); }
    void goodFilesAreRead();
    void brokenFilesDoNoHarm_data() { addRows(QStringLiteral("broken")); }
    void brokenFilesDoNoHarm();
    void filesThatNameOthersAreRefused_data();
    void filesThatNameOthersAreRefused();
};

void TestSharedMedia::initTestCase()
{
    if (sharedFolder().isEmpty())
        QSKIP("whole test: the shared files are not here");
#ifndef __SANITIZE_ADDRESS__
    const rlimit memory{4ULL << 30, 4ULL << 30}; // a hostile file must fail here, not take the machine along
    QCOMPARE(setrlimit(RLIMIT_AS, &memory), 0);
#endif
    m_verdicts = manifest();
    QVERIFY(m_verdicts.size() > 100);
}

void TestSharedMedia::goodFilesAreRead()
{
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = touch(path);
    QVERIFY2(timer.elapsed() < LongestMs, qPrintable(QString::number(timer.elapsed())));
    const QString verdict = m_verdicts.value(path.mid(sharedFolder().size() + 1));
    if (verdict == QStringLiteral("ok")) {
        const QString said =
            outcome.error ? outcome.error->message + QLatin1String(" [") + outcome.error->detail + QLatin1Char(']')
                          : QString();
        QVERIFY2(outcome.decoded && !outcome.error, qPrintable(said));
    } else if (!outcome.decoded) {
        QVERIFY2(outcome.error && outcome.error->message.endsWith(QLatin1Char('.')), qPrintable(verdict));
    }
}

void TestSharedMedia::brokenFilesDoNoHarm()
{
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = touch(path);
    kindOf(path);
    QVERIFY2(timer.elapsed() < LongestMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(outcome.decoded || (outcome.error && outcome.error->message.endsWith(QLatin1Char('.'))));
}

void TestSharedMedia::filesThatNameOthersAreRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path :
         sharedFiles(QStringLiteral("broken/concat")) + sharedFiles(QStringLiteral("broken/hls")) +
             sharedFiles(QString(), {QStringLiteral(".m3u8"), QStringLiteral(".mpd"), QStringLiteral(".ffconcat")}))
        QTest::addRow("%s", qPrintable(path.mid(sharedFolder().size() + 1))) << path;
}

void TestSharedMedia::filesThatNameOthersAreRefused()
{
    QFETCH(QString, path);
    QVERIFY(!probe(path));
    QCOMPARE(int(kindOf(path)), int(MediaKind::Other));
}

QTEST_GUILESS_MAIN(TestSharedMedia)
#include "test_shared_media.moc"
