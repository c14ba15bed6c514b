#include "core/optim/gradient_sight.h"

#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"
#include "core/optim/quadratic.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Index;
using core::Vector;

namespace {

/// The mean of (x - k)^2 / 2 over k = 0 ... 9: minimum at 4.5.
std::shared_ptr<const Objective> mean_of_terms() {
    auto objective = std::make_shared<Objective>();
    objective->dimension = 1;
    objective->value = [](const Vector& x) { return 0.5 * (x[0] - 4.5) * (x[0] - 4.5) + 4.125; };
    objective->gradient = [](const Vector& x, Vector& gradient) { gradient[0] = x[0] - 4.5; };
    objective->term_count = 10;
    objective->gradient_of_terms = [](const Vector& x, std::span<const Index> terms, Vector& gradient) {
        double sum = 0.0;
        for (const Index k : terms) sum += x[0] - static_cast<double>(k);
        gradient[0] = sum / static_cast<double>(terms.size());
    };
    return objective;
}

std::unique_ptr<Optimizer> descent(const std::shared_ptr<const Objective>& objective, const Vector& start,
                                   const Hyperparameters& parameters) {
    return find_optimizer("gradient_descent")->make(objective, start, parameters, {});
}

}  // namespace

TEST_CASE("Long gradients are clipped to the given length, short ones left alone") {
    const auto objective = make_objective(diagonal_quadratic(Vector{{3.0, 4.0}}));
    auto method = descent(objective, Vector::Ones(2), {.learning_rate = 1.0, .clip_norm = 0.5});
    method->step();
    const SeenGradient& seen = method->report().seen_gradient;
    CHECK(seen.clip_factor == 0.1);
    CHECK((seen.value - Vector{{0.3, 0.4}}).norm() < 1e-15);
    CHECK(method->report().from_gradient == Vector{{3.0, 4.0}});
    auto unclipped = descent(objective, Vector::Ones(2), {.learning_rate = 1.0, .clip_norm = 5.0});
    unclipped->step();
    CHECK(unclipped->report().seen_gradient.clip_factor == 1.0);
}

TEST_CASE("Noise has mean 0 and the deviation of a mean over the batch") {
    const auto objective = make_objective(diagonal_quadratic(Vector::Ones(1)));
    const Hyperparameters parameters{.batch_size = 4.0, .noise = 6.0};
    GradientSight sight(*objective, parameters);
    CountedObjective counted(objective);
    SeenGradient seen;
    double sum = 0.0;
    double squares = 0.0;
    constexpr int n = 20000;
    for (int i = 0; i < n; ++i) {
        sight.look(counted, Vector{{2.0}}, Vector{{2.0}}, seen);
        sum += seen.value[0] - 2.0;
        squares += (seen.value[0] - 2.0) * (seen.value[0] - 2.0);
    }
    CHECK(std::fabs(sum / n) < 0.07);                          // 3 / sqrt(20000) = 0.02
    CHECK(squares / n == doctest::Approx(9.0).epsilon(0.04));  // deviation 6 / sqrt(4) = 3
    CHECK(counted.evaluations().total() == 0);
}

TEST_CASE("Mini-batches are means over their terms and counted by terms") {
    const auto objective = mean_of_terms();
    auto method = descent(objective, Vector{{0.0}}, {.learning_rate = 0.1, .batch_size = 4.0});
    double epoch_sum = 0.0;
    for (const std::size_t size : {4u, 4u, 2u}) {
        method->step();
        const SeenGradient& seen = method->report().seen_gradient;
        REQUIRE(seen.batch.size() == size);
        double mean = 0.0;
        for (const Index k : seen.batch) mean += static_cast<double>(k) / static_cast<double>(size);
        CHECK(seen.value[0] == doctest::Approx(method->report().from[0] - mean));
        epoch_sum += mean * static_cast<double>(size);
    }
    CHECK(epoch_sum == doctest::Approx(45.0));
    CHECK(method->evaluations().terms == 10);
    CHECK(method->evaluations().total() == 0);
}

TEST_CASE("With a 1/t schedule noise dies out, with a constant rate it stays") {
    const auto objective = mean_of_terms();
    const auto spread = [&](const Schedule& schedule) {
        Hyperparameters parameters{.learning_rate = 0.5, .batch_size = 1.0};
        parameters.schedule = schedule;
        auto method = descent(objective, Vector{{0.0}}, parameters);
        for (int i = 0; i < 2000; ++i) method->step();
        double worst = 0.0;
        for (int i = 0; i < 100; ++i) {
            method->step();
            worst = std::fmax(worst, std::fabs(method->position()[0] - 4.5));
        }
        return worst;
    };
    CHECK(spread({}) > 1.0);
    CHECK(spread({.kind = ScheduleKind::InverseTime, .period = 5.0}) < 0.1);
}

TEST_CASE("Clones see the same batches and the same noise, for every fixed-rate method") {
    const auto noisy = make_objective(*find_test_function("rosenbrock"));
    for (const OptimizerInfo& info : optimizers()) {
        if (info.rate_unit != RateUnit::Gradient && info.rate_unit != RateUnit::Length) continue;
        CAPTURE(info.id);
        auto method = info.make(noisy, Vector{{-1.2, 1.0}}, {.learning_rate = 1e-3, .noise = 5.0}, {});
        auto batched =
            info.make(mean_of_terms(), Vector{{0.0}}, {.learning_rate = 1e-2, .batch_size = 3.0}, {});
        for (Optimizer* run : {method.get(), batched.get()}) {
            for (int i = 0; i < 5; ++i) run->step();
            auto copy = run->clone();
            for (int i = 0; i < 5; ++i) {
                run->step();
                copy->step();
                CHECK(run->position() == copy->position());
            }
            CHECK(run->report().seen_gradient.value != run->report().from_gradient);
        }
    }
}
