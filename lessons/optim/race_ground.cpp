#include "lessons/optim/race_ground.h"

#include "core/optim/expression_objective.h"
#include "core/optim/survey.h"
#include "lessons/optim/race_typed_formulas.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lessons::optim {

namespace {

std::shared_ptr<const core::expression::Function> compiled(const std::string& text) {
    core::Result<core::expression::Function> function = core::expression::parse(text);
    assert(function.ok());
    return std::make_shared<const core::expression::Function>(std::move(function).value());
}

}  // namespace

double RaceGround::value(double x, double y) const {
    return known != nullptr ? known->value(x, y) : formula->value(x, y);
}

core::Vector2 RaceGround::gradient(double x, double y) const {
    if (known == nullptr) {
        const core::math::Dual f = formula->value_and_gradient(x, y);
        return {f.dx, f.dy};
    }
    core::Vector2 gradient;
    known->gradient(x, y, gradient.data());
    return gradient;
}

core::optim::PlaneHessian RaceGround::hessian(double x, double y) const {
    if (known == nullptr) {
        const core::math::Jet f = formula->value_gradient_and_hessian(x, y);
        return {f.dxx, f.dxy, f.dxy, f.dyy};
    }
    core::optim::PlaneHessian entries{};
    known->hessian(x, y, entries.data());
    return entries;
}

double RaceGround::narrower_side() const { return std::min(window_x.length(), window_y.length()); }

MapField RaceGround::field() const {
    return {.height = [this](double x, double y) { return value(x, y) - minimum; },
            .minimizers = minimizers,
            .spacing = spacing};
}

StartGround RaceGround::start_ground() const {
    return {id, core::Vector2(start.x, start.y), limits_of(window_x, window_y)};
}

GroundPointer make_ground(const core::optim::TestFunction& function) {
    RaceGround ground;
    ground.id = function.id;
    ground.title = function.title;
    ground.text = typed_formula(function.id);
    ground.story = function.story;
    ground.start = function.start;
    ground.minimizers.assign(function.minimizers.begin(), function.minimizers.end());
    ground.minimum = function.minimum;
    ground.window_x = function.window_x;
    ground.window_y = function.window_y;
    ground.spacing = function.spacing;
    ground.gradient_rate = function.gradient_rate;
    ground.bound = core::optim::rate_bound(function);
    ground.known = &function;
    ground.formula = compiled(ground.text);
    ground.objective = core::optim::make_objective(function);
    ground.evaluation_time = core::optim::evaluation_time(ground.formula->program());
    return std::make_shared<const RaceGround>(std::move(ground));
}

GroundPointer make_ground(const core::expression::Function& function, core::Interval window_x,
                          core::Interval window_y) {
    const core::optim::Survey found = core::optim::survey(function, window_x, window_y);
    RaceGround ground;
    ground.id = "own";
    ground.title = "Your own";
    ground.text = function.text();
    ground.story = "The function that you typed.";
    ground.start = found.start;
    ground.minimizers = found.minimizers;
    ground.minimum = found.minimum;
    ground.window_x = window_x;
    ground.window_y = window_y;
    ground.spacing = found.spacing;
    ground.gradient_rate = found.gradient_rate;
    ground.bound = found.bound;
    ground.formula = std::make_shared<const core::expression::Function>(function);
    ground.objective = core::optim::make_objective(function);
    ground.evaluation_time = core::optim::evaluation_time(ground.formula->program());
    return std::make_shared<const RaceGround>(std::move(ground));
}

}  // namespace lessons::optim
