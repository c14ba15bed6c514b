#include "lessons/optim/second_order_timing.h"

#include "core/optim/gradient_descent.h"
#include "core/optim/lbfgs.h"
#include "core/optim/newton_portions.h"
#include "core/optim/test_functions.h"
#include "lessons/stopwatch.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::optim {

namespace {

using core::Index;
using core::Vector;
using core::optim::Objective;

constexpr std::array<Index, 8> kDimensions{10, 20, 50, 100, 200, 500, 1000, 2000};
constexpr double kShortestSlice = 0.8e-3;  // seconds
constexpr double kLongestSlice = 2.2e-3;
constexpr double kEnough = 12e-3;  // for one number

/// Near the valley, so that the sum of weighted settings stays below 1 and the Hessian well conditioned.
Vector start_in(Index dimension) {
    const auto n = static_cast<double>(dimension);
    return Vector::LinSpaced(dimension, 1.0, -1.0) / (n * n);
}

core::optim::StopCriteria never_level() {
    core::optim::StopCriteria stop;
    stop.gradient_tolerance = 0.0;
    stop.max_iterations = 1'000'000'000;
    return stop;
}

/// A method that takes whole steps, from the start again whenever it has arrived.
template <class Method>
class WholeSteps final : public TimedWork {
public:
    explicit WholeSteps(Index dimension) : first_(make(dimension)), method_(first_) {}

    void portion() override {
        if (method_.finished()) method_ = first_;
        method_.step();
        ++steps_;
    }
    double steps() const override { return steps_; }

private:
    static Method make(Index dimension) {
        core::optim::Hyperparameters parameters;
        parameters.learning_rate = 1e-12;
        return Method(core::optim::make_zakharov(dimension), start_in(dimension), parameters, never_level());
    }

    Method first_;
    Method method_;
    double steps_ = 0.0;
};

class NewtonSteps final : public TimedWork {
public:
    explicit NewtonSteps(Index dimension)
        : newton_(core::optim::make_zakharov(dimension), start_in(dimension)) {}

    void portion() override {
        newton_.portion();
        if (!newton_.done()) return;
        newton_.restart();
        ++steps_;
    }
    double steps() const override { return steps_; }

private:
    core::optim::NewtonPortions newton_;
    double steps_ = 0.0;
};

}  // namespace

const char* name_of(TimedStep step) {
    switch (step) {
        case TimedStep::gradient:
            return "Gradient descent";
        case TimedStep::lbfgs:
            return "L-BFGS";
        case TimedStep::newton:
            return "Newton";
    }
    return "";
}

std::span<const Index> timed_dimensions() { return kDimensions; }

std::unique_ptr<TimedWork> make_timed_work(TimedStep step, Index dimension) {
    switch (step) {
        case TimedStep::gradient:
            return std::make_unique<WholeSteps<core::optim::GradientDescent>>(dimension);
        case TimedStep::lbfgs:
            return std::make_unique<WholeSteps<core::optim::Lbfgs>>(dimension);
        case TimedStep::newton:
            return std::make_unique<NewtonSteps>(dimension);
    }
    return nullptr;
}

void StepTiming::start() {
    for (std::vector<core::Vector2>& times : times_) times.clear();
    next_ = 0;
    begin_job();
}

void StepTiming::begin_job() {
    work_ = make_timed_work(step_of(next_), dimension_of(next_));
    portions_ = 1;
    seconds_ = 0.0;
}

void StepTiming::work() {
    const double before = work_->steps();
    const Stopwatch watch;
    for (int i = 0; i < portions_; ++i) work_->portion();
    const double slice = watch.seconds();
    seconds_ += slice;
    if (slice < kShortestSlice) portions_ *= 2;
    if (slice > kLongestSlice) portions_ = std::max(1, portions_ / 2);
    // Only between whole steps: a Newton step of many portions counts once it is complete.
    if (seconds_ >= kEnough && work_->steps() > before) end_job();
}

void StepTiming::end_job() {
    times_[static_cast<std::size_t>(step_of(next_))].emplace_back(static_cast<double>(dimension_of(next_)),
                                                                  seconds_ / work_->steps());
    ++next_;
    work_.reset();
    if (!complete()) begin_job();
}

/// By the number of settings: nearly all the time goes into the last Newton steps.
Progress StepTiming::progress() const {
    if (!running()) return {};
    const auto share = static_cast<double>(next_) / static_cast<double>(job_count());
    const std::string settings = ui::format_number(static_cast<double>(dimension_of(next_)));
    return {.fraction = std::min(share, 0.99),
            .what = std::string("Timing ") + name_of(step_of(next_)) + " with " + settings + " settings"};
}

}  // namespace lessons::optim
