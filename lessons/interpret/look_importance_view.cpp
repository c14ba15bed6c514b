#include "lessons/interpret/look_importance_view.h"

#include "lessons/ui/ease.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/places.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lessons::look {

namespace {

using core::Index;
using ui::theme;

constexpr float kLabelSize = 12.5f;

float widest_label(const cases::Case& data) {
    float widest = 0.0f;
    for (const cases::FeatureWords& feature : data.features)
        widest = std::max(widest, ui::label_extent(feature.label, kLabelSize, true).x);
    return widest;
}

}  // namespace

std::vector<int> by_importance(const core::interpret::PermutationImportance& importance) {
    std::vector<int> order(static_cast<std::size_t>(importance.mean.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return importance.mean[a] > importance.mean[b]; });
    return order;
}

std::optional<int> ImportanceView::draw(const Look& look) {
    choose_window(look);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float label_width = std::min(widest_label(look.data) + 20.0f, 0.42f * room.x);
    const std::string axis = std::string("lost ") + score_name(look.data.task) + " when shuffled";
    ImGui::SetCursorScreenPos(corner + ImVec2(label_width, 0.0f));
    ui::Plot plot("importance", view_,
                  {.x = {.label = axis},
                   .y = {.direction = ui::AxisDirection::decreasing, .shown = false, .grid = false},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none},
                  {room.x - label_width, room.y});
    if (!plot) return std::nullopt;
    Scene scene{look, plot, corner, label_width, 0.0f, by_importance(look.all)};
    scene.row_height = plot.to_pixel({0.0, 1.0}).y - plot.to_pixel({0.0, 0.0}).y;
    draw_ground(scene);
    const std::optional<int> clicked = take_pointer(scene);
    for (std::size_t row = 0; row < scene.order.size(); ++row) draw_bar(scene, row);
    plot.draw().PushClipRect(corner, corner + room);
    for (std::size_t row = 0; row < scene.order.size(); ++row) draw_label(scene, row);
    plot.draw().PopClipRect();
    return clicked;
}

// Wide enough for all repeats from the start, so that the axis stands still while bars grow.
void ImportanceView::choose_window(const Look& look) {
    double low = 0.0;
    double high = 0.0;
    for (Index j = 0; j < look.all.mean.size(); ++j) {
        low = std::min(low, look.all.drops.row(j).minCoeff());
        high = std::max(high, look.all.drops.row(j).maxCoeff());
    }
    const double margin = std::max(0.06 * (high - low), 1e-3);
    view_.set_home({{low - margin, high + margin}, {-0.6, static_cast<double>(look.all.mean.size()) - 0.4}});
}

void ImportanceView::draw_ground(Scene& scene) const {
    for (std::size_t row = 0; row < scene.order.size(); ++row) {
        const bool chosen = scene.order[row] == scene.look.claim.feature;
        const bool lit = scene.is_lit(scene.order[row]);
        if (!chosen && !lit) continue;
        const float y = scene.plot.to_pixel({0.0, static_cast<double>(row) - 0.5}).y;
        const ImVec2 end{scene.plot.area().Max.x, y + scene.row_height};
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        draw.PushClipRect(scene.corner, end);
        draw.AddRectFilled({scene.corner.x, y}, end, chosen ? theme().accent_soft : theme().raised, 6.0f);
        draw.PopClipRect();
    }
    scene.plot.v_line(0.0, {.color = theme().control, .thickness = 1.0f});
}

