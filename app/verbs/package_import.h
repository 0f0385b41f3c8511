#pragma once

#include "app/cli/verb.h"

/// Whether these words of `import` mean a whole project: PROJECT is made, and may not be there yet.
bool isPackageImport(const Arguments& args);
Status checkPackageImport(const Arguments& args);
Result<ExitCode> runPackageImport(VerbContext& context);
