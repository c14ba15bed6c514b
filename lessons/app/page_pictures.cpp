// How Page is drawn for pictures in files, and what its export and teacher's sheets are told.

#include "lessons/app/page.h"

#include <imgui_internal.h>

#include <cfloat>
#include <utility>

namespace lessons::app {

namespace {

/// Nothing is under the pointer while this lives: pictures show no hover.
class WithoutPointer {
public:
    WithoutPointer()
        : imgui_(*ImGui::GetCurrentContext()),
          position_(std::exchange(imgui_.IO.MousePos, ImVec2(-FLT_MAX, -FLT_MAX))),
          hovered_(std::exchange(imgui_.HoveredWindow, nullptr)) {}
    ~WithoutPointer() {
        imgui_.IO.MousePos = position_;
        imgui_.HoveredWindow = hovered_;
    }
    WithoutPointer(const WithoutPointer&) = delete;
    WithoutPointer& operator=(const WithoutPointer&) = delete;

private:
    ImGuiContext& imgui_;
    ImVec2 position_;
    ImGuiWindow* hovered_;
};

}  // namespace

bool Page::perform_on_sheets(Command command) {
    if (command == Command::export_sheet) return exporting_.open(exported_run()), true;
    if (command == Command::teacher_sheet) return teacher_.open(exported_run()), true;
    return false;
}

PictureCut Page::draw_pictures(double now) {
    ui::set_context(context_);
    context_.now = now;
    const WithoutPointer without_pointer;
    const ui::ThemeName theme = context_.theme.name;
    if (exporting_.wants_light_pictures()) set_theme(ui::ThemeName::light);
    const Layout layout = this->layout();
    draw_page(layout);
    const Area figure{layout.figure.x, layout.figure.y, layout.figure.width,
                      layout.figure.height + layout.status.height};
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const PictureCut cut{
        .areas = exporting_.cuts({0.0f, 0.0f, size.x, size.y}, figure, comparison_.has_value()),
        .background = context_.theme.page};
    set_theme(theme);
    input_arrived();
    return cut;
}

void Page::take_pictures(const std::vector<Pixels>& pictures) {
    exporting_.take_pictures(pictures, exported_run());
    input_arrived();
}

}  // namespace lessons::app
