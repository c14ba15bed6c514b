#pragma once
// The whole program as one value: the open session, the settings, and what is drawn around the figure.

#include "lessons/app/app.h"
#include "lessons/app/change_words.h"
#include "lessons/app/commands.h"
#include "lessons/app/compare_view.h"
#include "lessons/app/comparison.h"
#include "lessons/app/exporting.h"
#include "lessons/app/gesture_watch.h"
#include "lessons/app/history.h"
#include "lessons/app/keeping.h"
#include "lessons/app/laser_pointer.h"
#include "lessons/app/layout.h"
#include "lessons/app/narrative.h"
#include "lessons/app/notices.h"
#include "lessons/app/progress_store.h"
#include "lessons/app/rail.h"
#include "lessons/app/screen.h"
#include "lessons/app/session.h"
#include "lessons/app/stage.h"
#include "lessons/app/sweep_panel.h"
#include "lessons/app/teacher_sheet.h"
#include "lessons/app/text_column.h"
#include "lessons/takes_files.h"
#include "lessons/ui/context.h"
#include "lessons/ui/formula_book.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace lessons::app {

class Page final : public Screen {
public:
    Page(Platform& platform, const StartOptions& options);

    void frame(double now) override;
    bool wants_frame() const override;
    void input_arrived() override { frames_wanted_ = kFramesAfterInput; }
    void open(const std::string& address) override;
    void open_file(std::string name, std::string bytes) override;
    void message_arrived(const std::string& message) override;
    std::optional<PictureOrder> picture_order() const override { return exporting_.picture_order(); }
    PictureCut draw_pictures(double now) override;
    void take_pictures(const std::vector<Pixels>& pictures) override;
    ImU32 background() const override { return context_.theme.page; }
    std::string summary() const override;

private:
    /// Dear ImGui needs a frame or two to settle after an input (hover, then click, then layout).
    static constexpr int kFramesAfterInput = 3;

    void load_settings(const StartOptions& options);
    void set_theme(ui::ThemeName name);
    void open_lesson(const Entry& entry);
    void open_run(const RunFile& run);
    void open_own(std::string name, FileKind kind, std::string text);
    void read_file(Session& session, double budget);
    void tell_of_file(Session& session, const PendingFile::Outcome& outcome);
    std::unique_ptr<Session> begin(const Entry& entry) const;
    void use(std::unique_ptr<Session> session);
    /// The copy that controls and links change: of a comparison the chosen one.
    Session& edited() { return comparison_ ? comparison_->edited() : *session_; }
    Address address() const;
    PresentRun present_run();
    ExportedRun exported_run();
    void restore_state(const Address& state);
    void restore_defaults();
    void move_in_history(const std::optional<History::Move>& move, Way way);
    void perform(Command command);
    bool perform_on_state(Command command);
    bool perform_on_sheets(Command command);
    void perform_on_view(Command command);
    void compare(bool on);
    void compare_with(const Settings& b, std::vector<std::string>& problems);
    void act(CompareAction action);
    void sweep(bool on);
    void draw_sweep(const Area& area);
    void draw_sweep_sheet(const Area& area);
    void present(bool on);
    void handle_keys();
    /// Plays, or goes on to where the run is wanted: at the start of a frame, and after what may have changed
    /// the run, so that the rest of the page tells of the new one.
    void advance_run();
    void focus_pane(int digit);

    /// `elapsed`: seconds since the frame before.
    void do_background_work(double elapsed);
    void draw(double now);
    Layout layout() const;
    void draw_page(const Layout& layout);
    void draw_figures(const Layout& layout);
    void ask_for_wished_file();  ///< That a figure was asked for.
    void draw_sheets(const Area& page);
    void draw_panels(const Layout& layout);
    std::optional<std::string> draw_text(const Area& area);
    void draw_settings_sheet(const Layout& layout);
    void draw_drawer(const Area& page);
    void draw_status(const Area& area);

    void follow(const std::string& link);
    void follow(const RailChoice& choice);
    void settle();
    StageState stage_state() const;

    Platform& platform_;
    ui::Context context_;
    Narrative narrative_;
    std::optional<ui::FormulaBook> formulas_;  ///< Made once the fonts are loaded.
    TextColumn text_column_;
    std::shared_ptr<OpenedFiles> files_ = std::make_shared<OpenedFiles>();
    std::unique_ptr<Session> session_;
    std::optional<Comparison> comparison_;        ///< Of session_ with a second copy.
    std::map<std::string, Bookmarks> bookmarks_;  ///< Of the lessons left in this visit.
    SweepPanel sweep_;
    History history_;
    GestureWatch gesture_;
    ProgressStore progress_;
    Notices notices_;
    Stage stage_;
    LaserPointer laser_;
    Keeping keeping_{platform_, notices_};
    Exporting exporting_{platform_, notices_};
    TeacherSheet teacher_;
    std::string address_;    ///< As last shown in the address bar.
    std::string announced_;  ///< As last said to screen readers.
    PendingWork pending_;
    float controls_height_ = 96.0f;
    int frames_wanted_ = kFramesAfterInput;
    bool rail_open_ = true;
    bool presenting_ = false;
    bool help_open_ = false;
    bool sheet_open_ = false;
    bool drawer_open_ = false;  ///< The rail over the page, on a phone.
};

}  // namespace lessons::app
