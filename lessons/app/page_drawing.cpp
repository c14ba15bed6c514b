// What Page draws: the parts of the page at their areas.

#include "lessons/app/area_window.h"
#include "lessons/app/controls_panel.h"
#include "lessons/app/figure_view.h"
#include "lessons/app/help_sheet.h"
#include "lessons/app/own_file.h"
#include "lessons/app/page.h"
#include "lessons/app/rail.h"
#include "lessons/app/sheet_actions.h"
#include "lessons/app/text_action.h"
#include "lessons/app/timeline_bar.h"
#include "lessons/app/top_bar.h"
#include "lessons/ui/controls.h"

#include <algorithm>
#include <cstdio>

namespace lessons::app {

namespace {

constexpr ImGuiWindowFlags kWholePage =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
constexpr ImGuiWindowFlags kSheet = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;

/// As many whole sentences as fit into the width, at least the first one.
std::string sentences_that_fit(const std::string& text, float width) {
    std::size_t fitting = text.size();
    while (ImGui::CalcTextSize(text.data(), text.data() + fitting).x > width) {
        const std::size_t end = text.rfind(". ", fitting - 2);
        if (end == std::string::npos || end == 0) break;
        fitting = end + 1;
    }
    return text.substr(0, fitting);
}

Area whole_page() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {0.0f, 0.0f, size.x, size.y};
}

}  // namespace

Layout Page::layout() const {
    const Area page = whole_page();
    return compute_layout({.width = page.width,
                           .height = page.height,
                           .rail_open = rail_open_,
                           .presenting = presenting_,
                           .text_scale = context_.text_scale,
                           .controls_height = controls_height_});
}

void Page::draw(double now) {
    const Area page = whole_page();
    draw_page(layout());
    draw_sheets(page);
    notices_.draw(page, now);
}

/// All but the sheets over it.
void Page::draw_page(const Layout& layout) {
    const Area page = whole_page();
    context_.narrow = layout.width == Width::phone;
    ImGui::SetNextWindowPos(page.position());
    ImGui::SetNextWindowSize({std::max(page.width, 1.0f), std::max(page.height, 1.0f)});
    ImGui::Begin("page", nullptr, kWholePage);
    const ui::FontScope font(context_.fonts.text, ui::size::kLabel);
    draw_panels(layout);
    ImGui::End();
    if (context_.narrow) {
        draw_settings_sheet(layout);
        draw_drawer(page);
        draw_sweep_sheet({0.0f, layout.figure.y, page.width, page.height - layout.figure.y});
    }
}

void Page::draw_sheets(const Area& page) {
    if (help_open_) help_open_ = draw_help_sheet(page);
    if (exporting_.is_open()) exporting_.draw(page, exported_run());
    if (teacher_.is_open()) teacher_.draw(page, exported_run(), context_.panes, platform_, notices_);
    if (!keeping_.is_open()) return;
    const Keeping::Request request = keeping_.draw(page, present_run());
    if (request.command) perform(*request.command);
    if (request.file) open_file(request.file->name, request.file->bytes);
    if (request.command || request.file) input_arrived();
}

void Page::draw_panels(const Layout& layout) {
    const Entry& entry = session_->entry();
    const TopBarState bar{.track = entry.track,
                          .title = entry.title,
                          .can_undo = history_.can_undo(),
                          .can_redo = history_.can_redo(),
                          .presenting = presenting_,
                          .narrow = context_.narrow};
    const std::optional<Command> command = draw_top_bar(layout.top_bar, bar);
    const RailState rail{.current = &entry,
                         .progress = &progress_.all(),
                         .texts = &narrative_.lessons,
                         .folded = layout.rail_folded};
    const RailChoice choice = layout.rail.empty() ? RailChoice{} : draw_rail(layout.rail, rail);

    // Before the figure, so that Tab goes as one reads.
    if (const std::optional<std::string> link = draw_text(layout.text)) {
        follow(*link);
        advance_run();
    }
    draw_figures(layout);
    ask_for_wished_file();
    if (!layout.controls.empty()) {
        Side* copy = comparison_ ? &comparison_->side : nullptr;
        const float wanted = draw_controls(layout.controls, edited(), copy);
        if (wanted != controls_height_) input_arrived();
        controls_height_ = wanted;
        advance_run();
    }
    if (draw_timeline(layout.timeline, *session_, layout.width) == SheetToggle::pressed)
        sheet_open_ = !sheet_open_;
    if (command) perform(*command);
    follow(choice);
}

