#include "core/expression/vocabulary.h"

#include <array>
#include <numbers>

namespace core::expression {
namespace {

constexpr std::array kFunctions{
    FunctionWord{"sin", Operation::Sin},       FunctionWord{"cos", Operation::Cos},
    FunctionWord{"tan", Operation::Tan},       FunctionWord{"exp", Operation::Exp},
    FunctionWord{"log", Operation::Log},       FunctionWord{"ln", Operation::Log},
    FunctionWord{"sqrt", Operation::Sqrt},     FunctionWord{"abs", Operation::Abs},
    FunctionWord{"min", Operation::Min, true}, FunctionWord{"max", Operation::Max, true},
    FunctionWord{"tanh", Operation::Tanh}};

struct OwnConstant {
    std::string_view name;
    double value;
};
constexpr std::array kOwnConstants{OwnConstant{"pi", std::numbers::pi}, OwnConstant{"π", std::numbers::pi},
                                   OwnConstant{"e", std::numbers::e}};

std::optional<double> constant_called(std::string_view name, const Names& names) {
    for (const NamedConstant& constant : names.constants) {
        if (constant.name == name) return constant.value;
    }
    for (const OwnConstant& constant : kOwnConstants) {
        if (constant.name == name) return constant.value;
    }
    return std::nullopt;
}

bool is_factor(std::string_view name, const Names& names) {
    const Meaning meaning = meaning_of(name, names);
    return meaning.variable >= 0 || meaning.constant;
}

/// Appends the factors of `name` to `factors`; false, with nothing appended, if there is no way to cut it.
bool cut(std::string_view name, const Names& names, std::vector<std::string_view>& factors) {
    if (name.empty()) return true;
    for (std::size_t length = name.size(); length > 0; --length) {
        if (!is_factor(name.substr(0, length), names)) continue;
        factors.push_back(name.substr(0, length));
        if (cut(name.substr(length), names, factors)) return true;
        factors.pop_back();
    }
    return false;
}

}  // namespace

std::span<const FunctionWord> function_words() { return kFunctions; }

Meaning meaning_of(std::string_view name, const Names& names) {
    for (const FunctionWord& function : kFunctions) {
        if (name == function.name) return {.function = &function};
    }
    for (std::size_t k = 0; k < names.variables.size(); ++k) {
        if (names.variables[k] == name) return {.variable = static_cast<int>(k)};
    }
    return {.constant = constant_called(name, names)};
}

std::vector<std::string_view> cut_into_factors(std::string_view name, const Names& names) {
    constexpr std::size_t kLongest = 16;  // beyond, nobody means a product
    std::vector<std::string_view> factors;
    if (name.size() <= kLongest) cut(name, names, factors);
    return factors;
}

std::string list_of_words(const Names& names) {
    std::string words;
    for (const std::string& variable : names.variables) words += variable + ", ";
    for (const NamedConstant& constant : names.constants) words += constant.name + ", ";
    words += "pi, e, or a function: ";
    for (const FunctionWord& function : kFunctions) {
        if (&function != &kFunctions.front()) words += ", ";
        words += function.name;
    }
    return words;
}

}  // namespace core::expression
