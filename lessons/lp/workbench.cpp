#include "lessons/lesson.h"
#include "lessons/lp/workbench_course.h"
#include "lessons/lp/workbench_editor.h"
#include "lessons/lp/workbench_edits.h"
#include "lessons/lp/workbench_examples.h"
#include "lessons/lp/workbench_results.h"
#include "lessons/lp/workbench_script.h"
#include "lessons/lp/workbench_settings.h"
#include "lessons/lp/workbench_solve.h"
#include "lessons/lp/workbench_tasks.h"
#include "lessons/lp/workbench_what_if.h"
#include "lessons/lp/workbench_words.h"
#include "lessons/takes_files.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace lessons {

namespace {

using core::lp::GlpkMoment;

constexpr int kTheEnd = 1000000;

/// What the learner did in this frame; it is done once everything is drawn.
struct Wishes {
    std::optional<workbench::Model> model = {};
    std::optional<std::vector<workbench::Change>> changes = {};
    std::optional<workbench::ModelNumber> number = {};  ///< To be moved from now on.
    std::optional<int> stop = {};
};

/// A model typed, pasted or opened, solved by GLPK, explained in words, and played with.
class Workbench final : public Lesson, public TakesFiles {
public:
    Workbench() { reset(); }

    std::vector<Parameter> parameters() override { return settings_.parameters(examples_); }
    void reset() override;
    void step() override;
    bool finished() const override { return step_ >= last_step() && !solve_.pending(); }
    int last_step() const override { return static_cast<int>(solve_.run().moments().size()) - 1; }
    int opening_step() const override { return kTheEnd; }
    double steps_per_second() const override { return 4.0; }
    Edited draw_figure() override;
    std::optional<int> take_wished_step() override { return std::exchange(wished_step_, std::nullopt); }
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override;
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {step_, sizeof step_}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override { return to_json(edits_); }
    core::Result<void> apply(const Json& edits) override;
    FileKind file_kind() const override { return FileKind::model; }
    core::Result<void> take_file(std::string name, std::string text) override;
    void work() override;
    Progress progress() const override;

private:
    bool is_own() const { return settings_.example == static_cast<int>(examples_.size()); }
    const std::string& wanted_text() const;
    const GlpkMoment& moment() const {
        return solve_.run().moments()[static_cast<std::size_t>(shown_step())];
    }
    int shown_step() const { return std::clamp(step_, 0, last_step()); }
    bool is_end() const { return shown_step() == last_step() && !solve_.pending(); }
    void read_model();
    void use(workbench::Model model);
    void take_own(workbench::Model model);
    void draw_panes(Wishes& wishes);
    void draw_report(Wishes& wishes);
    void draw_what_if(Wishes& wishes);
    Edited take(Wishes& wishes);

    workbench::Settings settings_;

    // Model
    std::vector<workbench::ExampleModel> examples_ = workbench::example_models();
    core::lp::LinearProgram promised_ = workbench::example_program(examples_, "promises");
    workbench::Edits edits_;
    int edits_belong_to_ = 0;
    std::optional<workbench::Model> model_;
    workbench::Solve solve_;
    std::optional<workbench::Findings> findings_;
    bool has_looked_ = false;
    int step_ = 0;

