#include "lessons/optim/second_order_map.h"

#include "lessons/optim/second_order_model.h"
#include "lessons/optim/second_order_style.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::geometry::QuadraticShape;
using core::optim::TestFunction;

constexpr int kNodes = 240;
constexpr int kShadeStride = 2;
constexpr float kGroundOpacity = 0.75f;
constexpr float kLookRadius = 5.0f;
constexpr float kSameTip = 6.0f;  // px

float distance(const ui::Plot& plot, Vector2 one, Vector2 other) {
    return std::sqrt(ImLengthSqr(plot.to_pixel(one) - plot.to_pixel(other)));
}

/// Around the shown step with room for its model and its region, not smaller than can be told apart.
ui::PlotWindow window_of_step(const DescentWalk& walk) {
    const TestFunction& function = walk.function();
    const ui::PlotWindow landscape{function.window_x, function.window_y};
    const Vector2 from = walk.shown().from;
    const Vector2 step = walk.proposed() - from;
    if (!walk.shows_step() || !step.allFinite()) return landscape;
    const double radius = walk.shown().trust.radius;
    const double wanted = 1.2 * std::max(step.norm(), radius > 0.0 ? radius : 0.0);
    const double half = std::clamp(wanted, 1e-6 * landscape.x.length(), 0.5 * landscape.x.length());
    const Vector2 middle = from + 0.5 * step;
    return {{middle.x() - half, middle.x() + half}, {middle.y() - half, middle.y() + half}};
}

std::vector<Vector2> circle(Vector2 centre, double radius) {
    constexpr int kCorners = 96;
    std::vector<Vector2> points;
    for (int i = 0; i <= kCorners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / kCorners;
        points.push_back(centre + radius * Vector2(std::cos(angle), std::sin(angle)));
    }
    return points;
}

void show_ground_readout(ui::Plot& plot, const TestFunction& function, Vector2 at) {
    Vector2 gradient(0.0, 0.0);
    core::Matrix2 hessian;
    function.gradient(at.x(), at.y(), gradient.data());
    function.hessian(at.x(), at.y(), hessian.data());
    const Eigen::SelfAdjointEigenSolver<core::Matrix2> spectrum(hessian, Eigen::EigenvaluesOnly);
    plot.readout("Height here", {{"Value f", ui::format_number(function.value(at.x(), at.y()))},
                                 {"Slope", ui::format_number(gradient.norm(), 3)},
                                 {"Lowest curvature", ui::format_number(spectrum.eigenvalues()[0], 3)},
                                 {"Highest curvature", ui::format_number(spectrum.eigenvalues()[1], 3)}});
}

}  // namespace

