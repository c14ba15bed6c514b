#include "lessons/interpret/digits_trials_view.h"

#include "core/interpret/deletion.h"
#include "core/random.h"
#include "lessons/interpret/digits_picture.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;
using ui::theme;

constexpr const char* kRandom = "At random";
constexpr std::array kAll{Method::gradient, Method::smooth, Method::integrated, Method::occlusion};

ui::SeriesStyle style_of(Method method) { return ui::series_style(static_cast<int>(method)); }

Vector without(const Question& question, const std::vector<Index>& order, int n) {
    Vector image = question.image;
    for (int k = 0; k < n; ++k) {
        const Index pixel = order[static_cast<std::size_t>(k)];
        image[pixel] = question.baseline[pixel];
    }
    return image;
}

std::vector<Index> shuffled_pixels() {
    std::vector<Index> order(static_cast<std::size_t>(kPixels));
    std::iota(order.begin(), order.end(), Index{0});
    core::Random random(1);
    random.shuffle(std::span(order));
    return order;
}

/// The image with crosses on what was deleted, and words under it.
void draw_deleted(const ImRect& area, const Vector& image, const std::vector<Index>& order, int n,
                  const std::string& name, const std::string& words) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_image(draw, area, image);
    const float cell = area.GetWidth() / static_cast<float>(kSide);
    for (int k = 0; k < n; ++k) {
        const Index pixel = order[static_cast<std::size_t>(k)];
        const ImVec2 centre =
            area.Min +
            ImVec2(static_cast<float>(pixel % kSide) + 0.5f, static_cast<float>(pixel / kSide) + 0.5f) * cell;
        const ImVec2 arm(0.22f * cell, 0.22f * cell);
        const ImVec2 other(arm.x, -arm.y);
        draw.AddLine(centre - arm, centre + arm, theme().series[1], 1.5f);
        draw.AddLine(centre - other, centre + other, theme().series[1], 1.5f);
    }
    const ui::TextStyle style{.size = 13.0f, .align = {0.5f, 0.0f}, .halo = ui::TextStyle::Halo::none};
    ui::TextStyle strong = style;
    strong.strong = true;
    ui::draw_label(draw, {area.GetCenter().x, area.Max.y + 6.0f}, name, style);
    ui::draw_label(draw, {area.GetCenter().x, area.Max.y + 6.0f + ui::scaled(18.0f)}, words, strong);
}

}  // namespace

void draw_claim(const Answer& answer, const DeletionCurves& curves, Method method, int n_deleted) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float words = ui::scaled(48.0f);
    const bool stacked = room.y > 1.3f * room.x;
    const float across = stacked ? room.x : 0.5f * (room.x - 16.0f);
    const float down = stacked ? 0.5f * room.y : room.y;
    const float side = std::floor(std::min(across, down - words));
    if (side < 20.0f) return;
    const Vector& chosen = curves.by_method[static_cast<std::size_t>(method)];
    const std::array<std::vector<Index>, 2> orders{
        core::interpret::most_important_first(answer.importance(method)), shuffled_pixels()};
    const std::array<std::string, 2> names{std::string(name_of(method)) + ": " + std::to_string(n_deleted),
                                           std::to_string(n_deleted) + " at random"};
    const std::array<std::string, 2> results{
        "leaves " + ui::format_fixed(100.0 * chosen[n_deleted], 1) + "%",
        "leaves " + ui::format_fixed(100.0 * curves.random_mean[n_deleted], 1) + " \u00b1 " +
            ui::format_fixed(100.0 * curves.random_spread[n_deleted], 1) + "%"};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto place = static_cast<float>(i);
        const ImVec2 begin = corner + (stacked ? ImVec2(0.5f * (across - side), place * down)
                                               : ImVec2(place * (across + 16.0f) + 0.5f * (across - side),
                                                        0.5f * (down - side - words)));
        const ImRect area(ImFloor(begin), ImFloor(begin + ImVec2(side, side)));
        draw_deleted(area, without(answer.question, orders[i], n_deleted), orders[i], n_deleted, names[i],
                     results[i]);
    }
}

void DeletionView::draw(const Findings& findings, Method method, int& n_deleted) {
    ui::Plot plot("deletion", view_,
                  {.x = {.label = "Pixels deleted"},
                   .y = {.label = "Mean probability", .unit = "%"},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::always,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    const Vector random = 100.0 * findings.random_deletion;
    const auto points = [](const Vector& values) {
        return ui::Points::by_index(std::span(values.data(), static_cast<std::size_t>(values.size())));
    };
    plot.line(kRandom, points(random), {.color = theme().quiet_text, .dash = ui::Dash::dashed});
    for (const Method each : kAll) {
        const Vector curve = 100.0 * findings.deletion[static_cast<std::size_t>(each)];
        plot.line(name_of(each), points(curve),
                  ui::with_thickness(style_of(each), each == method ? 3.5f : 1.5f));
    }
    double place = n_deleted;
    plot.v_line(place, {.color = theme().accent});
    const ui::HandleStyle handle{.hint = "Drag", .offset = {0.0, static_cast<double>(kPixels)}};
    if (plot.drag_line("deleted", {1.0, 0.0}, place, handle))
        n_deleted = static_cast<int>(std::lround(place));
}

void draw_likeness(const Findings& findings) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float names = ui::scaled(136.0f);
    const float left = corner.x + names;
    const float width = room.x - names - ui::scaled(18.0f);
    if (width < 30.0f || room.y < 60.0f) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float foot = ui::scaled(20.0f);
    const float row = std::min((room.y - foot) / static_cast<float>(kMethods), ui::scaled(44.0f));
    const auto x_of = [&](double value) { return left + width * static_cast<float>(0.5 * (value + 1.0)); };
    const ui::TextStyle axis{.color = theme().quiet_text, .size = 12.0f, .halo = ui::TextStyle::Halo::none};
    const float bottom = corner.y + row * static_cast<float>(kMethods);
    for (const double tick : {-1.0, 0.0, 1.0}) {
        draw.AddLine({x_of(tick), corner.y}, {x_of(tick), bottom},
                     tick == 0.0 ? theme().control : theme().grid);
        ui::draw_label(draw, {x_of(tick), bottom + 0.5f * foot},
                       tick == 0.0  ? "unrelated"
                       : tick > 0.0 ? "same"
                                    : "opposite",
                       axis);
    }
    for (const Method method : kAll) {
        const float middle = corner.y + row * (static_cast<float>(method) + 0.5f);
        const double mean = findings.mean_likeness(method);
        const double spread = findings.spread_of_likeness(method);
        ui::draw_label(draw, {corner.x, middle}, name_of(method),
                       {.size = 13.0f, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none});
        const float half = 0.24f * row;
        draw.AddRectFilled({std::min(x_of(0.0), x_of(mean)), middle - half},
                           {std::max(x_of(0.0), x_of(mean)), middle + half}, style_of(method).color, 2.0f);
        draw.AddLine({x_of(std::max(mean - spread, -1.0)), middle},
                     {x_of(std::min(mean + spread, 1.0)), middle}, theme().text, 2.0f);
        ui::draw_label(draw, {x_of(std::min(mean + spread, 1.0)) + 4.0f, middle - half},
                       ui::format_fixed(mean, 2), {.size = 12.0f, .align = {0.0f, 0.5f}});
    }
}

}  // namespace lessons::digits
