#pragma once

#include "core/document/names.h"
#include "ui/inspector/fields.h"
#include "ui/words.h"

#include <optional>

/// Fills a choice with the values of an enumeration, in the creator's words.
template<class Enum> void fillChoice(QComboBox* box)
{
    for (int i = 0; i < int(EnumNames<Enum>::values.size()); ++i)
        box->addItem(Words::of(Enum(i)));
    box->setPlaceholderText(QCoreApplication::translate("Inspector", "Several"));
}

/// Shows a value, or "Several" for none. Does not signal activated().
template<class Enum> void showChoice(QComboBox* box, std::optional<Enum> value)
{
    box->setCurrentIndex(value ? int(*value) : -1);
}

/// What all shots have in common, none when they differ.
template<class Value> std::optional<Value> common(const QList<Shot>& shots, const std::function<Value(const Shot&)>& of)
{
    std::optional<Value> value;
    for (const Shot& shot : shots) {
        if (value && !(*value == of(shot)))
            return std::nullopt;
        value = of(shot);
    }
    return value;
}
