#pragma once

#include "core/jobs/job_steps.h"

/// The kinds of job this build can do: the built-in animatic and the compile.
std::shared_ptr<const JobSteps> builtInSteps(const JobRecord& record);
