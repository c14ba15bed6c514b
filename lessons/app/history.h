#pragma once
// Undo and redo over states of a session. One entry per gesture: a drag is taken once it has come to rest.

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

class History {
public:
    /// Forgets everything and starts from this state.
    void start(std::string state);

    /// To be told the state whenever nothing is held: a new one becomes an entry.
    void settle(const std::string& state);

    bool can_undo() const { return position_ > 0; }
    bool can_redo() const { return position_ + 1 < states_.size(); }

    /// The state to go to, if there is one.
    std::optional<std::string> undo();
    std::optional<std::string> redo();

private:
    static constexpr std::size_t kMostStates = 500;

    std::vector<std::string> states_;
    std::size_t position_ = 0;
};

}  // namespace lessons::app
