#pragma once
// What leaves the program as files for others: pictures, tables, a report, a script.

#include "lessons/app/commands.h"
#include "lessons/app/export_sheet.h"
#include "lessons/app/notices.h"
#include "lessons/app/numbers_over_time.h"
#include "lessons/app/picture.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

class Exporting {
public:
    Exporting(Platform& platform, Notices& notices) : platform_(platform), notices_(notices) {}

    /// Opens the sheet; stopping what is under way closes it.
    void open(const ExportedRun& run);
    void close();

    /// While the sheet is open the rest of the page rests.
    bool is_open() const { return is_open_; }

    /// Does what was pressed, or begins it.
    void perform(Export choice, const ExportedRun& run);

    /// Draws the sheet; only while it is open.
    void draw(const Area& page, const ExportedRun& run);

    /// Goes on with what takes longer, for about so long.
    void work(double seconds);
    bool is_working() const { return numbers_ != nullptr || pictures_.has_value(); }

    /// The frame that the pictures wanted are cut from.
    std::optional<PictureOrder> picture_order() const;

    /// A report's pictures are light, whatever the theme, as they are to be printed.
    bool wants_light_pictures() const { return pictures_ && pictures_->for_report; }

    /// What to cut out of a frame drawn for the order, whose page has this area. `figure` is the room of the
    /// figure; both copies of a comparison are in it.
    std::vector<Area> cuts(const Area& page, const Area& figure, bool compares);

    void take_pictures(const std::vector<Pixels>& pictures, const ExportedRun& run);

private:
    struct PictureJob {
        bool for_report = false;
        PictureSubject subject;
        float scale = 1.0f;
        std::vector<std::string> captions;  ///< Of a report's pictures.
    };

    void save_table(const DataTable& table, const std::string& stem);
    void save_script(const ExportedRun& run);
    void copy_script(const ExportedRun& run);
    void save_report(const std::vector<Pixels>& pictures, const std::vector<std::string>& captions,
                     const ExportedRun& run);
    void save(const std::string& name, const std::string& type, const std::string& bytes);

    Platform& platform_;
    Notices& notices_;
    ExportSheet sheet_;
    bool is_open_ = false;
    std::unique_ptr<NumbersOverTime> numbers_;
    std::string numbers_stem_;
    std::optional<PictureJob> pictures_;
};

}  // namespace lessons::app
