#include "lessons/interpret/stories_ranks_view.h"

#include "lessons/interpret/stories_waiting.h"
#include "lessons/ui/context.h"
#include "lessons/ui/plot.h"

#include <algorithm>

namespace lessons::stories {

namespace {

using core::Index;

constexpr std::size_t kShown = 6;

double rank_of(const core::interpret::LocalLine& line, Index feature) {
    const std::vector<Index> order = by_size(line.coefficients);
    return 1.0 + static_cast<double>(std::find(order.begin(), order.end(), feature) - order.begin());
}

}  // namespace

void RanksView::draw(const State& state, int last_step) {
    if (state.lines == nullptr || state.n_lines == 0) return say_waiting(state);
    const core::interpret::LimeStability lines = state.lines->after(state.n_lines);
    const std::vector<Index> order = by_size(lines.mean());
    view_.set_home({{1.0, static_cast<double>(last_step)}, {0.5, 8.5}});
    ui::Plot plot("ranks", view_,
                  {.x = {.label = "Telling"},
                   .y = {.label = "Place in the story", .direction = ui::AxisDirection::decreasing},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    for (std::size_t i = 0; i < std::min(kShown, order.size()); ++i) {
        points_.clear();
        for (std::size_t k = 0; k < lines.lines().size(); ++k)
            points_.emplace_back(static_cast<double>(k + 1), rank_of(lines.lines()[k], order[i]));
        const std::string& name = state.of_case.features[static_cast<std::size_t>(order[i])].label;
        const ui::SeriesStyle style = ui::series_style(static_cast<int>(i));
        plot.line(name, points_, style);
        plot.marker(name, points_.back(), style, 4.5f);
        plot.label_line_end(name, points_, style.color);
    }
}

}  // namespace lessons::stories
