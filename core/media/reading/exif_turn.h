#pragma once

#include <QImageIOHandler>

class QIODevice;

/// How a WebP picture has to be turned to stand upright, by the EXIF part at its end; Qt's reader does not look there.
/// Any bytes: none, when nothing sensible is said.
QImageIOHandler::Transformations webpTurn(QIODevice& file);
