// What Page does with files: saved runs, and data and models of the learner's own.

#include "lessons/app/own_file.h"
#include "lessons/app/page.h"
#include "lessons/takes_files.h"

#include <utility>

namespace lessons::app {

void Page::open_file(std::string name, std::string bytes) {
    input_arrived();
    if (const std::optional<FileKind> kind = own_file_kind(name))
        return open_own(std::move(name), *kind, std::move(bytes));
    if (const std::optional<RunFile> run = keeping_.read(name, bytes)) open_run(*run);
}

/// Data for the lesson that is open, which may be undone like any change.
void Page::open_own(std::string name, FileKind kind, std::string text) {
    Session& session = edited();
    auto* const taker = dynamic_cast<TakesFiles*>(&session.lesson());
    const bool is_wanted = taker != nullptr && taker->file_kind() == kind;
    core::Result<void> taken =
        is_wanted ? taker->take_file(name, std::move(text)) : not_for_this_lesson(kind);
    if (taken && PendingFile::is_pending(session.lesson())) return session.file.begin(std::move(name));
    tell_of_file(session, {std::move(name), std::move(taken)});
}

void Page::read_file(Session& session, double budget) {
    if (const auto outcome = session.file.work(session.lesson(), budget, context_.now))
        tell_of_file(session, *outcome);
}

void Page::tell_of_file(Session& session, const PendingFile::Outcome& outcome) {
    input_arrived();
    if (!outcome.taken) {
        const std::string before = outcome.name.empty() ? "" : outcome.name + ": ";
        notices_.warn({before + outcome.taken.error().describe(), "What is open stays as it is."},
                      "This file could not be used");
        return;
    }
    if (!session.hold_kept()) session.figure_edited();
    auto* const taker = dynamic_cast<TakesFiles*>(&session.lesson());
    if (!outcome.name.empty()) notices_.confirm(taken_words(outcome.name, taker->file_kind()), context_.now);
}

/// A run of the lesson that is open can be undone like any change.
void Page::open_run(const RunFile& run) {
    const Entry& entry = *find_lesson(run.state.lesson);
    std::vector<std::string> problems = run.state.problems;
    if (&entry != &session_->entry()) use(begin(entry));
    comparison_.reset();
    session_->open(run.state, problems);
    if (run.state.b) compare_with(*run.state.b, problems);
    session_->bookmarks = {};
    for (const int step : run.bookmarks) session_->bookmarks.toggle(step);
    take_in(run.learner, progress_.of(entry.id));
    if (!problems.empty()) notices_.warn(problems, "Not everything in the file could be used");
}

}  // namespace lessons::app
