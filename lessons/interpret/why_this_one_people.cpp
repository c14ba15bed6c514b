#include "lessons/interpret/why_this_one_people.h"

#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_training.h"
#include "lessons/interpret/why_this_one_waterfall.h"
#include "lessons/ui/edge_clip.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::why {

namespace {

using ui::theme;

constexpr float kLargestPitch = 12.0f;
constexpr float kSmallestPitch = 3.0f;
constexpr float kRing = 4.0f;  // px, around the dot of the present applicant

void draw_dot(ImDrawList& draw, ImVec2 center, float radius, bool defaulted) {
    if (defaulted) {
        draw.AddCircleFilled(center, radius, theme().series[1], 16);
    } else {
        draw.AddCircleFilled(center, radius, ui::mix(theme().surface, theme().series[0], 0.4f), 16);
        draw.AddCircle(center, radius - 0.5f, theme().series[0], 16, 1.2f);
    }
}

}  // namespace

// What the dots mean, and how far the model can be trusted, in one line.
void PeopleView::draw_key(const cases::Case& data, const cases::CaseModel& model) const {
    const cases::PeopleWords people = cases::people_words(data);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = ui::scaled(ui::size::kCaption) * 1.4f;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImVec2 at = corner + ImVec2(4.0f, line * 0.5f);
    ui::TextStyle style{.color = theme().quiet_text, .align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none};
    for (const bool defaulted : {false, true}) {
        draw_dot(draw, at, 4.0f, defaulted);
        const std::string& words = defaulted ? people.happened : people.else_happened;
        ui::draw_label(draw, at + ImVec2(9.0f, 0.0f), words, style);
        at.x += 9.0f + ui::label_extent(words, ui::size::kCaption).x + 16.0f;
    }
    style.align = {1, 0.5f};
    const ImVec2 end{corner.x + width, at.y};
    ui::draw_label(draw, end, quality_text(model), style);
    ImGui::Dummy({1.0f, line});
    if (!ImGui::IsMouseHoveringRect(end - ImVec2(80.0f, line * 0.5f), end + ImVec2(0.0f, line * 0.5f)))
        return;
    const auto n = static_cast<double>(model.test_predictions().size());
    ui::readout_card("On " + data.many + " that the model never saw",
                     {{cases::capitalized(data.many), ui::format_number(n)},
                      {"AUC", ui::format_fixed(model.quality().auc, 3)},
                      {"Right above or below 50%", ui::format_percent(model.quality().accuracy)}});
}

// As large as fits under the ceiling. Done again only when the risks or the room changed.
void PeopleView::arrange(const cases::CaseModel& model, float width, float height) {
    const Arrangement wanted{&model, model.n_steps(), width, height};
    if (wanted == arrangement_) return;
    arrangement_ = wanted;
    for (pitch_ = kLargestPitch; pitch_ > kSmallestPitch; pitch_ -= 0.5f) {
        if (static_cast<float>(stack(model.test_predictions(), width)) * pitch_ <= height) return;
    }
    stack(model.test_predictions(), width);
}

// Columns of dots, each dot on top of those before it. Gives the height of the highest, in dots.
int PeopleView::stack(const core::Vector& risks, float width) {
    const auto n = static_cast<std::size_t>(std::min<core::Index>(kShown, risks.size()));
    const int columns = std::max(static_cast<int>(width / pitch_), 1);
    std::vector<int> levels(static_cast<std::size_t>(columns), 0);
    dots_.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double risk = risks[static_cast<core::Index>(i)];
        const int column = std::clamp(static_cast<int>(risk * columns), 0, columns - 1);
        const int level = levels[static_cast<std::size_t>(column)]++;
        dots_[i] = {(static_cast<float>(column) + 0.5f) * width / static_cast<float>(columns),
                    -(static_cast<float>(level) + 0.5f) * pitch_};
    }
    return *std::max_element(levels.begin(), levels.end());
}

