#pragma once
// Plans, exchanges and shortages in words.

#include "lessons/lp/supply_scene.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::supply {

using Sentence = std::vector<ui::Run>;

/// "1 crate", "30 crates".
std::string count_of(const Story& story, double count);

/// A route by its ends, or what is left over or missing somewhere.
std::string arc_name(const Scene& scene, core::Index arc);

/// The coming exchange, or what explains the best plan.
std::vector<Sentence> step_words(const Scene& scene);

/// The present state in one sentence.
std::string state_words(const Story& story, const Run& run);

/// What a site has and pays, for the card beside the pointer.
std::vector<ui::ReadoutRow> site_rows(const Scene& scene, std::size_t site);

/// What a route costs and carries, and how much too dear it is.
std::vector<ui::ReadoutRow> route_rows(const Scene& scene, std::size_t route);

/// Why this shop does not get all it wants; empty where it does.
std::string shortage_words(const Scene& scene, std::size_t site);

}  // namespace lessons::supply
