#include "core/optim/levenberg_marquardt.h"

#include "core/optim/minimize.h"
#include "core/optim/test_functions.h"
#include "nist_files.h"

using namespace core::optim;
using core::Matrix;
using core::Vector;

namespace {

LevenbergMarquardt misra1a(const Vector& start) {
    const NistProblem problem = nist_problem("Misra1a");
    return {make_least_squares(*find_nist_model("Misra1a"), problem), start, {}, to_the_last_digit()};
}

}  // namespace

TEST_CASE("Levenberg-Marquardt takes the steps that NumPy's lines take") {
    // reference.py, levenberg_marquardt(), Misra1a from its farther start:
    // p = np.linalg.lstsq(np.vstack([J(b), np.sqrt(mu) * np.diag(D)]), np.append(-r(b), [0, 0]))[0]
    const Point expected[] = {
        {674.16754522099063, 0.00020064886337286338}, {674.16754522099063, 0.00020064886337286338},
        {455.26895462119489, 0.00024515947767581872}, {388.43449200487277, 0.0003062084232931987},
        {328.23032729747189, 0.00036990288188375366}, {301.39792602162726, 0.00041673104387389079},
        {301.39792602162726, 0.00041673104387389079}, {281.4329568026194, 0.00045268072776693711},
        {266.04732299932334, 0.00048375859335832638}, {255.4703766403687, 0.00050789390439041058},
    };
    LevenbergMarquardt method = misra1a(Vector{{500.0, 0.0001}});
    for (const Point& point : expected) {
        method.step();
        CAPTURE(method.iteration());
        CHECK(common_digits(method.position(), Vector{{point.x, point.y}}) > 10.0);
    }
}

TEST_CASE("Levenberg-Marquardt reaches all of NIST's certified values of lower and average difficulty") {
    for (const NistModel& model : nist_models()) {
        const NistProblem problem = nist_problem(model.name);
        if (problem.difficulty == Difficulty::Higher) continue;
        const auto fit = make_least_squares(model, problem);
        for (const Vector& start : {problem.far_start, problem.near_start}) {
            LevenbergMarquardt method(fit, start, {}, to_the_last_digit());
            const Minimum end = minimize(method);
            CAPTURE(std::string(model.name));
            CHECK(end.status == Status::SmallStep);
            CHECK(common_digits(end.position, problem.certified) > 6.5);
        }
    }
}

TEST_CASE("Of the problems of higher difficulty it solves all but two from their farther start") {
    // MGH10's start is astronomically far up; BoxBOD's (1, 1) leads to where the exponential is level, where
    // MINPACK with its own scaling ends too: least_squares(..., method="lm", x_scale="jac").x -> [172.5,
    // 110.9]
    for (const NistModel& model : nist_models()) {
        const NistProblem problem = nist_problem(model.name);
        if (problem.difficulty != Difficulty::Higher) continue;
        const auto fit = make_least_squares(model, problem);
        for (const Vector& start : {problem.far_start, problem.near_start}) {
            const bool is_out_of_reach = problem.name == "MGH10" || problem.name == "BoxBOD";
            if (is_out_of_reach && start == problem.far_start) continue;
            LevenbergMarquardt method(fit, start, {}, to_the_last_digit());
            CAPTURE(std::string(model.name));
            CHECK(common_digits(minimize(method).position, problem.certified) > 6.5);
        }
    }
}

TEST_CASE("A declined step leaves the position and raises the damping, ever faster") {
    LevenbergMarquardt method = misra1a(Vector{{500.0, 0.0001}});
    method.step();
    CHECK(method.report().trust.is_accepted);
    method.step();  // the second step of the path above
    const TrustReport trust = method.report().trust;
    CHECK(!trust.is_accepted);
    CHECK(trust.ratio() <= 0.0);
    CHECK(method.position() == method.report().from);
    CHECK(method.value() == method.report().from_value);
    CHECK(trust.next_damping == 2.0 * trust.damping);
    CHECK(method.status() == Status::Running);
}

TEST_CASE("Its step solves the damped model, whose decrease it foretells") {
    LevenbergMarquardt method = misra1a(Vector{{250.0, 0.0005}});
    for (int i = 0; i < 5; ++i) {
        const Vector r = method.residuals();
        Matrix J(14, 2);
        make_least_squares(*find_nist_model("Misra1a"), nist_problem("Misra1a"))
            ->jacobian(method.position(), J);
        method.step();
        const TrustReport& trust = method.report().trust;
        const Vector& g = method.report().from_gradient;
        CHECK((*method.model_hessian() * trust.step + g).norm() < 1e-7 * g.norm());
        const double decrease = 0.5 * r.squaredNorm() - 0.5 * (r + J * trust.step).squaredNorm();
        CHECK(trust.predicted == doctest::Approx(decrease).epsilon(1e-6));
    }
}

TEST_CASE("Every accepted step descends, and evaluations are counted by residuals and Jacobians") {
    LevenbergMarquardt method = misra1a(Vector{{500.0, 0.0001}});
    std::int64_t accepted = 0;
    double last = method.value();
    while (method.step() == Status::Running) {
        accepted += method.report().trust.is_accepted ? 1 : 0;
        CHECK(method.value() <= last);
        last = method.value();
    }
    CHECK(method.evaluations().value == method.iteration() + 1);
    CHECK(std::abs(method.evaluations().gradient - accepted - 1) <= 1);
}
