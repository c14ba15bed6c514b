#include "lessons/optim/race_surface.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/readout_card.h"

namespace lessons::optim {

namespace {

constexpr int kNodes = 56;

}  // namespace

StartEdit RaceSurface::draw(const Race& race, std::optional<core::Vector2> pointed) {
    const RaceGround& ground = race.ground();
    if (ground_.cover(race.settings().ground, ground.field(), ground.window_x, ground.window_y, kNodes)) {
        view_.set_grid(view_of(ground_.heights(), ground_.heights().values), ground_.scale());
    }
    const bool is_logarithmic = ground.spacing == core::optim::ContourSpacing::Logarithmic;
    const char* height = is_logarithmic ? "height (log)" : "height";
    ui::SurfacePlot plot("surface", view_, {.x_label = "x", .y_label = "y", .z_label = height});
    hovered_.reset();
    if (!plot) return {};
    plot.surface();
    for (const Racer& racer : race.racers()) plot.path(racer.name(), racer.points(), style_of(racer));
    for (const core::optim::Point& minimizer : ground.minimizers) {
        plot.text({minimizer.x, minimizer.y}, "\u2605", {.size = 18.0f});
    }
    core::Vector2 start = race.settings().start;
    const ui::Drag drag = plot.drag_point("start", start);
    for (const Racer& racer : race.racers()) plot.marker(racer.name(), racer.position(), style_of(racer));
    if (pointed) plot.marker("", *pointed, {.color = ui::theme().text}, 4.0f);
    if (!drag.active) hovered_ = plot.hovered();
    if (hovered_) {
        const double value = ground.value(hovered_->x(), hovered_->y());
        ui::readout_card("Height here",
                         {{"Position", coordinates(*hovered_)}, {"Value f", ui::format_number(value)}});
    }
    if (drag.reset) return {.kind = StartEdit::Kind::reset};
    return drag.moved ? StartEdit{.kind = StartEdit::Kind::moved, .point = start} : StartEdit{};
}

}  // namespace lessons::optim
