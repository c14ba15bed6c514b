#include "core/optim/nist_models.h"

#include "nist_files.h"

using namespace core::optim;
using core::Index;
using core::Matrix;
using core::Vector;

TEST_CASE("At the certified parameters every model has the certified residual sum of squares") {
    CHECK(nist_models().size() == 27);
    for (const NistModel& model : nist_models()) {
        const NistProblem problem = nist_problem(model.name);
        const auto fit = make_least_squares(model, problem);
        Vector residuals(fit->residual_count);
        fit->residuals(problem.certified, residuals);
        CAPTURE(std::string(model.name));
        CHECK(find_nist_model(problem.name) == &model);
        // Lanczos1's data have 14 digits and its certified parameters 11, which leave this much.
        const double rounding = problem.name == "Lanczos1" ? 1e-19 : 0.0;
        CHECK(std::fabs(residuals.squaredNorm() - problem.residual_sum_of_squares) <=
              1e-7 * problem.residual_sum_of_squares + rounding);
    }
}

TEST_CASE("Every model's derivatives are those of its values") {
    for (const NistModel& model : nist_models()) {
        const NistProblem problem = nist_problem(model.name);
        const auto fit = make_least_squares(model, problem);
        const Vector& b = problem.certified;
        Matrix jacobian(fit->residual_count, fit->dimension);
        fit->jacobian(b, jacobian);
        Vector above(fit->residual_count);
        Vector below(fit->residual_count);
        for (Index k = 0; k < b.size(); ++k) {
            const double h = 1e-5 * std::fabs(b[k]);
            fit->residuals(b + h * Vector::Unit(b.size(), k), above);
            fit->residuals(b - h * Vector::Unit(b.size(), k), below);
            const Vector difference = (above - below) / (2.0 * h);
            CAPTURE(std::string(model.name));
            CAPTURE(k);
            CHECK((difference - jacobian.col(k)).norm() <= 1e-6 * jacobian.col(k).norm());
        }
    }
}

TEST_CASE("An unknown problem has no model") { CHECK(find_nist_model("Misra2") == nullptr); }
