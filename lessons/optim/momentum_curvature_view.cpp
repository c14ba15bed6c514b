#include "lessons/optim/momentum_curvature_view.h"

#include "lessons/optim/momentum_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::Regime;

constexpr core::Interval kShown{0.0012, 14.0};

}  // namespace

Edited MomentumCurvatureView::draw(MomentumBowl& bowl, const MomentumRun& run) {
    names_.clear();
    for (int part = 0; part < bowl.parts; ++part) names_.push_back(std::to_string(part + 1));
    view_.set_home({{-0.6, bowl.parts - 0.4}, kShown});
    ui::Plot plot("curvatures", view_,
                  {.x = {.label = "Part", .grid = false, .categories = names_},
                   .y = {.label = "Curvature \u03bb", .scale = ui::AxisScale::logarithmic, .grid = false},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return Edited::no;
    draw_bands(plot, run.choice());
    Edited edited = Edited::no;
    for (int part = 0; part < bowl.parts; ++part) {
        if (drag_stem(plot, bowl, part) == Edited::yes) edited = Edited::yes;
    }
    return edited;
}

void MomentumCurvatureView::draw_bands(ui::Plot& plot, const MomentumChoice& choice) const {
    const core::Interval ripples = core::optim::rippling_eigenvalues(choice.method, choice.settings);
    // What limits the rate for a curvature limits the curvature for a rate.
    const double limit = core::optim::learning_rate_limit(choice.method, choice.settings.momentum,
                                                          choice.settings.learning_rate);
    draw_band(plot, {kShown.low, ripples.low}, Regime::over_damped);
    draw_band(plot, ripples, Regime::under_damped);
    draw_band(plot, {ripples.high, limit}, Regime::alternating);
    draw_band(plot, {limit, kShown.high}, Regime::diverging);
}

void MomentumCurvatureView::draw_band(ui::Plot& plot, core::Interval curvatures, Regime regime) const {
    const double low = std::max(curvatures.low, kShown.low);
    const double high = std::min(curvatures.high, kShown.high);
    if (!(low < high)) return;
    const core::Interval& x = plot.window().x;
    const ImU32 color = color_of(regime);
    plot.rect({x.low, low}, {x.high, high}, ui::with_alpha(color, 0.12f), 0.0f);
    plot.segment({x.low, low}, {x.high, low}, {.color = ui::with_alpha(color, 0.6f), .thickness = 1.0f});
    const float room = plot.to_pixel({x.low, low}).y - plot.to_pixel({x.low, high}).y;
    if (room < ui::label_extent(name_of(regime), ui::size::kCaption).y + 2.0f) return;
    plot.text({x.low, high}, name_of(regime), {.color = color, .align = {-0.12f, -0.1f}, .strong = true});
}

Edited MomentumCurvatureView::drag_stem(ui::Plot& plot, MomentumBowl& bowl, int part) const {
    const std::size_t index = static_cast<std::size_t>(part);
    const std::string name = part_name(index);
    const ui::SeriesStyle style = part_style(index);
    Vector2 head(part, bowl.curvature(part));
    const bool lit = ui::is_highlighted(name);
    plot.segment({head.x(), kShown.low}, head, {.color = style.color, .thickness = lit ? 5.0f : 3.0f});
    const std::string value = ui::format_number(head.y(), 3);
    const ui::Drag drag = plot.drag_point(name.c_str(), head,
                                          {.color = style.color,
                                           .marker = style.marker,
                                           .label = lit ? std::string_view(value) : std::string_view{},
                                           .hint = part == 0 ? "Drag" : std::string_view{},
                                           .words_toward = ImVec2(0.0f, -1.0f),
                                           .x = {head.x(), head.x()},
                                           .y = {kFlattestRange.low, kSteepestRange.high}});
    if (drag.hovered || drag.active) ui::highlight(name);
    if (drag.reset) {
        bowl.reset_curvature(part);
    } else if (drag.moved) {
        bowl.set_curvature(part, head.y());
    }
    return drag.reset || drag.moved ? Edited::yes : Edited::no;
}

}  // namespace lessons::optim
