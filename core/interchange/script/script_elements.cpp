#include "core/interchange/script/script_elements.h"

#include <QRegularExpression>

namespace {

constexpr qsizetype MostOfAKind = 300; // a list that nobody reads helps nobody; the words stay in the shots

QRegularExpression timeOfDay()
{
    return QRegularExpression(
        QStringLiteral(
            "^(?:.*\\b)?(?:DAY|NIGHT|MORNING|EVENING|AFTERNOON|DAWN|DUSK|NOON|MIDNIGHT|SUNSET|SUNRISE|TWILIGHT|"
            "LATER|CONTINUOUS|SAME|SAME TIME|MOMENTS LATER|PRESENT|PAST|FLASHBACK|SPRING|SUMMER|AUTUMN|WINTER|MAGIC "
            "HOUR)\\b.*$"),
        QRegularExpression::CaseInsensitiveOption);
}

/// What an element may be called (core/document/checks.h).
QString elementName(QString name)
{
    static constexpr qsizetype longest = 200;
    name.remove(QLatin1Char('@'));
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name.simplified().left(longest);
}

/// "EDWARD AND WILL" -> both.
QStringList namesInCue(const QString& cue)
{
    static const QRegularExpression between(QStringLiteral("\\s+(?:AND|&|\\+|UND|ET|Y)\\s+|\\s*[/,&]\\s*"));
    return cue.split(between, Qt::SkipEmptyParts);
}

} // namespace

QString placeOfSlugline(const QString& slugline)
{
    static const QRegularExpression prefix(
        QStringLiteral("^\\s*(?:(?:INT|EXT|EST|I|E)\\b[./]*(?:\\s*/?\\s*(?:INT|EXT|E|I)\\b[./"
                       "]*)?[\\s.\u3002-]*|\\S+\\s+\\d+\\w?\\s*[:.)\u2013\u2014-]+\\s*)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dash(QStringLiteral("\\s+[-\u2013\u2014]+\\s*|\\s*[\u2013\u2014]+\\s+"));
    static const QRegularExpression time = timeOfDay();
    QString place = slugline;
    place.remove(prefix);
    QStringList pieces = place.split(dash, Qt::SkipEmptyParts);
    while (pieces.size() > 1 && time.match(pieces.last()).hasMatch())
        pieces.removeLast();
    return elementName(pieces.join(QLatin1String(" - ")));
}

ScriptElements::ScriptElements(const ScriptOutline& outline)
{
    QStringList cues; // in the order of speaking
    QHash<QString, bool> spoken;
    for (const OutlineScene& scene : outline.scenes)
        for (const ScriptBeat& beat : scene.beats)
            for (const DialogueLine& line : beat.dialogue)
                if (spoken.size() < MostOfAKind && !std::exchange(spoken[line.character], true))
                    cues << line.character;
    for (const QString& cue : std::as_const(cues)) {
        const QStringList names = namesInCue(cue);
        const bool known = names.size() > 1 && std::all_of(names.begin(), names.end(),
                                                           [&](const QString& n) { return spoken.contains(n); });
        if (!known)
            if (const auto id = add(ElementKind::Character, elementName(cue)))
                m_characters.insert(elementName(cue).toCaseFolded(), *id);
    }
    for (auto it = m_characters.begin(); it != m_characters.end(); ++it)
        if (it.key().contains(QLatin1Char(' ')) || it.key().toUpper() == it.key())
            m_longNames << it.key();
    for (const OutlineScene& scene : outline.scenes) {
        const QString place = placeOfSlugline(scene.slugline);
        if (m_places.size() == MostOfAKind)
            break;
        if (const auto id = add(ElementKind::Place, place))
            m_places.insert(place.toCaseFolded(), *id);
    }
}

/// None when there is no name, or something is called so already.
std::optional<ElementId> ScriptElements::add(ElementKind kind, const QString& name)
{
    const QString key = name.toCaseFolded();
    if (name.isEmpty() || m_characters.contains(key) || m_places.contains(key))
        return std::nullopt;
    Element element;
    element.id = ElementId::create();
    element.kind = kind;
    element.name = name;
    m_elements << element;
    return element.id;
}

QList<ElementId> ScriptElements::speakers(const QString& cue) const
{
    if (const auto whole = m_characters.constFind(elementName(cue).toCaseFolded()); whole != m_characters.constEnd())
        return {*whole};
    QList<ElementId> ids;
    for (const QString& name : namesInCue(cue))
        if (const auto id = m_characters.constFind(elementName(name).toCaseFolded()); id != m_characters.constEnd())
            ids << *id;
    return ids;
}

QList<ElementId> ScriptElements::of(const OutlineScene& scene, const ScriptBeat& beat) const
{
    static const QRegularExpression names(QStringLiteral("\\b\\p{Lu}[\\p{L}\\p{N}]*"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QList<ElementId> ids;
    const auto addId = [&](const ElementId& id) {
        if (!id.isNull() && !ids.contains(id))
            ids << id;
    };
    addId(m_places.value(placeOfSlugline(scene.slugline).toCaseFolded()));
    for (const DialogueLine& line : beat.dialogue)
        for (const ElementId& id : speakers(line.character))
            addId(id);
    for (auto it = names.globalMatch(beat.action); it.hasNext();)
        addId(m_characters.value(it.next().captured().toCaseFolded()));
    const QString folded = beat.action.toCaseFolded();
    for (const QString& name : m_longNames)
        if (folded.contains(name))
            addId(m_characters.value(name));
    return ids;
}
