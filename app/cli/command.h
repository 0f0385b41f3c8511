#pragma once

#include "app/cli/verb.h"

#include <optional>

/// A command as it was typed, on its way to the process that runs it. A value.
struct Command {
    QStringList words; ///< after the program's name
    QString folder;    ///< working directory
    QByteArray input;  ///< a key from standard input: for --key-stdin only, never shown or logged
};
QByteArray toJson(const Command& command);
Result<Command> commandFromJson(const QByteArray& json);

/// A command understood: a verb with checked arguments, or a text that was asked for (help, version).
struct Understood {
    const Verb* verb = nullptr;
    Arguments args;
    QString text;
};
Result<Understood> understand(const QStringList& words);

QString overviewHelp();
QString verbHelp(const Verb& verb);
