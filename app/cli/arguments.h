#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

/// One option of a verb, or a global one.
struct OptionSpec {
    const char* name;  ///< without dashes: "preset"
    const char* value; ///< what it takes, for the help: "NAME"; null = a flag
    const char* help;  ///< translatable in context CliText
    bool repeatable = false;
    char letter = 0; ///< short form: 'o'
};

/// What was typed after the verb, taken apart. A value.
struct Arguments {
    QStringList positional;
    QHash<QString, QStringList> options; ///< flags have one empty value

    bool has(const char* name) const { return options.contains(QLatin1String(name)); }
    /// The last one given, else `otherwise`.
    QString value(const char* name, const QString& otherwise = {}) const;
    QStringList values(const char* name) const { return options.value(QLatin1String(name)); }
};

/// Takes `words` apart by `specs`. "--name value", "--name=value", "-o value"; "--" ends the options. Unknown options,
/// missing values and repeated options are errors of kind Usage that name the nearest right one.
Result<Arguments> parseArguments(const QStringList& words, const QList<OptionSpec>& specs);

/// The options every verb has.
QList<OptionSpec> globalOptions();

/// A refusal of a word that is none of `known`: says what it should have been, with the nearest right one.
Error notOneOf(const QString& what, const QString& word, const QStringList& known);
