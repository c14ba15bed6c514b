#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/which_model_looks.h"
#include "lessons/interpret/which_model_script.h"
#include "lessons/interpret/which_model_test_view.h"
#include "lessons/interpret/which_model_views.h"
#include "lessons/lesson.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace lessons {

namespace {

using which::Contest;
using which::kKinds;

class WhichModel final : public Lesson, public cases::LearnsFromCase {
public:
    WhichModel() : LearnsFromCase({"credit", "biopsies", "titanic"}, {.classes = true}) { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override;
    bool finished() const override { return frame_ >= Contest::kFrames; }
    int last_step() const override { return Contest::kFrames; }
    int opening_step() const override { return Contest::kFrames; }
    double steps_per_second() const override { return 8.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return which::tables_of(scene()); }
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {frame_, sizeof frame_}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    bool is_ready() const { return contest_->is_done(which::kinds_of(looks_)); }
    which::Scene scene() const;
    void update_curves();
    core::Interval profit_range() const;
    bool is_simple_and_good() const;

    // ---- Drawing
    Edited draw_panes();
    Edited draw_test();
    std::string models_title() const;

    // Parameters
    int model_ = 0;
    double threshold_ = 50.0;
    double miss_ratio_ = 3.5;
    int curve_ = 1;

    // Model
    std::unique_ptr<Contest> contest_;
    int frame_ = 0;
    std::vector<which::Curves> curves_;
    std::vector<which::Look> looks_;
    std::string looks_belong_to_ = choice_.key();

    /// What summary() drew last, which the host asks for in every frame.
    struct DrawnRange {
        int model = -1;
        int steps = -1;
        double threshold = 0.0;
        core::Interval range = {};
    };
    mutable DrawnRange drawn_;

    // Drawing
    ui::PlotView models_view_;
    ui::PlotView curves_view_;
    ui::PlotView profit_view_;
};

std::vector<Parameter> WhichModel::parameters() {
    const std::vector<std::string> names(which::kShortNames.begin(), which::kShortNames.end());
    return {choice_.parameter("Case"),
            Parameter::choice("model", "Model that decides", model_, names)
                .with_tooltip("All learn from the same rows and are judged on the same others."),
            Parameter::real("threshold", "Threshold", threshold_, 1.0, 99.0)
                .with_unit("%")
                .with_tooltip("Who scores as much or more is called positive.")
                .that_redraws(),
            Parameter::real("miss", "False alarms per miss", miss_ratio_, 0.2, 50.0,
                            Parameter::Scale::logarithmic)
                .with_tooltip("How many false alarms are as bad as one miss."),
            Parameter::choice("curve", "Curve", curve_,
                              {"Training", "ROC", "Precision and recall", "Calibration", "Lift"})
                .that_redraws()};
}

void WhichModel::reset() {
    if (choice_.load()) contest_ = std::make_unique<Contest>(choice_.data());
    curves_.assign(static_cast<std::size_t>(kKinds), {});  // the payoffs may be others
    drawn_ = {};
    if (looks_belong_to_ != choice_.key()) looks_.clear();
    looks_belong_to_ = choice_.key();
    frame_ = 0;
    update_curves();
}

void WhichModel::step() {
    ++frame_;
    update_curves();
}

void WhichModel::restore(const Snapshot& snapshot) {
    frame_ = std::any_cast<int>(snapshot.value);
    update_curves();
}

Json WhichModel::edits() const {
    Json edits = which::to_json(looks_);
    choice_.add_to(edits);
    return edits;
}

core::Result<void> WhichModel::apply(const Json& edits) {
    core::Result<std::vector<which::Look>> read = which::looks_from(cases::CaseChoice::rest_of(edits));
    if (!read) return read.error();
    if (const auto applied = choice_.apply(edits); !applied) return applied;
    looks_ = *read;
    looks_belong_to_ = choice_.key();
    return {};
}

void WhichModel::work() {
    contest_->work(which::kinds_of(looks_));
    update_curves();
}

Progress WhichModel::progress() const {
    return {contest_->progress(which::kinds_of(looks_)), "Training the models"};
}

which::Scene WhichModel::scene() const {
    return {.contest = *contest_,
            .chosen = model_,
            .frame = frame_,
            .threshold = threshold_,
            .payoffs = which::payoffs_of(contest_->data(), miss_ratio_),
            .curves = curves_};
}

// Only those whose model is at another step of its training.
void WhichModel::update_curves() {
    const auto payoffs = which::payoffs_of(contest_->data(), miss_ratio_);
    for (int kind = 0; kind < kKinds; ++kind) {
        which::Curves& curves = curves_[static_cast<std::size_t>(kind)];
        const int steps = contest_->steps_at(kind, frame_);
        if (curves.steps == steps) continue;
        curves = which::make_curves(contest_->data().test.y, contest_->predictions(kind, frame_), payoffs);
        curves.steps = steps;
    }
}

core::Interval WhichModel::profit_range() const {
    const which::Scene now = scene();
    const int steps = now.chosen_curves().steps;
    if (drawn_.model != model_ || drawn_.steps != steps || drawn_.threshold != threshold_) {
        drawn_ = {model_, steps, threshold_,
                  which::profit_interval(now.y(), now.predictions(), now.payoffs, threshold_)};
    }
    return drawn_.range;
}

std::string WhichModel::summary() const {
    if (!is_ready()) return choice_.summary_prefix() + "Training " + std::to_string(kKinds) + " models.";
    const which::Scene now = scene();
    const double money = which::profit_per_100(now.y(), now.predictions(), now.payoffs, threshold_);
    const core::Interval ranges = profit_range();
    const cases::Case& data = now.data();
    return choice_.summary_prefix() + which::short_name_of(model_) + ", " + data.target.above + " from " +
           ui::format_number(threshold_) + "%: " + which::money_text(data, money) + " per 100 " + data.many +
           " (95% of draws: " + which::money_text(data, ranges.low) + " to " +
           which::money_text(data, ranges.high) + "), AUC " + ui::format_fixed(now.chosen_curves().auc, 3) +
           ".";
}

std::vector<Readout> WhichModel::readouts() const {
    if (!is_ready()) return {};
    const which::Scene now = scene();
    const core::evaluate::Confusion counts = now.counts();
    const std::string unit = now.data().money.unit;
    const double called = 100.0 * (counts.true_positive + counts.false_positive) / counts.total();
    std::vector<Readout> list{
        {"auc", "AUC", now.chosen_curves().auc, ""},
        {"brier", "Brier score", core::evaluate::brier_score(now.y(), now.predictions()), ""},
        {"profit", "Money per 100",
         which::profit_per_100(now.y(), now.predictions(), now.payoffs, threshold_), unit},
        {"best_profit", "Best money per 100", now.chosen_curves().best.y(), unit},
        {"best_threshold", "Best threshold", now.chosen_curves().best.x(), "%"},
        {"caught", "Positive ones caught", 100.0 * counts.recall(), "%"},
        {"called", "Called positive", called, "%"},
        {"looks", "Looks at the test set", static_cast<double>(looks_.size()), ""}};
    if (looks_.empty()) return list;
    if (const auto verdict = which::judge(*contest_, looks_.front(), now.payoffs)) {
        list.push_back({"test_profit", "Money per 100 on the test set", verdict->came, unit});
    }
    return list;
}

core::Result<PythonScript> WhichModel::python() const {
    if (!is_ready()) return core::Error{.message = "The models are still being trained."};
    return which::decision_script(scene());
}

// Within the spread of the best one, and small enough to be read.
bool WhichModel::is_simple_and_good() const {
    constexpr int kReadable = 60;
    double best = 0.0;
    for (const which::Curves& curves : curves_)
        best = std::max(best, std::isnan(curves.auc) ? 0.0 : curves.auc);
    const auto interval = contest_->auc_interval(model_);
    const cases::CaseModel* model = contest_->model(model_);
    return model != nullptr && interval && model->size() <= kReadable && interval->high >= best;
}

std::vector<Check> WhichModel::checks() const {
    if (!is_ready()) return {};
    const which::Scene now = scene();
    const which::Curves& curves = now.chosen_curves();
    const double money = which::profit_per_100(now.y(), now.predictions(), now.payoffs, threshold_);
    const bool is_best = money >= curves.best.y() - 0.02 * std::fabs(curves.best.y());
    return {
        {"best_threshold", is_best,
         threshold_ > curves.best.x() ? "More money lies to the left: catch more of them."
                                      : "More money lies to the right: fewer false alarms."},
        {"simple_choice", is_simple_and_good(),
         "Look for a model far to the left whose interval still reaches the best one."},
        {"opened_once", looks_.size() == 1,
         looks_.empty() ? "Press Open the test set." : "That was more than one look. Undo takes it back."}};
}

Edited WhichModel::draw_figure() {
    choice_.draw();
    if (choice_.is_covered()) return Edited::no;
    return draw_panes();
}

Edited WhichModel::draw_panes() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"models", narrow ? "Models" : models_title()},
                       {"curves", narrow ? "Curves" : which::title_of(static_cast<which::CurveKind>(curve_))},
                       {"profit", which::are_points(contest_->data()) ? "Points" : "Money"},
                       {"people", narrow ? "People" : "Of 100 " + contest_->data().many},
                       {"test", narrow ? "Test" : "Sealed test set"}},
                      {"models curves", "profit people", "test test"},
                      {.columns = {1.0f, 1.0f}, .rows = {1.0f, 1.0f, 0.6f}});
    Edited edited = Edited::no;
    const which::Scene now = scene();
    if (grid.begin("models")) {
        if (const auto clicked = which::draw_models(now, models_view_); clicked && *clicked != model_) {
            model_ = *clicked;
            edited = Edited::yes;
        }
    }
    grid.end();
    if (grid.begin("curves"))
        which::draw_curves(now, static_cast<which::CurveKind>(curve_), threshold_, curves_view_);
    grid.end();
    if (grid.begin("profit")) which::draw_profit(now, threshold_, profit_view_);
    grid.end();
    if (grid.begin("people")) which::draw_people(now);
    grid.end();
    if (grid.begin("test") && draw_test() == Edited::yes) edited = Edited::yes;
    grid.end();
    return edited;
}

Edited WhichModel::draw_test() {
    if (!which::draw_test(scene(), looks_)) return Edited::no;
    looks_.push_back({model_, threshold_});
    looks_belong_to_ = choice_.key();
    return Edited::yes;
}

std::string WhichModel::models_title() const {
    return "Quality against simplicity: " + contest_->data().title;
}

}  // namespace

std::unique_ptr<Lesson> make_which_model() { return std::make_unique<WhichModel>(); }

}  // namespace lessons
