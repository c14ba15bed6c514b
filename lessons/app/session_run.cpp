#include "lessons/app/session_run.h"

#include <cmath>

namespace lessons::app {

RunFile run_of(const Session& session) {
    RunFile run;
    run.state = session.address();
    run.summary = session.lesson().summary();
    run.state.text_step = session.text_step;
    for (const Parameter& parameter : session.parameters())
        run.state.parameters[parameter.id] = parameter.get();
    const auto bookmarks = session.bookmarks.steps();
    run.bookmarks.assign(bookmarks.begin(), bookmarks.end());
    for (const Readout& readout : session.lesson().readouts())
        if (std::isfinite(readout.value)) run.readouts[readout.id] = readout.value;
    return run;
}

RunFile run_of(const PresentRun& present) {
    RunFile run = run_of(present.session);
    run.state.b = present.address.b;
    run.learner = present.progress;
    return run;
}

std::string run_file_stem(const Session& session) {
    return std::string(session.entry().id) + "-step-" + std::to_string(session.player().step());
}

std::string run_file_name(const Session& session) { return run_file_stem(session) + kRunFileEnding; }

}  // namespace lessons::app
