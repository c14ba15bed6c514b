#include "lessons/optim/momentum_regime_view.h"

#include "core/optim/quadratic_tuning.h"
#include "lessons/optim/momentum_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;
using core::optim::Regime;

constexpr std::array kRegimes{Regime::over_damped, Regime::critical, Regime::under_damped,
                              Regime::alternating, Regime::diverging};
constexpr int kShownSteps = 40;
constexpr float kHeadWidth = 92.0f;

/// With momentum it is the flattest part that shows how a part creeps or ripples, at a learning rate that the
/// steepest one bears.
std::optional<MomentumSettings> gentle_example(const MomentumRun& run, Regime regime) {
    const double rate = 1.0 / run.range().highest;
    const auto critical = core::optim::critical_momentum(run.choice().method, rate, run.range().lowest);
    if (!critical) return std::nullopt;
    if (regime == Regime::over_damped) return MomentumSettings{rate, 0.5 * *critical};
    if (regime == Regime::under_damped) return MomentumSettings{rate, 0.5 * (1.0 + *critical)};
    return MomentumSettings{rate, *critical};
}

/// The steepest part is the first to be driven too hard.
MomentumSettings rough_example(const MomentumRun& run, Regime regime) {
    constexpr double kMomentum = 0.2;
    const double limit =
        core::optim::learning_rate_limit(run.choice().method, kMomentum, run.range().highest);
    return {regime == Regime::diverging ? 1.05 * limit : 0.93 * limit, kMomentum};
}

/// Gradient descent has no memory, so that nothing ripples; its steepest part is critical where one step is
/// enough.
std::optional<MomentumSettings> plain_example(const MomentumRun& run, Regime regime) {
    const double momentum = run.choice().settings.momentum;
    if (regime == Regime::under_damped) return std::nullopt;
    const double strength = regime == Regime::critical ? 1.0 : 0.3;
    return MomentumSettings{strength / run.range().highest, momentum};
}

std::optional<MomentumSettings> example_of(const MomentumRun& run, Regime regime) {
    if (regime == Regime::alternating || regime == Regime::diverging) return rough_example(run, regime);
    const bool is_plain = run.choice().method == QuadraticMethod::gradient_descent;
    return is_plain ? plain_example(run, regime) : gentle_example(run, regime);
}

/// The curvature of the part that shows it.
double curvature_for(const MomentumRun& run, Regime regime) {
    const bool is_plain = run.choice().method == QuadraticMethod::gradient_descent;
    const bool is_gentle =
        regime == Regime::over_damped || regime == Regime::critical || regime == Regime::under_damped;
    return is_gentle && !(is_plain && regime == Regime::critical) ? run.range().lowest : run.range().highest;
}

bool has_part(const MomentumRun& run, Regime regime) {
    return std::any_of(run.parts().begin(), run.parts().end(),
                       [&](const MomentumPart& part) { return part.regime == regime; });
}

}  // namespace

std::optional<MomentumSettings> MomentumRegimeView::draw(const MomentumRun& run) {
    std::optional<MomentumSettings> pressed;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 size(room.x, room.y / static_cast<float>(kRegimes.size()));
    if (size.x < 1.0f || size.y < 4.0f) return pressed;
    for (std::size_t i = 0; i < kRegimes.size(); ++i) {
        ImGui::SetCursorScreenPos(origin + ImVec2(0.0f, size.y * static_cast<float>(i)));
        if (draw_row(run, kRegimes[i], size)) pressed = example_of(run, kRegimes[i]);
    }
    return pressed;
}

