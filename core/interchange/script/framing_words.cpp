#include "core/interchange/script/framing_words.h"

#include <QRegularExpression>
#include <array>
#include <optional>

namespace {

template<class Value> struct Rule {
    QRegularExpression words;
    Value value;
};

/// `shouted` counts in capitals anywhere; the same words in any case count at the start of a line or sentence when a
/// shot term follows them or nothing else could be meant.
QRegularExpression rule(const char* shouted, const char* opening = nullptr)
{
    QString pattern = QStringLiteral("\\b(?:%1)(?![\\w'\u2019])").arg(QString::fromLatin1(shouted));
    if (opening)
        pattern += QStringLiteral("|(?:^|[.!?:]\\s+|\\n)(?i:%1)(?![\\w'\u2019])").arg(QString::fromLatin1(opening));
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

QRegularExpression moveRule(const char* shouted, const char* verbs)
{
    const QString pattern =
        QStringLiteral("\\b(?:%1)\\b|\\b(?i:(?:the )?camera|we)(?: \\w+ly)?(?: starts to| begins to)? (?i:%2)\\b");
    return QRegularExpression(pattern.arg(QString::fromLatin1(shouted), QString::fromLatin1(verbs)));
}

template<class Rules>
auto firstMatch(const Rules& rules, const QString& text) -> std::optional<decltype(rules[0].value)>
{
    for (const auto& rule : rules)
        if (rule.words.match(text).hasMatch())
            return rule.value;
    return std::nullopt;
}

ShotSize sizeFrom(const QString& text)
{
    static const std::array rules{
        Rule<ShotSize>{rule("E\\.?C\\.?U|XCU|EXTREME CLOSE|BIG CLOSE|MACRO|INSERT", "extreme close|macro shot|insert:"),
                       ShotSize::ECU},
        Rule<ShotSize>{rule("M\\.?C\\.?U|MEDIUM CLOSE|MID CLOSE", "medium close"), ShotSize::MCU},
        Rule<ShotSize>{rule("C\\.?U|CLOSE ON|CLOSER ON|CLOSE[ -]?UP|CLOSE SHOT|CLOSE:|CLOSE ANGLE",
                            "close on|close[ -]?up|closeup|close shot|we (?:are )?close on"),
                       ShotSize::CU},
        Rule<ShotSize>{rule("M\\.?F\\.?S|MEDIUM FULL|COWBOY SHOT", "medium full|cowboy shot"), ShotSize::MFS},
        Rule<ShotSize>{rule("EWS|E\\.W\\.S|XWS|EXTREME WIDE|EXTREME LONG|ESTABLISHING|AERIAL|VERY WIDE",
                            "extreme wide|establishing|aerial|very wide|drone shot"),
                       ShotSize::EWS},
        Rule<ShotSize>{rule("W\\.?S|LS|WIDE ON|WIDE SHOT|WIDE ANGLE|WIDE:|WIDER|LONG SHOT|MASTER SHOT",
                            "wide shot|wide on|wide angle|wide:|long shot"),
                       ShotSize::WS},
        Rule<ShotSize>{rule("FS|FULL SHOT|FULL FIGURE", "full shot"), ShotSize::FS},
        Rule<ShotSize>{
            rule("MS|MEDIUM SHOT|MEDIUM ON|MID SHOT|TWO[ -]SHOT|2-SHOT", "medium shot|medium on|mid shot|two[ -]shot"),
            ShotSize::MS}};
    return firstMatch(rules, text).value_or(ShotSize::Unset);
}

CameraAngle angleFrom(const QString& text)
{
    static const std::array rules{
        Rule<CameraAngle>{rule("P\\.?O\\.?V\\.?|POINT OF VIEW", "pov|from \\S+ point of view|point of view"),
                          CameraAngle::PointOfView},
        Rule<CameraAngle>{
            rule("OTS|O\\.T\\.S|OVER(?: \\S+){1,4} SHOULDER|OVER[ -]SHOULDER", "over(?: \\S+){1,3} shoulder"),
            CameraAngle::OverShoulder},
        Rule<CameraAngle>{rule("LOW ANGLE|LOW SHOT|WORM'?S[ -]EYE", "low angle"), CameraAngle::Low},
        Rule<CameraAngle>{
            rule("OVERHEAD|BIRD'?S[ -]EYE|TOP SHOT|TOP DOWN", "overhead|bird'?s[ -]eye|top shot|top down|from above"),
            CameraAngle::Overhead},
        Rule<CameraAngle>{rule("HIGH ANGLE|HIGH SHOT", "high angle"), CameraAngle::High},
        Rule<CameraAngle>{rule("DUTCH|CANTED", "dutch angle|canted"), CameraAngle::Dutch},
        Rule<CameraAngle>{rule("EYE[ -]LEVEL", "eye[ -]level"), CameraAngle::EyeLevel}};
    return firstMatch(rules, text).value_or(CameraAngle::Unset);
}

struct Move {
    CameraMove move = CameraMove::Unset;
    MoveDirection direction = MoveDirection::Unset;
};

Move moveFrom(const QString& text)
{
    static const std::array rules{
        Rule<Move>{moveRule("PAN(?:S|NING)? LEFT", "pans? (?:\\w+ )?left"), {CameraMove::Pan, MoveDirection::Left}},
        Rule<Move>{moveRule("PAN(?:S|NING)?|SWISH PAN|WHIP PAN", "pans?|swish pans?"),
                   {CameraMove::Pan, MoveDirection::Unset}},
        Rule<Move>{moveRule("TILT(?:S|ING)? DOWN", "tilts? (?:\\w+ )?down"), {CameraMove::Tilt, MoveDirection::Down}},
        Rule<Move>{moveRule("TILT(?:S|ING)? UP|TILT", "tilts?"), {CameraMove::Tilt, MoveDirection::Up}},
        Rule<Move>{moveRule("ZOOM(?:S|ING)? OUT", "zooms? (?:\\w+ )?out"), {CameraMove::Zoom, MoveDirection::Out}},
        Rule<Move>{moveRule("ZOOM(?:S|ING)?(?: IN)?", "zooms?"), {CameraMove::Zoom, MoveDirection::In}},
        Rule<Move>{moveRule("PULL(?:S|ING)? BACK|PULL(?:S|ING)? OUT|DOLLY(?:ING)? (?:OUT|BACK)|TRACK(?:ING)? BACK",
                            "(?:pulls?|dollies|dolly|tracks?|moves?|drifts?) (?:\\w+ )?(?:back|out|away)"),
                   {CameraMove::Dolly, MoveDirection::Out}},
        Rule<Move>{moveRule("PUSH(?:ES|ING)? IN|DOLLY(?:ING)?(?: IN)?|MOVE IN|CREEP IN",
                            "(?:push(?:es)?|doll(?:y|ies)|moves?|creeps?|drifts?) (?:\\w+ )?(?:in|closer)"),
                   {CameraMove::Dolly, MoveDirection::In}},
        Rule<Move>{moveRule("CRANE UP|BOOM UP|PEDESTAL UP|CRANE SHOT", "(?:cranes?|booms?|rises?)(?: \\w+)? up"),
                   {CameraMove::Pedestal, MoveDirection::Up}},
        Rule<Move>{moveRule("CRANE DOWN|BOOM DOWN|PEDESTAL DOWN", "(?:cranes?|booms?|sinks?)(?: \\w+)? down"),
                   {CameraMove::Pedestal, MoveDirection::Down}},
        Rule<Move>{moveRule("TRACK(?:S|ING)?(?: WITH| SHOT| LEFT| RIGHT)?|TRUCK(?:S|ING)? (?:LEFT|RIGHT)|FOLLOW SHOT",
                            "(?:tracks?|trucks?|follows?|travels? with)"),
                   {CameraMove::Truck, MoveDirection::Unset}},
        Rule<Move>{moveRule("HAND[ -]?HELD|SHAKY CAM", "shakes?"), {CameraMove::Handheld, MoveDirection::Unset}},
        Rule<Move>{moveRule("STATIC|LOCKED OFF|LOCK OFF", "holds?"), {CameraMove::Static, MoveDirection::Unset}}};
    return firstMatch(rules, text).value_or(Move{});
}

} // namespace

Framing framingFromWords(const QString& text)
{
    Framing framing;
    framing.size = sizeFrom(text);
    framing.angle = angleFrom(text);
    const Move move = moveFrom(text);
    framing.move = move.move;
    framing.direction = move.direction;
    return framing;
}
