#pragma once

#include "core/accounts/account_keys.h"
#include "core/project/project.h"
#include "core/settings/paths.h"

#include <functional>

/// What the program gives its window: where things lie, the engine (null when another program holds the ledger), and
/// the process's one way to open projects, so that the window and verbs that run beside it share them. A value.
struct WindowServices {
    using Opened = Result<std::shared_ptr<Project>>;
    Paths paths;
    JobEngine* engine = nullptr;     ///< not owned, outlives the window
    AccountKeys* accounts = nullptr; ///< "; null with the engine
    std::function<QFuture<Opened>(const QString& folder)> open;
    std::function<void(const std::shared_ptr<Project>&)> adopt; ///< a project that the window made
    /// What helps to find a fault, in one file; `project` is the open one's folder or empty.
    std::function<QFuture<Status>(const QString& file, const QString& project)> saveDiagnostics;
};