bool MomentumRegimeView::draw_row(const MomentumRun& run, Regime regime, ImVec2 size) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImRect room(corner + ImVec2(0.0f, 2.0f), corner + size - ImVec2(0.0f, 2.0f));
    const bool can_be_set = example_of(run, regime).has_value();
    const bool pressed = ui::press_area(name_of(regime), size, 4.0f);
    const bool hovered = ImGui::IsItemHovered();
    if (can_be_set) {
        ui::tooltip(std::string("Press to see a part that ") +
                    (regime == Regime::critical ? "is critically damped" : name_of(regime)));
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    } else {
        ui::tooltip("Without memory nothing ripples.");
    }
    const float head = std::min(ui::scaled(kHeadWidth), 0.4f * size.x);
    const ImRect picture({room.Min.x + head, room.Min.y}, room.Max);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const bool present = has_part(run, regime);
    draw.AddRectFilled(picture.Min, picture.Max,
                       ui::with_alpha(color_of(regime), present || hovered ? 0.12f : 0.05f), 4.0f);
    draw_head(run, regime, {room.Min, {picture.Min.x, room.Max.y}});
    draw_traces(run, regime, picture);
    return pressed && can_be_set;
}

/// The regime's name, and a dot for every part that goes this way now.
void MomentumRegimeView::draw_head(const MomentumRun& run, Regime regime, const ImRect& room) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = ui::scaled(ui::size::kCaption) * 1.3f;
    const float middle = 0.5f * (room.Min.y + room.Max.y);
    const bool present = has_part(run, regime);
    const bool two_lines = present && room.GetHeight() > 2.0f * line;
    ui::draw_label(draw, {room.Min.x, two_lines ? middle - 0.5f * line : middle}, name_of(regime),
                   {.color = color_of(regime), .align = {0.0f, 0.5f}, .strong = true});
    ImVec2 dot(room.Min.x + 5.0f, middle + 0.6f * line);
    if (!two_lines)
        dot = {room.Min.x + ui::label_extent(name_of(regime), ui::size::kCaption).x + 12.0f, middle};
    for (std::size_t i = 0; i < run.parts().size(); ++i) {
        if (run.parts()[i].regime != regime) continue;
        const ui::SeriesStyle style = part_style(i);
        ui::draw_marker(draw, style.marker, dot, 4.0f, style.color, ui::theme().surface);
        dot.x += 11.0f;
    }
}

void MomentumRegimeView::draw_traces(const MomentumRun& run, Regime regime, const ImRect& room) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = 0.5f * (room.Min.y + room.Max.y);
    draw.AddLine({room.Min.x, middle}, {room.Max.x, middle}, ui::theme().grid, 1.0f);
    draw.PushClipRect(room.Min, room.Max, true);
    const auto& choice = run.choice();
    for (std::size_t i = 0; i < run.parts().size(); ++i) {
        const MomentumPart& part = run.parts()[i];
        if (part.regime != regime) continue;
        const auto recurrence = core::optim::error_recurrence(choice.method, choice.settings, part.curvature);
        const bool lit = ui::is_highlighted(part_name(i));
        draw_trace(core::optim::follow(recurrence, 1.0, kShownSteps), room, part_style(i).color,
                   lit ? 3.0f : 1.75f);
    }
    const std::optional<MomentumSettings> example = example_of(run, regime);
    if (example && !has_part(run, regime)) {
        const auto recurrence =
            core::optim::error_recurrence(choice.method, *example, curvature_for(run, regime));
        draw_trace(core::optim::follow(recurrence, 1.0, kShownSteps), room,
                   ui::with_alpha(ui::theme().quiet_text, 0.55f), 1.25f);
    }
    draw.PopClipRect();
}

void MomentumRegimeView::draw_trace(const std::vector<double>& errors, const ImRect& room, ImU32 color,
                                    float thickness) {
    const double middle = 0.5 * (room.Min.y + room.Max.y);
    const double half = 0.42 * room.GetHeight();
    const double width = (room.GetWidth() - 6.0) / kShownSteps;
    ui::Stroke stroke(*ImGui::GetWindowDrawList(), scratch_, room, {.color = color, .thickness = thickness});
    for (std::size_t k = 0; k < errors.size(); ++k)
        stroke.add(room.Min.x + 3.0 + width * static_cast<double>(k), middle - half * errors[k]);
    stroke.finish();
}

}  // namespace lessons::optim
