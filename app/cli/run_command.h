#pragma once

#include "app/cli/command.h"

#include <functional>
#include <optional>

/// Another process that may hold the ledger: gives the command to it and returns its exit code, none when nobody
/// listens.
using AskHolder = std::function<std::optional<ExitCode>(const Command&, const Output::Sink&, const std::stop_token&)>;

/// Runs one command from start to end: understands it, opens what its verb needs (or hands it to the holder), runs it
/// and says what went wrong. Verb thread. `askHolder` is empty in a process that is the holder itself.
ExitCode runCommand(const Command& command, Host& host, const Output::Sink& sink, const AskHolder& askHolder);
