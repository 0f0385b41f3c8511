#include "core/jobs/built_in_steps.h"

#include "core/jobs/compile_film.h"
#include "core/jobs/generate_local.h"
#include "core/jobs/generate_remote.h"
#include "core/providers/remote/remote_provider.h"

std::shared_ptr<const JobSteps> builtInSteps(const JobRecord& record)
{
    if (record.kind == JobKind::Compile)
        return std::make_shared<CompileFilm>();
    if (record.provider == QLatin1String("animatic"))
        return std::make_shared<GenerateLocal>();
    if (remoteProvider(record.provider))
        return std::make_shared<GenerateRemote>();
    return nullptr;
}
