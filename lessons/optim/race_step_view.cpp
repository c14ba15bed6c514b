#include "lessons/optim/race_step_view.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::StepReport;
using core::optim::Term;
using core::optim::TermRole;

constexpr double kReadableLength = 70.0;  // px
constexpr double kLargestFactor = 1e4;

double length_on_screen(const ui::Plot& plot, Vector2 from, Vector2 step) {
    const ImVec2 pixels = plot.to_pixel(from + step) - plot.to_pixel(from);
    return std::sqrt(static_cast<double>(ImLengthSqr(pixels)));
}

/// 1 for a step that can be seen, else the round factor that makes it about as long as can be read.
double enlargement(double length) {
    if (!(length > 0.0) || length >= 0.5 * kReadableLength) return 1.0;
    const double wanted = std::min(kReadableLength / length, kLargestFactor);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    const double digit = wanted / power;
    return power * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

void draw_trials(ui::Plot& plot, const StepReport& report) {
    const Vector2 from = report.from;
    for (const core::optim::Trial& trial : report.trials) {
        const ImVec2 center = plot.to_pixel(from + trial.step_length * Vector2(report.direction));
        plot.draw().AddCircle(center, 4.5f, ui::theme().surface, 20, 4.0f);
        plot.draw().AddCircle(center, 4.5f, ui::theme().text, 20, 1.5f);
    }
}

void draw_triangle(ui::Plot& plot, const core::Matrix& vertices, ImU32 color, ui::Dash dash) {
    for (core::Index k = 0; k < vertices.cols(); ++k) {
        const core::Index next = (k + 1) % vertices.cols();
        plot.segment(vertices.col(k), vertices.col(next), {.color = color, .thickness = 2.0f, .dash = dash});
    }
}

void draw_terms(ui::Plot& plot, const StepReport& report, double factor) {
    const Vector2 start = report.from;
    Vector2 tail = start;
    for (const Term& term : report.terms) {
        if (term.role != TermRole::Arrow) continue;
        const Vector2 tip = tail + factor * Vector2(term.value);
        const bool can_be_seen = length_on_screen(plot, tail, tip - tail) > 3.0;
        const ImU32 color = std::string_view(term.id) == "momentum" ? ui::theme().warn : ui::theme().bad;
        if (can_be_seen) {
            plot.segment(tail, tip, {.color = ui::theme().surface, .thickness = 5.0f});
            plot.arrow(tail, tip, {.color = color, .thickness = 2.5f}, term.name);
        }
        tail = tip;
    }
}

}  // namespace

void draw_last_step(ui::Plot& plot, const Racer& racer) {
    const StepReport& report = racer.report();
    if (racer.steps() == 0) return;
    if (report.simplex.vertices.size() > 0) {
        draw_triangle(plot, report.simplex.before, ui::theme().quiet_text, ui::Dash::dashed);
        draw_triangle(plot, report.simplex.vertices, ui::theme().text, ui::Dash::solid);
        return;
    }
    const Vector2 from = report.from;
    const double factor = enlargement(length_on_screen(plot, from, Vector2(report.position) - from));
    draw_trials(plot, report);
    draw_terms(plot, report, factor);
    if (factor <= 1.0) return;
    plot.annotation(from, "Last step, " + ui::format_number(factor) + " times as long", {-30.0f, 34.0f},
                    {.strong = true});
}

}  // namespace lessons::optim
