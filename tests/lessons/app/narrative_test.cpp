// Reads the pack that Node compiles from the example in lessons/narrative/README.md, which uses every kind of
// block. lessons/narrative/readme.test.mjs keeps tests/golden/narrative_pack.json equal to what the
// compilation writes.

#include "lessons/app/narrative.h"

#include "lessons/app/read_formulas.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

using namespace lessons::app;

namespace {

Narrative read_example() {
    std::ifstream file(GRADUS_SOURCE_DIR "/tests/golden/narrative_pack.json");
    std::stringstream text;
    text << file.rdbuf();
    return read_narrative(text.str());
}

/// The block at this place of a step, as the kind that it should be.
template <typename Kind>
Kind block(const Narrative& narrative, std::size_t step, std::size_t index) {
    const auto& blocks = narrative.lessons.at("hill").steps.at(step).blocks;
    REQUIRE(index < blocks.size());
    const Kind* found = std::get_if<Kind>(&blocks[index].content);
    REQUIRE(found != nullptr);
    return *found;
}

std::string words(const Sentences& sentences) {
    std::string text;
    for (const TextRun& run : sentences) text += run.text;
    return text;
}

}  // namespace

TEST_CASE("A lesson has its front matter and steps") {
    const Narrative narrative = read_example();
    const LessonText& lesson = narrative.lessons.at("hill");
    CHECK(lesson.title == "The hill");
    CHECK(lesson.track == "Descent");
    CHECK(lesson.question == "Which way is down, and how fast?");
    CHECK(lesson.minutes == 12);
    CHECK(lesson.level == "first steps");
    CHECK(lesson.prerequisites == std::vector<std::string>{"valley"});
    CHECK(lesson.roles.size() == 4);
    CHECK(lesson.roles[2] == "data scientist");
    CHECK(lesson.steps.size() == 4);
    CHECK(lesson.steps[1].title == "Links act");
}

TEST_CASE("Prose has its kind, its items and its styles") {
    const Narrative narrative = read_example();
    const Prose paragraph = block<Prose>(narrative, 0, 0);
    CHECK(paragraph.kind == Prose::Kind::paragraph);
    REQUIRE(paragraph.items.size() == 1);
    CHECK(paragraph.items[0][1].text == "strong");
    CHECK(paragraph.items[0][1].style == lessons::ui::Run::Style::strong);
    CHECK(block<Prose>(narrative, 0, 1).kind == Prose::Kind::bullets);
    CHECK(block<Prose>(narrative, 0, 1).items.size() == 2);
    CHECK(block<Prose>(narrative, 0, 2).kind == Prose::Kind::numbers);
    CHECK(block<Prose>(narrative, 0, 3).kind == Prose::Kind::callout);
}

TEST_CASE("Links, live numbers and formulas are runs of a sentence") {
    const Narrative narrative = read_example();
    const Sentences links = block<Prose>(narrative, 1, 0).items.at(0);
    std::vector<std::string> targets;
    std::vector<TextRun> live;
    for (const TextRun& run : links) {
        if (!run.target.empty()) targets.push_back(run.target);
        if (!run.readout.empty()) live.push_back(run);
    }
    CHECK(targets == std::vector<std::string>{"set:learning_rate=0.9&s=40", "set:e=eyJzdGFydCI6WzEsMl19",
                                              "focus:map", "focus:Gradient descent", "term:gradient",
                                              "https://example.org"});
    REQUIRE(live.size() == 2);
    CHECK(live[0].readout == "gap");
    CHECK(live[0].text == "0.90");
    CHECK(live[0].digits == 0);
    CHECK(live[1].digits == 2);
    const Sentences inline_formula = block<Prose>(narrative, 2, 0).items.at(0);
    REQUIRE(inline_formula.at(1).formula.has_value());
    const auto index = static_cast<std::size_t>(*inline_formula[1].formula);
    CHECK(narrative.formulas.formulas.at(index).tex ==
          "x_{k+1} = x_k - \\class{learning_rate}{\\eta}\\,\\nabla f");
}

TEST_CASE("A formula has its extent, its signs, its bars and its terms") {
    const Narrative narrative = read_example();
    const int index = block<DisplayFormula>(narrative, 2, 1).formula;
    const lessons::ui::Formula& formula = narrative.formulas.formulas.at(static_cast<std::size_t>(index));
    CHECK(formula.speech.find("less than or equal to") != std::string::npos);
    CHECK(formula.width > 5000.0f);
    CHECK(formula.height > 1000.0f);
    CHECK(formula.depth > 500.0f);
    REQUIRE(formula.rules.size() == 1);
    CHECK(formula.rules[0].width > 1000.0f);
    REQUIRE(formula.glyphs.size() == 12);  // f ( x k ) - f * <= L 2 k
    CHECK(narrative.formulas.names.at(static_cast<std::size_t>(formula.glyphs[0].name)) == "gap");
    CHECK(formula.glyphs.back().name == -1);
    for (const lessons::ui::PlacedGlyph& glyph : formula.glyphs) {
        const auto& outline = narrative.formulas.outlines.at(static_cast<std::size_t>(glyph.glyph));
        CHECK(outline.segments.front().kind == lessons::ui::OutlineSegment::Kind::move);
        CHECK(glyph.x >= 0.0f);
        CHECK(glyph.x < formula.width);
    }
}

