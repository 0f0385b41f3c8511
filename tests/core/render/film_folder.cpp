#include "tests/core/render/film_folder.h"

#include "core/base/safe_file.h"
#include "core/media/av_handles.h"
#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/sample_board.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <cmath>

FilmFolder::FilmFolder()
    : board(sampleBoard())
{
    QDir(m_folder.path()).mkpath(QStringLiteral("media"));
    QDir(m_folder.path()).mkpath(QStringLiteral("cache"));
    Take take = takeFor(shotOf(board, 0), 1, TakeOrigin::Provider);
    take.length = 60;
    take.handleIn = Handle;
    take.hasSound = false;
    if (!writeNumbered(path(take.file), 60, defaultOutput(board).video))
        qFatal("the numbered clip could not be written");
    take.sha256 = hashFile(path(take.file)).value_or(QString());
    shelf.add(take);
    for (const auto& [name, colour] : {std::pair{"media/white.png", Qt::white}, std::pair{"media/red.png", Qt::red}}) {
        QImage image(640, 360, QImage::Format_RGB32);
        image.fill(colour);
        image.save(path(QString::fromLatin1(name)));
        Panel panel = panelNamed(QString::fromLatin1(name), int(shotOf(board, 1).panels.size()));
        panel.sha256 = hashFile(path(panel.file)).value_or(QString());
        shotOf(board, 1).panels.append(panel);
    }
    SoundBuffer tone;
    for (int i = 0; i < SampleRate * 2; ++i)
        tone.samples.insert(tone.samples.end(), 2, float(0.5 * std::sin(i * 0.06)));
    (void)writeWav(path(QStringLiteral("media/tone.wav")), tone);
    Clip clip;
    clip.id = idNumber<ClipId>(1);
    clip.name = QStringLiteral("Tone");
    clip.file = QStringLiteral("media/tone.wav");
    clip.sha256 = hashFile(path(clip.file)).value_or(QString());
    clip.anchor = {shotOf(board, 1).id, 0};
    clip.length = 24;
    Track track;
    track.id = idNumber<TrackId>(1);
    track.clips = {clip};
    board.tracks = {track};
}

QStringList FilmFolder::filesBelow(const QString& name) const
{
    QStringList files;
    QDirIterator it(path(name), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(path(name)).relativeFilePath(it.next()));
    files.sort();
    return files;
}

QStringList pictureHashes(const QString& film)
{
    QStringList hashes;
    const auto reader = VideoReader::open(film);
    if (!reader)
        return {};
    const MediaInfo& info = (*reader)->info();
    for (Frames i = 0; i < info.frames; ++i) {
        const auto picture =
            (*reader)->pictureAt(framesToMicroseconds(i, info.rate) + framesToMicroseconds(1, info.rate) / 2);
        if (!picture)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int plane = 0; plane < 3; ++plane)
            for (int y = 0; y < info.size.height() / (plane ? 2 : 1); ++y)
                hash.addData(QByteArrayView(picture->frame()->data[plane] +
                                                std::ptrdiff_t(y) * picture->frame()->linesize[plane],
                                            info.size.width() / (plane ? 2 : 1)));
        hashes.append(QString::fromLatin1(hash.result().toHex()));
    }
    return hashes;
}
