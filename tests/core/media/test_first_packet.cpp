#include "core/media/video_reader.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QFile>
#include <QtTest>

/// A 4:4:4 film of an old x264: without its first packet, every other one decodes to noise.
class TestFirstPacket final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatItSaysIsKnownAnywhere();
};

void TestFirstPacket::whatItSaysIsKnownAnywhere()
{
    const QString path = sharedFolder() + QStringLiteral("/media/video/imageio-binaries__cockatoo.mp4");
    if (sharedFolder().isEmpty() || !QFile::exists(path))
        QSKIP("the shared files are not here");
    const auto fromStart = VideoReader::open(path);
    const auto direct = VideoReader::open(path);
    VERIFY_OK(fromStart);
    VERIFY_OK(direct);
    for (const std::int64_t us : {std::int64_t(9'179'295), std::int64_t(6'890'368)}) {
        const auto picture = (*direct)->pictureAt(us);
        VERIFY_OK(picture);
        VERIFY_OK((*fromStart)->pictureAt(0));
        const auto wanted = (*fromStart)->pictureAt(us);
        VERIFY_OK(wanted);
        QVERIFY(picture->toImage() == wanted->toImage());
    }
}

QTEST_GUILESS_MAIN(TestFirstPacket)
#include "test_first_packet.moc"
