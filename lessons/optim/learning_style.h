#pragma once
// The colours of Learning from data: the same in all its panes.

#include "lessons/ui/context.h"
#include "lessons/ui/mark.h"

namespace lessons::learning {

inline ui::SeriesStyle training_style() { return ui::solid(ui::series_style(0)); }
inline ui::SeriesStyle validation_style() {
    ui::SeriesStyle style = ui::series_style(1);
    style.radius = 3.5f;
    return style;
}
inline ui::SeriesStyle model_style() {
    return ui::solid(ui::with_thickness(ui::with_color(ui::series_style(0), ui::theme().text), 2.5f));
}
/// The lowest training loss that there is.
inline ui::SeriesStyle lowest_style() {
    ui::SeriesStyle style = ui::with_color(ui::series_style(2), ui::theme().good);
    style.dash = ui::Dash::dashed;
    style.thickness = 1.5f;
    return style;
}
inline ImU32 batch_color() { return ui::theme().series[4]; }
inline ImU32 pull_color() { return ui::theme().series[3]; }

inline constexpr const char* kTraining = "Training";
inline constexpr const char* kValidation = "Validation";
inline constexpr const char* kModel = "Model";
inline constexpr const char* kLowest = "Lowest training loss";

}  // namespace lessons::learning
