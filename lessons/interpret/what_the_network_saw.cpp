#include "lessons/interpret/digits_image_view.h"
#include "lessons/interpret/digits_learning_view.h"
#include "lessons/interpret/digits_maps_view.h"
#include "lessons/interpret/digits_method_view.h"
#include "lessons/interpret/digits_network_view.h"
#include "lessons/interpret/digits_path_view.h"
#include "lessons/interpret/digits_script.h"
#include "lessons/interpret/digits_trials.h"
#include "lessons/interpret/digits_trials_view.h"
#include "lessons/interpret/digits_words.h"
#include "lessons/lesson.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using namespace digits;

constexpr int kOpeningImage = 232;
enum class View { learning, image, tests };
constexpr std::array<const char*, kMethods> kMethodWords{"Gradient", "Smooth gradient",
                                                         "Integrated gradients", "Occlusion"};

const std::array<std::vector<core::Index>, 5> kHidden{{{4}, {8}, {16}, {32}, {16, 16}}};

/// A slider for 1 .. most, over the width of the pane.
void draw_whole_slider(const char* label, int& value, int most) {
    double number = value;
    const ui::SliderRange range{.minimum = 1.0, .maximum = static_cast<double>(most), .whole = true};
    if (ui::slider(label, number, range, std::min(ImGui::GetContentRegionAvail().x, ui::scaled(320.0f))))
        value = static_cast<int>(std::lround(number));
}

