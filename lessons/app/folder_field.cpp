#include "lessons/app/folder_field.h"

#include "lessons/app/sheet.h"
#include "lessons/ui/context.h"

#include <imgui.h>

#include <cstdio>

namespace lessons::app {

void FolderField::draw(Platform& platform) {
    Folder* folder = platform.folder();
    if (folder == nullptr) return;
    if (folder->path() != shown_) {
        shown_ = folder->path();
        std::snprintf(typed_.data(), typed_.size(), "%s", shown_.c_str());
    }
    sheet_words("Files are kept in this folder:", Tone::quiet);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {12.0f, 11.0f});
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    ImGui::InputText("##folder", typed_.data(), typed_.size());
    ImGui::PopStyleVar();
    if (ImGui::IsItemDeactivatedAfterEdit()) {
        const core::Result<void> gone = folder->go_to(typed_.data());
        problem_ = gone ? "" : gone.error().message;
    }
    if (!problem_.empty()) sheet_words(problem_, Tone::warn);
}

}  // namespace lessons::app
