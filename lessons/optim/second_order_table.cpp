#include "lessons/optim/second_order_table.h"

#include "lessons/optim/second_order_style.h"
#include "lessons/optim/second_order_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/table.h"

#include <string>

namespace lessons::optim {

namespace {

constexpr float kRoomForAll = 420.0f;

ImU32 color_of(WalkEnd end) {
    switch (end) {
        case WalkEnd::minimum:
            return ui::theme().good;
        case WalkEnd::other_minimum:
        case WalkEnd::out_of_steps:
        case WalkEnd::on_the_way:
            return ui::theme().warn;
        case WalkEnd::saddle:
        case WalkEnd::summit:
        case WalkEnd::diverged:
        case WalkEnd::stuck:
            break;
    }
    return ui::theme().bad;
}

std::string end_words(const WalkResult& result) {
    if (result.end == WalkEnd::out_of_steps) return ui::format_number(result.gap, 2) + " above";
    return word_for(result.end);
}

std::string number(std::int64_t count) { return ui::format_number(static_cast<double>(count)); }

}  // namespace

std::optional<std::size_t> draw_results(const std::vector<WalkResult>& results, std::size_t chosen) {
    using ui::TableAlign;
    const bool is_wide = ImGui::GetContentRegionAvail().x / ui::context().text_scale >= kRoomForAll;
    std::vector<ui::TableColumn> columns{{"Method", TableAlign::left}, {"Steps"}, {"Values"}, {"Slopes"}};
    if (is_wide) columns.push_back({"Hessians"});
    columns.push_back({"Ends", TableAlign::left});
    ui::Table table("results", columns, {.padding = 7.0f, .fits_height = ImGui::GetContentRegionAvail().y});
    for (std::size_t k = 0; k < results.size(); ++k) {
        const WalkResult& result = results[k];
        const char* name = descent_methods()[k].name;
        table.row(name, k == chosen ? ui::theme().accent_soft : 0);
        table.cell(name, {.color = style_of(k).color, .strong = true});
        table.cell(std::to_string(result.steps));
        table.cell(number(result.evaluations.value));
        table.cell(number(result.evaluations.gradient));
        if (is_wide) table.cell(number(result.evaluations.hessian));
        table.cell(end_words(result), {.color = color_of(result.end)});
    }
    const ui::TableHit hit = table.draw();
    if (hit.row >= 0) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!hit.clicked || hit.row < 0) return std::nullopt;
    return static_cast<std::size_t>(hit.row);
}

}  // namespace lessons::optim
