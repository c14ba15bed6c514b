#include "lessons/app/differences.h"

#include "lessons/app/parameter_words.h"
#include "lessons/ui/format.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr std::size_t kMostSpoken = 3;

/// Of a selection only what the other copy has not chosen.
std::string selected_alone(const Parameter& parameter, double own, double other) {
    const auto alone = static_cast<std::uint32_t>(own) & ~static_cast<std::uint32_t>(other);
    return alone == 0 ? kNoValue : "also " + value_words(parameter, alone);
}

Difference setting_difference(const Parameter& a, const Parameter& b) {
    if (a.kind == Parameter::Kind::selection) {
        return {a.label, selected_alone(a, a.get(), b.get()), selected_alone(b, b.get(), a.get())};
    }
    return {a.label, value_words(a, a.get()), value_words(b, b.get())};
}

const Readout* find_readout(const std::vector<Readout>& readouts, const std::string& id) {
    const auto found = std::find_if(readouts.begin(), readouts.end(),
                                    [&](const Readout& readout) { return readout.id == id; });
    return found == readouts.end() ? nullptr : &*found;
}

std::string readout_words(const Readout* readout) {
    return readout != nullptr ? ui::format_unit(readout->value, readout->unit) : kNoValue;
}

}  // namespace

std::vector<Difference> setting_differences(const Session& a, const Session& b) {
    std::vector<Difference> differences;
    for (std::size_t i = 0; i < a.parameters().size(); ++i) {
        const Parameter& here = a.parameters()[i];
        const Parameter& there = b.parameters()[i];
        if (here.get() != there.get()) differences.push_back(setting_difference(here, there));
    }
    const Json edits_a = a.lesson().edits();
    const Json edits_b = b.lesson().edits();
    if (edits_a != edits_b) {
        differences.push_back({"In the figure", edits_a.empty() ? "as given" : "changed",
                               edits_b.empty()   ? "as given"
                               : edits_a.empty() ? "changed"
                                                 : "changed otherwise"});
    }
    return differences;
}

std::vector<Difference> readout_differences(const Lesson& a, const Lesson& b) {
    const std::vector<Readout> of_a = a.readouts();
    const std::vector<Readout> of_b = b.readouts();
    std::vector<Difference> differences;
    const auto compare = [&](const Readout& known, const Readout* here, const Readout* there) {
        Difference difference{known.label, readout_words(here), readout_words(there)};
        if (difference.a != difference.b) differences.push_back(std::move(difference));
    };
    for (const Readout& readout : of_a) compare(readout, &readout, find_readout(of_b, readout.id));
    for (const Readout& readout : of_b) {
        if (find_readout(of_a, readout.id) == nullptr) compare(readout, nullptr, &readout);
    }
    return differences;
}

std::string to_sentence(const Difference& difference) {
    return difference.label + ": A " + difference.a + ", B " + difference.b + ".";
}

std::string differences_in_words(const Session& a, const Session& b) {
    std::string words = "Comparing A and B.";
    const std::vector<Difference> settings = setting_differences(a, b);
    if (settings.empty()) return words + " Their settings are the same.";
    for (const Difference& difference : settings) words += " " + to_sentence(difference);
    const std::vector<Difference> results = readout_differences(a.lesson(), b.lesson());
    for (std::size_t i = 0; i < std::min(results.size(), kMostSpoken); ++i)
        words += " " + to_sentence(results[i]);
    return words;
}

}  // namespace lessons::app
