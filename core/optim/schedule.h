#pragma once
// How a learning rate changes along a run.

#include "core/types.h"

namespace core::optim {

/// The course after the warm-up, as a share of the learning rate; t counts the steps since then, from 0.
enum class ScheduleKind {
    Constant,     ///< 1.
    Step,         ///< factor^floor(t / period): drops now and then.
    Cosine,       ///< floor + (1 - floor) (1 + cos(pi t / period)) / 2, and floor after a period
                  ///< (Loshchilov and Hutter, 2017, without restarts).
    InverseTime,  ///< 1 / (1 + t / period): its sum diverges, that of its square does not, so that noise
                  ///< dies out and every distance can still be walked (Robbins and Monro, 1951).
};

/// A schedule is a function of the step's number alone, so that any step can be taken again.
struct Schedule {
    ScheduleKind kind = ScheduleKind::Constant;
    double period = 100.0;  ///< In steps, positive.
    double factor = 0.1;    ///< Step: what a drop leaves, in (0, 1].
    double floor = 0.0;     ///< Cosine: the share at the end, in [0, 1].
    double warm_up = 0.0;   ///< Steps of a linear rise (t + 1) / warm_up from nearly 0 to 1 before the course
                            ///< begins (Goyal et al., 2017); 0 for none.
};

/// The share of the learning rate that step number `step` = 0, 1, ... uses, in [0, 1].
double rate_factor(const Schedule& schedule, Index step);

}  // namespace core::optim
