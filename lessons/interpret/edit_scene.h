#pragma once
// All that the panes of the editable model show.

#include "lessons/interpret/edit_outcome.h"
#include "lessons/interpret/edit_places.h"
#include "lessons/interpret/edit_training.h"

#include <string>
#include <vector>

namespace lessons::editing {

struct Scene {
    const cases::Case& data;
    const Training& training;
    const models::AdditiveModel& before;  ///< What the edit is compared with.
    const models::AdditiveModel& after;   ///< What is shown.
    const Outcome& outcome;
    int term = 0;                        ///< In view: a feature's curve, or behind those a pair.
    Change change = {};                  ///< The range, and what is tried on it.
    const std::vector<Commit>& history;  ///< Of this case.
    int n_bags = 0;
    int n_edits = 0;  ///< Of the history in force.
    bool is_tested = false;
    double threshold = 0.5;
    const Grouping& grouping;

    const models::AdditiveTerm& shown() const { return after.terms[static_cast<std::size_t>(term)]; }
    bool shows_pair() const { return shown().is_pair(); }
    const cases::FeatureWords& words() const {
        return data.features[static_cast<std::size_t>(change.feature)];
    }
    bool has_all_bags() const { return n_bags == kBags; }
    bool tries() const { return change.operation != Operation::none; }
    bool is_moved() const { return outcome.n_moved > 0; }
    std::string range() const { return range_text(data, after, change.feature, change.from, change.to); }
};

/// "Age", "Sex and Class".
std::string term_name(const Scene& scene, int term);

/// "+0.71", "−3.2 k$": what a curve adds.
std::string height_text(const cases::Case& data, double score);

/// "log-odds of “bad”", "Price (k$)".
std::string height_unit(const cases::Case& data);

std::string say(const Scene& scene);
std::vector<Readout> readouts_of(const Scene& scene);
std::vector<Check> checks_of(const Scene& scene);
std::vector<DataTable> tables_of(const Scene& scene);

/// What the held-back rows say of the range, in sentences.
std::string verdict_text(const Scene& scene);

}  // namespace lessons::editing
