#include "lessons/interpret/why_this_one_waterfall_view.h"

#include "lessons/ui/ease.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::why {

namespace {

using ui::theme;

constexpr float kSmallestRow = 15.0f;
constexpr float kLabelSize = 12.5f;

ImU32 color_of(double change) { return theme().series[change > 0.0 ? 1 : 0]; }

const std::string& id_of(const credit::CreditData& data, const Bar& bar) {
    return data.features[static_cast<std::size_t>(bar.feature)].id;
}

/// How sure, how much work: the line under the bars.
std::string footnote(const Waterfall& waterfall) {
    const std::string people = std::to_string(waterfall.n_background);
    switch (waterfall.phase) {
        case Phase::start:
            return "The average over " + people + " applicants. Press play.";
        case Phase::replacing:
            return "Each step gives all " + people + " people one more of this one's values.";
        case Phase::averaging:
            return "\u25c7 where it will end   whiskers: one standard error";
        case Phase::all_orders:
            break;
    }
    return "The bars add up to within " + ui::format_scientific(std::max(waterfall.gap, 1e-17), 1) +
           "  \u00b7  " + ui::format_number(static_cast<double>(waterfall.n_predictions), 9) +
           " mixed applicants scored";
}

/// A bar with a point in the direction in which it pushes.
void draw_arrow_bar(ImDrawList& draw, float from, float to, float y, float half, ImU32 color) {
    const float length = std::fabs(to - from);
    const float tip = std::min(half * 0.6f, length) * (to > from ? 1.0f : -1.0f);
    const std::array<ImVec2, 5> corners{ImVec2(from, y - half), ImVec2(to - tip, y - half), ImVec2(to, y),
                                        ImVec2(to - tip, y + half), ImVec2(from, y + half)};
    draw.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), color);
    if (length < 2.0f) draw.AddLine({to, y - half}, {to, y + half}, color, 2.0f);
}

/// The bar on its way to where it belongs, so that a change of order is seen as one.
struct Place {
    float from = 0.0f;
    float to = 0.0f;
    float y = 0.0f;
};

Place eased_place(const ui::Plot& plot, const Bar& bar, std::size_t index) {
    const double row = static_cast<double>(index) + 1.0;
    const ImVec2 begin = plot.to_pixel({100.0 * bar.from, row});
    const ImVec2 end = plot.to_pixel({100.0 * bar.to, row});
    const ImVec2 origin = plot.area().Min;
    ImGui::PushID(bar.feature);
    const Place place{origin.x + ui::ease(ImGui::GetID("from"), begin.x - origin.x),
                      origin.x + ui::ease(ImGui::GetID("to"), end.x - origin.x),
                      origin.y + ui::ease(ImGui::GetID("row"), begin.y - origin.y)};
    ImGui::PopID();
    return place;
}

}  // namespace

std::optional<int> WaterfallView::draw(const credit::CreditData& data, const Waterfall& waterfall,
                                       double threshold, int selected) {
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
        draw_ends(scene);
        plot.draw().PopClipRect();
    }
    ui::TextStyle quiet{.color = theme().quiet_text, .align = {1, 1}, .halo = ui::TextStyle::Halo::none};
    ui::draw_label(*ImGui::GetWindowDrawList(), corner + room, "risk in %", quiet);
    quiet.align = {0, 1};
    std::array<char, 160> buffer{};
    const std::string words = footnote(waterfall);
    const float width = room.x - ui::label_extent("risk in %", ui::size::kCaption).x - 12.0f;
    ui::draw_label(*ImGui::GetWindowDrawList(), corner + ImVec2(0.0f, room.y),
                   ui::shortened(words, width, ui::size::kCaption, buffer.data(), buffer.size()), quiet);
    return clicked;
}

// Tens of percent around everything that may be shown, so that the axis stands still while bars move.
void WaterfallView::choose_window(const Waterfall& waterfall, double threshold, std::size_t n_rows) {
    core::Interval range{std::min(waterfall.baseline, threshold), std::max(waterfall.baseline, threshold)};
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
    const double rows = static_cast<double>(scene.bars.size()) + 1.5;
    const double threshold = 100.0 * scene.threshold;
    plot.rect({threshold, -0.5}, {100.0, rows}, ui::with_alpha(theme().bad, 0.06f), 0.0f);
    plot.segment({threshold, -0.5}, {threshold, rows}, {.color = theme().text, .dash = ui::Dash::dashed});
    const ImVec2 top = plot.to_pixel({threshold, 0.0}) - ImVec2(0.0f, scene.row_height * 0.5f);
    const bool room_right = plot.area().Max.x - top.x > ui::scaled(60.0f);
    const bool right = room_right || top.x - plot.area().Min.x < ui::scaled(60.0f);
    ui::draw_label(plot.draw(), top + ImVec2(right ? 6.0f : -6.0f, 2.0f),
                   right ? "refused \u2192" : "\u2190 granted",
                   {.color = theme().quiet_text, .align = {right ? 0.0f : 1.0f, 0.0f}});
}

