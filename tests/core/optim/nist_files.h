#pragma once
// NIST's problems of nonlinear regression from tests/data/nist.

#include "core/optim/nist_models.h"
#include "core/optim/nist_problem.h"
#include "core/optim/stop_criteria.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

namespace core::optim {

inline std::string nist_text(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/nist/" + name + ".dat");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline NistProblem nist_problem(const std::string& name) {
    auto problem = read_nist_problem(nist_text(name));
    CAPTURE(name);
    REQUIRE(problem.ok());
    return std::move(problem).value();
}

/// Number of digits in which all entries agree.
inline double common_digits(const Vector& found, const Vector& expected) {
    double worst = 1e-16;
    for (Index i = 0; i < found.size(); ++i) {
        worst = std::fmax(worst, std::fabs(found[i] - expected[i]) / std::fabs(expected[i]));
    }
    return -std::log10(worst);
}

/// Runs to where steps no longer matter, whatever the units of the gradient.
inline StopCriteria to_the_last_digit() {
    return {.gradient_tolerance = 0.0,
            .step_tolerance = 1e-13,
            .divergence_radius = 1e12,
            .max_iterations = 2000};
}

}  // namespace core::optim
