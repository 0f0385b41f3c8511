#include "core/player/film_frame.h"

#include "tests/support/results.h"

#include <QTemporaryDir>

/// Frames of the film that are kept as pictures.
class TestFilmFrame final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFrameThatIsNoPictureIsNotWritten();
};

void TestFilmFrame::aFrameThatIsNoPictureIsNotWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("frame.png"));
    QImage image(32, 18, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    VERIFY_OK(writeFrame(path, image));
    QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), image);
    VERIFY_FAILS(ErrorKind::Failed, writeFrame(path, QImage())); // as when there was no memory for it
    QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), image);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(TestFilmFrame)
#include "test_film_frame.moc"
