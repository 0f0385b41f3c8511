#include "core/jobs/built_in_steps.h"

#include "core/jobs/compile_film.h"
#include "core/jobs/generate_local.h"

std::shared_ptr<const JobSteps> builtInSteps(const JobRecord& record)
{
    if (record.kind == JobKind::Compile)
        return std::make_shared<CompileFilm>();
    if (record.provider == QLatin1String("animatic"))
        return std::make_shared<GenerateLocal>();
    return nullptr;
}
