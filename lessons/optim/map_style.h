#pragma once
// The colours and names of maps of many runs: one colour a minimum, paler the more steps it takes; greys for
// runs that reach none.

#include "core/optim/basins.h"

#include <imgui.h>

#include <span>
#include <string>
#include <vector>

namespace lessons::optim {

/// Hues for minima: Tol's muted colours (2021), told apart by the colour-blind and none of the racers'.
inline constexpr int kMinimumHues = 9;
ImU32 hue(int k);

/// A hue for each minimum: the first ones all differ; a later one takes that whose bearers are farthest away.
std::vector<int> hues_of(std::span<const core::optim::PlaneMinimum> minima);

/// How pale a hue is after 0, 1, ..., most_steps steps: the share of the surface in it, from none to much, by
/// the logarithm of the steps in a dozen stages.
std::vector<float> paleness_by_steps(int most_steps);

/// Why a run reached no minimum, as a colour: greys of the theme.
ImU32 color_of_diverged();
ImU32 color_of_level();
ImU32 color_of_unfinished();

/// "A", "B", ... and from the 27th on "No. 27".
std::string name_of_minimum(int k);

/// One line of a key: a patch of colour and what it stands for.
struct KeyEntry {
    ImU32 color = 0;
    std::string words;
};

/// Draws the key at the cursor over the full width, in as many lines as it needs but at most two; entries
/// that do not fit are left out.
void draw_key(std::span<const KeyEntry> entries);

}  // namespace lessons::optim