/// A network that learns to read digits, and what it looks at when it reads one.
class WhatTheNetworkSaw final : public Lesson {
public:
    WhatTheNetworkSaw() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { go_to(epoch_ + 1); }
    bool finished() const override { return epoch_ >= Training::kEpochs; }
    int last_step() const override { return Training::kEpochs; }
    int opening_step() const override { return 15; }
    double steps_per_second() const override { return 4.0; }
    Edited draw_figure() override;
    std::string summary() const override { return say(state()); }
    std::vector<Readout> readouts() const override { return readouts_of(state()); }
    std::vector<Check> checks() const override { return checks_of(state()); }
    std::vector<DataTable> tables() const override { return tables_of(*training_, epoch_, answer()); }
    core::Result<PythonScript> python() const override { return answer_script(data_, answer()); }
    Snapshot snapshot() const override { return {epoch_, sizeof epoch_}; }
    void restore(const Snapshot& snapshot) override { go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    Settings settings() const;
    void go_to(int epoch);
    const Epoch& epoch() const { return *training_->epochs()[static_cast<std::size_t>(epoch_)]; }
    std::shared_ptr<const core::models::Mlp> network(int after) const;
    core::Vector test_image() const { return data_.test.X.row(image_ - 1).transpose(); }
    core::Vector image() const { return drawing_ ? *drawing_ : test_image(); }
    core::Vector baseline() const;
    core::Index digit() const;
    Question question() const { return {network(epoch_), image(), baseline(), digit(), patch_}; }
    const Answer& answer() const;
    bool wants_trials() const { return view_ == static_cast<int>(View::tests); }
    bool has_trials() const { return trials_.answers(network(epoch_), baseline(), patch_); }
    State state() const;
    Bars bars() const;
    void choose(core::Index test_image);

    // ---- Drawing
    Edited draw_learning();
    Edited draw_image();
    Edited draw_tests();
    Edited draw_pad();
    void draw_detail(const Answer& shown);
    std::string detail_title() const;

    // Parameters
    int view_ = 0;
    int image_ = kOpeningImage;
    int target_ = 0;
    int baseline_ = 0;
    int method_ = static_cast<int>(Method::integrated);
    double alpha_ = 1.0;
    int slices_ = 5;
    int patch_ = 2;
    int n_deleted_ = 8;
    int hidden_ = 2;
    int activation_ = 0;
    double learning_rate_ = 0.003;
    int labels_ = 0;
    int seed_ = 1;

    // Model
    DigitsData data_ = load_digits();
    std::optional<core::Vector> drawing_;
    int drawing_belongs_to_ = kOpeningImage;
    std::optional<Training> training_;
    int epoch_ = 0;
    mutable std::optional<Answer> answer_;  ///< To the question asked last: explain() once, read often.
    Trials trials_;
    std::optional<DeletionCurves> curves_;  ///< Of the explained question.
    Question curves_belong_to_;

    // Drawing
    ImageView image_view_;
    CurvesView curves_view_;
    PathView path_view_;
    PatchPlace patch_place_;
    DeletionView deletion_view_;
};

std::vector<Parameter> WhatTheNetworkSaw::parameters() {
    std::vector<std::string> targets{"Its answer"};
    std::vector<std::string> baselines{"Blank", "All ink", "Mean image"};
    for (core::Index k = 0; k < kClasses; ++k) {
        targets.push_back("A " + std::to_string(k));
        baselines.push_back("Mean " + std::to_string(k));
    }
    auto rate = Parameter::real("learning_rate", "Learning rate", learning_rate_, 0.0003, 0.1,
                                Parameter::Scale::logarithmic)
                    .with_tooltip("Of Adam, on batches of 32 images.");
    return {Parameter::choice("view", "Look at", view_, {"Learning", "One image", "Tests"}).that_redraws(),
            Parameter::integer("image", "Image", image_, 1, static_cast<int>(data_.test.n_rows()))
                .with_tooltip("One of the images that the network never saw."),
            Parameter::choice("target", "Explain", target_, targets)
                .with_tooltip("Whose probability is explained: that of the answer, or of another digit.")
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::choice("baseline", "Compared with", baseline_, baselines)
                .with_tooltip("The image that explanations start from, and what deleted pixels become.")
                .that_redraws(),
            Parameter::choice("labels", "Labels", labels_, {"True", "Shuffled"})
                .with_tooltip("Shuffled: each image is taught with the digit of another one."),
            Parameter::choice("method", "Method", method_, {kMethodWords.begin(), kMethodWords.end()})
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::real("alpha", "Way", alpha_, 0.0, 1.0).that_redraws().that_the_figure_draws(),
            Parameter::integer("slices", "Slices", slices_, 1, 50)
                .with_tooltip("Into how many slabs the area of integrated gradients is cut.")
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::integer("patch", "Patch", patch_, 1, 4)
                .with_unit("pixels")
                .with_tooltip("Side of the square that occlusion covers.")
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::integer("deleted", "Pixels deleted", n_deleted_, 0, static_cast<int>(kPixels))
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::choice("hidden", "Hidden units", hidden_, {"4", "8", "16", "32", "16 + 16"}),
            Parameter::choice("activation", "Activation", activation_, {"tanh", "ReLU"}),
            std::move(rate),
            Parameter::integer("seed", "Seed", seed_, 1, 20)
                .with_tooltip("Draws other first weights and another order of the images.")};
}

Settings WhatTheNetworkSaw::settings() const {
    return {.hidden = kHidden[static_cast<std::size_t>(hidden_)],
            .activation = static_cast<core::models::Activation>(activation_),
            .learning_rate = learning_rate_,
            .shuffles_labels = labels_ == 1,
            .seed = seed_};
}

void WhatTheNetworkSaw::reset() {
    if (drawing_belongs_to_ != image_) drawing_.reset();
    drawing_belongs_to_ = image_;
    if (!training_ || !(training_->settings() == settings())) training_.emplace(data_, settings());
    go_to(0);
}

void WhatTheNetworkSaw::go_to(int epoch) {
    training_->after(epoch);
    epoch_ = epoch;
}

std::shared_ptr<const core::models::Mlp> WhatTheNetworkSaw::network(int after) const {
    const std::shared_ptr<const Epoch>& epoch = training_->epochs()[static_cast<std::size_t>(after)];
    return {epoch, &epoch->network};
}

core::Vector WhatTheNetworkSaw::baseline() const {
    if (baseline_ == 0) return core::Vector::Zero(kPixels);
    if (baseline_ == 1) return core::Vector::Ones(kPixels);
    if (baseline_ == 2) return data_.mean;
    return data_.class_means.row(baseline_ - 3).transpose();
}

core::Index WhatTheNetworkSaw::digit() const {
    return target_ > 0 ? target_ - 1 : answer_of(epoch().network.predict_proba(image()));
}

const Answer& WhatTheNetworkSaw::answer() const {
    const Question now = question();
    if (!answer_ || !(answer_->question == now)) answer_ = explain(now);
    return *answer_;
}

Bars WhatTheNetworkSaw::bars() const {
    Bars bars{.probabilities = epoch().network.predict_proba(image()), .asked = digit()};
    if (!drawing_) bars.truth = static_cast<core::Index>(data_.test.y[image_ - 1]);
    return bars;
}

State WhatTheNetworkSaw::state() const {
    State state{.data = data_, .epoch = epoch(), .n_epochs = epoch_, .image = image_, .bars = bars()};
    state.is_drawing = drawing_.has_value();
    state.n_changed =
        drawing_ ? static_cast<int>((*drawing_ - test_image()).cwiseAbs().cwiseSign().sum()) : 0;
    state.original_answer = answer_of(epoch().network.predict_proba(test_image()));
    state.hidden = hidden_;
    state.method = static_cast<Method>(method_);
    state.n_deleted = n_deleted_;
    state.slices = slices_;
    state.alpha = alpha_;
    state.answer = &answer();
    if (!wants_trials() || !has_trials()) return state;
    state.findings = &trials_.findings();
    if (curves_ && curves_belong_to_ == state.answer->question) state.curves = &*curves_;
    return state;
}

// A slice of whatever is missing for what is on the screen.
void WhatTheNetworkSaw::work() {
    if (!wants_trials()) return;
    if (!curves_ || !(curves_belong_to_ == question())) {
        curves_belong_to_ = question();
        curves_ = delete_pixels(answer(), Trials::kRandomOrders, 1);
        return;
    }
    trials_.ask(data_.test.X, network(epoch_), network(0), baseline(), patch_);
    trials_.work();
}

Progress WhatTheNetworkSaw::progress() const {
    if (!wants_trials()) return {};
    const bool has_curves = curves_ && curves_belong_to_ == question();
    if (has_curves && has_trials()) return {};
    return {0.99 * (has_curves && trials_.pending() ? trials_.progress() : 0.0), "Testing on 30 images"};
}

Json WhatTheNetworkSaw::edits() const {
    if (!drawing_ || drawing_belongs_to_ != image_) return Json::object();
    return {{"drawing", levels_text(*drawing_)}};
}

core::Result<void> WhatTheNetworkSaw::apply(const Json& edits) {
    std::optional<core::Vector> drawing;
    if (edits.is_object() && edits.contains("drawing")) {
        const Json& text = edits["drawing"];
        drawing = text.is_string() ? image_from_text(text.get<std::string>()) : core::Vector{};
        if (drawing->size() != kPixels)
            return core::Error{.message = "A drawing is 64 signs from 0 to 9 and a to g."};
    } else if (!edits.is_object() || !edits.empty()) {
        return core::Error{.message = "Expected a drawing of 64 signs."};
    }
    drawing_ = drawing;
    drawing_belongs_to_ = image_;
    return {};
}

void WhatTheNetworkSaw::choose(core::Index test_image) {
    image_ = static_cast<int>(test_image) + 1;
    drawing_.reset();
    drawing_belongs_to_ = image_;
}

Edited WhatTheNetworkSaw::draw_figure() {
    switch (static_cast<View>(view_)) {
        case View::learning:
            return draw_learning();
        case View::image:
            return draw_image();
        case View::tests:
            return draw_tests();
    }
    return Edited::no;
}

Edited WhatTheNetworkSaw::draw_learning() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"network", "Network"},
                       {"curves", narrow ? "Curves" : "Right answers against epoch"},
                       {"confusion", narrow ? "Confusion" : "Which digits are confused"},
                       {"mistakes", narrow ? "Mistakes" : "Most confident mistakes"}},
                      {"network network network", "curves confusion mistakes"}, {.rows = {1.15f, 1.0f}});
    std::optional<core::Index> chosen;
    if (grid.begin("network")) {
        if (const auto asked = draw_network(epoch().network, image(), bars()))
            target_ = static_cast<int>(*asked) + 1;
    }
    grid.end();
    if (grid.begin("curves")) curves_view_.draw(*training_, epoch_);
    grid.end();
    if (grid.begin("confusion")) chosen = draw_confusion(data_, epoch());
    grid.end();
    if (grid.begin("mistakes")) {
        if (const auto mistake = draw_mistakes(data_, epoch(), image_ - 1)) chosen = mistake;
    }
    grid.end();
    if (!chosen) return Edited::no;
    choose(*chosen);
    return Edited::yes;
}

