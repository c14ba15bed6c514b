#include "lessons/app/notes_page.h"

#include "lessons/app/area_window.h"
#include "lessons/app/commands.h"
#include "lessons/app/presenter_notes.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr ImGuiWindowFlags kWholePage =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
constexpr float kClockHeight = 104.0f;
constexpr float kFooterHeight = 76.0f;
constexpr float kMargin = 28.0f;
constexpr float kClockSize = 44.0f;
constexpr float kNotesSize = 20.0f;

void quiet(const std::string& text) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
}

std::optional<StageOrder> pressed_order() {
    const struct {
        ImGuiKey key;
        StageOrder order;
    } keys[] = {
        {ImGuiKey_PageDown, StageOrder::next_text},      {ImGuiKey_RightBracket, StageOrder::next_text},
        {ImGuiKey_PageUp, StageOrder::previous_text},    {ImGuiKey_LeftBracket, StageOrder::previous_text},
        {ImGuiKey_RightArrow, StageOrder::step_forward}, {ImGuiKey_LeftArrow, StageOrder::step_back},
        {ImGuiKey_Space, StageOrder::toggle_play},       {ImGuiKey_H, StageOrder::hide_answers}};
    for (const auto& [key, order] : keys) {
        if (ImGui::IsKeyPressed(key)) return order;
    }
    return std::nullopt;
}

}  // namespace

NotesPage::NotesPage(Platform& platform, const StartOptions& options)
    : platform_(platform), narrative_(load_narrative()) {
    ImGui::GetIO().IniFilename = nullptr;
    ui::set_context(context_);
    context_.fonts = ui::load_fonts();
    context_.formulas = &formulas_.emplace(narrative_.formulas);
    context_.reduced_motion = options.reduced_motion;
    const std::string stored = platform.load("theme").value_or(options.system_dark ? "dark" : "light");
    context_.theme = ui::make_theme(options.theme.value_or(ui::theme_from_text(stored.c_str())));
    ui::apply_to_imgui(context_.theme);
    platform.set_title("Presenter's notes \u00b7 Gradus");
    ask(StageOrder::hello);
}

void NotesPage::message_arrived(const std::string& message) {
    if (is_arrival(message)) ask(StageOrder::hello);
    if (const std::optional<StageState> state = read_state(message)) stage_ = *state;
    input_arrived();
}

bool NotesPage::wants_frame() const { return frames_wanted_ > 0 || context_.animating || timer_.running(); }

std::string NotesPage::summary() const {
    return stage_ ? "Presenter's notes. " + stage_->summary : "Presenter's notes: waiting for the page.";
}

const LessonText* NotesPage::text() const {
    if (!stage_) return nullptr;
    const auto found = narrative_.lessons.find(stage_->lesson);
    return found == narrative_.lessons.end() ? nullptr : &found->second;
}

const TextStep* NotesPage::step(int index) const {
    const LessonText* lesson = text();
    if (lesson == nullptr || index < 0 || index >= static_cast<int>(lesson->steps.size())) return nullptr;
    return &lesson->steps[static_cast<std::size_t>(index)];
}

void NotesPage::handle_keys() {
    claim_arrow_keys();
    if (const std::optional<StageOrder> order = pressed_order()) ask(*order);
}

void NotesPage::frame(double now) {
    ui::set_context(context_);
    if (frames_wanted_ > 0) --frames_wanted_;
    context_.now = now;
    context_.animating = false;
    handle_keys();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    context_.narrow = size.x < 700.0f;
    draw({0.0f, 0.0f, size.x, size.y});
}

void NotesPage::draw(const Area& page) {
    ImGui::SetNextWindowPos(page.position());
    ImGui::SetNextWindowSize({std::max(page.width, 1.0f), std::max(page.height, 1.0f)});
    ImGui::Begin("notes", nullptr, kWholePage);
    const ui::FontScope font(context_.fonts.text, ui::size::kLabel);
    const float middle = std::max(page.height - kClockHeight - kFooterHeight, 0.0f);
    draw_clock({0.0f, 0.0f, page.width, std::min(kClockHeight, page.height)});
    draw_notes({0.0f, kClockHeight, page.width, middle});
    draw_footer({0.0f, kClockHeight + middle, page.width, std::min(kFooterHeight, page.height)});
    ImGui::End();
}

