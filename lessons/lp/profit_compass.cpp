#include "lessons/lp/profit_compass.h"

#include "lessons/lp/limit_line.h"
#include "lessons/lp/plan_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::lp {

namespace {

using core::Vector2;
using ui::theme;

constexpr float kLength = 58.0f;  // px

/// The profit that points this way, as long as the usual one, in round numbers.
std::vector<double> turned(const std::vector<double>& usual, Vector2 direction) {
    const double length = Vector2(usual[0], usual[1]).norm();
    const Vector2 wanted = direction * (length / direction.norm());
    const double stride = length >= 20.0 ? 1.0 : 0.1;
    return {rounded(wanted.x(), stride), rounded(wanted.y(), stride)};
}

}  // namespace

std::optional<std::vector<double>> ProfitCompass::draw(ui::Plot& plot, LineLabels& labels,
                                                       const core::lp::LinearProgram& program,
                                                       const std::vector<double>& usual) {
    const Vector2 profit = profit_of(program);
    if (!(profit.norm() > 0.0)) return std::nullopt;
    const ImRect& area = plot.area();
    const std::array places{ImVec2(area.Max.x - 84.0f, area.Min.y + 78.0f),
                            ImVec2(area.Max.x - 84.0f, area.GetCenter().y + 39.0f),
                            ImVec2(area.Max.x - 84.0f, area.Max.y - 40.0f)};
    // Stays where it is while something is dragged.
    if (!ImGui::IsAnyItemActive()) place_ = labels.clearest(places, kLength, area);
    const ImVec2 corner = places[place_];
    const Vector2 base = plot.to_data(corner);
    const ImVec2 toward = plot.to_pixel(base + profit) - corner;
    const double length = std::max(static_cast<double>(std::sqrt(ImLengthSqr(toward))), 1e-3);
    Vector2 tip = base + profit * (static_cast<double>(kLength) / length);
    labels.avoid(corner + ImVec2(-34.0f, 14.0f), corner + ImVec2(34.0f, 14.0f), 10.0f);
    labels.avoid(corner, plot.to_pixel(tip), 12.0f);
    plot.arrow(base, tip, {.color = theme().accent, .thickness = 2.5f});
    plot.text(base, "more " + program.objective_name,
              {.color = theme().accent, .align = {0.5f, -0.5f}, .strong = true});
    const ui::Drag drag = plot.drag_point("turn", tip, {.radius = 6.0f});
    const Vector2 direction = (tip - base).cwiseMax(0.0);
    if (drag.reset) return usual;
    if (drag.moved && direction.norm() > 0.0) return turned(usual, direction);
    return std::nullopt;
}

}  // namespace lessons::lp
