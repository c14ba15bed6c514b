#include "core/math/statistics.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/what_would_change_it_views.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/places.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/ticks.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace lessons::recourse {

namespace {

using ui::theme;

constexpr float kMostRow = 30.0f;
constexpr float kShareWidth = 118.0f;
constexpr float kNoWayWidth = 62.0f;
constexpr float kReach = 9.0f;  // px, from the pointer to a person

/// From efforts and groups to pixels. Those without a way have a column of their own behind the axis.
struct Frame {
    ImRect rows;
    float row_height = 0.0f;
    float left = 0.0f;  ///< No effort.
    float right = 0.0f;
    double furthest = 1.0;  ///< The effort at `right`.

    float x(double effort) const { return left + (right - left) * static_cast<float>(effort / furthest); }
    float y(std::size_t row) const { return rows.Min.y + row_height * (static_cast<float>(row) + 0.5f); }
    float no_way() const { return right + ui::scaled(18.0f); }
};

double furthest_effort(const GroupLine& everyone) {
    double furthest = 1.0;
    for (const Recourse& person : everyone.people) {
        if (person.has_way) furthest = std::max(furthest, person.effort);
    }
    return furthest;
}

Frame frame_of(const std::vector<GroupLine>& lines) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float head = ui::scaled(17.0f);
    float names = 0.0f;
    for (const GroupLine& line : lines)
        names = std::max(names, ui::label_extent(line.name, ui::size::kCaption, true).x);
    Frame frame{.rows = {corner + ImVec2(0.0f, head), corner + room},
                .furthest = furthest_effort(lines.front())};
    const float most = ui::scaled(lines.size() == 1 ? 2.0f * kMostRow : kMostRow);
    frame.row_height = std::min((room.y - head) / static_cast<float>(lines.size()), most);
    frame.left = corner.x + names + ui::scaled(14.0f);
    frame.right = std::max(frame.left + 1.0f, corner.x + room.x - ui::scaled(kShareWidth + kNoWayWidth));
    return frame;
}

/// One person's mark.
struct Mark {
    ImVec2 at;
    const Recourse* person = nullptr;
};

/// People of a row stand a little above and below each other, so that equal efforts can be counted.
std::vector<Mark> marks_of(const std::vector<GroupLine>& lines, const Frame& frame) {
    std::vector<Mark> marks;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const int n_all = lines[row].n_refused - lines[row].n_with_way;
        const float room = ui::scaled(kNoWayWidth - 30.0f) / static_cast<float>(std::max(n_all - 1, 1));
        const float pitch = std::min(ui::scaled(9.0f), room);
        int n_without = 0;
        for (const Recourse& person : lines[row].people) {
            const float aside =
                0.5f * frame.row_height * (static_cast<float>(person.row * 7 % 11) / 10.0f - 0.5f);
            const float beside = person.has_way ? 0.0f : pitch * static_cast<float>(n_without++);
            const ImVec2 at = person.has_way ? ImVec2(frame.x(person.effort), frame.y(row) + aside)
                                             : ImVec2(frame.no_way() + beside, frame.y(row));
            marks.push_back({at, &person});
        }
    }
    return marks;
}

void draw_heads(ImDrawList& draw, const Frame& frame, std::size_t n_rows) {
    const float y = frame.rows.Min.y - ui::scaled(10.0f);
    ui::TextStyle style{
        .color = theme().quiet_text, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none};
    ui::draw_label(draw, {frame.rows.Min.x, y}, "Effort", style);
    style.align.x = 0.5f;
    for (const ui::Tick& tick : ui::linear_ticks({0.0, frame.furthest}, 4)) {
        const float x = frame.x(tick.value);
        ui::draw_label(draw, {x, y}, tick.label, style);
        draw.AddLine({x, frame.rows.Min.y}, {x, frame.y(n_rows - 1)}, theme().line);
    }
    style.align.x = 0.0f;
    ui::draw_label(draw, {frame.no_way() - ui::scaled(6.0f), y}, "no way", style);
    style.align.x = 1.0f;
    ui::draw_label(draw, {frame.rows.Max.x, y}, "with a way (95%)", style);
}

/// "36 of 39 (80\u201397%)": how many have a way, and what other people of this kind might say.
std::string share_text(const GroupLine& line) {
    const core::Interval sure = core::math::wilson_interval(line.n_with_way, line.n_refused);
    const auto percent = [](double share) { return ui::format_number(std::round(100.0 * share)); };
    return std::to_string(line.n_with_way) + " of " + std::to_string(line.n_refused) + " (" +
           percent(sure.low) + "\u2013" + percent(sure.high) + "%)";
}

