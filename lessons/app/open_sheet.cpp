#include "lessons/app/open_sheet.h"

#include "lessons/app/run_file.h"
#include "lessons/app/sheet.h"
#include "lessons/ui/context.h"

#include <imgui.h>

namespace lessons::app {

namespace {

constexpr float kWidth = 560.0f;
constexpr float kRows = 7.0f;

}  // namespace

void OpenSheet::look(const Folder& folder, const std::string& ending) {
    ending_ = ending;
    looked_in_ = folder.path();
    files_ = folder.list(ending);
}

OpenSheet::Outcome OpenSheet::draw(const Area& page, Platform& platform) {
    const bool is_run = ending_ == kRunFileEnding;
    Sheet sheet("open", is_run ? "Open a run" : "Open a file", page, kWidth);
    if (!sheet) return {};
    folder_.draw(platform);
    if (platform.folder()->path() != looked_in_) look(*platform.folder(), ending_);
    const std::optional<std::string> file = draw_files();
    sheet_words(is_run ? "A run can also be dropped on the window." : "It can also be dropped on the window.",
                Tone::quiet);
    if (file) sheet.close();
    return {file, sheet.stays_open()};
}

std::optional<std::string> OpenSheet::draw_files() const {
    if (files_.empty()) {
        sheet_words(ending_ == kRunFileEnding
                        ? "There is no run in this folder. Save one with Ctrl+S."
                        : "There is no file in this folder whose name ends in " + ending_ + ".");
        return std::nullopt;
    }
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    const float row = ui::context().narrow ? ui::size::kTouchTarget : 36.0f;
    std::optional<std::string> chosen;
    ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0.0f, 0.5f});
    const float height = std::min(static_cast<float>(files_.size()), kRows) * (row + 8.0f);
    if (ImGui::BeginChild("files", {0.0f, height}, ImGuiChildFlags_NavFlattened)) {
        for (const std::string& file : files_)
            if (ImGui::Selectable(file.c_str(), false, 0, {0.0f, row})) chosen = file;
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return chosen;
}

}  // namespace lessons::app
