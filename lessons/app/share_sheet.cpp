#include "lessons/app/share_sheet.h"

#include "lessons/app/sheet.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <imgui.h>

#include <algorithm>

namespace lessons::app {

namespace {

using Choice = ShareSheet::Choice;

/// A button beside what it acts on, or below it where there is no room.
bool button_beside(const char* label, ui::ButtonStyle style) {
    ImGui::SameLine();
    return ui::button(label, style);
}

Choice draw_link(const Address& address, Platform& platform) {
    const std::optional<std::string> fragment = short_enough_link(address);
    if (!fragment) {
        sheet_words(
            "This run is too long for a link: mail and chat programs would cut it off. Save it as a file "
            "and send that.",
            Tone::warn);
        return Choice::none;
    }
    sheet_words("Opens exactly this: the settings, what you dragged, the step of the run and of the text.",
                Tone::quiet);
    const float button = ImGui::CalcTextSize("Copy link").x + 52.0f;
    const float width = std::max(ImGui::GetContentRegionAvail().x - button, 80.0f);
    sheet_text("##link", platform.link(*fragment), width);
    return button_beside("Copy link", ui::ButtonStyle::primary) ? Choice::copy_link : Choice::none;
}

/// A link with words about it above.
Choice draw_teachers_link() {
    sheet_words("For a class: hides panes and controls, locks settings, begins at a step of the text.",
                Tone::quiet);
    return ui::button("Make a teacher's link", ui::ButtonStyle::quiet) ? Choice::teacher_sheet : Choice::none;
}

Choice draw_file() {
    sheet_words("Keeps everything the link keeps, and bookmarks too. Drop it on this page to open it.",
                Tone::quiet);
    Choice choice = Choice::none;
    if (ui::button("Save run", ui::ButtonStyle::quiet)) choice = Choice::save_run;
    if (button_beside("Open run", ui::ButtonStyle::quiet)) choice = Choice::open_run;
    if (button_beside("Export", ui::ButtonStyle::quiet)) choice = Choice::export_sheet;
    return choice;
}

}  // namespace

std::optional<std::string> short_enough_link(const Address& address) {
    const std::string fragment = write_address(address);
    return fragment.size() <= kLongestLink ? std::optional(fragment) : std::nullopt;
}

ShareSheet::Choice ShareSheet::draw(const Area& page, const Address& address, Platform& platform) {
    Sheet sheet("share", "Share", page, 560.0f);
    if (!sheet) return Choice::none;
    Choice chosen = Choice::none;
    const auto keep = [&](Choice choice) {
        if (choice != Choice::none) chosen = choice;
    };
    sheet_part("Link");
    keep(draw_link(address, platform));
    sheet_part("Teacher's link");
    keep(draw_teachers_link());
    sheet_part("File");
    keep(draw_file());
    folder_.draw(platform);
    if (chosen != Choice::none) sheet.close();
    return sheet.stays_open() ? Choice::none : chosen == Choice::none ? Choice::close : chosen;
}

}  // namespace lessons::app
