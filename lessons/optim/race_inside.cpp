#include "lessons/optim/race_inside.h"

#include "lessons/optim/race_standings.h"
#include "lessons/optim/race_trail.h"

#include <algorithm>
#include <string>

namespace lessons::optim {

const Racer* racer_inside(const Race& race, const RaceEdits& edits) {
    return edits.inside ? race.find(short_name(race_method(*edits.inside))) : nullptr;
}

void look_inside(const Racer& racer, RaceEdits& edits) {
    const auto place = static_cast<std::size_t>(racer.index());
    edits.inside = edits.inside == place ? std::nullopt : std::optional<std::size_t>(place);
    edits.phase.reset();
}

RaceInside::RaceInside(const Race& race, RaceEdits& edits)
    : race_(race), edits_(edits), racer_(racer_inside(race, edits)) {
    if (racer_ != nullptr) cartoon_ = next_step_of(*racer_);
    if (!cartoon_) return;
    const int last = static_cast<int>(cartoon_->phases.size()) - 1;
    phase_ = static_cast<std::size_t>(std::min(edits.phase.value_or(last), last));
}

void RaceInside::add_to(MapExtras& extras) const {
    extras.cartoon = cartoon_ ? &*cartoon_ : nullptr;
    extras.phase = phase_;
    extras.focused = racer_;
    if (is_open()) extras.room_below = cartoon_strip_height();
}

std::optional<int> RaceInside::draw_strip() {
    const std::string name = short_name(race_method(*edits_.inside));
    if (racer_ == nullptr) {
        draw_empty_cartoon_strip(name + " does not take part: choose it under Methods.");
        return std::nullopt;
    }
    if (!cartoon_) {
        draw_empty_cartoon_strip(name + ": " + tell(*racer_, race_));
        return std::nullopt;
    }
    const std::string title = name + ", step " + std::to_string(racer_->steps() + 1);
    return take(draw_cartoon_strip(*cartoon_, phase_, title, style_of(*racer_)));
}

std::optional<int> RaceInside::take(const CartoonWish& wish) {
    const std::size_t last = cartoon_->phases.size() - 1;
    const int present = static_cast<int>(phase_);
    switch (wish.kind) {
        case CartoonWish::Kind::none:
            break;
        case CartoonWish::Kind::to:
            edits_.phase = static_cast<int>(wish.phase);
            break;
        case CartoonWish::Kind::forth:
            edits_.phase = phase_ < last ? present + 1 : 0;
            if (phase_ == last) return race_.steps() + 1;
            break;
        case CartoonWish::Kind::back:
            if (phase_ > 0) {
                edits_.phase = present - 1;
            } else if (race_.steps() > 0) {
                edits_.phase.reset();  // all of the step before is told
                return race_.steps() - 1;
            }
            break;
    }
    return std::nullopt;
}

}  // namespace lessons::optim
