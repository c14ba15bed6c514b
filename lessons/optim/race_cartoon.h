#pragma once
// The next step of one method taken apart: x, plus each term of the update with its numbers, is the next x;
// and the phases in which that is told. Nothing here draws.

#include "lessons/optim/race_racer.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::optim {

/// What a colour means, in the equation as on the map.
enum class CartoonInk { position, slope, memory, pull };

/// One addend of the step.
struct CartoonPart {
    std::string symbol;  ///< "−η g"
    core::Vector2 value{0.0, 0.0};
    CartoonInk ink = CartoonInk::slope;
};

/// One picture of the cartoon and its sentence.
struct CartoonPhase {
    enum class Kind {
        stand,     ///< Where the step begins.
        ahead,     ///< The point where the method looks at the slope, if that is another one.
        slope,     ///< The gradient that it sees: `value`.
        rates,     ///< A rate for each coordinate: `value`.
        line,      ///< The direction that a line search walks along: `value`.
        trial,     ///< Trial `index` of the line search; `value` is the point.
        region,    ///< The circle in which a trust region believes its model.
        triangle,  ///< Nelder-Mead's triangle before the step.
        part,      ///< Addend `index`.
        arrive,    ///< All together: the next position, `value`.
    };

    Kind kind = Kind::stand;
    std::size_t index = 0;
    core::Vector2 value{0.0, 0.0};
    std::string sentence;
};

struct Cartoon {
    std::string formula;            ///< The method's update, to be read.
    std::string from_symbol = "x";  ///< What `from` is: the position, or a corner of a triangle.
    std::string to_symbol = "x new";
    core::Vector2 from{0.0, 0.0};
    core::Vector2 to{0.0, 0.0};  ///< from plus all parts.
    std::vector<CartoonPart> parts;
    std::vector<CartoonPhase> phases;  ///< At least stand (or triangle) and arrive.
    core::optim::StepReport report;    ///< Of the step that is told.
};

/// The step that the racer would take next; nothing for one that has finished.
std::optional<Cartoon> next_step_of(const Racer& racer);

}  // namespace lessons::optim
