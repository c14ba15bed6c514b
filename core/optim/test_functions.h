#pragma once
// Published functions of two variables with known answers: the landscapes of the lessons, the referees of
// the tests.

#include "core/math/lanes.h"
#include "core/optim/objective.h"
#include "core/types.h"

#include <memory>
#include <span>
#include <string_view>

namespace core::optim {

/// A point of the plane as a plain constant.
struct Point {
    double x = 0.0;
    double y = 0.0;
};

/// How contour levels should be spaced between the minimum and the highest value in view.
enum class ContourSpacing { Linear, Logarithmic };

/// What kind of difficulty a function shows first.
enum class Landscape { Bowl, Valley, SeveralMinima, ManyMinima, Plateau };

/// One function with everything that a menu, a lesson or a test needs.
struct TestFunction {
    const char* id = "";        ///< Stable name for share links.
    const char* title = "";     ///< As in the literature.
    const char* formula = "";   ///< For reading, Unicode.
    const char* story = "";     ///< One sentence for the learner.
    const char* citation = "";  ///< Author and year.
    Landscape landscape = Landscape::Bowl;

    Point start;                        ///< Where runs begin; the published one where there is one.
    std::span<const Point> minimizers;  ///< All global minimizers inside the window.
    double minimum = 0.0;               ///< Value at the minimizers, to the last digit but rounding.
    Interval window_x;                  ///< What to show; lengths are about equal in meaning.
    Interval window_y;
    ContourSpacing spacing = ContourSpacing::Linear;
    double gradient_rate = 0.01;  ///< A learning rate with which gradient descent descends from `start`.
    bool is_smooth_at_minimum =
        true;  ///< False: the minimum is a kink, the gradient does not vanish near it.

    double (*value)(double x, double y) = nullptr;
    void (*gradient)(double x, double y, double* gradient) = nullptr;  ///< Writes 2 numbers.
    void (*hessian)(double x, double y, double* hessian) = nullptr;    ///< Writes xx, xy, yx, yy.

    /// Value and gradient at several points.
    void (*lanes)(const math::Lanes& x, const math::Lanes& y, math::DualLanes& f) = nullptr;
};

/// The table, from gentle to wild. Constant data: it may be kept and pointed into.
std::span<const TestFunction> test_functions();

/// The row with this id, or null.
const TestFunction* find_test_function(std::string_view id);

/// The function as an objective with exact gradient and Hessian. Evaluations allocate nothing.
std::shared_ptr<const Objective> make_objective(const TestFunction& function);

/// The start as a vector of shape (2).
Vector start_of(const TestFunction& function);

/// Rosenbrock's function in `dimension` >= 2 variables, with gradient:
///     sum over i of 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2,   minimum 0 at (1, ..., 1).
/// The chained form (Toint, 1978) that scipy.optimize.rosen computes.
std::shared_ptr<const Objective> make_chained_rosenbrock(Index dimension);

/// Zakharov's function in `dimension` >= 1 variables, with gradient and Hessian, which is dense, and its
/// products with vectors:
///     x.x + s^2 + s^4,   s = sum over i of i x_i / 2,   minimum 0 at the origin.
/// All but the Hessian cost O(n). Jamil and Yang (2013), function 173.
std::shared_ptr<const Objective> make_zakharov(Index dimension);

}  // namespace core::optim
