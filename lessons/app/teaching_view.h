#pragma once
// What a teacher's link takes away from a page, so that a class looks at one thing at a time.

#include <optional>
#include <set>
#include <string>

namespace lessons::app {

using Names = std::set<std::string>;

/// Names that the lesson does not have change nothing.
struct TeachingView {
    Names hidden_panes;
    Names hidden_controls;  ///< Parameters, by id.
    Names locked;           ///< Parameters, by id: in view, but not to be changed.

    bool empty() const { return hidden_panes.empty() && hidden_controls.empty() && locked.empty(); }

    /// Whether the learner may not change this parameter.
    bool keeps(const std::string& parameter) const {
        return hidden_controls.count(parameter) > 0 || locked.count(parameter) > 0;
    }

    bool operator==(const TeachingView&) const = default;
};

/// "map,surface"
std::string to_text(const Names& names);

/// Reads to_text(): nothing if it is not made of at most 64 names of small letters, digits and '_'.
std::optional<Names> names_from_text(const std::string& text);

}  // namespace lessons::app