// Where the way begins and where it ends.
void WaterfallView::draw_ends(Scene& scene) const {
    ImDrawList& draw = scene.plot.draw();
    const Waterfall& waterfall = scene.waterfall;
    const double last = static_cast<double>(scene.bars.size()) + 1.0;
    const bool arrived = waterfall.phase == Phase::averaging || waterfall.phase == Phase::all_orders ||
                         waterfall.n_replaced == scene.data.n_features();
    const double end = waterfall.reached();
    const ImVec2 start_point = scene.plot.to_pixel({100.0 * waterfall.baseline, 0.0});
    const ImVec2 end_point = scene.plot.to_pixel({100.0 * end, last});
    const bool refused = end > scene.threshold;
    const ImU32 verdict = !arrived ? theme().quiet_text : refused ? theme().bad : theme().good;
    ui::TextStyle style{.size = kLabelSize, .align = {0, 0.5f}, .strong = true};
    ui::draw_label(draw, {scene.corner.x + 9.0f, start_point.y},
                   "Average of " + std::to_string(waterfall.n_background), style);
    ui::draw_label(draw, {scene.corner.x + 9.0f, end_point.y}, arrived ? "This applicant" : "So far", style);
    ui::draw_marker(draw, ui::Marker::circle, start_point, 4.5f, theme().quiet_text, theme().surface);
    if (waterfall.as_applied != waterfall.prediction) draw_as_applied(scene, end_point);
    ui::draw_marker(draw, ui::Marker::diamond, end_point, 6.5f, verdict, theme().surface);
    const bool start_left = start_point.x + ui::scaled(60.0f) > scene.plot.area().Max.x;
    style.align.x = start_left ? 1.0f : 0.0f;
    ui::draw_label(draw, start_point + ImVec2(start_left ? -9.0f : 9.0f, 0.0f), risk_text(waterfall.baseline),
                   style);
    const std::string words = risk_text(end) + (arrived ? (refused ? " refused" : " granted") : "");
    const bool end_left =
        end_point.x + ui::label_extent(words, kLabelSize, true).x + 12.0f > scene.plot.area().Max.x;
    style.align.x = end_left ? 1.0f : 0.0f;
    style.color = verdict;
    ui::draw_label(draw, end_point + ImVec2(end_left ? -10.0f : 10.0f, 0.0f), words, style);
}

// What the prediction was before the learner changed the application: did the change do what its bar
// promised?
void WaterfallView::draw_as_applied(Scene& scene, ImVec2 end) const {
    ImDrawList& draw = scene.plot.draw();
    const ImVec2 was{scene.plot.to_pixel({100.0 * scene.waterfall.as_applied, 0.0}).x, end.y};
    draw.AddLine(was, end, ui::with_alpha(theme().quiet_text, 0.6f), 1.5f);
    draw.AddNgonFilled(was, 6.5f, theme().surface, 4);
    draw.AddNgon(was, 6.5f, theme().quiet_text, 4, 1.5f);
    const std::string words = "as applied " + risk_text(scene.waterfall.as_applied);
    const bool left = was.x < end.x;
    const float width = ui::label_extent(words, ui::size::kCaption).x;
    const bool fits = left ? was.x - width - 12.0f > scene.plot.area().Min.x
                           : was.x + width + 12.0f < scene.plot.area().Max.x;
    if (!fits) return;
    ui::draw_label(draw, was + ImVec2(left ? -10.0f : 10.0f, 0.0f), words,
                   {.color = theme().quiet_text, .align = {left ? 1.0f : 0.0f, 0.5f}});
}

void WaterfallView::draw_bar(Scene& scene, std::size_t index) const {
    const Bar& bar = scene.bars[index];
    const Place place = eased_place(scene.plot, bar, index);
    ImDrawList& draw = scene.plot.draw();
    const float half = std::min(scene.row_height * 0.36f, ui::scaled(10.0f));
    const ImU32 thread = ui::with_alpha(theme().quiet_text, 0.55f);
    draw.AddLine({place.from, place.y - scene.row_height + half}, {place.from, place.y + half}, thread, 1.0f);
    if (index + 1 == scene.bars.size()) {
        draw.AddLine({place.to, place.y - half}, {place.to, place.y + scene.row_height}, thread, 1.0f);
    }
    if (!bar.replaced) return;
    const bool lit = bar.feature >= 0 && ui::is_highlighted(id_of(scene.data, bar));
    draw_arrow_bar(draw, place.from, place.to, place.y, lit ? half + 1.5f : half, color_of(bar.change()));
    if (scene.waterfall.phase == Phase::averaging) draw_exact(scene, bar, static_cast<double>(index) + 1.0);
    draw_change(scene, bar, place.from, place.to, place.y);
}

