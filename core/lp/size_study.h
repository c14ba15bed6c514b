#pragma once
// How many iterations each method needs as programs grow: random programs, each solved by the simplex method,
// the interior point method and PDHG.

#include "core/lp/interior_point.h"
#include "core/lp/pdhg.h"
#include "core/lp/simplex.h"
#include "core/random.h"

#include <optional>
#include <vector>

namespace core::lp {

/// maximize c^T x with A x <= b, x >= 0, n rows and n columns, entries of A, b / (n / 4) and c uniform in
/// [0, 1], [1, 2] and [1, 2]: always with an optimum, and with the origin as a corner.
LinearProgram random_packing_program(Index n, Random& random);

/// Iterations on one program; empty: not run yet, kPdhgLimit: gave up.
struct SizeCount {
    Index size = 0;
    std::optional<int> simplex{};  ///< Pivots by Dantzig's rule.
    std::optional<int> interior_point{};
    std::optional<int> pdhg{};  ///< To relative errors of 1e-3.
};

inline constexpr int kPdhgLimit = 10000;

/// Multiplications that the iterations of a method take on a full matrix with n rows and n columns, to the
/// leading order.
double simplex_work(Index n, int pivots);             ///< 2 n^2 each: the tableau with its slack variables.
double interior_point_work(Index n, int iterations);  ///< n^3 / 2 + n^3 / 6 each: A D A^T and its factors.
double pdhg_work(Index n, int iterations);            ///< 2 n^2 each: A x and A^T y.

/// The study as a stepper: a step is one iteration of one method. The counts depend on sizes and seed alone.
class SizeStudy {
public:
    SizeStudy() = default;
    SizeStudy(const std::vector<Index>& sizes, std::uint64_t seed);

    bool is_running() const { return at_ < counts_.size(); }
    void step();

    /// How much is done, by the number of finished programs.
    double share_done() const;
    const std::vector<SizeCount>& counts() const { return counts_; }

private:
    void begin();

    std::vector<SizeCount> counts_{};
    std::size_t at_ = 0;
    Random random_{0};
    LinearProgram program_{};
    std::optional<Simplex> simplex_{};
    std::optional<InteriorPoint> interior_{};
    std::optional<Pdhg> pdhg_{};
};

}  // namespace core::lp
