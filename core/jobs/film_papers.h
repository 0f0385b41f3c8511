#pragma once

#include "core/jobs/compile_request.h"

/// What lies beside a film: a JSON that says which takes, models and prompts went in, and its captions where they go
/// into a file. Named like the film. Replaces earlier ones; blocks on the disk.
Status writeFilmPapers(const CompileRequest& request, const CompileReport& report);
