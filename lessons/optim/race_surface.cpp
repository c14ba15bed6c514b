#include "lessons/optim/race_surface.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/readout_card.h"

namespace lessons::optim {

namespace {

constexpr int kNodes = 56;

}  // namespace

void RaceSurface::draw(const Race& race, std::optional<core::Vector2> pointed) {
    const core::optim::TestFunction& function = race.function();
    if (ground_.cover(function, function.window_x, function.window_y, kNodes)) {
        view_.set_grid(view_of(ground_.heights(), ground_.heights().values), ground_.scale());
    }
    const bool is_logarithmic = function.spacing == core::optim::ContourSpacing::Logarithmic;
    const char* height = is_logarithmic ? "height (log)" : "height";
    ui::SurfacePlot plot("surface", view_, {.x_label = "x", .y_label = "y", .z_label = height});
    if (!plot) return;
    plot.surface();
    for (const Racer& racer : race.racers()) plot.path(racer.name(), racer.points(), style_of(racer));
    for (const core::optim::Point& minimizer : function.minimizers) {
        plot.text({minimizer.x, minimizer.y}, "\u2605", {.size = 18.0f});
    }
    for (const Racer& racer : race.racers()) plot.marker(racer.name(), racer.position(), style_of(racer));
    if (pointed) plot.marker("", *pointed, {.color = ui::theme().text}, 4.0f);
    if (const auto at = plot.hovered()) {
        const double value = function.value(at->x(), at->y());
        ui::readout_card("Height here",
                         {{"Position", coordinates(*at)}, {"Value f", ui::format_number(value)}});
    }
}

}  // namespace lessons::optim
