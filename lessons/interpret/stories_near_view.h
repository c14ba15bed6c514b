#pragma once
// The neighbourhood in two features: the samples with their weights, what the model says between them, and
// the line of each telling.

#include "lessons/interpret/stories_words.h"
#include "lessons/ui/color_map.h"
#include "lessons/ui/plot_view.h"

#include <vector>

namespace lessons::stories {

/// What the model says over two features while the others stay this person's: it does not move with the
/// person.
class Landscape {
public:
    static constexpr int kSide = 25;

    void ask(const Question& question, const core::interpret::FeatureSpread& spread, core::Index across,
             core::Index up);
    void work();  ///< Some rows of it.
    bool pending() const { return next_ < kSide; }
    bool is_of(const Question& question, core::Index across, core::Index up) const {
        return is_asked_ && question_.is_same_row(question) && across == across_ && up == up_ &&
               is_same_elsewhere(question);
    }

    ui::GridView grid() const;

    core::Interval x = {};
    core::Interval y = {};
    std::vector<double> values;  ///< Row by row from below; NaN where it is not known yet.

private:
    bool is_same_elsewhere(const Question& question) const;

    bool is_asked_ = false;
    Question question_;
    core::Index across_ = 0;
    core::Index up_ = 0;
    int next_ = kSide;
};

class NearView {
public:
    /// The person can be dragged: then the two numbers are changed.
    Edited draw(const State& state, const Landscape& landscape, core::Index across, core::Index up,
                cases::Changes& changes);

private:
    ui::PlotView view_;
};

/// The features that are numbers, those with large mean coefficients first.
std::vector<core::Index> numbers_by_size(const cases::Case& of_case, const core::Vector& means);

}  // namespace lessons::stories
