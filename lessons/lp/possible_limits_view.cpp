#include "lessons/lp/possible_limits_view.h"

#include "lessons/lp/plan_parts.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::possible {

namespace {

using ui::theme;

constexpr float kSampleWidth = 28.0f;  // px, before a text
constexpr float kNoteHeight = 17.0f;   // px, the line under a text

/// What a limit is good for at this step, in the line under its text.
std::string note_on(const Run& run, std::size_t limit) {
    if (!run.is_imposed(limit)) return "comes later";
    if (run.quarrel()) return is_lit(run, limit) ? "quarrels" : "";
    switch (run.role(limit)) {
        case core::geometry::ConstraintRole::kEdge:
            return "cuts";
        case core::geometry::ConstraintRole::kTouching:
            return "only touches a corner";
        case core::geometry::ConstraintRole::kDuplicate:
            return "says what another limit says";
        default:
            return "takes nothing away";
    }
}

ImU32 note_color(const Run& run, std::size_t limit) {
    if (run.is_imposed(limit) && run.quarrel() && is_lit(run, limit)) return theme().bad;
    return theme().quiet_text;
}

}  // namespace

std::optional<Sheet> LimitsView::draw(const Scene& scene) {
    std::optional<Sheet> wanted;
    if (ImGui::BeginChild("limits", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {4.0f, 2.0f});
        for (std::size_t k = 0; k < scene.sheet.limits.size(); ++k) draw_limit(scene, k, wanted);
        if (scene.sheet.limits.size() < kMostLimits) add_limit(scene, wanted);
        ImGui::PopStyleVar();
    }
    ImGui::EndChild();
    return wanted;
}

void LimitsView::draw_limit(const Scene& scene, std::size_t limit, std::optional<Sheet>& wanted) {
    const Run& run = scene.run;
    ImGui::PushID(static_cast<int>(limit));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float button = ui::context().narrow ? ui::size::kTouchTarget : 40.0f;
    ui::SeriesStyle style = lp::style_of(limit);
    if (!run.is_imposed(limit)) style.color = ui::mix(style.color, theme().surface, 0.6f);
    ui::draw_sample(*ImGui::GetWindowDrawList(), style, corner + ImVec2(0.0f, 15.0f), kSampleWidth - 8.0f);
    ImGui::SetCursorScreenPos(corner + ImVec2(kSampleWidth, 0.0f));
    const auto check = [&](const std::string& text) -> std::optional<core::Error> {
        const auto read = read_limit(text, run.story().products);
        if (read) return std::nullopt;
        return read.error();
    };
    const auto typed = fields_[limit].draw("##limit", "", scene.sheet.limits[limit], check,
                                           width - kSampleWidth - button - 6.0f);
    const float bottom = ImGui::GetItemRectMax().y;
    if (typed) {
        wanted = scene.sheet;
        wanted->limits[limit] = *typed;
    }
    ImGui::SetCursorScreenPos({corner.x + width - button, corner.y - 4.0f});
    if (ui::icon_button("take away", ui::Icon::close, "Take this limit away")) {
        wanted = scene.sheet;
        wanted->limits.erase(wanted->limits.begin() + static_cast<std::ptrdiff_t>(limit));
    }
    const ImVec2 end{corner.x + width, bottom + ui::scaled(kNoteHeight)};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end))
        ui::highlight(run.limits()[limit].name);
    ui::draw_label(*ImGui::GetWindowDrawList(), {corner.x + kSampleWidth + 8.0f, bottom + 1.0f},
                   note_on(run, limit),
                   {.color = note_color(run, limit), .align = {0, 0}, .halo = ui::TextStyle::Halo::none});
    ImGui::SetCursorScreenPos({corner.x, end.y + 3.0f});
    ImGui::Dummy({1.0f, 1.0f});
    ImGui::PopID();
}

/// A first text for a limit of one's own: through the plan that is asked about.
void LimitsView::add_limit(const Scene& scene, std::optional<Sheet>& wanted) const {
    if (!ui::button("Add a limit", ui::ButtonStyle::quiet)) return;
    const Limit own{.name = "mine",
                    .uses = {1.0, 1.0},
                    .bound = std::max(std::round(scene.sheet.point.x() + scene.sheet.point.y()), 1.0)};
    wanted = scene.sheet;
    wanted->limits.push_back(write_limit(own, scene.run.story().products));
}

}  // namespace lessons::possible
