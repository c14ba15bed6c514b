#include "lessons/app/export_sheet.h"

#include "lessons/app/picture.h"
#include "lessons/app/sheet.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/progress_track.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lessons::app {

namespace {

using What = PictureSubject::What;

constexpr float kWidth = 600.0f;
constexpr std::array kScales{1.0f, 2.0f, 4.0f};
constexpr std::size_t kMostNamed = 3;

struct NamedSubject {
    PictureSubject subject;
    std::string name;
};

std::vector<NamedSubject> subjects(std::span<const ui::PanePlace> panes) {
    std::vector<NamedSubject> all{{{.what = What::figure}, "Figure"}, {{.what = What::page}, "Whole page"}};
    for (const ui::PanePlace& pane : panes) {
        if (pane.is_on_screen()) all.push_back({{.what = What::pane, .pane = pane.id}, pane.title});
    }
    return all;
}

/// "Gap of Adam, Gap of Momentum and 4 more"
std::string names_of_numbers(const std::vector<std::string>& ids, const std::vector<Readout>& readouts) {
    std::string names;
    for (std::size_t i = 0; i < std::min(ids.size(), kMostNamed); ++i) {
        const auto readout = std::find_if(readouts.begin(), readouts.end(),
                                          [&](const Readout& candidate) { return candidate.id == ids[i]; });
        names += (i > 0 ? ", " : "") + (readout != readouts.end() ? readout->label : ids[i]);
    }
    const std::size_t more = ids.size() - std::min(ids.size(), kMostNamed);
    return more > 0 ? names + " and " + std::to_string(more) + " more" : names;
}

/// Side by side where there is room, else one under the other.
void next_control(float width) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    if (ImGui::GetItemRectMax().x + 12.0f + width <= right) ImGui::SameLine(0.0f, 12.0f);
}

float button_width(const char* label) {
    constexpr float around_label = 36.0f;
    return ImGui::CalcTextSize(label).x + around_label;
}

bool next_button(const char* label) {
    next_control(button_width(label));
    return ui::button(label, ui::ButtonStyle::quiet);
}

/// A bar that fills, and a way to stop it.
Export draw_progress(double fraction) {
    const float button = button_width("Stop") + 16.0f;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float length = std::max(ImGui::GetContentRegionAvail().x - button, 0.0f);
    ui::progress_track({corner.x, corner.y + 18.0f}, length, fraction);
    ImGui::SetCursorScreenPos({corner.x + length + 16.0f, corner.y});
    return ui::button("Stop", ui::ButtonStyle::quiet) ? Export::stop : Export::none;
}

}  // namespace

void ExportSheet::look(const Lesson& lesson) {
    tables_.clear();
    for (const DataTable& table : lesson.tables()) tables_.push_back(table.title);
    const core::Result<PythonScript> script = lesson.python();
    has_script_ = static_cast<bool>(script);
    script_words_ = has_script_
                        ? "A short program that computes the run anew from your settings, and prints: " +
                              names_of_numbers(script->prints, lesson.readouts()) + "."
                        : script.error().describe();
}

float ExportSheet::scale() const { return kScales[static_cast<std::size_t>(scale_index_)]; }

ExportSheet::Outcome ExportSheet::draw(const Area& page, std::span<const ui::PanePlace> panes,
                                       Platform& platform, std::optional<double> progress) {
    Sheet sheet("export", "Export", page, kWidth);
    if (!sheet) return {};
    Export chosen = Export::none;
    const auto keep = [&](Export choice) {
        if (choice != Export::none) chosen = choice;
    };
    if (progress) keep(draw_progress(*progress));
    ImGui::BeginDisabled(progress.has_value());
    keep(draw_picture(page, panes));
    keep(draw_numbers());
    keep(draw_report());
    keep(draw_script());
    folder_.draw(platform);
    ImGui::EndDisabled();
    const bool goes_on = chosen == Export::none || chosen == Export::numbers || chosen == Export::stop;
    if (!goes_on || std::exchange(finished_, false)) sheet.close();
    return {chosen, sheet.stays_open()};
}

Export ExportSheet::draw_picture(const Area& page, std::span<const ui::PanePlace> panes) {
    sheet_part("Picture");
    const std::vector<NamedSubject> all = subjects(panes);
    std::vector<std::string> names;
    int index = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        names.push_back(all[i].name);
        if (all[i].subject == subject_) index = static_cast<int>(i);
    }
    const std::array<std::string, 3> scales{"1\u00d7", "2\u00d7", "4\u00d7"};
    const float available = ImGui::GetContentRegionAvail().x;
    ui::choice("Of", index, names, std::min(available, 260.0f * ui::context().text_scale));
    subject_ = all[static_cast<std::size_t>(index)].subject;
    next_control(170.0f * ui::context().text_scale);
    ui::choice("Size", scale_index_, scales, available);
    const PictureSize size = pixel_size(area_of(subject_, page, panes), scale());
    const std::string extent = std::to_string(size.width) + " \u00d7 " + std::to_string(size.height);
    if (size.width > 0) sheet_words(extent + " pixels, in the colours that you see.", Tone::quiet);
    return ui::button("Save picture", ui::ButtonStyle::primary) ? Export::picture : Export::none;
}

Export ExportSheet::draw_numbers() {
    sheet_part("Data");
    sheet_words("Comma separated values, for a spreadsheet or a program.", Tone::quiet);
    Export choice = Export::none;
    if (ui::button("Numbers over time", ui::ButtonStyle::quiet)) choice = Export::numbers;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        if (!next_button(tables_[i].c_str())) continue;
        table_ = i;
        choice = Export::table;
    }
    return choice;
}

Export ExportSheet::draw_report() {
    sheet_part("Report");
    sheet_words("One page to print or to send: question, settings, pictures, numbers and your answers.",
                Tone::quiet);
    return ui::button("Save report", ui::ButtonStyle::quiet) ? Export::report : Export::none;
}

Export ExportSheet::draw_script() {
    sheet_part("Python");
    sheet_words(script_words_, Tone::quiet);
    if (!has_script_) return Export::none;
    Export choice = Export::none;
    if (ui::button("Save script", ui::ButtonStyle::quiet)) choice = Export::save_script;
    if (next_button("Copy script")) choice = Export::copy_script;
    return choice;
}

Area area_of(const PictureSubject& subject, const Area& page, std::span<const ui::PanePlace> panes) {
    if (subject.what == What::page) return page;
    ImVec2 low{page.x + page.width, page.y + page.height};
    ImVec2 high{page.x, page.y};
    for (const ui::PanePlace& pane : panes) {
        if (!pane.is_on_screen() || (subject.what == What::pane && pane.id != subject.pane)) continue;
        low = {std::min(low.x, std::floor(pane.position.x)), std::min(low.y, std::floor(pane.position.y))};
        high = {std::max(high.x, std::ceil(pane.position.x + pane.size.x)),
                std::max(high.y, std::ceil(pane.position.y + pane.size.y))};
    }
    return {low.x, low.y, std::max(high.x - low.x, 0.0f), std::max(high.y - low.y, 0.0f)};
}

}  // namespace lessons::app
