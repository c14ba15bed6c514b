// What the asked plan uses of every limit, and what the latest limit did in words.
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/possible_limits_view.h"
#include "lessons/lp/possible_words.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::possible {

namespace {

using ui::theme;

constexpr float kBarHeight = 9.0f;

std::string verdict_words(const Run& run) {
    const auto& products = run.story().products;
    const std::string plan =
        lp::count_of(run.point().x(), products[0]) + ", " + lp::count_of(run.point().y(), products[1]);
    const auto forbidden = run.forbidden_by();
    if (forbidden.empty()) return plan + ": possible";
    std::string names;
    for (const std::size_t limit : forbidden) names += (names.empty() ? "" : ", ") + run.limits()[limit].name;
    return plan + ": forbidden by " + names;
}

/// Where the bar of a limit ends and where its bound is, as shares of the room.
struct Bar {
    float used = 0.0f;
    float bound = 0.0f;
};

Bar bar_of(const Run& run, std::size_t limit) {
    const Limit& of = run.limits()[limit];
    const double used = std::max(of.used(run.point()), 0.0);
    const double bound = std::max(of.bound, 0.0);
    const double full = std::max({used, 1.25 * bound, 1e-9});
    return {static_cast<float>(used / full), static_cast<float>(bound / full)};
}

void draw_bar(const Run& run, std::size_t limit, ImVec2 corner, float length) {
    const Bar bar = bar_of(run, limit);
    const Limit& of = run.limits()[limit];
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end = corner + ImVec2(length, kBarHeight);
    draw.AddRectFilled(corner, end, ui::mix(theme().surface, theme().control, 0.22f), 3.0f);
    draw.AddRectFilled(
        corner, corner + ImVec2(length * std::min(bar.used, of.asks ? bar.used : bar.bound), kBarHeight),
        lp::style_of(limit).color, 3.0f);
    const float stop = corner.x + length * bar.bound;
    if (!of.asks && bar.used > bar.bound)
        draw.AddRectFilled({stop, corner.y}, {corner.x + length * bar.used, end.y}, theme().bad, 3.0f);
    draw.AddLine({stop, corner.y - 4.0f}, {stop, end.y + 4.0f}, theme().text, 2.0f);
}

void draw_use(const Run& run, std::size_t limit) {
    const Limit& of = run.limits()[limit];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float line = ui::scaled(17.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (ui::is_highlighted(of.name))
        draw.AddRectFilled(corner - ImVec2(3, 2), corner + ImVec2(width, 2.0f * line), theme().raised, 6.0f);
    ui::draw_label(draw, corner, lp::capitalized(of.name), {.size = 13.0f, .align = {0, 0}});
    const bool is_broken = of.spare(run.point()) < -1e-9 * std::max(1.0, std::fabs(of.bound));
    ui::draw_label(draw, corner + ImVec2(width, 0.0f),
                   ui::format_number(of.used(run.point())) + (of.asks ? " of at least " : " of ") +
                       ui::format_number(of.bound) + " \u00b7 " + spare_words(run, limit),
                   {.color = is_broken ? theme().bad : theme().quiet_text, .align = {1, 0}});
    draw_bar(run, limit, corner + ImVec2(0.0f, line + 2.0f), width);
    ImGui::Dummy({width, 2.0f * line + 2.0f});
    if (ImGui::IsItemHovered()) ui::highlight(of.name);
}

}  // namespace

void draw_point(const Scene& scene) {
    if (ImGui::BeginChild("point", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const bool is_possible = scene.run.forbidden_by().empty();
        const ui::Run verdict[] = {{ui::Run::Style::strong, verdict_words(scene.run)}};
        ImGui::PushStyleColor(ImGuiCol_Text, is_possible ? theme().good : theme().bad);
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        ui::paragraph(verdict, ImGui::GetContentRegionAvail().x);
        ImGui::PopStyleColor();
        for (std::size_t k = 0; k < static_cast<std::size_t>(scene.run.step()); ++k) draw_use(scene.run, k);
    }
    ImGui::EndChild();
}

void draw_words(const Scene& scene) {
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        for (const Sentence& sentence : step_words(scene.run))
            ui::paragraph(sentence, ImGui::GetContentRegionAvail().x - 4.0f);
    }
    ImGui::EndChild();
}

}  // namespace lessons::possible
