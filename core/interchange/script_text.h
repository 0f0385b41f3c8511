#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

inline constexpr qint64 LargestScriptBytes = 64 * 1024 * 1024; ///< larger files are refused; a feature is about 300 kB

/// The text of a script file, to be read by looksLikeFountain() and its kin: Fountain and plain text in any encoding as
/// they are, a Final Draft document (known by its content, whatever its name) as Fountain. Files of other kinds are
/// refused with a sentence. Pure.
Result<QString> scriptText(const QByteArray& bytes);
