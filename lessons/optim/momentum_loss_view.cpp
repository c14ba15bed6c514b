#include "lessons/optim/momentum_loss_view.h"

#include "lessons/optim/momentum_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

constexpr float kHighestBar = 16.0f;  // with the gap below it, px
constexpr float kBarGap = 3.0f;
constexpr double kMostShown = 1.5;  // of the loss at the start: what grows beyond is cut

/// The area between two curves over the steps 0, 1, 2, ...
void fill_between(ui::Plot& plot, std::span<const double> below, std::span<const double> above, ImU32 color) {
    if (below.size() < 2) return;
    const int count = static_cast<int>(below.size());
    ImDrawList& draw = plot.draw();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    draw.PrimReserve(6 * (count - 1), 2 * count);
    const unsigned first = draw._VtxCurrentIdx;
    for (std::size_t k = 0; k < below.size(); ++k) {
        draw.PrimWriteVtx(plot.to_pixel({static_cast<double>(k), below[k]}), white, color);
        draw.PrimWriteVtx(plot.to_pixel({static_cast<double>(k), above[k]}), white, color);
    }
    for (unsigned k = 0; k + 1 < static_cast<unsigned>(count); ++k) {
        for (const unsigned corner : {0u, 1u, 3u, 0u, 3u, 2u}) draw.PrimWriteIdx(first + 2 * k + corner);
    }
}

double highest_shown(const MomentumRun& run) {
    const auto losses = run.loss_with(run.choice().method);
    const double highest = *std::max_element(losses.begin(), losses.end());
    return std::max(std::min(highest, kMostShown * run.loss(0)), 1e-9);
}

}  // namespace

void MomentumLossView::draw(const MomentumRun& run, int step) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float count = static_cast<float>(run.parts().size());
    const float title = ui::scaled(ui::size::kCaption) * 1.6f;
    const float bars = std::min(title + count * ui::scaled(kHighestBar), 0.45f * room.y);
    draw_stack(run, step, {room.x, std::max(room.y - bars - ImGui::GetStyle().ItemSpacing.y, 1.0f)});
    draw_bars(run, step, {room.x, bars});
}

void MomentumLossView::draw_stack(const MomentumRun& run, int step, ImVec2 size) {
    view_.set_home({{0.0, static_cast<double>(run.choice().steps)}, {0.0, 1.06 * highest_shown(run)}});
    ui::Plot plot("loss", view_,
                  {.x = {.label = "Step"},
                   .y = {.label = "Loss, part upon part"},
                   .movement = ui::Movement::pan_and_zoom_x,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none},
                  size);
    steps_ = plot.window().x;
    left_ = plot.area().Min.x;
    right_ = plot.area().Max.x;
    if (!plot) return;
    draw_parts(plot, run, step);
    draw_other_methods(plot, run, step);
    plot.v_line(step, {.color = ui::theme().accent, .thickness = 1.5f});
    const auto pointer = plot.hovered();
    if (!pointer) return;
    const int k = std::clamp(static_cast<int>(std::lround(pointer->x())), 0, step);
    std::vector<ui::ReadoutRow> rows{{"Loss", ui::format_number(run.loss(k), 3)}};
    for (std::size_t i = run.parts().size(); i-- > 0;) {
        rows.push_back(
            {part_name(i), ui::format_number(run.loss_of(run.parts()[i], k), 3), part_style(i).color});
    }
    plot.readout("Step " + std::to_string(k), rows);
}

/// The steepest part on top: it goes first, and the flattest, which stays, lies on the ground.
void MomentumLossView::draw_parts(ui::Plot& plot, const MomentumRun& run, int step) {
    const std::size_t count = static_cast<std::size_t>(step) + 1;
    below_.assign(count, 0.0);
    for (std::size_t i = 0; i < run.parts().size(); ++i) {
        above_ = below_;
        for (std::size_t k = 0; k < count; ++k) above_[k] += run.loss_of(run.parts()[i], static_cast<int>(k));
        const bool lit = ui::is_highlighted(part_name(i));
        fill_between(plot, below_, above_, ui::with_alpha(part_style(i).color, lit ? 0.95f : 0.75f));
        below_ = above_;
    }
}