std::string WhatTheNetworkSaw::detail_title() const {
    if (ui::context().narrow) return "Closer";
    const auto method = static_cast<Method>(method_);
    return method == Method::integrated ? "Integrated gradients: the area under the slope"
                                        : std::string(name_of(method)) + " in full";
}

Edited WhatTheNetworkSaw::draw_image() {
    const bool narrow = ui::context().narrow;
    const std::string title = drawing_ ? "Your drawing" : "Image " + std::to_string(image_);
    ui::PaneGrid grid({{"image", narrow ? "Image" : title + ": draw on it"},
                       {"maps", narrow ? "Maps" : "Why a " + std::to_string(digit()) + "? Four methods"},
                       {"detail", detail_title()}},
                      {"image maps", "image detail"}, {.columns = {1.0f, 1.7f}, .rows = {1.0f, 1.6f}});
    Edited edited = Edited::no;
    if (grid.begin("image")) edited = draw_pad();
    grid.end();
    if (grid.begin("maps")) {
        if (const auto method = draw_maps(answer(), static_cast<Method>(method_)))
            method_ = static_cast<int>(*method);
    }
    grid.end();
    if (grid.begin("detail")) draw_detail(answer());
    grid.end();
    return edited;
}

Edited WhatTheNetworkSaw::draw_pad() {
    const ImageAction action = image_view_.draw(image(), bars(), drawing_.has_value());
    if (action.asked) target_ = static_cast<int>(*action.asked) + 1;
    if (!action.drawn && !action.goes_back) return Edited::no;
    drawing_ = action.goes_back ? std::nullopt : action.drawn;
    drawing_belongs_to_ = image_;
    return Edited::yes;
}

