#pragma once
// The stories of the lesson: programs whose answers have to be whole numbers, and how each is drawn.

#include "core/lp/linear_program.h"

#include <string>
#include <vector>

namespace lessons::whole {

enum class Picture {
    plan,      ///< Two columns: the region with its lattice.
    projects,  ///< One limit, columns from 0 to 1: boxes as wide as their cost.
    week,      ///< Seven columns that start on a day, seven rows for the days.
    map        ///< Stations that open or not, districts that each need one.
};

/// Something with a place on the map, km.
struct Site {
    std::string name{};
    core::Vector2 place = core::Vector2::Zero();
};

struct Story {
    std::string id{};     ///< In links.
    std::string title{};  ///< In the menu.
    std::string asks{};   ///< One sentence for people.
    Picture picture = Picture::plan;
    core::lp::LinearProgram program{};
    core::Vector2 extent{1.0, 1.0};  ///< Upper right corner of what is shown of the plan.
    std::vector<Site> stations{};    ///< Columns 0, 1, ...: 1 where it opens.
    std::vector<Site> districts{};   ///< Columns behind: district by district, the share of each station.

    /// The column that says which share of the district this station serves.
    core::Index share_column(std::size_t district, std::size_t station) const {
        return static_cast<core::Index>(stations.size() * (district + 1) + station);
    }
};

std::vector<Story> stories();

/// Whether the learner may move this row's limit: in pictures that have a handle for it.
bool is_movable(const Story& story, std::size_t row);

/// The story's program with these limits, one a row.
core::lp::LinearProgram with_limits(const Story& story, const std::vector<double>& limits);

}  // namespace lessons::whole
