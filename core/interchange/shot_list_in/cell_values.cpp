#include "core/interchange/shot_list_in/cell_values.h"

#include "core/document/names.h"
#include "core/document/rules.h"
#include "core/interchange/script/framing_words.h"

#include <QHash>
#include <QRegularExpression>
#include <cmath>

namespace {

QRegularExpression anyCase(const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
}

std::optional<Frames> inRange(double frames)
{
    if (!(frames >= 0) || frames > double(LongestFrames))
        return std::nullopt;
    return Frames(std::llround(frames));
}

std::optional<Frames> framesOf(double seconds, Rate rate)
{
    return inRange(seconds * toDouble(rate));
}

double numberIn(QString text)
{
    return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
}

std::optional<Frames> fromClock(const QStringList& parts, Rate rate)
{
    const int nominal = (rate.num + rate.den / 2) / rate.den;
    double seconds = 0;
    const qsizetype clock = std::min<qsizetype>(parts.size(), 3);
    for (qsizetype i = 0; i < clock; ++i) {
        const double part = numberIn(parts[i]);
        if (i > 0 && part >= 60)
            return std::nullopt;
        seconds = seconds * 60 + part;
    }
    if (parts.size() < 4)
        return framesOf(seconds, rate);
    const int frames = parts[3].toInt();
    if (frames >= nominal)
        return std::nullopt;
    return inRange(seconds * nominal + frames); // timecode counts at the nominal rate
}

/// "close-up" and "CLOSE UP" alike.
QString spelled(const QString& cell)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    return cell.toLower().replace(others, QStringLiteral(" ")).trimmed();
}

template<class Value> using Spellings = QHash<QString, Value>;

template<class Value> Spellings<Value> spellings(std::initializer_list<std::pair<Value, const char*>> values)
{
    Spellings<Value> all;
    for (const auto& [value, spelledAs] : values)
        for (const QString& spelling : QString::fromLatin1(spelledAs).split(QLatin1Char('|')))
            all.insert(spelling, value);
    return all;
}

const Spellings<ShotSize>& sizes()
{
    static const auto all = spellings<ShotSize>({
        {ShotSize::ECU, "ecu|xcu|bcu|extreme close up|extreme closeup|macro|insert"},
        {ShotSize::CU, "cu|close|close up|closeup|close shot"},
        {ShotSize::MCU, "mcu|medium close up|medium closeup|medium close"},
        {ShotSize::MS, "ms|mid|medium|mid shot|medium shot|midshot"},
        {ShotSize::MFS, "mfs|mls|mws|medium full|medium full shot|medium long shot|medium wide|cowboy"},
        {ShotSize::FS, "fs|full|full shot"},
        {ShotSize::WS, "ws|ls|wide|wide shot|long|long shot|master|master shot"},
        {ShotSize::EWS, "ews|els|xws|xls|vws|extreme wide|extreme wide shot|extreme long shot|very wide shot|"
                        "establishing|establishing shot|aerial"},
    });
    return all;
}

const Spellings<CameraAngle>& angles()
{
    static const auto all = spellings<CameraAngle>({
        {CameraAngle::EyeLevel, "eye level|eye|normal|straight on|neutral"},
        {CameraAngle::High, "high|high angle"},
        {CameraAngle::Low, "low|low angle"},
        {CameraAngle::Overhead, "overhead|top|top down|birds eye|bird s eye|top shot"},
        {CameraAngle::Dutch, "dutch|dutch angle|dutch tilt|canted"},
        {CameraAngle::OverShoulder, "over shoulder|ots|over the shoulder"},
        {CameraAngle::PointOfView, "pov|point of view"},
    });
    return all;
}

const Spellings<CameraMove>& moves()
{
    static const auto all = spellings<CameraMove>({
        {CameraMove::Static, "static|locked|locked off|lock off|fixed|tripod|sticks|still|none|no"},
        {CameraMove::Pan, "pan|panning|pans"},
        {CameraMove::Tilt, "tilt|tilting|tilts"},
        {CameraMove::Dolly, "dolly|push|pull|slider|dolly in"},
        {CameraMove::Truck, "truck|track|tracking|trucking|follow"},
        {CameraMove::Pedestal, "pedestal|crane|boom|jib"},
        {CameraMove::Zoom, "zoom|zooming"},
        {CameraMove::Handheld, "handheld|hand held|hand"},
    });
    return all;
}

const Spellings<MoveDirection>& directions()
{
    static const auto all = spellings<MoveDirection>({
        {MoveDirection::Left, "left|l"},
        {MoveDirection::Right, "right|r"},
        {MoveDirection::Up, "up"},
        {MoveDirection::Down, "down"},
        {MoveDirection::In, "in|push"},
        {MoveDirection::Out, "out|back|pull"},
    });
    return all;
}

} // namespace

