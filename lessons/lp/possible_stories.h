#pragma once
// Situations told limit by limit: what each step of the timeline adds, and why it is there.

#include "core/types.h"

#include <array>
#include <string>
#include <vector>

namespace lessons::possible {

struct StoryLimit {
    std::string text;    ///< "wood: 2 chairs + tables <= 100"
    std::string unit;    ///< "boards"
    std::string reason;  ///< Why it is there, one sentence.
};

struct Story {
    std::string id;     ///< Stable: it stands in share links.
    std::string title;  ///< In the menu.
    std::string tell;   ///< How it begins, one sentence.
    std::array<std::string, 2> products;
    std::array<double, 2> profit{};  ///< EUR per piece: which way is better.
    std::vector<StoryLimit> limits;
    core::Vector2 extent{100.0, 100.0};  ///< What the plan shows of each product at first.
    core::Vector2 point{20.0, 20.0};     ///< The plan that is asked about at first.
};

/// All stories, in the order of the menu.
std::vector<Story> stories();

}  // namespace lessons::possible
