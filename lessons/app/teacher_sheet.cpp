#include "lessons/app/teacher_sheet.h"

#include "lessons/app/share_sheet.h"
#include "lessons/app/sheet.h"
#include "lessons/app/teaching_words.h"
#include "lessons/ui/controls.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace lessons::app {

namespace {

constexpr float kWidth = 680.0f;
constexpr float kColumn = 260.0f;
constexpr float kGap = 24.0f;

/// Choices in two columns, or in one where it is narrow.
class Columns {
public:
    Columns() {
        const float available = ImGui::GetContentRegionAvail().x;
        const float column = kColumn * ui::context().text_scale;
        count_ = available >= 2 * column + kGap ? 2 : 1;
        width_ = count_ == 2 ? (available - kGap) * 0.5f : available;
    }

    bool choice(const std::string& label, int& index, std::span<const std::string> options) {
        if (drawn_++ % count_ == 0) {
            left_ = ImGui::GetCursorPosX();
        } else {
            ImGui::SameLine();
            ImGui::SetCursorPosX(left_ + width_ + kGap);
        }
        return ui::choice(label.c_str(), index, options, width_);
    }

private:
    int count_ = 1;
    int drawn_ = 0;
    float width_ = 0.0f;
    float left_ = 0.0f;
};

void set_member(Names& names, const std::string& name, bool in) {
    if (in) {
        names.insert(name);
    } else {
        names.erase(name);
    }
}

/// At least one pane is to be seen.
bool is_last_shown(std::span<const ui::PanePlace> panes, const Names& hidden, const std::string& id) {
    return std::none_of(panes.begin(), panes.end(), [&](const ui::PanePlace& pane) {
        return pane.id != id && hidden.count(pane.id) == 0;
    });
}

}  // namespace

void TeacherSheet::open(const ExportedRun& run) {
    view_ = run.session.view;
    text_step_ = run.session.text_step;
    is_open_ = true;
}

void TeacherSheet::draw(const Area& page, const ExportedRun& run, std::span<const ui::PanePlace> panes,
                        Platform& platform, Notices& notices) {
    Sheet sheet("teacher", "Teacher's link", page, kWidth);
    if (!sheet) return;
    sheet_words("Opens this run as your class should see it.", Tone::quiet);
    draw_panes(panes);
    draw_settings(run.session);
    draw_start(run.text);
    sheet_part("What the class gets");
    for (const std::string& sentence : view_in_words(view_, panes, run.session.parameters()))
        sheet_words(sentence);
    draw_link(run, platform, notices);
    is_open_ = is_open_ && sheet.stays_open();
    if (!is_open_) sheet.close();
}

void TeacherSheet::draw_panes(std::span<const ui::PanePlace> panes) {
    constexpr int kHidden = 1;
    const std::array<std::string, 2> options{"Shown", "Hidden"};
    sheet_part("Panes");
    Columns columns;
    for (const ui::PanePlace& pane : panes) {
        int index = view_.hidden_panes.count(pane.id) > 0 ? kHidden : 0;
        const bool must_stay = index == 0 && is_last_shown(panes, view_.hidden_panes, pane.id);
        ImGui::BeginDisabled(must_stay);
        if (columns.choice(pane.title, index, options) && !must_stay)
            set_member(view_.hidden_panes, pane.id, index == kHidden);
        ImGui::EndDisabled();
    }
}

void TeacherSheet::draw_settings(const Session& session) {
    constexpr int kLocked = 1;
    constexpr int kHidden = 2;
    const std::array<std::string, 3> options{"Free", "Locked", "Hidden"};
    sheet_part("Settings");
    Columns columns;
    for (const Parameter& parameter : session.parameters()) {
        int index = view_.hidden_controls.count(parameter.id) > 0 ? kHidden
                    : view_.locked.count(parameter.id) > 0        ? kLocked
                                                                  : 0;
        if (!columns.choice(parameter.label, index, options)) continue;
        set_member(view_.locked, parameter.id, index == kLocked);
        set_member(view_.hidden_controls, parameter.id, index == kHidden);
    }
}

void TeacherSheet::draw_start(const LessonText& text) {
    if (text.steps.empty()) return;
    std::vector<std::string> titles;
    for (const TextStep& step : text.steps)
        titles.push_back(std::to_string(titles.size() + 1) + ". " + step.title);
    sheet_part("Text");
    ui::choice("Begins at", text_step_, titles, ImGui::GetContentRegionAvail().x);
}

/// A link without a step would open where each learner was last: this one always names it.
void TeacherSheet::draw_link(const ExportedRun& run, Platform& platform, Notices& notices) {
    Address address = run.address;
    address.view = view_;
    address.text_step = text_step_;
    const std::optional<std::string> fragment = short_enough_link(address);
    if (!fragment) {
        sheet_words("This run is too long for a link. Save it as a file instead.", Tone::warn);
        return;
    }
    const std::string link = platform.link(*fragment);
    ImGui::Dummy({0.0f, 4.0f});
    sheet_text("##teachers link", link, ImGui::GetContentRegionAvail().x);
    if (ui::button("Copy link", ui::ButtonStyle::primary)) {
        platform.copy_text(link);
        notices.confirm("Teacher's link copied.", ui::context().now);
        close();
    }
    const bool opens_tabs = platform.folder() == nullptr;  // a browser
    if (!opens_tabs) return;
    ImGui::SameLine();
    if (ui::button("See it in a new tab", ui::ButtonStyle::quiet)) platform.open_url(link);
}

}  // namespace lessons::app
