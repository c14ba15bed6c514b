#pragma once

namespace lessons::app {

inline constexpr double kGlance = 0.3;  ///< Seconds: what takes longer shows how far it is.

}  // namespace lessons::app