StartEdit DescentMap::draw(const DescentWalk& walk, const MapOptions& options) {
    const TestFunction& function = walk.function();
    choose_window(walk, options.scope);
    ui::Plot plot("map", view_,
                  {.x = {.grid = false},
                   .y = {.grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return {};
    draw_ground(plot, function);
    draw_region(plot, walk);
    draw_model(plot, walk);
    draw_trail(plot, walk);
    find_arrows(plot, walk, options.rivals);
    draw_arrows(plot, walk);
    draw_looks(plot, walk);
    const StartEdit edit = edit_start(plot, walk);
    draw_names(plot, walk);
    if (const auto hovered = plot.hovered()) show_ground_readout(plot, function, *hovered);
    return edit;
}

void DescentMap::choose_window(const DescentWalk& walk, MapScope scope) {
    const TestFunction& function = walk.function();
    const ui::PlotWindow landscape{function.window_x, function.window_y};
    if (shown_ != &function || scope_ != scope) view_ = ui::PlotView(landscape);
    shown_ = &function;
    scope_ = scope;
    view_.set_home(scope == MapScope::step ? window_of_step(walk) : landscape);
}

void DescentMap::draw_ground(ui::Plot& plot, const TestFunction& function) {
    ground_.cover(function, plot.window().x, plot.window().y, kNodes);
    const ui::GridView shades = view_of(ground_.heights(), ground_.shades(), kShadeStride);
    plot.heat_map(shades, {.map = ui::ColorMap::quiet, .low = 0.0, .high = 1.0}, kGroundOpacity);
    const ImU32 ink = ui::with_alpha(ui::theme().text, 0.22f);
    for (const core::geometry::ContourLine& line : ground_.contours())
        plot.contour(line.points, line.level, {.color = ink, .thickness = 1.0f});
    for (const core::optim::Point& minimizer : function.minimizers) {
        const Vector2 at(minimizer.x, minimizer.y);
        if (is_inside(plot, at)) plot.text(at, "\u2605", {.color = ui::theme().text, .size = 22.0f});
    }
}

/// The curve through the point itself is the strong one: inside of it the model promises to be lower.
void DescentMap::draw_model(ui::Plot& plot, const DescentWalk& walk) {
    const auto model = walk.model();
    if (!model) return;
    const ui::PlotWindow& window = plot.window();
    const double reach = 0.5 * Vector2(window.x.length(), window.y.length()).norm();
    const Vector2 from = walk.shown().from;
    ui::SeriesStyle style = ui::solid(style_of(walk.settings().method));
    const ImU32 faint = ui::with_alpha(style.color, 0.55f);
    const bool is_lit = ui::is_highlighted("model");
    for (const double level : model_levels(*model, reach)) {
        const bool is_own = std::fabs(level) <= 1e-9 * std::fabs(model->at(walk.proposed() - from));
        style.thickness = (is_own ? 2.5f : 1.25f) + (is_lit ? 1.0f : 0.0f);
        for (core::geometry::ContourLine& curve : core::geometry::level_curves(*model, level, 2.0 * reach)) {
            for (Vector2& point : curve.points) point += from;
            plot.line("", curve.points, is_own || is_lit ? style : ui::with_color(style, faint));
        }
    }
}

void DescentMap::draw_region(ui::Plot& plot, const DescentWalk& walk) {
    const double radius = walk.shown().trust.radius;
    if (!(radius > 0.0)) return;
    const std::vector<Vector2> edge = circle(walk.shown().from, radius);
    const bool is_lit = ui::is_highlighted("region");
    plot.polygon(edge, {.color = color_of(walk), .opacity = is_lit ? 0.3f : 0.16f});
    plot.line("", edge,
              {.color = color_of(walk), .dash = ui::Dash::dashed, .thickness = is_lit ? 3.5f : 2.25f});
}

void DescentMap::draw_trail(ui::Plot& plot, const DescentWalk& walk) const {
    const ui::SeriesStyle halo{.color = ui::with_alpha(ui::theme().surface, 0.7f), .thickness = 4.5f};
    const ui::SeriesStyle style = ui::solid(style_of(walk.settings().method));
    plot.line("", walk.trail(), halo);
    plot.line("", walk.trail(), ui::with_thickness(style, 2.5f));
    for (const Vector2& look : walk.looks())
        draw_look(plot.draw(), plot.to_pixel(look), 3.0f, ui::with_alpha(ui::theme().text, 0.75f));
    for (const Vector2& stop : walk.trail()) plot.marker("", stop, style, 3.5f);
    plot.marker("", walk.shown().from, style, kHeadRadius);
}

/// The shown step's looks, numbered where there is room.
void DescentMap::draw_looks(ui::Plot& plot, const DescentWalk& walk) const {
    const std::vector<Vector2> looks = looks_of(walk.shown());
    Vector2 last = walk.shown().from;
    for (std::size_t k = 0; k < looks.size(); ++k) {
        const ImVec2 center = plot.to_pixel(looks[k]);
        draw_look(plot.draw(), center, kLookRadius, ui::theme().text);
        const bool has_room = looks.size() > 1 && distance(plot, looks[k], last) > 16.0f;
        if (has_room && is_inside(plot, looks[k])) {
            ui::draw_label(plot.draw(), center + ImVec2(0.0f, -14.0f), std::to_string(k + 1),
                           {.strong = true});
        }
        last = looks[k];
    }
}

void DescentMap::find_arrows(const ui::Plot& plot, const DescentWalk& walk, Rivals rivals) {
    arrows_.clear();
    if (!walk.shows_step()) return;
    add_arrow(plot, walk, {walk.proposed(), walk.method().name, color_of(walk), 3.5f});
    if (rivals == Rivals::hidden) return;
    for (std::size_t k = 0; k < descent_methods().size(); ++k) {
        const DescentMethod& method = descent_methods()[k];
        if (k == walk.settings().method || !method.follows_from_here) continue;
        WalkSettings settings = walk.settings();
        settings.method = k;
        settings.start = walk.shown().from;
        if (walk.shown().trust.radius > 0.0) settings.parameters.trust_radius = walk.shown().trust.radius;
        const DescentWalk rival(settings);
        if (rival.shows_step())
            add_arrow(plot, walk, {rival.proposed(), method.name, style_of(k).color, 2.0f});
    }
}

/// Those who go to the same place share an arrow.
void DescentMap::add_arrow(const ui::Plot& plot, const DescentWalk& walk, const Arrow& arrow) {
    if (!arrow.tip.allFinite()) return;
    for (Arrow& other : arrows_) {
        if (distance(plot, other.tip, arrow.tip) > kSameTip) continue;
        other.names += ", " + arrow.names;
        return;
    }
    if (distance(plot, walk.shown().from, arrow.tip) > 1.0f) arrows_.push_back(arrow);
}

void DescentMap::draw_arrows(ui::Plot& plot, const DescentWalk& walk) {
    const Vector2 from = walk.shown().from;
    for (std::size_t k = arrows_.size(); k-- > 0;) {  // the walk's own on top
        const Arrow& arrow = arrows_[k];
        plot.segment(from, arrow.tip, {.color = ui::theme().surface, .thickness = arrow.thickness + 3.0f});
        plot.arrow(from, arrow.tip, {.color = arrow.color, .thickness = arrow.thickness});
    }
}

}  // namespace lessons::optim
