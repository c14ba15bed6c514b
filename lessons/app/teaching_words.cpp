#include "lessons/app/teaching_words.h"

#include "lessons/app/parameter_words.h"

namespace lessons::app {

namespace {

/// "Map", "Map and Surface", "Map, Surface and Standings"
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        text += (i == 0 ? "" : last ? " and " : ", ") + names[i];
    }
    return text;
}

std::string panes_in_words(const TeachingView& view, std::span<const ui::PanePlace> panes) {
    std::vector<std::string> shown;
    std::vector<std::string> hidden;
    for (const ui::PanePlace& pane : panes)
        (view.hidden_panes.count(pane.id) > 0 ? hidden : shown).push_back(pane.title);
    if (hidden.empty()) return "All panes are shown.";
    return "The class sees " + listed(shown) + ", but not " + listed(hidden) + ".";
}

}  // namespace

std::vector<std::string> view_in_words(const TeachingView& view, std::span<const ui::PanePlace> panes,
                                       std::span<const Parameter> parameters) {
    std::vector<std::string> locked;
    std::vector<std::string> hidden;
    for (const Parameter& parameter : parameters) {
        const std::string words = parameter.label + " (" + value_words(parameter, parameter.get()) + ")";
        if (view.hidden_controls.count(parameter.id) > 0) {
            hidden.push_back(words);
        } else if (view.locked.count(parameter.id) > 0) {
            locked.push_back(words);
        }
    }
    std::vector<std::string> sentences{panes_in_words(view, panes)};
    if (!locked.empty()) sentences.push_back("In view but locked: " + listed(locked) + ".");
    if (!hidden.empty()) sentences.push_back("Out of view and kept as now: " + listed(hidden) + ".");
    const std::size_t kept = locked.size() + hidden.size();
    if (kept == 0) sentences.push_back("Every setting can be changed.");
    if (kept > 0 && kept < parameters.size()) sentences.push_back("All other settings can be changed.");
    if (kept == parameters.size()) sentences.push_back("No setting can be changed.");
    return sentences;
}

}  // namespace lessons::app
