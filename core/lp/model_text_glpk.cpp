#include "core/lp/model_text.h"

#include "core/lp/glpk_solver_environment.h"

#include <glpk.h>
#include <memory_text.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace core::lp {
namespace {

constexpr double kInfiniteFrom = 1e30;  // as in our own readers

double low_bound(int type, double low) {
    return type == GLP_FR || type == GLP_UP || low <= -kInfiniteFrom ? -kInfinity : low;
}

double high_bound(int type, double high) {
    return type == GLP_FR || type == GLP_LO || high >= kInfiniteFrom ? kInfinity : high;
}

void set_name(std::string& target, const char* name) {
    if (name != nullptr) target = name;
}

/// A program that grows as GLPK tells it, with buffers made before: GLPK may jump away from any call.
struct Copy {
    LinearProgram program{};
    std::vector<int> indices{};
    std::vector<double> values{};
};

void copy_columns(glp_prob* problem, Copy& copy) {
    const int count = glp_get_num_cols(problem);
    copy.program.columns.resize(static_cast<std::size_t>(count));
    for (int j = 1; j <= count; ++j) {
        Column& column = copy.program.columns[static_cast<std::size_t>(j - 1)];
        const int type = glp_get_col_type(problem, j);
        set_name(column.name, glp_get_col_name(problem, j));
        column.cost = glp_get_obj_coef(problem, j);
        column.low = low_bound(type, glp_get_col_lb(problem, j));
        column.high =
            high_bound(type, type == GLP_FX ? glp_get_col_lb(problem, j) : glp_get_col_ub(problem, j));
        column.is_integer = glp_get_col_kind(problem, j) != GLP_CV;
    }
}

/// MathProg and MPS keep the objective as a row without bounds, too.
bool is_objective_row(glp_prob* problem, int i) {
    const char* objective = glp_get_obj_name(problem);
    const char* name = glp_get_row_name(problem, i);
    return glp_get_row_type(problem, i) == GLP_FR && objective != nullptr && name != nullptr &&
           std::string_view(objective) == name;
}

void copy_row(glp_prob* problem, int i, Copy& copy) {
    copy.program.rows.emplace_back();
    Row& row = copy.program.rows.back();
    const int type = glp_get_row_type(problem, i);
    set_name(row.name, glp_get_row_name(problem, i));
    row.low = low_bound(type, glp_get_row_lb(problem, i));
    row.high = high_bound(type, type == GLP_FX ? glp_get_row_lb(problem, i) : glp_get_row_ub(problem, i));
    const int count = glp_get_mat_row(problem, i, copy.indices.data(), copy.values.data());
    for (int k = 1; k <= count; ++k) {
        const auto entry = static_cast<std::size_t>(k);
        row.terms.push_back({copy.indices[entry] - 1, copy.values[entry]});
    }
    std::sort(row.terms.begin(), row.terms.end(),
              [](const Term& a, const Term& b) { return a.column < b.column; });
}

void copy_problem(glp_prob* problem, Copy& copy) {
    copy.indices.resize(static_cast<std::size_t>(glp_get_num_cols(problem)) + 1);
    copy.values.resize(copy.indices.size());
    set_name(copy.program.name, glp_get_prob_name(problem));
    set_name(copy.program.objective_name, glp_get_obj_name(problem));
    copy.program.sense = glp_get_obj_dir(problem) == GLP_MAX ? Sense::kMaximize : Sense::kMinimize;
    copy.program.constant = glp_get_obj_coef(problem, 0);
    copy_columns(problem, copy);
    for (int i = 1; i <= glp_get_num_rows(problem); ++i)
        if (!is_objective_row(problem, i)) copy_row(problem, i, copy);
}

bool read_math_prog_into(glp_prob* problem) {
    glp_tran* translator = glp_mpl_alloc_wksp();
    if (glp_mpl_read_model(translator, GRADUS_GLPK_NAME, 0) != 0) return false;
    if (glp_mpl_generate(translator, nullptr) != 0) return false;
    glp_mpl_build_prob(translator, problem);
    return true;
}

// Unless told otherwise GLPK takes the blanks out of names.
bool read_fixed_mps_into(glp_prob* problem) {
    glp_mpscp options;
    glp_init_mpscp(&options);
    options.blank = ' ';
    return glp_read_mps(problem, GLP_MPS_DECK, &options, GRADUS_GLPK_NAME) == 0;
}

bool read_into(glp_prob* problem, GlpkFormat format) {
    switch (format) {
        case GlpkFormat::kCplexLp:
            return glp_read_lp(problem, nullptr, GRADUS_GLPK_NAME) == 0;
        case GlpkFormat::kFixedMps:
            return read_fixed_mps_into(problem);
        case GlpkFormat::kFreeMps:
            return glp_read_mps(problem, GLP_MPS_FILE, nullptr, GRADUS_GLPK_NAME) == 0;
        case GlpkFormat::kMathProg:
            return read_math_prog_into(problem);
    }
    return false;
}

bool is_word_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

std::size_t word_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_word_letter(text[length])) ++length;
    return length;
}

