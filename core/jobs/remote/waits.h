#pragma once

#include "core/jobs/job_steps.h"

#include <chrono>

/// The waits of design/engine.md, "Retry and pace". Pure: time and dice come from the context.

/// Kinds of trouble that are waited out; JobRecord::errorClass while they last.
enum class Trouble {
    NotSent,  ///< "offline": 2 s to 60 s, Held(offline) from the third time on
    Busy,     ///< "busy": 5 s to 5 min, 8 times, then Held(quota)
    Network,  ///< "network": polls and lists, 5 s to 2 min, for ever
    Download, ///< "download": 2 s to 2 min, for ever
    Disk,     ///< "disk": our own, 5 s to 60 s, for ever
    Wrong     ///< "wrong": bytes that are no clip, 30 s to 10 min
};
QString classOf(Trouble trouble);

/// Counts one more try against `trouble` (from 1 where another trouble, or none, was before) and sets class and due:
/// never before what the provider asked for.
void waitOut(JobRecord& record, Trouble trouble, const JobContext& context,
             std::optional<std::chrono::milliseconds> asked = {});
/// No trouble any more.
void clearTrouble(JobRecord& record);

/// When to ask again about a job that goes on: `hint` times 1.3 for each ask, at most 30 s (or the hint), 10 % more or
/// less.
std::chrono::milliseconds snooze(std::chrono::milliseconds hint, int asked, double random);
