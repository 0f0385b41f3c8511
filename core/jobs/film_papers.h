#pragma once

#include "core/jobs/compile_request.h"

// What lies beside a film: a JSON named film.mp4.boardreel.json, which says which takes, models and prompts went in,
// and its captions where they go into a file: film.srt, the name that players look for. Such captions always bring the
// record along, by which the next export knows them as its own; without OutputSpec::sidecar it says nothing else.

/// Usage where a paper would take the place of a file that no export wrote, or that was changed since, or where the
/// disk does not take its name. Blocks on the disk.
Status checkFilmPapers(const RenderPlan& plan, const QString& film);

/// Writes them, replacing those of an earlier export. What could not be written is told in sentences: the film is made
/// all the same. Blocks on the disk.
QStringList writeFilmPapers(const CompileRequest& request, const CompileReport& report);
