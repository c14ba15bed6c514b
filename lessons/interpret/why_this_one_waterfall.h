#pragma once
// What the waterfall shows: the bars that lead from the average applicant to this one, and the words for
// them.

#include "lessons/interpret/why_this_one_timeline.h"
#include "lessons/lesson.h"

#include <string>
#include <vector>

namespace lessons::why {

/// One feature's part, in probability. Bars stand one behind the other: `to` of one is `from` of the next.
struct Bar {
    int feature = -1;  ///< -1: several small ones together.
    int n_features = 1;
    double from = 0.0;
    double to = 0.0;
    double exact = 0.0;    ///< What the bar's length is closing in on.
    double error = 0.0;    ///< Standard error of the length; 0 where there is none to show.
    double alone = 0.0;    ///< What the prediction loses when this feature alone takes the others' values.
    bool replaced = true;  ///< False: still average in the first order, a bar without length.

    double change() const { return to - from; }
};

/// The state of the explanation at one step of the timeline.
struct Waterfall {
    Phase phase = Phase::start;
    int n_replaced = 0;
    int n_orders = 0;
    core::Vector x;  ///< The applicant explained.
    double baseline = 0.0;
    double prediction = 0.0;
    double as_applied = 0.0;  ///< The prediction before the learner changed anything on the application.
    int n_background = 0;
    double gap = 0.0;  ///< How far the exact values are from adding up.
    long long n_predictions = 0;
    std::vector<Bar> bars;

    /// Where the bars have come to: the prediction once every feature is replaced.
    double reached() const { return bars.empty() ? baseline : bars.back().to; }
};

/// The bars of this step: in the order of replacement while the first order runs, else by exact size, largest
/// first. Always one a feature.
Waterfall make_waterfall(const Answer& answer, const Timeline& timeline);

/// The same bars with the last ones put together, so that at most `most` remain (most >= 2).
std::vector<Bar> fold_bars(const std::vector<Bar>& bars, std::size_t most);

/// "Income: 129", "5 others".
std::string bar_label(const cases::Case& data, const Waterfall& waterfall, const Bar& bar);

/// A change of probability in percentage points with its sign: "+14.2", "−0.3".
std::string points_text(double change, int decimals = 1);

/// What the bar of a feature says, and what changing it alone does: "bar +21.5, alone +33.4 points". Empty
/// before its bar is there.
std::string test_text(const Waterfall& waterfall, int feature);

/// A probability as people say it: "71.2%".
std::string risk_text(double risk);

/// What the values were before the learner changed them: "as applied".
const char* as_was(const cases::Case& data);

/// What the timeline shows now, as the heading of the bars.
std::string title_of(const Timeline& timeline, int n_features);

/// The explanation in one sentence, for the status line and for ears.
std::string say(const cases::Case& data, const Waterfall& waterfall, int applicant, double threshold);

/// The explanation in numbers: risks in percent, each feature's part in points. `auc` is the model's.
std::vector<Readout> readouts_of(const cases::Case& data, const Waterfall& waterfall, double auc);

}  // namespace lessons::why
