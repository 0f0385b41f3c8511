#include "app/cli/arguments.h"

#include "app/cli/nearest.h"
#include "app/cli/text.h"

namespace {

Error usage(const QString& message)
{
    return {ErrorKind::Usage, message, {}};
}

const OptionSpec* findSpec(const QList<OptionSpec>& specs, const QString& word)
{
    for (const auto& spec : specs)
        if (word == QLatin1String("--") + QLatin1String(spec.name) ||
            (spec.letter && word == QString(QLatin1Char('-')) + QLatin1Char(spec.letter)))
            return &spec;
    return nullptr;
}

Error unknownOption(const QString& word, const QList<OptionSpec>& specs)
{
    QStringList known;
    for (const auto& spec : specs)
        known.append(QLatin1String("--") + QLatin1String(spec.name));
    const QString close = nearest(word, known);
    return usage(close.isEmpty()
                     ? CliText::tr("There is no option \"%1\" here. See --help.").arg(word)
                     : CliText::tr("There is no option \"%1\" here. Did you mean \"%2\"?").arg(word, close));
}

} // namespace

QString Arguments::value(const char* name, const QString& otherwise) const
{
    const auto found = options.value(QLatin1String(name));
    return found.isEmpty() ? otherwise : found.last();
}

Result<Arguments> parseArguments(const QStringList& words, const QList<OptionSpec>& specs)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (word == QLatin1String("--")) {
            arguments.positional += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1Char('-')) || word.size() == 1) {
            arguments.positional.append(word);
            continue;
        }
        const qsizetype equals = word.startsWith(QLatin1String("--")) ? word.indexOf(QLatin1Char('=')) : -1;
        const QString option = equals < 0 ? word : word.left(equals);
        const auto* spec = findSpec(specs, option);
        if (!spec)
            return fail(unknownOption(option, specs));
        const QString name = QLatin1String(spec->name);
        if (arguments.options.contains(name) && !spec->repeatable && spec->value)
            return fail(usage(CliText::tr("%1 is given twice; give it once.").arg(option)));
        if (!spec->value && equals >= 0)
            return fail(usage(CliText::tr("%1 takes no value.").arg(option)));
        if (spec->value && equals < 0 && i + 1 >= words.size())
            return fail(usage(CliText::tr("%1 needs a value: %1 %2.").arg(option, QLatin1String(spec->value))));
        arguments.options[name].append(!spec->value ? QString() : equals >= 0 ? word.mid(equals + 1) : words.at(++i));
    }
    return arguments;
}

QList<OptionSpec> globalOptions()
{
    return {
        {"home", "DIR",
         QT_TRANSLATE_NOOP("CliText",
                           "keep the ledger and settings in DIR (else BOARDREEL_HOME, else the XDG folders)")},
        {"storyboard", "ID", QT_TRANSLATE_NOOP("CliText", "the storyboard to work on (else the first)")},
        {"json", nullptr, QT_TRANSLATE_NOOP("CliText", "the result as JSON on standard output")},
        {"quiet", nullptr, QT_TRANSLATE_NOOP("CliText", "only errors on standard error")},
        {"verbose", nullptr, QT_TRANSLATE_NOOP("CliText", "the log on standard error")},
        {"help", nullptr, QT_TRANSLATE_NOOP("CliText", "show this help"), false, 'h'},
        {"version", nullptr, QT_TRANSLATE_NOOP("CliText", "show the version")},
    };
}

Error notOneOf(const QString& what, const QString& word, const QStringList& known)
{
    const QString close = nearest(word, known);
    if (!close.isEmpty())
        return usage(CliText::tr("There is no %1 \"%2\". Did you mean \"%3\"?").arg(what, word, close));
    return usage(CliText::tr("There is no %1 \"%2\". There is: %3.").arg(what, word, known.join(QLatin1String(", "))));
}
