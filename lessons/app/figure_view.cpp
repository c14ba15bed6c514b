#include "lessons/app/figure_view.h"

#include "lessons/app/area_window.h"
#include "lessons/ui/context.h"

#include <algorithm>
#include <optional>

namespace lessons::app {

namespace {

void draw_pending_work(const Area& area, const lessons::Progress& progress) {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const ui::Theme& theme = ui::theme();
    const float share = static_cast<float>(std::clamp(progress.fraction, 0.0, 1.0));
    draw.AddRectFilled(area.position(), {area.x + area.width * share, area.y + 3.0f}, theme.accent);
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    const ImVec2 extent = ImGui::CalcTextSize(progress.what.c_str());
    const ImVec2 begin{area.x + area.width - extent.x - 32.0f, area.y + 8.0f};
    draw.AddRectFilled(begin, begin + extent + ImVec2(16.0f, 8.0f), theme.raised, ui::size::kRadius);
    draw.AddText(begin + ImVec2(8.0f, 4.0f), theme.text, progress.what.c_str());
}

}  // namespace

void draw_figure(const char* id, const Area& area, Session& session, const PendingWork& pending) {
    const float padding = ui::context().narrow ? 8.0f : ui::size::kGap;
    const AreaWindow window(id, area, ui::theme().page, {padding, padding},
                            ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (!window) return;
    session.file.draw(session.lesson(), ui::context().now);
    const Edited edited = session.lesson().draw_figure();
    if (!session.hold_kept() && edited == Edited::yes) session.figure_edited();
    if (const std::optional<int> step = session.lesson().take_wished_step()) {
        session.player().pause();
        session.player().seek(*step);
    }
    if (pending.is_worth_showing(ui::context().now)) draw_pending_work(area, session.lesson().progress());
}

}  // namespace lessons::app
