#include "lessons/optim/race_cartoon_map.h"

#include "lessons/optim/race_arrows.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;
using Kind = CartoonPhase::Kind;

constexpr float kPast = 0.4f;         // opacity of what was told before
constexpr float kSlopeArrow = 46.0f;  // px: the gradient's length has no place on a map
constexpr float kRatesBox = 34.0f;    // px: the longer half side

/// One drawing of the cartoon.
struct Scene {
    ui::Plot& plot;
    const Cartoon& cartoon;
    double factor;  ///< By how much arrows are enlarged.

    Vector2 tail_of(std::size_t part) const {
        Vector2 tail = cartoon.from;
        for (std::size_t k = 0; k < part; ++k) tail += factor * cartoon.parts[k].value;
        return tail;
    }
    Vector2 ghost() const { return tail_of(cartoon.parts.size()); }

    /// A point as near to the start of the step as it is drawn.
    Vector2 seen(Vector2 point) const { return cartoon.from + factor * (point - cartoon.from); }
    core::Matrix seen(core::Matrix corners) const {
        for (core::Index k = 0; k < corners.cols(); ++k) corners.col(k) = seen(Vector2(corners.col(k)));
        return corners;
    }
};

/// So many px in this direction, in data units.
Vector2 pixels_along(const ui::Plot& plot, Vector2 direction, float pixels) {
    const double length = length_on_screen(plot, Vector2(0.0, 0.0), direction);
    return length > 0.0 ? Vector2(direction * (pixels / length)) : Vector2(0.0, 0.0);
}

/// Where the method looks at the slope: ahead, or where it stands.
Vector2 viewpoint(const Cartoon& cartoon) {
    for (const CartoonPhase& phase : cartoon.phases) {
        if (phase.kind == Kind::ahead) return phase.value;
    }
    return cartoon.from;
}

void draw_slope(const Scene& scene, Vector2 gradient, ImU32 ink) {
    const Vector2 at = scene.seen(viewpoint(scene.cartoon));
    const Vector2 tip = at + pixels_along(scene.plot, gradient, kSlopeArrow);
    scene.plot.segment(at, tip, {.color = ui::theme().surface, .thickness = 4.0f});
    scene.plot.arrow(at, tip, {.color = ink, .thickness = 1.5f, .dash = ui::Dash::dashed}, "uphill");
}

/// A box whose sides are as the rates are: where it is wide, the same slope moves further.
void draw_rates(const Scene& scene, Vector2 rates, ImU32 ink) {
    const double largest = rates.cwiseAbs().maxCoeff();
    if (!(largest > 0.0) || !std::isfinite(largest)) return;
    const ImVec2 center = scene.plot.to_pixel(scene.cartoon.from);
    const ImVec2 half{std::max(kRatesBox * static_cast<float>(rates.x() / largest), 1.5f),
                      std::max(kRatesBox * static_cast<float>(rates.y() / largest), 1.5f)};
    scene.plot.draw().AddRectFilled(center - half, center + half, ui::with_alpha(ink, 0.15f));
    scene.plot.draw().AddRect(center - half, center + half, ink, 0.0f, 0, 1.5f);
}

void draw_region(const Scene& scene, double radius, ImU32 ink) {
    const double pixels =
        length_on_screen(scene.plot, scene.cartoon.from, Vector2(scene.factor * radius, 0.0));
    const float size = static_cast<float>(std::min(pixels, 1e4));
    const ImVec2 center = scene.plot.to_pixel(scene.cartoon.from);
    scene.plot.draw().AddCircleFilled(center, size, ui::with_alpha(ink, 0.10f), 64);
    scene.plot.draw().AddCircle(center, size, ink, 64, 1.5f);
}

void draw_part(const Scene& scene, std::size_t part, float opacity) {
    const CartoonPart& addend = scene.cartoon.parts[part];
    const Vector2 tail = scene.tail_of(part);
    const Vector2 tip = tail + scene.factor * addend.value;
    const ImU32 color = color_of(addend.ink);
    if (opacity == 1.0f && length_on_screen(scene.plot, tail, tip - tail) > 4.0)
        scene.plot.segment(tail, tip, {.color = ui::with_alpha(color, 0.25f), .thickness = 13.0f});
    draw_arrow(scene.plot, tail, tip, ui::with_alpha(color, std::max(opacity, 0.55f)), 3.0f);
}

