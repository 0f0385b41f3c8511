#include "app/cli/ask_holder.h"
#include "app/cli/holder_socket.h"
#include "app/cli/key_input.h"
#include "app/cli/verb_run.h"
#include "app/cli/verb_server.h"
#include "app/language.h"
#include "app/stop_signals.h"
#include "core/base/log.h"
#include "core/base/private_process.h"
#include "core/media/clip_inspection.h"

#include <QDir>
#include <QGuiApplication>

namespace {

/// The words as typed: QCoreApplication::arguments() takes out what it believes to be its own.
QStringList wordsOf(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

Verbosity verbosityOf(const Arguments& args)
{
    if (args.has("quiet"))
        return Verbosity::Quiet;
    return args.has("verbose") ? Verbosity::Verbose : Verbosity::Normal;
}

/// Answers that need nothing but the words: help, version, refusals.
std::optional<ExitCode> answeredAtOnce(const Result<Understood>& understood)
{
    Output out(terminalSink());
    if (!understood) {
        out.error(understood.error().message);
        return exitCode(understood.error().kind, Stage::Opening);
    }
    if (understood->verb)
        return std::nullopt;
    terminalSink()(Output::Channel::Out, understood->text.toUtf8());
    return ExitCode::Done;
}

int runVerb(const Command& command, const Understood& understood)
{
    Services services(understood.args.value("home"));
    VerbServer server(services);
    QObject::connect(&services, &Services::ledgerTaken, &server, [&server] {
        if (const auto listening = server.listen(); !listening)
            qCWarning(lcApp) << listening.error().message << listening.error().detail;
    });
    VerbRun run(services, command, terminalSink(), askHolderAt(holderSocketName(services.paths())));
    ExitCode code = ExitCode::Failed;
    QObject::connect(&run, &VerbRun::ended, &server, [&](ExitCode ended) {
        code = ended;
        server.close(); // verbs of others that run here come to their own end first
    });
    QObject::connect(&server, &VerbServer::drained, qApp, &QCoreApplication::quit);
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::asked, &run, [&] {
        run.stop();
        server.stopAll();
    });
    QCoreApplication::exec();
    return int(code);
}

} // namespace

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    keepMemoryPrivate();
    StopSignals::listen();
    Command command{wordsOf(argc, argv), QDir::currentPath(), {}};
    const auto understood = understand(command.words);
    if (const auto code = answeredAtOnce(understood))
        return int(*code);
    installLog(verbosityOf(understood->args), Paths::fromEnvironment(understood->args.value("home")).logs);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // cards are painted, nothing is shown
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("boardreel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOARDREEL_VERSION));
    installLanguage();
    if (understood->args.has("key-stdin"))
        command.input = keyFromStandardInput();
    return runVerb(command, *understood);
}
