#pragma once
// Undo and redo over states of a lesson. One entry per gesture: a drag is taken once it has come to rest.

#include "lessons/app/address.h"

#include <optional>
#include <vector>

namespace lessons::app {

class History {
public:
    /// A step through the history: what was shown, and what is to be shown now.
    struct Move {
        Address from;
        Address to;
    };

    /// Forgets everything and starts from this state.
    void start(Address state);

    /// To be told the state whenever nothing is held: a new one becomes an entry. Only settings, edits and
    /// the second copy count; where the timeline and the text stand does not.
    void settle(const Address& state);

    bool can_undo() const { return position_ > 0; }
    bool can_redo() const { return position_ + 1 < states_.size(); }

    /// Where to go, if there is anything to undo or redo.
    std::optional<Move> undo();
    std::optional<Move> redo();

private:
    static constexpr std::size_t kMostStates = 500;

    std::vector<Address> states_;
    std::size_t position_ = 0;
};

}  // namespace lessons::app
