#include "lessons/interpret/case_people.h"
#include "lessons/interpret/what_would_change_it_views.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace lessons::recourse {

namespace {

using ui::theme;

void words(const std::string& text, ImU32 color, float size, bool strong = false) {
    const ui::Fonts& fonts = ui::context().fonts;
    const ui::FontScope font(strong ? fonts.medium : fonts.text, size);
    ui::wrapped_words(text, color);
}

bool is_tested(const Scene& scene, const core::interpret::Counterfactual& found) {
    for (core::Index j = 0; j < found.row.size(); ++j) {
        const bool both_missing = std::isnan(found.row[j]) && std::isnan(scene.now[j]);
        if (found.row[j] != scene.now[j] && !both_missing) return false;
    }
    return true;
}

std::string typicality_text(const cases::Case& data, double typicality) {
    const std::string many = data.id == "own" ? data.many : "people";
    if (std::isnan(typicality)) return "";
    const std::string share = ui::format_number(std::round(100.0 * typicality));
    if (typicality < 0.005) return "Nobody looks like that: all people are nearer to a real loan. Doubt it.";
    if (typicality < 0.1)
        return "Hardly anybody looks like that: only " + share + "% of " + many +
               " are further out. Doubt it.";
    return "Such " + many + " exist: " + share + "% of all are further out.";
}

void draw_none(const Scene& scene) {
    words("No way within these rules.", theme().bad, ui::size::kBody, true);
    words("Open a lock, allow more changes, or accept that the honest letter says so. " +
              ui::format_number(static_cast<double>(scene.advice->model_calls)) +
              " model calls have tried everything.",
          theme().quiet_text, ui::size::kLabel - 1.0f);
}

/// What would be different, what follows, and how usual that is.
void draw_found(const Scene& scene, const core::interpret::Counterfactual& found) {
    for (const core::Index feature : found.changed) {
        words(difference_text(scene.data, feature, scene.application, found.row), theme().text,
              ui::size::kLabel + 1.0f, true);
    }
    words("Then " + ui::format_percent(found.prediction) + " instead of " + ui::format_percent(scene.score) +
              ": " + decision(scene, found.prediction) + ". Effort " + ui::format_fixed(found.distance, 2) +
              ".",
          theme().text, ui::size::kLabel);
    words(typicality_text(scene.data, scene.advice->typicality) + " " +
              ui::format_number(static_cast<double>(scene.advice->model_calls), 6) + " model calls.",
          theme().quiet_text, ui::size::kLabel - 1.0f);
}

/// The button, or what testing has shown.
bool draw_tester(const Scene& scene, const core::interpret::Counterfactual& found) {
    if (!is_tested(scene, found)) return ui::button("Test this claim", ui::ButtonStyle::primary);
    words(std::string("Tested: the model says ") + ui::format_percent(scene.score_now) + ", " +
              decision(scene, scene.score_now) + ".",
          theme().good, ui::size::kLabel, true);
    return false;
}

}  // namespace

bool draw_advice(const Scene& scene) {
    if (!scene.advice) return words("Searching.", theme().quiet_text, ui::size::kLabel), false;
    if (!scene.advice->found) return draw_none(scene), false;
    const float beside = ui::scaled(134.0f);
    const bool has_room = ImGui::GetContentRegionAvail().x > 2.4f * beside;
    ImGui::BeginChild("advice", {has_room ? -beside : 0.0f, 0.0f},
                      ImGuiChildFlags_NavFlattened | (has_room ? 0 : ImGuiChildFlags_AutoResizeY),
                      ImGuiWindowFlags_NoBackground);
    draw_found(scene, *scene.advice->found);
    ImGui::EndChild();
    if (has_room) ImGui::SameLine(0.0f, ui::scaled(12.0f));
    ImGui::BeginGroup();
    const bool tests = draw_tester(scene, *scene.advice->found);
    ImGui::EndGroup();
    return tests;
}

void draw_history(const Scene& scene, ui::PlotView& view) {
    std::vector<core::Vector2> path{{0.0, 100.0 * scene.score}};
    const core::interpret::Predict predict = scene.model.predict();
    const std::size_t n = scene.moves.list().size();
    for (std::size_t k = 1; k <= n; ++k) {
        path.push_back(
            {static_cast<double>(k), 100.0 * predict(scene.moves.applied_to(scene.application, k))});
    }
    view.set_home({{-0.3, std::max(static_cast<double>(n) + 2.0, 4.0)}, {0.0, 100.0}});
    ui::Plot plot("history", view,
                  {.x = {.label = "Tries"},
                   .y = {.label = scene.data.target.score, .unit = "%"},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never});
    if (!plot) return;
    plot.h_line(100.0 * scene.threshold, {.color = theme().text, .dash = ui::Dash::dashed});
    plot.line("", path, ui::with_color(ui::series_style(0), theme().accent));
    for (std::size_t k = 0; k < path.size(); ++k) {
        plot.marker("", path[k], {.color = k == n ? theme().accent : theme().quiet_text}, 5.0f);
    }
    const std::string last =
        n == 0 ? (scene.data.id == "credit" ? "as applied" : "unchanged")
               : scene.data.features[static_cast<std::size_t>(scene.moves.list().back().feature)].label;
    const bool goes_below = path.back().y() < 100.0 * scene.threshold && path.back().y() > 30.0;
    const float aside = goes_below ? 11.0f : -11.0f;  // clear of the line, and in the picture
    const ImVec2 beside = plot.to_pixel(path.back()) + ImVec2(10.0f, aside);
    plot.text(plot.to_data(beside), last + ", " + ui::format_percent(0.01 * path.back().y()),
              {.align = {0.0f, 0.5f}, .strong = true});
}

}  // namespace lessons::recourse