void draw_phase(const Scene& scene, const CartoonPhase& phase, float opacity) {
    const ImU32 ink = ui::with_alpha(ui::theme().text, opacity);
    switch (phase.kind) {
        case Kind::stand:
        case Kind::arrive:
            break;
        case Kind::ahead:
            scene.plot.segment(scene.cartoon.from, scene.seen(phase.value),
                               {.color = ink, .dash = ui::Dash::dotted});
            scene.plot.marker("", scene.seen(phase.value), {.color = ink, .marker = ui::Marker::cross}, 5.0f);
            break;
        case Kind::slope:
            draw_slope(scene, phase.value, ink);
            break;
        case Kind::rates:
            draw_rates(scene, phase.value, ink);
            break;
        case Kind::line: {
            const Vector2 normal(-phase.value.y(), phase.value.x());
            scene.plot.infinite_line(normal, normal.dot(scene.cartoon.from),
                                     {.color = ink, .thickness = 1.0f, .dash = ui::Dash::dashed});
            break;
        }
        case Kind::trial:
            draw_trial_mark(scene.plot, scene.seen(phase.value), ink);
            break;
        case Kind::region:
            draw_region(scene, scene.cartoon.report.trust.radius, ink);
            break;
        case Kind::triangle:
            draw_triangle(scene.plot, scene.seen(scene.cartoon.report.simplex.before), ink, ui::Dash::dashed);
            break;
        case Kind::part:
            draw_part(scene, phase.index, opacity);
            break;
    }
}

/// Where the step will lead: hollow until it has been told.
void draw_ghost(const Scene& scene, bool is_told, const ui::SeriesStyle& style) {
    const core::optim::Simplex& simplex = scene.cartoon.report.simplex;
    if (is_told && simplex.vertices.size() > 0)
        draw_triangle(scene.plot, scene.seen(simplex.vertices), style.color, ui::Dash::solid);
    const ImVec2 at = scene.plot.to_pixel(scene.ghost());
    ImDrawList& draw = scene.plot.draw();
    draw.AddCircleFilled(at, 7.0f, ui::with_alpha(is_told ? style.color : ui::theme().surface, 0.55f), 32);
    draw.AddCircle(at, 7.0f, ui::theme().surface, 32, 4.0f);
    draw.AddCircle(at, 7.0f, style.color, 32, 2.0f);
    if (scene.factor == 1.0) return;
    scene.plot.annotation(scene.ghost(), "arrows " + ui::format_number(scene.factor) + " \u00d7 as long",
                          {18.0f, 22.0f}, {.align = {0.0f, 0.5f}});
}

}  // namespace

ImU32 color_of(CartoonInk ink) {
    switch (ink) {
        case CartoonInk::memory:
            return ui::theme().accent;
        case CartoonInk::pull:
            return ui::theme().warn;
        case CartoonInk::position:
        case CartoonInk::slope:
            break;
    }
    return ui::theme().text;
}

void draw_cartoon(ui::Plot& plot, const Cartoon& cartoon, std::size_t phase, const ui::SeriesStyle& style) {
    double longest = length_on_screen(plot, cartoon.from, cartoon.to - cartoon.from);
    for (const CartoonPart& part : cartoon.parts)
        longest = std::max(longest, length_on_screen(plot, cartoon.from, part.value));
    const Scene scene{plot, cartoon, enlargement(longest)};
    const std::size_t last = std::min(phase, cartoon.phases.size() - 1);
    draw_ghost(scene, cartoon.phases[last].kind == Kind::arrive, style);
    for (std::size_t k = 0; k <= last; ++k) draw_phase(scene, cartoon.phases[k], k == last ? 1.0f : kPast);
}

}  // namespace lessons::optim
