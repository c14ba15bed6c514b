#pragma once
// Elementary functions with the same bits on every target. The C libraries of Linux, of macOS and of
// WebAssembly differ in the last place, so a run that must replay exactly cannot use theirs.
// Only additions, multiplications, divisions, floor and bit operations, all exact by IEEE 754; those, sqrt
// and fabs stay std::. Errors are in units of the last place (ulp) against the correctly rounded result,
// measured on dense grids over the whole range, subnormal numbers included. NaN gives NaN unless stated
// otherwise.
//
// Method: range reduction, then a minimax polynomial (tools/minimax.py). J.-M. Muller, Elementary Functions,
// 2016.

namespace core::math {

/// e^x. Overflows to infinity above 709.78, underflows to 0 below -745.13. Error below 0.9 ulp.
double exp(double x);

/// e^x - 1, accurate near 0. Error below 1.2 ulp.
double expm1(double x);

/// Natural logarithm. -infinity at 0, NaN below 0. Error below 0.9 ulp.
double log(double x);

/// log(1 + x), accurate near 0. -infinity at -1, NaN below. Error below 0.9 ulp.
double log1p(double x);

/// x^y with C's special cases (x^0 = 1^y = 1 even for NaN): exact where the power is a double; NaN for
/// negative x with y not an integer. Error below 0.9 ulp.
double pow(double x, double y);

/// Sine, cosine and tangent of an angle in radians of any size; NaN for infinities. Error below 0.8 ulp
/// (tan: 1.0).
double sin(double x);
double cos(double x);
double tan(double x);

/// Inverse tangent in (-pi/2, pi/2), and the angle of the point (x, y) in [-pi, pi] (-pi only for y = -0).
/// Error below 0.9 ulp (atan2: 1.5).
double atan(double x);
double atan2(double y, double x);

/// Hyperbolic tangent. Error below 1.3 ulp.
double tanh(double x);

/// Logistic function 1 / (1 + e^-x), accurate at both ends. Error below 1.4 ulp.
double sigmoid(double x);

}  // namespace core::math
