#pragma once
// The bowl of the lesson on momentum: curvatures that the learner shapes, and where the ball starts.

#include "core/optim/quadratic_tuning.h"
#include "core/result.h"
#include "lessons/lesson.h"

#include <array>
#include <vector>

namespace lessons::optim {

inline constexpr int kMostParts = 6;
inline constexpr core::Interval kFlattestRange{0.002, 1.0};
inline constexpr core::Interval kSteepestRange{1.0, 5.0};

/// f(e) = sum of curvature_i e_i^2 / 2 over the parts i, from the flattest to the steepest. Every part starts
/// at e_i = 1 / sqrt(curvature_i), where it costs 1/2; the start of the two outer ones can be moved.
class MomentumBowl {
public:
    // Parameters of the lesson, public so that its controls can be bound to them.
    double flattest = 0.01;
    double steepest = 1.0;
    int parts = 4;

    double curvature(int part) const;
    std::vector<double> curvatures() const;
    core::optim::CurvatureRange range() const { return {flattest, steepest}; }

    /// Brought into what the part may have: the outer ones their range, the others what is between the outer
    /// ones.
    void set_curvature(int part, double curvature);
    void reset_curvature(int part);

    /// The error that a part starts with.
    double start(int part) const;
    /// The start of the outer parts, as factors of the usual one, each in [-kFarthest, kFarthest].
    void set_start(double flat, double steep);
    void reset_start() { start_ = {1.0, 1.0}; }

    /// {"start": [1, -0.5], "between": {"2": 0.3}}: where the outer parts start, and how far on the
    /// logarithmic way from the flattest to the steepest curvature an inner part is; only what was changed.
    Json to_json() const;
    core::Result<void> apply(const Json& edits);

    static constexpr double kFarthest = 3.0;

private:
    using Places = std::array<double, kMostParts>;  // NaN: evenly spaced

    double place(int part) const;
    bool is_inner(int part) const { return part > 0 && part < parts - 1; }

    std::array<double, 2> start_{1.0, 1.0};
    Places places_ = unmoved();

    static Places unmoved();
    static core::Result<void> read_between(const Json& json, Places& places);
};

}  // namespace lessons::optim
