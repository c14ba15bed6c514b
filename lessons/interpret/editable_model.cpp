#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/edit_bench.h"
#include "lessons/interpret/edit_curve_view.h"
#include "lessons/interpret/edit_effect_view.h"
#include "lessons/interpret/edit_history_view.h"
#include "lessons/interpret/edit_people_view.h"
#include "lessons/interpret/edit_script.h"
#include "lessons/interpret/edit_terms_view.h"
#include "lessons/interpret/edit_tools_view.h"
#include "lessons/lesson.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace lessons {

namespace {

using namespace editing;

constexpr int kMostTerms = cases::kMostFeatures + 3;  // pairs
constexpr int kMostGroups = 32;  // the last bin, or the group of missing values behind it

/// A model whose curves the learner changes: its steps are first the bags that it learns from, then the
/// edits.
class EditableModel final : public Lesson, public cases::LearnsFromCase {
public:
    EditableModel() : LearnsFromCase({"credit", "biopsies", "titanic", "houses"}, {}) { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override;
    bool finished() const override { return step_ >= last_step(); }
    int last_step() const override { return bench_.last_step(); }
    int opening_step() const override { return last_step(); }
    double steps_per_second() const override { return 2.0; }
    Edited draw_figure() override;
    std::optional<int> take_wished_step() override { return std::exchange(wished_step_, std::nullopt); }
    std::string summary() const override;
    std::vector<Readout> readouts() const override {
        return is_answered() ? readouts_of(scene()) : std::vector<Readout>{};
    }
    std::vector<DataTable> tables() const override {
        return is_answered() ? tables_of(scene()) : std::vector<DataTable>{};
    }
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override {
        return is_answered() ? checks_of(scene()) : std::vector<Check>{};
    }
    Snapshot snapshot() const override { return {step_, sizeof step_}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    Settings settings() const;
    bool is_answered() const { return bench_.has_answer(settings()); }
    void update() { bench_.ask(settings()); }
    Scene scene() const { return bench_.scene(is_tested_); }

    // ---- Drawing
    Edited draw_panes();
    void draw_waiting() const;
    void draw_curve();
    void draw_chosen_curve();
    void take(const Change& change);
    void choose(int term);
    Edited draw_versions();
    Edited commit();
    std::string curve_title() const;

    // Parameters
    int n_pairs_ = 0;
    double threshold_ = 22.0;
    int feature_ = 4;  ///< From 1; behind the features the pairs.
    int from_ = 2;
    int to_ = 5;
    int operation_ = 0;
    double amount_ = 0.0;
    ReasonEntry reason_;
    bool is_tested_ = false;
    int group_ = 1;

    // Model
    Bench bench_;
    int step_ = 0;
    std::optional<int> wished_step_;

    // Drawing
    CurveView curve_view_;
};

std::vector<Parameter> EditableModel::parameters() {
    const std::vector<std::string> reasons(kReasons.begin(), kReasons.end());
    return {
        choice_.parameter("Case"),
        Parameter::integer("pairs", "Pairs", n_pairs_, 0, 3)
            .with_tooltip("Terms for so many pairs of features, those that promise most, beside the curves."),
        Parameter::real("threshold", "Threshold", threshold_, 1.0, 99.0)
            .with_unit("%")
            .with_tooltip(
                "Who scores as much or more gets the other decision. Loans: 22% is where 200 \u20ac "
                "gained and 700 \u20ac lost balance.")
            .that_redraws(),
        Parameter::integer("feature", "Feature", feature_, 1, kMostTerms)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::integer("from", "From", from_, 0, kMostGroups).that_redraws().that_the_figure_draws(),
        Parameter::integer("to", "To", to_, 0, kMostGroups).that_redraws().that_the_figure_draws(),
        Parameter::choice("operation", "Operation", operation_,
                          {"None", "Shift", "Flat", "Straight", "Rising", "Falling", "Halve"})
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::real("amount", "Amount", amount_, -kMostShift, kMostShift)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::choice("reason", "Reason", reason_.reason, reasons).that_redraws().that_the_figure_draws(),
        Parameter::toggle("tested", "Test this claim", is_tested_).that_redraws().that_the_figure_draws(),
        Parameter::integer("group", "Grouping", group_, 1, cases::kMostFeatures)
            .that_redraws()
            .that_the_figure_draws()};
}

void EditableModel::reset() {
    choice_.load();
    bench_.open(choice_.shared(), n_pairs_);
    step_ = 0;
    update();
}

Json EditableModel::edits() const {
    Json edits = bench_.edits();
    choice_.add_to(edits);
    return edits;
}

core::Result<void> EditableModel::apply(const Json& edits) {
    core::Result<std::vector<Commit>> commits = commits_from(cases::CaseChoice::rest_of(edits));
    if (!commits) return commits.error();
    if (const auto applied = choice_.apply(edits); !applied) return applied;
    bench_.take(std::move(*commits));
    return {};
}

void EditableModel::step() {
    ++step_;
    update();
}

void EditableModel::restore(const Snapshot& snapshot) {
    step_ = std::any_cast<int>(snapshot.value);
    update();
}

void EditableModel::work() {
    if (!bench_.is_trained()) bench_.work();
    update();
}

Progress EditableModel::progress() const {
    if (!bench_.is_trained())
        return {0.99 * bench_.training().progress(), "Training " + std::to_string(kBags) + " bags"};
    return is_answered() ? Progress{} : Progress{0.99, "Counting who is affected"};
}

Settings EditableModel::settings() const {
    return {.step = step_,
            .term = feature_ - 1,
            .change = {.operation = static_cast<Operation>(operation_),
                       .from = from_,
                       .to = to_,
                       .amount = amount_},
            .threshold = 0.01 * threshold_,
            .grouping = group_ - 1};
}

std::string EditableModel::summary() const {
    if (!bench_.is_trained())
        return choice_.summary_prefix() + "Training " + std::to_string(kBags) +
               " bags: " + std::to_string(bench_.training().n_rounds()) + " rounds.";
    return is_answered() ? choice_.summary_prefix() + say(scene()) : "Counting who is affected.";
}

core::Result<PythonScript> EditableModel::python() const {
    if (!is_answered()) return core::Error{.message = "The model is still being trained."};
    return edit_script(scene());
}

std::string EditableModel::curve_title() const {
    if (!is_answered()) return "A curve of the model";
    const Scene now = scene();
    return term_name(now, now.term) + ": what it adds";
}

Edited EditableModel::draw_figure() {
    choice_.draw();
    if (choice_.is_covered()) return Edited::no;
    update();
    return draw_panes();
}

Edited EditableModel::draw_panes() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"curve", narrow ? "Curve" : curve_title()},
                       {"model", narrow ? "Model" : "The whole model"},
                       {"effect", narrow ? "Fit" : "What it does to the fit"},
                       {"people", narrow ? "People" : "Who is affected"},
                       {"history", narrow ? "History" : "What was done, and why"}},
                      {"model curve curve", "history effect people"},
                      {.columns = {1.0f, 1.1f, 1.05f}, .rows = {1.3f, 1.0f}});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id)) is_answered() ? draw() : draw_waiting();
        grid.end();
    };
    pane("curve", [this] { draw_curve(); });
    pane("model", [this] {
        if (const auto pressed = draw_terms(scene())) choose(*pressed);
    });
    pane("effect", [this] { draw_effect(scene()); });
    pane("people", [this] {
        if (draw_people(scene())) group_ = group_ % static_cast<int>(bench_.data().n_features()) + 1;
    });
    pane("history", [&] { edited = draw_versions(); });
    return edited;
}

