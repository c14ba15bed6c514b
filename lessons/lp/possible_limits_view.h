#pragma once
// The limits as texts to change, add and take away.

#include "lessons/lp/possible_plan.h"
#include "lessons/ui/formula_field.h"

#include <array>
#include <optional>

namespace lessons::possible {

class LimitsView {
public:
    /// Gives the sheet as the learner has changed it.
    std::optional<Sheet> draw(const Scene& scene);

private:
    void draw_limit(const Scene& scene, std::size_t limit, std::optional<Sheet>& wanted);
    void add_limit(const Scene& scene, std::optional<Sheet>& wanted) const;

    std::array<ui::FormulaField, kMostLimits> fields_;
};

/// How much of each limit the asked plan uses, as bars; and whether the plan is possible.
void draw_point(const Scene& scene);

/// What the latest limit did, in words.
void draw_words(const Scene& scene);

}  // namespace lessons::possible
