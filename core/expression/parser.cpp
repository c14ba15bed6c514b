#include "core/expression/parser.h"

#include "core/expression/program_builder.h"
#include "core/expression/token.h"

#include <optional>
#include <utility>

namespace core::expression {
namespace {

constexpr std::size_t kLongestText = 2000;
constexpr int kDeepestNesting = 100;
constexpr const char* kOperand = "a number, a name, a function or (";

using Value = ProgramBuilder::Value;

/// Reads one formula. The first error is kept; from then on every rule returns at once, with any value.
class Parser {
public:
    Parser(const std::vector<Token>& tokens, const Names& names) : tokens_(tokens), names_(names) {}

    Result<Program> run() {
        const Value result = parse_sum();
        if (!error_ && current().kind == TokenKind::Close) {
            fail("This ) closes nothing: its ( is missing.", current().column);
        } else if (!error_ && current().kind != TokenKind::End) {
            fail_at_juxtaposition();
        }
        if (error_) return *error_;
        auto program = builder_.finish(result);
        if (!program) return Error{.message = "The formula is too involved.", .line = 1, .column = 1};
        return std::move(*program);
    }

private:
    /// Counts the levels of nesting while it lives.
    class Nesting {
    public:
        explicit Nesting(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > kDeepestNesting) {
                parser_.fail("The formula is nested too deeply.", parser_.current().column);
            }
        }
        ~Nesting() { --parser_.depth_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

    private:
        Parser& parser_;
    };

    Value parse_sum();
    Value parse_product();
    Value parse_signed();
    Value parse_power();
    Value parse_exponent();
    Value parse_primary();
    Value parse_name();
    Value parse_parentheses();
    Value parse_call(const Token& name, const FunctionWord& function);
    std::vector<Value> parse_arguments(const Token& open);

    const Token& current() const { return tokens_[position_]; }
    bool is_at(TokenKind kind) const { return current().kind == kind; }
    bool begins_factor() const { return is_at(TokenKind::Name) || is_at(TokenKind::Open); }
    const Token& advance() { return tokens_[is_at(TokenKind::End) ? position_ : position_++]; }

    bool accept(TokenKind kind) {
        if (error_ || !is_at(kind)) return false;
        advance();
        return true;
    }

    /// Passes over signs; true if they say minus.
    bool accept_signs() {
        bool is_negative = false;
        while (!error_ && (is_at(TokenKind::Plus) || is_at(TokenKind::Minus))) {
            is_negative ^= advance().kind == TokenKind::Minus;
        }
        return is_negative;
    }

    void fail(std::string message, int column, std::string expected = {}) {
        if (error_) return;
        error_ = Error{std::move(message), 1, column, std::move(expected)};
    }

    void fail_at_operand();
    void fail_at_juxtaposition();
    void expect_close(const Token& open);

