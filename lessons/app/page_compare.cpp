// What Page does with one copy of the lesson, with two or with many: address, undo, comparison, sweep.

#include "lessons/app/differences.h"
#include "lessons/app/page.h"

namespace lessons::app {

Address Page::address() const { return comparison_ ? comparison_->address() : session_->address(); }

PresentRun Page::present_run() { return {*session_, address(), progress_.of(session_->entry().id)}; }

ExportedRun Page::exported_run() {
    return {present_run(), comparison_ ? &comparison_->b() : nullptr,
            narrative_.lessons[session_->entry().id], narrative_.formulas};
}

std::string Page::summary() const {
    if (comparison_) return differences_in_words(comparison_->a(), comparison_->b());
    return std::as_const(*session_).lesson().summary();
}

void Page::restore_state(const Address& state) {
    std::vector<std::string> problems;
    if (!state.b) comparison_.reset();
    session_->take_gradually(state, problems);
    if (!state.b) return;
    if (!comparison_) comparison_.emplace(*session_);
    comparison_->set_b(*state.b, problems);
}

/// Of two copies only the chosen one goes back to the lesson's own settings.
void Page::restore_defaults() {
    std::vector<std::string> problems;
    edited().take_gradually(session_->home, problems);
}

void Page::move_in_history(const std::optional<History::Move>& move, Way way) {
    if (!move) return;
    restore_state(move->to);
    notices_.confirm(move_words(*move, way, *session_), context_.now);
}

void Page::compare_with(const Settings& b, std::vector<std::string>& problems) {
    comparison_.emplace(*session_).set_b(b, problems);
    session_->player().finish_seek();
}

void Page::compare(bool on) {
    if (on) {
        comparison_.emplace(*session_);
    } else {
        comparison_.reset();
    }
    context_.focused_pane.clear();
}

void Page::act(CompareAction action) {
    switch (action) {
        case CompareAction::none:
            return;
        case CompareAction::swap:
            comparison_->swap(session_);
            std::swap(pending_, comparison_->pending_b);
            break;
        case CompareAction::adopt: {
            std::unique_ptr<Session> b = comparison_->adopt();
            pending_ = comparison_->pending_b;
            comparison_.reset();
            session_ = std::move(b);
            break;
        }
        case CompareAction::close:
            compare(false);
            break;
    }
    input_arrived();
}

void Page::sweep(bool on) {
    if (on) {
        sweep_.open();
    } else {
        sweep_.close();
    }
    sheet_open_ = false;
    input_arrived();
}

void Page::draw_sweep(const Area& area) {
    const SweepPanel::Answer answer = sweep_.draw(area, edited());
    if (answer.value) edited().set_parameter(sweep_.parameter(), *answer.value);
    if (answer.close) sweep(false);
}

}  // namespace lessons::app
