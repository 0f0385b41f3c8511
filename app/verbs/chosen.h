#pragma once

#include "app/cli/verb.h"

// What a verb's words point at in an open project. Main thread; errors are of kind Usage and say what there is.

/// --storyboard ID, else the first one that is not in the bin.
Result<StoryboardId> chosenStoryboard(const Project& project, const Arguments& args);
/// Any storyboard by id, those in the bin as well.
Result<StoryboardId> storyboardById(const Project& project, const QString& id);
/// One shot by its full code or id.
Result<ShotId> chosenShot(const Storyboard& board, const QString& codeOrId);
/// A job of this project by its id.
Result<JobRecord> chosenJob(const Project& project, const QString& id);

/// Who works: --account NAME, else the animatic.
Result<Maker> chosenMaker(VerbContext& context);

/// The error as one about the words of the command: unknown names in them are wrong usage.
template<class T> Result<T> asUsage(Result<T> result)
{
    if (!result && result.error().kind == ErrorKind::NotFound)
        result.error().kind = ErrorKind::Usage;
    return result;
}
