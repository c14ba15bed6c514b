#pragma once
// The arrow that shows which way the objective grows, and turns it.

#include "core/lp/linear_program.h"
#include "lessons/lp/line_labels.h"
#include "lessons/ui/plot.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lessons::lp {

class ProfitCompass {
public:
    /// Draws "more profit" where it is clearest at the right of the plot. Gives what the learner turned the
    /// costs of the two columns to: as long as the usual ones, in round numbers; after a double click the
    /// usual ones. Nothing where the objective is zero.
    std::optional<std::vector<double>> draw(ui::Plot& plot, LineLabels& labels,
                                            const core::lp::LinearProgram& program,
                                            const std::vector<double>& usual);

private:
    std::size_t place_ = 0;  ///< Above or in the middle.
};

}  // namespace lessons::lp
