#include "app/cli/command.h"
#include "app/cli/text.h"

#include <algorithm>

namespace {

QString optionHead(const OptionSpec& option)
{
    QString head = option.letter ? QStringLiteral("-%1, ").arg(QLatin1Char(option.letter)) : QString();
    head += QLatin1String("--") + QLatin1String(option.name);
    if (option.value)
        head += QLatin1Char(' ') + QLatin1String(option.value);
    return head;
}

QString optionLines(const QList<OptionSpec>& options)
{
    qsizetype widest = 0;
    for (const auto& option : options)
        widest = std::max(widest, optionHead(option).size());
    QString lines;
    for (const auto& option : options)
        lines += QLatin1String("  ") + optionHead(option).leftJustified(widest + 2) + CliText::tr(option.help) +
                 QLatin1Char('\n');
    return lines;
}

} // namespace

QString overviewHelp()
{
    QString text = CliText::tr("Usage: boardreel-cli VERB PROJECT [options]\n\nFrom a script to a finished film, "
                               "without a window.\n\nVerbs:\n");
    qsizetype widest = 0;
    for (const auto& verb : verbs())
        widest = std::max(widest, qsizetype(qstrlen(verb.name)));
    for (const auto& verb : verbs())
        text += QLatin1String("  ") + QString::fromLatin1(verb.name).leftJustified(widest + 2) +
                CliText::tr(verb.summary) + QLatin1Char('\n');
    text += CliText::tr("\nOptions of every verb:\n") + optionLines(globalOptions());
    return text +
           CliText::tr("\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 project not found, locked, damaged or newer,\n"
                       "4 done but a person must decide, 5 refused by the budget, 130 interrupted.\n");
}

QString verbHelp(const Verb& verb)
{
    QString text = CliText::tr("Usage: boardreel-cli %1 %2\n\n%3\n")
                       .arg(QLatin1String(verb.name), QLatin1String(verb.synopsis), CliText::tr(verb.summary));
    if (!verb.options.isEmpty())
        text += CliText::tr("\nOptions:\n") + optionLines(verb.options);
    return text + CliText::tr("\nOptions of every verb:\n") + optionLines(globalOptions());
}
