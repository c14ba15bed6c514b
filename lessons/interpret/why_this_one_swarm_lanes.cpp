// The lanes of everybody's reasons and what stands in and beside them.
#include "lessons/interpret/why_this_one_swarm_view.h"

#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_waterfall_view.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <array>

namespace lessons::why {

namespace {

using core::Index;
using ui::theme;

constexpr float kLabelSize = 12.5f;
constexpr float kNumberWidth = 36.0f;
const ui::TextStyle::Halo kNoHalo = ui::TextStyle::Halo::none;

/// The feature whose lane is pointed at, else the selected one.
int shown_feature(const Crowd& crowd, int selected) {
    const int lit = crowd.data().find(ui::context().highlighted);
    return lit >= 0 ? lit : selected;
}

/// "10.9 million", "46 300".
std::string count_text(double n) {
    return n < 1e6 ? ui::format_number(n, 3) : ui::format_number(1e-6 * n, 3) + " million";
}

void draw_diamond(ImDrawList& draw, ImVec2 at) {
    draw.AddNgonFilled(at, 5.0f, theme().surface, 4);
    draw.AddNgon(at, 5.0f, theme().text, 4, 1.5f);
}

}  // namespace

// The key to the colours, in the units of the feature in view; and what the bars at the right are.
void SwarmView::draw_head(Scene& scene, bool& is_tested) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float height = ui::scaled(ui::size::kCaption) * 1.7f;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 middle = corner + ImVec2(0.0f, height * 0.5f);
    const int feature = shown_feature(scene.crowd, scene.selected);
    const std::string name = scene.crowd.words(feature).label + ":";
    const float name_width = ui::label_extent(name, ui::size::kCaption, true).x + 8.0f;
    const float room = width - scene.size_width - name_width - 8.0f;
    ui::draw_label(draw, middle, name, {.align = {0, 0.5f}, .halo = kNoHalo, .strong = true});
    scene.colors[static_cast<std::size_t>(feature)].draw_key(draw, middle + ImVec2(name_width, 0.0f), room);

    const char* const words = "Test";
    const ImVec2 extent{ui::label_extent(words, ui::size::kCaption, true).x + 16.0f, height};
    ImGui::SetCursorScreenPos(corner + ImVec2(width - extent.x, 0.0f));
    if (ui::press_area("test", extent, 5.0f)) is_tested = !is_tested;
    ui::name_place("Test");
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::tooltip(
        "Is it true? The diamond is the mean change of the prediction when this feature alone goes "
        "back to the values of the others.");
    const ImVec2 begin = corner + ImVec2(width - extent.x, 0.0f);
    draw.AddRectFilled(begin, begin + extent, hovered || is_tested ? theme().accent_soft : theme().surface,
                       5.0f);
    draw.AddRect(begin, begin + extent, theme().accent, 5.0f);
    ui::draw_label(draw, begin + extent * 0.5f, words,
                   {.color = theme().accent, .halo = kNoHalo, .strong = true});
    const bool has_room = scene.size_width > ui::scaled(100.0f);
    const char* const header = !has_room ? "" : is_tested ? "\u25c7 alone" : "Mean size";
    ui::draw_label(draw, {corner.x + width - scene.size_width + 8.0f, middle.y}, header,
                   {.color = theme().quiet_text, .align = {0, 0.5f}, .halo = kNoHalo});
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, height});
}

void SwarmView::draw_ground(const Scene& scene) const {
    const ImRect area = scene.plot->area();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRectFullScreen();
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane) {
        const float y = scene.y(lane);
        const float half = 0.5f * scene.lane_height;
        if (ui::is_highlighted(scene.crowd.words(scene.features[lane]).id))
            draw.AddRectFilled({scene.corner.x, y - half}, {area.Max.x + scene.size_width, y + half},
                               theme().raised, 6.0f);
        draw.AddLine({area.Min.x, y}, {area.Max.x, y}, theme().grid, 1.0f);
    }
    draw.PopClipRect();
    scene.plot->v_line(0.0, {.color = theme().control, .thickness = 1.0f});
}

void SwarmView::draw_dots(const Scene& scene) const {
    const float radius = std::min(ui::scaled(2.4f), 0.3f * scene.lane_height);
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane) {
        const int feature = scene.features[lane];
        const cases::ValueColors& colors = scene.colors[static_cast<std::size_t>(feature)];
        for (Index row = 0; row < scene.crowd.rows().n_done(); ++row) {
            if (row == scene.crowd.applicant()) continue;
            cases::draw_value_dot(scene.plot->draw(), place(scene, row, lane), radius, colors,
                                  scene.crowd.value(row, feature));
        }
    }
}

