#pragma once

#include "core/document/sound.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QString>
#include <array>
#include <utility>

/// The names of enumerations in the database, in JSON and in CSV: never translated, never changed.
/// Shown texts are made by ui/ with tr().
template<class Enum> struct EnumNames; // specialised below: static constexpr std::array<const char*, N> values

template<> struct EnumNames<ShotSize> {
    static constexpr std::array values{"", "ECU", "CU", "MCU", "MS", "MFS", "FS", "WS", "EWS"};
};
template<> struct EnumNames<CameraAngle> {
    static constexpr std::array values{"", "eye-level", "high", "low", "overhead", "dutch", "over-shoulder", "pov"};
};
template<> struct EnumNames<CameraMove> {
    static constexpr std::array values{"", "static", "pan", "tilt", "dolly", "truck", "pedestal", "zoom", "handheld"};
};
template<> struct EnumNames<MoveDirection> {
    static constexpr std::array values{"", "left", "right", "up", "down", "in", "out"};
};
template<> struct EnumNames<Easing> {
    static constexpr std::array values{"linear", "ease-in", "ease-out", "ease-in-out"};
};
template<> struct EnumNames<TransitionKind> {
    static constexpr std::array values{"cut", "dissolve", "dip", "wipe"};
};
template<> struct EnumNames<ShotStatus> {
    static constexpr std::array values{"todo", "draft", "review", "approved", "omitted"};
};
template<> struct EnumNames<PanelRole> {
    static constexpr std::array values{"start", "beat", "end", "reference"};
};
template<> struct EnumNames<Fit> {
    static constexpr std::array values{"fit", "fill", "stretch"};
};
template<> struct EnumNames<ElementKind> {
    static constexpr std::array values{"character", "place", "prop", "style"};
};
template<> struct EnumNames<TrackKind> {
    static constexpr std::array values{"sound", "overlay"};
};
template<> struct EnumNames<ClipRole> {
    static constexpr std::array values{"voice", "music", "effects", "picture"};
};
template<> struct EnumNames<TakeOrigin> {
    static constexpr std::array values{"provider", "animatic", "imported"};
};

template<class Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(EnumNames<Enum>::values[size_t(value)]);
}

/// None when no value has this name.
template<class Enum> std::optional<Enum> valueNamed(const QString& name)
{
    for (size_t i = 0; i < EnumNames<Enum>::values.size(); ++i)
        if (name == QLatin1String(EnumNames<Enum>::values[i]))
            return Enum(i);
    return std::nullopt;
}