void NotesPage::draw_clock(const Area& area) {
    const AreaWindow window("clock", area, context_.theme.surface, {kMargin, 16.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return;
    draw_clock_words(area);
    draw_clock_buttons(area);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float planned = text() != nullptr ? static_cast<float>(text()->minutes) * 60.0f : 0.0f;
    const float share = planned > 0.0f ? static_cast<float>(timer_.elapsed(context_.now)) / planned : 0.0f;
    const float end = area.y + area.height;
    draw.AddRectFilled({area.x, end - 4.0f}, {area.x + area.width, end}, context_.theme.line);
    draw.AddRectFilled({area.x, end - 4.0f}, {area.x + area.width * std::min(share, 1.0f), end},
                       share > 1.0f ? context_.theme.bad : context_.theme.accent);
}

void NotesPage::draw_clock_words(const Area& area) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const double elapsed = timer_.elapsed(context_.now);
    const int minutes = text() != nullptr ? text()->minutes : 0;
    const bool late = minutes > 0 && elapsed > 60.0 * minutes;
    const std::string clock = clock_text(elapsed);
    const ImVec2 at{area.x + kMargin, area.y + 14.0f};
    draw.AddText(context_.fonts.semibold, kClockSize, at, late ? context_.theme.bad : context_.theme.text,
                 clock.c_str());
    const std::string plan = minutes > 0 ? "of " + std::to_string(minutes) + " minutes planned" : "";
    draw.AddText(context_.fonts.medium, ui::size::kLabel, at + ImVec2(2.0f, kClockSize + 6.0f),
                 context_.theme.quiet_text, plan.c_str());
}

void NotesPage::draw_clock_buttons(const Area& area) {
    const float side = context_.narrow ? ui::size::kTouchTarget : 40.0f;
    ImGui::SetCursorScreenPos({area.x + area.width - kMargin - 2.0f * side - 8.0f, area.y + 24.0f});
    const ui::Icon icon = timer_.running() ? ui::Icon::pause : ui::Icon::play;
    if (ui::icon_button("clock", icon, timer_.running() ? "Stop the clock" : "Start the clock"))
        timer_.toggle(context_.now);
    ImGui::SameLine(0.0f, 8.0f);
    if (ui::icon_button("reset clock", ui::Icon::reset, "Clock back to 0:00")) timer_.reset(context_.now);
}

void NotesPage::draw_notes(const Area& area) {
    const AreaWindow window("step notes", area, context_.theme.page, {kMargin, 20.0f});
    if (!window) return;
    const TextStep* now = stage_ ? step(stage_->text_step) : nullptr;
    if (now == nullptr) {
        quiet("Waiting for the page that the room sees. Press N there to connect.");
        return;
    }
    quiet(text()->title + "  \u00b7  step " + std::to_string(stage_->text_step + 1) + " of " +
          std::to_string(text()->steps.size()));
    {
        const ui::FontScope font(context_.fonts.semibold, 24.0f);
        ImGui::TextWrapped("%s", now->title.c_str());
    }
    ImGui::Dummy({0.0f, 6.0f});
    {
        const ui::FontScope font(context_.fonts.text, kNotesSize);
        if (!draw_presenter_notes(*now, ImGui::GetContentRegionAvail().x))
            quiet("There are no notes for this step.");
    }
    ImGui::Dummy({0.0f, 10.0f});
    quiet(stage_->summary);
    draw_next();
}

void NotesPage::draw_next() {
    const TextStep* next = step(stage_->text_step + 1);
    ImGui::Dummy({0.0f, 10.0f});
    const ui::FontScope font(context_.fonts.medium, ui::size::kBody);
    ImGui::TextWrapped("%s", next != nullptr ? ("Next: " + next->title).c_str() : "This is the last step.");
}

void NotesPage::draw_footer(const Area& area) {
    const AreaWindow window("notes footer", area, context_.theme.surface, {kMargin, 16.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return;
    ImGui::BeginDisabled(!stage_.has_value());
    if (ui::button("Back", ui::ButtonStyle::quiet)) ask(StageOrder::previous_text);
    ImGui::SameLine(0.0f, 12.0f);
    if (ui::button("Next", ui::ButtonStyle::primary)) ask(StageOrder::next_text);
    ImGui::SameLine(0.0f, 24.0f);
    const bool playing = stage_ && stage_->playing;
    if (ui::icon_button("play", playing ? ui::Icon::pause : ui::Icon::play, "Play or pause there (Space)"))
        ask(StageOrder::toggle_play);
    ImGui::SameLine(0.0f, 8.0f);
    const bool hidden = stage_ && stage_->hides_answers;
    if (ui::icon_button("answers", hidden ? ui::Icon::eye_off : ui::Icon::eye,
                        hidden ? "Show the answers to the room (H)" : "Hide the answers from the room (H)"))
        ask(StageOrder::hide_answers);
    ImGui::EndDisabled();
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x + area.width, area.y}, context_.theme.line);
}

}  // namespace lessons::app
