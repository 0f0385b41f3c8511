#include "core/media/clip_inspection.h"

#include "core/base/safe_file.h"
#include "core/media/sound.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <cstdlib>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

/// What the other process may do. This program is its own other process: main() plays bad ones, too.
class TestClipInspection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipIsDescribed();
    void whatDoesNotPlayIsDamaged_data();
    void whatDoesNotPlayIsDamaged();
    void whateverAFilmUsesIsLookedInto_data();
    void whateverAFilmUsesIsLookedInto();
    void whatIsBroughtInIsRefusedByName();
    void memoryIsLimited();
    void aHelperThatDoesNotStartSaysNothingAboutTheClip();
    void filesCannotGrow();
    void nothingIsInherited();
    void nobodyIsReached();
    void deathAndSilenceAreFailures_data();
    void deathAndSilenceAreFailures();
    void aStopEndsIt();

private:
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile made(m_folder.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    QTemporaryDir m_folder;
};

void TestClipInspection::aClipIsDescribed()
{
    const QString clip = m_folder.filePath(QStringLiteral("clip.mp4"));
    VERIFY_OK(writeNumbered(clip, 30, smallSettings(Rate{25, 1})));
    const auto here = probe(clip);
    VERIFY_OK(here);
    const auto there = inspectClip(clip);
    VERIFY_OK(there);
    QCOMPARE(there->size, here->size);
    QCOMPARE(there->frames, 30);
    QVERIFY(there->rate == (Rate{25, 1}));
    QCOMPARE(there->durationUs, here->durationUs);
    QCOMPARE(there->videoCodec, here->videoCodec);
    QCOMPARE(there->path, clip);
}

