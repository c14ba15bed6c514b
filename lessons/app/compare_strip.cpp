#include "lessons/app/compare_strip.h"

#include "lessons/app/area_window.h"
#include "lessons/app/copy_badge.h"
#include "lessons/app/differences.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"

#include <imgui_internal.h>

#include <algorithm>
#include <span>

namespace lessons::app {

namespace {

constexpr float kPadding = 12.0f;
constexpr float kGap = 24.0f;
constexpr float kWidest = 190.0f;

float row_height() { return ui::scaled(24.0f); }
float head_height() { return ui::scaled(18.0f); }

float text_width(const std::string& text, ImFont* face, float size) {
    const ui::FontScope font(face, size);
    return ImGui::CalcTextSize(text.c_str()).x;
}

/// The table of two rows, A and B, with a column for each difference.
class Columns {
public:
    Columns(ImVec2 corner, float right) : x_(corner.x), y_(corner.y), right_(right) { draw_badges(); }

    /// False where there is no room for it any more.
    bool draw(const Difference& difference) {
        const ui::Fonts& fonts = ui::context().fonts;
        const float widest = std::min(ui::scaled(kWidest), right_ - x_);
        const float wanted = std::max({text_width(difference.label, fonts.medium, ui::size::kCaption),
                                       text_width(difference.a, fonts.medium, ui::size::kLabel),
                                       text_width(difference.b, fonts.medium, ui::size::kLabel)});
        const float width = std::min(wanted, ui::scaled(kWidest));
        if (width > widest) return false;
        const ui::Theme& theme = ui::theme();
        draw_text(difference.label, 0.0f, width, ui::size::kCaption, theme.quiet_text);
        draw_text(difference.a, head_height(), width, ui::size::kLabel, theme.text);
        draw_text(difference.b, head_height() + row_height(), width, ui::size::kLabel, theme.text);
        x_ += width + ui::scaled(kGap);
        return true;
    }

    /// Between what was set and what came of it.
    void rule() {
        const float x = x_ - ui::scaled(kGap) * 0.5f;
        window_draw().AddLine({x, y_ + 2.0f}, {x, y_ + head_height() + 2 * row_height() - 2.0f},
                              ui::theme().line);
    }

    ImVec2 end() const { return {x_, y_}; }

private:
    static ImDrawList& window_draw() { return *ImGui::GetWindowDrawList(); }

    void draw_badges() {
        const float center = x_ + ui::scaled(kBadgeSize) * 0.5f;
        for (const Side side : {Side::a, Side::b}) {
            const float row = side == Side::a ? 0.5f : 1.5f;
            draw_copy_badge(window_draw(), side, {center, y_ + head_height() + row * row_height()});
        }
        x_ += ui::scaled(kBadgeSize + 12.0f);
    }

    void draw_text(const std::string& text, float below, float width, float size, ImU32 color) {
        const ui::FontScope font(ui::context().fonts.medium, size);
        const float height = below > 0.0f ? row_height() : head_height();
        const ImVec2 at{x_, y_ + below + (height - ImGui::GetTextLineHeight()) * 0.5f};
        ImGui::PushStyleColor(ImGuiCol_Text, color);
        ImGui::RenderTextEllipsis(&window_draw(), at, {x_ + width + 1.0f, at.y + height}, x_ + width + 1.0f,
                                  text.c_str(), nullptr, nullptr);
        ImGui::PopStyleColor();
    }

    float x_;
    float y_;
    float right_;
};

/// "+3 more", with the sentences as its tooltip.
void draw_rest(ImVec2 at, const std::vector<Difference>& rest) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    const std::string text = "+" + std::to_string(rest.size()) + " more";
    ImGui::SetCursorScreenPos(at);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
    std::string sentences;
    for (const Difference& difference : rest)
        sentences += (sentences.empty() ? "" : "\n") + to_sentence(difference);
    ui::tooltip(sentences);
}

/// Text in the middle of the strip's height, wrapped to its width.
void draw_middle(ImVec2 corner, ImVec2 room, const std::string& text, ImU32 color) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    const float height = ImGui::CalcTextSize(text.c_str(), nullptr, false, room.x).y;
    ImGui::SetCursorScreenPos(corner + ImVec2(0.0f, std::max(0.5f * (room.y - height), 0.0f)));
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room.x);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

