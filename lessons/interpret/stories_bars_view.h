#pragma once
// The story as bars: what each telling said of each feature, their mean and spread.

#include "lessons/interpret/stories_words.h"

#include <optional>

namespace lessons::stories {

enum class Claims { told, tested };

/// Fills the window. With Claims::tested a diamond stands where the model really goes. Gives the feature that
/// was clicked.
std::optional<core::Index> draw_bars(const State& state, Claims claims);

}  // namespace lessons::stories