void TestClipInspection::whatDoesNotPlayIsDamaged_data()
{
    QTest::addColumn<QString>("path");
    const QString clip = m_folder.filePath(QStringLiteral("whole.mp4"));
    VERIFY_OK(writeNumbered(clip, 30, smallSettings(Rate{25, 1})));
    QFile whole(clip);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QTest::newRow("html") << file(QStringLiteral("a.mp4"), "<!DOCTYPE html><html></html>");
    QTest::newRow("empty") << file(QStringLiteral("b.mp4"), "");
    QTest::newRow("first bytes only") << file(QStringLiteral("c.mp4"), bytes.left(32));
    QTest::newRow("a playlist") << file(QStringLiteral("d.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("nothing.mp4"));
    const QString still = m_folder.filePath(QStringLiteral("still.png"));
    QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(still));
    QTest::newRow("a still") << still;
}

void TestClipInspection::whatDoesNotPlayIsDamaged()
{
    QFETCH(QString, path);
    VERIFY_FAILS(ErrorKind::Damaged, inspectClip(path));
}

void TestClipInspection::whateverAFilmUsesIsLookedInto_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QSize>("size"); // empty: sound; none: damaged
    const QString whole = m_folder.filePath(QStringLiteral("media.mp4"));
    VERIFY_OK(writeNumbered(whole, 12, smallSettings(Rate{24, 1})));
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    for (const char* suffix : {"png", "jpg", "bmp"}) {
        const QString still = m_folder.filePath(QStringLiteral("picture.%1").arg(QLatin1String(suffix)));
        QVERIFY(image.save(still));
        QTest::newRow(suffix) << still << image.size();
    }
    const QString wave = m_folder.filePath(QStringLiteral("sound.wav"));
    VERIFY_OK(writeWav(wave, SoundBuffer{std::vector<float>(48'000, 0.1F)}));
    QTest::newRow("a clip") << whole << probe(whole)->size;
    QTest::newRow("a sound") << wave << QSize(0, 0);
    QTest::newRow("a drawing with words")
        << file(QStringLiteral("words.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='36'>"
                                             "<text x='4' y='20'>Words</text></svg>")
        << image.size();
    const auto bytes = [](const QString& path) { return readFile(path, 1 << 20).value_or(QByteArray()); };
    const auto half = [](const QByteArray& all) { return all.left(all.size() / 2); };
    const QString png = m_folder.filePath(QStringLiteral("picture.png"));
    QTest::newRow("half a picture") << file(QStringLiteral("half.png"), half(bytes(png))) << QSize();
    QTest::newRow("half a clip") << file(QStringLiteral("half.mp4"), half(bytes(whole))) << QSize();
    QTest::newRow("words") << file(QStringLiteral("words.mp4"), "Once upon a time.") << QSize();
    QTest::newRow("a playlist") << file(QStringLiteral("list.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")
                                << QSize();
    QTest::newRow("nothing") << m_folder.filePath(QStringLiteral("none.png")) << QSize();
}

void TestClipInspection::whateverAFilmUsesIsLookedInto()
{
    QFETCH(QString, path);
    QFETCH(QSize, size);
    const auto info = inspectMedia(path);
    if (!size.isValid()) {
        VERIFY_FAILS(ErrorKind::Damaged, info);
        return;
    }
    VERIFY_OK(info);
    QCOMPARE(info->hasVideo, !size.isEmpty());
    QCOMPARE(info->hasAudio, size.isEmpty());
    if (!size.isEmpty())
        QCOMPARE(info->size, size);
}

void TestClipInspection::aHelperThatDoesNotStartSaysNothingAboutTheClip()
{
    InspectionLimits nobody;
    nobody.program = QStringLiteral("/nowhere/boardreel");
    const auto unseen = inspectClip(QStringLiteral("any.mp4"), {}, nobody);
    QVERIFY(!unseen && hasNotLooked(unseen.error()));
    const auto dead = inspectClip(QStringLiteral("play:crash"));
    QVERIFY(!dead && !hasNotLooked(dead.error()));
}

void TestClipInspection::whatIsBroughtInIsRefusedByName()
{
    const QString heic =
        file(QStringLiteral("phone.heic"), QByteArrayLiteral("\0\0\0\x18") + "ftypheic" + QByteArray(40, 'x'));
    const auto phone = inspectSource(heic);
    VERIFY_FAILS(ErrorKind::Unsupported, phone);
    QVERIFY(phone.error().message.contains(QStringLiteral("phone.heic")));
    QVERIFY(phone.error().message.contains(QStringLiteral("HEIC")));
    const auto torn = inspectSource(file(QStringLiteral("torn.png"), "\x89PNG\r\n\x1a\n and no more"));
    VERIFY_FAILS(ErrorKind::Unsupported, torn); // its first block promises more than there is: nobody opens it
    QVERIFY(torn.error().message.contains(QStringLiteral("torn.png")));
    VERIFY_FAILS(ErrorKind::NotFound, inspectSource(m_folder.filePath(QStringLiteral("none.png"))));
    const QString clip = m_folder.filePath(QStringLiteral("good.mp4"));
    VERIFY_OK(writeNumbered(clip, 12, smallSettings(Rate{24, 1})));
    const auto good = inspectSource(clip);
    VERIFY_OK(good);
    QCOMPARE(int(kindOf(*good)), int(MediaKind::Clip));
}

void TestClipInspection::memoryIsLimited()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers reserve terabytes of addresses, so there is no limit");
#endif
    InspectionLimits generous;
    generous.memoryBytes = 1LL << 40;
    VERIFY_OK(inspectClip(QStringLiteral("play:memory"), {}, generous)); // the control
    VERIFY_FAILS(ErrorKind::Failed, inspectClip(QStringLiteral("play:memory")));
}

void TestClipInspection::filesCannotGrow()
{
    const QString target = m_folder.filePath(QStringLiteral("grown"));
    VERIFY_FAILS(ErrorKind::Failed, inspectClip(QStringLiteral("play:write:") + target));
    QCOMPARE(QFileInfo(target).size(), 0);
}

void TestClipInspection::nothingIsInherited()
{
    qputenv("BOARDREEL_KEY_FAKE", "sk-canary-1234567890");
    const auto played = inspectClip(QStringLiteral("play:environment"));
    qunsetenv("BOARDREEL_KEY_FAKE");
    VERIFY_OK(played);
    QCOMPARE(played->container, QStringLiteral("no key"));
}

void TestClipInspection::nobodyIsReached()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto played = inspectClip(QStringLiteral("play:network:%1").arg(server.serverPort()));
    VERIFY_OK(played);
    if (played->container == QLatin1String("network"))
        QSKIP("this system does not let users make an empty network");
    QCOMPARE(played->container, QStringLiteral("no network"));
    QVERIFY(!server.waitForNewConnection(100));
    QTcpSocket here; // the control: it can be reached from here
    here.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(here.waitForConnected(5000));
}

void TestClipInspection::deathAndSilenceAreFailures_data()
{
    QTest::addColumn<QString>("path");
    for (const char* part : {"play:crash", "play:silence", "play:flood", "play:nonsense", "play:nothing"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestClipInspection::deathAndSilenceAreFailures()
{
    QFETCH(QString, path);
    InspectionLimits limits;
    limits.wall = std::chrono::milliseconds(path == QLatin1String("play:silence") ? 300 : 30'000);
    VERIFY_FAILS(ErrorKind::Failed, inspectClip(path, {}, limits));
    limits.program = QStringLiteral("/nowhere/at/all");
    VERIFY_FAILS(ErrorKind::Failed, inspectClip(path, {}, limits));
}

void TestClipInspection::aStopEndsIt()
{
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    VERIFY_FAILS(ErrorKind::Cancelled, inspectClip(QStringLiteral("play:silence"), source.get_token()));
}

namespace {

/// A process that was taken over, or is sick.
int play(const std::string& part)
{
    const auto say = [](const char* text) {
        std::puts(text);
        return std::fflush(stdout) == 0 ? 0 : 1;
    };
    if (part == "crash")
        std::abort();
    if (part == "silence")
        std::this_thread::sleep_for(std::chrono::minutes(2));
    while (part == "flood")
        say("{\"width\":1}");
    if (part == "nonsense")
        return say("hello");
    if (part == "memory") {
        void* const taken = std::malloc(size_t(3) << 30); // only asked for
        if (!taken)
            std::abort();
        std::free(taken);
    }
    if (part.starts_with("write:")) {
        std::ofstream file(part.substr(6));
        file << std::string(100'000, 'x') << std::flush;
    }
    if (part == "environment")
        return say(std::getenv("BOARDREEL_KEY_FAKE") ? "{\"container\":\"a key\"}" : "{\"container\":\"no key\"}");
    if (part.starts_with("network:")) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(std::stoi(part.substr(8))));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int made = ::socket(AF_INET, SOCK_STREAM, 0);
        const bool reached = ::connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        return say(reached ? "{\"container\":\"network\"}" : "{\"container\":\"no network\"}");
    }
    return part == "nothing" ? 0 : say("{\"width\":1}");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::string(argv[2]).starts_with("play:"))
        return play(std::string(argv[2]).substr(5));
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestClipInspection test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_clip_inspection.moc"