void ImportanceView::draw_label(Scene& scene, std::size_t row) const {
    const int feature = scene.order[row];
    const std::string& label = scene.look.data.features[static_cast<std::size_t>(feature)].label;
    const float y = scene.plot.to_pixel({0.0, static_cast<double>(row)}).y;
    const bool chosen = feature == scene.look.claim.feature;
    std::array<char, 96> buffer{};
    const float width = scene.label_width - 12.0f;
    ui::draw_label(scene.plot.draw(), {scene.corner.x + 8.0f, y},
                   ui::shortened(label, width, kLabelSize, buffer.data(), buffer.size()),
                   {.size = kLabelSize,
                    .align = {0, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = chosen || scene.is_lit(feature)});
}

void ImportanceView::draw_bar(Scene& scene, std::size_t row) const {
    const int feature = scene.order[row];
    if (scene.look.n_repeats() == 0) return;
    const auto at = static_cast<double>(row);
    const ImVec2 zero = scene.plot.to_pixel({0.0, at});
    const float half = std::min(scene.row_height * 0.3f, ui::scaled(9.0f));
    ImGui::PushID(feature);
    const float length = scene.plot.to_pixel({scene.look.shown.mean[feature], at}).x - zero.x;
    const float end = zero.x + ui::ease(ImGui::GetID("length"), length);
    ImGui::PopID();
    const bool faded = feature != scene.look.claim.feature && !scene.is_lit(feature);
    const ImU32 color = faded ? ui::mix(theme().surface, theme().series[0], 0.62f) : theme().series[0];
    scene.plot.draw().AddRectFilled({std::min(zero.x, end), zero.y - half},
                                    {std::max(zero.x, end) + 1.0f, zero.y + half}, color, 2.0f);
    draw_interval(scene, feature, at);
    if (feature == scene.look.claim.feature) draw_retrained(scene, at);
}

// A dot for what each repeat said, and the interval in which the mean lies.
void ImportanceView::draw_interval(Scene& scene, int feature, double row) const {
    ImDrawList& draw = scene.plot.draw();
    const auto n = scene.look.n_repeats();
    const float half = std::min(scene.row_height * 0.3f, ui::scaled(9.0f));
    for (Index k = 0; k < n; ++k) {
        const ImVec2 at = scene.plot.to_pixel({scene.look.shown.drops(feature, k), row});
        const float aside = half * (0.9f - 1.8f * static_cast<float>((k * 5) % 12) / 11.0f);
        draw.AddCircleFilled(at + ImVec2(0.0f, aside), ui::scaled(1.5f),
                             ui::with_alpha(theme().text, k + 1 == n ? 0.9f : 0.45f), 8);
    }
    const core::Interval interval = scene.look.shown.interval(feature);
    if (!std::isfinite(interval.low)) return;
    const ImVec2 low = scene.plot.to_pixel({interval.low, row});
    const ImVec2 high = scene.plot.to_pixel({interval.high, row});
    draw.AddLine(low, high, theme().text, 2.0f);
    for (const ImVec2 end : {low, high})
        draw.AddLine(end - ImVec2(0.0f, half * 0.6f), end + ImVec2(0.0f, half * 0.6f), theme().text, 2.0f);
}

// What training without the feature really cost.
void ImportanceView::draw_retrained(Scene& scene, double row) const {
    if (std::isnan(scene.look.retrained_score)) return;
    const ImVec2 at = scene.plot.to_pixel({scene.look.retrained_drop(), row});
    ui::draw_marker(scene.plot.draw(), ui::Marker::diamond, at, ui::scaled(7.0f), theme().series[1],
                    theme().surface);
}

// Rows are one thing from the label to the end of the plot: hover lights the feature up, a click chooses it.
std::optional<int> ImportanceView::take_pointer(Scene& scene) const {
    std::optional<int> chosen;
    std::optional<int> hovered;
    for (std::size_t row = 0; row < scene.order.size(); ++row) {
        const int feature = scene.order[row];
        const float top = scene.plot.to_pixel({0.0, static_cast<double>(row) - 0.5}).y;
        ImGui::SetCursorScreenPos({scene.corner.x, top});
        ImGui::PushID(feature);
        if (ui::press_area("row", {scene.label_width - 6.0f, scene.row_height}, 6.0f)) chosen = feature;
        if (ImGui::IsItemHovered()) hovered = feature;
        ui::name_place(scene.look.data.features[static_cast<std::size_t>(feature)].label);
        ImGui::PopID();
    }
    if (const std::optional<core::Vector2> pointer = scene.plot.hovered()) {
        const auto row = static_cast<int>(std::lround(pointer->y()));
        if (row >= 0 && row < static_cast<int>(scene.order.size()))
            hovered = scene.order[static_cast<std::size_t>(row)];
    }
    if (!hovered) return chosen;
    ui::highlight(scene.look.data.features[static_cast<std::size_t>(*hovered)].id);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    show_numbers(scene, *hovered);
    return scene.plot.clicked() ? hovered : chosen;
}

void ImportanceView::show_numbers(Scene& scene, int feature) const {
    if (scene.look.n_repeats() == 0) return;
    const core::Interval interval = scene.look.shown.interval(feature);
    const std::string sure = std::isfinite(interval.low)
                                 ? drop_text(interval.low) + " to " + drop_text(interval.high)
                                 : "needs two repeats";
    scene.plot.readout(
        scene.look.data.features[static_cast<std::size_t>(feature)].label,
        {{"Lost when shuffled", drop_text(scene.look.shown.mean[feature])}, {"95% interval", sure}});
}

}  // namespace lessons::look
