#include "lessons/interpret/own_data_card.h"

#include "lessons/interpret/own_column_row.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/wrapped_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lessons::cases {

namespace {

constexpr std::size_t kLongestPaste = 200000;

void words(const std::string& text, ImU32 color) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::wrapped_words(text, color);
}

std::string count(core::Index n, const char* one, const char* many) {
    return ui::format_number(static_cast<double>(n)) + " " + (n == 1 ? one : many);
}

std::string size_text(const OwnTable& table) {
    return count(table.n_rows_in_file, "row", "rows") + ", " + count(table.n_columns(), "column", "columns");
}

const std::string& column_name(const OwnReading& reading, int column) { return reading.column(column).name; }

std::string line_text(const OwnData& own) {
    if (own.is_awaited()) return awaited_text(own);
    if (!own.has_file()) return "An example stands in. Drop a CSV file on the page to learn from your own.";
    return own.name() + ": " + size_text(*own.reading().table) + ", predicts " +
           column_name(own.reading(), own.reading().target) + ".";
}

void draw_head(const OwnData& own) {
    {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kStepTitle);
        ImGui::TextUnformatted(own.has_file() ? own.name().c_str() : "Your own file");
    }
    if (own.is_awaited()) return words(awaited_text(own), ui::theme().warn);
    if (!own.has_file()) {
        return words(
            "Drop a CSV file on the page: names in the first line, then a line for each row. It stays on "
            "this "
            "machine. Below is an example, which is learnt from until then.",
            ui::theme().text);
    }
    words(size_text(*own.reading().table) + ". It stays on this machine: links and saved runs name it only.",
          ui::theme().quiet_text);
}

void draw_notes(const OwnReading& reading) {
    for (const std::string& note : reading.data->notes) words(note, ui::theme().warn);
    for (const core::data::Finding& finding : reading.findings) {
        if (finding.column < 0) words(finding.message, ui::theme().warn);
    }
}

}  // namespace

std::string awaited_text(const OwnData& own) {
    if (own.is_reading()) return own.name() + " is being read. Until then an example stands in.";
    return own.name() + " has to be opened again: links and saved runs do not carry what is in a file. " +
           "Until then an example stands in.";
}

bool OwnDataCard::take_wish_for_file() { return std::exchange(wants_file_, false); }

void OwnDataCard::show_table() {
    open_ = true;
    is_pasting_ = false;
    problem_.clear();
}

void OwnDataCard::show(const core::Result<void>& outcome) {
    problem_ = outcome ? "" : outcome.error().describe();
}

void OwnDataCard::draw(OwnData& own) { is_open(own) ? draw_open(own) : draw_line(own); }

void OwnDataCard::draw_line(const OwnData& own) {
    constexpr const char* kOpen = "Look at the table";
    const float height = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(26.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const float open_width = ui::label_extent(kOpen, ui::size::kLabel, true).x + 8.0f;
    std::array<char, 256> buffer{};
    const std::string line = line_text(own);
    const std::string_view text = ui::shortened(line, room - open_width - ui::size::kGap, ui::size::kLabel,
                                                buffer.data(), buffer.size());
    ui::TextStyle style{.color = own.is_awaited() ? ui::theme().warn : ui::theme().quiet_text,
                        .size = ui::size::kLabel,
                        .align = {0.0f, 0.5f},
                        .halo = ui::TextStyle::Halo::none};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ui::draw_label(draw, {corner.x, corner.y + 0.5f * height}, text, style);
    const float left = corner.x + ui::label_extent(text, ui::size::kLabel).x + ui::size::kGap;
    ImGui::SetCursorScreenPos({left, corner.y});
    if (ui::press_area("look", {open_width, height})) open_ = true;
    ui::name_place(kOpen);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    style.color = ui::theme().accent;
    style.strong = true;
    ui::draw_label(draw, {left + 4.0f, corner.y + 0.5f * height}, kOpen, style);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({room, height});
}

void OwnDataCard::draw_open(OwnData& own) {
    if (ImGui::BeginChild("own file", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened)) {
        draw_head(own);
        draw_buttons();
        if (!problem_.empty()) words(problem_, ui::theme().bad);
        if (is_pasting_) {
            draw_paste(own);
        } else {
            draw_aim(own);
            draw_notes(own.reading());
            draw_columns(own);
        }
    }
    ImGui::EndChild();
}

void OwnDataCard::draw_buttons() {
    if (ui::button(is_pasting_ ? "Back" : "To the picture", ui::ButtonStyle::primary)) {
        if (!is_pasting_) open_ = false;
        is_pasting_ = false;
        problem_.clear();
    }
    if (is_pasting_) return;
    ImGui::SameLine();
    if (ui::button("Open a file", ui::ButtonStyle::quiet)) wants_file_ = true;
    ImGui::SameLine();
    if (ui::button("Paste a table", ui::ButtonStyle::quiet)) is_pasting_ = true;
}

void OwnDataCard::draw_aim(OwnData& own) {
    const OwnReading& reading = own.reading();
    std::vector<std::string> names;
    for (const int column : reading.targets) names.push_back(column_name(reading, column));
    const auto place = std::find(reading.targets.begin(), reading.targets.end(), reading.target);
    int target = static_cast<int>(place - reading.targets.begin());
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(ui::scaled(300.0f), room);
    const bool has_classes = !reading.classes.empty();
    const bool fits = room >= 2.0f * width + ui::size::kGap;
    if (ui::choice("Predict", target, names, width))
        return show(own.choose_target(reading.targets[static_cast<std::size_t>(target)]));
    if (!has_classes) return;
    if (fits) ImGui::SameLine(0.0f, ui::size::kGap);
    int positive = reading.positive;
    if (ui::choice("The one to find", positive, reading.classes, width)) show(own.choose_positive(positive));
}

void OwnDataCard::draw_columns(OwnData& own) {
    const OwnReading& reading = own.reading();
    std::optional<std::pair<int, Use>> wanted;
    for (int j = 0; j < reading.table->n_columns(); ++j) {
        if (const auto use = draw_column_row(reading, j)) wanted = {j, *use};
    }
    if (wanted) show(own.use_as(wanted->first, wanted->second));
}

void OwnDataCard::draw_paste(OwnData& own) {
    constexpr float kLowest = 160.0f;
    if (typed_.empty()) typed_.assign(kLongestPaste + 2, '\0');
    words("Paste a table here, from a spreadsheet or a CSV file: names in the first line. Longer ones than " +
              ui::format_number(kLongestPaste) + " characters: as a file.",
          ui::theme().quiet_text);
    const bool pressed = ui::button("Use this table", ui::ButtonStyle::primary);
    {
        const float height = std::max(ImGui::GetContentRegionAvail().y - ui::size::kGap, ui::scaled(kLowest));
        const ui::FontScope font(ui::context().fonts.code, ui::size::kLabel - 1.0f);
        ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::theme().surface);
        ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
        ImGui::InputTextMultiline("##text", typed_.data(), typed_.size(), {-1.0f, height});
        ImGui::PopStyleColor(2);
    }
    if (pressed) own.open("Pasted table", typed_.data());
}

}  // namespace lessons::cases