void Page::follow(const RailChoice& choice) {
    if (choice.start_over == StartOver::all_lessons) progress_.start_over_everything();
    if (choice.start_over == StartOver::this_lesson) progress_.start_over(session_->entry().id);
    if (choice.start_over != StartOver::no) {
        text_column_.forget();
        open_lesson(session_->entry());
    } else if (choice.lesson != nullptr && choice.lesson != &session_->entry()) {
        open_lesson(*choice.lesson);
    }
}

/// The text speaks of the copy that its links change; where one is in the text is the page's.
std::optional<std::string> Page::draw_text(const Area& area) {
    Session& told = edited();
    told.text_step = session_->text_step;
    std::optional<std::string> link = text_column_.draw(area, told, progress_.of(session_->entry().id));
    session_->text_step = told.text_step;
    return link;
}

void Page::follow(const std::string& link) {
    if (link.rfind("https:", 0) == 0) {
        platform_.open_url(link);
        return;
    }
    std::vector<std::string> problems;
    perform_set(link, edited(), problems);
    if (!problems.empty()) notices_.warn(problems);
    input_arrived();
}

/// The figure with the state in a sentence under it, or two of them with what they differ in.
void Page::draw_figures(const Layout& layout) {
    context_.panes.clear();
    const Area& figure = layout.figure;
    const float height = figure.height + layout.status.height;
    if (sweep_.is_open() && !context_.narrow) return draw_sweep({figure.x, figure.y, figure.width, height});
    if (!comparison_) {
        draw_figure("figure", figure, *session_, pending_);
        advance_run();
        return draw_status(layout.status);
    }
    act(draw_comparison({figure.x, figure.y, figure.width, height}, *comparison_, pending_));
}

void Page::ask_for_wished_file() {
    auto* const taker = dynamic_cast<TakesFiles*>(&edited().lesson());
    if (taker != nullptr && taker->take_wish_for_file())
        keeping_.ask_for_file(usual_ending(taker->file_kind()));
}

void Page::draw_status(const Area& area) {
    const AreaWindow window("status", area, context_.theme.page, {20.0f, 0.0f}, ImGuiWindowFlags_NoScrollbar);
    if (!window) return;
    const ui::FontScope font(context_.fonts.medium, ui::size::kLabel);
    const std::string text = sentences_that_fit(summary(), area.width - 40.0f);
    const ImVec2 position{area.x + 20.0f, area.y + (area.height - ImGui::GetTextLineHeight()) * 0.5f - 4.0f};
    ImGui::GetWindowDrawList()->AddText(position, context_.theme.text, text.c_str());
}

/// On a phone the sweep takes all of the page below the top bar.
void Page::draw_sweep_sheet(const Area& area) {
    if (!sweep_.is_open() || area.empty()) return;
    ImGui::SetNextWindowPos(area.position());
    ImGui::SetNextWindowSize(area.size());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::Begin("sweep sheet", nullptr, kSheet);
    ImGui::PopStyleVar();
    draw_sweep(area);
    ImGui::End();
}

/// On a phone the rail lies over the page while a lesson is chosen.
void Page::draw_drawer(const Area& page) {
    if (!drawer_open_) return;
    const Area area{0.0f, 48.0f, std::min(300.0f, page.width), std::max(page.height - 48.0f, 1.0f)};
    ImGui::SetNextWindowPos(area.position());
    ImGui::SetNextWindowSize(area.size());
    ImGui::Begin("drawer", nullptr, kSheet);
    const RailState rail{
        .current = &session_->entry(), .progress = &progress_.all(), .texts = &narrative_.lessons};
    const RailChoice choice = draw_rail(area, rail);
    const bool asking = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    const bool outside = !asking && ImGui::IsMouseClicked(0) && ImGui::GetIO().MousePos.x > area.width;
    ImGui::End();
    follow(choice);
    if (!choice.empty() || outside) drawer_open_ = false;
}

/// On a phone the parameters slide up over the text; the figure stays visible.
void Page::draw_settings_sheet(const Layout& layout) {
    const Area& under = layout.text;
    if (!sheet_open_ || under.empty()) return;
    ImGui::SetNextWindowPos(under.position());
    ImGui::SetNextWindowSize(under.size());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {20.0f, 16.0f});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context_.theme.surface);
    ImGui::Begin("settings", nullptr, kSheet);
    draw_controls_column(edited(), comparison_ ? &comparison_->side : nullptr);
    const std::optional<Command> command = draw_sheet_actions();
    if (ui::button("Done", ui::ButtonStyle::primary) || command) sheet_open_ = false;
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (command) perform(*command);
}

}  // namespace lessons::app
