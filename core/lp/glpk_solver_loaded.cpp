#include "core/lp/glpk_solver_loaded.h"

#include "core/lp/glpk_parts.h"
#include "core/lp/glpk_solver_environment.h"

#include <glpk.h>

namespace core::lp {

struct LoadedProgram::Memory {
    GlpkEnvironment environment{};
    GlpkSession session{};
    glpk::Workspace work;
    glp_prob* problem = nullptr;  ///< None after a verdict or a fatal error.
    LpSolution blank{};           ///< What an answer is filled into, or the verdict.
};

LoadedProgram::LoadedProgram(const LinearProgram& program, const Basis& start)
    : memory_(new Memory{.work = glpk::Workspace(program)}) {
    Memory& memory = *memory_;
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) {
        memory.blank = *std::move(verdict);
        return;
    }
    memory.blank = blank_solution(program);
    memory.blank.column_basis.resize(program.columns.size());
    memory.blank.row_basis.resize(program.rows.size());
    memory.environment.run(memory.session, [&] {
        glp_prob* problem = glp_create_prob();
        glpk::load(problem, program, SolveMethod::kSimplex, memory.work);
        glpk::set_start(problem, fits(start, program) ? &start : nullptr);
        memory.problem = problem;
    });
    if (memory.problem == nullptr) memory.blank.message = memory.session.text.data();
}

LoadedProgram::LoadedProgram(LoadedProgram&& other) noexcept = default;
LoadedProgram& LoadedProgram::operator=(LoadedProgram&& other) noexcept = default;
LoadedProgram::~LoadedProgram() = default;

LpSolution LoadedProgram::pivot(int count) {
    Memory& memory = *memory_;
    if (memory.problem == nullptr) return memory.blank;
    LpSolution solution = memory.blank;
    solution.ray = Vector::Zero(solution.x.size());
    glpk::Outcome outcome;
    const bool is_finished = memory.environment.run(memory.session, [&] {
        outcome = glpk::run_simplex(memory.problem, count);
        glpk::read_simplex(memory.problem, outcome.status, memory.work, solution);
    });
    if (!is_finished) {
        memory.problem = nullptr;
        memory.blank.message = memory.session.text.data();
        return memory.blank;
    }
    if (outcome.status == LpStatus::kError) solution = memory.blank;
    if (solution.ray.isZero(0.0)) solution.ray.resize(0);
    solution.status = outcome.status;
    solution.message = outcome.message;
    return solution;
}

}  // namespace core::lp
