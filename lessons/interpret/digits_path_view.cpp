#include "lessons/interpret/digits_path_view.h"

#include "lessons/interpret/digits_picture.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;
using ui::theme;

constexpr const char* kSlope = "Slope";

double slope_along(const Question& question, double alpha) {
    return (question.image - question.baseline).dot(question.slope(question.at(alpha)));
}

Vector contributions_up_to(const Question& question, int slices, double alpha) {
    Vector sum = Vector::Zero(kPixels);
    for (int i = 0; i < slices; ++i) {
        const double width = std::clamp(alpha - static_cast<double>(i) / slices, 0.0, 1.0 / slices);
        if (width > 0.0) sum += width * question.slope(question.at((i + 0.5) / slices));
    }
    return sum.cwiseProduct(question.image - question.baseline);
}

void caption(ImDrawList& draw, ImVec2 at, std::string_view words) {
    ui::draw_label(draw, at, words,
                   {.color = theme().quiet_text, .align = {0.5f, 0.0f}, .halo = ui::TextStyle::Halo::none});
}

}  // namespace

SlabSum sum_slabs(const Question& question, int slices, double alpha) {
    SlabSum result;
    for (int i = 0; i < slices; ++i) {
        const double width = std::clamp(alpha - static_cast<double>(i) / slices, 0.0, 1.0 / slices);
        if (width > 0.0) result.sum += width * slope_along(question, (i + 0.5) / slices);
    }
    result.truth = question.probability(question.at(alpha)) - question.probability(question.baseline);
    return result;
}

void PathView::draw(const Answer& answer, int slices, double& alpha) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float pictures = std::clamp(0.3f * room.y, 44.0f, 110.0f);
    draw_pictures(answer.question, alpha, pictures);
    const SlabSum slabs = sum_slabs(answer.question, slices, alpha);
    const std::string words = "Area so far " + points_text(slabs.sum) + ", true change " +
                              points_text(slabs.truth) + ": off by " +
                              ui::format_number(100.0 * std::fabs(slabs.truth - slabs.sum), 2);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room.x);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    draw_area(answer, slices, alpha);
}

// The image at alpha, the slope there, and what has been gathered on the way.
void PathView::draw_pictures(const Question& question, double alpha, float height) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x / 3.0f;
    const float words = ui::scaled(17.0f);
    const float side = std::floor(std::min(height - words, width - 8.0f));
    const Vector slope = question.slope(question.at(alpha));
    const Vector gathered = contributions_up_to(question, 32, alpha);
    const std::array<std::string, 3> names{"Image at " + ui::format_fixed(alpha, 2) + ": " +
                                               ui::format_percent(question.probability(question.at(alpha))),
                                           "Gradient there", "Gathered so far"};
    for (int i = 0; i < 3 && side >= 12.0f; ++i) {
        const float middle = corner.x + width * (static_cast<float>(i) + 0.5f);
        const ImRect area(ImFloor(ImVec2(middle - 0.5f * side, corner.y + words)),
                          ImFloor(ImVec2(middle + 0.5f * side, corner.y + words + side)));
        caption(draw, {middle, corner.y}, names[static_cast<std::size_t>(i)]);
        if (i == 0) draw_image(draw, area, question.at(alpha));
        if (i == 1) draw_map(draw, area, slope, slope.lpNorm<Eigen::Infinity>());
        if (i == 2) draw_map(draw, area, gathered, gathered.lpNorm<Eigen::Infinity>());
    }
    ImGui::Dummy({1.0f, height + 4.0f});
}

void PathView::draw_area(const Answer& answer, int slices, double& alpha) {
    const Path& path = answer.path;
    const Vector slopes = 100.0 * path.slopes;
    view_.set_home(ui::WindowFinder().add(ui::Points(path.alphas, slopes)).add_y(0.0).window(0.06));
    ui::Plot plot("path", view_,
                  {.x = {.label = "Way from baseline to image"},
                   .y = {.label = "Slope (points per whole way)"},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    for (int i = 0; i < slices; ++i) {
        const double left = static_cast<double>(i) / slices;
        const double right = std::min(left + 1.0 / slices, alpha);
        const double height = 100.0 * slope_along(answer.question, left + 0.5 / slices);
        const ImU32 color = height < 0.0 ? theme().series[0] : theme().series[1];
        if (right > left)
            plot.rect({left, std::min(height, 0.0)}, {right, std::max(height, 0.0)},
                      ui::with_alpha(color, 0.45f), 0.0f);
    }
    plot.h_line(0.0, {.color = theme().control, .thickness = 1.0f});
    plot.line(kSlope, ui::Points(path.alphas, slopes),
              ui::solid(ui::with_color(ui::series_style(1), theme().text)));
    plot.v_line(alpha, {.color = theme().accent});
    const ui::HandleStyle handle{.hint = "Drag along the way", .offset = {0.0, 1.0}};
    plot.drag_line("alpha", {1.0, 0.0}, alpha, handle);
}

}  // namespace lessons::digits