std::optional<std::size_t> PeopleView::dot_under_pointer(ImVec2 origin) const {
    std::optional<std::size_t> best;
    float nearest = 144.0f;
    for (std::size_t i = 0; i < dots_.size(); ++i) {
        const float distance = ImLengthSqr(origin + dots_[i] - ImGui::GetIO().MousePos);
        if (distance >= nearest) continue;
        nearest = distance;
        best = i;
    }
    return best;
}

void PeopleView::draw_dots(ImDrawList& draw, ImVec2 origin, const core::Vector& outcomes,
                           int applicant) const {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
        if (static_cast<int>(i) == applicant) continue;
        draw_dot(draw, origin + dots_[i], pitch_ * 0.42f, outcomes[static_cast<core::Index>(i)] > 0.5);
    }
}

void PeopleView::draw_applicant(ui::Plot& plot, double risk_now, bool happened) const {
    const ImRect area = plot.area();
    const ImVec2 here{plot.to_pixel({100.0 * risk_now, 0.0}).x, area.Max.y - pitch_ * 0.5f};
    plot.draw().AddLine({here.x, area.Min.y + 16.0f}, here, theme().accent, 2.0f);
    const ui::EdgeClip clip(plot.draw(), area, pitch_ + kRing);  // the ring reaches below the axis
    draw_dot(plot.draw(), here, pitch_ * 0.5f + 1.0f, happened);
    plot.draw().AddCircle(here, pitch_ * 0.5f + kRing, theme().accent, 24, 2.0f);
}

void PeopleView::light_up(ImDrawList& draw, ImVec2 origin, std::size_t dot) const {
    draw.AddCircle(origin + dots_[dot], pitch_ * 0.5f + 3.0f, theme().text, 20, 1.5f);
}

std::optional<int> PeopleView::draw(const cases::Case& data, const cases::CaseModel& model, int applicant,
                                    double risk_now, double& threshold, Pointed& pointed) {
    const core::Vector& outcomes = data.test.y;
    draw_key(data, model);
    ui::Plot plot("people", view_,
                  {.x = {.grid = false},
                   .y = {.shown = false},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    const ImRect area = plot.area();
    const ImVec2 origin{area.Min.x, area.Max.y};
    arrange(model, area.GetWidth(), area.GetHeight() - 4.0f);
    plot.draw().AddLine(origin, area.Max, theme().control, 1.0f);
    plot.rect({threshold, 0.0}, {100.0, 1.0}, cases::zone_color(data), 0.0f);
    plot.v_line(threshold, {.color = theme().text, .dash = ui::Dash::dashed}, data.target.above);
    draw_dots(plot.draw(), origin, outcomes, applicant);

    draw_applicant(plot, risk_now, outcomes[applicant] > 0.5);
    if (pointed.lit && static_cast<std::size_t>(*pointed.lit) < dots_.size())
        light_up(plot.draw(), origin, static_cast<std::size_t>(*pointed.lit));

    const ui::HandleStyle handle{.color = theme().text, .radius = 5.0f, .offset = {5.0, 95.0}};
    if (plot.drag_line("threshold", {1.0, 0.0}, threshold, handle)) threshold = std::round(threshold);
    const auto dot = plot.hovered() ? dot_under_pointer(origin) : std::nullopt;
    if (!dot) return std::nullopt;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const auto row = static_cast<core::Index>(*dot);
    pointed.next = row;
    const double risk = model.test_predictions()[row];
    const cases::PeopleWords words = cases::people_words(data);
    plot.readout(cases::numbered(words, static_cast<int>(*dot) + 1),
                 {{"Predicted " + words.measure, risk_text(risk)},
                  {"Decision", 100.0 * risk > threshold ? data.target.above : data.target.below},
                  {"What happened", outcomes[row] > 0.5 ? words.happened : words.else_happened}});
    return plot.clicked() ? std::optional(static_cast<int>(*dot)) : std::nullopt;
}

}  // namespace lessons::why
