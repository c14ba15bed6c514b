// What a lesson on linear programs computes anew in each frame while a number of it is dragged.

#include "bench/benchmark.h"
#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/best_corner_stories.h"
#include "lessons/lp/possible_edits.h"
#include "lessons/lp/possible_run.h"
#include "lessons/lp/worth_run.h"

namespace bench {

namespace {

double possible_plans() {
    const std::vector<lessons::possible::Story> stories = lessons::possible::stories();
    const lessons::possible::Edits edits(stories);
    lessons::possible::Run run(stories.front(), edits.original(0));
    run.go_to(run.last_step());
    return lessons::possible::area_of(run.region());
}

double walk_to_the_best(std::size_t story) {
    lessons::corner::Run run(lessons::corner::stories()[story].program, core::lp::PivotRule::kDantzig, {});
    run.go_to(run.last_step());
    return run.profit(run.point());
}

/// Bought unit by unit, as the timeline is replayed.
double worth_of(int units) {
    const lessons::lp::Story story = lessons::worth::stories().front();
    lessons::worth::Run run(story, lessons::lp::numbers_of(story.program), 1);
    while (run.step() < units) run.go_to(run.step() + 1);
    return run.profit();
}

}  // namespace

void add_lessons_of_limits(Benchmarks& benchmarks) {
    benchmarks.push_back({"What is possible? after a dragged limit", possible_plans});
    benchmarks.push_back({"The best corner after a dragged limit", [] { return walk_to_the_best(0); }});
    benchmarks.push_back({"What is one more hour worth? after a dragged limit", [] { return worth_of(0); }});
    benchmarks.push_back({"What is one more hour worth? the same, 60 hours on", [] { return worth_of(60); }});
}

}  // namespace bench
