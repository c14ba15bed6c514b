#pragma once
// A slider on any number of the model, and what the answer would be for every place of it.

#include "core/lp/solution.h"
#include "core/lp/value_curve.h"
#include "lessons/lp/workbench_numbers.h"
#include "lessons/ui/plot_view.h"

#include <optional>
#include <vector>

namespace lessons::workbench {

class WhatIfView {
public:
    /// What is drawn: the model as written, the changes, and the objective of now where there is one.
    struct Scene {
        const core::lp::LinearProgram& written;
        const core::lp::LinearProgram& program;  ///< With the changes.
        const std::vector<Change>& changes;
        std::optional<double> objective = {};
        int version = 0;  ///< Another number for another model as written.
    };

    /// Fills the current window. The changes that the learner made, where there are any.
    std::optional<std::vector<Change>> draw(const Scene& scene);

    /// In a model that was not seen before: the limit that a change by a tenth would matter most for.
    void choose_by_default(const core::lp::LinearProgram& program, const core::lp::LpSolution& solution,
                           int version);
    void choose(const ModelNumber& number) { chosen_ = number; }
    const std::optional<ModelNumber>& chosen() const { return chosen_; }

private:
    std::optional<std::vector<Change>> draw_slider(const Scene& scene);
    void draw_related(const Scene& scene);
    bool draw_curve(const Scene& scene, double& value);
    void draw_nothing_chosen(const Scene& scene) const;
    void find_curve(const Scene& scene);
    core::Interval range(const Scene& scene) const;

    std::optional<ModelNumber> chosen_;
    int seen_version_ = -1;
    std::optional<core::lp::ValueCurve> curve_;
    std::optional<ModelNumber> curve_of_;
    std::vector<Change> curve_changes_;  ///< Without that of the number itself.
    int curve_version_ = -1;
    ui::PlotView view_;
};

}  // namespace lessons::workbench
