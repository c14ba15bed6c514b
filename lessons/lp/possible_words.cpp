#include "lessons/lp/possible_words.h"

#include "lessons/lp/program_words.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::possible {

namespace {

using core::Vector2;
using core::geometry::ConstraintRole;
using core::geometry::RegionVertex;
using lp::capitalized;
using lp::count_of;
using ui::format_number;

ui::Run strong(const std::string& text) { return {ui::Run::Style::strong, text}; }
ui::Run plain(const std::string& text) { return {ui::Run::Style::plain, text}; }

std::string plan_words(const Run& run, Vector2 plan) {
    const auto& products = run.story().products;
    return count_of(plan.x(), products[0]) + " and " + count_of(plan.y(), products[1]);
}

/// "10 hours", "10" where the limit has no unit.
std::string amount(const Run& run, std::size_t limit, double value) {
    const std::string& unit = run.told(limit).unit;
    return unit.empty() ? format_number(value) : count_of(value, unit);
}

std::string joined(const Run& run, const std::vector<std::size_t>& limits) {
    std::string text;
    for (std::size_t k = 0; k < limits.size(); ++k) {
        if (k > 0) text += k + 1 == limits.size() ? " and " : ", ";
        text += run.limits()[limits[k]].name;
    }
    return text;
}

/// The other limits that meet at the corner, or "nothing less than none".
std::string meeting_words(const Run& run, const RegionVertex& vertex, std::size_t except) {
    std::vector<std::size_t> others;
    for (const core::Index active : vertex.active) {
        const auto limit = static_cast<std::size_t>(active);
        if (limit < static_cast<std::size_t>(run.step()) && limit != except) others.push_back(limit);
    }
    return others.empty() ? "" : " (" + joined(run, others) + ")";
}

/// "a third" would be nicer; "38% of what was left" is exact.
std::string share_words(double before, double after) {
    if (std::isinf(before))
        return std::isinf(after) ? "a part of what was left" : "all that lies further out";
    return ui::format_percent((before - after) / before) + " of what was left";
}

Sentence loss_words(const Run& run, std::size_t limit) {
    const core::geometry::Region& before = run.region(run.step() - 1);
    const std::string share = share_words(area_of(before), area_of(run.region()));
    Sentence sentence{plain("It takes away "), strong(share)};
    const auto lost = hardest_corner(before, run.limits()[limit]);
    if (!lost) return sentence.push_back(plain(".")), sentence;
    const double missing = -run.limits()[limit].spare(lost->point);
    sentence.push_back(plain(", " + plan_words(run, lost->point) + " for one: that would be " +
                             amount(run, limit, missing) +
                             (run.limits()[limit].asks ? " too few." : " too many.")));
    return sentence;
}

std::vector<Sentence> quarrel_words(const Run& run) {
    std::vector<Sentence> sentences;
    const Quarrel& quarrel = *run.quarrel();
    sentences.push_back(
        {strong("Nothing is left. "),
         plain(capitalized(joined(run, quarrel.limits)) +
               (quarrel.limits.size() > 1 ? " quarrel: no plan keeps them together, and without any one "
                                            "of them the rest would have a plan."
                                          : " allows no plan at all."))});
    std::string peace;
    for (const Quarrel::Relaxed& relaxed : quarrel.repair) {
        const Limit& limit = run.limits()[relaxed.limit];
        const double bound = limit.asks ? limit.bound - relaxed.amount : limit.bound + relaxed.amount;
        peace += (peace.empty() ? "" : ", and ") + std::string(limit.asks ? "lower " : "raise ") +
                 limit.name + " to " + format_number(bound);
    }
    if (!peace.empty()) sentences.push_back({plain("The least that makes peace: " + peace + ".")});
    return sentences;
}

Sentence endless_words(const Run& run) {
    const Ray& ray = *run.ray();
    return {strong("Endless. "),
            plain("Nothing stops the plan in the direction of " + plan_words(run, ray.direction) +
                  " more, again and again, and each time more is earned. If this is all, a limit was "
                  "forgotten.")};
}

}  // namespace

std::string idle_words(const Run& run, std::size_t limit) {
    const ConstraintRole role = run.role(limit);
    if (run.region().is_empty() || role == ConstraintRole::kEdge) return "";
    const Limit& idle = run.limits()[limit];
    const auto hardest = hardest_corner(run.region(), idle);
    if (role == ConstraintRole::kDuplicate) return "says what another limit says already";
    if (!hardest) return "takes nothing away";
    const std::string others = meeting_words(run, *hardest, limit);
    if (role == ConstraintRole::kTouching) return "only touches a corner" + others + " and cuts nothing off";
    return "takes nothing away: the others" + others +
           (idle.asks ? " already bring " : " already allow no more than ") +
           amount(run, limit, idle.used(hardest->point)) + (idle.asks ? " at least" : "");
}

std::string spare_words(const Run& run, std::size_t limit) {
    const Limit& of = run.limits()[limit];
    const double spare = of.spare(run.point());
    if (std::fabs(spare) <= 1e-9 * std::max(1.0, std::fabs(of.bound)))
        return of.asks ? "just met" : "used up";
    const std::string count = amount(run, limit, std::fabs(spare));
    if (spare > 0.0) return count + (of.asks ? " beyond" : " to spare");
    return count + (of.asks ? " too few" : " too many");
}

std::vector<Sentence> step_words(const Run& run) {
    const auto& products = run.story().products;
    if (run.step() == 0) {
        return {{{ui::Run::Style::emphasis, run.story().tell}},
                {plain("No limit yet: every mix of " + products[0] + " and " + products[1] +
                       " is a plan. Press play, or step with the arrow keys.")}};
    }
    const auto limit = static_cast<std::size_t>(run.step() - 1);
    std::vector<Sentence> sentences{
        {strong(capitalized(run.limits()[limit].name) + ". "), plain(run.told(limit).reason)}};
    if (run.region().is_empty()) {
        for (Sentence& sentence : quarrel_words(run)) sentences.push_back(std::move(sentence));
        return sentences;
    }
    const std::string idle = idle_words(run, limit);
    sentences.push_back(idle.empty() ? loss_words(run, limit) : Sentence{plain("It " + idle + ".")});
    if (run.ray()) sentences.push_back(endless_words(run));
    for (std::size_t k = 0; k < limit; ++k) {
        const std::string words = idle_words(run, k);
        if (!words.empty())
            sentences.push_back({strong(capitalized(run.limits()[k].name)), plain(" now " + words + ".")});
    }
    return sentences;
}

std::string state_words(const Run& run) {
    const std::string step =
        std::to_string(run.step()) + " of " + std::to_string(run.last_step()) + " limits. ";
    if (run.quarrel()) return step + "No plan is left: " + joined(run, run.quarrel()->limits) + " quarrel.";
    const std::string plan = plan_words(run, run.point());
    const auto forbidden = run.forbidden_by();
    const std::string shape = run.region().is_bounded
                                  ? std::to_string(run.region().vertices.size()) + " corners. "
                                  : std::string("The possible plans go on without end. ");
    if (forbidden.empty()) return step + shape + plan + " is possible.";
    return step + shape + plan + " is forbidden by " + joined(run, forbidden) + ".";
}

}  // namespace lessons::possible