/// The name, the median as a bar, the share.
void draw_line(ImDrawList& draw, const Frame& frame, const GroupLine& line, std::size_t row) {
    const float y = frame.y(row);
    ui::TextStyle style{.align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = row == 0};
    ui::draw_label(draw, {frame.rows.Min.x, y}, line.name, style);
    style.align.x = 1.0f;
    ui::draw_label(draw, {frame.rows.Max.x, y}, share_text(line), style);
    if (!std::isfinite(line.median_effort)) return;
    const float half = 0.42f * frame.row_height;
    draw.AddLine({frame.x(line.median_effort), y - half}, {frame.x(line.median_effort), y + half},
                 theme().text, 2.5f);
}

void draw_mark(ImDrawList& draw, const Mark& mark, const Scene& scene) {
    const bool has_way = mark.person->has_way;
    const bool is_chosen = mark.person->row == scene.person;
    const ImU32 color = is_chosen ? theme().accent : theme().series[has_way ? 0 : 1];
    ui::draw_marker(draw, has_way ? ui::Marker::circle : ui::Marker::square, mark.at,
                    ui::scaled(is_chosen ? 5.0f : 3.2f), ui::with_alpha(color, is_chosen ? 1.0f : 0.75f),
                    theme().surface);
}

const Recourse* under_pointer(const std::vector<Mark>& marks) {
    const Recourse* found = nullptr;
    float least = kReach * kReach;
    for (const Mark& mark : marks) {
        const float distance = ImLengthSqr(mark.at - ImGui::GetIO().MousePos);
        if (distance > least) continue;
        least = distance;
        found = mark.person;
    }
    return found;
}

void tell(const Recourse& person, const Scene& scene) {
    std::vector<ui::ReadoutRow> rows{
        {"Effort", person.has_way ? ui::format_fixed(person.effort, 2) : std::string("no way")}};
    for (const core::Index feature : person.changed)
        rows.push_back({"Changes", scene.data.features[static_cast<std::size_t>(feature)].label});
    ui::readout_card(cases::numbered(cases::people_words(scene.data), static_cast<int>(person.row) + 1),
                     rows);
}

/// "Everyone", or the feature that they are grouped by: pressed, a list of the others opens.
void choose_grouping(const cases::Case& data, int& group_by) {
    std::vector<std::string> labels{"Everyone"};
    for (const int feature : groupings(data))
        labels.push_back("By " + data.features[static_cast<std::size_t>(feature)].label);
    if (labels.size() < 2) return;
    const std::string& label = labels[static_cast<std::size_t>(group_by)];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 text = ui::label_extent(label, ui::size::kLabel, true);
    const float height = ui::context().narrow ? ui::size::kTouchTarget : text.y + 4.0f;
    if (ui::press_area("grouping", {text.x + 24.0f, height})) ImGui::OpenPopup("groupings");
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = corner.y + 0.5f * height;
    ui::draw_label(draw, {corner.x, middle}, label,
                   {.color = theme().accent,
                    .size = ui::size::kLabel,
                    .align = {0.0f, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = true});
    ui::draw_icon(draw, ui::Icon::chevron_down, {corner.x + text.x + 12.0f, middle}, 14.0f, theme().accent);
    if (!ImGui::BeginPopup("groupings")) return;
    for (std::size_t k = 0; k < labels.size(); ++k) {
        const float line = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(28.0f);
        if (ImGui::Selectable(labels[k].c_str(), static_cast<int>(k) == group_by, 0,
                              {ui::scaled(160.0f), line}))
            group_by = static_cast<int>(k);
    }
    ImGui::EndPopup();
}

void say_nobody_yet() {
    const ImVec2 middle = ImGui::GetCursorScreenPos() + ImGui::GetContentRegionAvail() * 0.5f;
    ui::draw_label(*ImGui::GetWindowDrawList(), middle, "Nobody is searched yet: press play.",
                   {.color = theme().quiet_text, .size = ui::size::kLabel});
}

}  // namespace

std::optional<int> draw_group(const Scene& scene, int& group_by) {
    choose_grouping(scene.data, group_by);
    const std::vector<GroupLine> lines = group_lines(scene);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < 60.0f || room.y < 40.0f) return std::nullopt;
    if (lines.empty() || lines.front().n_refused == 0) return say_nobody_yet(), std::nullopt;
    const Frame frame = frame_of(lines);
    const std::vector<Mark> marks = marks_of(lines, frame);
    const bool is_pressed = ui::press_area("people", room, 6.0f);
    ui::name_place("All who are refused");
    const Recourse* pointed = ImGui::IsItemHovered() ? under_pointer(marks) : nullptr;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_heads(draw, frame, lines.size());
    for (std::size_t row = 0; row < lines.size(); ++row) draw_line(draw, frame, lines[row], row);
    for (const Mark& mark : marks) draw_mark(draw, mark, scene);
    if (pointed == nullptr) return std::nullopt;
    tell(*pointed, scene);
    return is_pressed ? std::optional(static_cast<int>(pointed->row)) : std::nullopt;
}

}  // namespace lessons::recourse
