// What can be turned and chosen on the body.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_solid.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/readout_card.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Index;
using core::Vector2;
using core::Vector3;
using ui::theme;

constexpr float kCompass = 58.0f;  // px, the longest that the arrow of the profit looks
constexpr std::size_t kLongestTrace = 200;

Vector3 profit_in_space(const std::vector<double>& profit) { return {profit[0], profit[1], profit[2]}; }

/// The profit that points this way, as long as the usual one, in round numbers and never below nothing.
std::vector<double> turned(const std::vector<double>& usual, const Vector3& direction,
                           const Vector3& extent) {
    const Vector3 scale = extent.cwiseInverse();
    const double length = profit_in_space(usual).cwiseQuotient(scale).norm();
    const Vector3 aim = direction.cwiseMax(0.0).cwiseQuotient(scale);
    std::vector<double> profit;
    for (Index j = 0; j < 3; ++j) {
        const double wanted = aim[j] * (length / std::max(aim.norm(), 1e-9)) * scale[j];
        const double per_unit = usual[static_cast<std::size_t>(j)] >= 20.0 ? 1.0 : 10.0;
        profit.push_back(std::clamp(std::round(wanted * per_unit) / per_unit, 0.0, lp::kProfitRange.high));
    }
    return profit;
}

}  // namespace

/// The arrow of the profit: where it points, plans earn more. It is turned in the plane of the screen.
void SolidView::turn_profit(const Scene& scene, Action& action) {
    const Vector3 profit = turning_.value_or(profit_in_space(scene.numbers.profit));
    const Vector2 seen = camera_.seen_gradient(profit);
    const double length = profit.cwiseProduct(extent_).norm();
    if (!(length > 0.0)) return;
    const double pixels = static_cast<double>(ui::scaled(kCompass)) / length;
    const ImVec2 base{area_.Max.x - ui::scaled(78.0f), area_.Max.y - ui::scaled(74.0f)};
    const ImVec2 tip =
        base + ImVec2(static_cast<float>(seen.x() * pixels), static_cast<float>(seen.y() * pixels));
    draw_->AddCircleFilled(base, 3.0f, theme().accent);
    draw_->AddLine(base, tip, theme().accent, 2.5f);
    ui::draw_label(*draw_, base + ImVec2(0.0f, 20.0f), "more " + scene.run.program().objective_name,
                   {.color = theme().accent, .strong = true});
    const float reach = ui::context().narrow ? 0.5f * ui::size::kTouchTarget : 14.0f;
    ImGui::SetCursorScreenPos(tip - ImVec2(reach, reach));
    ImGui::InvisibleButton("turn profit", {2.0f * reach, 2.0f * reach});
    ui::name_place("more " + scene.run.program().objective_name);
    const bool is_active = ImGui::IsItemActive();
    if (ImGui::IsItemHovered() || is_active) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        draw_->AddCircleFilled(tip, 13.0f, ui::with_alpha(theme().accent, 0.25f));
    }
    draw_->AddCircleFilled(tip, 7.0f, theme().accent);
    draw_->AddCircle(tip, 7.0f, theme().surface, 0, 1.5f);
    const bool is_reset = ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    std::vector<double> wanted = scene.numbers.profit;
    if (ImGui::IsItemActivated()) {
        turning_ = profit;
        trace_.clear();
    }
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (is_active && turning_ && (moved.x != 0.0f || moved.y != 0.0f)) {
        const Vector2 by{static_cast<double>(moved.x) / pixels, static_cast<double>(moved.y) / pixels};
        turning_ = camera_.moved_gradient(*turning_, by);
        wanted = turned(scene.defaults.profit, *turning_, extent_);
    }
    if (!is_active) turning_.reset();
    if (is_reset) wanted = scene.defaults.profit;
    if (wanted == scene.numbers.profit) return;
    action.numbers = scene.numbers;
    action.numbers->profit = wanted;
}

void SolidView::keep_trace(const Scene& scene) {
    if (!turning_ || trace_.size() >= kLongestTrace) return;
    const std::vector<core::Vector> best = scene.run.best_corners();
    if (best.size() != 1) return;
    if (trace_.empty() || (trace_.back() - best.front()).norm() > 1e-9) trace_.push_back(best.front());
}

void SolidView::choose_way(const Scene& scene, Action& action) const {
    for (const Way& way : scene.run.ways()) {
        if (way.is_endless() || !is_pointed_at(way.to)) continue;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (is_clicked_) action.entering = way.variable;
    }
}

/// The corner under the pointer: what is made, what it earns, and which limits meet there.
void SolidView::read_out(const Scene& scene) {
    corner_limits_.clear();
    const core::lp::LinearProgram& program = scene.run.program();
    for (const core::geometry::PolytopeVertex& vertex : scene.run.body().vertices) {
        if (!is_pointed_at(vertex.point)) continue;
        std::vector<ui::ReadoutRow> rows;
        for (Index j = 0; j < 3; ++j)
            rows.push_back({lp::capitalized(program.columns[static_cast<std::size_t>(j)].name),
                            ui::format_number(vertex.point[j])});
        rows.push_back(
            {lp::capitalized(program.objective_name), lp::amount(program, scene.run.profit(vertex.point))});
        for (const Index limit : vertex.active) {
            const auto row = static_cast<std::size_t>(limit);
            if (row < program.rows.size()) corner_limits_.push_back(program.rows[row].name);
        }
        const bool is_way = std::any_of(
            scene.run.ways().begin(), scene.run.ways().end(),
            [&](const Way& way) { return !way.is_endless() && (way.to - vertex.point).norm() < 1e-9; });
        if (is_way) rows.push_back({"Click", "goes there next"});
        return ui::readout_card("Corner", rows);
    }
}

}  // namespace lessons::corner
