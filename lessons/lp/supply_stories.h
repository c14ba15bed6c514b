#pragma once
// The situations that the lesson tells.

#include "lessons/lp/supply_world.h"

#include <string>
#include <vector>

namespace lessons::supply {

struct Story {
    std::string id{};         ///< Stable: it stands in share links ("bread").
    std::string title{};      ///< In the menu: "Bread for a city".
    std::string tell{};       ///< One or two sentences.
    std::string unit{};       ///< What is delivered, plural: "crates".
    std::string one{};        ///< One of it: "crate".
    double kilometres = 1.0;  ///< Of one unit of the map.
    double rate = 0.1;        ///< EUR per unit of goods and kilometre.
    World world{};
};

/// How many stories there are, and what the menu calls them.
std::vector<std::string> story_titles();

/// Story k of the menu; the last two are drawn at random, a different one for every `draw`.
Story make_story(int k, int draw);

/// The story's name in links: the id, and for those at random the draw ("region 3").
std::string key_of(const Story& story, int draw);

/// The story of such a name; an empty id where there is none.
Story story_with_key(const std::string& key);

inline constexpr int kMostDraws = 20;

}  // namespace lessons::supply
