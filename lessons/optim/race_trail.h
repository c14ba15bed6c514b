#pragma once
// How racers look in every pane.

#include "lessons/optim/race_racer.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/points.h"
#include "lessons/ui/readout_card.h"

#include <string>
#include <vector>

namespace lessons::optim {

inline ui::SeriesStyle style_of(const Racer& racer) { return ui::series_style(racer.index()); }

/// The marker as a character in running text: "●".
const char* glyph_of(const Racer& racer);

/// The card for step k of a racer: position, value, slope, length of the step.
struct StepCard {
    std::string title;
    std::vector<ui::ReadoutRow> rows;
};
StepCard card_of(const Racer& racer, std::size_t step, double minimum);

/// "(1.2, −3.4)".
std::string coordinates(core::Vector2 point);

}  // namespace lessons::optim
