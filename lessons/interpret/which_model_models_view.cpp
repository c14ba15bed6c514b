#include "lessons/interpret/which_model_views.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <string>
#include <vector>

namespace lessons::which {

namespace {

using ui::theme;

/// Where a model stands: how much there is to look at, and how well it sorts.
std::optional<core::Vector2> place_of(const Scene& scene, int kind) {
    const cases::CaseModel* model = scene.contest.model(kind);
    if (model == nullptr || model->size() == 0) return std::nullopt;
    return core::Vector2(model->size(), scene.curves[static_cast<std::size_t>(kind)].auc);
}

constexpr float kNameHeight = 26.0f;  // px, from the end of an interval to beyond the name
constexpr float kNameOffset = 13.0f;  // px, from there to its middle
constexpr float kAxes = 56.0f;        // px, of the pane for words around the plot

/// Room for the names above and below the intervals, as a share of what the intervals take.
double name_margin() {
    const float height = std::max(ImGui::GetContentRegionAvail().y - ui::scaled(kAxes), 1.0f);
    const float names = ui::scaled(kNameHeight);
    return names / std::max(height - 2.0f * names, 0.5f * names);
}

ui::PlotWindow home_of(const Scene& scene) {
    core::Interval x{10.0, 1000.0};
    core::Interval y{1.0, 0.5};
    for (int kind = 0; kind < kKinds; ++kind) {
        const auto interval = scene.contest.auc_interval(kind);
        const auto at = place_of(scene, kind);
        if (at) x = {std::min(x.low, at->x()), std::max(x.high, at->x())};
        if (at) y = {std::min(y.low, at->y()), std::max(y.high, at->y())};
        if (at && interval) y = {std::min(y.low, interval->low), std::max(y.high, interval->high)};
    }
    if (y.low >= y.high) y = {0.5, 1.0};
    const double margin = name_margin() * y.length();
    return {{0.5 * x.low, 2.0 * x.high}, {y.low - margin, y.high + margin}};
}

/// Names stand above and below the intervals in turn, from left to right.
std::vector<int> kinds_by_size(const Scene& scene) {
    std::vector<int> kinds;
    for (int kind = 0; kind < kKinds; ++kind) {
        if (place_of(scene, kind)) kinds.push_back(kind);
    }
    std::stable_sort(kinds.begin(), kinds.end(), [&](int a, int b) {
        return scene.contest.model(a)->size() < scene.contest.model(b)->size();
    });
    return kinds;
}

/// What a model's mark reaches from and to: its interval once all are trained.
core::Interval reach_of(const Scene& scene, int kind) {
    const auto interval = scene.contest.auc_interval(kind);
    if (interval && scene.frame == Contest::kFrames) return *interval;
    const double auc = place_of(scene, kind)->y();
    return {auc, auc};
}

/// The middle of a name, `offset` px below the interval, or above it where negative.
ImVec2 name_place(const Scene& scene, int kind, float offset, const ui::Plot& plot) {
    const core::Interval reach = reach_of(scene, kind);
    const double end = offset < 0.0f ? reach.high : reach.low;
    return plot.to_pixel({place_of(scene, kind)->x(), end}) + ImVec2(0.0f, ui::scaled(offset));
}

/// Keeps names inside the plot and off each other: on the other side, or further out, where there is no room.
class NameOffsets {
public:
    float choose(const Scene& scene, int kind, float usual, const ui::Plot& plot) {
        for (const float offset : {usual, -usual, 2.0f * usual, -2.0f * usual, 3.0f * usual, -3.0f * usual}) {
            const ImRect area = name_area(scene, kind, offset, plot);
            if (!is_free(area, plot)) continue;
            taken_.push_back(area);
            return offset;
        }
        return usual;
    }

private:
    static ImRect name_area(const Scene& scene, int kind, float offset, const ui::Plot& plot) {
        const ImVec2 half = ui::label_extent(short_name_of(kind), ui::size::kCaption, true) * 0.5f;
        const ImVec2 middle = name_place(scene, kind, offset, plot);
        return {middle - half, middle + half};
    }
    bool is_free(const ImRect& area, const ui::Plot& plot) const {
        return plot.area().Contains(area) &&
               std::none_of(taken_.begin(), taken_.end(),
                            [&](const ImRect& other) { return other.Overlaps(area); });
    }

    std::vector<ImRect> taken_;
};

void draw_model(const Scene& scene, int kind, float name_offset, ui::Plot& plot) {
    const core::Vector2 at = *place_of(scene, kind);
    const ui::SeriesStyle style = style_of(scene, kind);
    const bool is_chosen = kind == scene.chosen;
    const core::Interval reach = reach_of(scene, kind);
    plot.segment({at.x(), reach.low}, {at.x(), reach.high},
                 {.color = style.color, .thickness = is_chosen ? 3.0f : 1.5f});
    plot.marker(name_of(kind), at, style, is_chosen ? 8.0f : 5.5f);
    plot.text(plot.to_data(name_place(scene, kind, name_offset, plot)), short_name_of(kind),
              {.color = is_chosen ? theme().text : style.color, .strong = is_chosen});
}

void tell(const Scene& scene, int kind, ui::Plot& plot) {
    const cases::CaseModel& model = *scene.contest.model(kind);
    const auto interval = scene.contest.auc_interval(kind);
    plot.readout(name_of(kind),
                 {{"AUC", ui::format_fixed(scene.curves[static_cast<std::size_t>(kind)].auc, 3)},
                  {"95% of draws", interval ? ui::format_fixed(interval->low, 3) + " to " +
                                                  ui::format_fixed(interval->high, 3)
                                            : "training"},
                  {"To look at", std::to_string(model.size()) + " " + model.size_unit()},
                  {"Trained", model.steps_text()}});
}

}  // namespace

std::optional<int> draw_models(const Scene& scene, ui::PlotView& view) {
    view.set_home(home_of(scene));
    ui::Plot plot(
        "models", view,
        {.x = {.label = "To look at: weights, leaves, points, rows", .scale = ui::AxisScale::logarithmic},
         .y = {.label = "AUC on rows for choosing (0.5 is guessing)"},
         .movement = ui::Movement::fixed,
         .legend = ui::LegendUse::never,
         .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    const std::vector<int> kinds = kinds_by_size(scene);
    std::vector<core::Vector2> places;
    NameOffsets offsets;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        const float usual = k % 2 == 0 ? -kNameOffset : kNameOffset;
        draw_model(scene, kinds[k], offsets.choose(scene, kinds[k], usual, plot), plot);
        places.push_back(*place_of(scene, kinds[k]));
    }
    const auto near = plot.nearest(places, 22.0f);
    if (!near) return std::nullopt;
    const int kind = kinds[*near];
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::highlight(name_of(kind));
    tell(scene, kind, plot);
    return plot.clicked() ? std::optional(kind) : std::nullopt;
}

}  // namespace lessons::which