/// The same two numbers with the methods that were not chosen, told in the empty corner at the upper right.
void MomentumLossView::draw_other_methods(ui::Plot& plot, const MomentumRun& run, int step) const {
    constexpr float kSample = 22.0f;
    const std::size_t count = static_cast<std::size_t>(step) + 1;
    const float line = ui::scaled(ui::size::kCaption) * 1.4f;
    ImVec2 corner(plot.area().Max.x - ui::scaled(84.0f) - kSample, plot.area().Min.y + 0.8f * line);
    ui::Dash dash = ui::Dash::dotted;
    for (const auto method : kQuadraticMethods) {
        if (method == run.choice().method) continue;
        const ui::SeriesStyle style{
            .color = ui::theme().text, .marker = ui::Marker::none, .dash = dash, .thickness = 1.5f};
        plot.line(name_of(method), ui::Points::by_index(run.loss_with(method).first(count)), style);
        ui::draw_sample(plot.draw(), style, corner, kSample);
        ui::draw_label(plot.draw(), corner + ImVec2(kSample + 6.0f, 0.0f), name_of(method),
                       {.align = {0.0f, 0.5f}});
        corner.y += line;
        dash = ui::Dash::dashed;
    }
}

void MomentumLossView::draw_bars(const MomentumRun& run, int step, ImVec2 size) const {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::Dummy({std::max(size.x, 1.0f), std::max(size.y, 1.0f)});
    const float title = ui::scaled(ui::size::kCaption) * 1.6f;
    const float count = static_cast<float>(run.parts().size());
    const float height = (size.y - title) / count - kBarGap;
    if (height < 3.0f) return;
    ui::draw_label(*ImGui::GetWindowDrawList(), {left_, origin.y}, "Each part until it stays under 1%",
                   {.color = ui::theme().quiet_text, .align = {0.0f, 0.0f}});
    for (std::size_t i = 0; i < run.parts().size(); ++i) {
        const float top = origin.y + title + static_cast<float>(i) * (height + kBarGap);
        draw_bar(run, i, step, top, height);
    }
}

float MomentumLossView::pixel_of(int k) const {
    const double share = (k - steps_.low) / steps_.length();
    return left_ + (right_ - left_) * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

/// Filled as far as the run has come; the number is told once the part is done, or the run over.
void MomentumLossView::draw_bar(const MomentumRun& run, std::size_t index, int step, float top,
                                float height) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const MomentumPart& part = run.parts()[index];
    const std::string name = part_name(index);
    const ImU32 color = part_style(index).color;
    const ImRect track({left_, top}, {right_, top + height});
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(track.Min, track.Max + ImVec2(0.0f, kBarGap)))
        ui::highlight(name);
    const bool lit = ui::is_highlighted(name);
    const bool is_done = part.steps && *part.steps <= step;
    const float end = std::max(pixel_of(is_done ? *part.steps : step), left_ + 2.0f);
    draw.AddRectFilled(track.Min, track.Max, ui::with_alpha(color, 0.10f), 3.0f);
    draw.AddRectFilled({pixel_of(0), top}, {end, track.Max.y}, ui::with_alpha(color, lit ? 1.0f : 0.8f),
                       3.0f);
    const bool is_told = is_done || step == run.choice().steps;
    const std::string words = (lit ? name + "  " : "") + (is_told ? steps_words(part.steps, part.rate) : "");
    const bool fits_behind = end + ui::label_extent(words, ui::size::kCaption).x + 8.0f < right_;
    ui::TextStyle style{.align = {0.0f, 0.5f}};
    if (!fits_behind) {
        style = {.color = ui::theme().surface,
                 .align = {1.0f, 0.5f},
                 .halo = ui::TextStyle::Halo::none,
                 .strong = true};
    }
    ui::draw_label(draw, {end + (fits_behind ? 6.0f : -6.0f), top + 0.5f * height}, words, style);
}

}  // namespace lessons::optim
