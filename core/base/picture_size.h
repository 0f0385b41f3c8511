#pragma once

#include <QSize>
#include <QString>

/// "1280x720", in every language.
inline QString sizeText(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}
