#include "lessons/interpret/digits_image_view.h"
#include "lessons/interpret/digits_learning_view.h"
#include "lessons/interpret/digits_maps_view.h"
#include "lessons/interpret/digits_method_view.h"
#include "lessons/interpret/digits_network_view.h"
#include "lessons/interpret/digits_path_view.h"
#include "lessons/interpret/digits_script.h"
#include "lessons/interpret/digits_study.h"
#include "lessons/interpret/digits_trials_view.h"
#include "lessons/lesson.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using namespace digits;

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

    std::vector<Parameter> parameters() override {
        return parameters_of(choices_, static_cast<int>(study_.data().test.n_rows()));
    }
    void reset() override { study_.reset(); }
    void step() override { study_.go_to(study_.n_epochs() + 1); }
    bool finished() const override { return study_.n_epochs() >= Training::kEpochs; }
    int last_step() const override { return Training::kEpochs; }
    int opening_step() const override { return 15; }
    double steps_per_second() const override { return 4.0; }
    Edited draw_figure() override;
    std::string summary() const override { return say(study_.state()); }
    std::vector<Readout> readouts() const override { return readouts_of(study_.state()); }
    std::vector<Check> checks() const override { return checks_of(study_.state()); }
    std::vector<DataTable> tables() const override {
        return tables_of(study_.training(), study_.n_epochs(), study_.answer());
    }
    core::Result<PythonScript> python() const override {
        return answer_script(study_.data(), study_.answer());
    }
    Snapshot snapshot() const override { return {study_.n_epochs(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { study_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return study_.edits(); }
    core::Result<void> apply(const Json& edits) override { return study_.apply(edits); }
    void work() override { study_.work(); }
    Progress progress() const override { return study_.progress(); }

private:
    // ---- Drawing
    Edited draw_learning();
    Edited draw_image();
    Edited draw_tests();
    Edited take(const ImageAction& action);
    void draw_detail();
    std::string detail_title() const;
    Edited choose(core::Index test_image);
    void ask_about(core::Index digit) { choices_.target = static_cast<int>(digit) + 1; }

    // Parameters
    Choices choices_;

    // Model
    Study study_{choices_};

    // Drawing
    Pen pen_;
    ImageView image_view_;
    CurvesView curves_view_;
    PathView path_view_;
    PatchPlace patch_place_;
    DeletionView deletion_view_;
};

Edited WhatTheNetworkSaw::choose(core::Index test_image) {
    choices_.image = static_cast<int>(test_image) + 1;
    study_.draw(std::nullopt);
    return Edited::yes;
}

Edited WhatTheNetworkSaw::draw_figure() {
    study_.explain_now();
    switch (static_cast<View>(choices_.view)) {
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
    Edited edited = Edited::no;
    std::optional<core::Index> chosen;
    if (grid.begin("network"))
        edited = take(draw_network(study_.epoch().network, study_.image(), study_.bars(), pen_));
    grid.end();
    if (grid.begin("curves")) curves_view_.draw(study_.training(), study_.n_epochs());
    grid.end();
    if (grid.begin("confusion")) chosen = draw_confusion(study_.data(), study_.epoch());
    grid.end();
    if (grid.begin("mistakes")) {
        if (const auto mistake = draw_mistakes(study_.data(), study_.epoch(), choices_.image - 1))
            chosen = mistake;
    }
    grid.end();
    return chosen ? choose(*chosen) : edited;
}

std::string WhatTheNetworkSaw::detail_title() const {
    if (ui::context().narrow) return "Closer";
    const Method method = choices_.chosen_method();
    return method == Method::integrated ? "Integrated gradients: the area under the slope"
                                        : std::string(name_of(method)) + " in full";
}

Edited WhatTheNetworkSaw::draw_image() {
    const bool narrow = ui::context().narrow;
    const std::string title =
        study_.is_drawing() ? "Your drawing" : "Image " + std::to_string(choices_.image) + ": draw on it";
    ui::PaneGrid grid(
        {{"image", narrow ? "Image" : title},
         {"maps", narrow ? "Maps" : "Why a " + std::to_string(study_.digit()) + "? Four methods"},
         {"detail", detail_title()}},
        {"image maps", "image detail"}, {.columns = {1.1f, 1.7f}, .rows = {1.0f, 1.6f}});
    Edited edited = Edited::no;
    if (grid.begin("image"))
        edited = take(image_view_.draw(study_.image(), study_.bars(), study_.is_drawing()));
    grid.end();
    if (grid.begin("maps")) {
        if (const auto method = draw_maps(study_.answer(), choices_.chosen_method()))
            choices_.method = static_cast<int>(*method);
    }
    grid.end();
    if (grid.begin("detail")) draw_detail();
    grid.end();
    return edited;
}

Edited WhatTheNetworkSaw::take(const ImageAction& action) {
    if (action.asked) ask_about(*action.asked);
    if (!action.drawn && !action.goes_back) return Edited::no;
    study_.draw(action.goes_back ? std::nullopt : action.drawn);
    return Edited::yes;
}

void WhatTheNetworkSaw::draw_detail() {
    const Method method = choices_.chosen_method();
    const Answer shown = study_.answer();
    if (method == Method::integrated) {
        draw_whole_slider("Slices", choices_.slices, 50);
        return path_view_.draw(shown, choices_.slices, choices_.alpha);
    }
    if (method == Method::occlusion) {
        draw_whole_slider("Patch", choices_.patch, 4);
        return draw_occlusion(shown, patch_place_);
    }
    draw_method(shown, method);
}

Edited WhatTheNetworkSaw::draw_tests() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid(
        {{"claim", narrow ? "Claim" : "Test this claim on image " + std::to_string(choices_.image)},
         {"deletion", narrow ? "Deleting" : "Deleting the most important pixels, mean of 30 images"},
         {"likeness", narrow ? "Untrained" : "Likeness to the map of the untrained network"}},
        {"claim deletion", "claim likeness"}, {.columns = {1.0f, 1.6f}, .rows = {1.4f, 1.0f}});
    const State now = study_.state();
    const Method method = choices_.chosen_method();
    if (grid.begin("claim")) {
        const std::vector<std::string> names(kMethodWords.begin(), kMethodWords.end());
        ui::choice("Deleted first", choices_.method, names, ImGui::GetContentRegionAvail().x);
        if (now.curves != nullptr) draw_claim(now.answer, *now.curves, method, choices_.n_deleted);
    }
    grid.end();
    if (grid.begin("deletion") && now.findings != nullptr)
        deletion_view_.draw(*now.findings, method, choices_.n_deleted);
    grid.end();
    if (grid.begin("likeness") && now.findings != nullptr) draw_likeness(*now.findings);
    grid.end();
    return Edited::no;
}

}  // namespace

std::unique_ptr<Lesson> make_what_the_network_saw() { return std::make_unique<WhatTheNetworkSaw>(); }

}  // namespace lessons
