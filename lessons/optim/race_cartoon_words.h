#pragma once
// The sentences of the cartoon.

#include "core/optim/step_report.h"
#include "core/types.h"

#include <string>
#include <string_view>

namespace lessons::optim {

std::string words_for_stand(const core::optim::StepReport& report);
std::string words_for_ahead(core::Vector2 point);
std::string words_for_slope(core::Vector2 gradient);
std::string words_for_rates(core::Vector2 rates);
std::string words_for_line(core::Vector2 direction);
std::string words_for_trial(std::size_t number, const core::optim::Trial& trial);
std::string words_for_region(const core::optim::TrustReport& trust);
std::string words_for_triangle(core::Vector2 worst);
std::string words_for_move(core::optim::SimplexMove move);
std::string words_for_part(const core::optim::Term& term);
std::string words_for_arrival(const core::optim::StepReport& report);

/// The corner that Nelder and Mead's step put in the place of the worst one; after shrinking, the worst of
/// the new ones.
core::Vector2 moved_corner(const core::optim::Simplex& simplex);

/// Core's symbols are ASCII where they can be; on the screen a minus is one.
std::string with_true_minus(std::string_view text);

}  // namespace lessons::optim
