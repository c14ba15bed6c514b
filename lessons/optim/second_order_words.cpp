#include "lessons/optim/second_order_words.h"

#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::geometry::QuadraticShape;
using core::optim::StepReport;
using ui::format_number;

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// What is worth saying about the model: nothing for a bowl.
std::string tell_model(const DescentWalk& walk) {
    const auto model = walk.model();
    if (!model) return "";
    switch (core::geometry::shape_of(model->bend)) {
        case QuadraticShape::saddle:
            return " Its model is a saddle.";
        case QuadraticShape::dome:
            return " Its model is a dome.";
        case QuadraticShape::trough:
        case QuadraticShape::plane:
            return " Its model is flat along one line.";
        case QuadraticShape::bowl:
            break;
    }
    return "";
}

std::string tell_search(const DescentWalk& walk) {
    const StepReport& report = walk.shown();
    if (walk.method().control == StepControl::none)
        return walk.delivered() >= 0.0 ? " in full." : " in full, and it climbs.";
    if (walk.method().control == StepControl::region) {
        return std::string(report.trust.is_accepted ? " accepted" : " refused") + ", " +
               format_number(walk.promised(), 3) + " promised, " + format_number(walk.delivered(), 3) +
               " delivered, radius then " + format_number(report.trust.next_radius, 3) + ".";
    }
    return " " + counted(report.trials.size(), "trial", "trials") + ", step length " +
           format_number(report.step_length, 3) + ".";
}

std::string tell_end(const DescentWalk& walk) {
    const std::string place = "f = " + format_number(walk.here().value, 3);
    switch (end_of(walk.function(), walk.here())) {
        case WalkEnd::on_the_way:
            return "";
        case WalkEnd::minimum:
            return " It has arrived at the minimum.";
        case WalkEnd::other_minimum:
            return " It has arrived at the bottom of a valley, " + place + ".";
        case WalkEnd::saddle:
            return " It has come to rest on a saddle, " + place + ": level, but not a bottom.";
        case WalkEnd::summit:
            return " It has come to rest on a summit, " + place + ": level, but the worst place around.";
        case WalkEnd::out_of_steps:
            return " It ran out of steps, " + format_number(walk.gap(), 2) + " above the minimum.";
        case WalkEnd::diverged:
            return " It left every reasonable bound, or the model was level nowhere.";
        case WalkEnd::stuck:
            return " No step along its direction goes down enough.";
    }
    return "";
}

}  // namespace

const char* word_for(WalkEnd end) {
    switch (end) {
        case WalkEnd::on_the_way:
            return "on the way";
        case WalkEnd::minimum:
            return "minimum";
        case WalkEnd::other_minimum:
            return "another valley";
        case WalkEnd::saddle:
            return "saddle";
        case WalkEnd::summit:
            return "summit";
        case WalkEnd::out_of_steps:
            return "out of steps";
        case WalkEnd::diverged:
            return "diverged";
        case WalkEnd::stuck:
            return "stuck";
    }
    return "";
}

std::string tell(const DescentWalk& walk) {
    std::string text = std::string(walk.method().name) + " on " + walk.function().title + ", after " +
                       counted(static_cast<std::size_t>(walk.steps()), "step", "steps") +
                       ": f = " + format_number(walk.here().value) + ".";
    if (walk.finished()) return text + tell_end(walk);
    return text + tell_model(walk) + " Next step:" + tell_search(walk);
}

}  // namespace lessons::optim
