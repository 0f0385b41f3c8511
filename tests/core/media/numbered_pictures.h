#pragma once

#include "core/media/film_writer.h"
#include "core/media/picture.h"

/// Pictures that carry their own number as sixteen black or white blocks in two rows, so that any decoded one says
/// which it is.
Picture numberedPicture(int number, QSize size);
/// The number in a picture, whatever its size; -1 where the blocks are not clearly black or white.
int numberIn(const Picture& picture);
/// A segment file of `count` numbered pictures.
Status writeNumbered(const QString& path, int count, const VideoSettings& settings, int first = 0);
VideoSettings smallSettings(Rate rate);
/// Runs the ffmpeg program, which is not ours, on a numbered clip. False when it failed.
bool ffmpeg(const QStringList& arguments);
bool haveFfmpeg();
