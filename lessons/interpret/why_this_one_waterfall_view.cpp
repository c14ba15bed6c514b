#include "lessons/interpret/why_this_one_waterfall_view.h"

#include "lessons/interpret/case_people.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::why {

namespace {

using ui::theme;

constexpr float kSmallestRow = 15.0f;
/// How sure, how much work: the line under the bars.
std::string footnote(const cases::Case& data, const Waterfall& waterfall) {
    const std::string people = std::to_string(waterfall.n_background);
    const std::string many = data.id == "own" ? data.many : "people";
    switch (waterfall.phase) {
        case Phase::start:
            return "The average over " + people + " " + cases::people_words(data).many + ". Press play.";
        case Phase::replacing:
            return "Each step gives all " + people + " " + many + " one more of this one's values.";
        case Phase::averaging:
            return "\u25c7 where it will end   whiskers: one standard error";
        case Phase::all_orders:
            break;
    }
    const std::string cost = ui::format_number(static_cast<double>(waterfall.n_predictions), 9);
    const std::string gap = ui::format_scientific(std::max(waterfall.gap, 1e-17), 1);
    if (ui::context().narrow) return "Adds up to within " + gap + " \u00b7 " + cost + " predictions";
    return "The bars add up to within " + gap + "  \u00b7  " + cost + " mixed " +
           cases::people_words(data).many + " scored";
}

}  // namespace

std::optional<int> WaterfallView::draw(const cases::Case& data, const Waterfall& waterfall, double threshold,
                                       int selected) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float line = ui::scaled(ui::size::kCaption) * 1.4f;
    const float plot_height = room.y - line - 4.0f;
    const float rows_height = plot_height - line - 12.0f;
    const auto most = static_cast<std::size_t>(std::max(rows_height / ui::scaled(kSmallestRow) - 2.0f, 3.0f));
    const std::vector<Bar> bars = fold_bars(waterfall.bars, most);
    choose_window(waterfall, threshold, bars.size() + 2);

    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float label_width = std::clamp(0.36f * room.x, ui::scaled(120.0f), ui::scaled(210.0f));
    ImGui::SetCursorScreenPos(corner + ImVec2(label_width, 0.0f));
    std::optional<int> clicked;
    {
        ui::Plot plot("waterfall", view_,
                      {.y = {.direction = ui::AxisDirection::decreasing, .shown = false, .grid = false},
                       .movement = ui::Movement::fixed,
                       .readout = ui::ReadoutUse::none},
                      {room.x - label_width, plot_height});
        if (!plot) return std::nullopt;
        Scene scene{data, waterfall, threshold, selected, plot, bars, corner, label_width, 0.0f};
        scene.row_height = plot.to_pixel({0.0, 1.0}).y - plot.to_pixel({0.0, 0.0}).y;
        draw_ground(scene);
        clicked = take_pointer(scene);
        for (std::size_t i = 0; i < bars.size(); ++i) draw_bar(scene, i);
        plot.draw().PushClipRect(corner, corner + room);
        for (std::size_t i = 0; i < bars.size(); ++i) draw_bar_label(scene, i);
        draw_start(scene);
        draw_end(scene);
        plot.draw().PopClipRect();
    }
    draw_footnote(data, waterfall, corner, room);
    return clicked;
}

void WaterfallView::draw_footnote(const cases::Case& data, const Waterfall& waterfall, ImVec2 corner,
                                  ImVec2 room) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ui::TextStyle quiet{.color = theme().quiet_text, .align = {1, 1}, .halo = ui::TextStyle::Halo::none};
    const std::string axis_name = cases::people_words(data).measure + " in %";
    ui::draw_label(draw, corner + room, axis_name, quiet);
    quiet.align = {0, 1};
    std::array<char, 160> buffer{};
    const std::string words = footnote(data, waterfall);
    const float width = room.x - ui::label_extent(axis_name, ui::size::kCaption).x - 12.0f;
    ui::draw_label(draw, corner + ImVec2(0.0f, room.y),
                   ui::shortened(words, width, ui::size::kCaption, buffer.data(), buffer.size()), quiet);
}

// Tens of percent around everything that may be shown, so that the axis stands still while bars move.
void WaterfallView::choose_window(const Waterfall& waterfall, double threshold, std::size_t n_rows) {
    core::Interval range{std::min({waterfall.baseline, waterfall.as_applied, threshold}),
                         std::max({waterfall.baseline, waterfall.as_applied, threshold})};
    double exact = waterfall.baseline;
    for (const Bar& bar : waterfall.bars) {
        exact += bar.exact;
        range.low = std::min({range.low, bar.to, exact});
        range.high = std::max({range.high, bar.to, exact});
    }
    const double low = std::max(0.0, std::floor(10.0 * range.low - 0.3) * 10.0);
    const double high = std::min(100.0, std::ceil(10.0 * range.high + 0.8) * 10.0);
    view_.set_home({{low, high}, {-0.5, static_cast<double>(n_rows) - 0.5}});
}