void WhatTheNetworkSaw::draw_detail(const Answer& shown) {
    const auto method = static_cast<Method>(method_);
    if (method == Method::integrated) {
        draw_whole_slider("Slices", slices_, 50);
        return path_view_.draw(shown, slices_, alpha_);
    }
    if (method == Method::occlusion) {
        draw_whole_slider("Patch", patch_, 4);
        return draw_occlusion(shown, patch_place_);
    }
    draw_method(shown, method);
}

Edited WhatTheNetworkSaw::draw_tests() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid(
        {{"claim", narrow ? "Claim" : "Test this claim on image " + std::to_string(image_)},
         {"deletion", narrow ? "Deleting" : "Deleting the most important pixels, mean of 30 images"},
         {"likeness", narrow ? "Untrained" : "Likeness to the map of the untrained network"}},
        {"claim deletion", "claim likeness"}, {.columns = {1.0f, 1.6f}, .rows = {1.4f, 1.0f}});
    const State now = state();
    const auto method = static_cast<Method>(method_);
    if (grid.begin("claim")) {
        const std::vector<std::string> names(kMethodWords.begin(), kMethodWords.end());
        ui::choice("Deleted first", method_, names, ImGui::GetContentRegionAvail().x);
        if (now.curves != nullptr) draw_claim(*now.answer, *now.curves, method, n_deleted_);
    }
    grid.end();
    if (grid.begin("deletion") && now.findings != nullptr)
        deletion_view_.draw(*now.findings, method, n_deleted_);
    grid.end();
    if (grid.begin("likeness") && now.findings != nullptr) draw_likeness(*now.findings);
    grid.end();
    return Edited::no;
}

}  // namespace

std::unique_ptr<Lesson> make_what_the_network_saw() { return std::make_unique<WhatTheNetworkSaw>(); }

}  // namespace lessons