// One applicant in every lane.
void SwarmView::draw_path(const Scene& scene, Index row, ImU32 color, float radius) const {
    ImDrawList& draw = scene.plot->draw();
    std::vector<ImVec2> points;
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane)
        points.push_back(place(scene, row, lane));
    draw.AddPolyline(points.data(), static_cast<int>(points.size()), ui::with_alpha(color, 0.75f), 0, 1.5f);
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane) {
        const int feature = scene.features[lane];
        draw.AddCircleFilled(points[lane], radius + 2.5f, theme().surface, 16);
        draw.AddCircle(points[lane], radius + 1.8f, color, 16, 1.6f);
        cases::draw_value_dot(draw, points[lane], radius - 0.5f,
                              scene.colors[static_cast<std::size_t>(feature)],
                              scene.crowd.value(row, feature));
    }
}

void SwarmView::draw_lanes(const Scene& scene, ImVec2 end) const {
    double longest = 1e-9;
    for (const int feature : scene.features) {
        longest = std::max(longest, scene.crowd.mean_size(feature));
        if (scene.is_tested) longest = std::max(longest, scene.crowd.mean_alone(feature));
    }
    scene.plot->draw().PushClipRect(scene.corner, end);
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane) {
        draw_lane_label(scene, lane);
        draw_size(scene, lane, longest);
    }
    scene.plot->draw().PopClipRect();
}

void SwarmView::draw_lane_label(const Scene& scene, std::size_t lane) const {
    ImDrawList& draw = scene.plot->draw();
    const int feature = scene.features[lane];
    const float y = scene.y(lane);
    const float half = 0.5f * scene.lane_height;
    const bool selected = feature == scene.selected;
    if (selected)
        draw.AddRectFilled({scene.corner.x, y - half + 2.0f}, {scene.corner.x + 3.0f, y + half - 2.0f},
                           theme().accent, 1.5f);
    std::array<char, 96> buffer{};
    const auto words = ui::shortened(scene.crowd.words(feature).label, scene.label_width - 16.0f, kLabelSize,
                                     buffer.data(), buffer.size());
    ui::draw_label(draw, {scene.corner.x + 9.0f, y}, words,
                   {.size = kLabelSize, .align = {0, 0.5f}, .halo = kNoHalo, .strong = selected});
}

// The mean size of the lane's bars as a bar with its number; the diamond is what the test finds.
void SwarmView::draw_size(const Scene& scene, std::size_t lane, double longest) const {
    ImDrawList& draw = scene.plot->draw();
    const int feature = scene.features[lane];
    const double size = scene.crowd.mean_size(feature);
    const ImVec2 begin{scene.plot->area().Max.x + 10.0f, scene.y(lane)};
    const float length = std::max(scene.size_width - ui::scaled(kNumberWidth) - 12.0f, 0.0f);
    const auto reach = [&](double points) { return length * static_cast<float>(points / longest); };
    const float half = std::min(0.28f * scene.lane_height, 6.0f);
    draw.AddRectFilled(begin - ImVec2(0.0f, half), begin + ImVec2(std::max(reach(size), 1.0f), half),
                       theme().quiet_text, 2.0f);
    if (scene.is_tested) draw_diamond(draw, begin + ImVec2(reach(scene.crowd.mean_alone(feature)), 0.0f));
    ui::draw_label(draw, {scene.plot->area().Max.x + scene.size_width, begin.y},
                   ui::format_fixed(scene.is_tested ? scene.crowd.mean_alone(feature) : size, 1),
                   {.align = {1, 0.5f}, .halo = kNoHalo, .strong = true});
}

// How exact, how much work; and what the axis counts.
void SwarmView::draw_footnote(const Scene& scene, ImVec2 end) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const Crowd::Rows& rows = scene.crowd.rows();
    const cases::PeopleWords words = cases::people_words(scene.crowd.data());
    ui::TextStyle style{.color = theme().quiet_text, .align = {1, 1}, .halo = kNoHalo};
    const std::string axis = "points of " + words.measure;
    ui::draw_label(draw, end, axis, style);
    const std::string done = rows.finished()
                                 ? std::to_string(rows.n_rows())
                                 : std::to_string(rows.n_done()) + " of " + std::to_string(rows.n_rows());
    std::string text = done + " " + words.many + ", exact to " +
                       ui::format_scientific(std::max(rows.gap(), 1e-17), 1) + " \u00b7 " +
                       count_text(static_cast<double>(rows.n_predictions())) + " predictions";
    if (scene.features.size() < static_cast<std::size_t>(scene.crowd.data().n_features()))
        text = std::to_string(scene.features.size()) + " features with the longest bars \u00b7 " + text;
    style.align = {0, 1};
    std::array<char, 160> buffer{};
    const float width = end.x - scene.corner.x - ui::label_extent(axis, ui::size::kCaption).x - 12.0f;
    ui::draw_label(draw, {scene.corner.x, end.y},
                   ui::shortened(text, width, ui::size::kCaption, buffer.data(), buffer.size()), style);
}

}  // namespace lessons::why
