#include "core/generation/prompt.h"

#include <QStringList>
#include <algorithm>

namespace {

/// A place in a text where an element is mentioned: "@Name" that no letter or digit continues.
struct Mention {
    qsizetype at = -1;
    qsizetype length = 0;
    const Element* element = nullptr;
};

/// The next mention from `from` on. Of names that begin alike the longest one is meant.
Mention nextMention(const QList<Element>& elements, const QString& text, qsizetype from)
{
    for (qsizetype at = text.indexOf(QLatin1Char('@'), from); at >= 0; at = text.indexOf(QLatin1Char('@'), at + 1)) {
        Mention found;
        for (const Element& element : elements) {
            const qsizetype end = at + 1 + element.name.size();
            const bool fits =
                !element.name.isEmpty() &&
                QStringView(text).mid(at + 1, element.name.size()).compare(element.name, Qt::CaseInsensitive) == 0 &&
                (end >= text.size() || !text[end].isLetterOrNumber());
            if (fits && element.name.size() + 1 > found.length)
                found = {at, element.name.size() + 1, &element};
        }
        if (found.element)
            return found;
    }
    return {};
}

QString withoutAts(const QList<Element>& elements, const QString& text)
{
    QString result;
    qsizetype done = 0;
    for (Mention m = nextMention(elements, text, 0); m.element; m = nextMention(elements, text, done)) {
        result += QStringView(text).mid(done, m.at - done);
        result += m.element->name;
        done = m.at + m.length;
    }
    return result + text.mid(done);
}

QString sentence(QString text)
{
    text = text.simplified();
    if (!text.isEmpty() && !QStringLiteral(".!?:;…。！？").contains(text.back()))
        text += QLatin1Char('.');
    return text;
}

QString sizeWords(ShotSize size)
{
    static constexpr const char* words[] = {
        "",          "extreme close-up", "close-up",         "medium close-up", "medium shot", "medium full shot",
        "full shot", "wide shot",        "extreme wide shot"};
    return QString::fromLatin1(words[int(size)]);
}

QString angleWords(CameraAngle angle)
{
    static constexpr const char* words[] = {"",
                                            "eye level",
                                            "high angle",
                                            "low angle",
                                            "overhead view",
                                            "dutch angle",
                                            "over the shoulder",
                                            "point of view"};
    return QString::fromLatin1(words[int(angle)]);
}

QString moveWords(const Framing& framing)
{
    static constexpr const char* moves[] = {"",
                                            "static camera",
                                            "camera pans",
                                            "camera tilts",
                                            "camera dollies",
                                            "camera trucks",
                                            "camera rises or sinks",
                                            "camera zooms",
                                            "handheld camera"};
    static constexpr const char* ways[] = {"", "left", "right", "up", "down", "in", "out"};
    if (framing.move == CameraMove::Pedestal && framing.direction != MoveDirection::Unset)
        return framing.direction == MoveDirection::Down ? QStringLiteral("camera sinks")
                                                        : QStringLiteral("camera rises");
    QString text = QString::fromLatin1(moves[int(framing.move)]);
    const bool travels = framing.move != CameraMove::Static && framing.move != CameraMove::Handheld;
    if (!text.isEmpty() && travels && framing.direction != MoveDirection::Unset)
        text += QLatin1Char(' ') + QString::fromLatin1(ways[int(framing.direction)]);
    return text;
}

QString elementText(const Element& element)
{
    return element.kind == ElementKind::Style ? sentence(QStringLiteral("Style: ") + element.description)
                                              : sentence(element.name + QStringLiteral(": ") + element.description);
}

QString dialogueText(const DialogueLine& line)
{
    const QString who = line.character.isEmpty() ? QStringLiteral("A voice") : line.character;
    const QString how = line.parenthetical.isEmpty()
                            ? QString()
                            : QString(QStringLiteral(" (") + line.parenthetical + QLatin1Char(')'));
    return who + how + QStringLiteral(" says: \"") + line.text.simplified() + QLatin1Char('"');
}

} // namespace

QString framingWords(const Framing& framing)
{
    QStringList words{sizeWords(framing.size), angleWords(framing.angle), moveWords(framing)};
    if (framing.lensMm > 0)
        words.append(QStringLiteral("%1 mm lens").arg(framing.lensMm));
    words.removeAll(QString());
    QString text = words.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QList<Element> elementsOf(const Storyboard& board, const Shot& shot)
{
    QList<Element> found;
    const auto add = [&found](const Element& element) {
        if (std::none_of(found.begin(), found.end(), [&](const Element& e) { return e.id == element.id; }))
            found.append(element);
    };
    for (const ElementId& id : shot.elements)
        for (const Element& element : board.elements)
            if (element.id == id)
                add(element);
    for (const QString& text : {shot.description, shot.generation.prompt})
        for (Mention m = nextMention(board.elements, text, 0); m.element;
             m = nextMention(board.elements, text, m.at + m.length))
            add(*m.element);
    return found;
}

QString compilePrompt(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    QStringList parts;
    if (!shot.generation.prompt.trimmed().isEmpty()) {
        parts.append(withoutAts(board.elements, shot.generation.prompt).trimmed());
    } else {
        parts.append(sentence(framingWords(shot.framing)));
        parts.append(sentence(withoutAts(board.elements, shot.description)));
        if (!scene.slugline.trimmed().isEmpty())
            parts.append(sentence(QStringLiteral("Setting: ") + scene.slugline));
        for (const DialogueLine& line : shot.dialogue)
            parts.append(dialogueText(line));
    }
    QStringList styles; // last, where models weigh them as the look of all that was said before
    for (const Element& element : elementsOf(board, shot))
        if (!element.description.trimmed().isEmpty())
            (element.kind == ElementKind::Style ? styles : parts).append(elementText(element));
    parts += styles;
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}
