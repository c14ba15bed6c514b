#include "lessons/interpret/edit_people_view.h"

#include "lessons/interpret/edit_curve_view.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/places.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/table.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::editing {

namespace {

using ui::theme;

constexpr std::size_t kExamples = 5;

std::string count(int n) { return ui::format_number(static_cast<double>(n), 9); }

std::string headline(const Scene& scene) {
    const Outcome& outcome = scene.outcome;
    const cases::Case& data = scene.data;
    const auto all = static_cast<int>(data.train.n_rows() + data.test.n_rows());
    if (outcome.n_moved == 0) return "Nobody yet: mark a range of the curve and move it.";
    std::string text = count(outcome.n_moved) + " of " + count(all) + " " + data.many + " move, " +
                       count(outcome.n_raised) + " up and " + count(outcome.n_moved - outcome.n_raised) +
                       " down. ";
    if (!data.is_classes())
        return text + count(outcome.n_flipped()) + " by " + ui::format_unit(kNoticeable, data.target.unit) +
               " or more.";
    text += count(outcome.n_flipped()) + (outcome.n_flipped() == 1 ? " decision turns" : " decisions turn");
    const auto part = [&](int n, const std::string& what, int n_positive) {
        return count(n) + " now " + what + ", " + count(n_positive) + " of them " + data.target.positive;
    };
    std::string parts;
    if (outcome.n_flipped_up > 0)
        parts = part(outcome.n_flipped_up, data.target.above, outcome.n_positive_up);
    if (outcome.n_flipped_down > 0)
        parts += (parts.empty() ? "" : "; ") +
                 part(outcome.n_flipped_down, data.target.below, outcome.n_positive_down);
    return text + (parts.empty() ? "." : ": " + parts + ".");
}

/// One group as a bar: its share that moves, beside the largest share of a group, with the part whose
/// decision turns.
void draw_group(const Scene& scene, const Group& group, double largest_share) {
    const float height = ui::scaled(20.0f);
    const float name_width = std::min(ui::scaled(110.0f), 0.3f * ImGui::GetContentRegionAvail().x);
    const float room = ImGui::GetContentRegionAvail().x - name_width - ui::scaled(104.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::TextStyle style{.align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none};
    std::array<char, 96> buffer{};
    const float middle = corner.y + 0.5f * height;
    ui::draw_label(draw, {corner.x, middle},
                   ui::shortened(scene.grouping.names[static_cast<std::size_t>(group.number)],
                                 name_width - 8.0f, 12.0f, buffer.data(), buffer.size()),
                   style);
    const auto length = [&](int n) {
        const double share = static_cast<double>(n) / std::max(group.n_rows, 1);
        return std::max(room, 0.0f) * static_cast<float>(share / largest_share);
    };
    const ImVec2 begin{corner.x + name_width, corner.y + 0.2f * height};
    const ImVec2 extent{std::max(room, 0.0f), 0.6f * height};
    draw.AddRectFilled(begin, begin + extent, theme().raised, 2.0f);
    draw.AddRectFilled(begin, begin + ImVec2(length(group.n_moved), extent.y),
                       ui::with_alpha(edited_style().color, 0.45f), 2.0f);
    if (group.n_up + group.n_down > 0)
        draw.AddRectFilled(begin, begin + ImVec2(length(group.n_up + group.n_down), extent.y),
                           edited_style().color, 2.0f);
    ui::draw_label(draw, {begin.x + extent.x + 8.0f, middle},
                   count(group.n_moved) + " move, " + count(group.n_up + group.n_down) +
                       (scene.data.is_classes() ? " turn" : " far"),
                   style);
    ImGui::Dummy({1.0f, height});
}

/// "By home", which a press changes.
bool draw_grouping(const Scene& scene) {
    const cases::FeatureWords& words = scene.data.features[static_cast<std::size_t>(scene.grouping.feature)];
    const std::string label = "By " + words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
    const float height = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(24.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 extent{ImGui::GetContentRegionAvail().x, height};
    const bool pressed = ui::press_area("grouping", extent, 6.0f);
    ui::name_place("Grouping");
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        draw.AddRectFilled(corner, corner + extent, theme().raised, 6.0f);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    ui::tooltip("Press for other groups.");
    const ui::TextStyle style{.align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    ui::draw_label(draw, corner + ImVec2(0.0f, 0.5f * height), label, style);
    ui::draw_icon(draw, ui::Icon::chevron_right, corner + ImVec2(extent.x - 10.0f, 0.5f * height), 13.0f,
                  theme().quiet_text);
    return pressed;
}

void draw_examples(const Scene& scene) {
    const cases::Case& data = scene.data;
    const cases::FeatureWords& feature = scene.words();
    ui::Table table("examples", {{feature.label, ui::TableAlign::left}, {"Before"}, {"After"}, {"Truth"}},
                    {.padding = 6.0f});
    for (std::size_t k = 0; k < std::min(kExamples, scene.outcome.moved.size()); ++k) {
        const Moved& moved = scene.outcome.moved[k];
        const core::data::Dataset& rows = moved.is_held_back ? data.test : data.train;
        table.row();
        table.cell(cases::value_text(feature, rows.X(moved.row, scene.change.feature)));
        table.cell(data.is_classes() ? ui::format_fixed(100.0 * moved.before, 1) + "%"
                                     : ui::format_fixed(moved.before, 1));
        table.cell(data.is_classes() ? ui::format_fixed(100.0 * moved.after, 1) + "%"
                                     : ui::format_fixed(moved.after, 1),
                   {.color = moved.flips ? edited_style().color : 0, .strong = moved.flips});
        table.cell(data.is_classes() ? (moved.truth == 1.0 ? data.target.positive : data.target.negative)
                                     : ui::format_number(moved.truth));
    }
    table.draw();
}

}  // namespace

bool draw_people(const Scene& scene) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel - 1.0f);
    ImGui::BeginChild("people", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
    ui::wrapped_words(headline(scene), scene.is_moved() ? theme().text : theme().quiet_text);
    bool pressed = false;
    if (scene.is_moved()) {
        pressed = draw_grouping(scene);
        double largest_share = 1e-9;
        for (const Group& group : scene.outcome.groups)
            largest_share = std::max(largest_share, group.share());
        for (const Group& group : scene.outcome.groups) draw_group(scene, group, largest_share);
        draw_examples(scene);
    }
    ImGui::EndChild();
    return pressed;
}

}  // namespace lessons::editing
