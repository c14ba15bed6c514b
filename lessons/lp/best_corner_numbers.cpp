#include "lessons/lp/best_corner_numbers.h"

#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"

#include <imgui_internal.h>

#include <algorithm>
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

/// The next item stands on the same line if it has room, otherwise on a new one, indented.
void flow(float width) {
    ImGui::SameLine(0.0f, ui::scaled(5.0f));
    if (ImGui::GetContentRegionAvail().x >= width) return;
    ImGui::NewLine();
    ImGui::Dummy({kSampleWidth, 0.0f});
    ImGui::SameLine(0.0f, ui::scaled(5.0f));
}

void flowing_words(const std::string& text, ImU32 color = 0) {
    flow(ImGui::CalcTextSize(text.c_str()).x);
    words(text, color);
}

/// "from 90 to 160", "up to 75", "from 140 on"
std::string range_words(core::lp::RangeEnd low, core::lp::RangeEnd high) {
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
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {5.0f, 3.0f});
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
    ImGui::PushID("profit");
    words(capitalized(program.objective_name));
    for (std::size_t j = 0; j < 2; ++j) {
        ImGui::PushID(static_cast<int>(j));
        flow(ui::scaled(52.0f));
        number("profit", wanted_.profit[j], scene.defaults.profit[j], kProfitRange);
        flowing_words((program.objective_unit.empty() ? "per " : program.objective_unit + " per ") +
                      singular(program.columns[j].name) + (j == 0 ? "," : ""));
        ImGui::PopID();
    }
    ImGui::PopID();
    ImGui::Dummy({0.0f, 3.0f});
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
    ImGui::Dummy({0.0f, 4.0f});
    ImGui::EndGroup();
    const ImVec2 end{corner.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end)) ui::highlight(name);
    draw.ChannelsSetCurrent(0);
    if (ui::is_highlighted(name)) draw.AddRectFilled(corner - ImVec2(2, 1), end, theme().raised, 6.0f);
    draw.ChannelsMerge();
    ImGui::PopID();
}

void NumbersView::draw_uses(const Scene& scene, std::size_t row) {
    const core::lp::LinearProgram& program = scene.run.program();
    const core::lp::Row& limit = program.rows[row];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ui::draw_sample(*ImGui::GetWindowDrawList(), ui::series_style(static_cast<int>(row)),
                    corner + ImVec2(0.0f, ImGui::GetFrameHeight() * 0.5f), kSampleWidth - 6.0f);
    ImGui::Dummy({kSampleWidth, 1.0f});
    ImGui::SameLine(0.0f, ui::scaled(5.0f));
    words(capitalized(limit.name) + (is_minimum(limit) ? ": at least" : ": at most"));
    flow(ui::scaled(52.0f));
    number("limit", wanted_.limits[row], scene.defaults.limits[row], kLimitRange);
    flowing_words(limit.unit.empty() ? ";" : limit.unit + ";");
    for (std::size_t j = 0; j < 2; ++j) {
        ImGui::PushID(static_cast<int>(j));
        flow(ui::scaled(52.0f));
        number("use", wanted_.uses[row][j], scene.defaults.uses[row][j], kUseRange);
        flowing_words("per " + singular(program.columns[j].name) + (j == 0 ? "," : ""));
        ImGui::PopID();
    }
}

void NumbersView::draw_bar(const Scene& scene, std::size_t row) {
    const core::lp::LinearProgram& program = scene.run.program();
    const core::lp::Row& limit = program.rows[row];
    const double used = row_activities(program, scene.run.point())[static_cast<core::Index>(row)];
    const double bound = limit_of(limit);
    const double left = is_minimum(limit) ? used - bound : bound - used;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = ImGui::GetCursorScreenPos() + ImVec2(kSampleWidth + ui::scaled(5.0f), 3.0f);
    const float length = std::max(ImGui::GetContentRegionAvail().x * 0.42f, 30.0f);
    const double share = bound > 0.0 ? std::clamp(used / bound, 0.0, 1.0) : 0.0;
    const ImU32 color = ui::series_style(static_cast<int>(row)).color;
    const ImVec2 bar{length, kBarHeight};
    const ImVec2 at = corner + ImVec2(0.0f, 4.0f);
    draw.AddRectFilled(at, at + bar, ui::mix(theme().surface, theme().control, 0.35f), 3.0f);
    draw.AddRectFilled(at, at + ImVec2(length * static_cast<float>(share), kBarHeight), color, 3.0f);
    const bool is_broken = left < -1e-7;
    std::string text = format_number(used) + " of " + format_number(bound) + " used";
    if (is_minimum(limit)) text = format_number(used) + " of at least " + format_number(bound);
    if (is_broken) text += is_minimum(limit) ? ": not enough" : ": too much";
    if (is_redundant(scene.run, row)) text += " \u00b7 limits nothing";
    ui::draw_label(draw, corner + ImVec2(length + 8.0f, 4.0f + kBarHeight * 0.5f), text,
                   {.color = is_broken ? theme().bad : theme().quiet_text,
                    .align = {0.0f, 0.5f},
                    .halo = ui::TextStyle::Halo::none});
    ImGui::Dummy({length, ui::scaled(15.0f)});
}

void NumbersView::draw_worth(const Scene& scene, std::size_t row) {
    if (scene.run.referee().right_hand_sides.size() <= row) return;
    const BoundRange& range = scene.run.referee().right_hand_sides[row];
    const std::string text = worth_words(scene, range, scene.run.program().rows[row]);
    const float indent = kSampleWidth + ui::scaled(5.0f);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    ImGui::Dummy({kSampleWidth, 0.0f});
    ImGui::SameLine(0.0f, ui::scaled(5.0f));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleColor(ImGuiCol_Text, std::fabs(range.price) < 1e-9 ? theme().quiet_text : theme().good);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
    (void)indent;
}

bool NumbersView::number(const char* id, double& value, double original, core::Interval range) {
    const bool is_changed = value != original;
    const std::string text = format_number(value);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, theme().accent_soft);
    ImGui::PushStyleColor(ImGuiCol_Text, is_changed ? theme().accent : theme().text);
    ImGuiIO& io = ImGui::GetIO();
    const bool typed_by_click = io.ConfigDragClickToInputText;
    io.ConfigDragClickToInputText = true;
    ImGui::SetNextItemWidth(ui::scaled(52.0f));
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
