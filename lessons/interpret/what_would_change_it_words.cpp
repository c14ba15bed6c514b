#include "lessons/interpret/what_would_change_it_words.h"

#include "lessons/interpret/case_people.h"
#include "lessons/ui/format.h"

namespace lessons::recourse {

std::string summary_of(const Scene& now) {
    std::string text = cases::numbered(cases::people_words(now.data), now.person + 1) + ": " +
                       ui::format_percent(now.score) + ", " + decision(now, now.score);
    if (!now.moves.empty()) {
        text += "; now " + ui::format_percent(now.score_now) + ", " + decision(now, now.score_now);
    }
    if (!now.advice) return text + ".";
    if (!now.advice->found) {
        text += ". No way within these rules.";
    } else {
        text += ". What would change it: ";
        for (const core::Index feature : now.advice->found->changed) {
            text += difference_text(now.data, feature, now.application, now.advice->found->row) + "; ";
        }
        text += "then " + ui::format_percent(now.advice->found->prediction) + ".";
    }
    return text + group_sentence(now);
}

std::vector<Readout> readouts_of(const Scene& now) {
    const cases::PeopleWords words = cases::people_words(now.data);
    const std::string measure = cases::capitalized(words.measure);
    std::vector<Readout> list{
        {"risk", measure + (now.data.id == "credit" ? " as applied" : " unchanged"), 100.0 * now.score, "%"},
        {"risk_now", measure + " now", 100.0 * now.score_now, "%"},
        {"calls", "Model calls of the advice", static_cast<double>(now.advice->model_calls), ""}};
    if (now.advice->found) {
        list.push_back({"effort", "Effort of the advice", now.advice->found->distance, ""});
        list.push_back({"n_changes", "Changes", static_cast<double>(now.advice->found->changed.size()), ""});
        list.push_back({"typical", cases::capitalized(words.many) + " further from a real " + now.data.one,
                        100.0 * now.advice->typicality, "%"});
    }
    const GroupLine everyone = group_lines(now).front();
    if (everyone.n_refused > 0) {
        list.push_back({"group_share", cases::capitalized(now.data.target.above) + " with a way",
                        100.0 * everyone.n_with_way / everyone.n_refused, "%"});
    }
    if (everyone.n_with_way > 0)
        list.push_back({"group_effort", "Median effort of the group", everyone.median_effort, ""});
    return list;
}

std::vector<Check> checks_of(const Scene& now) {
    const bool was_refused = now.score >= now.threshold;
    const bool is_granted = was_refused && now.score_now < now.threshold;
    const auto is_locked = [&](const char* id) {
        const int feature = now.data.find(id);
        return feature >= 0 && now.moves.locked()[static_cast<std::size_t>(feature)];
    };
    const bool are_locked = is_locked("price") && is_locked("job");
    return {
        {"turned", is_granted,
         was_refused ? "Still " + now.data.target.above + ": press Test this claim, or move a slider further."
                     : "Choose somebody who is " + now.data.target.above + ": an orange square."},
        {"honest_way", are_locked && now.advice->found && was_refused,
         are_locked ? "No way is left: allow more changes, or open another lock."
                    : "Close the locks beside Price of goods and Job on the card."}};
}

}  // namespace lessons::recourse