/// Where the word before a place begins. One letter beyond the last word has been read already.
std::size_t start_of_word_before(std::string_view text, std::size_t reached) {
    std::size_t at = std::min(reached, text.size());
    at -= std::min<std::size_t>(at, 2);
    while (at > 0 && is_word_letter(text[at]) && is_word_letter(text[at - 1])) --at;
    return at;
}

/// Line and column at which GLPK stopped: at the name with which its message begins ("y not defined"), where
/// that stands shortly before the place reached, or at the last word.
Error place_in(std::string_view text, std::size_t reached, std::string_view message) {
    std::size_t at = start_of_word_before(text, reached);
    const std::string_view name = message.substr(0, word_length(message));
    const std::size_t found = name.empty() ? std::string_view::npos : text.rfind(name, at);
    const bool is_name = found != std::string_view::npos && text.find('\n', found) >= at &&
                         word_length(text.substr(found)) == name.size();
    if (is_name) at = found;
    Error place{.line = 1, .column = 1};
    for (std::size_t k = 0; k < at; ++k) {
        ++place.column;
        if (text[k] != '\n') continue;
        ++place.line;
        place.column = 1;
    }
    return place;
}

/// GLPK prints "model:7: what is wrong" before it gives up, or what is wrong and then "Error detected ...".
Error error_from(std::string_view printed, std::string_view text, std::size_t reached) {
    const std::string prefix = std::string(GRADUS_GLPK_NAME) + ":";
    Error error{.message = "GLPK could not read the model."};
    std::string_view last;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find('\n'), printed.size());
        const std::string_view line = printed.substr(0, end);
        printed.remove_prefix(std::min(end + 1, printed.size()));
        if (line.substr(0, 14) == "Error detected") error = {.message = std::string(last)};
        const bool is_warning = line.find(": warning: ") != std::string_view::npos;
        if (line.substr(0, prefix.size()) == prefix && !is_warning) {
            const std::size_t colon = line.find(": ", prefix.size());
            error.line = std::atoi(std::string(line.substr(prefix.size())).c_str());
            error.message =
                colon == std::string_view::npos ? std::string(line) : std::string(line.substr(colon + 2));
        }
        last = line;
    }
    const Error place = place_in(text, reached, error.message);
    if (error.line > 0 && error.line == place.line) error.column = place.column;
    return error;
}

}  // namespace

Result<LinearProgram> read_by_glpk(std::string_view text, GlpkFormat format, const ModelLimits& limits) {
    Copy copy;
    GlpkSession session;
    bool is_read = false;
    gradus_glpk_open_text(text.data(), text.size(), limits.work, limits.depth);
    const bool finished = GlpkEnvironment().run(session, [&] {
        glp_term_out(GLP_ON);  // into the session
        glp_mem_limit(limits.megabytes);
        glp_prob* problem = glp_create_prob();
        is_read = read_into(problem, format);
        if (is_read) copy_problem(problem, copy);
    });
    const std::size_t reached = gradus_glpk_close_text();
    if (!finished || !is_read) return error_from({session.text.data(), session.length}, text, reached);
    if (auto checked = validate(copy.program); !checked.ok()) return checked.error();
    return std::move(copy.program);
}

}  // namespace core::lp
