// The words and numbers for what a model looks at.

#include "lessons/interpret/look_claims.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace lessons::look {

namespace {

using core::Index;

/// As the readouts give it: chances in percent.
double scaled(const cases::Case& data, double output) { return data.is_classes() ? 100.0 * output : output; }

std::string output_unit(const cases::Case& data) { return data.is_classes() ? "%" : data.target.unit; }

std::string rise_unit(const cases::Case& data) { return data.is_classes() ? "points" : data.target.unit; }

Cell cell_of(const core::data::Feature& feature, double value) {
    if (core::data::is_missing(value) || !feature.is_categorical()) return value;
    return feature.categories[static_cast<std::size_t>(value)];
}

DataTable importance_table(const Look& look) {
    DataTable table{
        .id = "importance", .title = "Importance, repeat by repeat", .columns = {"feature"}, .rows = {}};
    for (Index k = 0; k < look.n_repeats(); ++k) table.columns.push_back("repeat_" + std::to_string(k + 1));
    for (Index j = 0; j < look.data.n_features(); ++j) {
        std::vector<Cell> row{look.data.features[static_cast<std::size_t>(j)].id};
        for (Index k = 0; k < look.n_repeats(); ++k) row.emplace_back(look.shown.drops(j, k));
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable curves_table(const Look& look) {
    const core::data::Feature& feature =
        look.data.train.features[static_cast<std::size_t>(look.claim.feature)];
    DataTable table{.id = "curves",
                    .title = "Curves of " + look.words().label,
                    .columns = {look.words().id, "partial_dependence", "accumulated_local_effect"},
                    .rows = {}};
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    for (Index i = 0; i < dependence.curves.rows(); ++i)
        table.columns.push_back("row_" + std::to_string(i + 1));
    for (Index k = 0; k < dependence.grid.size(); ++k) {
        const double value = dependence.grid[k];
        std::vector<Cell> row{cell_of(feature, value), dependence.mean[k], look.curves.effects.at(value)};
        for (Index i = 0; i < dependence.curves.rows(); ++i) row.emplace_back(dependence.curves(i, k));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

long long Look::importance_calls() const {
    return static_cast<long long>(n_rows) * (1 + n_repeats() * data.n_features());
}

std::string in_a_sentence(const std::string& label) {
    const bool is_acronym = label.size() > 1 && std::isupper(static_cast<unsigned char>(label[1])) != 0;
    if (label.empty() || is_acronym) return label;
    std::string text = label;
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string output_text(const cases::Case& data, double output) {
    if (std::isnan(output)) return "\u2013";
    return data.is_classes() ? ui::format_fixed(100.0 * output, 1) + "%"
                             : ui::format_unit(output, data.target.unit);
}

std::string change_text(const cases::Case& data, double change) {
    const std::string sign = change > 0.0 ? "+" : "";
    if (!data.is_classes()) return sign + ui::format_unit(change, data.target.unit, 3);
    return sign + ui::format_fixed(100.0 * change, 1) + " points";
}

std::string sure_text(const cases::Case& data, double change, double error) {
    if (!std::isfinite(error)) return change_text(data, change);
    const std::string sign = change > 0.0 ? "+" : "";
    if (data.is_classes())
        return sign + ui::format_fixed(100.0 * change, 1) + " \u00b1 " + ui::format_fixed(100.0 * error, 1) +
               " points";
    return sign + ui::format_number(change, 2) + " \u00b1 " + ui::format_unit(error, data.target.unit, 2);
}

std::string drop_text(double drop) {
    const std::string digits = ui::format_fixed(drop, 3);
    return drop > 0.0 && digits != "0.000" ? "+" + digits : digits;
}

std::string say(const Look& look) {
    const std::string name = look.words().label;
    if (look.n_repeats() == 0)
        return "Nothing is shuffled yet: the model reaches " + std::string(score_name(look.data.task)) + " " +
               ui::format_fixed(look.score(), 3) + ".";
    std::string text = "Shuffling " + name + " costs " + drop_text(look.shown.mean[look.claim.feature]) +
                       " of " + score_name(look.data.task);
    if (!std::isnan(look.retrained_score))
        text += "; a model trained without it loses " + drop_text(look.retrained_drop());
    return text + ". From least to most, partial dependence says " +
           sure_text(look.data, look.claim.dependence_rise, look.claim.dependence_error) +
           ", accumulated local effects say " +
           sure_text(look.data, look.claim.effects_rise, look.claim.effects_error) + ".";
}

std::vector<Readout> readouts_of(const Look& look) {
    const Claim& claim = look.claim;
    const cases::Case& data = look.data;
    const std::string unit = output_unit(data);
    const std::string rise = rise_unit(data);
    const core::Interval interval = look.shown.interval(claim.feature);
    const bool has_interval = std::isfinite(interval.low);
    return {{"score", score_name(data.task), score_of(look.model, data.task), ""},
            {"importance", "Importance", look.shown.mean[claim.feature], ""},
            {"importance_low", "Importance at least", has_interval ? interval.low : core::kNaN, ""},
            {"importance_high", "Importance at most", has_interval ? interval.high : core::kNaN, ""},
            {"lost_without", "Lost when trained without", look.retrained_drop(), ""},
            {"pdp_rise", "Rise by partial dependence", scaled(data, claim.dependence_rise), rise},
            {"pdp_rise_error", "Its standard error", scaled(data, claim.dependence_error), rise},
            {"ale_rise", "Rise by local effects", scaled(data, claim.effects_rise), rise},
            {"ale_rise_error", "Its standard error", scaled(data, claim.effects_error), rise},
            {"pdp_here", "Partial dependence here", scaled(data, claim.by_dependence), unit},
            {"ale_here", "Local effects here", scaled(data, claim.by_effects), unit},
            {"real_here", "Outcome of real rows here", scaled(data, claim.real_outcome), unit},
            {"unheard", "Asked about nobody", 100.0 * claim.share_unheard(), "%"},
            {"related", "Correlation with the partner", claim.related, ""},
            {"calls", "Model calls",
             static_cast<double>(look.importance_calls() + look.curves.dependence_calls +
                                 look.curves.effects.model_calls),
             ""}};
}

std::vector<DataTable> tables_of(const Look& look) { return {importance_table(look), curves_table(look)}; }

bool is_about(const Look& look, const char* of_case, const char* feature) {
    return look.data.id == of_case &&
           look.data.features[static_cast<std::size_t>(look.claim.feature)].id == feature;
}

/// The text shows it for the area.
Check hollow_check(const Look& look, bool is_tested) {
    constexpr double kPromise = 0.02;
    const double promised = look.shown.mean[look.claim.feature];
    const bool is_known = is_about(look, "biopsies", "area");
    const bool is_hollow =
        !std::isnan(look.retrained_score) && promised > kPromise && look.retrained_drop() < 0.25 * promised;
    return {"hollow_promise", is_hollow && !is_known,
            is_known                 ? "The area is known by now. Choose another long bar."
            : !is_tested             ? "Choose a feature with a long bar, then press Train without."
            : !(promised > kPromise) ? "That bar is short: it promised little. Try a longer one."
                                     : "The model really needs that one. Try another long bar."};
}

/// The text shows it for the bathrooms.
Check disagreement_check(const Look& look) {
    constexpr double kNotice = 0.1;  // points, or k$: what is shown as more than nothing
    const double dependence = scaled(look.data, look.claim.dependence_rise);
    const double effects = scaled(look.data, look.claim.effects_rise);
    const bool is_known = is_about(look, "houses", "bathrooms");
    const bool is_opposite =
        dependence * effects < 0.0 && std::min(std::fabs(dependence), std::fabs(effects)) > kNotice;
    return {"disagreement", is_opposite && !is_known,
            is_known ? "The bathrooms are known by now. Choose another feature, and another model."
                     : "Both curves of this feature go the same way, or one hardly moves. Try another one."};
}

Check real_ones_check(const Look& look) {
    const bool is_there = is_about(look, "houses", "bathrooms");
    return {"asks_real_ones", is_there && look.claim.share_unheard() <= 0.1,
            is_there ? "Too many crosses are left. Drag the line to where houses with so many bathrooms are."
                     : "Choose the houses, and their bathrooms."};
}

std::vector<Check> checks_of(const Look& look, bool is_tested) {
    return {hollow_check(look, is_tested), disagreement_check(look), real_ones_check(look)};
}

}  // namespace lessons::look
