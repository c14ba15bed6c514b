#pragma once
// The network from image to answer: what every hidden unit looks for, how strongly it sees it now, and whom
// it tells.

#include "core/models/mlp.h"
#include "lessons/interpret/digits_picture.h"

namespace lessons::digits {

/// Fills the window. Gives the digit whose bar was clicked.
std::optional<core::Index> draw_network(const core::models::Mlp& network, const core::Vector& image,
                                        const Bars& bars);

}  // namespace lessons::digits
