#include "core/optim/run_grid.h"

#include <cassert>
#include <utility>

namespace core::optim {
namespace {

constexpr int kCoarsest = 16;

}  // namespace

RunGrid::RunGrid(std::unique_ptr<PlaneRuns> runs, int nx, int ny, Planner plan)
    : runs_(std::move(runs)), nx_(nx), ny_(ny), plan_(std::move(plan)), stride_(kCoarsest) {
    assert(nx > 0 && ny > 0);
    ends_.resize(static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny));
}

RunGrid::RunGrid(const RunGrid& other)
    : runs_(other.runs_->clone()),
      nx_(other.nx_),
      ny_(other.ny_),
      plan_(other.plan_),
      ends_(other.ends_),
      finished_count_(other.finished_count_),
      stride_(other.stride_),
      next_i_(other.next_i_),
      next_j_(other.next_j_),
      has_next_(other.has_next_) {}

RunGrid& RunGrid::operator=(const RunGrid& other) {
    RunGrid copy(other);
    return *this = std::move(copy);
}

void RunGrid::work(Index steps) {
    while (steps > 0 && !finished()) {
        begin_runs();
        steps -= runs_->running();
        runs_->step(arrivals_);
        record();
    }
}

void RunGrid::begin_runs() {
    for (; has_next_ && runs_->has_room(); has_next_ = advance_to_next()) {
        runs_->begin(static_cast<Index>(index(next_i_, next_j_)), plan_(next_i_, next_j_));
    }
}

/// Nodes of a coarser grid were begun before, except at the coarsest level.
bool RunGrid::is_in_turn(int i, int j) const {
    return stride_ == kCoarsest || i % (2 * stride_) != 0 || j % (2 * stride_) != 0;
}

bool RunGrid::advance_to_next() {
    do {
        next_i_ += stride_;
        if (next_i_ >= nx_) {
            next_i_ = 0;
            next_j_ += stride_;
        }
        if (next_j_ >= ny_) {
            if (stride_ == 1) return false;
            stride_ /= 2;
            next_i_ = next_j_ = 0;
        }
    } while (!is_in_turn(next_i_, next_j_));
    return true;
}

void RunGrid::record() {
    for (const FinishedRun& arrival : arrivals_) {
        ends_[static_cast<std::size_t>(arrival.number)] = arrival.end;
    }
    finished_count_ += static_cast<Index>(arrivals_.size());
    arrivals_.clear();
}

const RunEnd* RunGrid::shown_end(int i, int j) const {
    for (int stride = 1; stride <= kCoarsest; stride *= 2) {
        const RunEnd& coarser = end(i - i % stride, j - j % stride);
        if (coarser.is_known()) return &coarser;
    }
    return nullptr;
}

}  // namespace core::optim
