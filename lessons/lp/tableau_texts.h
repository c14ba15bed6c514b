#pragma once
// The numbers of a simplex tableau as they are read: exact wherever the program's numbers are simple.

#include "core/lp/exact_tableau.h"
#include "core/lp/simplex.h"

#include <optional>
#include <string>

namespace lessons::lp {

/// "12.5" where three decimals say it all, "200/3" where no decimals do; empty where the fraction is too long
/// to be read.
std::string exact_text(const core::math::Rational& number);

/// The number's text with the other sign.
std::string negated(const std::string& number);

/// How a sum goes on: "+ 10 tables", "− spare wood"; empty for 0.
std::string term_text(const std::string& number, const std::string& variable);

/// Where no exact number is known or it is too long, four digits of the rounded one.
class TableauTexts {
public:
    /// `simplex` must live as long.
    explicit TableauTexts(const core::lp::Simplex& simplex);

    std::string entry(core::Index row, core::Index variable) const;
    std::string value(core::Index row) const;
    std::string rate(core::Index variable) const;
    /// Of the phase: in phase 1 what is missing.
    std::string objective() const;
    /// Value by entry; `rounded` is the ratio as it was computed.
    std::string ratio(core::Index row, core::Index variable, double rounded) const;

private:
    const core::lp::Simplex& simplex_;
    std::optional<core::lp::ExactTableau> exact_;
};

}  // namespace lessons::lp
