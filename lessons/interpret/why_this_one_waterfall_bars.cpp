// The bars of the waterfall and the marks on them.
#include "lessons/interpret/why_this_one_waterfall_view.h"

#include "lessons/interpret/case_people.h"
#include "lessons/ui/ease.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::why {

namespace {

using ui::theme;

/// Words on a ground of their own, readable over lines.
void draw_backed_label(ImDrawList& draw, ImVec2 at, const std::string& words, const ui::TextStyle& style) {
    const ImVec2 extent = ui::label_extent(words, style.size, style.strong);
    const ImVec2 corner{at.x - extent.x * style.align.x, at.y - extent.y * 0.5f};
    const ImVec2 aside(2.0f, 0.0f);
    draw.AddRectFilled(corner - aside, corner + extent + aside, ui::with_alpha(ui::theme().surface, 0.85f),
                       3.0f);
    ui::draw_label(draw, at, words, style);
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

/// Bad and good only where it is known which is which.
ImU32 verdict_color(const cases::Case& data, bool above) {
    if (data.id == "own") return theme().text;
    return above == data.target.high_is_bad ? theme().bad : theme().good;
}

}  // namespace

// Where the way begins: the average.
void WaterfallView::draw_start(Scene& scene) const {
    const ImVec2 point = scene.plot.to_pixel({100.0 * scene.waterfall.baseline, 0.0});
    ImDrawList& draw = scene.plot.draw();
    ui::TextStyle style{.size = kLabelSize, .align = {0, 0.5f}, .strong = true};
    ui::draw_label(draw, {scene.corner.x + 9.0f, point.y},
                   "Average of " + std::to_string(scene.waterfall.n_background), style);
    ui::draw_marker(draw, ui::Marker::circle, point, 4.5f, theme().quiet_text, theme().surface);
    const bool left = point.x + ui::scaled(60.0f) > scene.plot.area().Max.x;
    style.align.x = left ? 1.0f : 0.0f;
    ui::draw_label(draw, point + ImVec2(left ? -9.0f : 9.0f, 0.0f), risk_text(scene.waterfall.baseline),
                   style);
}

// Where it ends: the prediction and what it decides.
void WaterfallView::draw_end(Scene& scene) const {
    const Waterfall& waterfall = scene.waterfall;
    const double end = waterfall.reached();
    const bool arrived = waterfall.n_replaced == scene.data.n_features();
    const bool refused = end > scene.threshold;
    const cases::TargetWords& target = scene.data.target;
    const ImVec2 point = scene.plot.to_pixel({100.0 * end, static_cast<double>(scene.bars.size()) + 1.0});
    const ImU32 verdict = !arrived ? theme().quiet_text : verdict_color(scene.data, refused);
    ImDrawList& draw = scene.plot.draw();
    ui::TextStyle style{.size = kLabelSize, .align = {0, 0.5f}, .strong = true};
    ui::draw_label(draw, {scene.corner.x + 9.0f, point.y},
                   arrived ? "This " + cases::people_words(scene.data).one : "So far", style);
    const bool changed = waterfall.as_applied != waterfall.prediction && arrived;
    if (changed) draw_as_applied(scene, point);
    ui::draw_marker(draw, ui::Marker::diamond, point, 6.5f, verdict, theme().surface);
    std::string words = risk_text(end) + (arrived ? " " + (refused ? target.above : target.below) : "");
    const float width = ui::label_extent(words, kLabelSize, true).x + 14.0f;
    const bool fits_left = point.x - width > scene.plot.area().Min.x;
    const bool fits_right = point.x + width < scene.plot.area().Max.x;
    const bool line_on_the_right = changed && waterfall.as_applied > waterfall.prediction;
    const bool left = fits_left && (line_on_the_right || !fits_right);
    if (!fits_left && !fits_right) words = risk_text(end);
    style.align.x = left ? 1.0f : 0.0f;
    style.color = verdict;
    draw_backed_label(draw, point + ImVec2(left ? -10.0f : 10.0f, 0.0f), words, style);
}

// What the prediction was before the learner changed the application: did the change do what its bar
// promised?
void WaterfallView::draw_as_applied(Scene& scene, ImVec2 end) const {
    ImDrawList& draw = scene.plot.draw();
    const ImVec2 was{scene.plot.to_pixel({100.0 * scene.waterfall.as_applied, 0.0}).x, end.y};
    draw.AddLine(was, end, ui::with_alpha(theme().quiet_text, 0.6f), 1.5f);
    draw.AddNgonFilled(was, 6.5f, theme().surface, 4);
    draw.AddNgon(was, 6.5f, theme().quiet_text, 4, 1.5f);
    const std::string words = std::string(as_was(scene.data)) + " " + risk_text(scene.waterfall.as_applied);
    const bool left = was.x < end.x;
    const float width = ui::label_extent(words, ui::size::kCaption).x;
    const bool fits = left ? was.x - width - 12.0f > scene.plot.area().Min.x
                           : was.x + width + 12.0f < scene.plot.area().Max.x;
    const bool to_the_left = fits == left;  // beyond the mark, or back over the line
    draw_backed_label(draw, was + ImVec2(to_the_left ? -10.0f : 10.0f, 0.0f), words,
                      {.color = theme().quiet_text, .align = {to_the_left ? 1.0f : 0.0f, 0.5f}});
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
    const bool lit = scene.is_lit(bar);
    draw_arrow_bar(draw, place.from, place.to, place.y, lit ? half + 1.5f : half, change_color(bar.change()));
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
    draw_backed_label(scene.plot.draw(), {x, y}, words,
                      {.align = {right ? 0.0f : 1.0f, 0.5f}, .strong = true});
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

}  // namespace lessons::why
