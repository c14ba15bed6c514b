#pragma once
// Who leads, and what each racer's state means in words.

#include "lessons/optim/race_model.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::optim {

/// What a trial is paid in.
enum class Cost { steps, evaluations, time };

/// What has become of a racer.
enum class Outcome {
    on_the_way,
    arrived,            ///< Within the goal at present.
    settled_elsewhere,  ///< Ended on level ground that is not the minimum, or found no way on.
    out_of_steps,       ///< The race is over and it is not there.
    below_map,          ///< Found lower ground than any on the map.
    diverged,           ///< Left every reasonable bound, or came to a place without a value.
};

/// Steps, evaluations or microseconds after which the goal was reached first.
std::optional<double> cost_to_goal(const Racer& racer, Cost cost);

Outcome outcome_of(const Racer& racer, const Race& race);

/// In two or three words: "on the way".
const char* word_for(Outcome outcome);

/// Why it did not arrive, or will not, and what to try; empty where nothing is wrong.
std::string why_it_failed(const Racer& racer, const Race& race);

/// One sentence for the learner: "On the way, 0.12 above the minimum."
std::string tell(const Racer& racer, const Race& race);

/// A sentence that several racers can share.
struct Remark {
    std::string names;     ///< "Gradient descent, Momentum".
    std::string sentence;  ///< "The steps grew without bound. Try a smaller learning rate."
};

/// Who will not arrive, and what to do about it.
std::vector<Remark> remarks(const Race& race);

struct Standing {
    const Racer* racer = nullptr;
    int place = 0;           ///< From 1; equals share it.
    bool has_medal = false;  ///< One of the first three to reach the goal.
};

/// All racers, best first: by the cost at which the goal was reached, then by height above the minimum; those
/// that diverged come last. Equals keep the order of the menu.
std::vector<Standing> standings(const Race& race, Cost cost);

}  // namespace lessons::optim
