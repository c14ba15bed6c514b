#include "lessons/optim/race_formula_bar.h"

#include <optional>
#include <string>

namespace lessons::optim {

namespace {

std::optional<core::Error> objection(const std::string& text) {
    const auto function = core::expression::parse(text);
    if (function) return std::nullopt;
    return function.error();
}

}  // namespace

bool RaceFormulaBar::draw(const RaceGround& ground, const ui::PlotWindow& shown, RaceGallery& gallery,
                          float width) {
    const std::optional<std::string> typed =
        field_.draw("##formula", "f(x, y) =", ground.text, objection, width);
    return typed && gallery.type(*typed, rounded_window(shown.x), rounded_window(shown.y)).ok();
}

}  // namespace lessons::optim
