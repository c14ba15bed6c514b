#include "lessons/app/page.h"

#include "lessons/app/term_meaning.h"
#include "lessons/app/text_action.h"
#include "lessons/app/time_commands.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

constexpr double kWorkBudget = 0.006;
constexpr double kLongestWork = 0.05;  // where drawing itself is slow, waiting would only take longer

/// A field got or lost the keyboard: shells learn of it in the frame after, and the first key may not be
/// earlier than that.
bool is_text_focus_moving() {
    return (ImGui::GetCurrentContext()->WantTextInputNextFrame == 1) != ImGui::GetIO().WantTextInput;
}

bool has_work(const Session& session) {
    return session.lesson().progress().pending() || PendingFile::is_pending(session.lesson());
}

const Entry& first_lesson() { return curriculum().front(); }

}  // namespace

Page::Page(Platform& platform, const StartOptions& options)
    : platform_(platform), narrative_(load_narrative()), text_column_(narrative_), progress_(platform) {
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ui::set_context(context_);
    context_.fonts = ui::load_fonts();
    context_.formulas = &formulas_.emplace(narrative_.formulas);
    context_.meaning = [this](const std::string& name) { return meaning_of(name, edited()); };
    context_.reduced_motion = options.reduced_motion;
    load_settings(options);
    open(options.address);
    if (options.steps) {
        session_->player().seek(*options.steps);
        session_->player().finish_seek();
    }
    platform_.post(write_arrival());
}

void Page::load_settings(const StartOptions& options) {
    const std::string stored = platform_.load("theme").value_or(options.system_dark ? "dark" : "light");
    set_theme(options.theme.value_or(ui::theme_from_text(stored.c_str())));
    rail_open_ = platform_.load("rail").value_or("open") != "folded";
    if (const std::optional<std::string> problem = progress_.load()) notices_.warn({*problem});
}

void Page::set_theme(ui::ThemeName name) {
    context_.theme = ui::make_theme(name);
    ui::apply_to_imgui(context_.theme);
}

void Page::open(const std::string& text) {
    input_arrived();
    if (session_ && text == address_) return;
    Address address = parse_address(text);
    const Entry* entry = find_lesson(address.lesson);
    if (entry == nullptr && !address.lesson.empty()) {
        address.problems.push_back("There is no lesson called \"" + address.lesson.substr(0, 40) +
                                   "\". The first one was opened.");
    }
    auto session = begin(entry != nullptr ? *entry : first_lesson());
    if (!address.text_step) session->text_step = progress_.last_step(session->entry().id);
    if (entry != nullptr) session->open(address, address.problems);
    use(std::move(session));
    if (entry != nullptr && address.b) compare_with(*address.b, address.problems);
    if (entry != nullptr && address.b) history_.start(this->address());
    if (!address.problems.empty()) notices_.warn(address.problems);
}

void Page::open_lesson(const Entry& entry) {
    auto session = begin(entry);
    session->text_step = progress_.last_step(entry.id);
    use(std::move(session));
}

std::unique_ptr<Session> Page::begin(const Entry& entry) const {
    auto session = std::make_unique<Session>(entry);
    session->share_files(files_);
    return session;
}

void Page::use(std::unique_ptr<Session> session) {
    if (session_) bookmarks_[session_->entry().id] = session_->bookmarks;
    comparison_.reset();
    sweep_.close();
    exporting_.close();
    teacher_.close();
    session_ = std::move(session);
    if (session_->bookmarks.steps().empty()) session_->bookmarks = bookmarks_[session_->entry().id];
    history_.start(session_->address());
    context_.focused_pane.clear();
    context_.highlighted.clear();
    pending_ = {};
    platform_.set_title(std::string(session_->entry().title) + " \u00b7 Gradus");
    input_arrived();
}

void Page::perform(Command command) {
    input_arrived();
    if (perform_time_command(command, *session_) || keeping_.perform(command, present_run())) return;
    if (!perform_on_sheets(command) && !perform_on_state(command)) perform_on_view(command);
}

/// Commands that move the text, or change the lesson's state.
bool Page::perform_on_state(Command command) {
    switch (command) {
        case Command::previous_text:
            session_->text_step = std::max(session_->text_step - 1, 0);
            return true;
        case Command::next_text:
            ++session_->text_step;
            return true;
        case Command::restore_defaults:
            return restore_defaults(), true;
        case Command::compare:
            return compare(!comparison_), true;
        case Command::sweep:
            return sweep(!sweep_.is_open()), true;
        case Command::undo:
            history_.settle(address());
            return move_in_history(history_.undo(), Way::back), true;
        case Command::redo:
            return move_in_history(history_.redo(), Way::forth), true;
        default:
            return false;
    }
}

