#pragma once

#include <QImageReader>
#include <memory>

/// A reader for a file that is one picture in a format Qt reads, told by its first bytes. Null for everything else,
/// animations too. Any thread.
std::unique_ptr<QImageReader> openQtStill(const QString& path);
/// How what it reads has to be turned, as the camera says.
QImageIOHandler::Transformations turnOf(const QImageReader& reader);
