#pragma once

#include "core/document/framing.h"

/// "DISSOLVE TO:" as a value. `saysAll` is false when the words say more than the value can: keep them.
struct ReadTransition {
    Transition transition;
    bool saysAll = false;
};
ReadTransition readTransition(const QString& words, Rate rate);
