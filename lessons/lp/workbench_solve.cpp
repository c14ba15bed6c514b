#include "lessons/lp/workbench_solve.h"

#include <algorithm>
#include <utility>

namespace lessons::workbench {

namespace {

constexpr core::Index kSmall = 120;  // rows and columns
constexpr std::size_t kMostAtOnce = 200;
constexpr int kFewNodes = 50;

bool has_whole_numbers(const core::lp::LinearProgram& program) {
    return std::any_of(program.columns.begin(), program.columns.end(),
                       [](const core::lp::Column& column) { return column.is_integer; });
}

}  // namespace

void Solve::begin(Assignment assignment, int version) {
    const bool is_same = written_ && version == version_ && assignment.stop == assignment_.stop &&
                         assignment.limits == assignment_.limits;
    version_ = version;
    assignment_ = std::move(assignment);
    program_ = changed(assignment_.program, assignment_.changes);
    changed_.reset();
    if (!is_same) written_.emplace(assignment_.program, core::lp::Basis{}, assignment_.limits);
    for (std::size_t k = 0; k < kMostAtOnce && is_small() && pending(); ++k) work();
}

bool Solve::is_small() const {
    const bool is_few = program_.row_count() <= kSmall && program_.column_count() <= kSmall;
    return is_few && (!has_whole_numbers(program_) || run().now().nodes <= kFewNodes);
}

bool Solve::goes_on(const core::lp::GlpkRun& run) const {
    const auto steps = static_cast<int>(run.moments().size()) - 1;
    return run.is_running() && (assignment_.stop < 0 || steps < assignment_.stop);
}

bool Solve::needs_changed() const {
    return !assignment_.changes.empty() && !changed_ && !written_->is_running();
}

bool Solve::pending() const { return goes_on(run()) || needs_changed(); }

void Solve::work() {
    if (needs_changed())
        changed_.emplace(program_, written_->basis(), assignment_.limits);
    else if (changed_)
        changed_->step();
    else
        written_->step();
}

double Solve::fraction() const {
    const auto steps = static_cast<double>(run().moments().size());
    return pending() ? 0.95 * steps / (steps + 10.0) : 1.0;
}

}  // namespace lessons::workbench
