#include "lessons/optim/race_trail.h"

#include "lessons/ui/format.h"

#include <algorithm>

namespace lessons::optim {

using ui::format_number;

const char* glyph_of(const Racer& racer) {
    switch (style_of(racer).marker) {
        case ui::Marker::circle:
            return "\u25cf";
        case ui::Marker::square:
            return "\u25a0";
        case ui::Marker::triangle:
            return "\u25b2";
        case ui::Marker::diamond:
            return "\u25c6";
        case ui::Marker::cross:
            return "\u00d7";
        case ui::Marker::plus:
            return "+";
        case ui::Marker::none:
            break;
    }
    return "";
}

std::string coordinates(core::Vector2 point) {
    return "(" + format_number(point.x(), 3) + ", " + format_number(point.y(), 3) + ")";
}

StepCard card_of(const Racer& racer, std::size_t step, double minimum) {
    const std::size_t k = std::min(step, racer.points().size() - 1);
    const core::Vector2 point = racer.points()[k];
    const ImU32 color = style_of(racer).color;
    StepCard card{std::string(racer.name()) + ", step " + format_number(static_cast<double>(k)), {}};
    card.rows.push_back({"Position", coordinates(point), color});
    card.rows.push_back({"Value f", format_number(minimum + racer.gaps()[k])});
    card.rows.push_back({"Above the minimum", format_number(racer.gaps()[k], 3)});
    if (racer.method().needs_gradient) card.rows.push_back({"Slope", format_number(racer.slopes()[k], 3)});
    if (k > 0) {
        const double length = (point - racer.points()[k - 1]).norm();
        card.rows.push_back({"Length of the step", format_number(length, 3)});
    }
    card.rows.push_back({"Evaluations so far", format_number(racer.evaluation_counts()[k])});
    return card;
}

}  // namespace lessons::optim
