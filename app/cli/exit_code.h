#pragma once

#include "core/base/result.h"

/// What a program that was called from a script learns. The one place where numbers are given.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Project = 3, NeedsPerson = 4, Budget = 5, Interrupted = 130 };

/// While the project and the ledger are opened, a missing, used, broken or newer file is the project's own trouble;
/// later it is some other file's, and the work has just failed.
enum class Stage { Opening, Working };

constexpr ExitCode exitCode(ErrorKind kind, Stage stage)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ExitCode::Usage;
    case ErrorKind::NotFound:
    case ErrorKind::Damaged:
    case ErrorKind::Newer:
        return stage == Stage::Opening ? ExitCode::Project : ExitCode::Failed;
    case ErrorKind::Locked:
        return ExitCode::Project;
    case ErrorKind::NeedsPerson:
        return ExitCode::NeedsPerson;
    case ErrorKind::Budget:
        return ExitCode::Budget;
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::Failed:
    case ErrorKind::Unsupported:
        break;
    }
    return ExitCode::Failed;
}
