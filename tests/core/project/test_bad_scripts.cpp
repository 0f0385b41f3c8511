#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTimer>
#include <ctime>

/// Files that are offered as scripts and are none, or hardly: read right or refused with a sentence, soon, while the
/// main thread stays free.
namespace {

/// The longest stretch of work (processor time, so that a loaded machine changes nothing) between two turns of the
/// event loop.
class BusyMeter final : public QObject {
public:
    BusyMeter()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 now = workedMs();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_last = workedMs();
        m_timer.start(0);
    }
    qint64 longestMs() const { return m_longest; }

private:
    static qint64 workedMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }
    QTimer m_timer;
    qint64 m_last = 0;
    qint64 m_longest = 0;
};

qint64 peakMemoryKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

} // namespace

class TestBadScripts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        VALUE(m_project, Project::create(m_folder->filePath(QStringLiteral("p")), QStringLiteral("P"), {}, nullptr));
    }
    void cleanup() { m_project.reset(); }

    void readOrRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("scenes"); // 0 = refused
        const QByteArray scene("INT. HALL - DAY\n\nHe waits.\n\n");
        const auto utf16 = [](QStringConverter::Encoding encoding, const QByteArray& text) {
            return QByteArray(QStringEncoder(encoding).encode(QString::fromUtf8(text)));
        };
        QTest::newRow("control") << scene << 1;
        QTest::newRow("utf-16le") << utf16(QStringConverter::Utf16LE, scene) << 1;
        QTest::newRow("utf-16be with mark") << QByteArray("\xFE\xFF") + utf16(QStringConverter::Utf16BE, scene) << 1;
        QTest::newRow("windows-1252") << QByteArray("INT. CAF\xC9 - DAY\n\nIt\x92s \x93late\x94.\n") << 1;
        QTest::newRow("mixed line ends") << QByteArray("INT. A - DAY\r\rHe.\r\n\r\nINT. B - DAY\n\nShe.\r") << 2;
        QTest::newRow("half a surrogate") << scene.repeated(9) + QByteArray("\xED\xA0\x80\n") << 9;
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("blanks only") << QByteArray(" \n\r\n\t \n") << 0;
        QTest::newRow("NUL bytes") << scene + QByteArray("a\0b", 3) << 0;
        QTest::newRow("binary") << QByteArray("\x7F"
                                              "ELF\x02\x01\x01\0\0\0\x03\0>\0",
                                              14)
                                       .repeated(50)
                                << 0;
        QTest::newRow("rtf") << QByteArray("{\\rtf1\\ansi INT. HALL}") << 0;
        QTest::newRow("3 MB in one line") << QByteArray("INT. HALL - DAY\n\n") + QByteArray(3'000'000, 'a') << 1;
        QTest::newRow("a million short lines") << QByteArray("a\n").repeated(1'000'000) << 0;
        QTest::newRow("100,000 shots") << QByteArray("a\n\n").repeated(99'000) << 0;
        QByteArray speakers("INT. A\n\n");
        for (int i = 0; i < 19'000; ++i)
            speakers += "MAN NUMBER " + QByteArray::number(i) + "\nHi.\n\nHe sees MAN NUMBER 7.\n\n";
        QTest::newRow("38,000 shots") << speakers << 0;
        QTest::newRow("thousands of speakers") << speakers.first(speakers.size() * 3'000 / 38'000) << 1;
        QTest::newRow("only brackets") << QByteArray("[[/*").repeated(200'000) << 1;
    }

    void readOrRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, scenes);
        const QString path = m_folder->filePath(QStringLiteral("s.fountain"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const BusyMeter busy;
        const auto imported = waited(m_project->importScript(path));
        VERIFY_OK(waited(m_project->flush()));
        if (scenes == 0) {
            QVERIFY(!imported);
            QVERIFY(!imported.error().message.isEmpty());
            QCOMPARE(shotCount(m_project->current()), 0);
        } else {
            VERIFY_OK(imported);
            QCOMPARE(m_project->find(*imported)->scenes.size(), scenes);
        }
        qInfo("main thread at most %lld ms, memory at most %lld MB", busy.longestMs(), peakMemoryKb() / 1024);
        QVERIFY(busy.longestMs() <= 50);
        QVERIFY(peakMemoryKb() < 1'000'000);
    }

    void twoHundredMegabytesAreRefusedAtOnce()
    {
        const QString path = m_folder->filePath(QStringLiteral("long.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(200'000'000));
        file.close();
        QElapsedTimer timer;
        timer.start();
        VERIFY_FAILS(ErrorKind::Usage, waited(m_project->importScript(path)));
        QVERIFY(timer.elapsed() < 2'000);
        QVERIFY(peakMemoryKb() < 1'000'000);
    }

    void theMeterSeesWork()
    {
        const BusyMeter busy;
        QTimer::singleShot(20, this, [] {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t start = std::clock();
            while (std::clock() - start < CLOCKS_PER_SEC / 5) {
            }
        });
        QTRY_VERIFY(busy.longestMs() > 50);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestBadScripts)
#include "test_bad_scripts.moc"
