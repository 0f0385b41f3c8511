#pragma once

#include <QString>

/// Text without Fountain's emphasis marks (*italic*, **bold**, _underlined_) and escapes. A lone asterisk stays. A
/// backslash escapes the signs that would begin something else: \* \_ \\ \[ \( \) \~ \= \# \^
QString withoutEmphasis(const QString& text);
/// One line as withoutEmphasis() gives it back, escaped only where it needs to be; no note and no boneyard begins in
/// it.
QString withEscapes(const QString& line);
/// Whether the sign at `at` has a backslash before it that is none itself.
bool isEscaped(QStringView text, qsizetype at);
