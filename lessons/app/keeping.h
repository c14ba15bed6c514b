#pragma once
// Keep and share: links, run files and the sheets for them.

#include "lessons/app/commands.h"
#include "lessons/app/notices.h"
#include "lessons/app/open_sheet.h"
#include "lessons/app/present_run.h"
#include "lessons/app/run_file.h"
#include "lessons/app/share_sheet.h"

#include <optional>
#include <string>

namespace lessons::app {

class Keeping {
public:
    Keeping(Platform& platform, Notices& notices) : platform_(platform), notices_(notices) {}

    /// Carries out a command that keeps or shares the run. False for any other command.
    bool perform(Command command, const PresentRun& run);

    /// Reads a run's file that was chosen, dropped or named. Nothing where it is none: the reason is shown.
    std::optional<RunFile> read(const std::string& name, const std::string& bytes);

    /// While a sheet is open the rest of the page rests.
    bool is_open() const { return open_ != Kind::none; }

    /// Asks the learner for a file with this ending; it comes through App::open_file() or as a request.
    void ask_for_file(const std::string& ending);

    /// A file that was chosen, as it is.
    struct ChosenFile {
        std::string name;
        std::string bytes;
    };

    /// What a sheet asks of the page.
    struct Request {
        std::optional<ChosenFile> file;
        std::optional<Command> command;  ///< For another sheet.
    };
    /// Draws the sheet that is open, if any.
    Request draw(const Area& page, const PresentRun& run);

private:
    enum class Kind { none, share, open };

    void copy_link(const Address& address);
    void save_run(const PresentRun& run);
    Request draw_share(const Area& page, const PresentRun& run);
    Request draw_open(const Area& page);
    void save(const std::string& name, const std::string& type, const std::string& bytes);

    Platform& platform_;
    Notices& notices_;
    Kind open_ = Kind::none;
    ShareSheet share_;
    OpenSheet open_sheet_;
};

}  // namespace lessons::app
