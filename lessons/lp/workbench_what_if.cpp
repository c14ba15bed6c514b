#include "lessons/lp/workbench_what_if.h"

#include "lessons/lp/workbench_words.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::workbench {

namespace {

using core::Index;
using core::Vector2;
using core::lp::LinearProgram;
using Kind = core::lp::ProgramNumber::Kind;

constexpr Index kLargestCurve = 2500;  // rows times rows plus columns
constexpr int kMostRelated = 6;
constexpr float kChipText = 13.0f;
constexpr float kNumbersShare = 0.42f;  // of the width, where the curve stands beside the slider

std::vector<Change> without(std::vector<Change> changes, const ModelNumber& number) {
    changes.erase(std::remove_if(changes.begin(), changes.end(),
                                 [&](const Change& change) { return change.of == number; }),
                  changes.end());
    return changes;
}

bool is_same(const std::vector<Change>& a, const std::vector<Change>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Change& one, const Change& other) {
        return one.of == other.of && one.value == other.value;
    });
}

/// The other numbers of the same limit or variable.
std::vector<ModelNumber> related(const LinearProgram& program, const ModelNumber& number) {
    std::vector<ModelNumber> numbers;
    const bool is_column = !number.is_coefficient() &&
                           (number.number.kind == Kind::kCost || number.number.kind == Kind::kColumnLow ||
                            number.number.kind == Kind::kColumnHigh);
    const Index index = number.is_coefficient() ? number.row : number.number.index;
    if (is_column) {
        for (const Kind kind : {Kind::kCost, Kind::kColumnLow, Kind::kColumnHigh})
            numbers.push_back({{kind, index}});
        for (Index i = 0; i < program.row_count(); ++i)
            if (coefficient(program, i, index) != 0.0) numbers.push_back({{Kind::kCost, index}, i});
    } else {
        numbers.push_back({right_hand_side(program, index)});
        for (const core::lp::Term& term : program.rows[static_cast<std::size_t>(index)].terms)
            numbers.push_back({{Kind::kCost, term.column}, index});
    }
    numbers.erase(std::remove_if(numbers.begin(), numbers.end(),
                                 [&](const ModelNumber& each) { return !exists(program, each); }),
                  numbers.end());
    if (numbers.size() > kMostRelated) numbers.resize(kMostRelated);
    return numbers;
}

std::string short_name(const LinearProgram& program, const ModelNumber& number, bool is_column) {
    const auto index = static_cast<std::size_t>(number.number.index);
    const std::string value = ui::format_number(value_of(program, number), 5);
    if (number.is_coefficient())
        return value + " " +
               (is_column ? program.rows[static_cast<std::size_t>(number.row)].name
                          : program.columns[index].name);
    switch (number.number.kind) {
        case Kind::kCost:
            return value + " " + objective_name(program);
        case Kind::kColumnLow:
            return "\u2265 " + value;
        case Kind::kColumnHigh:
            return "\u2264 " + value;
        default:
            return "limit " + value;
    }
}

/// A number of the same line, to be moved in place of this one.
bool draw_chip(const std::string& label, const char* id, float width) {
    const float height = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(26.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ui::press_area(id, {width, height}, 6.0f);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(corner, corner + ImVec2(width, height),
                       is_hovered ? ui::theme().raised : ui::theme().accent_soft, 6.0f);
    ui::draw_label(draw, corner + ImVec2(0.5f * width, 0.5f * height), label,
                   {.color = ui::theme().text, .size = kChipText, .halo = ui::TextStyle::Halo::none});
    return pressed;
}

void draw_quietly(const std::string& text) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
}

/// Says "no plan" where the curve does not reach the ends of the slider.
void name_gaps(ui::Plot& plot, const std::vector<Vector2>& points, core::Interval reach) {
    constexpr float kLeastWidth = 60.0f;  // px
    if (points.empty()) return;
    for (const auto& [low, high] :
         {std::pair(reach.low, points.front().x()), std::pair(points.back().x(), reach.high)}) {
        if (plot.to_pixel({high, 0.0}).x - plot.to_pixel({low, 0.0}).x < kLeastWidth) continue;
        const ImVec2 at(plot.to_pixel({0.5 * (low + high), 0.0}).x, plot.area().GetCenter().y);
        ui::draw_label(plot.draw(), at, "no plan", {.color = ui::theme().bad, .size = kChipText});
    }
}

}  // namespace

core::Interval WhatIfView::range(const Scene& scene) const {
    const double value = value_of(scene.written, *chosen_);
    const double reach = value == 0.0 ? 10.0 : std::fabs(value);
    return {value - reach, value + reach};
}

void WhatIfView::choose_by_default(const LinearProgram& program, const core::lp::LpSolution& solution,
                                   int version) {
    if (version == seen_version_) return;
    seen_version_ = version;
    chosen_.reset();
    double most = -1.0;
    for (Index i = 0; i < program.row_count(); ++i) {
        const ModelNumber number{right_hand_side(program, i)};
        const double weight = std::fabs(solution.row_prices[i] * value_of(program, number));
        if (!std::isfinite(weight) || weight <= most) continue;
        most = weight;
        chosen_ = number;
    }
}

