#pragma once

#include <QString>

/// `title` as the name of a file or folder that every file system takes; never empty.
QString fileNameFor(const QString& title);
