#include "app/cli/run_command.h"

#include "core/base/when_done.h"

#include <QDir>

#include <chrono>

using namespace std::chrono_literals;

QString VerbContext::path(const QString& given) const
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(given));
}

namespace {

constexpr auto LockPatience = 5s; // a short verb in another process ends within it

Verb::Needs needsOf(const Verb& verb, const Arguments& args)
{
    if (verb.needsFor)
        return verb.needsFor(args);
    return verb.needs == Verb::Needs::Ledger && args.has("wait") ? Verb::Needs::Engine : verb.needs;
}

/// Everything the verb stands on, opened in this process.
Status openFor(Verb::Needs needs, const QString& folder, Host& host)
{
    if (needs == Verb::Needs::Unopened)
        return {};
    if (needs != Verb::Needs::Project) {
        const auto work = needs == Verb::Needs::Engine ? Services::Work::Advance : Services::Work::OnlyAdmit;
        BR_CHECK(host.await([work](Session& session) { return session.services().takeLedger(work); }));
    }
    if (needs == Verb::Needs::LedgerAlone)
        return {};
    return host.await([folder](Session& session) {
        return after(session.services().projects().open(folder, session.services().engine()), &session,
                     [&session](const OpenProjects::Opened& opened) {
                         return opened.map(
                             [&session](const std::shared_ptr<Project>& project) { session.project = project; });
                     });
    });
}

/// Runs the verb's own code; the project is open. Every change is on disk before this returns.
ExitCode runOpened(const Verb& verb, VerbContext& context)
{
    auto result = verb.run(context);
    const auto saved = context.host.awaitEvenWhenStopped([](Session& session) {
        return session.project ? session.project->flush() : QtFuture::makeReadyFuture(Status());
    });
    if (!saved) {
        context.out.error(saved.error().message);
        return ExitCode::Failed;
    }
    if (result)
        return *result;
    context.out.error(result.error().message);
    return exitCode(result.error().kind, verb.needs == Verb::Needs::Unopened ? Stage::Opening : Stage::Working);
}

} // namespace

ExitCode runCommand(const Command& command, Host& host, const Output::Sink& sink, const AskHolder& askHolder)
{
    Output out(sink);
    const auto understood = understand(command.words);
    if (!understood) {
        out.error(understood.error().message);
        return exitCode(understood.error().kind, Stage::Opening);
    }
    if (!understood->verb) {
        sink(Output::Channel::Out, understood->text.toUtf8());
        return ExitCode::Done;
    }
    const Verb& verb = *understood->verb;
    out.setQuiet(understood->args.has("quiet"));
    VerbContext context{understood->args, host, out, command.folder, command.input};
    const auto needs = needsOf(verb, understood->args);
    if (needs == Verb::Needs::Nothing)
        return runOpened(verb, context);

    const auto deadline = std::chrono::steady_clock::now() + LockPatience;
    for (;;) {
        const bool weHoldTheLedger = host.call([](Session& session) { return session.services().engine() != nullptr; });
        if (askHolder && !weHoldTheLedger)
            if (const auto code = askHolder(command, sink, host.stop()))
                return *code;
        const auto opened = openFor(needs, context.path(understood->args.positional.first()), host);
        if (opened)
            return runOpened(verb, context);
        const bool worthWaiting =
            opened.error().kind == ErrorKind::Locked && std::chrono::steady_clock::now() < deadline;
        if (!worthWaiting || !host.sleep(100ms)) {
            out.error(opened.error().message);
            return exitCode(opened.error().kind, Stage::Opening);
        }
    }
}
