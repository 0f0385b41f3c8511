#pragma once

#include "app/cli/run_command.h"

/// Asks the process that listens at `socketName` to run commands, and passes its output on. The returned function
/// blocks: verb thread only.
AskHolder askHolderAt(const QString& socketName);
