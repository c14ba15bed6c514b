#include "lessons/interpret/digits_study.h"

#include <string>

namespace lessons::digits {

void Study::reset() {
    if (drawing_belongs_to_ != choices_.image) drawing_.reset();
    drawing_belongs_to_ = choices_.image;
    const Settings settings = choices_.settings();
    if (!training_ || !(training_->settings() == settings)) training_.emplace(data_, settings);
    go_to(0);
}

void Study::go_to(int epoch) {
    training_->after(epoch);
    epoch_ = epoch;
}

std::shared_ptr<const core::models::Mlp> Study::network(int after) const {
    const std::shared_ptr<const Epoch>& epoch = training_->epochs()[static_cast<std::size_t>(after)];
    return {epoch, &epoch->network};
}

void Study::draw(std::optional<core::Vector> drawing) {
    drawing_ = std::move(drawing);
    drawing_belongs_to_ = choices_.image;
}

nlohmann::json Study::edits() const {
    if (!drawing_ || drawing_belongs_to_ != choices_.image) return nlohmann::json::object();
    return {{"drawing", levels_text(*drawing_)}};
}

core::Result<void> Study::apply(const nlohmann::json& edits) {
    std::optional<core::Vector> drawing;
    if (edits.is_object() && edits.contains("drawing")) {
        const nlohmann::json& text = edits["drawing"];
        drawing = text.is_string() ? image_from_text(text.get<std::string>()) : core::Vector{};
        if (drawing->size() != kPixels)
            return core::Error{.message = "A drawing is 64 signs from 0 to 9 and a to g."};
    } else if (!edits.is_object() || !edits.empty()) {
        return core::Error{.message = "Expected a drawing of 64 signs."};
    }
    draw(drawing);
    return {};
}

core::Index Study::digit() const {
    return choices_.target > 0 ? choices_.target - 1 : answer_of(epoch().network.predict_proba(image()));
}

Bars Study::bars() const {
    Bars bars{.probabilities = epoch().network.predict_proba(image()), .asked = digit()};
    if (!drawing_) bars.truth = static_cast<core::Index>(data_.test.y[choices_.image - 1]);
    return bars;
}

void Study::explain_now() {
    if (!is_explained()) answer_ = explain(question());
}

State Study::state() const {
    State state{.data = data_,
                .epoch = epoch(),
                .n_epochs = epoch_,
                .image = choices_.image,
                .bars = bars(),
                .answer = answer()};
    state.is_drawing = is_drawing();
    if (drawing_) state.n_changed = static_cast<int>((*drawing_ - test_image()).cwiseAbs().cwiseSign().sum());
    state.original_answer = answer_of(epoch().network.predict_proba(test_image()));
    state.hidden = choices_.hidden;
    state.method = choices_.chosen_method();
    state.n_deleted = choices_.n_deleted;
    state.slices = choices_.slices;
    state.alpha = choices_.alpha;
    if (!choices_.wants_tests() || !has_trials()) return state;
    state.findings = &trials_.findings();
    if (has_curves()) state.curves = &*curves_;
    return state;
}

// A slice of whatever is missing for what is on the screen.
void Study::work() {
    if (!choices_.wants_tests()) return;
    if (!has_curves()) {
        curves_belong_to_ = question();
        curves_ = delete_pixels(answer(), Trials::kRandomOrders, 1);
        return;
    }
    trials_.ask(data_.test.X, network(epoch_), network(0), baseline(), choices_.patch);
    trials_.work();
}

Progress Study::progress() const {
    if (!choices_.wants_tests() || (has_curves() && has_trials())) return {};
    return {0.99 * (has_curves() && trials_.pending() ? trials_.progress() : 0.0), "Testing on 30 images"};
}

}  // namespace lessons::digits
