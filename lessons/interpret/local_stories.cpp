#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/stories_bars_view.h"
#include "lessons/interpret/stories_near_view.h"
#include "lessons/interpret/stories_ranks_view.h"
#include "lessons/interpret/stories_rivals_view.h"
#include "lessons/interpret/stories_script.h"
#include "lessons/interpret/stories_settings.h"
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

using namespace stories;
using cases::ModelKind;

constexpr int kTellings = 30;

/// A local line around one person, told again and again, and the stories that others tell.
class LocalStories final : public Lesson, public cases::LearnsFromCase {
public:
    LocalStories() : LearnsFromCase({"credit", "biopsies", "titanic", "houses"}, {}) { reset(); }

    std::vector<Parameter> parameters() override {
        return parameters_of(settings_, choice_.parameter("Case"));
    }
    void reset() override;
    void step() override;
    bool finished() const override { return n_lines_ >= kTellings; }
    int last_step() const override { return kTellings; }
    int opening_step() const override { return 5; }
    double steps_per_second() const override { return 3.0; }
    Edited draw_figure() override;
    std::string summary() const override { return choice_.summary_prefix() + say(state()); }
    std::vector<Readout> readouts() const override { return readouts_of(state()); }
    std::vector<Check> checks() const override { return checks_of(state()); }
    std::vector<DataTable> tables() const override { return tables_of(state()); }
    core::Result<PythonScript> python() const override { return line_script(state()); }
    Snapshot snapshot() const override { return {n_lines_, sizeof n_lines_}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    ModelKind kind() const { return settings_.kind(); }
    const cases::CaseModel* model() const { return shelf_->find(kind()); }
    bool is_trained() const { return shelf_->has_trained(kind()); }
    int row_of(const cases::Case& data) const {
        return std::min(settings_.row, static_cast<int>(data.test.n_rows())) - 1;
    }
    int row() const { return row_of(*case_); }
    std::string changes_key() const { return choice_.key() + " " + std::to_string(settings_.row); }
    void load();
    Question question() const;
    double threshold() const { return case_->is_classes() ? 0.5 : case_->train.y.mean(); }
    bool wants_rivals() const { return settings_.view == static_cast<int>(View::rivals); }
    bool has_lines() const { return is_trained() && lines_.question() == question() && lines_.has(n_lines_); }
    bool has_landscape() const;
    bool has_rivals() const;
    State state() const;
    void catch_up();
    void choose_axes();

    // ---- Drawing
    Edited draw_lines();
    Edited draw_rivals();
    Edited draw_depth();
    std::string story_title() const;

    // Parameters
    Settings settings_;

    // Model
    std::shared_ptr<const cases::Case> case_;
    std::optional<cases::ModelShelf> shelf_;
    int n_lines_ = 0;
    Lines lines_;
    Landscape landscape_;
    Rivals rivals_;
    bool rivals_asked_ = false;
    core::Index across_ = 0;
    core::Index up_ = 1;
    cases::Changes changes_;
    std::string changes_belong_to_;

    // Drawing
    NearView near_view_;
    RanksView ranks_view_;
    ui::TreeView tree_view_;
};

// Another case begins with other models.
void LocalStories::load() {
    choice_.load();
    if (case_ == choice_.shared()) return;
    const std::shared_ptr<const cases::Case> before = case_;  // outlives what still speaks of it
    case_ = choice_.shared();
    shelf_.emplace(*case_);
    lines_ = {};
    landscape_ = {};
    rivals_ = {};
    rivals_asked_ = false;
}

void LocalStories::reset() {
    load();
    if (changes_belong_to_ != changes_key()) changes_ = {};
    changes_belong_to_ = changes_key();
    n_lines_ = 0;
}

Json LocalStories::edits() const {
    Json edits = changes_.to_json(*case_);
    choice_.add_to(edits);
    return edits;
}

core::Result<void> LocalStories::apply(const Json& edits) {
    core::Result<cases::CaseChoice::Wanted> wanted = choice_.wanted(edits);
    if (!wanted) return wanted.error();
    const core::Vector person = wanted->choice.data().test.X.row(row_of(wanted->choice.data())).transpose();
    core::Result<cases::Changes> read =
        cases::Changes::from_json(wanted->rest, wanted->choice.data(), person);
    if (!read) return read.error();
    choice_ = std::move(wanted->choice);
    load();
    changes_ = *read;
    changes_belong_to_ = changes_key();
    return {};
}

void LocalStories::step() {
    ++n_lines_;
    catch_up();
}

void LocalStories::restore(const Snapshot& snapshot) {
    n_lines_ = std::any_cast<int>(snapshot.value);
    catch_up();
}

// The lines up to this step; before the model is trained they wait for work().
void LocalStories::catch_up() {
    if (!is_trained()) return;
    lines_.ask(question());
    while (!lines_.has(n_lines_)) lines_.work(n_lines_);
}

Question LocalStories::question() const {
    return {.of_case = case_.get(),
            .model = model(),
            .row = row(),
            .options = settings_.options_for(case_->n_features()),
            .seed = settings_.seed,
            .changes = changes_};
}

bool LocalStories::has_landscape() const {
    return n_lines_ == 0 || (landscape_.is_of(question(), across_, up_) && !landscape_.pending());
}

bool LocalStories::has_rivals() const { return rivals_asked_ && rivals_.has(n_lines_); }

// The two numbers that were changed, else those that the mean line calls largest.
void LocalStories::choose_axes() {
    std::vector<core::Index> numbers = numbers_by_size(*case_, lines_.after(1).mean());
    std::stable_partition(numbers.begin(), numbers.end(),
                          [&](core::Index j) { return changes_.has(static_cast<int>(j)); });
    numbers.resize(std::min<std::size_t>(numbers.size(), 2));
    std::sort(numbers.begin(), numbers.end());
    across_ = numbers.empty() ? 0 : numbers.front();
    up_ = numbers.empty() ? 0 : numbers.back();
}

void LocalStories::work() {
    if (!is_trained()) return shelf_->work(kind());
    catch_up();
    if (n_lines_ > 0 && !wants_rivals()) {
        choose_axes();
        landscape_.ask(question(), lines_.spread(), across_, up_);
        if (landscape_.pending()) return landscape_.work();
    }
    if (!wants_rivals()) return;
    rivals_.ask(question(), settings_.depth, threshold());
    rivals_asked_ = true;
    rivals_.work(n_lines_);
}

Progress LocalStories::progress() const {
    if (!is_trained()) {
        const bool began = model() != nullptr;
        const double share =
            began ? static_cast<double>(model()->n_steps()) / std::max(model()->expected_steps(), 1) : 0.0;
        return {0.8 * std::min(share, 1.0), std::string("Training ") + cases::name_of(kind(), case_->task)};
    }
    if (!has_lines()) return {0.85, "Drawing samples"};
    if (!wants_rivals()) return has_landscape() ? Progress{} : Progress{0.95, "Asking the model around"};
    return has_rivals() ? Progress{} : Progress{0.9, "Asking the others"};
}

State LocalStories::state() const {
    State state{.of_case = *case_, .model = model(), .row = row(), .n_lines = n_lines_};
    if (has_lines()) state.lines = &lines_;
    if (wants_rivals() && has_lines() && has_rivals()) state.rivals = &rivals_;
    return state;
}

Edited LocalStories::draw_figure() {
    choice_.draw();
    if (choice_.is_covered()) return Edited::no;
    return wants_rivals() ? draw_rivals() : draw_lines();
}

std::string LocalStories::story_title() const {
    if (!is_trained()) return "Training";
    const std::string who = case_->one + " " + std::to_string(row() + 1);
    return "The story of " + who + (changes_.empty() ? "" : ", changed") + ", told " +
           std::to_string(n_lines_) + (n_lines_ == 1 ? " time" : " times");
}

Edited LocalStories::draw_lines() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"story", narrow ? "Story" : story_title()},
                       {"near", narrow ? "Around" : "The neighbourhood, coloured by what the model says"},
                       {"ranks", narrow ? "Places" : "Who comes first?"}},
                      {"story near", "story ranks"}, {.columns = {1.1f, 1.0f}, .rows = {1.5f, 1.0f}});
    const State now = state();
    if (grid.begin("story")) {
        ui::toggle("Test this claim", settings_.tests_claims,
                   "Moves each value for real and marks what the model then does.");
        draw_bars(now, settings_.tests_claims ? Claims::tested : Claims::told);
    }
    grid.end();
    Edited edited = Edited::no;
    if (grid.begin("near")) edited = near_view_.draw(now, landscape_, across_, up_, changes_);
    grid.end();
    if (grid.begin("ranks")) ranks_view_.draw(now, kTellings);
    grid.end();
    return edited;
}

Edited LocalStories::draw_rivals() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"tree", narrow ? "Tree" : "A small tree that speaks for the whole model"},
                       {"rule", narrow ? "Rule" : "A rule for this one"},
                       {"compared", narrow ? "Compared" : "Three answers, largest first"}},
                      {"tree tree", "rule compared"}, {.columns = {1.0f, 1.7f}, .rows = {1.5f, 1.0f}});
    const State now = state();
    Edited edited = Edited::no;
    if (grid.begin("tree")) {
        edited = draw_depth();
        draw_tree(now, tree_view_);
    }
    grid.end();
    if (grid.begin("rule")) draw_rule(now, threshold());
    grid.end();
    if (grid.begin("compared")) draw_comparison(now);
    grid.end();
    return edited;
}

Edited LocalStories::draw_depth() {
    double depth = settings_.depth;
    const float width = std::min(ui::scaled(220.0f), ImGui::GetContentRegionAvail().x);
    if (!ui::slider("Depth of the tree", depth, {.minimum = 1.0, .maximum = kDeepestTree, .whole = true},
                    width))
        return Edited::no;
    settings_.depth = static_cast<int>(std::lround(depth));
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_local_stories() { return std::make_unique<LocalStories>(); }

}  // namespace lessons
