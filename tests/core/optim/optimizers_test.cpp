#include "core/optim/optimizers.h"

#include "core/optim/minimize.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

using namespace core::optim;
using core::Vector;
using core::Vector2;

namespace {

/// What a run of at most 5000 steps came to, as one letter of the table below.
enum Outcome : char {
    kReached = '*',  // converged at a global minimizer
    kLocal = 'o',    // converged at a stationary point that is higher
    kHovers = '~',   // still moving, within 0.02 of a global minimizer: a fixed rate circles or is slow
    kSlow = 's',     // still moving, lower than the start, not near
    kStuck = 'k',  // at a global minimizer to 1e-6, but no step or no better value is left (kinks, rounding)
    kElsewhere = '?'  // anything else: never expected
};

double distance_to_minimizers(const TestFunction& function, const Vector& x) {
    double distance = core::kInfinity;
    for (const Point& point : function.minimizers) {
        distance = std::fmin(distance, (x - Vector2(point.x, point.y)).norm());
    }
    return distance;
}

Outcome outcome_of(const OptimizerInfo& optimizer, const TestFunction& function) {
    auto method = optimizer.make(make_objective(function), start_of(function),
                                 suggested_hyperparameters(optimizer, function), {.max_iterations = 5000});
    const double start_value = method->value();
    const Minimum end = minimize(*method);
    const double distance = distance_to_minimizers(function, end.position);
    if (end.status == Status::Converged && distance < 1e-4) return kReached;
    if (end.status == Status::Converged && end.value > function.minimum + 1e-3) return kLocal;
    if (end.status == Status::MaxIterations && distance < 0.02) return kHovers;
    if (end.status == Status::MaxIterations && end.value < start_value) return kSlow;
    const bool has_stopped = end.status == Status::SmallStep || end.status == Status::LineSearchFailed;
    return has_stopped && distance < 1e-6 ? kStuck : kElsewhere;
}

struct Expectation {
    const char* function;
    const char* outcomes;  // one letter per optimizer, in the order of optimizers()
};

// From the suggested start with the suggested parameters. Columns: gradient_descent, steepest_descent,
// momentum, nesterov, shifted_nesterov, accelerated_gradient | adagrad, rmsprop, adam, adamw, amsgrad, lion |
// coordinate_descent, nelder_mead, conjugate_gradient, bfgs, lbfgs, newton, trust_region.
// AdamW's weight decay moves its resting point off minimizers that are not the origin; RMSProp's and Lion's
// fixed rates circle every minimum (unless it is a whole number of Lion's steps away from the start). That is
// the methods' nature, not an error.
const Expectation kExpectations[] = {
    {"sphere", "****** *~***~ *******"},
    {"ellipse", "****** *~**** *******"},
    {"booth", "****** ***~*s *******"},
    {"matyas", "****** *~***~ *******"},
    {"zakharov", "****** *~**** *******"},
    {"rosenbrock", "s~**** s~*s~* ~******"},
    {"dixon_price", "****** *~*~*~ *******"},
    {"beale", "****** *~*~** *******"},
    {"double_well", "****** ***~*~ *******"},
    {"himmelblau", "****** *~*~*~ *******"},
    {"three_hump_camel", "****** *~***~ oo*****"},
    {"six_hump_camel", "****** *~*~*~ *******"},
    {"mccormick", "****** *~*~*~ *******"},
    {"styblinski_tang", "****** ***~*~ *******"},
    {"goldstein_price", "*k**** *~*~*~ k******"},
    {"branin", "****** *~*~*~ *******"},
    {"easom", "****** *~*~*~ *******"},
    {"bohachevsky", "****** *****~ *******"},
    {"griewank", "****** *****~ *******"},
    {"levy", "****** o**~*~ o*oooo*"},
    {"rastrigin", "****** *****~ *******"},
    {"ackley", "~k~~~~ ~~~~~~ k*kkkkk"},
};

}  // namespace

TEST_CASE("Every optimizer comes from the suggested start to what the table expects of it") {
    std::string unexpected;
    for (const Expectation& expectation : kExpectations) {
        const TestFunction* function = find_test_function(expectation.function);
        REQUIRE(function != nullptr);
        std::string outcomes;
        for (const OptimizerInfo& optimizer : optimizers()) {
            if (outcomes.size() == 6 || outcomes.size() == 13) outcomes += ' ';
            outcomes += static_cast<char>(outcome_of(optimizer, *function));
        }
        if (outcomes != expectation.outcomes) {
            unexpected += std::string(function->id) + ": expected " + expectation.outcomes + ", came to " +
                          outcomes + "\n";
        }
    }
    CHECK(unexpected == "");
    CHECK(std::size(kExpectations) == test_functions().size());
}

