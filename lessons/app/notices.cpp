#include "lessons/app/notices.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

constexpr double kSeconds = 2.5;
constexpr std::size_t kMostLines = 6;

/// A floating card at the foot of the page; what is drawn between begin and end is its content.
void begin_card(const char* id, const Area& page, float width) {
    const ImVec2 foot{page.x + page.width * 0.5f, page.y + page.height - 80.0f};
    ImGui::SetNextWindowPos(foot, ImGuiCond_Always, {0.5f, 1.0f});
    ImGui::SetNextWindowSizeConstraints({0.0f, 0.0f}, {width, page.height * 0.6f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16.0f, 12.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::size::kRadius);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::theme().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
}

void end_card() {
    ImGui::End();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

}  // namespace

void Notices::confirm(std::string text, double now) {
    confirmation_ = std::move(text);
    confirmation_until_ = now + kSeconds;
}

void Notices::warn(std::vector<std::string> lines, std::string title) {
    title_ = std::move(title);
    if (lines.size() > kMostLines) {
        const std::size_t more = lines.size() - kMostLines;
        lines.resize(kMostLines);
        lines.push_back("... and " + std::to_string(more) + " more.");
    }
    warnings_ = std::move(lines);
}

std::string Notices::spoken() const {
    std::string text;
    for (const std::string& line : warnings_) text += line + " ";
    return text;
}

void Notices::draw(const Area& page, double now) {
    if (!warnings_.empty()) {
        draw_warnings(page);
    } else if (fading(now)) {
        draw_confirmation(page);
    }
}

void Notices::draw_confirmation(const Area& page) const {
    begin_card("confirmation", page, page.width - 32.0f);
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    ImGui::TextUnformatted(confirmation_.c_str());
    end_card();
}

void Notices::draw_warnings(const Area& page) {
    const float width = std::min(560.0f, page.width - 32.0f);
    begin_card("warnings", page, width);
    {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kLabel);
        ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().warn);
        ImGui::TextUnformatted(title_.c_str());
        ImGui::PopStyleColor();
    }
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushTextWrapPos(width - 32.0f);
    for (const std::string& line : warnings_) ImGui::TextUnformatted(line.c_str());
    ImGui::PopTextWrapPos();
    if (ui::button("Close", ui::ButtonStyle::quiet)) warnings_.clear();
    end_card();
}

}  // namespace lessons::app
