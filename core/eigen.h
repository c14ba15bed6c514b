#pragma once
// Eigen, set up once for every target. The only file of core that knows WebAssembly.
//
// Emscripten maps SSE intrinsics to WebAssembly SIMD, but Eigen's GCC branch emits x86 inline
// assembly, which WebAssembly does not have. Telling Eigen that the compiler is not GCC-like,
// after its compiler macros and before anything uses them, keeps the SSE packets and drops the
// assembly. The results are then the same bits as natively.
//
// Eigen cuts large products into blocks by the size of the processor's caches, which it asks the
// processor for; the order of summation, and so the last bits, would differ from machine to machine.
// Fixed sizes (Eigen's own defaults for x86) keep them the same everywhere.
#define EIGEN_NO_CPUID
#define EIGEN_DEFAULT_L1_CACHE_SIZE 32768
#define EIGEN_DEFAULT_L2_CACHE_SIZE 262144
#define EIGEN_DEFAULT_L3_CACHE_SIZE 2097152

#ifdef __EMSCRIPTEN__
#define EIGEN_OPTIMIZATION_BARRIER(X)
#include <Eigen/src/Core/util/Macros.h>
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 0
#undef EIGEN_GNUC_AT_LEAST
#define EIGEN_GNUC_AT_LEAST(x, y) 0
#endif

#include <Eigen/Dense>
