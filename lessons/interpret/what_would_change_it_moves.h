#pragma once
// What the learner tried on one person, in order, and what advice must leave alone.

#include "core/result.h"
#include "lessons/interpret/case_data.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace lessons::recourse {

struct Move {
    int feature = 0;
    double value = 0.0;
};

class Moves {
public:
    static constexpr std::size_t kMost = 40;

    Moves() = default;
    explicit Moves(const cases::Case& data);

    /// Another value after all others; a feature moved again at once moves on.
    void set(int feature, double value);
    void clear() { moves_.clear(); }
    bool empty() const { return moves_.empty(); }
    const std::vector<Move>& list() const { return moves_; }

    /// The row after the first so many moves; after all of them.
    core::Vector applied_to(core::Vector row, std::size_t n_moves) const;
    core::Vector applied_to(const core::Vector& row) const { return applied_to(row, moves_.size()); }

    const std::vector<bool>& locked() const { return locked_; }
    void turn_lock(int feature) {
        locked_[static_cast<std::size_t>(feature)] = !locked_[static_cast<std::size_t>(feature)];
    }

    /// {"moves": [["income", 120], ["job", "fixed"]], "locked": ["age"]}; only what differs from the start.
    nlohmann::json to_json(const cases::Case& data) const;

    /// Error, in words, unless all names are features and all values may stand in them.
    static core::Result<Moves> from_json(const nlohmann::json& json, const cases::Case& data);

private:
    std::vector<Move> moves_;
    std::vector<bool> locked_;
};

}  // namespace lessons::recourse