    // Drawing
    int version_ = 0;  ///< Of the program that is shown.
    int written_version_ = 0;
    bool follows_ = false;  ///< The end of the run is to be shown once it is known.
    std::optional<int> wished_step_;
    workbench::Editor editor_;
    workbench::WhatIfView what_if_;
    workbench::CourseView course_;
};

const std::string& Workbench::wanted_text() const {
    return is_own() && !edits_.text.empty()
               ? edits_.text
               : examples_[is_own() ? 0 : static_cast<std::size_t>(settings_.example)].text;
}

void Workbench::read_model() {
    if (edits_belong_to_ != settings_.example) {
        edits_.changes.clear();
        edits_.stop = -1;
    }
    edits_belong_to_ = settings_.example;
    // What is kept as text was read before it was kept, and the examples are ours.
    if (!model_ || model_->text != wanted_text()) use(workbench::read_text(wanted_text()).value());
}

void Workbench::use(workbench::Model model) {
    model_ = std::move(model);
    ++written_version_;
}

void Workbench::reset() {
    read_model();
    solve_.begin({model_->program, edits_.changes, {settings_.pivots, settings_.nodes}, edits_.stop},
                 written_version_);
    step_ = 0;
    has_looked_ = false;
    ++version_;
}

void Workbench::step() {
    if (step_ >= last_step() && solve_.pending()) solve_.work();
    step_ = std::min(step_ + 1, last_step());
}

void Workbench::restore(const Snapshot& snapshot) {
    step_ = std::any_cast<int>(snapshot.value);
    while (step_ > last_step() && solve_.pending()) solve_.work();
}

core::Result<void> Workbench::apply(const Json& edits) {
    core::Result<workbench::Edits> read = workbench::read_edits(edits);
    if (!read) return read.error();
    edits_ = std::move(read).value();
    edits_belong_to_ = settings_.example;
    return {};
}

core::Result<void> Workbench::take_file(std::string /*name*/, std::string text) {
    core::Result<workbench::Model> model = workbench::read_text(text);
    if (!model) return model.error();
    take_own(std::move(model).value());
    follows_ = true;
    return {};
}

void Workbench::take_own(workbench::Model model) {
    settings_.example = static_cast<int>(examples_.size());
    edits_ = {.text = model.text, .changes = {}};
    edits_belong_to_ = settings_.example;
    use(std::move(model));
}

// One slice of the solver, or a look into its answer.
void Workbench::work() {
    if (solve_.pending()) return solve_.work();
    if (has_looked_) return;
    findings_ = workbench::look_into(solve_.program(), solve_.run().now().solution);
    has_looked_ = true;
}

Progress Workbench::progress() const {
    if (has_looked_) return {};
    const GlpkMoment& now = solve_.run().now();
    if (!solve_.pending()) return {0.97, "Looking into the answer"};
    return {0.96 * solve_.fraction(), now.is_integer
                                          ? "Branch and bound: " + std::to_string(now.nodes) + " nodes"
                                          : "Simplex method: " + std::to_string(now.pivots) + " pivots"};
}

std::string Workbench::summary() const {
    return "Step " + std::to_string(shown_step()) + " of " + std::to_string(last_step()) + ". " +
           workbench::headline(solve_.program(), moment(), is_end());
}

std::vector<Readout> Workbench::readouts() const {
    const core::lp::LinearProgram& program = solve_.program();
    const GlpkMoment& now = moment();
    return {{"objective", workbench::objective_name(program), now.solution.objective, program.objective_unit},
            {"pivots", "Pivots", static_cast<double>(now.pivots), ""},
            {"nodes", "Nodes", static_cast<double>(now.nodes), ""},
            {"broken", "Worst broken limit", now.violation, ""},
            {"variables", "Variables", static_cast<double>(program.column_count()), ""},
            {"limits", "Limits", static_cast<double>(program.row_count()), ""}};
}

std::vector<DataTable> Workbench::tables() const {
    return workbench::model_tables(solve_.run(), solve_.program(), shown_step(),
                                   has_looked_ && findings_ ? &*findings_ : nullptr);
}

core::Result<PythonScript> Workbench::python() const {
    return workbench::model_script(solve_.program(), moment(), is_end());
}

std::vector<Check> Workbench::checks() const {
    return workbench::tasks(
        {.id = is_own() ? "own" : examples_[static_cast<std::size_t>(settings_.example)].id,
         .promised = promised_,
         .model = *model_,
         .program = solve_.program(),
         .changes = edits_.changes,
         .moment = moment(),
         .is_end = is_end(),
         .problem = editor_.problem()});
}

Edited Workbench::draw_figure() {
    Wishes wishes;
    draw_panes(wishes);
    const Edited edited = take(wishes);
    if (edited == Edited::yes) follows_ = true;
    if (follows_) wished_step_ = kTheEnd;
    if (edited == Edited::no && !solve_.pending()) follows_ = false;
    return edited;
}

void Workbench::draw_panes(Wishes& wishes) {
    ui::PaneGrid grid({{"model", "Model"},
                       {"report", "In words"},
                       {"plan", "Plan"},
                       {"limits", "Limits"},
                       {"what_if", "What if?"},
                       {"course", "Course"}},
                      {"model report", "plan limits", "what_if course"},
                      {.columns = {1.25f, 1.0f}, .rows = {1.3f, 0.9f, 1.25f}});
    if (is_end()) what_if_.choose_by_default(solve_.program(), moment().solution, written_version_);
    const workbench::Results results{.written = model_->program,
                                     .program = solve_.program(),
                                     .solution = moment().solution,
                                     .has_plan = moment().has_plan,
                                     .changes = edits_.changes,
                                     .chosen = what_if_.chosen()};
    if (grid.begin("model"))
        wishes.model = editor_.draw(*model_, solve_.program(), version_, settings_.written_as);
    grid.end();
    if (grid.begin("report")) draw_report(wishes);
    grid.end();
    if (grid.begin("plan")) wishes.number = workbench::draw_plan(results);
    grid.end();
    if (grid.begin("limits")) {
        if (const auto clicked = workbench::draw_limits(results)) wishes.number = clicked;
    }
    grid.end();
    if (grid.begin("what_if")) draw_what_if(wishes);
    grid.end();
    if (grid.begin("course")) course_.draw(solve_.run(), shown_step());
    grid.end();
}

Edited Workbench::take(Wishes& wishes) {
    if (wishes.number) what_if_.choose(*wishes.number);
    if (wishes.changes) edits_.changes = std::move(*wishes.changes);
    if (wishes.stop) edits_.stop = *wishes.stop;
    if (wishes.model) take_own(std::move(*wishes.model));
    return wishes.changes || wishes.stop || wishes.model ? Edited::yes : Edited::no;
}

void Workbench::draw_report(Wishes& wishes) {
    if (solve_.pending() && ui::button("Stop", ui::ButtonStyle::quiet)) wishes.stop = last_step();
    if (solve_.is_stopped() && ui::button("Go on", ui::ButtonStyle::quiet)) wishes.stop = -1;
    const core::lp::LinearProgram& program = solve_.program();
    const workbench::Findings* findings = has_looked_ && findings_ ? &*findings_ : nullptr;
    workbench::draw_report(workbench::headline(program, moment(), is_end()),
                           workbench::report(program, moment(), findings, is_end()));
}

void Workbench::draw_what_if(Wishes& wishes) {
    const core::lp::LpSolution& solution = moment().solution;
    const bool is_known = is_end() && solution.is_optimal() && !moment().is_integer;
    wishes.changes = what_if_.draw({.written = model_->program,
                                    .program = solve_.program(),
                                    .changes = edits_.changes,
                                    .objective = is_known ? std::optional(solution.objective) : std::nullopt,
                                    .version = written_version_});
}

}  // namespace

std::unique_ptr<Lesson> make_workbench() { return std::make_unique<Workbench>(); }

}  // namespace lessons
