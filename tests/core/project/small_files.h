#pragma once

#include "core/media/film_writer.h"
#include "core/media/sound.h"
#include "tests/core/project/small_media.h"

#include <QFile>

// What a person brings: small files of each kind. They end the test when they cannot be made.

inline QString smallStill(const QString& path, const QColor& colour = Qt::darkCyan)
{
    QImage image(96, 54, QImage::Format_RGB32);
    image.fill(colour);
    if (!image.save(path))
        qFatal("cannot write a test's own picture");
    return path;
}

inline QString smallClip(const QString& path, int frames = 6)
{
    auto writer = SegmentWriter::open(path, VideoSettings{{96, 54}, {24, 1}});
    for (int i = 0; writer && i < frames; ++i)
        if (!(*writer)->add(Picture::fromImage(smallPicture().scaled(96, 54)).value()))
            qFatal("cannot encode a test's own clip");
    if (!writer || !(*writer)->finish())
        qFatal("cannot finish a test's own clip");
    return path;
}

inline QString smallTone(const QString& path, double seconds = 1)
{
    SoundBuffer tone;
    tone.samples.resize(size_t(2 * SampleRate * seconds), 0.1F);
    if (!writeWav(path, tone))
        qFatal("cannot write a test's own sound");
    return path;
}

inline QString smallText(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a test's own text");
    return path;
}
