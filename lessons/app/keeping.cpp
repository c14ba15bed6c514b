#include "lessons/app/keeping.h"

#include "lessons/app/session_run.h"
#include "lessons/ui/context.h"

#include <utility>

namespace lessons::app {

namespace {

constexpr const char* kNotOpened = "This file could not be opened";
constexpr const char* kNotSaved = "The file could not be saved";

}  // namespace

bool Keeping::perform(Command command, const PresentRun& run) {
    switch (command) {
        case Command::share:
            copy_link(run.address);
            return true;
        case Command::share_sheet:
            open_ = Kind::share;
            return true;
        case Command::save_run:
            save_run(run);
            return true;
        case Command::open_run:
            ask_for_file(kRunFileEnding);
            return true;
        default:
            return false;
    }
}

void Keeping::copy_link(const Address& address) {
    const std::optional<std::string> fragment = short_enough_link(address);
    if (!fragment) {
        open_ = Kind::share;
        return;
    }
    platform_.copy_text(platform_.link(*fragment));
    notices_.confirm("Link copied: it opens exactly this.", ui::context().now);
}

void Keeping::save_run(const PresentRun& run) {
    save(run_file_name(run.session), "application/json", write_run_file(run_of(run)));
}

void Keeping::save(const std::string& name, const std::string& type, const std::string& bytes) {
    const core::Result<std::string> saved = platform_.save_file(name, type, bytes);
    if (saved) {
        notices_.confirm("Saved: " + *saved, ui::context().now);
    } else {
        notices_.warn({saved.error().describe()}, kNotSaved);
    }
}

void Keeping::ask_for_file(const std::string& ending) {
    if (platform_.folder() == nullptr) return platform_.ask_for_file(ending);
    open_sheet_.look(*platform_.folder(), ending);
    open_ = Kind::open;
}

std::optional<RunFile> Keeping::read(const std::string& name, const std::string& bytes) {
    core::Result<RunFile> run = read_run_file(bytes);
    if (!run) {
        notices_.warn({name + ": " + run.error().describe(), "What is open stays as it is."}, kNotOpened);
        return std::nullopt;
    }
    if (find_lesson(run->state.lesson) == nullptr) {
        notices_.warn({name + " belongs to a lesson that this version does not have."}, kNotOpened);
        return std::nullopt;
    }
    return std::move(run).value();
}

Keeping::Request Keeping::draw(const Area& page, const PresentRun& run) {
    switch (open_) {
        case Kind::share:
            return draw_share(page, run);
        case Kind::open:
            return draw_open(page);
        case Kind::none:
            break;
    }
    return {};
}

Keeping::Request Keeping::draw_share(const Area& page, const PresentRun& run) {
    const ShareSheet::Choice choice = share_.draw(page, run.address, platform_);
    if (choice == ShareSheet::Choice::none) return {};
    open_ = Kind::none;
    switch (choice) {
        case ShareSheet::Choice::copy_link:
            copy_link(run.address);
            break;
        case ShareSheet::Choice::save_run:
            save_run(run);
            break;
        case ShareSheet::Choice::open_run:
            ask_for_file(kRunFileEnding);
            break;
        case ShareSheet::Choice::teacher_sheet:
            return {.file = {}, .command = Command::teacher_sheet};
        case ShareSheet::Choice::export_sheet:
            return {.file = {}, .command = Command::export_sheet};
        default:
            break;
    }
    return {};
}

Keeping::Request Keeping::draw_open(const Area& page) {
    const OpenSheet::Outcome outcome = open_sheet_.draw(page, platform_);
    if (!outcome.stays_open) open_ = Kind::none;
    Request request;
    if (!outcome.file) return request;
    const core::Result<std::string> bytes = platform_.folder()->read(*outcome.file);
    if (bytes) {
        request.file = {*outcome.file, *bytes};
    } else {
        notices_.warn({bytes.error().describe()}, kNotOpened);
    }
    return request;
}

}  // namespace lessons::app
