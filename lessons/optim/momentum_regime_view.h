#pragma once
// One small picture for each way in which a part can go: the parts that go so now, or an example that a
// click turns into the settings.

#include "lessons/optim/momentum_run.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>
#include <vector>

namespace lessons::optim {

class MomentumRegimeView {
public:
    /// Fills the current window; the settings of the picture that was pressed.
    std::optional<core::optim::MomentumSettings> draw(const MomentumRun& run);

private:
    bool draw_row(const MomentumRun& run, core::optim::Regime regime, ImVec2 size);
    void draw_head(const MomentumRun& run, core::optim::Regime regime, const ImRect& room) const;
    void draw_traces(const MomentumRun& run, core::optim::Regime regime, const ImRect& room);
    void draw_trace(const std::vector<double>& errors, const ImRect& room, ImU32 color, float thickness);

    std::vector<ImVec2> scratch_;
};

}  // namespace lessons::optim
