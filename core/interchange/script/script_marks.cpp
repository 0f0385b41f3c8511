#include "core/interchange/script/script_marks.h"

#include "core/document/names.h"
#include "core/document/rules.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Second = 1'000'000;

QString seconds(std::int64_t microseconds)
{
    QString text = u"%1.%2"_s.arg(microseconds / Second).arg(microseconds % Second, 6, 10, QLatin1Char('0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    return (text.endsWith(u'.') ? text.chopped(1) : text) + " s"_L1;
}

std::optional<Frames> readSeconds(const QString& text, Rate rate)
{
    static const QRegularExpression form(u"^(\\d{1,12})(?:\\.(\\d{1,6}))? s$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const std::int64_t part = match.captured(2).leftJustified(6, u'0').toLongLong();
    const Frames frames = microsecondsToFrames(match.captured(1).toLongLong() * Second + part, rate);
    return frames > LongestFrames ? std::nullopt : std::optional(frames);
}

QString transitionItem(const Transition& transition, Rate rate)
{
    QStringList words{nameOf(transition.kind), seconds(framesToMicroseconds(transition.frames, rate)),
                      transition.colour};
    if (transition.direction != MoveDirection::Unset)
        words << nameOf(transition.direction);
    return words.join(u' ');
}

std::optional<Transition> readTransitionItem(const QString& item, Rate rate)
{
    static const QRegularExpression form(u"^(\\w+) ([\\d.]+ s) (#[0-9A-Fa-f]{6})(?: (\\w+))?$"_s);
    const auto match = form.match(item);
    const auto kind = valueNamed<TransitionKind>(match.captured(1));
    const auto frames = readSeconds(match.captured(2), rate);
    const auto direction = valueNamed<MoveDirection>(match.captured(4));
    if (!kind || !frames || !direction)
        return std::nullopt;
    return Transition{*kind, *frames, match.captured(3), *direction};
}

/// Takes an item into the first member that knows it.
bool readItem(Shot& shot, const QString& item, Rate rate)
{
    const auto set = [&item](auto& member) {
        const auto value = valueNamed<std::decay_t<decltype(member)>>(item);
        if (value)
            member = *value;
        return value.has_value();
    };
    if (item.endsWith(" mm"_L1)) {
        bool ok = false;
        shot.framing.lensMm = item.chopped(3).toInt(&ok);
        return ok && shot.framing.lensMm > 0 && shot.framing.lensMm <= 10000;
    }
    if (const auto transition = readTransitionItem(item, rate)) {
        shot.transitionIn = *transition;
        return true;
    }
    Framing& framing = shot.framing;
    return !item.isEmpty() &&
           (set(framing.size) || set(framing.angle) || set(framing.move) || set(framing.direction) || set(shot.status));
}

const QRegularExpression& markStart()
{
    static const QRegularExpression start(u"^\\\\*(?:shot|shots|scene|section|end):"_s);
    return start;
}

/// A note in its brackets, which does not end before its end.
QString guarded(QString text)
{
    if (text.contains("]]"_L1) || text.contains("\\]"_L1))
        text.replace(u']', "\\]"_L1);
    if (text.endsWith(u']'))
        text += u' ';
    return "[["_L1 + text + "]]"_L1;
}

QString unguarded(QString text)
{
    return text.replace("\\]"_L1, "]"_L1);
}

} // namespace

QString shotMark(const Shot& shot, Rate rate)
{
    const Framing& framing = shot.framing;
    QStringList items{shot.code,
                      seconds(framesToMicroseconds(shot.length, rate)),
                      nameOf(framing.size),
                      nameOf(framing.angle),
                      nameOf(framing.move),
                      nameOf(framing.direction)};
    if (framing.lensMm > 0)
        items << u"%1 mm"_s.arg(framing.lensMm);
    if (shot.status != ShotStatus::Todo)
        items << nameOf(shot.status);
    if (shot.transitionIn.kind != TransitionKind::Cut)
        items << transitionItem(shot.transitionIn, rate);
    items.removeAll(QString());
    return guarded("shot: "_L1 + items.join(", "_L1));
}

std::optional<Shot> readShotMark(const QString& note, Rate rate)
{
    if (!note.startsWith("shot:"_L1))
        return std::nullopt;
    QStringList items = note.mid(5).split(u',');
    for (QString& item : items)
        item = item.simplified();
    Shot shot;
    shot.code = items.takeFirst();
    const auto length = items.isEmpty() ? std::nullopt : readSeconds(items.takeFirst(), rate);
    if (!isValidCode(shot.code) || !length)
        return std::nullopt;
    shot.length = std::max<Frames>(1, *length);
    for (const QString& item : std::as_const(items))
        if (!readItem(shot, item, rate))
            return std::nullopt;
    return shot;
}

QString sceneMark(const Scene& scene)
{
    const QString slugline = scene.slugline.simplified();
    return guarded("scene: "_L1 + scene.code + (slugline.isEmpty() ? QString() : QString("; "_L1 + slugline)));
}

std::optional<Scene> readSceneMark(const QString& note)
{
    if (!note.startsWith("scene:"_L1) || note.contains(u'\n'))
        return std::nullopt;
    const qsizetype end = note.indexOf(u';');
    Scene scene;
    scene.code = note.mid(6, end < 0 ? -1 : end - 6).trimmed();
    if (end >= 0)
        scene.slugline = unguarded(note.mid(end + 1).trimmed());
    return isValidCode(scene.code) ? std::optional(scene) : std::nullopt;
}

QString endMark(const Transition& closing, Rate rate)
{
    return guarded("end: "_L1 + transitionItem(closing, rate));
}

std::optional<Transition> readEndMark(const QString& note, Rate rate)
{
    return note.startsWith("end:"_L1) ? readTransitionItem(note.mid(4).simplified(), rate) : std::nullopt;
}

QString writtenNote(const QString& text)
{
    QString note = text.trimmed();
    note.remove(u'\r');
    if (note.contains(markStart()))
        note.prepend(u'\\');
    QStringList lines = note.split(u'\n');
    for (QString& line : lines)
        if (line.trimmed().isEmpty())
            line = u"  "_s; // a note ends at a line that is truly empty
    return guarded(lines.join(u'\n'));
}

QString readNote(const QString& note)
{
    const bool escaped = note.startsWith(u'\\') && note.contains(markStart());
    QStringList lines = unguarded(escaped ? note.mid(1) : note).split(u'\n');
    for (QString& line : lines)
        if (line.trimmed().isEmpty())
            line.clear();
    return lines.join(u'\n');
}