std::optional<Frames> lengthFromCell(const QString& cell, Rate rate, LengthUnit unit)
{
    static const QRegularExpression clock = anyCase("^\\d{1,4}(?:[:;]\\d{1,2}){0,2}[:;]\\d{1,3}(?:[.,]\\d+)?$");
    static const QRegularExpression number = anyCase("^(\\d+(?:[.,]\\d*)?|[.,]\\d+)\\s*([a-z\"']*)\\.?$");
    static const QRegularExpression minutes =
        anyCase("^(\\d+)\\s*(?:m|min|mins|minutes?|')\\s*(?:(\\d+(?:[.,]\\d+)?)\\s*(?:s|secs?|seconds?|\"|'')?)?$");
    static const QRegularExpression colons(QStringLiteral("[:;]"));
    const QString text = cell.simplified();
    if (clock.match(text).hasMatch())
        return fromClock(text.split(colons), rate);
    if (const auto match = minutes.match(text); match.hasMatch())
        return framesOf(60 * numberIn(match.captured(1)) + numberIn(match.captured(2)), rate);
    const auto match = number.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double value = numberIn(match.captured(1));
    const QString word = match.captured(2).toLower();
    static const QStringList secondWords{QStringLiteral("s"),      QStringLiteral("sec"),     QStringLiteral("secs"),
                                         QStringLiteral("second"), QStringLiteral("seconds"), QStringLiteral("\""),
                                         QStringLiteral("sek")};
    static const QStringList frameWords{QStringLiteral("f"), QStringLiteral("fr"), QStringLiteral("frame"),
                                        QStringLiteral("frames"), QStringLiteral("frs")};
    if (frameWords.contains(word) || (word.isEmpty() && unit == LengthUnit::Frames))
        return inRange(value);
    if (secondWords.contains(word) || word.isEmpty())
        return framesOf(value, rate);
    if (word == QLatin1String("ms"))
        return framesOf(value / 1000, rate);
    return std::nullopt;
}

std::optional<ReadFraming> framingFromCell(const QString& cell)
{
    const QString text = spelled(cell);
    ReadFraming read;
    read.saysAll = true;
    if (sizes().contains(text)) {
        read.framing.size = sizes().value(text);
        return read;
    }
    if (angles().contains(text)) {
        read.framing.angle = angles().value(text);
        return read;
    }
    const Framing words = framingFromWords(cell.toUpper());
    read.framing.size = words.size;
    read.framing.angle = words.angle;
    read.saysAll = false;
    if (words.size == ShotSize::Unset && words.angle == CameraAngle::Unset)
        return std::nullopt;
    return read;
}

std::optional<ReadFraming> movementFromCell(const QString& cell)
{
    ReadFraming read;
    read.saysAll = true;
    const QString whole = spelled(cell);
    if (moves().contains(whole) && !directions().contains(whole.section(QLatin1Char(' '), 0, 0))) {
        read.framing.move = moves().value(whole.section(QLatin1Char(' '), 0, 0), moves().value(whole));
        read.framing.direction = directions().value(whole.section(QLatin1Char(' '), 1), MoveDirection::Unset);
        return read;
    }
    for (const QString& word : whole.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool move = moves().contains(word) && read.framing.move == CameraMove::Unset;
        const bool direction = directions().contains(word) && read.framing.direction == MoveDirection::Unset;
        if (move)
            read.framing.move = moves().value(word);
        if (direction)
            read.framing.direction = directions().value(word);
        read.saysAll = read.saysAll && (move || direction);
    }
    if (read.framing.move == CameraMove::Unset && read.framing.direction == MoveDirection::Unset)
        return std::nullopt;
    return read;
}

std::optional<int> lensFromCell(const QString& cell)
{
    static const QRegularExpression lens = anyCase("^(\\d{1,4})\\s*(?:mm)?$");
    const auto match = lens.match(cell.simplified());
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<ShotStatus> statusFromCell(const QString& cell)
{
    static const auto all = spellings<ShotStatus>({
        {ShotStatus::Todo, "todo|to do|open|planned|not started"},
        {ShotStatus::Draft, "draft|in progress|wip|started"},
        {ShotStatus::Review, "review|in review|to review"},
        {ShotStatus::Approved, "approved|done|final|ok|complete|completed|shot|finished"},
        {ShotStatus::Omitted, "omitted|omit|cut|dropped|deleted"},
    });
    const auto found = all.constFind(spelled(cell));
    return found == all.constEnd() ? std::nullopt : std::optional(*found);
}

QList<DialogueLine> dialogueFromCell(const QString& cell, const QString& speaker)
{
    static const QRegularExpression speech(
        QStringLiteral("^([^:()]{0,60}?)(?: \\(([^()]*)\\))?:(?: \\(([^()]*)\\))?(?: (.*)|)$"));
    QList<DialogueLine> lines;
    for (const QString& line : cell.split(QLatin1Char('\n'))) {
        if (const auto match = speech.match(line); match.hasMatch())
            lines << DialogueLine{match.captured(1).trimmed(), match.captured(2), match.captured(3), match.captured(4)};
        else if (lines.isEmpty())
            lines << DialogueLine{speaker, {}, {}, line.trimmed()};
        else
            lines.last().text += QLatin1Char('\n') + line;
    }
    return lines;
}
