#pragma once

#include "lessons/ui/mark.h"

namespace lessons::optim {

/// The walker is a ball in every pane.
inline ui::SeriesStyle ball_style() {
    ui::SeriesStyle style = ui::solid(ui::series_style(1));
    style.marker = ui::Marker::circle;
    return style;
}

}  // namespace lessons::optim
