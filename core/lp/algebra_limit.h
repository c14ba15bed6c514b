#pragma once
// One limit of a model written as algebra: both sides and what relates them.

#include "core/lp/algebra_expression.h"

#include <optional>

namespace core::lp {

/// low <= sum of terms <= high, numbers moved to the bounds. A bound that was not written is empty; a written
/// one may be infinite. Free ("x free") has both, infinite.
struct Limit {
    Token at{};           ///< Where it begins.
    std::string label{};  ///< Empty where it has none.
    std::vector<Term> terms{};
    std::optional<double> low{};
    std::optional<double> high{};

    /// One variable that counts.
    bool is_single() const { return terms.size() == 1 && terms[0].value != 0.0; }
};

/// Reads the limit that begins here, up to the end of its line.
Result<Limit> read_limit(ExpressionReader& words);

/// Whether a name with a colon stands here.
bool has_label(const ExpressionReader& words);

/// Takes it away and returns the name.
std::string take_label(ExpressionReader& words);

}  // namespace core::lp