// The bar's length in words, outside everything that is drawn for the bar.
void WaterfallView::draw_change(Scene& scene, const Bar& bar, float from, float to, float y) const {
    const ImRect area = scene.plot.area();
    float low = std::min(from, to);
    float high = std::max(from, to);
    if (scene.waterfall.phase == Phase::averaging) {
        const float whisker_low = scene.plot.to_pixel({100.0 * (bar.to - bar.error), 0.0}).x;
        const float whisker_high = scene.plot.to_pixel({100.0 * (bar.to + bar.error), 0.0}).x;
        const float exact = scene.plot.to_pixel({100.0 * (bar.from + bar.exact), 0.0}).x;
        low = std::min({low, whisker_low, exact - 5.0f});
        high = std::max({high, whisker_high, exact + 5.0f});
    }
    const std::string words = points_text(bar.change());
    const float width = ui::label_extent(words, ui::size::kCaption, true).x;
    bool right = bar.change() >= 0.0;
    if (right && high + 6.0f + width > area.Max.x) right = false;
    if (!right && low - 6.0f - width < area.Min.x) right = true;
    const float x = right ? high + 6.0f : low - 6.0f;
    const float left = right ? x : x - width;
    const float tall = ui::scaled(6.0f);
    scene.plot.draw().AddRectFilled({left - 2.0f, y - tall}, {left + width + 2.0f, y + tall},
                                    ui::with_alpha(theme().surface, 0.75f), 3.0f);
    ui::draw_label(scene.plot.draw(), {x, y}, words, {.align = {right ? 0.0f : 1.0f, 0.5f}, .strong = true});
}

// Hollow: where the bar will end when all orders have been averaged; and how far it may still be from there.
void WaterfallView::draw_exact(Scene& scene, const Bar& bar, double row) const {
    ImDrawList& draw = scene.plot.draw();
    const ImVec2 exact = scene.plot.to_pixel({100.0 * (bar.from + bar.exact), row});
    if (bar.error > 0.0) {
        const ImVec2 low = scene.plot.to_pixel({100.0 * (bar.to - bar.error), row});
        const ImVec2 high = scene.plot.to_pixel({100.0 * (bar.to + bar.error), row});
        draw.AddLine(low, high, theme().text, 1.5f);
        for (const ImVec2 end : {low, high})
            draw.AddLine(end - ImVec2(0, 3), end + ImVec2(0, 3), theme().text, 1.5f);
    }
    const std::array<ImVec2, 4> diamond{exact - ImVec2(0, 5), exact + ImVec2(5, 0), exact + ImVec2(0, 5),
                                        exact - ImVec2(5, 0)};
    draw.AddConvexPolyFilled(diamond.data(), 4, ui::with_alpha(theme().surface, 0.7f));
    draw.AddPolyline(diamond.data(), 4, theme().text, ImDrawFlags_Closed, 1.5f);
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
    const bool label_clicked = ImGui::InvisibleButton("labels", ImMax(extent, ImVec2(1, 1)));
    const bool inside = ImGui::IsItemHovered() || scene.plot.hovered().has_value();
    const int index = static_cast<int>(std::floor((ImGui::GetIO().MousePos.y - top) / scene.row_height));
    if (!inside || index < 0 || index >= static_cast<int>(scene.bars.size())) return std::nullopt;
    const Bar& bar = scene.bars[static_cast<std::size_t>(index)];
    if (bar.feature < 0) return std::nullopt;
    ui::highlight(id_of(scene.data, bar));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float y = top + scene.row_height * static_cast<float>(index);
    ImGui::GetWindowDrawList()->AddRectFilled({scene.plot.area().Min.x, y},
                                              {scene.plot.area().Max.x, y + scene.row_height},
                                              ui::with_alpha(theme().text, 0.05f));
    show_numbers(scene, bar);
    return label_clicked || scene.plot.clicked() ? std::optional(bar.feature) : std::nullopt;
}

void WaterfallView::show_numbers(Scene& scene, const Bar& bar) const {
    const credit::FeatureWords& words = scene.data.features[static_cast<std::size_t>(bar.feature)];
    const std::string value = credit::value_text(words, scene.waterfall.x[bar.feature]);
    if (!bar.replaced)
        return scene.plot.readout(words.label, {{"This applicant", value}, {"Replaced", "not yet"}});
    std::vector<ui::ReadoutRow> rows{
        {"This applicant", value, 0},
        {"Moves the risk by", points_text(bar.change()) + " points", color_of(bar.change())},
        {"From", risk_text(bar.from), 0},
        {"To", risk_text(bar.to), 0}};
    if (scene.waterfall.phase != Phase::all_orders)
        rows.push_back({"Exact mean", points_text(bar.exact) + " points", 0});
    scene.plot.readout(words.label, rows);
}

}  // namespace lessons::why
