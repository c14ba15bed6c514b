#include "lessons/lesson.h"
#include "lessons/optim/learning_data_view.h"
#include "lessons/optim/learning_edits.h"
#include "lessons/optim/learning_loss_view.h"
#include "lessons/optim/learning_run.h"
#include "lessons/optim/learning_script.h"
#include "lessons/optim/learning_surface_view.h"
#include "lessons/optim/learning_table_card.h"
#include "lessons/optim/learning_weights_view.h"
#include "lessons/optim/learning_words.h"
#include "lessons/takes_files.h"
#include "lessons/ui/context.h"
#include "lessons/ui/panes.h"

#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string>

namespace lessons {

namespace {

using core::models::Penalty;
using learning::Features;
using learning::Run;
using learning::Task;

constexpr std::array<int, 4> kBatches{1, 4, 16, 0};
constexpr std::array<Penalty, 3> kPenalties{Penalty::kNone, Penalty::kL2, Penalty::kL1};

/// Linear and logistic regression on real rows: data and loss surface, scale, batches, penalties, early
/// stopping.
class LearningFromData final : public Lesson, public TakesFiles {
public:
    LearningFromData() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { run_->step(); }
    bool finished() const override { return run_->finished(); }
    int last_step() const override { return run_->last_step(); }
    int opening_step() const override { return 40; }
    double steps_per_second() const override { return 20.0; }
    Edited draw_figure() override;
    std::string summary() const override { return learning::tell(*run_); }
    std::vector<Readout> readouts() const override { return learning::readouts_of(*run_); }
    std::vector<Check> checks() const override {
        return learning::checks_of(*run_, edits_.of(table()).moved);
    }
    std::vector<DataTable> tables() const override { return learning::learning_tables(*run_); }
    core::Result<PythonScript> python() const override { return learning::learning_script(*run_); }
    Snapshot snapshot() const override { return {*run_, run_->bytes()}; }
    void restore(const Snapshot& snapshot) override { run_ = std::any_cast<const Run&>(snapshot.value); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }
    FileKind file_kind() const override { return FileKind::table; }
    core::Result<void> take_file(std::string name, std::string text) override;
    void work() override;
    Progress progress() const override;

private:
    std::size_t table() const { return static_cast<std::size_t>(table_); }
    learning::Settings settings() const;
    Parameter learning_rate_parameter();
    Parameter strength_parameter();
    Edited draw_data();
    Edited draw_surface();
    Edited draw_weights();
    std::string surface_title() const;

    // Parameters
    int table_ = 0;
    int features_ = 0;
    int bends_ = 9;
    bool standardize_ = true;
    double learning_rate_ = 0.2;
    int batch_ = 3;
    int epochs_ = 200;
    int seed_ = 1;
    int penalty_ = 0;
    double strength_ = 0.1;
    bool stops_early_ = false;

    // Model
    learning::Edits edits_;
    std::optional<Run> run_;
    learning::WeightPaths paths_;

