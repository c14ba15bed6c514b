#include "lessons/lp/best_corner_numbers.h"

#include "lessons/lp/best_corner_limit_words.h"
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
    std::array<float, 3> product{};
    float limit = 0.0f;

    static Columns fit(float width, std::size_t products) {
        Columns columns;
        const bool is_tight = products > 2;
        columns.field = ui::scaled(std::clamp(width * (is_tight ? 0.11f : 0.13f), 36.0f, 64.0f));
        const float name = std::max(ui::scaled(is_tight ? 86.0f : 94.0f), width * (is_tight ? 0.2f : 0.28f));
        const float gap = ui::scaled(8.0f);
        const float step = columns.field + gap;
        columns.product = {name, name + step, name + 2.0f * step};
        columns.limit = name + static_cast<float>(products) * step + gap;
        return columns;
    }
};

void at_column(float x) { ImGui::SameLine(x); }

void head(float x, const std::string& text) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    at_column(x);
    words(text, theme().quiet_text);
}

/// From one limit to the next, px, beyond what its lines need.
constexpr float kLeastGap = 3.0f;
constexpr float kMostGap = 16.0f;

float bar_line() { return ui::scaled(16.0f); }

float worth_line() { return ui::scaled(15.0f); }

}  // namespace

Action NumbersView::draw(const Scene& scene) {
    wanted_ = scene.numbers;
    changed_ = false;
    if (ImGui::BeginChild("numbers", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const bool narrow = ui::context().narrow;
        const ui::FontScope font(ui::context().fonts.text, narrow ? 14.0f : 13.0f);
        const float frame = narrow ? 0.5f * (ui::size::kTouchTarget - ImGui::GetFontSize()) : 3.0f;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {6.0f, frame});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {5.0f, 0.0f});
        fit_lines(scene);
        draw_profit(scene);
        for (std::size_t row = 0; row < wanted_.limits.size(); ++row) draw_limit(scene, row);
        ImGui::PopStyleVar(2);
    }
    ImGui::EndChild();
    Action action;
    if (changed_) action.numbers = wanted_;
    return action;
}

/// As generous as the height allows: a line of its own for what a limit is worth, and air between limits.
void NumbersView::fit_lines(const Scene& scene) {
    const auto count = static_cast<float>(wanted_.limits.size());
    const float frame = ImGui::GetFrameHeight();
    const float room = ImGui::GetContentRegionAvail().y - 2.0f * frame - ui::scaled(4.0f);
    const float least = frame + bar_line() + ui::scaled(kLeastGap);
    room_ = !scene.shows_prices || room >= count * (least + worth_line()) ? Room::full : Room::little;
    const float needed = room_ == Room::full && scene.shows_prices ? least + worth_line() : least;
    gap_ = std::clamp(room / count - needed + kLeastGap, kLeastGap, kMostGap);
}

void NumbersView::draw_profit(const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x, wanted_.profit.size());
    ImGui::Dummy({1.0f, 1.0f});
    for (std::size_t j = 0; j < wanted_.profit.size(); ++j)
        head(columns.product[j], "per " + lp::singular(program.columns[j].name));
    ImGui::PushID("profit");
    const std::string unit = program.objective_unit.empty() ? "" : ", " + program.objective_unit;
    words(lp::capitalized(program.objective_name) + unit);
    for (std::size_t j = 0; j < wanted_.profit.size(); ++j) {
        ImGui::PushID(static_cast<int>(j));
        at_column(columns.product[j]);
        number("profit", wanted_.profit[j], scene.defaults.profit[j], lp::kProfitRange, columns.field);
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
    if (scene.shows_prices && room_ == Room::full) draw_worth(scene, row);
    ImGui::EndGroup();
    const ImVec2 end{corner.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    ImGui::Dummy({0.0f, gap_});
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end)) ui::highlight(name);
    draw.ChannelsSetCurrent(0);
    if (scene.is_lit(name)) draw.AddRectFilled(corner - ImVec2(2, 1), end, theme().raised, 6.0f);
    draw.ChannelsMerge();
    ImGui::PopID();
}

