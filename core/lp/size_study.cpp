#include "core/lp/size_study.h"

namespace core::lp {
namespace {

constexpr double kPdhgTolerance = 1e-3;

double power(Index n, int exponent) {
    double product = 1.0;
    for (int k = 0; k < exponent; ++k) product *= static_cast<double>(n);
    return product;
}

}  // namespace

LinearProgram random_packing_program(Index n, Random& random) {
    LinearProgram program{.sense = Sense::kMaximize};
    for (Index j = 0; j < n; ++j)
        program.columns.push_back({.name = "x" + std::to_string(j + 1), .cost = random.uniform(1.0, 2.0)});
    for (Index i = 0; i < n; ++i) {
        Row row{.name = "limit " + std::to_string(i + 1)};
        for (Index j = 0; j < n; ++j) row.terms.push_back({j, random.uniform()});
        row.high = 0.25 * static_cast<double>(n) * random.uniform(1.0, 2.0);
        program.rows.push_back(std::move(row));
    }
    return program;
}

double simplex_work(Index n, int pivots) { return 2.0 * power(n, 2) * pivots; }

double interior_point_work(Index n, int iterations) { return 2.0 / 3.0 * power(n, 3) * iterations; }

double pdhg_work(Index n, int iterations) { return 2.0 * power(n, 2) * iterations; }

SizeStudy::SizeStudy(const std::vector<Index>& sizes, std::uint64_t seed) : random_(seed) {
    for (const Index size : sizes) counts_.push_back({.size = size});
    if (is_running()) begin();
}

void SizeStudy::begin() {
    program_ = random_packing_program(counts_[at_].size, random_);
    simplex_.emplace(program_);
}

void SizeStudy::step() {
    if (!is_running()) return;
    if (simplex_) {
        simplex_->step();
        if (simplex_->is_running()) return;
        counts_[at_].simplex = simplex_->iterations();
        simplex_.reset();
        interior_.emplace(program_);
    } else if (interior_) {
        interior_->step();
        if (interior_->is_running()) return;
        counts_[at_].interior_point = interior_->iterations();
        interior_.reset();
        pdhg_.emplace(program_, PdhgOptions{.tolerance = kPdhgTolerance});
    } else {
        pdhg_->step();
        if (pdhg_->is_running() && pdhg_->iterations() < kPdhgLimit) return;
        counts_[at_].pdhg = pdhg_->iterations();
        pdhg_.reset();
        if (++at_ < counts_.size()) begin();
    }
}

double SizeStudy::share_done() const {
    const double parts = 3.0 * static_cast<double>(counts_.size());
    if (!is_running()) return 1.0;
    const double here = simplex_ ? 0.0 : interior_ ? 1.0 : 2.0;
    return (3.0 * static_cast<double>(at_) + here) / parts;
}

}  // namespace core::lp
