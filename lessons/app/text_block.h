#pragma once
// What a step of a lesson's text is made of, as the compilation (lessons/narrative) packed it. The syntax
// that authors write is in lessons/narrative/README.md; a `target` is a link's action ("set:momentum=0.9").

#include "lessons/parameter.h"
#include "lessons/ui/text.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lessons::app {

/// A piece of a sentence in one style: words, a typeset formula or a live number.
struct TextRun {
    ui::Run::Style style = ui::Run::Style::plain;
    std::string text;            ///< The words; of a live number, what is shown without a run.
    std::string target;          ///< set:, focus:, term: or https: makes it a link.
    std::optional<int> formula;  ///< Index into ui::FormulaSet::formulas.
    std::string readout;         ///< Id of the lesson's readout whose present value is shown.
    int digits = 0;              ///< Significant digits of that value; 0: as the program shows it elsewhere.
};

/// One wrapped paragraph.
using Sentences = std::vector<TextRun>;

/// Paragraphs, list items or the lines of a callout.
struct Prose {
    enum class Kind { paragraph, bullets, numbers, callout };
    Kind kind = Kind::paragraph;
    std::vector<Sentences> items;
};

/// A formula on its own line.
struct DisplayFormula {
    int formula = 0;  ///< Index into ui::FormulaSet::formulas.
};

/// Settings worth trying (or worth seeing fail), and why.
struct Recipe {
    bool good = true;
    std::string target;
    Sentences name;
    std::vector<Sentences> why;
};

/// A goal that the lesson's Check of this id knows; its hints come from there.
struct Task {
    std::string check;
    std::vector<Sentences> items;
};

/// An answer with its hint, or its praise where it is right.
struct Choice {
    bool right = false;
    Sentences text;
    Sentences reply;
};

/// Any number of choices is right; with one right choice a single answer is asked for.
struct ChoiceQuiz {
    std::string id;
    std::vector<Sentences> question;
    std::vector<Choice> choices;
};

/// What to say about a wrong number: the first hint whose condition holds.
struct NumberHint {
    enum class When { below, above, otherwise };
    When when = When::otherwise;
    double limit = 0.0;
    Sentences text;
};

/// Right within value +- tolerance.
struct NumberQuiz {
    std::string id;
    std::vector<Sentences> question;
    double value = 0.0;
    double tolerance = 0.0;
    Sentences praise;
    std::vector<NumberHint> hints;
};

/// A guess made before the run: a number on the scale [from, to], or a curve over the steps 0 to `steps`.
/// The truth is the readout's value at `step` (the end of the run where it is not given), or its curve.
struct Prediction {
    enum class Kind { number, curve };
    Kind kind = Kind::number;
    std::string id;
    std::string readout;
    double from = 0.0;
    double to = 1.0;
    Parameter::Scale scale = Parameter::Scale::linear;
    std::optional<int> step;
    int steps = 0;
    std::string target;  ///< The settings of the run in question; empty: as they are.
    std::vector<Sentences> items;
};

/// The lines of core that compute what is seen, cut from the file when the program was built.
struct SourceExcerpt {
    std::string file;  ///< "core/optim/momentum.cpp"
    std::string name;  ///< "step"
    int first_line = 1;
    std::vector<std::string> lines;
};

struct TextBlock;

/// For the presenter only.
struct Notes {
    std::vector<TextBlock> blocks;
};

/// A part that is folded until it is asked for.
struct More {
    std::string title;
    std::vector<TextBlock> blocks;
};

struct TextBlock {
    using Content = std::variant<Prose, DisplayFormula, Recipe, Task, ChoiceQuiz, NumberQuiz, Prediction,
                                 SourceExcerpt, Notes, More>;
    Content content;
};

}  // namespace lessons::app
