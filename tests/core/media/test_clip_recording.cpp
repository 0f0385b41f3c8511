#include "core/media/capture/clip_recording.h"

#include "core/media/video_reader.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <algorithm>

/// A clip that grows, looked at while it does.
class TestClipRecording final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasSyncedIsThereToTheLastPicture();
};

void TestClipRecording::whatWasSyncedIsThereToTheLastPicture()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("clip.mkv"));
    const auto recording = ClipRecording::create(file, {64, 48}, {24, 1});
    VERIFY_OK(recording);
    const AvFrame frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_GRAY8;
    frame->width = 64;
    frame->height = 48;
    QVERIFY(av_frame_get_buffer(frame.get(), 0) >= 0);
    for (int i = 0; i < 12; ++i) {
        std::fill_n(frame->data[0], frame->linesize[0] * frame->height, std::uint8_t(20 * i));
        VERIFY_OK((*recording)->add(*frame, i + 1));
    }
    const auto reader = VideoReader::open(file); // as after a crash: nobody has finished it
    VERIFY_OK(reader);
    QCOMPARE((*reader)->info().frames, 12);
    VERIFY_OK((*recording)->finish());
}

QTEST_GUILESS_MAIN(TestClipRecording)
#include "test_clip_recording.moc"
