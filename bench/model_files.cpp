#include "bench/model_files.h"

#include "core/lp/dense_simplex.h"
#include "core/lp/model_text.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace bench {

namespace {

using core::lp::LinearProgram;

constexpr const char* kFolder = "tests/data/lp/";  // tools/bench starts in the project's folder
constexpr const char* kFiles[] = {
    "adlittle.mps", "afiro.mps",   "assign.mod",   "blend.mps",  "degen2.mps",   "diet.mod",   "food.mod",
    "israel.mps",   "kb2.mps",     "lseu.mps",     "p0033.mps",  "plan.mps",     "sc50a.mps",  "sc50b.mps",
    "scsd1.mps",    "share2b.mps", "shiftcov.mod", "sudoku.mod", "transp10.mps", "transp.mod", "tsp.mod"};

struct NamedModel {
    std::string name{};
    LinearProgram program{};
};

/// Those that can be read: none where the program was started elsewhere.
std::vector<NamedModel> models() {
    std::vector<NamedModel> found;
    for (const std::string file_name : kFiles) {
        std::ifstream file(kFolder + file_name);
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        const auto program = core::lp::read_model(text, core::lp::guess_format(text));
        if (program) found.push_back({"solve " + file_name, *program});
    }
    return found;
}

/// A bound as glpk.js takes it; its type is GLP_FR, GLP_LO, GLP_UP, GLP_DB or GLP_FX.
std::string bounds_text(double low, double high) {
    const bool has_low = std::isfinite(low), has_high = std::isfinite(high);
    const int type = !has_low && !has_high ? 1 : !has_high ? 2 : !has_low ? 3 : low < high ? 4 : 5;
    char text[120];
    std::snprintf(text, sizeof text, R"("type": %d, "lb": %.17g, "ub": %.17g)", type, has_low ? low : 0.0,
                  has_high ? high : 0.0);
    return text;
}

std::string term_text(core::Index column, double value) {
    char text[80];
    std::snprintf(text, sizeof text, R"({"name": "x%d", "coef": %.17g})", static_cast<int>(column), value);
    return text;
}

void print_costs(const LinearProgram& program) {
    const bool is_maximization = program.sense == core::lp::Sense::kMaximize;
    std::printf(R"("objective": {"direction": %d, "name": "z", "vars": [)", is_maximization ? 2 : 1);
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        std::printf("%s%s", j > 0 ? ", " : "",
                    term_text(static_cast<core::Index>(j), program.columns[j].cost).c_str());
    std::printf("]}");
}

void print_rows(const LinearProgram& program) {
    std::printf(R"(, "subjectTo": [)");
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const core::lp::Row& row = program.rows[i];
        std::printf(R"(%s{"name": "r%zu", "vars": [)", i > 0 ? ", " : "", i);
        for (std::size_t k = 0; k < row.terms.size(); ++k)
            std::printf("%s%s", k > 0 ? ", " : "",
                        term_text(row.terms[k].column, row.terms[k].value).c_str());
        std::printf(R"(], "bnds": {%s}})", bounds_text(row.low, row.high).c_str());
    }
    std::printf("]");
}

void print_columns(const LinearProgram& program) {
    std::printf(R"(, "bounds": [)");
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        std::printf(R"(%s{"name": "x%zu", %s})", j > 0 ? ", " : "", j,
                    bounds_text(program.columns[j].low, program.columns[j].high).c_str());
    std::printf("]");
}

}  // namespace

void print_models() {
    for (const NamedModel& model : models()) {
        std::printf(R"({"name": "%s", "rows": %d, "columns": %d, "constant": %.17g, "model": {"name": "m", )",
                    model.name.c_str(), static_cast<int>(model.program.row_count()),
                    static_cast<int>(model.program.column_count()), model.program.constant);
        print_costs(model.program);
        print_rows(model.program);
        print_columns(model.program);
        std::printf("}}\n");
    }
}

void add_model_files(Benchmarks& benchmarks) {
    for (const NamedModel& model : models())
        benchmarks.push_back(
            {model.name, [program = model.program] { return core::lp::solve_quickly(program).objective; }});
}

}  // namespace bench
