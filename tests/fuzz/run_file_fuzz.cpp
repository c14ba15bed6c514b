// Whatever the file, reading it as a run gives an error, or a run that is written and read again without
// loss.
#include "lessons/app/run_file.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string>

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto run = lessons::app::read_run_file({reinterpret_cast<const char*>(bytes), size});
    if (!run.ok()) {
        require(!run.error().message.empty());
        return 0;
    }
    const auto again = lessons::app::read_run_file(lessons::app::write_run_file(*run));
    require(again.ok() && again->state.problems.empty());
    require(again->state.lesson == run->state.lesson);
    require(again->state.step == run->state.step && again->state.text_step == run->state.text_step);
    require(again->state.parameters == run->state.parameters && again->state.edits == run->state.edits);
    require(again->state.view == run->state.view && again->state.b == run->state.b);
    require(again->bookmarks == run->bookmarks && again->learner == run->learner);
    return 0;
}