std::optional<std::vector<Change>> WhatIfView::draw(const Scene& scene) {
    if (!chosen_ || !exists(scene.written, *chosen_)) {
        draw_nothing_chosen(scene);
        return std::nullopt;
    }
    return draw_slider(scene);
}

void WhatIfView::draw_nothing_chosen(const Scene& scene) const {
    draw_quietly(
        "Click a line of Plan or of Limits: its number gets a slider here, and the model is solved "
        "again while you drag.");
    if (!scene.changes.empty())
        draw_quietly(std::to_string(scene.changes.size()) + " numbers are moved now.");
}

std::optional<std::vector<Change>> WhatIfView::draw_slider(const Scene& scene) {
    const core::Interval reach = range(scene);
    const double original = value_of(scene.written, *chosen_);
    double value = value_of(scene.program, *chosen_);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool is_beside = room.x > ui::scaled(360.0f) && room.y < ui::scaled(280.0f);
    if (is_beside) ImGui::BeginChild("numbers", {kNumbersShare * room.x, 0.0f});
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0f);
    const bool is_whole = std::floor(original) == original && std::fabs(original) >= 20.0;
    ui::SliderOptions options;
    options.default_value = original;
    bool is_moved = ui::slider((name_of(scene.written, *chosen_) + "##what_if").c_str(), value,
                               {reach.low, reach.high, false, is_whole}, width, options);
    draw_related(scene);
    if (is_beside) {
        ImGui::EndChild();
        ImGui::SameLine(0.0f, ui::scaled(16.0f));
    }
    if (draw_curve(scene, value)) is_moved = true;
    if (!is_moved || !std::isfinite(value)) return std::nullopt;
    std::vector<Change> changes = scene.changes;
    set_change(changes, scene.written, *chosen_, std::clamp(value, reach.low, reach.high));
    return changes;
}

void WhatIfView::draw_related(const Scene& scene) {
    const bool is_column = !chosen_->is_coefficient() && chosen_->number.kind != Kind::kRowLow &&
                           chosen_->number.kind != Kind::kRowHigh && chosen_->number.kind != Kind::kRowBoth;
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    int id = 0;
    for (const ModelNumber& number : related(scene.written, *chosen_)) {
        if (number == *chosen_) continue;
        const std::string label = short_name(scene.program, number, is_column);
        const float width = ui::label_extent(label, kChipText).x + 20.0f;
        if (id > 0) ImGui::SameLine(0.0f, 6.0f);
        if (id > 0 && ImGui::GetCursorScreenPos().x + width > right) ImGui::NewLine();
        if (draw_chip(label, ("number " + std::to_string(id++)).c_str(), width)) chosen_ = number;
    }
}

void WhatIfView::find_curve(const Scene& scene) {
    const std::vector<Change> others = without(scene.changes, *chosen_);
    if (curve_of_ == chosen_ && curve_version_ == scene.version && is_same(others, curve_changes_)) return;
    curve_of_ = chosen_;
    curve_version_ = scene.version;
    curve_changes_ = others;
    curve_.reset();
    const Index rows = scene.written.row_count();
    const bool is_possible =
        !chosen_->is_coefficient() && rows * (rows + scene.written.column_count()) <= kLargestCurve;
    if (is_possible) curve_ = value_curve(changed(scene.written, others), chosen_->number);
}

bool WhatIfView::draw_curve(const Scene& scene, double& value) {
    find_curve(scene);
    if (ImGui::GetContentRegionAvail().y < ui::scaled(70.0f)) return false;
    if (!curve_ || curve_->pieces.empty()) {
        draw_quietly(curve_ ? "No place of the slider gives a best plan."
                            : "The curve of best results is drawn for limits and earnings of models with up "
                              "to about fifty lines. The slider solves any model anew.");
        return false;
    }
    const core::Interval reach = range(scene);
    std::vector<Vector2> points;
    for (const core::lp::CurvePiece& piece : curve_->pieces) {
        const double low = std::max(piece.low, reach.low);
        const double high = std::min(piece.high, reach.high);
        if (low > high) continue;
        points.emplace_back(low, piece.value_at(low));
        points.emplace_back(high, piece.value_at(high));
    }
    view_.set_home(ui::WindowFinder().add(points).add_x(reach.low).add_x(reach.high).window(0.1));
    const std::string across = name_of(scene.written, *chosen_);
    ui::Plot plot("value", view_, {.x = {.label = across}, .y = {.label = objective_name(scene.written)}});
    plot.line(objective_name(scene.written), points, ui::series_style(0));
    const double original = value_of(scene.written, *chosen_);
    plot.v_line(original, {.dash = ui::Dash::dotted}, value == original ? "" : "as written");
    if (chosen_->number.kind != Kind::kCost) name_gaps(plot, points, reach);
    if (!scene.objective) {
        const bool has_plan = !points.empty() && points.front().x() <= value && value <= points.back().x();
        plot.v_line(value, {.color = has_plan ? ui::theme().accent : ui::theme().bad, .thickness = 1.5f});
        return false;
    }
    Vector2 point(value, *scene.objective);
    if (!plot.drag_point("number", point, {.x = reach})) return false;
    value = point.x();
    return true;
}

}  // namespace lessons::workbench
