#include "lessons/interpret/what_would_change_it_words.h"

#include "lessons/ui/format.h"

namespace lessons::recourse {

std::string summary_of(const Scene& now) {
    std::string text = "Applicant " + std::to_string(now.person + 1) + ": " + ui::format_percent(now.score) +
                       ", " + decision(now, now.score);
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
    std::vector<Readout> list{
        {"risk", "Risk as applied", 100.0 * now.score, "%"},
        {"risk_now", "Risk now", 100.0 * now.score_now, "%"},
        {"calls", "Model calls of the advice", static_cast<double>(now.advice->model_calls), ""}};
    if (now.advice->found) {
        list.push_back({"effort", "Effort of the advice", now.advice->found->distance, ""});
        list.push_back({"n_changes", "Changes", static_cast<double>(now.advice->found->changed.size()), ""});
        list.push_back({"typical", "People further from a real loan", 100.0 * now.advice->typicality, "%"});
    }
    const GroupLine everyone = group_lines(now).front();
    if (everyone.n_refused > 0) {
        list.push_back(
            {"group_share", "Refused with a way", 100.0 * everyone.n_with_way / everyone.n_refused, "%"});
    }
    if (everyone.n_with_way > 0)
        list.push_back({"group_effort", "Median effort of the group", everyone.median_effort, ""});
    return list;
}

std::vector<Check> checks_of(const Scene& now) {
    const bool was_refused = now.score >= now.threshold;
    const bool is_granted = was_refused && now.score_now < now.threshold;
    const auto is_locked = [&](const char* id) {
        return now.moves.locked()[static_cast<std::size_t>(now.data.find(id))];
    };
    const bool are_locked = is_locked("price") && is_locked("job");
    return {{"turned", is_granted,
             was_refused ? "Still refused: press Test this claim, or move a slider further."
                         : "Choose somebody who is refused: an orange square."},
            {"honest_way", are_locked && now.advice->found && was_refused,
             are_locked ? "No way is left: allow more changes, or open another lock."
                        : "Close the locks beside Price of goods and Job on the card."}};
}

}  // namespace lessons::recourse
