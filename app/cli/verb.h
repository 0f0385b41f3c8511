#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit_code.h"
#include "app/cli/host.h"
#include "app/cli/output.h"

/// What a verb works with. Lives on the verb's thread for the time of one run.
struct VerbContext {
    const Arguments& args;
    Host& host;
    Output& out;
    QString folder;   ///< working directory of whoever typed the command
    QByteArray input; ///< what came on standard input, for a verb whose --key-stdin asks for it

    QString path(const QString& given) const; ///< absolute
    bool wantsJson() const { return args.has("json"); }
};

/// One verb as a row of the table, from which parsing, help, man page and completion are made.
struct Verb {
    /// What is opened before run(); the project is the first positional word.
    enum class Needs {
        Nothing,
        LedgerAlone, ///< no project
        Unopened,    ///< a project, but closed
        Project,
        Ledger, ///< project and ledger; jobs stand still, unless --wait asks for them
        Engine  ///< project and ledger, and the project's jobs advance
    };
    using Check = Status (*)(const Arguments& args);
    using Run = Result<ExitCode> (*)(VerbContext& context);

    const char* name;
    const char* synopsis; ///< "PROJECT FILE..."
    const char* summary;  ///< translatable in context CliText
    Needs needs;
    int least; ///< positional words
    int most;  ///< -1: any number
    QList<OptionSpec> options;
    Check check; ///< refuses bad values before anything is opened; may be null
    Run run;
    Needs (*needsFor)(const Arguments& args) = nullptr; ///< where the words decide; else `needs`
};

/// The table. Made by app/verbs/verb_table.cpp.
const QList<Verb>& verbs();
const Verb* findVerb(const QString& name);
