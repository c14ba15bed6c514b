#pragma once
// What all panes are drawn from.

#include "lessons/interpret/which_model_contest.h"
#include "lessons/interpret/which_model_decision.h"
#include "lessons/ui/mark.h"

#include <array>
#include <vector>

namespace lessons::which {

struct Scene {
    const Contest& contest;
    int chosen = 0;           ///< The one that decides.
    int frame = 0;            ///< Part of the training, of Contest::kFrames.
    double threshold = 50.0;  ///< In %.
    core::evaluate::Payoffs payoffs = {};
    const std::vector<Curves>& curves;  ///< One a kind.

    const cases::Case& data() const { return contest.data(); }
    const core::Vector& y() const { return data().test.y; }
    const core::Vector& predictions() const { return contest.predictions(chosen, frame); }
    const Curves& chosen_curves() const { return curves[static_cast<std::size_t>(chosen)]; }
    core::evaluate::Confusion counts() const {
        return core::evaluate::confusion(y(), predictions(), 0.01 * threshold);
    }
};

inline const char* name_of(int kind) { return cases::name_of(static_cast<ModelKind>(kind)); }

/// As the control calls it.
inline constexpr std::array<const char*, cases::kModelKinds> kShortNames{
    "Boosted trees", "Logistic", "Forest", "Tree", "Neighbours", "Network", "Additive"};
inline const char* short_name_of(int kind) { return kShortNames[static_cast<std::size_t>(kind)]; }

/// The chosen one is drawn strong, the others thin.
inline ui::SeriesStyle style_of(const Scene& scene, int kind) {
    return ui::with_thickness(ui::series_style(kind), kind == scene.chosen ? 3.0f : 1.3f);
}

}  // namespace lessons::which
