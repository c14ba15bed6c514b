#include "core/models/loss_slice.h"
#include "core/models/penalty_path.h"
#include "tests/support/cars.h"

#include <doctest/doctest.h>

using core::Vector;
using core::models::LinearProblem;
using core::models::Loss;
using core::models::LossSlice;
using core::models::PenaltyWeights;

namespace {

const PenaltyWeights kPenalty{.l1 = 0.3, .l2 = 0.7};

void check_slice(const LinearProblem& problem, core::Index i, core::Index j) {
    CAPTURE(i);
    CAPTURE(j);
    const Vector theta = support::vector({-0.5, 0.02, 1.5});
    Vector moved = theta;
    moved[i] = 0.25;
    moved[j] = -0.125;
    const LossSlice slice(problem, kPenalty, theta, i, j);
    CHECK(slice(0.25, -0.125) == doctest::Approx(penalized_loss(problem, kPenalty, moved)).epsilon(1e-12));
}

}  // namespace

TEST_CASE("A slice is the penalised loss with two weights replaced") {
    for (const Loss loss : {Loss::kSquared, Loss::kLogistic}) {
        const LinearProblem problem =
            support::cars({"wt", "hp"}, loss == Loss::kSquared ? "mpg" : "am", loss);
        check_slice(problem, 0, 2);
        check_slice(problem, 2, 1);
        check_slice(problem, 0, 1);
    }
}

TEST_CASE("Every model on a row's line gives it the score that was asked for") {
    const LinearProblem problem = support::cars({"wt", "hp"}, "mpg", Loss::kSquared);
    const Vector theta = support::vector({-0.5, 0.02, 1.5});
    const LossSlice slice(problem, {}, theta, 0, 2);
    const LossSlice::Line line = slice.models_with_score(9, 18.0);
    for (const double u : {-2.0, 0.0, 3.0}) {
        const double v = (line.offset - line.normal.x() * u) / line.normal.y();
        CHECK(problem.score(support::vector({u, 0.02, v}), 9) == doctest::Approx(18.0));
    }
}