/// Columns of settings and results, as many as there is room for.
void draw_table(ImVec2 corner, float right, std::span<const Difference> settings,
                std::span<const Difference> results) {
    constexpr float room_for_rest = 64.0f;
    Columns columns(corner, right - ui::scaled(room_for_rest));
    std::vector<Difference> rest;
    for (std::size_t i = 0; i < settings.size() + results.size(); ++i) {
        const Difference& difference = i < settings.size() ? settings[i] : results[i - settings.size()];
        if (i == settings.size() && rest.empty()) columns.rule();
        if (!rest.empty() || !columns.draw(difference)) rest.push_back(difference);
    }
    if (!rest.empty()) draw_rest(columns.end(), rest);
}

/// On a phone only the first result has room: what was set stands beside the letters above.
void draw_differences(ImVec2 corner, ImVec2 room, const Comparison& comparison) {
    const std::vector<Difference> settings = setting_differences(comparison.a(), comparison.b());
    const std::vector<Difference> results =
        readout_differences(comparison.a().lesson(), comparison.b().lesson());
    const ui::Theme& theme = ui::theme();
    if (settings.empty()) {
        draw_middle(corner, room, "A and B are the same. Change a setting of one.", theme.quiet_text);
    } else if (!ui::context().narrow) {
        draw_table(corner, corner.x + room.x, settings, results);
    } else if (results.empty()) {
        draw_middle(corner, room, "The results are the same so far.", theme.quiet_text);
    } else {
        draw_middle(corner, room, to_sentence(results.front()), theme.text);
    }
}

float buttons_width() { return ui::context().narrow ? 3 * ui::size::kTouchTarget : 3 * 40.0f; }

CompareAction draw_buttons(ImVec2 corner) {
    ImGui::SetCursorScreenPos(corner);
    CompareAction action = CompareAction::none;
    if (ui::icon_button("swap", ui::Icon::swap, "Swap A and B")) action = CompareAction::swap;
    ImGui::SameLine(0.0f, 0.0f);
    if (ui::icon_button("adopt", ui::Icon::check, "Go on with B alone")) action = CompareAction::adopt;
    ImGui::SameLine(0.0f, 0.0f);
    if (ui::icon_button("close", ui::Icon::close, "Go on with A alone (C)")) action = CompareAction::close;
    return action;
}

}  // namespace

float compare_strip_height() {
    constexpr float on_a_phone = 56.0f;
    return ui::context().narrow ? on_a_phone : head_height() + 2 * row_height() + 2 * kPadding;
}

CompareAction draw_compare_strip(const Area& area, const Comparison& comparison) {
    const AreaWindow window("differences", area, ui::theme().page, {0.0f, 0.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return CompareAction::none;
    const float margin = ui::context().narrow ? 8.0f : ui::size::kGap;
    const float gap = 0.5f * kPadding;
    const ImVec2 begin{area.x + margin, area.y};
    const ImVec2 end{area.x + area.width - margin, area.y + area.height - gap};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(begin, end, ui::theme().surface, ui::size::kRadius);
    draw.AddRect(begin, end, ui::theme().line, ui::size::kRadius);
    const float buttons = end.x - buttons_width() - 4.0f;
    draw_differences(begin + ImVec2(kPadding, gap),
                     {buttons - begin.x - 2 * kPadding, end.y - begin.y - 2 * gap}, comparison);
    const float side = buttons_width() / 3.0f;
    return draw_buttons({buttons, 0.5f * (begin.y + end.y - side)});
}

}  // namespace lessons::app
