#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// The text of a script file, to be read by looksLikeFountain() and its kin: Fountain and plain text in any encoding as
/// they are, a Final Draft document (known by its content, whatever its name) as Fountain. Files of other kinds
/// and empty ones are refused with a sentence. Pure.
Result<QString> scriptText(const QByteArray& bytes);

/// scriptText() of a file. Blocks on the disk: not on the main thread.
Result<QString> readScriptFile(const QString& path);
