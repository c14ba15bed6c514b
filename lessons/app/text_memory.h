#pragma once
// What a lesson's text remembers while it is open, beyond what is kept: what is unfolded, which answer is
// being put together, the runs behind predictions.

#include "lessons/app/prediction_run.h"
#include "lessons/app/text_block.h"
#include "lessons/lesson.h"
#include "lessons/ui/curve_pad.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace lessons::app {

class TextMemory {
public:
    /// The sentences as they are drawn now: live numbers have their present values. The same sentences always
    /// give the same vector, so that its address can name what is drawn. `plain`: the style of what has none.
    const std::vector<ui::Run>& runs(const Sentences& sentences, std::span<const Readout> readouts,
                                     ui::Run::Style plain = ui::Run::Style::plain);

    /// A term of the glossary that is open: in which sentences it was clicked, and its link.
    struct OpenTerm {
        const Sentences* sentences = nullptr;
        std::string target;

        bool operator==(const OpenTerm&) const = default;
    };
    OpenTerm open_term;

    /// A prediction that is being made or shown.
    struct PredictionMemory {
        PredictionRun run;
        ui::CurvePad pad;
        std::vector<double> curve;  ///< As it is being drawn.
    };

    std::set<const void*> unfolded;                       ///< Folded parts and hints that are open.
    std::map<std::string, std::set<std::size_t>> chosen;  ///< By quiz with several right answers.
    std::map<std::string, std::string> typed;             ///< By quiz that asks for a number.
    std::map<std::string, PredictionMemory> predictions;

    /// The name of a mark that a click has lit, and until when.
    std::string lit;
    double lit_until = 0.0;

    /// What a screen reader should hear: a task was reached, a hint was given.
    std::string spoken;

    /// The last hint of each task that was said.
    std::map<const void*, std::string> said_hints;

    /// Takes the place of what was said in earlier frames; within one frame nothing is left out.
    void say(const std::string& words);

private:
    int said_in_frame_ = -1;
    std::map<const Sentences*, std::vector<ui::Run>> runs_;
};

}  // namespace lessons::app
