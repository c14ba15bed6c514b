#pragma once

#include "lessons/app/exported_run.h"
#include "lessons/app/report.h"

namespace lessons::app {

/// The report of the run on the screen, without pictures and link.
Report report_of(const ExportedRun& run);

/// Every question, task and guess of the text in its order, with what the learner did about it.
std::vector<ReportAnswer> answers_of(const ExportedRun& run);

}  // namespace lessons::app
