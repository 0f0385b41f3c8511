#pragma once

#include <QString>

/// What a person or a machine named, for the text of a button or menu, where a single & only marks a key.
inline QString literal(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}
