#pragma once

#include "core/document/names.h"
#include "core/render/render_plan.h"

/// The words of an output's choices, in settings, in what a dialog keeps and in frozen plans: never translated, never
/// changed.
template<> struct EnumNames<CaptionUse> {
    static constexpr std::array values{"none", "burned", "track", "file"};
};

struct BurnInName {
    const char* word;
    bool BurnIns::*isShown;
};
inline constexpr BurnInName BurnInNames[] = {
    {"code", &BurnIns::code}, {"timecode", &BurnIns::timecode}, {"take", &BurnIns::take}};
