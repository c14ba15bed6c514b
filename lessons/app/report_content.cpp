#include "lessons/app/report_content.h"

#include "lessons/app/differences.h"
#include "lessons/app/parameter_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lessons::app {

namespace {

std::string step_words(const Session& session) {
    return std::to_string(session.player().step()) + " of " + std::to_string(session.player().length());
}

std::string edits_words(const Session& session) {
    return session.lesson().edits().empty() ? "" : "changed by hand";
}

std::vector<ReportRow> settings_of(const ExportedRun& run) {
    std::vector<ReportRow> rows{
        {"Step shown", step_words(run.session), run.b != nullptr ? step_words(*run.b) : ""}};
    const std::vector<Parameter>& parameters = run.session.parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::string b =
            run.b != nullptr ? value_words(run.b->parameters()[i], run.b->parameters()[i].get()) : "";
        rows.push_back({parameters[i].label, value_words(parameters[i], parameters[i].get()), b});
    }
    const std::string by_hand = edits_words(run.session);
    const std::string by_hand_in_b = run.b != nullptr ? edits_words(*run.b) : "";
    if (!by_hand.empty() || !by_hand_in_b.empty()) rows.push_back({"Figure", by_hand, by_hand_in_b});
    return rows;
}

std::string number_of(const std::vector<Readout>& readouts, const std::string& id) {
    const auto found = std::find_if(readouts.begin(), readouts.end(),
                                    [&id](const Readout& readout) { return readout.id == id; });
    const bool is_known = found != readouts.end() && !std::isnan(found->value);
    return is_known ? ui::format_unit(found->value, found->unit) : kNoValue;
}

/// What only one copy has is listed, too.
std::vector<ReportRow> numbers_of(const ExportedRun& run) {
    const std::vector<Readout> of_a = run.session.lesson().readouts();
    const std::vector<Readout> of_b = run.b != nullptr ? run.b->lesson().readouts() : std::vector<Readout>();
    std::vector<ReportRow> rows;
    std::set<std::string> told;
    for (const std::vector<Readout>* readouts : {&of_a, &of_b}) {
        for (const Readout& readout : *readouts) {
            if (!told.insert(readout.id).second) continue;
            rows.push_back({readout.label, number_of(of_a, readout.id), number_of(of_b, readout.id)});
        }
    }
    return rows;
}

std::string summary_of(const ExportedRun& run) {
    const std::string a = run.session.lesson().summary();
    return run.b == nullptr ? a : "A: " + a + " B: " + run.b->lesson().summary();
}

}  // namespace

Report report_of(const ExportedRun& run) {
    Report report;
    report.title = run.text.title;
    report.track = run.text.track;
    report.question = run.text.question;
    report.summary = summary_of(run);
    report.compares = run.b != nullptr;
    report.settings = settings_of(run);
    report.numbers = numbers_of(run);
    report.answers = answers_of(run);
    return report;
}

}  // namespace lessons::app
