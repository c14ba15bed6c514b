#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/look_curve_view.h"
#include "lessons/interpret/look_importance_view.h"
#include "lessons/interpret/look_pairs_view.h"
#include "lessons/interpret/look_script.h"
#include "lessons/interpret/look_study.h"
#include "lessons/interpret/look_test_view.h"
#include "lessons/lesson.h"
#include "lessons/ui/label.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using cases::CaseModel;
using cases::ModelKind;
using core::interpret::PermutationImportance;
using core::interpret::Resampling;

constexpr ModelKind kKinds[] = {ModelKind::boosted_trees, ModelKind::logistic_regression,
                                ModelKind::random_forest, ModelKind::network};
constexpr int kMostFeatures = cases::kMostFeatures;

class WhatDoesItLookAt final : public Lesson, public cases::LearnsFromCase {
public:
    WhatDoesItLookAt() : LearnsFromCase({"biopsies", "houses", "credit", "titanic"}, {}) { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override;
    bool finished() const override { return n_repeats_ >= last_step(); }
    int last_step() const override { return look::kRepeats; }
    int opening_step() const override { return last_step(); }
    double steps_per_second() const override { return 2.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override;
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {n_repeats_, sizeof n_repeats_ + 16}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override { return choice_.edits(); }
    core::Result<void> apply(const Json& edits) override { return choice_.apply(edits); }
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    ModelKind kind() const { return kKinds[model_choice_]; }
    const CaseModel* model() const { return studied_->models.find(kind()); }
    bool trained() const { return studied_->models.has_trained(kind()); }
    int feature() const { return std::min(feature_, static_cast<int>(studied_->data.n_features())) - 1; }
    look::Question question() const {
        return {kind(), shuffle_, other_rows_ ? Resampling::kRows : Resampling::kNone};
    }
    bool is_answered() const {
        return has_picture() && claim_.feature == feature() && claimed_at_ == at_ && claimed_of_ == kind();
    }
    /// Of a feature that may have been left already: it stays in view while the next is asked about.
    bool has_picture() const {
        return trained() && shown_ && studied_->explainer.curves(claim_.feature) != nullptr;
    }
    bool must_retrain() const;
    double retrained_score() const {
        return without_ ? studied_->without.score(kind(), feature()) : core::kNaN;
    }
    void ask();
    void update_picture();
    look::Look look() const;

    // ---- Drawing
    void draw_panes();
    void draw_waiting() const;
    void draw_importance();
    void draw_curve();
    void draw_pairs();
    void draw_test();
    void choose(int feature) { feature_ = feature + 1; }
    void move_line(std::optional<double> share);

    // Parameters
    int model_choice_ = 0;
    int feature_ = 4;  ///< From 1.
    double at_ = 80.0;
    int shuffle_ = 1;
    bool other_rows_ = false;
    bool from_zero_ = false;
    bool without_ = false;

    // Model
    std::unique_ptr<look::Study> studied_;
    int n_repeats_ = 0;
    std::optional<PermutationImportance> shown_;  ///< The first n_repeats_.
    look::Claim claim_;
    double claimed_at_ = -1.0;  ///< The place that claim_ is about.
    ModelKind claimed_of_ = ModelKind::boosted_trees;

    // Drawing
    look::ImportanceView importance_view_;
    look::CurveView curve_view_;
    look::PairsView pairs_view_;
    std::optional<core::Index> lit_row_;
};

std::vector<Parameter> WhatDoesItLookAt::parameters() {
    return {
        choice_.parameter("Data"),
        Parameter::choice("model", "Model", model_choice_, {"Boosted trees", "Linear", "Forest", "Network"})
            .with_tooltip("Trained here and now on three quarters of the data."),
        Parameter::integer("shuffle", "Shuffle", shuffle_, 1, 20)
            .with_tooltip("Shuffles in other random ways."),
        Parameter::toggle("other_rows", "Count other rows, too", other_rows_)
            .with_tooltip(
                "Each repeat also draws its rows anew: the interval then speaks of all rows of this "
                "kind, not only of those in the table."),
        Parameter::toggle("from_zero", "Curves from zero", from_zero_)
            .with_tooltip("Shows only how far each prediction moves, so that curves are compared by shape.")
            .that_redraws(),
        Parameter::integer("feature", "Feature", feature_, 1, kMostFeatures)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::real("at", "Line at", at_, 0.0, 100.0)
            .with_unit("%")
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::toggle("without", "Trained without it", without_).that_redraws().that_the_figure_draws()};
}

void WhatDoesItLookAt::reset() {
    if (choice_.load()) {
        studied_ = std::make_unique<look::Study>(choice_.data());
        claim_ = {};
    }
    n_repeats_ = 0;
    shown_.reset();
    update_picture();
}

void WhatDoesItLookAt::step() {
    ++n_repeats_;
    update_picture();
}

void WhatDoesItLookAt::restore(const Snapshot& snapshot) {
    n_repeats_ = std::any_cast<int>(snapshot.value);
    update_picture();
}

bool WhatDoesItLookAt::must_retrain() const { return without_ && std::isnan(retrained_score()); }

void WhatDoesItLookAt::ask() {
    if (trained()) studied_->explainer.ask(*model(), question(), feature());
}

// One portion of what is missing: a tree, a shuffling, or the curves of some rows.
void WhatDoesItLookAt::work() {
    if (!trained()) return studied_->models.work(kind());
    ask();
    if (studied_->explainer.pending()) {
        studied_->explainer.work();
    } else if (must_retrain()) {
        studied_->without.train(kind(), feature());
    }
    update_picture();
}

Progress WhatDoesItLookAt::progress() const {
    if (!trained()) {
        const double done = model() != nullptr ? model()->n_steps() : 0.0;
        const double all = model() != nullptr ? model()->expected_steps() : 1.0;
        return {0.5 * done / all, std::string("Training ") + cases::name_of(kind(), studied_->data.task)};
    }
    if (!is_answered()) return {0.5 + 0.4 * studied_->explainer.progress(), "Asking the model"};
    if (must_retrain())
        return {0.95,
                "Training without " + studied_->data.features[static_cast<std::size_t>(feature())].label};
    return {};
}

void WhatDoesItLookAt::update_picture() {
    if (!trained()) return shown_.reset();
    ask();
    const PermutationImportance* all = studied_->explainer.importance();
    if (all == nullptr) return shown_.reset();
    if (!shown_ || shown_->drops.cols() != n_repeats_) shown_ = all->after(n_repeats_);
    const look::Curves* curves = studied_->explainer.curves(feature());
    const bool current = claim_.feature == feature() && claimed_at_ == at_ && claimed_of_ == kind();
    if (curves == nullptr || current) return;
    claim_ = look::make_claim(studied_->data, *model(), *curves, 0.01 * at_);
    claimed_at_ = at_;
    claimed_of_ = kind();
}

look::Look WhatDoesItLookAt::look() const {
    return {studied_->data,
            *model(),
            *studied_->explainer.importance(),
            *shown_,
            *studied_->explainer.curves(claim_.feature),
            claim_,
            studied_->explainer.n_rows(),
            retrained_score()};
}

std::string WhatDoesItLookAt::summary() const {
    if (!trained()) {
        return choice_.summary_prefix() + "Training " + cases::name_of(kind(), studied_->data.task) +
               (model() != nullptr ? ": " + model()->steps_text() : "") + ".";
    }
    return choice_.summary_prefix() +
           (is_answered() ? look::say(look()) : "Asking the model about every feature.");
}

std::vector<Readout> WhatDoesItLookAt::readouts() const {
    if (!is_answered()) return {};
    return look::readouts_of(look());
}

std::vector<Check> WhatDoesItLookAt::checks() const {
    if (!is_answered()) return {};
    return look::checks_of(look(), without_);
}

std::vector<DataTable> WhatDoesItLookAt::tables() const {
    if (!is_answered()) return {};
    return look::tables_of(look());
}

core::Result<PythonScript> WhatDoesItLookAt::python() const {
    if (!is_answered()) return core::Error{.message = "The model is still being asked."};
    if (n_repeats_ < 2) return core::Error{.message = "An interval needs two repeats. Press play."};
    return look::look_script(look());
}

Edited WhatDoesItLookAt::draw_figure() {
    choice_.draw();
    if (!choice_.is_covered()) draw_panes();
    return Edited::no;
}

void WhatDoesItLookAt::draw_panes() {
    const bool narrow = ui::context().narrow;
    const std::string& label =
        studied_->data.features[static_cast<std::size_t>(std::max(claim_.feature, 0))].label;
    ui::PaneGrid grid(
        {{"importance", narrow ? "Bars" : "What costs most when it is shuffled"},
         {"curve", narrow ? "Curve" : "How the prediction moves with " + look::in_a_sentence(label)},
         {"test", narrow ? "Test" : "Test this claim"},
         {"pairs", narrow ? "Who exists" : "Who exists, and who is only asked about"}},
        {"importance curve", "test pairs"}, {.columns = {2.0f, 3.0f}, .rows = {1.0f, 1.0f}});
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id)) has_picture() ? draw() : draw_waiting();
        grid.end();
    };
    pane("importance", [this] { draw_importance(); });
    pane("curve", [this] { draw_curve(); });
    pane("test", [this] { draw_test(); });
    pane("pairs", [this] { draw_pairs(); });
}

void WhatDoesItLookAt::draw_waiting() const {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ui::draw_label(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos() + room * 0.5f, summary(),
                   {.color = ui::theme().quiet_text, .size = ui::size::kLabel});
}

void WhatDoesItLookAt::draw_importance() {
    if (const auto clicked = importance_view_.draw(look())) choose(*clicked);
}

void WhatDoesItLookAt::draw_curve() {
    move_line(
        curve_view_.draw(look(), from_zero_ ? look::Level::from_zero : look::Level::as_predicted, lit_row_));
}

void WhatDoesItLookAt::draw_pairs() { move_line(pairs_view_.draw(look(), lit_row_)); }

void WhatDoesItLookAt::draw_test() {
    if (look::draw_test(look(), {without_, studied_->without.model()})) without_ = !without_;
}

void WhatDoesItLookAt::move_line(std::optional<double> share) {
    if (share) at_ = 100.0 * *share;
    update_picture();
}

}  // namespace

std::unique_ptr<Lesson> make_what_does_it_look_at() { return std::make_unique<WhatDoesItLookAt>(); }

}  // namespace lessons
