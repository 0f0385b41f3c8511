#include "tests/core/media/numbered_pictures.h"

#include "core/media/picture_frame.h"

#include <QProcess>
#include <QStandardPaths>

namespace {

constexpr int Columns = 8;
constexpr int Rows = 2;

} // namespace

Picture numberedPicture(int number, QSize size)
{
    AvFrame frame = makePictureFrame(size);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int block = (y * Rows / size.height()) * Columns + x * Columns / size.width();
            frame->data[0][y * frame->linesize[0] + x] = number >> block & 1 ? 235 : 16;
        }
    }
    for (int plane = 1; plane < 3; ++plane)
        memset(frame->data[plane], 128, std::size_t(frame->linesize[plane] * size.height() / 2));
    return Picture::adopt(frame.release());
}

int numberIn(const Picture& picture)
{
    int number = 0;
    const QSize size = picture.size();
    for (int block = 0; block < Rows * Columns; ++block) {
        const int x = (2 * (block % Columns) + 1) * size.width() / (2 * Columns);
        const int y = (2 * (block / Columns) + 1) * size.height() / (2 * Rows);
        const int luma = picture.frame()->data[0][y * picture.frame()->linesize[0] + x];
        if (luma > 90 && luma < 160)
            return -1;
        number |= (luma >= 160) << block;
    }
    return number;
}

Status writeNumbered(const QString& path, int count, const VideoSettings& settings, int first)
{
    BR_TRY(const auto writer, SegmentWriter::open(path, settings));
    for (int n = first; n < first + count; ++n)
        BR_CHECK(writer->add(numberedPicture(n, settings.size)));
    return writer->finish();
}

VideoSettings smallSettings(Rate rate)
{
    VideoSettings settings;
    settings.size = QSize(192, 108);
    settings.rate = rate;
    return settings;
}

bool ffmpeg(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-v"), QStringLiteral("error"),
                                                        QStringLiteral("-nostdin"), QStringLiteral("-y")} +
                                                arguments);
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool haveFfmpeg()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}
