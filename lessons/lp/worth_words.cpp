#include "lessons/lp/worth_words.h"

#include "lessons/lp/program_words.h"
#include "lessons/lp/worth_views.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"

#include <imgui.h>

#include <cmath>

namespace lessons::worth {

namespace {

using core::lp::BoundRange;
using lp::amount;
using lp::capitalized;
using ui::format_number;

ui::Run strong(const std::string& text) { return {ui::Run::Style::strong, text}; }
ui::Run plain(const std::string& text) { return {ui::Run::Style::plain, text}; }

double readable(double value) { return std::fabs(value) < 1e-9 ? 0.0 : value; }

/// What a change of the profit means: "is worth €10", "costs €10", "is worth nothing", "leaves no plan".
std::string verb_words(const Run& run, double change) {
    if (std::isinf(change)) return "leaves no plan";
    if (change == 0.0) return "is worth nothing";
    return (change > 0.0 ? "is worth " : "costs ") + amount(run.program(), std::fabs(change));
}

std::string range_words(const BoundRange& price, const std::string& unit) {
    const bool starts = std::isfinite(price.low.value);
    const bool ends = std::isfinite(price.high.value);
    const std::string low = format_number(readable(price.low.value));
    const std::string high = format_number(readable(price.high.value));
    if (starts && ends) return "from " + low + " to " + high + " " + unit;
    if (starts) return "from " + low + " " + unit + " on";
    return ends ? "up to " + high + " " + unit : "always";
}

std::string reach_words(const core::lp::RangeEnd& end, const std::string& unit) {
    if (!std::isfinite(end.value)) return "for as far as one goes";
    return "until " + format_number(readable(end.value)) + " " + unit;
}

Sentence one_more_words(const Run& run) {
    const BoundRange& price = run.price(run.row());
    const std::string& unit = run.program().rows[run.row()].unit;
    const std::string one = lp::singular(unit) + " of " + run.program().rows[run.row()].name;
    const double more = readable(price.price_right);
    const double less = -readable(price.price_left);
    if (!price.has_two_prices())
        return {
            strong("One more " + one + " " + verb_words(run, more)),
            plain(", one less " + verb_words(run, less) + "; this holds " + range_words(price, unit) + ".")};
    return {strong("Here are two prices. "),
            plain("One more " + one + " " + verb_words(run, more) + " (" +
                  reach_words(price.right_end, unit) + "), one less " + verb_words(run, less) + " (" +
                  reach_words(price.left_end, unit) + "). A solver prints one number, " +
                  amount(run.program(), readable(price.price)) + ", which may be neither.")};
}

/// Names of the limits of which more is worth nothing: those that leave some over, or those just used up.
std::string names_of_free(const Run& run, bool left_over) {
    std::string names;
    for (std::size_t row = 0; row < run.program().rows.size(); ++row) {
        const BoundRange& price = run.price(row);
        if (readable(price.price_right) != 0.0 || (readable(price.price_left) == 0.0) != left_over) continue;
        names += (names.empty() ? "" : ", ") + run.program().rows[row].name;
    }
    return names;
}

Sentence free_words(const Run& run) {
    const std::string left_over = names_of_free(run, true);
    const std::string just_enough = names_of_free(run, false);
    if (left_over.empty() && just_enough.empty())
        return {plain("Nothing is left over: one more of any limit would change the profit.")};
    Sentence sentence{plain("Nobody should pay for more of ")};
    if (!left_over.empty())
        sentence.insert(sentence.end(), {strong(left_over), plain(": some is left over. ")});
    if (!just_enough.empty())
        sentence.insert(sentence.end(), {strong(just_enough), plain(": what there is just suffices.")});
    return sentence;
}

/// "earns €30 to €60", "earns €30 or more", "earns up to €40"
std::string earning_words(const Run& run, const core::lp::CostRange& cost) {
    const bool starts = std::isfinite(cost.low.value);
    const bool ends = std::isfinite(cost.high.value);
    const std::string low = amount(run.program(), readable(cost.low.value));
    const std::string high = amount(run.program(), readable(cost.high.value));
    if (starts && ends) return "earns " + low + " to " + high;
    if (starts) return "earns " + low + " or more";
    return ends ? "earns up to " + high : "earns whatever it may";
}

Sentence cost_words(const Run& run) {
    Sentence sentence{plain("The plan stays as it is ")};
    for (std::size_t j = 0; j < 2; ++j) {
        sentence.push_back(plain((j == 0 ? "while a " : ", or while a ") +
                                 lp::singular(run.program().columns[j].name) + " " +
                                 earning_words(run, run.sensitivity().costs[j])));
    }
    sentence.push_back(plain("."));
    return sentence;
}

Sentence referee_words(const Run& run) {
    if (!run.has_plan()) return {plain("GLPK finds no plan either.")};
    return {plain(run.referee_agrees() ? "GLPK, asked anew for these numbers: " : "GLPK disagrees: "),
            strong(amount(run.program(), run.profit())),
            plain(run.referee_agrees() ? ", as the curve says." : ".")};
}

}  // namespace

std::vector<Sentence> price_words(const Run& run) {
    if (!run.has_plan()) {
        return {{strong("No plan keeps these limits. "), plain("The curve begins where one does.")},
                referee_words(run)};
    }
    return {one_more_words(run), free_words(run), cost_words(run), referee_words(run)};
}

std::string state_words(const Run& run) {
    const core::lp::Row& row = run.program().rows[run.row()];
    const std::string have = format_number(run.amount()) + " " + row.unit + " of " + row.name + ": ";
    if (!run.has_plan()) return have + "no possible plan.";
    const BoundRange& price = run.price(run.row());
    return have + "best profit " + amount(run.program(), run.profit()) + " with " +
           lp::plan_words(run.program(), run.plan()) + "; one more " + lp::singular(row.unit) + " " +
           verb_words(run, readable(price.price_right)) + ".";
}

void draw_words(const Scene& scene) {
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        for (const Sentence& sentence : price_words(scene.run))
            ui::paragraph(sentence, ImGui::GetContentRegionAvail().x - 4.0f);
    }
    ImGui::EndChild();
}

}  // namespace lessons::worth
