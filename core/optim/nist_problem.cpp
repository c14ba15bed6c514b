#include "core/optim/nist_problem.h"

#include "core/number_text.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace core::optim {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
    constexpr std::string_view kBlanks = " \t\r";
    Words words;
    for (std::size_t begin = line.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
        const std::size_t end = line.find_first_of(kBlanks, begin);
        words.push_back(line.substr(begin, end - begin));
        begin = end == std::string_view::npos ? end : line.find_first_not_of(kBlanks, end);
    }
    return words;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Reads line by line: a head of labelled lines, a table of parameters, and at the end a table of data.
class NistReader {
public:
    explicit NistReader(std::string_view text) : rest_(text) {}

    Result<NistProblem> run() {
        while (!rest_.empty() && !error_) {
            const Words words = next_line();
            if (is_in_data_) {
                if (!words.empty()) read_observation(words);
            } else if (words.size() == 6 && words[1] == "=") {
                read_parameter(words);
            } else {
                read_head(words);
            }
        }
        if (!error_) check();
        if (error_) return *error_;
        gather();
        return std::move(problem_);
    }

private:
    Words next_line() {
        const std::size_t end = rest_.find('\n');
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++line_number_;
        return words_of(line_);
    }

    void read_head(const Words& words) {
        if (contains(line_, "Dataset Name:") && words.size() >= 3) problem_.name = words[2];
        if (contains(line_, "Average Level of Difficulty")) problem_.difficulty = Difficulty::Average;
        if (contains(line_, "Higher Level of Difficulty")) problem_.difficulty = Difficulty::Higher;
        if (contains(line_, "Residual Sum of Squares:")) {
            problem_.residual_sum_of_squares = number(words.back()).value_or(kNaN);
        }
        // The first line that begins with "Data:" only counts the variables.
        if (words.size() >= 3 && words[0] == "Data:" && words[1] == "y") is_in_data_ = true;
    }

    /// b1 = start 1, start 2, certified, standard deviation
    void read_parameter(const Words& words) {
        std::array<double, 4> row{};
        for (std::size_t k = 0; k < row.size(); ++k) row[k] = number(words[k + 2]).value_or(kNaN);
        parameters_.push_back(row);
    }

    void read_observation(const Words& words) {
        if (observations_.empty()) width_ = words.size();
        if (words.size() != width_ || width_ < 2) {
            return fail("This row of data has another number of entries.", "a response and its predictors");
        }
        std::vector<double> row;
        for (const std::string_view word : words) row.push_back(number(word).value_or(kNaN));
        observations_.push_back(std::move(row));
    }

    std::optional<double> number(std::string_view word) {
        const auto value = parse_number(word);
        if (!value) fail("'" + std::string(word) + "' is not a number.", "a number such as 2.5E-03");
        return value;
    }

    void check() {
        line_number_ = 0;
        if (parameters_.empty()) fail("There are no parameters.", "lines such as b1 = 500 250 238.9 2.7");
        if (observations_.empty()) fail("There are no data.", "a line 'Data: y x' and rows of numbers");
        if (problem_.residual_sum_of_squares != problem_.residual_sum_of_squares) {
            fail("The residual sum of squares is missing.", "Residual Sum of Squares: 1.2E-01");
        }
    }

    void gather() {
        const auto n = static_cast<Index>(parameters_.size());
        problem_.far_start = problem_.near_start = problem_.certified = Vector(n);
        problem_.standard_deviations = Vector(n);
        for (Index i = 0; i < n; ++i) {
            const auto& row = parameters_[static_cast<std::size_t>(i)];
            problem_.far_start[i] = row[0];
            problem_.near_start[i] = row[1];
            problem_.certified[i] = row[2];
            problem_.standard_deviations[i] = row[3];
        }
        const auto m = static_cast<Index>(observations_.size());
        problem_.y = Vector(m);
        problem_.x = Matrix(m, static_cast<Index>(width_) - 1);
        for (Index i = 0; i < m; ++i) {
            const auto& row = observations_[static_cast<std::size_t>(i)];
            problem_.y[i] = row[0];
            for (Index k = 0; k < problem_.x.cols(); ++k) {
                problem_.x(i, k) = row[static_cast<std::size_t>(k) + 1];
            }
        }
    }

    void fail(std::string message, std::string expected) {
        if (!error_) error_ = Error{std::move(message), line_number_, 0, std::move(expected)};
    }

    std::string_view rest_;
    std::string_view line_;
    int line_number_ = 0;
    bool is_in_data_ = false;
    std::size_t width_ = 0;
    std::vector<std::array<double, 4>> parameters_;
    std::vector<std::vector<double>> observations_;
    NistProblem problem_;
    std::optional<Error> error_;
};

}  // namespace

Result<NistProblem> read_nist_problem(std::string_view text) { return NistReader(text).run(); }

}  // namespace core::optim
