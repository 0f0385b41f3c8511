#pragma once

#include <QString>
#include <functional>

/// Note: everything is as the plan says, but somebody should know. Trouble: something else was shown or played than the
/// plan asks for, so the result must not be kept for later.
enum class ProblemKind { Note, Trouble };
using ReportProblem = std::function<void(ProblemKind kind, const QString& sentence)>;
