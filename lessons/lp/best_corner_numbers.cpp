#include "lessons/lp/best_corner_numbers.h"

#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace lessons::corner {

namespace {

using core::lp::BoundRange;
using ui::format_number;
using ui::theme;

constexpr float kBarHeight = 6.0f;
constexpr float kSampleWidth = 26.0f;

void words(const std::string& text, ImU32 color = 0) {
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, color != 0 ? color : theme().text);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

/// Columns of the pane, px from its left: the two products, the limit, its unit.
struct Columns {
    float field = 46.0f;
    std::array<float, 2> product{};
    float limit = 0.0f;

    static Columns fit(float width) {
        Columns columns;
        columns.field = ui::scaled(std::clamp(width * 0.13f, 40.0f, 64.0f));
        const float name = std::max(ui::scaled(94.0f), width * 0.28f);
        const float gap = ui::scaled(8.0f);
        columns.product = {name, name + columns.field + gap};
        columns.limit = name + 2.0f * (columns.field + gap) + gap;
        return columns;
    }
};

void at_column(float x) { ImGui::SameLine(x); }

void head(float x, const std::string& text) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    at_column(x);
    words(text, theme().quiet_text);
}

/// "from 90 to 160", "up to 75", "from 140 on"
std::string range_words(core::lp::RangeEnd low, core::lp::RangeEnd high) {
    // The solver's rounding around 0 would be read as a number.
    for (core::lp::RangeEnd* end : {&low, &high})
        if (std::fabs(end->value) < 1e-9) end->value = 0.0;
    const bool starts = std::isfinite(low.value);
    const bool ends = std::isfinite(high.value);
    if (starts && ends) return "from " + format_number(low.value) + " to " + format_number(high.value);
    if (starts) return "from " + format_number(low.value) + " on";
    return ends ? "up to " + format_number(high.value) : "always";
}

std::string worth_words(const Scene& scene, const BoundRange& range, const core::lp::Row& row) {
    const std::string one = row.unit.empty() ? "unit" : singular(row.unit);
    const std::string unit = row.unit.empty() ? "" : " " + row.unit;
    const std::string valid = " (" + range_words(range.low, range.high) + unit + ")";
    if (std::fabs(range.price) < 1e-9) return "One more " + one + " is worth nothing" + valid;
    if (range.price < 0.0)
        return "One more " + one + " costs " + amount(scene.run.program(), -range.price) + valid;
    return "One more " + one + " is worth " + amount(scene.run.program(), range.price) + valid;
}

bool is_redundant(const Run& run, std::size_t row) {
    if (run.region().is_empty()) return false;
    return run.region().roles[row] != core::geometry::ConstraintRole::kEdge;
}

}  // namespace

Action NumbersView::draw(const Scene& scene) {
    wanted_ = scene.numbers;
    changed_ = false;
    if (ImGui::BeginChild("numbers", {0.0f, 0.0f}, ImGuiChildFlags_None, ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, 13.0f);
        const float frame = ui::context().narrow ? 9.0f : 3.0f;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {6.0f, frame});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {5.0f, 1.0f});
        draw_profit(scene);
        for (std::size_t row = 0; row < wanted_.limits.size(); ++row) draw_limit(scene, row);
        ImGui::PopStyleVar(2);
    }
    ImGui::EndChild();
    Action action;
    if (changed_) action.numbers = wanted_;
    return action;
}

void NumbersView::draw_profit(const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x);
    ImGui::Dummy({1.0f, 1.0f});
    for (std::size_t j = 0; j < 2; ++j) head(columns.product[j], "per " + singular(program.columns[j].name));
    ImGui::PushID("profit");
    const std::string unit = program.objective_unit.empty() ? "" : ", " + program.objective_unit;
    words(capitalized(program.objective_name) + unit);
    for (std::size_t j = 0; j < 2; ++j) {
        ImGui::PushID(static_cast<int>(j));
        at_column(columns.product[j]);
        number("profit", wanted_.profit[j], scene.defaults.profit[j], kProfitRange, columns.field);
        ImGui::PopID();
    }
    ImGui::PopID();
    ImGui::Dummy({0.0f, 2.0f});
}

void NumbersView::draw_limit(const Scene& scene, std::size_t row) {
    const std::string& name = scene.run.program().rows[row].name;
    ImGui::PushID(static_cast<int>(row));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.ChannelsSplit(2);
    draw.ChannelsSetCurrent(1);
    ImGui::BeginGroup();
    draw_uses(scene, row);
    draw_bar(scene, row);
    if (scene.shows_prices) draw_worth(scene, row);
    ImGui::Dummy({0.0f, 2.0f});
    ImGui::EndGroup();
    const ImVec2 end{corner.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end)) ui::highlight(name);
    draw.ChannelsSetCurrent(0);
    if (scene.is_lit(name)) draw.AddRectFilled(corner - ImVec2(2, 1), end, theme().raised, 6.0f);
    draw.ChannelsMerge();
    ImGui::PopID();
}

