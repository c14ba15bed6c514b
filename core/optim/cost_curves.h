#pragma once
// Costs that depend on one decision, with known answers: where gradient descent is first met.

#include "core/math/jet.h"
#include "core/types.h"

#include <span>
#include <string_view>

namespace core::optim {

/// A local minimum of a curve.
struct Valley {
    double x = 0.0;
    double cost = 0.0;
    const char* name = "";
};

/// The cost of one decision x, with its story.
struct CostCurve {
    const char* id = "";       ///< Stable name for share links.
    const char* title = "";    ///< As in a menu.
    const char* story = "";    ///< One sentence: what is decided and what it costs.
    const char* formula = "";  ///< For reading, Unicode.
    const char* citation = "";
    const char* decision = "";       ///< What x is: "Pieces per order".
    const char* decision_unit = "";  ///< "pieces"
    const char* one = "";            ///< One of these: "piece".
    const char* cost = "";           ///< What f is: "Cost a year".
    const char* cost_unit = "";      ///< "€"

    Interval window;                  ///< What to show.
    Interval domain;                  ///< The decisions that can be made at all.
    double start = 0.0;               ///< Where walks begin.
    std::span<const Valley> valleys;  ///< All local minima inside the window, from left to right.

    /// The cost with its slope (dx) and curvature (dxx) at x.
    math::Jet (*at)(double x) = nullptr;

    /// The lowest of the valleys.
    const Valley& best() const;

    /// 1 / f'' at the best valley: the learning rate that would reach the bottom of a parabola in one step.
    double natural_rate() const;
};

/// The table. Constant data: it may be kept and pointed into. Places are numbers in share links: append only.
std::span<const CostCurve> cost_curves();

/// The row with this id, or null.
const CostCurve* find_cost_curve(std::string_view id);

}  // namespace core::optim