    // Drawing
    learning::Link link_;
    learning::DataView data_view_;
    learning::SurfaceView surface_view_;
    learning::LossView loss_view_;
    learning::WeightsView weights_view_;
    learning::TableCard table_card_;
};

std::vector<Parameter> LearningFromData::parameters() {
    std::vector<std::string> titles;
    for (const learning::LearningTable& table : edits_.tables()) titles.push_back(table.title);
    auto epochs =
        Parameter::integer("epochs", "Epochs", epochs_, 1, 2000)
            .with_tooltip("How often every training row is looked at; at most 4 000 updates in all.");
    epochs.scale = Parameter::Scale::logarithmic;
    return {
        Parameter::choice("table", "Table", table_, titles)
            .with_tooltip("What is learnt from. Half of the rows train, the other half only judge."),
        Parameter::choice("features", "Model", features_, {"Line", "Bends", "All columns"})
            .with_tooltip("A line through one column; a curve of it that can bend; or every column at once."),
        Parameter::integer("bends", "Bends", bends_, 2, 15)
            .with_tooltip("How many weights the curve has: each adds one bend (Chebyshev polynomials)."),
        Parameter::toggle("standardise", "Standardise", standardize_)
            .with_tooltip("Every column less its mean, over its standard deviation."),
        learning_rate_parameter(),
        Parameter::choice("batch", "Batch", batch_, {"1 row", "4", "16", "All rows"})
            .with_tooltip("How many training rows an update looks at."),
        std::move(epochs),
        Parameter::integer("shuffle", "Shuffle", seed_, 1, 50)
            .with_tooltip("Deals the rows into batches in another order."),
        Parameter::choice("penalty", "Penalty", penalty_, {"None", "L2", "L1"})
            .with_tooltip("What large weights cost: their squares, or their sizes."),
        strength_parameter(),
        Parameter::toggle("early_stopping", "Stop early", stops_early_)
            .with_tooltip("Stops when the validation loss has not fallen for 10 epochs (20 updates at least) "
                          "and goes back to the best weights.")};
}

Parameter LearningFromData::learning_rate_parameter() {
    auto parameter = Parameter::real("learning_rate", "Learning rate", learning_rate_, 0.01, 4.0,
                                     Parameter::Scale::logarithmic)
                         .with_unit("\u00d7")
                         .with_tooltip("1 \u00d7 is 1/L, L the largest curvature of the loss.")
                         .with_mark(1.0, "1/L: with all rows the loss never rises.")
                         .with_mark(2.0, "2/L: beyond, a squared loss grows without bound.");
    const double safe = run_->task().safe_factor;
    if (safe >= 0.01 && safe < 0.95)
        parameter.marks.push_back({safe, "No single row is overshot below this."});
    return parameter;
}

Parameter LearningFromData::strength_parameter() {
    auto parameter =
        Parameter::real("strength", "Strength", strength_, learning::kStrengths.low,
                        learning::kStrengths.high, Parameter::Scale::logarithmic)
            .with_tooltip("Of the penalty. L1 at 1 takes every weight away; L2 at 1 halves them.");
    if (kPenalties[static_cast<std::size_t>(penalty_)] == Penalty::kL1) {
        parameter.marks.push_back({1.0, "From here on every weight is 0."});
        parameter.ranges.push_back(
            {1.0, learning::kStrengths.high, "nothing is left", NamedRange::Tone::bad});
    }
    return parameter;
}

learning::Settings LearningFromData::settings() const {
    return {.features = static_cast<Features>(features_),
            .bends = bends_,
            .standardize = standardize_,
            .rate_factor = learning_rate_,
            .batch_size = kBatches[static_cast<std::size_t>(batch_)],
            .epochs = epochs_,
            .seed = seed_,
            .penalty = kPenalties[static_cast<std::size_t>(penalty_)],
            .strength = strength_,
            .stops_early = stops_early_};
}

void LearningFromData::reset() {
    run_.emplace(learning::make_task(edits_.rows(table()), settings(), edits_.of(table()).start));
    paths_.ask(run_->shared_task());
}

core::Result<void> LearningFromData::take_file(std::string /*name*/, std::string text) {
    core::Result<void> used = edits_.use_text(text);
    if (used) table_ = static_cast<int>(learning::kOwnTable);
    return used;
}

void LearningFromData::work() { paths_.work(); }

Progress LearningFromData::progress() const {
    if (!paths_.pending()) return {};
    return {0.99 * paths_.progress(), "Weights for every strength"};
}

Edited LearningFromData::draw_figure() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"data", "Data"},
                       {"surface", narrow ? "Surface" : surface_title()},
                       {"loss", narrow ? "Losses" : "Training and validation loss"},
                       {"weights", narrow ? "Weights" : "Weights against the penalty"}},
                      {"data surface", "loss weights"}, {.rows = {1.45f, 1.0f}});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        const bool shown = grid.begin(id);
        if (shown && draw() == Edited::yes) edited = Edited::yes;
        grid.end();
        return shown;
    };
    if (!pane("data", [this] { return draw_data(); })) link_.row.reset();
    if (!pane("surface", [this] { return draw_surface(); })) link_.weights.reset();
    pane("loss", [this] { return loss_view_.draw(*run_), Edited::no; });
    pane("weights", [this] { return draw_weights(); });
    return edited;
}

Edited LearningFromData::draw_data() {
    if (table_card_.is_open()) {
        link_.row.reset();
        return table_card_.draw(edits_, table());
    }
    table_card_.draw_opener(table());
    const learning::PointEdit edit = data_view_.draw(*run_, link_);
    if (edit.table_row < 0) return Edited::no;
    if (edit.moved_to) {
        edits_.move_point(table(), edit.table_row, *edit.moved_to);
    } else {
        edits_.restore_point(table(), edit.table_row);
    }
    return Edited::yes;
}

Edited LearningFromData::draw_surface() {
    const learning::StartEdit edit = surface_view_.draw(*run_, link_);
    if (edit.reset) edits_.restore_start(table());
    if (edit.moved_to) edits_.move_start(table(), run_->task().map.unscaled_weights(*edit.moved_to));
    return edit.reset || edit.moved_to ? Edited::yes : Edited::no;
}

Edited LearningFromData::draw_weights() {
    const std::optional<double> strength = weights_view_.draw(*run_, paths_);
    if (!strength) return Edited::no;
    strength_ = *strength;
    if (penalty_ == 0) penalty_ = 2;
    return Edited::yes;
}

std::string LearningFromData::surface_title() const {
    const Task& task = run_->task();
    const double other = standardize_ ? task.condition_raw : task.condition_standardized;
    return (task.n_weights() == 2 ? "Loss surface: condition number "
                                  : "A slice of the loss: condition number ") +
           learning::condition_words(task.condition) + " (" + learning::condition_words(other) +
           (standardize_ ? " raw)" : " standardised)");
}

}  // namespace

std::unique_ptr<Lesson> make_learning_from_data() { return std::make_unique<LearningFromData>(); }

}  // namespace lessons
