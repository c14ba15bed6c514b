#include "lessons/lp/possible_limit.h"

#include "core/lp/algebra_limit.h"
#include "core/number_text.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace lessons::possible {

namespace {

using core::lp::ExpressionReader;

core::Error wrong(std::string message, std::string expected = {}) {
    return {.message = std::move(message), .line = 1, .column = 1, .expected = std::move(expected)};
}

/// Coefficients by product; the error names what is no product.
core::Result<std::array<double, 2>> uses_of(const core::lp::Limit& limit, ExpressionReader& words,
                                            const std::array<std::string, 2>& products) {
    std::array<double, 2> uses{};
    for (const core::lp::Term& term : limit.terms) {
        const std::string& name = words.columns().names()[static_cast<std::size_t>(term.column)];
        if (name != products[0] && name != products[1])
            return wrong("This story has no " + name + ".", products[0] + " or " + products[1]);
        uses[name == products[0] ? 0 : 1] += term.value;
    }
    return uses;
}

bool is_usable(const Limit& limit) {
    const auto is_small = [](double value) { return std::fabs(value) <= kLargestNumber; };
    return is_small(limit.uses[0]) && is_small(limit.uses[1]) && is_small(limit.bound);
}

std::string written_name(const std::string& name) {
    const bool is_word = std::all_of(name.begin(), name.end(),
                                     [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); });
    const std::string quote = name.find('"') == std::string::npos ? "\"" : "'";
    return is_word ? name : quote + name + quote;
}

}  // namespace

core::geometry::HalfPlane Limit::half_plane() const {
    const core::Vector2 normal(uses[0], uses[1]);
    return asks ? core::geometry::HalfPlane{-normal, -bound} : core::geometry::HalfPlane{normal, bound};
}

core::Result<Limit> read_limit(std::string_view text, const std::array<std::string, 2>& products) {
    auto tokens = core::lp::algebra_tokens(text, core::lp::AlgebraDialect::kPeople);
    if (!tokens) return tokens.error();
    ExpressionReader words(std::move(tokens).value());
    const auto written = core::lp::read_limit(words);
    if (!written) return written.error();
    if (!words.is(core::lp::TokenKind::kEnd)) return words.error(words.now(), "One limit at a time.");
    if (written->low.has_value() == written->high.has_value())
        return wrong("Two bounds are two limits.", "<= in one limit and >= in another");
    const auto uses = uses_of(*written, words, products);
    if (!uses) return uses.error();
    Limit limit{.name = written->label, .uses = *uses, .asks = written->low.has_value()};
    limit.bound = written->low.value_or(written->high.value_or(0.0));
    if (limit.uses[0] == 0.0 && limit.uses[1] == 0.0)
        return wrong("The limit is about nothing.", products[0] + " or " + products[1]);
    if (!is_usable(limit)) return wrong("A number is too large.", "numbers up to 1 000 000");
    return limit;
}

std::string write_limit(const Limit& limit, const std::array<std::string, 2>& products) {
    std::string sum;
    for (std::size_t j = 0; j < 2; ++j) {
        const double use = limit.uses[j];
        if (use == 0.0) continue;
        if (use < 0.0) sum += sum.empty() ? "-" : " - ";
        if (use > 0.0 && !sum.empty()) sum += " + ";
        if (std::fabs(use) != 1.0) sum += core::shortest_text(std::fabs(use)) + " ";
        sum += products[j];
    }
    const std::string label = limit.name.empty() ? "" : written_name(limit.name) + ": ";
    return label + sum + (limit.asks ? " >= " : " <= ") + core::shortest_text(limit.bound);
}

}  // namespace lessons::possible
