#include "lessons/lp/tableau_texts.h"

#include "lessons/ui/format.h"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace lessons::lp {

namespace {

using core::Index;
using core::math::Rational;

constexpr std::int64_t kThreeDecimals = 1000;
constexpr std::int64_t kLongest = 999;
constexpr int kAllDigits = 12;
constexpr std::string_view kMinus = ui::kMinus;

/// A tableau's numbers carry rounding of the last places, which nobody wants to read.
std::string rounded_text(double value) { return ui::format_number(std::fabs(value) < 1e-11 ? 0.0 : value); }

std::string text_of(const Rational* exact, double rounded) {
    const std::string text = exact == nullptr ? std::string() : exact_text(*exact);
    return text.empty() ? rounded_text(rounded) : text;
}

}  // namespace

std::string exact_text(const Rational& number) {
    if (number.is_lost()) return {};
    if (kThreeDecimals % number.denominator() == 0) return ui::format_number(number.to_double(), kAllDigits);
    if (number.denominator() > kLongest) return {};
    const std::string size =
        ui::format_number(std::fabs(static_cast<double>(number.numerator())), kAllDigits);
    return std::string(number.numerator() < 0 ? kMinus : "") + size + "/" +
           std::to_string(number.denominator());
}

std::string negated(const std::string& number) {
    if (number == "0") return number;
    return number.starts_with(kMinus) ? number.substr(kMinus.size()) : std::string(kMinus) + number;
}

std::string term_text(const std::string& number, const std::string& variable) {
    if (number == "0") return {};
    const bool subtracts = number.starts_with(kMinus);
    const std::string size = subtracts ? negated(number) : number;
    return std::string(subtracts ? kMinus : "+") + " " + (size == "1" ? "" : size + " ") + variable;
}

TableauTexts::TableauTexts(const core::lp::Simplex& simplex)
    : simplex_(simplex), exact_(core::lp::exact_tableau(simplex)) {}

std::string TableauTexts::entry(Index row, Index variable) const {
    return text_of(exact_ ? &exact_->entry(row, variable) : nullptr,
                   simplex_.tableau().entries(row, variable));
}

std::string TableauTexts::value(Index row) const {
    return text_of(exact_ ? &exact_->values[static_cast<std::size_t>(row)] : nullptr,
                   simplex_.tableau().values[row]);
}

std::string TableauTexts::rate(Index variable) const {
    return text_of(exact_ ? &exact_->reduced_costs[static_cast<std::size_t>(variable)] : nullptr,
                   simplex_.reduced_costs()[variable]);
}

std::string TableauTexts::objective() const {
    return text_of(exact_ ? &exact_->objective : nullptr,
                   simplex_.phase() == 1 ? simplex_.infeasibility() : simplex_.objective());
}

std::string TableauTexts::ratio(Index row, Index variable, double rounded) const {
    if (!exact_) return rounded_text(rounded);
    const Rational ratio = exact_->values[static_cast<std::size_t>(row)] / exact_->entry(row, variable);
    return text_of(&ratio, rounded);
}

}  // namespace lessons::lp
