#include "lessons/optim/race_gallery.h"

#include "lessons/ui/ticks.h"

#include <array>
#include <cmath>

namespace lessons::optim {

namespace {

constexpr std::array kLandscapes{
    "sphere",           "ellipse",        "booth",       "matyas",          "zakharov",
    "rosenbrock",       "dixon_price",    "beale",       "double_well",     "himmelblau",
    "three_hump_camel", "six_hump_camel", "mccormick",   "styblinski_tang", "goldstein_price",
    "branin",           "easom",          "bohachevsky", "griewank",        "levy",
    "rastrigin",        "ackley",         "own"};
static_assert(std::string_view(kLandscapes[kOwnPlace]) == "own");

constexpr const char* kFirstOwn = "x^2/4 + y^2/2 + 2 sin(2x) cos(y)";
constexpr core::Interval kFirstX{-5.0, 5.0};
constexpr core::Interval kFirstY{-4.0, 4.0};
constexpr double kNarrowest = 1e-6;
constexpr double kWidest = 1e6;

core::Error wrong_window() {
    return {.message = "The window of the typed function is no use.",
            .expected = "\"x\" and \"y\" as [low, high]"};
}

bool is_useful(core::Interval side) {
    const bool is_near = std::fabs(side.low) <= kWidest && std::fabs(side.high) <= kWidest;
    return is_near && side.length() >= kNarrowest;  // false for NaN, too
}

core::Result<core::Interval> read_side(const Json& own, const char* name) {
    const auto side = own.find(name);
    const bool is_pair = side != own.end() && side->is_array() && side->size() == 2 &&
                         (*side)[0].is_number() && (*side)[1].is_number();
    if (!is_pair) return wrong_window();
    return core::Interval{(*side)[0].get<double>(), (*side)[1].get<double>()};
}

GroundPointer typed_ground(const char* text, core::Interval x, core::Interval y) {
    return make_ground(core::expression::parse(text).value(), x, y);
}

bool same(core::Interval a, core::Interval b) { return a.low == b.low && a.high == b.high; }

}  // namespace

std::span<const char* const> race_landscape_ids() { return kLandscapes; }

RaceGallery::RaceGallery() : first_own_(typed_ground(kFirstOwn, kFirstX, kFirstY)) {
    for (const char* id : kLandscapes) {
        const core::optim::TestFunction* function = core::optim::find_test_function(id);
        grounds_.push_back(function != nullptr ? make_ground(*function) : first_own_);
    }
}

GroundPointer RaceGallery::find(std::string_view id) const {
    for (const GroundPointer& ground : grounds_) {
        if (ground->id == id) return ground;
    }
    return nullptr;
}

core::Result<void> RaceGallery::type(std::string_view text, core::Interval window_x,
                                     core::Interval window_y) {
    const core::Result<core::expression::Function> function = core::expression::parse(text);
    if (!function) return function.error();
    if (!is_useful(window_x) || !is_useful(window_y)) return wrong_window();
    grounds_[kOwnPlace] = make_ground(*function, window_x, window_y);
    return {};
}

Json RaceGallery::own_to_json() const {
    const RaceGround& ground = *own();
    const bool is_first =
        ground.text == first_own_->text && same(ground.window_x, kFirstX) && same(ground.window_y, kFirstY);
    if (is_first) return nullptr;
    return {{"f", ground.text},
            {"x", {ground.window_x.low, ground.window_x.high}},
            {"y", {ground.window_y.low, ground.window_y.high}}};
}

core::Result<void> RaceGallery::apply_own(const Json& own) {
    if (own.is_null()) {
        grounds_[kOwnPlace] = first_own_;
        return {};
    }
    const bool has_text = own.is_object() && own.contains("f") && own["f"].is_string();
    if (!has_text) return core::Error{.message = "The typed function has no text.", .expected = "\"f\""};
    const core::Result<core::Interval> x = read_side(own, "x");
    if (!x) return x.error();
    const core::Result<core::Interval> y = read_side(own, "y");
    if (!y) return y.error();
    return type(own["f"].get<std::string>(), *x, *y);
}

core::Interval rounded_window(core::Interval side) {
    const double step = ui::round_step(side.length(), 100);
    const double per_unit = std::round(1.0 / step);  // whole where the step is below 1: 2.3 is then 2.3
    const auto rounded = [=](double end) {
        return step < 1.0 ? std::round(end * per_unit) / per_unit : std::round(end / step) * step;
    };
    return {rounded(side.low), rounded(side.high)};
}

}  // namespace lessons::optim
