#include "lessons/app/exporting.h"

#include "lessons/app/report_content.h"
#include "lessons/app/session_run.h"
#include "lessons/ui/context.h"

#include <utility>

namespace lessons::app {

namespace {

using What = PictureSubject::What;

constexpr float kReportScale = 2.0f;
constexpr ImVec2 kReportPage{1440.0f, 900.0f};          // on a phone: so that all panes are seen
constexpr const char* kByteOrderMark = "\xef\xbb\xbf";  // spreadsheets know by it that the text is UTF-8

std::string suffix_of(const PictureSubject& subject) {
    if (subject.what == What::pane) return "-" + subject.pane;
    return subject.what == What::page ? "-page" : "";
}

}  // namespace

void Exporting::open(const ExportedRun& run) {
    sheet_.look(run.session.lesson());
    is_open_ = true;
}

void Exporting::close() {
    is_open_ = false;
    numbers_.reset();
    pictures_.reset();
}

void Exporting::draw(const Area& page, const ExportedRun& run) {
    const auto progress = numbers_ != nullptr ? std::optional(numbers_->fraction()) : std::nullopt;
    const ExportSheet::Outcome outcome = sheet_.draw(page, ui::context().panes, platform_, progress);
    if (!outcome.stays_open) close();
    perform(outcome.chosen, run);
}

void Exporting::perform(Export choice, const ExportedRun& run) {
    switch (choice) {
        case Export::none:
            return;
        case Export::picture:
            pictures_ = PictureJob{.subject = sheet_.subject(), .scale = sheet_.scale(), .captions = {}};
            return;
        case Export::report:
            pictures_ = PictureJob{.for_report = true, .subject = {}, .scale = kReportScale, .captions = {}};
            return;
        case Export::numbers:
            numbers_ = std::make_unique<NumbersOverTime>(run.session.entry(), run.address);
            numbers_stem_ = run.session.entry().id;
            return;
        case Export::table: {
            const std::vector<DataTable> tables = run.session.lesson().tables();
            if (sheet_.table() < tables.size())
                save_table(tables[sheet_.table()], run_file_stem(run.session));
            return;
        }
        case Export::save_script:
            return save_script(run);
        case Export::copy_script:
            return copy_script(run);
        case Export::stop:
            numbers_.reset();
            return;
    }
}

void Exporting::work(double seconds) {
    if (numbers_ == nullptr) return;
    numbers_->work(seconds);
    if (!numbers_->done()) return;
    save_table(numbers_->table(), numbers_stem_);
    numbers_.reset();
    sheet_.finish();
}

void Exporting::save_table(const DataTable& table, const std::string& stem) {
    save(stem + "-" + table.id + ".csv", "text/csv", kByteOrderMark + to_csv(table));
}

void Exporting::save_script(const ExportedRun& run) {
    const core::Result<PythonScript> script = run.session.lesson().python();
    if (script) save(run_file_stem(run.session) + ".py", "text/x-python", to_python(*script));
}

void Exporting::copy_script(const ExportedRun& run) {
    const core::Result<PythonScript> script = run.session.lesson().python();
    if (!script) return;
    platform_.copy_text(to_python(*script));
    notices_.confirm("Script copied.", ui::context().now);
}

void Exporting::save(const std::string& name, const std::string& type, const std::string& bytes) {
    const core::Result<std::string> saved = platform_.save_file(name, type, bytes);
    if (saved) {
        notices_.confirm("Saved: " + *saved, ui::context().now);
    } else {
        notices_.warn({saved.error().describe()}, "The file could not be saved");
    }
}

std::optional<PictureOrder> Exporting::picture_order() const {
    if (!pictures_) return std::nullopt;
    const bool enlarges = pictures_->for_report && ui::context().narrow;
    return PictureOrder{.scale = pictures_->scale, .page = enlarges ? kReportPage : ImVec2(0.0f, 0.0f)};
}

std::vector<Area> Exporting::cuts(const Area& page, const Area& figure, bool compares) {
    const std::vector<ui::PanePlace>& panes = ui::context().panes;
    if (!pictures_->for_report) {
        const bool both = compares && pictures_->subject.what == What::figure;
        const Area area = area_of(pictures_->subject, page, panes);
        return {both || area.empty() ? figure : area};
    }
    if (compares || panes.empty()) {
        pictures_->captions = {compares ? "A and B" : "Figure"};
        return {figure};
    }
    std::vector<Area> areas;
    for (const ui::PanePlace& pane : panes) {
        if (!pane.is_on_screen()) continue;
        areas.push_back(area_of({.what = What::pane, .pane = pane.id}, page, panes));
        pictures_->captions.push_back(pane.title);
    }
    return areas;
}

void Exporting::take_pictures(const std::vector<Pixels>& pictures, const ExportedRun& run) {
    const std::optional<PictureJob> job = std::exchange(pictures_, std::nullopt);
    if (!job) return;
    for (const Pixels& picture : pictures) {
        if (!picture.empty()) continue;
        return notices_.warn({"It is larger than this machine can draw. Choose a smaller size."},
                             "The picture could not be made");
    }
    if (job->for_report) {
        save_report(pictures, job->captions, run);
    } else if (!pictures.empty()) {
        save(run_file_stem(run.session) + suffix_of(job->subject) + ".png", "image/png",
             write_png(pictures.front()));
    }
}

void Exporting::save_report(const std::vector<Pixels>& pictures, const std::vector<std::string>& captions,
                            const ExportedRun& run) {
    Report report = report_of(run);
    report.link = platform_.link(write_address(run.address));
    for (std::size_t i = 0; i < pictures.size(); ++i)
        report.pictures.push_back(
            {captions[i], write_png(pictures[i]), pictures[i].width, pictures[i].height});
    save(run_file_stem(run.session) + ".html", "text/html", write_report(report));
}

}  // namespace lessons::app
