#include "lessons/lp/whole_stories.h"

#include "lessons/lp/story.h"

#include <array>
#include <cmath>
#include <utility>

namespace lessons::whole {

namespace {

using core::Index;
using core::kInfinity;
using core::Vector2;
using core::lp::Column;
using core::lp::LinearProgram;
using core::lp::make_row;
using core::lp::Sense;

Column whole_number(std::string name, double cost, double high = kInfinity) {
    return {.name = std::move(name), .cost = cost, .high = high, .is_integer = true};
}

/// The best relaxed plan is (3.75, 2.25); (4, 2) is not possible and (3, 2) is far from the best, (5, 0).
Story furniture() {
    LinearProgram program{.objective_name = "profit",
                          .objective_unit = "\u20ac",
                          .sense = Sense::kMaximize,
                          .columns = {whole_number("wardrobes", 800.0), whole_number("desks", 500.0)},
                          .rows = {make_row("places", {1.0, 1.0}, -kInfinity, 6.0),
                                   make_row("oak", {9.0, 5.0}, -kInfinity, 45.0)}};
    return {.id = "furniture",
            .title = "Wardrobes and desks",
            .asks =
                "A joiner has six places in the workshop and 45 boards of oak. A wardrobe takes nine "
                "boards, a desk five.",
            .picture = Picture::plan,
            .program = program,
            .extent = {8.2, 9.2}};
}

/// A sliver between two lines: no whole plan but nothing at all, and the relaxation does not notice.
Story recipe() {
    LinearProgram program{.objective_name = "bars",
                          .objective_unit = "",
                          .sense = Sense::kMaximize,
                          .columns = {whole_number("copper", 1.0), whole_number("tin", 1.0)},
                          .rows = {make_row("tin at least 92 %", {-0.92, 1.0}, 0.0, kInfinity),
                                   make_row("tin at most 95 %", {-0.95, 1.0}, -kInfinity, 0.0),
                                   make_row("furnace", {1.0, 0.0}, -kInfinity, 12.0)}};
    return {.id = "recipe",
            .title = "The strict recipe",
            .asks =
                "An alloy needs 92 to 95 bars of tin for 100 of copper. Bars come whole, and the furnace "
                "takes at most twelve of copper.",
            .picture = Picture::plan,
            .program = program,
            .extent = {15.5, 14.5}};
}

Story projects() {
    struct Project {
        const char* name;
        double cost;
        double value;
    };
    constexpr std::array kProjects{Project{"Website", 22.0, 35.0}, Project{"Solar roof", 35.0, 52.0},
                                   Project{"Hall", 48.0, 70.0},    Project{"Training", 12.0, 17.0},
                                   Project{"Robot", 40.0, 55.0},   Project{"Shop app", 27.0, 36.0}};
    LinearProgram program{.objective_name = "value", .objective_unit = "k\u20ac", .sense = Sense::kMaximize};
    std::vector<double> costs;
    for (const Project& project : kProjects) {
        program.columns.push_back(whole_number(project.name, project.value, 1.0));
        costs.push_back(project.cost);
    }
    program.rows = {make_row("budget", costs, -kInfinity, 110.0)};
    return {.id = "projects",
            .title = "Projects for a budget",
            .asks = "Six projects, each with a cost and a value. Half a project is worth nothing.",
            .picture = Picture::projects,
            .program = program};
}

Story shifts() {
    constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array kNeeded{17.0, 13.0, 15.0, 19.0, 14.0, 16.0, 11.0};
    LinearProgram program{.objective_name = "people", .objective_unit = ""};
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        program.columns.push_back(whole_number(std::string("start ") + kDays[day], 1.0));
        std::vector<double> works(7, 0.0);
        for (std::size_t start = 0; start < 7; ++start)
            if ((day + 7 - start) % 7 < 5) works[start] = 1.0;
        program.rows.push_back(make_row(kDays[day], works, kNeeded[day], kInfinity));
    }
    return {.id = "shifts",
            .title = "Shifts",
            .asks = "Everyone works five days in a row, then has two days off. How many people must we hire?",
            .picture = Picture::week,
            .program = program};
}

/// How "only an open station serves" is said: one limit a station (weak) or one a pair (tight). Both allow
/// the same whole plans.
enum class Wording { weak, tight };

std::vector<double> serves(const Story& story, std::size_t station, std::size_t first, std::size_t end,
                           double most) {
    std::vector<double> row(story.stations.size() * (story.districts.size() + 1), 0.0);
    row[station] = -most;
    for (std::size_t d = first; d < end; ++d)
        row[static_cast<std::size_t>(story.share_column(d, station))] = 1.0;
    return row;
}

void add_columns(Story& story) {
    constexpr std::array kOpening{90.0, 70.0, 85.0, 75.0, 80.0};
    for (std::size_t s = 0; s < story.stations.size(); ++s)
        story.program.columns.push_back(whole_number(story.stations[s].name, kOpening[s], 1.0));
    for (const Site& district : story.districts)
        for (const Site& station : story.stations)
            story.program.columns.push_back(
                {.name = district.name + " from " + station.name,
                 .cost = std::round(1.6 * (district.place - station.place).norm())});
}

void add_rows(Story& story, Wording wording) {
    const std::size_t count = story.districts.size();
    for (std::size_t d = 0; d < count; ++d) {
        std::vector<double> row(story.program.columns.size(), 0.0);
        for (std::size_t s = 0; s < story.stations.size(); ++s)
            row[static_cast<std::size_t>(story.share_column(d, s))] = 1.0;
        story.program.rows.push_back(make_row(story.districts[d].name, row, 1.0, 1.0));
    }
    for (std::size_t s = 0; s < story.stations.size(); ++s) {
        const std::size_t stride = wording == Wording::weak ? count : 1;
        for (std::size_t d = 0; d < count; d += stride)
            story.program.rows.push_back(make_row(
                story.stations[s].name + (wording == Wording::weak ? "" : " for " + story.districts[d].name),
                serves(story, s, d, d + stride, static_cast<double>(stride)), -kInfinity, 0.0));
    }
}

Story ambulances(Wording wording) {
    Story story{.id = wording == Wording::weak ? "stations" : "stations_tight",
                .title = wording == Wording::weak ? "Ambulance stations" : "Stations, said tightly",
                .asks =
                    "Five places for ambulance stations, eight districts. A station costs money, a long way "
                    "costs more.",
                .picture = Picture::map,
                .stations = {{"North", {30.0, 52.0}},
                             {"Centre", {48.0, 32.0}},
                             {"East", {82.0, 40.0}},
                             {"South", {62.0, 10.0}},
                             {"West", {14.0, 22.0}}},
                .districts = {{"Abbey", {18.0, 48.0}},
                              {"Bridge", {40.0, 44.0}},
                              {"Castle", {66.0, 52.0}},
                              {"Docks", {90.0, 26.0}},
                              {"Elms", {74.0, 18.0}},
                              {"Ferry", {46.0, 10.0}},
                              {"Green", {24.0, 30.0}},
                              {"Heath", {10.0, 8.0}}}};
    story.program.objective_name = "cost";
    story.program.objective_unit = "k\u20ac";
    add_columns(story);
    add_rows(story, wording);
    return story;
}

}  // namespace

std::vector<Story> stories() {
    return {
        furniture(), recipe(), projects(), shifts(), ambulances(Wording::weak), ambulances(Wording::tight)};
}

bool is_movable(const Story& story, std::size_t row) {
    return story.picture != Picture::map && lp::limit_of(story.program.rows[row]) > 0.0;
}

LinearProgram with_limits(const Story& story, const std::vector<double>& limits) {
    LinearProgram program = story.program;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        core::lp::Row& row = program.rows[i];
        if (!is_movable(story, i)) continue;
        (std::isfinite(row.high) ? row.high : row.low) = limits[i];
    }
    return program;
}

}  // namespace lessons::whole
