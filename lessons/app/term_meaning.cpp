#include "lessons/app/term_meaning.h"

#include "lessons/app/parameter_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/mark.h"

#include <cstddef>

namespace lessons::app {

namespace {

using Meaning = std::optional<ui::TermMeaning>;

Meaning meaning_in(const std::vector<Parameter>& parameters, const std::string& name) {
    for (const Parameter& parameter : parameters) {
        if (parameter.id == name)
            return ui::TermMeaning{parameter.label, value_words(parameter, parameter.get()), 0};
        if (parameter.kind != Parameter::Kind::selection) continue;
        for (std::size_t k = 0; k < parameter.options.size(); ++k) {
            if (parameter.options[k] != name) continue;
            return ui::TermMeaning{name, "", ui::series_style(static_cast<int>(k)).color};
        }
    }
    return std::nullopt;
}

}  // namespace

Meaning meaning_of(const std::string& name, const Session& session) {
    if (const Meaning meaning = meaning_in(session.parameters(), name)) return meaning;
    for (const Readout& readout : session.lesson().readouts()) {
        if (readout.id == name)
            return ui::TermMeaning{readout.label, ui::format_unit(readout.value, readout.unit), 0};
    }
    return std::nullopt;
}

}  // namespace lessons::app
