#pragma once
// The network from image to answer: what every hidden unit looks for, how strongly it sees it now, and whom
// it tells.

#include "core/models/mlp.h"
#include "lessons/interpret/digits_pen.h"

namespace lessons::digits {

/// Fills the window. The image can be drawn on, and the bars be clicked.
ImageAction draw_network(const core::models::Mlp& network, const core::Vector& image, const Bars& bars,
                         Pen& pen);

}  // namespace lessons::digits
