#include "lessons/optim/race_basin_view.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <numeric>

namespace lessons::optim {

namespace {

using core::optim::BasinCell;
using core::optim::BasinEnding;
using core::optim::BasinMap;

constexpr double kFirstPicture = 1.0 / 70.0;  // share of the starts that makes a coarse picture
constexpr int kNamedMinima = 6;               // in the key

std::string in_steps(int steps) { return std::to_string(steps) + (steps == 1 ? " step" : " steps"); }

std::string percent_of(int part, int whole) {
    return ui::format_percent(static_cast<double>(part) / std::max(whole, 1), 2);
}

}  // namespace

std::string tell(const BasinCell& cell) {
    switch (cell.ending) {
        case BasinEnding::NotYetKnown:
            return "not yet known";
        case BasinEnding::Reached:
            return "reaches minimum " + name_of_minimum(cell.minimum) + " in " + in_steps(cell.steps);
        case BasinEnding::Near:
            return "is close to minimum " + name_of_minimum(cell.minimum) + " after " + in_steps(cell.steps);
        case BasinEnding::Level:
            return "comes to rest on level ground after " + in_steps(cell.steps);
        case BasinEnding::OutOfSteps:
            return "is still on the way after " + in_steps(cell.steps);
        case BasinEnding::Diverged:
            return "diverges after " + in_steps(cell.steps);
        case BasinEnding::Undefined:
            return "has no value here to start from";
    }
    return "";
}

void BasinView::follow(const BasinMap& map, int generation) {
    const auto cells = static_cast<double>(map.nx()) * map.ny();
    const bool is_known = static_cast<double>(map.finished_count()) >= kFirstPicture * cells;
    const bool is_painted =
        painted_ == generation && painted_count_ == map.finished_count() && theme_ == ui::theme().name;
    if (!is_known || is_painted) return;
    painted_ = generation;
    paint(map);
}

void BasinView::paint(const BasinMap& map) {
    painted_count_ = map.finished_count();
    theme_ = ui::theme().name;
    hues_ = hues_of(map.minima());
    starts_.assign(map.minima().size(), 0);
    endings_ = {};
    colors_.clear();
    paleness_ = paleness_by_steps(static_cast<int>(map.settings().stop.max_iterations));
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) {
            const BasinCell cell = map.cell(i, j);
            if (cell.minimum >= 0) ++starts_[static_cast<std::size_t>(cell.minimum)];
            ++endings_[static_cast<std::size_t>(cell.ending)];
            colors_.push_back(color_of(cell));
        }
    }
    picture_.paint(map.nx(), map.ny(), colors_);
    x_ = map.settings().x_range;
    y_ = map.settings().y_range;
}

ImU32 BasinView::color_of(const BasinCell& cell) const {
    switch (cell.ending) {
        case BasinEnding::Reached:
        case BasinEnding::Near: {
            const int place = hues_[static_cast<std::size_t>(cell.minimum)];
            const float paleness = paleness_[static_cast<std::size_t>(cell.steps)];
            return ui::mix(hue(place), ui::theme().surface, paleness);
        }
        case BasinEnding::Level:
            return color_of_level();
        case BasinEnding::OutOfSteps:
            return color_of_unfinished();
        case BasinEnding::Diverged:
            return color_of_diverged();
        case BasinEnding::NotYetKnown:
        case BasinEnding::Undefined:
            break;
    }
    return 0;
}

void BasinView::draw(ui::Plot& plot) const { picture_.draw(plot, x_, y_); }

int BasinView::starts_to(int minimum) const {
    const auto place = static_cast<std::size_t>(minimum);
    return place < starts_.size() ? starts_[place] : 0;
}

std::vector<KeyEntry> BasinView::key(const BasinMap& map) const {
    std::vector<int> order(starts_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](int a, int b) { return starts_to(a) > starts_to(b); });
    const int all = map.nx() * map.ny();
    std::vector<KeyEntry> entries;
    int told = 0;
    for (const int place : order) {
        const int starts = starts_to(place);
        if (starts == 0 || static_cast<int>(entries.size()) == kNamedMinima) break;
        told += starts;
        entries.push_back({hue(hues_[static_cast<std::size_t>(place)]),
                           name_of_minimum(place) + "  " + percent_of(starts, all)});
    }
    const auto add = [&](ImU32 color, const char* words, BasinEnding ending) {
        const int starts = endings_[static_cast<std::size_t>(ending)];
        if (starts > 0) entries.push_back({color, std::string(words) + "  " + percent_of(starts, all)});
    };
    const int others = std::accumulate(starts_.begin(), starts_.end(), 0) - told;
    if (others > 0) entries.push_back({0, "Other minima  " + percent_of(others, all)});
    add(color_of_diverged(), "Diverges", BasinEnding::Diverged);
    add(color_of_level(), "Stops on level ground", BasinEnding::Level);
    add(color_of_unfinished(), "Still on the way", BasinEnding::OutOfSteps);
    add(0, "No value", BasinEnding::Undefined);
    return entries;
}

void BasinView::show_card(ui::Plot& plot, const BasinMap& map, core::Vector2 at) const {
    const int column = map.column(at.x());
    const int row = map.row(at.y());
    const BasinCell cell = map.cell(column, row);
    const core::optim::Point start = map.start(column, row);
    std::vector<ui::ReadoutRow> rows{{"The run", tell(cell)}};
    if (cell.minimum >= 0) {
        const auto place = static_cast<std::size_t>(cell.minimum);
        const core::optim::PlaneMinimum& minimum = map.minima()[place];
        const ImU32 color = place < hues_.size() ? hue(hues_[place]) : 0;
        rows.push_back({"Minimum " + name_of_minimum(cell.minimum),
                        coordinates({minimum.position.x, minimum.position.y}), color});
        rows.push_back({"Height there", ui::format_number(minimum.value)});
    }
    plot.readout("Start " + coordinates({start.x, start.y}), rows);
}

}  // namespace lessons::optim