void EditableModel::draw_waiting() const {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ui::draw_label(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos() + room * 0.5f, summary(),
                   {.color = ui::theme().quiet_text, .size = ui::size::kLabel});
}

void EditableModel::draw_curve() {
    const Scene now = scene();
    if (now.shows_pair()) return draw_pair(now);
    if (now.has_all_bags()) {
        const ToolAction action = draw_tools(now);
        if (action.operation) operation_ = static_cast<int>(*action.operation);
        if (action.test_turned) is_tested_ = !is_tested_;
    } else if (ui::button("To the mean of all bags", ui::ButtonStyle::primary)) {
        wished_step_ = last_step();
    }
    update();
    if (is_tested_ && now.has_all_bags()) draw_verdict(scene());
    if (const auto dragged = curve_view_.draw(scene())) take(*dragged);
}

void EditableModel::take(const Change& change) {
    from_ = change.from;
    to_ = change.to;
    operation_ = static_cast<int>(change.operation);
    amount_ = change.amount;
    update();
}

// Another curve is looked at as it is; what was tried on the last one is taken back.
void EditableModel::choose(int term) {
    if (term + 1 == feature_) return;
    feature_ = term + 1;
    operation_ = 0;
    update();
}

Edited EditableModel::draw_versions() {
    update();
    const HistoryAction action = draw_history(scene(), reason_);
    if (action.n_edits) {
        wished_step_ = kBags + *action.n_edits;
        operation_ = 0;
    }
    if (action.discarded) operation_ = 0;
    return action.committed ? commit() : Edited::no;
}

// On a version of the past it takes the place of what followed there; undo brings that back.
Edited EditableModel::commit() {
    const auto step = bench_.commit(settings(), reason_.text());
    if (!step) return Edited::no;
    wished_step_ = step;
    operation_ = 0;
    reason_ = {};
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_editable_model() { return std::make_unique<EditableModel>(); }

}  // namespace lessons
