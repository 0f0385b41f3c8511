#include "app/cli/command.h"

#include "app/cli/text.h"

#include <QJsonDocument>

namespace {

QStringList verbNames()
{
    QStringList names;
    for (const auto& verb : verbs())
        names.append(QLatin1String(verb.name));
    return names;
}

/// Global options may stand before the verb: the first word that is neither an option nor an option's value.
Result<qsizetype> placeOfVerb(const QStringList& words)
{
    const auto globals = globalOptions();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words.at(i).startsWith(QLatin1Char('-')))
            return i;
        for (const auto& spec : globals)
            if (spec.value && words.at(i) == QLatin1String("--") + QLatin1String(spec.name))
                ++i;
    }
    return -1;
}

Error wrongCount(const Verb& verb)
{
    return {ErrorKind::Usage,
            CliText::tr("That is not the way to call it. Usage: boardreel-cli %1 %2")
                .arg(QLatin1String(verb.name), QLatin1String(verb.synopsis)),
            {}};
}

} // namespace

const Verb* findVerb(const QString& name)
{
    for (const auto& verb : verbs())
        if (name == QLatin1String(verb.name))
            return &verb;
    return nullptr;
}

Result<Understood> understand(const QStringList& words)
{
    BR_TRY(const auto place, placeOfVerb(words));
    if (place < 0) {
        BR_TRY(const auto globals, parseArguments(words, globalOptions()));
        if (globals.has("version"))
            return Understood{nullptr, globals, QStringLiteral("boardreel-cli " BOARDREEL_VERSION "\n")};
        if (globals.has("help"))
            return Understood{nullptr, globals, overviewHelp()};
        return fail(ErrorKind::Usage,
                    CliText::tr("Say what to do: boardreel-cli VERB PROJECT. See boardreel-cli --help."));
    }
    const Verb* verb = findVerb(words.at(place));
    if (!verb)
        return fail(notOneOf(CliText::tr("verb"), words.at(place), verbNames()));
    QStringList rest = words;
    rest.removeAt(place);
    BR_TRY(Understood understood, parseArguments(rest, verb->options + globalOptions()).map([&](const Arguments& args) {
        return Understood{verb, args, {}};
    }));
    if (understood.args.has("version"))
        return Understood{nullptr, {}, QStringLiteral("boardreel-cli " BOARDREEL_VERSION "\n")};
    if (understood.args.has("help"))
        return Understood{nullptr, {}, verbHelp(*verb)};
    const auto count = understood.args.positional.size();
    if (count < verb->least || (verb->most >= 0 && count > verb->most))
        return fail(wrongCount(*verb));
    if (verb->check)
        BR_CHECK(verb->check(understood.args));
    return understood;
}

QByteArray toJson(const Command& command)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("words"), QJsonArray::fromStringList(command.words)},
                                     {QStringLiteral("folder"), command.folder},
                                     {QStringLiteral("input"), QString::fromLatin1(command.input.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

Result<Command> commandFromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    Command command;
    command.folder = object.value(QStringLiteral("folder")).toString();
    for (const auto& word : object.value(QStringLiteral("words")).toArray())
        command.words.append(word.toString());
    command.input = QByteArray::fromBase64(object.value(QStringLiteral("input")).toString().toLatin1());
    if (command.folder.isEmpty() || command.words.isEmpty())
        return fail(ErrorKind::Usage, CliText::tr("The request from the other Boardreel could not be understood."));
    return command;
}
