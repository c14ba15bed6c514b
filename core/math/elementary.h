#pragma once
// Elementary functions with the same bits on every target. The C libraries of Linux, of macOS and of
// WebAssembly differ in the last place, so a run that must replay exactly cannot use theirs.
// sqrt, fabs, floor, fma-free arithmetic are exact by IEEE 754 and stay std::.

namespace core::math {

/// e^x. Overflows to infinity above 709.78, underflows to 0 below -745.13; NaN for NaN.
double exp(double x);

/// e^x - 1, accurate near 0.
double expm1(double x);

/// Natural logarithm. -infinity at 0, NaN below 0.
double log(double x);

/// log(1 + x), accurate near 0.
double log1p(double x);

/// x^y as C's pow: exact for small integer y; NaN for negative x with y not an integer.
double pow(double x, double y);

/// Sine, cosine and tangent of an angle in radians; NaN for infinities.
double sin(double x);
double cos(double x);
double tan(double x);

/// Inverse tangent in (-pi/2, pi/2), and the angle of the point (x, y) in (-pi, pi].
double atan(double x);
double atan2(double y, double x);

/// Hyperbolic tangent.
double tanh(double x);

/// Logistic function 1 / (1 + e^-x), accurate at both ends.
double sigmoid(double x);

}  // namespace core::math
