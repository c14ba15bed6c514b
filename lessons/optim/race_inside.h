#pragma once
// The look inside one method's next step, in one frame: what is told of it now, and where the buttons lead.

#include "lessons/optim/race_cartoon.h"
#include "lessons/optim/race_cartoon_strip.h"
#include "lessons/optim/race_edits.h"
#include "lessons/optim/race_map.h"

#include <optional>

namespace lessons::optim {

/// The racer that is looked into; null for nobody, or where it does not take part.
const Racer* racer_inside(const Race& race, const RaceEdits& edits);

/// Looks into this method, or, where it is the one already, into none.
void look_inside(const Racer& racer, RaceEdits& edits);

class RaceInside {
public:
    /// Both must outlive it.
    RaceInside(const Race& race, RaceEdits& edits);

    bool is_open() const { return edits_.inside.has_value(); }

    /// What the map shows of it, and the room that it leaves for the strip.
    void add_to(MapExtras& extras) const;

    /// Draws the strip under the map. Beyond the last term the step is taken, before the first one it is
    /// taken back: the step to go to then.
    std::optional<int> draw_strip();

private:
    std::optional<int> take(const CartoonWish& wish);

    const Race& race_;
    RaceEdits& edits_;
    const Racer* racer_;
    std::optional<Cartoon> cartoon_;
    std::size_t phase_ = 0;
};

}  // namespace lessons::optim
