#include "bench/benchmark.h"
#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <memory>

namespace bench {

namespace {

template <class Scalar>
using Square = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;

template <class Scalar>
Square<Scalar> random_matrix(core::Index size, std::uint64_t seed) {
    core::Random random(seed);
    return Square<Scalar>::NullaryExpr(size, size,
                                       [&] { return static_cast<Scalar>(random.uniform(-1.0, 1.0)); });
}

template <class Scalar>
Benchmark matrix_product(const char* name, core::Index size) {
    const auto a = random_matrix<Scalar>(size, 1);
    const auto b = random_matrix<Scalar>(size, 2);
    const auto product = std::make_shared<Square<Scalar>>(size, size);
    return {name, [=] {
                product->noalias() = a * b;
                return static_cast<double>((*product)(0, 0) + (*product)(size - 1, size - 1));
            }};
}

}  // namespace

void add_linear_algebra(Benchmarks& benchmarks) {
    constexpr core::Index kSize = 256;
    benchmarks.push_back(matrix_product<double>("matrix product 256x256, double", kSize));
    benchmarks.push_back(matrix_product<float>("matrix product 256x256, float", kSize));
}

}  // namespace bench
