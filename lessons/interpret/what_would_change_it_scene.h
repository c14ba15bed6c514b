#pragma once
// What all panes are drawn from.

#include "lessons/interpret/case_model.h"
#include "lessons/interpret/what_would_change_it_moves.h"
#include "lessons/interpret/what_would_change_it_search.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace lessons::recourse {

/// At most so many people can be chosen.
inline constexpr int kShown = 200;

/// An answer to "what would change it?", as it was found.
struct Advice {
    std::optional<core::interpret::Counterfactual> found = {};  ///< Nothing: no way within the rules.
    long long model_calls = 0;
    double typicality = core::kNaN;  ///< Share of people who are further from their nearest neighbour.
};

struct Scene {
    const cases::Case& data;
    const cases::CaseModel& model;
    const Moves& moves;
    core::Vector application = {};
    core::Vector now = {};  ///< With the moves.
    double score = 0.0;     ///< Of the application.
    double score_now = 0.0;
    double threshold = 0.5;
    int person = 0;  ///< Row of data.test.
    int feature = 0;
    const std::optional<Advice>& advice;  ///< Nothing while it is searched.
    const GroupSearch* group = nullptr;   ///< Null before it begins.
    int n_shown = 0;                      ///< People of the group up to this step.
    std::optional<int> group_by = {};     ///< A categorical feature; nothing: everyone together.
};

inline const std::string& decision(const Scene& scene, double score) {
    return score >= scene.threshold ? scene.data.target.above : scene.data.target.below;
}

/// The first so many rows of data.test can be chosen.
inline int n_people(const cases::Case& data) {
    return static_cast<int>(std::min<core::Index>(kShown, data.test.n_rows()));
}

/// Categorical features that the group can be split by.
std::vector<int> groupings(const cases::Case& data);

/// "Job: part-time to permanent".
std::string difference_text(const cases::Case& data, core::Index feature, const core::Vector& from,
                            const core::Vector& to);

/// The efforts of one group, or of everyone.
struct GroupLine {
    std::string name;
    int n_refused = 0;
    int n_with_way = 0;
    double median_effort = core::kNaN;
    std::vector<Recourse> people = {};
};
std::vector<GroupLine> group_lines(const Scene& scene);

/// " Of the first 12 refused, 11 have a way." Empty before anybody was asked.
std::string group_sentence(const Scene& scene);

}  // namespace lessons::recourse
