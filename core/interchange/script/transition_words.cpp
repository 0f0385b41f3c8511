#include "core/interchange/script/transition_words.h"

#include <QRegularExpression>
#include <array>

namespace {

constexpr std::int64_t UsualLength = 1'000'000; // microseconds

struct NamedColour {
    const char* word;
    const char* colour;
};

QString colourIn(const QString& words)
{
    static constexpr std::array colours{NamedColour{"WHITE", "#ffffff"}, NamedColour{"RED", "#b01818"},
                                        NamedColour{"GREEN", "#18702c"}, NamedColour{"BLUE", "#1a3c8c"},
                                        NamedColour{"GREY", "#808080"},  NamedColour{"GRAY", "#808080"}};
    for (const NamedColour& named : colours)
        if (words.contains(QLatin1String(named.word)))
            return QLatin1String(named.colour);
    return QStringLiteral("#000000");
}

MoveDirection directionIn(const QString& words)
{
    static constexpr std::array names{std::pair{"LEFT", MoveDirection::Left}, std::pair{"RIGHT", MoveDirection::Right},
                                      std::pair{"UP", MoveDirection::Up}, std::pair{"DOWN", MoveDirection::Down}};
    for (const auto& [name, direction] : names)
        if (words.contains(QLatin1String(name)))
            return direction;
    return MoveDirection::Unset;
}

} // namespace

ReadTransition readTransition(const QString& words, Rate rate)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?:(?:CUT|DISSOLVES?|WIPE)(?: TO)?|FADE (?:IN|OUT)|FADE TO BLACK)[:.]?$"));
    static const QRegularExpression dissolve(QStringLiteral("DISSOLVE|CROSS[ -]?FADE"));
    static const QRegularExpression dip(QStringLiteral("FADE|BURN|FLASH|DIP TO"));
    const QString upper = words.simplified().toUpper();
    ReadTransition read;
    read.saysAll = plain.match(upper).hasMatch();
    if (upper.contains(dissolve)) {
        read.transition.kind = TransitionKind::Dissolve;
    } else if (upper.contains(QLatin1String("WIPE"))) {
        read.transition.kind = TransitionKind::Wipe;
        read.transition.direction = directionIn(upper);
    } else if (upper.contains(dip)) {
        read.transition.kind = TransitionKind::DipToColour;
        read.transition.colour = colourIn(upper);
    }
    if (read.transition.kind != TransitionKind::Cut)
        read.transition.frames = std::max<Frames>(2, microsecondsToFrames(UsualLength, rate));
    return read;
}
