#pragma once
// The run of an open session, as a file keeps it.

#include "lessons/app/present_run.h"
#include "lessons/app/run_file.h"

#include <string>

namespace lessons::app {

/// The session's part: without second copy and what the learner did.
RunFile run_of(const Session& session);

/// All of it.
RunFile run_of(const PresentRun& present);

/// "race-step-240.gradus.json"
std::string run_file_name(const Session& session);

/// "race-step-240": what the names of all files of this run begin with.
std::string run_file_stem(const Session& session);

}  // namespace lessons::app