void NumbersView::draw_uses(const Scene& scene, std::size_t row) {
    const core::lp::Row& limit = scene.run.program().rows[row];
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x, wanted_.profit.size());
    const ImVec2 middle = ImGui::GetCursorScreenPos() + ImVec2(0.0f, ImGui::GetFrameHeight() * 0.5f);
    ui::draw_sample(*ImGui::GetWindowDrawList(), lp::style_of(row), middle, kSampleWidth - 6.0f);
    ImGui::Dummy({1.0f, 1.0f});
    at_column(kSampleWidth);
    words(lp::capitalized(limit.name));
    for (std::size_t j = 0; j < wanted_.profit.size(); ++j) {
        ImGui::PushID(static_cast<int>(j));
        at_column(columns.product[j]);
        number("use", wanted_.uses[row][j], scene.defaults.uses[row][j], lp::kUseRange, columns.field);
        ImGui::PopID();
    }
    at_column(columns.limit - ui::scaled(12.0f));
    words(lp::is_minimum(limit) ? "\u2265" : "\u2264", theme().quiet_text);
    at_column(columns.limit);
    number("limit", wanted_.limits[row], scene.defaults.limits[row], lp::kLimitRange, columns.field);
    at_column(columns.limit + columns.field + 3.0f);
    words(limit.unit, theme().quiet_text);
}

void NumbersView::draw_bar(const Scene& scene, std::size_t row) {
    const core::lp::LinearProgram& program = scene.run.program();
    const double used = row_activities(program, scene.run.point())[static_cast<core::Index>(row)];
    const double bound = lp::limit_of(program.rows[row]);
    const auto share = static_cast<float>(bound > 0.0 ? std::clamp(used / bound, 0.0, 1.0) : 0.0);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const float length = std::max(width * (room_ == Room::full ? 0.3f : 0.18f), 30.0f);
    const float middle = 0.5f * bar_line();
    const ImVec2 corner = ImGui::GetCursorScreenPos() + ImVec2(kSampleWidth, middle - 0.5f * kBarHeight);
    draw.AddRectFilled(corner, corner + ImVec2(length, kBarHeight),
                       ui::mix(theme().surface, theme().control, 0.35f), 3.0f);
    if (share > 0.0f)
        draw.AddRectFilled(corner, corner + ImVec2(length * share, kBarHeight), lp::style_of(row).color,
                           3.0f);
    draw_bar_words(scene, row, corner + ImVec2(length + 8.0f, 0.5f * kBarHeight));
    ImGui::Dummy({length, bar_line()});
}

void NumbersView::draw_bar_words(const Scene& scene, std::size_t row, ImVec2 at) {
    ui::TextStyle style{.color = is_broken(scene.run, row) ? theme().bad : theme().quiet_text,
                        .align = {0.0f, 0.5f},
                        .halo = ui::TextStyle::Halo::none};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const std::string words = used_words(scene.run, row, room_);
    ui::draw_label(draw, at, words, style);
    const bool has_worth =
        scene.shows_prices && !scene.run.referee().right_hand_sides.empty() && !is_idle(scene.run, row);
    if (room_ == Room::full || !has_worth) return;
    at.x += ui::label_extent(words, style.size).x;
    style.color = worth_color(scene, row);
    ui::draw_label(draw, at, " \u00b7 " + worth_words(scene.run, row, room_), style);
}

ImU32 NumbersView::worth_color(const Scene& scene, std::size_t row) {
    return is_worth_something(scene.run, row) ? theme().good : theme().quiet_text;
}

void NumbersView::draw_worth(const Scene& scene, std::size_t row) {
    if (scene.run.referee().right_hand_sides.empty()) return;
    const ImVec2 corner = ImGui::GetCursorScreenPos() + ImVec2(kSampleWidth, 0.0f);
    ui::draw_label(
        *ImGui::GetWindowDrawList(), corner, worth_words(scene.run, row, room_),
        {.color = worth_color(scene, row), .align = {0.0f, 0.0f}, .halo = ui::TextStyle::Halo::none});
    ImGui::Dummy({1.0f, worth_line()});
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
                          &range.high, "%.6g", ImGuiSliderFlags_AlwaysClamp);
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
