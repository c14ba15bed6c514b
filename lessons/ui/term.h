#pragma once
// Names that texts, formulas and figures share ("learning_rate"), and what they stand for at this moment.

#include <imgui.h>

#include <functional>
#include <optional>
#include <string>

namespace lessons::ui {

struct TermMeaning {
    std::string label;  ///< As on the screen: "Learning rate".
    std::string value;  ///< With its unit: "0.9"; empty where it has none.
    ImU32 color = 0;    ///< The series' colour it has in the figure; 0: none of its own.
};

/// What a name means now; nothing for a name that only links things.
using TermLookup = std::function<std::optional<TermMeaning>(const std::string& name)>;

}  // namespace lessons::ui
