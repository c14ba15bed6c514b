#include "lessons/optim/learning_table_card.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

namespace lessons::learning {

namespace {

int place_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

void words(const std::string& text, ImU32 color) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::wrapped_words(text, color);
}

}  // namespace

void TableCard::draw_opener(std::size_t table) {
    constexpr float kEnlargeButton = 36.0f;
    const char* label = table == kOwnTable ? "Paste a table" : "Choose columns";
    const ImVec2 text = ui::label_extent(label, ui::size::kLabel, true);
    const bool narrow = ui::context().narrow;
    const ImVec2 extent(text.x + 12.0f, narrow ? ui::size::kTouchTarget : text.y + 8.0f);
    const ImVec2 before = ImGui::GetCursorScreenPos();
    if (!narrow) {
        const float right = before.x + ImGui::GetContentRegionAvail().x - kEnlargeButton;
        ImGui::SetCursorScreenPos(
            {right - extent.x, ImGui::GetWindowPos().y + (before.x - ImGui::GetWindowPos().x)});
    }
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (ui::press_area("open table", extent)) is_open_ = true;
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::draw_label(*ImGui::GetWindowDrawList(), corner + extent * 0.5f, label,
                   {.color = ui::theme().accent,
                    .size = ui::size::kLabel,
                    .halo = ui::TextStyle::Halo::none,
                    .strong = true});
    if (!narrow) ImGui::SetCursorScreenPos(before);
}

Edited TableCard::draw(Edits& edits, std::size_t table) {
    if (typed_.empty() || used_ != edits.own_text()) begin_with(edits.own_text());
    const bool is_own = table == kOwnTable;
    ImGui::BeginChild("table", {0.0f, 0.0f});
    Edited edited = draw_buttons(edits, is_own);
    if (choose_columns(edits, table) == Edited::yes) edited = Edited::yes;
    if (!problem_.empty()) words(problem_, ui::theme().bad);
    if (is_own) draw_field();
    ImGui::EndChild();
    return edited;
}

Edited TableCard::draw_buttons(Edits& edits, bool is_own) {
    Edited edited = Edited::no;
    if (is_own) {
        if (ui::button("Use this table", ui::ButtonStyle::primary)) edited = use(edits);
        ImGui::SameLine();
    }
    if (ui::button("Back to the picture", ui::ButtonStyle::quiet)) is_open_ = false;
    return edited;
}

Edited TableCard::choose_columns(Edits& edits, std::size_t table) {
    constexpr float kNarrowest = 150.0f;
    const core::data::Table& columns = edits.table(table).table;
    const std::vector<std::string> causes = explaining_columns(columns);
    const std::vector<std::string> results = explained_columns(columns);
    const Columns chosen = edits.of(table).columns;
    int x = place_of(causes, chosen.x);
    int y = place_of(results, chosen.y);
    const float room = ImGui::GetContentRegionAvail().x;
    const bool fits = room > 2.0f * ui::scaled(kNarrowest) + ui::size::kGap;
    const float width = std::min(ui::scaled(280.0f), fits ? 0.5f * (room - ui::size::kGap) : room);
    const bool y_changed = ui::choice("What is explained", y, results, width);
    if (fits) ImGui::SameLine(0.0f, ui::size::kGap);
    const bool x_changed = ui::choice("Explained by", x, causes, width);
    if (!x_changed && !y_changed) return Edited::no;
    show(edits.choose(table, {causes[static_cast<std::size_t>(x)], results[static_cast<std::size_t>(y)]}));
    return problem_.empty() ? Edited::yes : Edited::no;
}

void TableCard::begin_with(const std::string& text) {
    used_ = text;
    typed_.assign(kLongestText + 2, '\0');  // one more than allowed: what is too long is seen to be
    std::memcpy(typed_.data(), text.data(), std::min(text.size(), typed_.size() - 1));
}

void TableCard::draw_field() {
    constexpr float kLowest = 110.0f;
    words("Drop a CSV file on the page, or paste a table: names in the first line, then a line for each row.",
          ui::theme().quiet_text);
    const float height = std::max(ImGui::GetContentRegionAvail().y, ui::scaled(kLowest));
    const ui::FontScope font(ui::context().fonts.code, ui::size::kLabel - 1.0f);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::theme().page);
    ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
    ImGui::InputTextMultiline("##text", typed_.data(), typed_.size(), {-1.0f, height});
    ImGui::PopStyleColor(2);
}

Edited TableCard::use(Edits& edits) {
    show(edits.use_text(typed_.data()));
    if (!problem_.empty()) return Edited::no;
    used_ = edits.own_text();
    is_open_ = false;
    return Edited::yes;
}

void TableCard::show(const core::Result<void>& outcome) {
    problem_ = outcome ? "" : outcome.error().describe();
}

}  // namespace lessons::learning
