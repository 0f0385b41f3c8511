#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

Result<ExitCode> runWorker(VerbContext& context)
{
    if (!context.args.has("until-idle")) {
        while (context.host.sleep(1h)) {
        }
        return fail(Host::stopped());
    }
    BR_TRY(const auto jobs, waitUntilIdle(context));
    return outcomeOf(jobs) == ExitCode::NeedsPerson ? ExitCode::NeedsPerson : ExitCode::Done;
}

} // namespace

Verb workerVerb()
{
    return {"worker",
            "PROJECT [--until-idle] [--resume]",
            QT_TRANSLATE_NOOP("CliText", "advance the project's jobs without a window"),
            Verb::Needs::Engine,
            1,
            1,
            {{"until-idle", nullptr, QT_TRANSLATE_NOOP("CliText", "end when no job moves by itself any more")},
             {"resume", nullptr, QT_TRANSLATE_NOOP("CliText", "leave safe mode after repeated crashes")}},
            nullptr,
            runWorker};
}
