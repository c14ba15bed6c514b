#include "core/lp/glpk_solver_environment.h"

#include <exchange_environment.h>
#include <glpk.h>

namespace core::lp {
namespace {

bool finishes(GlpkSession& session, void (*work)(const void* data), const void* data) {
    glp_term_hook(GlpkSession::keep_text, &session);
    glp_error_hook(GlpkSession::leave, &session);
    glp_term_out(GLP_OFF);
    if (setjmp(session.escape) != 0) return false;
    work(data);
    return true;
}

}  // namespace

GlpkEnvironment::~GlpkEnvironment() {
    if (memory_ == nullptr) return;
    void* const other = gradus_glpk_exchange_environment(memory_);
    glp_free_env();
    gradus_glpk_exchange_environment(other);
}

bool GlpkEnvironment::run(GlpkSession& session, void (*work)(const void* data), const void* data) {
    void* const other = gradus_glpk_exchange_environment(memory_);
    const bool is_finished = finishes(session, work, data);
    if (!is_finished) glp_free_env();
    memory_ = gradus_glpk_exchange_environment(other);
    return is_finished;
}

}  // namespace core::lp