void WaterfallView::draw_ground(Scene& scene) const {
    ui::Plot& plot = scene.plot;
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        if (!scene.is_lit(scene.bars[i])) continue;
        const float y = plot.to_pixel({0.0, static_cast<double>(i) + 0.5}).y;
        const ImVec2 end{plot.area().Max.x, y + scene.row_height};
        ImGui::GetWindowDrawList()->PushClipRect(scene.corner, end);
        ImGui::GetWindowDrawList()->AddRectFilled({scene.corner.x, y}, end, theme().raised, 6.0f);
        ImGui::GetWindowDrawList()->PopClipRect();
    }
    const double rows = static_cast<double>(scene.bars.size()) + 1.5;
    const double threshold = 100.0 * scene.threshold;
    plot.rect({threshold, -0.5}, {100.0, rows}, cases::zone_color(scene.data), 0.0f);
    plot.segment({threshold, -0.5}, {threshold, rows}, {.color = theme().text, .dash = ui::Dash::dashed});
    const ImVec2 top = plot.to_pixel({threshold, 0.0}) - ImVec2(0.0f, scene.row_height * 0.5f);
    const bool room_right = plot.area().Max.x - top.x > ui::scaled(60.0f);
    const bool right = room_right || top.x - plot.area().Min.x < ui::scaled(60.0f);
    ui::draw_label(plot.draw(), top + ImVec2(right ? 6.0f : -6.0f, 2.0f),
                   right ? scene.data.target.above + " \u2192" : "\u2190 " + scene.data.target.below,
                   {.color = theme().quiet_text, .align = {right ? 0.0f : 1.0f, 0.0f}});
}

void WaterfallView::draw_bar_label(Scene& scene, std::size_t index) const {
    const Bar& bar = scene.bars[index];
    ImDrawList& draw = scene.plot.draw();
    const float y = scene.plot.to_pixel({0.0, static_cast<double>(index) + 1.0}).y;
    const float half = scene.row_height * 0.5f;
    const bool selected = bar.feature == scene.selected;
    if (selected) {
        draw.AddRectFilled({scene.corner.x, y - half + 2.0f}, {scene.corner.x + 3.0f, y + half - 2.0f},
                           theme().accent, 1.5f);
    }
    std::array<char, 96> buffer{};
    const std::string label = bar_label(scene.data, scene.waterfall, bar);
    const auto shown =
        ui::shortened(label, scene.label_width - 16.0f, kLabelSize, buffer.data(), buffer.size());
    ui::draw_label(draw, {scene.corner.x + 9.0f, y}, shown,
                   {.color = bar.replaced ? theme().text : theme().quiet_text,
                    .size = kLabelSize,
                    .align = {0, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = selected});
}

// Rows are one thing from the label to the end of the plot: hover lights the feature up, a click chooses it.
std::optional<int> WaterfallView::take_pointer(Scene& scene) const {
    const float top = scene.plot.to_pixel({0.0, 0.5}).y;
    const ImVec2 extent{scene.label_width - 4.0f, scene.row_height * static_cast<float>(scene.bars.size())};
    ImGui::SetCursorScreenPos({scene.corner.x, top});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // the card is the way by keyboard
    const bool label_clicked = ImGui::InvisibleButton("labels", ImMax(extent, ImVec2(1, 1)));
    ImGui::PopItemFlag();
    const bool inside = ImGui::IsItemHovered() || scene.plot.hovered().has_value();
    const int index = static_cast<int>(std::floor((ImGui::GetIO().MousePos.y - top) / scene.row_height));
    if (!inside || index < 0 || index >= static_cast<int>(scene.bars.size())) return std::nullopt;
    const Bar& bar = scene.bars[static_cast<std::size_t>(index)];
    if (bar.feature < 0) return std::nullopt;
    ui::highlight(scene.id_of(bar));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    show_numbers(scene, bar);
    return label_clicked || scene.plot.clicked() ? std::optional(bar.feature) : std::nullopt;
}

void WaterfallView::show_numbers(Scene& scene, const Bar& bar) const {
    const cases::FeatureWords& words = scene.data.features[static_cast<std::size_t>(bar.feature)];
    const std::string value = cases::value_text(words, scene.waterfall.x[bar.feature]);
    const cases::PeopleWords people = cases::people_words(scene.data);
    const std::string own = "This " + people.one;
    if (!bar.replaced) return scene.plot.readout(words.label, {{own, value}, {"Replaced", "not yet"}});
    std::vector<ui::ReadoutRow> rows{{own, value, 0},
                                     {"Moves the " + people.measure + " by",
                                      points_text(bar.change()) + " points", change_color(bar.change())},
                                     {"From", risk_text(bar.from), 0},
                                     {"To", risk_text(bar.to), 0}};
    rows.push_back({"Alone, all else unchanged", points_text(bar.alone) + " points", 0});
    if (scene.waterfall.phase != Phase::all_orders)
        rows.push_back({"Exact mean", points_text(bar.exact) + " points", 0});
    scene.plot.readout(words.label, rows);
}

}  // namespace lessons::why