TEST_CASE("Every line-search method and Nelder-Mead reach the minimum of every bowl and valley") {
    for (const TestFunction& function : test_functions()) {
        if (function.landscape != Landscape::Bowl && function.landscape != Landscape::Valley) continue;
        for (const char* id :
             {"nelder_mead", "conjugate_gradient", "bfgs", "lbfgs", "newton", "trust_region"}) {
            CAPTURE(function.id);
            CAPTURE(id);
            CHECK(outcome_of(*find_optimizer(id), function) == kReached);
        }
    }
}

TEST_CASE("The arrows of every step add up to the step") {
    for (const OptimizerInfo& optimizer : optimizers()) {
        for (const TestFunction& function : test_functions()) {
            auto method = optimizer.make(make_objective(function), start_of(function),
                                         suggested_hyperparameters(optimizer, function), {});
            for (int i = 0; i < 30 && method->step() == Status::Running; ++i) {
                const StepReport& report = method->report();
                if (report.terms.empty()) continue;  // Nelder-Mead has a simplex instead
                Vector sum = Vector::Zero(2);
                for (const Term& term : report.terms) {
                    if (term.role == TermRole::Arrow) sum += term.value;
                }
                CAPTURE(optimizer.id);
                CAPTURE(function.id);
                const double size = 1.0 + report.position.norm();
                CHECK((report.from + sum - report.position).norm() < 1e-14 * size);
            }
        }
    }
}

TEST_CASE("A clone continues exactly as the original, for every method") {
    const TestFunction& function = *find_test_function("himmelblau");
    for (const OptimizerInfo& optimizer : optimizers()) {
        CAPTURE(optimizer.id);
        auto method = optimizer.make(make_objective(function), start_of(function),
                                     suggested_hyperparameters(optimizer, function), {});
        for (int i = 0; i < 4; ++i) method->step();
        auto copy = method->clone();
        for (int i = 0; i < 4; ++i) {
            method->step();
            copy->step();
            CHECK(method->position() == copy->position());
            CHECK(method->value() == copy->value());
            CHECK(method->evaluations() == copy->evaluations());
        }
    }
}

TEST_CASE("A clone is independent: stepping it leaves the original where it was") {
    const TestFunction& function = *find_test_function("rosenbrock");
    for (const OptimizerInfo& optimizer : optimizers()) {
        CAPTURE(optimizer.id);
        auto method = optimizer.make(make_objective(function), start_of(function),
                                     suggested_hyperparameters(optimizer, function), {});
        method->step();
        const Vector position = method->position();
        auto copy = method->clone();
        for (int i = 0; i < 5; ++i) copy->step();
        CHECK(method->position() == position);
        CHECK(copy->iteration() == 6);
    }
}

TEST_CASE("Methods that compare values never climb") {
    for (const char* id : {"steepest_descent", "conjugate_gradient", "bfgs", "lbfgs", "newton", "nelder_mead",
                           "coordinate_descent", "trust_region"}) {
        for (const TestFunction& function : test_functions()) {
            const OptimizerInfo& optimizer = *find_optimizer(id);
            auto method =
                optimizer.make(make_objective(function), start_of(function), optimizer.defaults, {});
            for (int i = 0; i < 100 && !method->finished(); ++i) {
                const double before = method->value();
                method->step();
                CAPTURE(id);
                CAPTURE(function.id);
                CHECK(method->value() <= before);
            }
        }
    }
}

TEST_CASE("Every method's dials turn a member, start inside their range and keep to it") {
    std::set<std::string> ids;
    for (const OptimizerInfo& optimizer : optimizers()) {
        CAPTURE(optimizer.id);
        ids.insert(optimizer.id);
        CHECK(find_optimizer(optimizer.id) == &optimizer);
        REQUIRE(!optimizer.parameters.empty());
        for (const HyperparameterInfo& dial : optimizer.parameters) {
            CAPTURE(dial.id);
            REQUIRE(dial.member != nullptr);
            CHECK(optimizer.defaults.*dial.member >= dial.low);
            CHECK(optimizer.defaults.*dial.member <= dial.high);
            CHECK((dial.scale != SliderScale::Logarithmic || dial.low > 0.0));
        }
    }
    CHECK(ids.size() == optimizers().size());
    CHECK(find_optimizer("no_such_method") == nullptr);
}

TEST_CASE("At both ends of every dial every method still ends with a status and finite numbers") {
    const TestFunction& function = *find_test_function("beale");
    for (const OptimizerInfo& optimizer : optimizers()) {
        for (const HyperparameterInfo& dial : optimizer.parameters) {
            for (const double extreme : {dial.low, dial.high}) {
                Hyperparameters parameters = suggested_hyperparameters(optimizer, function);
                parameters.*dial.member = extreme;
                auto method = optimizer.make(make_objective(function), start_of(function), parameters,
                                             {.max_iterations = 300});
                const Minimum end = minimize(*method);
                CAPTURE(optimizer.id);
                CAPTURE(dial.id);
                CAPTURE(extreme);
                CHECK(end.status != Status::Running);
                CHECK(end.position.allFinite());
                CHECK(std::isfinite(end.value));
            }
        }
    }
}
