#include "lessons/optim/race_step_view.h"

#include "lessons/optim/race_arrows.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::SimplexMove;
using core::optim::StepReport;
using core::optim::Term;
using core::optim::TermRole;

/// One line of the card; a colour of 0 has no sample of a line before it.
struct CardLine {
    ImU32 color = 0;
    std::string words;
};

ImU32 color_of(const Term& term) {
    const std::string_view id = term.id;
    if (id == "momentum") return ui::theme().accent;
    return id == "weight_decay" ? ui::theme().warn : ui::theme().text;
}

/// The terms glued tip to tail: together they are the step.
void draw_terms(ui::Plot& plot, const StepReport& report, double factor, std::vector<CardLine>& lines) {
    Vector2 tail = report.from;
    for (const Term& term : report.terms) {
        if (term.role != TermRole::Arrow) continue;
        const Vector2 part(term.value);
        draw_arrow(plot, tail, tail + factor * part, color_of(term));
        tail += factor * part;
        lines.push_back({color_of(term), term.name});
    }
}

void draw_trials(ui::Plot& plot, const StepReport& report, std::vector<CardLine>& lines) {
    if (report.trials.empty()) return;
    const Vector2 from = report.from;
    for (const core::optim::Trial& trial : report.trials) {
        draw_trial_mark(plot, from + trial.step_length * Vector2(report.direction), ui::theme().text);
    }
    const std::size_t count = report.trials.size();
    lines.push_back(
        {0, "\u25cb " + std::to_string(count) + (count == 1 ? " trial" : " trials") + " along the line"});
}

const char* words_for(SimplexMove move) {
    switch (move) {
        case SimplexMove::None:
            return "first triangle";
        case SimplexMove::Reflect:
            return "mirrored its worst corner";
        case SimplexMove::Expand:
            return "mirrored its worst corner and went on";
        case SimplexMove::ContractOutside:
        case SimplexMove::ContractInside:
            return "drew its worst corner in";
        case SimplexMove::Shrink:
            return "shrank towards its best corner";
    }
    return "";
}

float distance_between(const ImRect& rect, ImVec2 point) {
    const ImVec2 nearest = ImClamp(point, rect.Min, rect.Max);
    return std::sqrt(ImLengthSqr(nearest - point));
}

/// How far the card keeps away from all that one wants to see.
float clearance(const ui::Plot& plot, const Race& race, const ImRect& card) {
    float least = distance_between(card, plot.to_pixel(race.settings().start));
    for (const Racer& racer : race.racers()) {
        least = std::min(least, distance_between(card, plot.to_pixel(racer.position())));
    }
    for (const core::optim::Point& minimizer : race.ground().minimizers) {
        least = std::min(least, distance_between(card, plot.to_pixel({minimizer.x, minimizer.y})));
    }
    return least;
}

ImRect place_card(const ui::Plot& plot, const Race& race, ImVec2 extent) {
    constexpr float kMargin = 10.0f;
    const ImVec2 low = plot.area().Min + ImVec2(kMargin, kMargin);
    const ImVec2 high = plot.area().Max - ImVec2(kMargin, kMargin) - extent;
    ImRect best(low, low + extent);
    for (const ImVec2 corner : {ImVec2(low.x, high.y), high, ImVec2(high.x, low.y)}) {
        const ImRect card(corner, corner + extent);
        if (clearance(plot, race, card) > clearance(plot, race, best)) best = card;
    }
    return best;
}

ImRect draw_card(ui::Plot& plot, const Race& race, const std::string& title,
                 const std::vector<CardLine>& lines) {
    constexpr float kPadding = 9.0f;
    constexpr float kSample = 24.0f;
    const float height = 1.45f * ui::label_extent(title, ui::size::kCaption, true).y;
    float width = ui::label_extent(title, ui::size::kCaption, true).x;
    for (const CardLine& line : lines) {
        const float indent = line.color != 0 ? kSample : 0.0f;
        width = std::max(width, indent + ui::label_extent(line.words, ui::size::kCaption).x);
    }
    const float rows = static_cast<float>(lines.size() + 1);
    const ImVec2 extent{width + 2 * kPadding, rows * height + 2 * kPadding - 4.0f};
    const ImRect card = place_card(plot, race, extent);
    ImDrawList& draw = plot.draw();
    draw.AddRectFilled(card.Min, card.Max, ui::with_alpha(ui::theme().surface, 0.92f), 6.0f);
    draw.AddRect(card.Min, card.Max, ui::theme().line, 6.0f);
    const ui::TextStyle style{.align = {0, 0}, .halo = ui::TextStyle::Halo::none};
    ImVec2 at = card.Min + ImVec2(kPadding, kPadding - 2.0f);
    ui::draw_label(draw, at, title, {.align = {0, 0}, .halo = ui::TextStyle::Halo::none, .strong = true});
    for (const CardLine& line : lines) {
        at.y += height;
        const ImVec2 middle = at + ImVec2(0.0f, height * 0.36f);
        if (line.color != 0) draw.AddLine(middle, middle + ImVec2(kSample - 8.0f, 0.0f), line.color, 3.0f);
        ui::draw_label(draw, at + ImVec2(line.color != 0 ? kSample : 0.0f, 0.0f), line.words, style);
    }
    return card;
}

}  // namespace

ImRect draw_last_step(ui::Plot& plot, const Race& race, const Racer& racer) {
    const StepReport& report = racer.report();
    const Vector2 from = report.from;
    std::vector<CardLine> lines;
    if (report.simplex.vertices.size() > 0) {
        draw_triangle(plot, report.simplex.before, ui::theme().quiet_text, ui::Dash::dashed);
        draw_triangle(plot, report.simplex.vertices, ui::theme().text, ui::Dash::solid);
        lines.push_back({0, words_for(report.simplex.move)});
    } else {
        const double factor = enlargement(length_on_screen(plot, from, racer.position() - from));
        draw_terms(plot, report, factor, lines);
        draw_trials(plot, report, lines);
        if (factor > 1.0) lines.push_back({0, "arrows " + ui::format_number(factor) + " \u00d7 as long"});
    }
    const std::string title = std::string(racer.name()) + ", step " + std::to_string(racer.steps());
    return draw_card(plot, race, title, lines);
}

}  // namespace lessons::optim