    const std::vector<Token>& tokens_;
    const Names& names_;
    ProgramBuilder builder_;
    std::optional<Error> error_;
    std::size_t position_ = 0;
    int depth_ = 0;
};

Value Parser::parse_sum() {
    const Nesting nesting(*this);
    Value sum = parse_product();
    while (!error_) {
        if (accept(TokenKind::Plus)) {
            sum = builder_.binary(Operation::Add, sum, parse_product());
        } else if (accept(TokenKind::Minus)) {
            sum = builder_.binary(Operation::Subtract, sum, parse_product());
        } else {
            break;
        }
    }
    return sum;
}

Value Parser::parse_product() {
    Value product = parse_signed();
    while (!error_) {
        if (accept(TokenKind::Times)) {
            product = builder_.binary(Operation::Multiply, product, parse_signed());
        } else if (accept(TokenKind::Divide)) {
            product = builder_.binary(Operation::Divide, product, parse_signed());
        } else if (begins_factor()) {
            product = builder_.binary(Operation::Multiply, product, parse_power());
        } else {
            break;
        }
    }
    return product;
}

Value Parser::parse_signed() {
    const bool is_negative = accept_signs();
    const Value size = parse_power();
    return is_negative ? builder_.unary(Operation::Negate, size) : size;
}

Value Parser::parse_power() {
    const Value base = parse_primary();
    if (!accept(TokenKind::Power)) return base;
    return builder_.binary(Operation::GeneralPower, base, parse_exponent());
}

Value Parser::parse_exponent() {
    const Nesting nesting(*this);
    return parse_signed();
}

Value Parser::parse_primary() {
    if (error_) return builder_.x();
    if (is_at(TokenKind::Number)) return builder_.constant(advance().number);
    if (is_at(TokenKind::Name)) return parse_name();
    if (is_at(TokenKind::Open)) return parse_parentheses();
    fail_at_operand();
    return builder_.x();
}

Value Parser::parse_name() {
    const Token& name = advance();
    const Meaning meaning = meaning_of(name.text, names_);
    if (meaning.function) return parse_call(name, *meaning.function);
    if (meaning.constant) return builder_.constant(*meaning.constant);
    if (meaning.variable >= 0) return meaning.variable == 0 ? builder_.x() : builder_.y();
    fail("'" + std::string(name.text) + "' is not known here.", name.column, list_of_words(names_));
    return builder_.x();
}

Value Parser::parse_parentheses() {
    const Token& open = advance();
    const Value inside = parse_sum();
    expect_close(open);
    return inside;
}

Value Parser::parse_call(const Token& name, const FunctionWord& function) {
    if (!is_at(TokenKind::Open)) {
        fail(std::string(name.text) + " needs parentheses.", current().column,
             std::string(name.text) + "(x)");
        return builder_.x();
    }
    const std::vector<Value> arguments = parse_arguments(advance());
    if (error_) return builder_.x();
    if (function.is_of_several ? arguments.size() < 2 : arguments.size() != 1) {
        fail(std::string(name.text) +
                 (function.is_of_several ? " compares at least two numbers." : " is of one number only."),
             name.column, std::string(name.text) + (function.is_of_several ? "(x, y)" : "(x)"));
        return builder_.x();
    }
    if (!function.is_of_several) return builder_.unary(function.operation, arguments[0]);
    Value result = arguments[0];
    for (std::size_t k = 1; k < arguments.size(); ++k) {
        result = builder_.binary(function.operation, result, arguments[k]);
    }
    return result;
}

std::vector<Value> Parser::parse_arguments(const Token& open) {
    std::vector<Value> arguments = {parse_sum()};
    while (accept(TokenKind::Comma)) arguments.push_back(parse_sum());
    expect_close(open);
    return arguments;
}

void Parser::expect_close(const Token& open) {
    if (accept(TokenKind::Close) || error_) return;
    if (!is_at(TokenKind::End)) return fail_at_juxtaposition();
    fail("The parenthesis in column " + std::to_string(open.column) + " is not closed.", current().column,
         ")");
}

/// Something else stands where a number, a name or a parenthesis should.
void Parser::fail_at_operand() {
    const Token& found = current();
    if (is_at(TokenKind::End)) {
        fail(tokens_.size() == 1 ? "The formula is empty." : "The formula ends too early.", found.column,
             kOperand);
    } else {
        fail("Something is missing before '" + std::string(found.text) + "'.", found.column, kOperand);
    }
}

/// A number or a comma stands where an operator should.
void Parser::fail_at_juxtaposition() {
    const Token& found = current();
    if (is_at(TokenKind::Comma)) {
        fail("A comma only separates what min and max compare.", found.column,
             "an operator; decimals are written with a point");
    } else {
        fail("There is no operator before '" + std::string(found.text) + "'.", found.column,
             "an operator such as * or ^");
    }
}

}  // namespace

Result<Program> compile(std::string_view text, const Names& names) {
    if (text.size() > kLongestText) {
        return Error{.message = "The formula is too long.", .line = 1, .column = 1};
    }
    const auto tokens = tokenize(text, names);
    if (!tokens) return tokens.error();
    return Parser(*tokens, names).run();
}

}  // namespace core::expression
