#pragma once

#include <QString>

/// Text without Fountain's emphasis marks (*italic*, **bold**, _underlined_) and escapes. A lone asterisk stays.
QString withoutEmphasis(const QString& text);
