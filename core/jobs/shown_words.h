#pragma once

#include "core/base/frame_meter.h"
#include "core/store/job_record.h"

/// What a job's state is called to a person, in the window and on the command line. JSON and the database keep the
/// names of toString(). Any thread.
QString shownState(JobState state);
QString shownState(const JobRecord& job); ///< also that it was asked to stop
/// Whether a job goes on when a person says so (JobEngine::resume): what it was refused for is settled, as credit or a
/// key, or a clip that could not be read is looked at again.
bool waitsForWord(const JobRecord& job);
/// Why a job waits, as a clause; reasons that are not known are said as they are.
QString shownHold(const QString& reason);
/// "118 frames a second, 12 s left"; empty while there is nothing to say.
QString shownPace(const FrameMeter::Reading& pace);
