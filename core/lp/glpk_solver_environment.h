#pragma once
// All that GLPK allocates in a call, or between calls that belong together; for the files that call it.

#include "core/lp/glpk_session.h"

namespace core::lp {

/// Memory of GLPK's own, freed with this value. Problems made in one run() are there in the next one.
class GlpkEnvironment {
public:
    GlpkEnvironment() = default;
    ~GlpkEnvironment();
    GlpkEnvironment(const GlpkEnvironment&) = delete;
    GlpkEnvironment& operator=(const GlpkEnvironment&) = delete;

    /// Runs work() with GLPK's hooks set; false where GLPK met a fatal error, after which all of its memory
    /// here is free and every problem gone.
    template <class Work>
    bool run(GlpkSession& session, const Work& work) {
        return run(
            session, [](const void* data) { (*static_cast<const Work*>(data))(); }, &work);
    }

private:
    bool run(GlpkSession& session, void (*work)(const void* data), const void* data);

    void* memory_ = nullptr;  ///< None yet.
};

}  // namespace core::lp