TEST_CASE("An outline's text becomes its segments") {
    using Kind = lessons::ui::OutlineSegment::Kind;
    const auto segments = read_outline("M-1 2L3 4Q5 6 7 8C9 10 11 12 13 -14ZM0 0L1 1Z").segments;
    REQUIRE(segments.size() == 6);
    CHECK(segments[0].kind == Kind::move);
    CHECK(segments[0].end.x == -1.0f);
    CHECK(segments[1].kind == Kind::line);
    CHECK(segments[2].kind == Kind::quadratic);
    CHECK(segments[2].control1.y == 6.0f);
    CHECK(segments[2].end.x == 7.0f);
    CHECK(segments[3].kind == Kind::cubic);
    CHECK(segments[3].control2.x == 11.0f);
    CHECK(segments[3].end.y == -14.0f);
    CHECK(segments[4].kind == Kind::move);
}

TEST_CASE("Recipes, tasks, source, folded parts and notes are read") {
    const Narrative narrative = read_example();
    const Recipe good = block<Recipe>(narrative, 3, 0);
    CHECK(good.good);
    CHECK(good.target == "set:learning_rate=0.9&s=40");
    CHECK(words(good.name) == "A bold rate");
    REQUIRE(good.why.size() == 1);
    CHECK(words(good.why[0]) == "The first line is the name, the rest says why it works.");
    CHECK_FALSE(block<Recipe>(narrative, 3, 1).good);
    CHECK(block<Task>(narrative, 3, 2).check == "arrived");
    const SourceExcerpt source = block<SourceExcerpt>(narrative, 3, 7);
    CHECK(source.file == "core/hill.cpp");
    CHECK(source.name == "step");
    CHECK(source.first_line == 3);
    CHECK(source.lines.at(1) == "void Hill::step() {");
    CHECK(block<More>(narrative, 3, 8).title == "Why it works");
    CHECK(block<More>(narrative, 3, 8).blocks.size() == 1);
    CHECK(block<Notes>(narrative, 3, 9).blocks.size() == 1);
}

TEST_CASE("A quiz has answers or a number, each with its reply") {
    const Narrative narrative = read_example();
    const ChoiceQuiz quiz = block<ChoiceQuiz>(narrative, 3, 3);
    CHECK(quiz.id == "which_way");
    CHECK(words(quiz.question.at(0)) == "Which way does a step go?");
    REQUIRE(quiz.choices.size() == 2);
    CHECK_FALSE(quiz.choices[0].right);
    CHECK(words(quiz.choices[0].text) == "Uphill");
    CHECK(words(quiz.choices[1].reply) == "Yes, against the gradient.");
    const NumberQuiz number = block<NumberQuiz>(narrative, 3, 4);
    CHECK(number.value == 0.5);
    CHECK(number.tolerance == 0.01);
    CHECK(words(number.praise) == "Yes: one step is enough.");
    REQUIRE(number.hints.size() == 3);
    CHECK(number.hints[0].when == NumberHint::When::below);
    CHECK(number.hints[0].limit == 0.5);
    CHECK(number.hints[1].when == NumberHint::When::above);
    CHECK(number.hints[2].when == NumberHint::When::otherwise);
}

TEST_CASE("A prediction is a number at a step or a curve over steps") {
    const Narrative narrative = read_example();
    const Prediction number = block<Prediction>(narrative, 3, 5);
    CHECK(number.kind == Prediction::Kind::number);
    CHECK(number.readout == "gap");
    CHECK(number.from == 0.0);
    CHECK(number.to == 10.0);
    CHECK(number.step == 40);
    CHECK(number.target == "set:learning_rate=0.9");
    CHECK(number.scale == lessons::Parameter::Scale::linear);
    const Prediction curve = block<Prediction>(narrative, 3, 6);
    CHECK(curve.kind == Prediction::Kind::curve);
    CHECK(curve.steps == 100);
    CHECK_FALSE(curve.step.has_value());
    CHECK(curve.target.empty());
    CHECK(curve.scale == lessons::Parameter::Scale::logarithmic);
}

TEST_CASE("The glossary explains its terms") {
    const Narrative narrative = read_example();
    const GlossaryEntry& entry = narrative.glossary.at("gradient");
    CHECK(entry.name == "Gradient");
    REQUIRE(entry.blocks.size() == 1);
    CHECK(std::get<Prose>(entry.blocks[0].content).items.at(0).at(1).formula.has_value());
}

TEST_CASE("The embedded pack has texts, glossary and formulas") {
    const Narrative narrative = load_narrative();
    CHECK_FALSE(narrative.lessons.empty());
    CHECK_FALSE(narrative.glossary.empty());
}