/// Commands that only change what is seen.
void Page::perform_on_view(Command command) {
    switch (command) {
        case Command::present:
            return present(!presenting_);
        case Command::open_notes:
            present(true);
            return platform_.open_notes();
        case Command::hide_answers:
            context_.hides_answers = !context_.hides_answers;
            return notices_.confirm(context_.hides_answers ? "Answers are hidden." : "Answers are shown.",
                                    context_.now);
        case Command::change_theme:
            set_theme(static_cast<ui::ThemeName>((static_cast<int>(context_.theme.name) + 1) % 3));
            return platform_.store("theme", ui::to_text(context_.theme.name));
        case Command::fit:
            context_.fit_requested = true;
            return;
        case Command::help:
            help_open_ = !help_open_;
            return;
        case Command::menu:
            rail_open_ = !rail_open_;
            drawer_open_ = !drawer_open_;
            return platform_.store("rail", rail_open_ ? "open" : "folded");
        case Command::close:
            help_open_ = sheet_open_ = drawer_open_ = false;
            sweep_.close();
            if (presenting_) present(false);
            return notices_.close();
        default:
            return;
    }
}

void Page::present(bool on) {
    presenting_ = on;
    platform_.set_fullscreen(on);
}

void Page::message_arrived(const std::string& message) {
    if (const std::optional<Command> command = stage_.hear(message)) perform(*command);
    input_arrived();
}

StageState Page::stage_state() const {
    return {.lesson = session_->entry().id,
            .summary = summary(),
            .text_step = session_->text_step,
            .playing = session_->player().playing(),
            .presenting = presenting_,
            .hides_answers = context_.hides_answers};
}

void Page::handle_keys() {
    if (keeping_.is_open() || exporting_.is_open() || teacher_.is_open()) return;
    if (const std::optional<Command> command = pressed_command()) perform(*command);
    if (const std::optional<int> digit = pressed_digit()) focus_pane(*digit);
}

void Page::focus_pane(int digit) {
    for (const ui::PanePlace& pane : context_.panes) {
        if (pane.is_hidden || --digit != 0) continue;
        context_.focused_pane = context_.focused_pane == pane.id ? "" : pane.id;
    }
}

void Page::frame(double now) {
    ui::set_context(context_);
    if (frames_wanted_ > 0) --frames_wanted_;
    const double elapsed = now - context_.now;
    context_.now = now;
    context_.animating = false;
    context_.highlighted = std::exchange(context_.next_highlight, {});
    context_.text_scale = presenting_ ? 1.5f : 1.0f;
    context_.hidden_panes = session_->view.hidden_panes;
    claim_arrow_keys();
    handle_keys();
    advance_run();
    do_background_work(elapsed);
    sweep_.work(kWorkBudget);
    exporting_.work(kWorkBudget);
    draw(now);
    laser_.draw(now);
    context_.fit_requested = false;
    settle();
    if (stage_.is_followed()) stage_.tell(stage_state(), platform_);
}

bool Page::wants_frame() const {
    const Player& player = session_->player();
    return frames_wanted_ > 0 || player.playing() || player.seeking() || context_.animating ||
           laser_.fading() || sweep_.is_working() || exporting_.is_working() || has_work(*session_) ||
           (comparison_ && has_work(comparison_->b())) || is_text_focus_moving() ||
           gesture_.is_waiting(context_.now) || notices_.fading(context_.now);
}

void Page::advance_run() {
    constexpr double kBudget = 0.008;  // seconds: the picture stays live
    session_->player().advance(context_.now, kBudget);
}

void Page::do_background_work(double elapsed) {
    const double budget = std::clamp(0.4 * elapsed, kWorkBudget, kLongestWork);
    text_column_.work(budget);
    const double share = comparison_ ? 0.5 : 1.0;
    read_file(*session_, share * budget);
    if (comparison_) read_file(comparison_->b(), share * budget);
    if (pending_.work(session_->lesson(), share * budget, context_.now)) input_arrived();
    if (!comparison_) return;
    if (comparison_->pending_b.work(comparison_->b().lesson(), share * budget, context_.now)) input_arrived();
}

/// Once nothing is held: an entry for undo, the address bar, progress and the screen reader follow the state.
void Page::settle() {
    if (gesture_.is_under_way(context_.now)) return;
    history_.settle(this->address());
    progress_.keep(session_->entry().id, session_->text_step);
    if (session_->player().playing() || session_->player().seeking()) return;
    const std::string address = write_address(this->address());
    if (address != address_) {
        address_ = address;
        platform_.set_address(address);
    }
    const std::string said = notices_.spoken() + text_column_.spoken() + summary();
    if (said != announced_) {
        announced_ = said;
        platform_.announce(said);
    }
}

}  // namespace lessons::app
