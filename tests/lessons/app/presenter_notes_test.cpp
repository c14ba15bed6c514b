#include "lessons/app/presenter_notes.h"

#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace lessons::app;
using test::TextStand;

TEST_CASE("Notes show formulas, in a sentence and on their own; a step without notes says so") {
    TextStand stand;
    const auto vertices_of = [&](const TextStep& step, bool any) {
        stand.settle([&](TextScene&) { CHECK(draw_presenter_notes(step, TextStand::kWidth) == any); });
        return stand.screen.vertex_count();
    };
    const auto noted = [](TextBlock::Content content) {
        Notes notes;
        notes.blocks.push_back({std::move(content)});
        return TextStep{.title = "Step", .blocks = {{std::move(notes)}}};
    };
    TextRun formula;
    formula.formula = 2;
    const int nothing = vertices_of({}, false);
    CHECK(vertices_of(noted(Prose{.items = {{formula}}}), true) > nothing);
    CHECK(vertices_of(noted(DisplayFormula{.formula = 1}), true) > nothing);
    CHECK(vertices_of(noted(Prose{.kind = Prose::Kind::numbers, .items = {test::sentence("one")}}), true) >
          nothing);
}