void NumbersView::draw_uses(const Scene& scene, std::size_t row) {
    const core::lp::Row& limit = scene.run.program().rows[row];
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x);
    const ImVec2 middle = ImGui::GetCursorScreenPos() + ImVec2(0.0f, ImGui::GetFrameHeight() * 0.5f);
    ui::draw_sample(*ImGui::GetWindowDrawList(), style_of(row), middle, kSampleWidth - 6.0f);
    ImGui::Dummy({1.0f, 1.0f});
    at_column(kSampleWidth);
    words(capitalized(limit.name));
    for (std::size_t j = 0; j < 2; ++j) {
        ImGui::PushID(static_cast<int>(j));
        at_column(columns.product[j]);
        number("use", wanted_.uses[row][j], scene.defaults.uses[row][j], kUseRange, columns.field);
        ImGui::PopID();
    }
    at_column(columns.limit - ui::scaled(12.0f));
    words(is_minimum(limit) ? "\u2265" : "\u2264", theme().quiet_text);
    at_column(columns.limit);
    number("limit", wanted_.limits[row], scene.defaults.limits[row], kLimitRange, columns.field);
    at_column(columns.limit + columns.field + 3.0f);
    words(limit.unit, theme().quiet_text);
}

void NumbersView::draw_bar(const Scene& scene, std::size_t row) {
    const core::lp::LinearProgram& program = scene.run.program();
    const core::lp::Row& limit = program.rows[row];
    const double used = row_activities(program, scene.run.point())[static_cast<core::Index>(row)];
    const double bound = limit_of(limit);
    const double left = is_minimum(limit) ? used - bound : bound - used;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = ImGui::GetCursorScreenPos() + ImVec2(kSampleWidth, 1.0f);
    const float length = std::max(ImGui::GetContentRegionAvail().x * 0.3f, 30.0f);
    const double share = bound > 0.0 ? std::clamp(used / bound, 0.0, 1.0) : 0.0;
    const ImU32 color = style_of(row).color;
    const ImVec2 bar{length, kBarHeight};
    const ImVec2 at = corner + ImVec2(0.0f, 4.0f);
    draw.AddRectFilled(at, at + bar, ui::mix(theme().surface, theme().control, 0.35f), 3.0f);
    draw.AddRectFilled(at, at + ImVec2(length * static_cast<float>(share), kBarHeight), color, 3.0f);
    const bool is_broken = left < -1e-7;
    std::string text = format_number(used) + " of " + format_number(bound) + " used";
    if (is_minimum(limit)) text = format_number(used) + " of at least " + format_number(bound);
    if (used < 0.0) text = format_number(used) + ", at most " + format_number(bound);
    if (is_broken) text += is_minimum(limit) ? ": not enough" : ": too much";
    if (is_redundant(scene.run, row)) text += " \u00b7 limits nothing";
    ui::draw_label(draw, corner + ImVec2(length + 8.0f, 4.0f + kBarHeight * 0.5f), text,
                   {.color = is_broken ? theme().bad : theme().quiet_text,
                    .align = {0.0f, 0.5f},
                    .halo = ui::TextStyle::Halo::none});
    ImGui::Dummy({length, ui::scaled(14.0f)});
}

void NumbersView::draw_worth(const Scene& scene, std::size_t row) {
    if (scene.run.referee().right_hand_sides.size() <= row) return;
    const BoundRange& range = scene.run.referee().right_hand_sides[row];
    const std::string text = worth_words(scene, range, scene.run.program().rows[row]);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    ImGui::Dummy({1.0f, 1.0f});
    at_column(kSampleWidth);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleColor(ImGuiCol_Text, std::fabs(range.price) < 1e-9 ? theme().quiet_text : theme().good);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
}

bool NumbersView::number(const char* id, double& value, double original, core::Interval range, float width) {
    const bool is_changed = value != original;
    ImGui::PushStyleColor(ImGuiCol_FrameBg, theme().accent_soft);
    ImGui::PushStyleColor(ImGuiCol_Text, is_changed ? theme().accent : theme().text);
    ImGuiIO& io = ImGui::GetIO();
    const bool typed_by_click = io.ConfigDragClickToInputText;
    io.ConfigDragClickToInputText = true;
    ImGui::SetNextItemWidth(width);
    const float speed = static_cast<float>(std::fabs(original) >= 20.0 ? 1.0 : 0.05);
    double wanted = value;
    const bool moved =
        ImGui::DragScalar((std::string("##") + id).c_str(), ImGuiDataType_Double, &wanted, speed, &range.low,
                          &range.high, "%.4g", ImGuiSliderFlags_AlwaysClamp);
    io.ConfigDragClickToInputText = typed_by_click;
    ImGui::PopStyleColor(2);
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        ui::tooltip("Drag sideways or click and type. The story says " + format_number(original) + ".");
    if (!moved || !std::isfinite(wanted) || wanted == value) return false;
    value = wanted;
    changed_ = true;
    return true;
}

}  // namespace lessons::corner
