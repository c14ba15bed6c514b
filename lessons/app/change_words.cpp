#include "lessons/app/change_words.h"

#include "lessons/app/parameter_words.h"

#include <vector>

namespace lessons::app {

namespace {

constexpr const char* kArrow = " \u2192 ";

double value_in(const Settings& settings, const Parameter& parameter, double default_value) {
    const auto found = settings.parameters.find(parameter.id);
    return found == settings.parameters.end() ? default_value : found->second;
}

/// What was chosen and what no longer is: "Methods + Adam \u2212 BFGS".
std::string selection_words(const Parameter& parameter, double from, double to) {
    const auto before = static_cast<std::uint32_t>(from);
    const auto after = static_cast<std::uint32_t>(to);
    std::string words = parameter.label;
    for (std::size_t k = 0; k < parameter.options.size(); ++k) {
        const bool was = (before >> k & 1u) != 0;
        const bool is = (after >> k & 1u) != 0;
        if (was != is) words += (is ? " + " : " \u2212 ") + parameter.options[k];
    }
    return words;
}

std::string parameter_words(const Parameter& parameter, double from, double to) {
    if (parameter.kind == Parameter::Kind::selection) return selection_words(parameter, from, to);
    return parameter.label + " " + value_words(parameter, from) + kArrow + value_words(parameter, to);
}

/// One phrase for each parameter that differs, and one for the edits.
std::vector<std::string> setting_changes(const Settings& from, const Settings& to, const Session& session,
                                         const std::string& copy) {
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < session.parameters().size(); ++i) {
        const Parameter& parameter = session.parameters()[i];
        const double before = value_in(from, parameter, session.default_value(i));
        const double after = value_in(to, parameter, session.default_value(i));
        if (before != after) phrases.push_back(copy + parameter_words(parameter, before, after));
    }
    if (from.edits != to.edits) phrases.push_back(copy + "a change in the figure");
    return phrases;
}

/// What opened, closed or turned round the comparison between two states that followed one another.
std::string comparison_change(const Address& earlier, const Address& later) {
    if (!earlier.b && later.b) return "comparing A with B";
    if (earlier.b && !later.b) {
        const bool adopted = Settings(later) == *earlier.b && Settings(later) != Settings(earlier);
        return adopted ? "taking over B" : "closing the comparison";
    }
    const bool differ = earlier.b && *earlier.b != Settings(earlier);
    const bool swapped = differ && *earlier.b == Settings(later) && *later.b == Settings(earlier);
    return swapped ? "swapping A and B" : "";
}

std::string joined(const std::vector<std::string>& phrases) {
    if (phrases.empty()) return "a change";
    if (phrases.size() > 2)
        return phrases[0] + " and " + std::to_string(phrases.size() - 1) + " more changes";
    return phrases.size() == 2 ? phrases[0] + " and " + phrases[1] : phrases[0];
}

std::string change_words(const History::Move& move, Way way, const Session& session) {
    const bool back = way == Way::back;
    const std::string comparison = comparison_change(back ? move.to : move.from, back ? move.from : move.to);
    if (!comparison.empty()) return comparison;
    const bool compares = move.from.b.has_value();
    std::vector<std::string> phrases = setting_changes(move.from, move.to, session, compares ? "A: " : "");
    if (compares) {
        for (std::string& phrase : setting_changes(*move.from.b, *move.to.b, session, "B: "))
            phrases.push_back(std::move(phrase));
    }
    return joined(phrases);
}

}  // namespace

std::string move_words(const History::Move& move, Way way, const Session& session) {
    return (way == Way::back ? "Undid: " : "Redid: ") + change_words(move, way, session);
}

}  // namespace lessons::app
