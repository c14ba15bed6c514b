#include "lessons/interpret/case_card.h"
#include "lessons/interpret/case_changes.h"
#include "lessons/interpret/why_this_one_dependence.h"
#include "lessons/interpret/why_this_one_people.h"
#include "lessons/interpret/why_this_one_script.h"
#include "lessons/interpret/why_this_one_training.h"
#include "lessons/interpret/why_this_one_waterfall_view.h"
#include "lessons/lesson.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using cases::CaseModel;
using cases::ModelKind;

constexpr int kOpeningApplicant = 152;

/// Heights of the rows of panes, px: the card, which spans the lower two, needs a line for each feature.
std::vector<float> row_shares(float height) {
    const float free = std::max(height - 2.0f * ui::size::kGap, 3.0f);
    const float people = std::clamp(free - ui::scaled(370.0f), 0.27f * free, 0.36f * free);
    const float feature = 0.335f * free;
    return {people, free - people - feature, feature};
}

class WhyThisOne final : public Lesson {
public:
    WhyThisOne() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override;
    bool finished() const override { return timeline_.now() >= timeline_.last_step(); }
    int last_step() const override { return timeline_.last_step(); }
    int opening_step() const override { return timeline_.last_step(); }
    double steps_per_second() const override { return timeline_.now() < data_.n_features() ? 1.0 : 12.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override {
        return why::tables_of(data_, trained() ? model() : nullptr);
    }
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {timeline_, sizeof timeline_ + 512}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override { return changes_.to_json(data_); }
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    ModelKind kind() const { return static_cast<ModelKind>(model_choice_); }
    const CaseModel* model() const { return models_.find(kind()); }
    bool trained() const { return models_.has_trained(kind()); }
    core::Vector application() const { return data_.test.X.row(applicant_ - 1).transpose(); }
    core::Vector applicant() const { return changes_.applied_to(application()); }
    bool is_answered() const;
    void ask();
    void catch_up();
    void update_picture();
    void change(int feature, double value);

    // ---- Drawing
    Edited draw_people();
    Edited draw_card();
    Edited draw_why();
    Edited draw_dependence();
    std::string why_title() const;
    std::string feature_title() const;

    // Parameters
    int model_choice_ = 0;
    int applicant_ = kOpeningApplicant;
    double threshold_ = 50.0;
    int n_background_ = 50;
    int feature_ = 8;
    int shuffle_ = 1;

    // Model
    cases::Case data_ = cases::load_case("credit");
    cases::Changes changes_;
    int changes_belong_to_ = kOpeningApplicant;
    cases::ModelShelf models_{data_};
    why::Explainer explainer_{data_};
    why::Timeline timeline_{static_cast<int>(data_.n_features())};
    std::optional<why::Waterfall> waterfall_;  ///< Stays in view while the next is computed.

    // Drawing
    why::PeopleView people_view_;
    why::WaterfallView waterfall_view_;
    why::DependenceView dependence_view_;
    ui::PlotView training_view_;
};

std::vector<Parameter> WhyThisOne::parameters() {
    std::vector<std::string> labels;
    for (const cases::FeatureWords& feature : data_.features) labels.push_back(feature.label);
    return {
        Parameter::choice("model", "Model", model_choice_, {"Boosted trees", "Logistic", "Forest"})
            .with_tooltip("Trained here and now on three quarters of the loans."),
        Parameter::integer("applicant", "Applicant", applicant_, 1, why::PeopleView::kShown)
            .with_tooltip("One of the applicants that the model never saw. A click on a dot chooses, too."),
        Parameter::real("threshold", "Refuse above", threshold_, 5.0, 95.0)
            .with_unit("%")
            .with_tooltip("Applicants with a higher predicted risk are refused.")
            .that_redraws(),
        Parameter::choice("feature", "Feature shown", feature_, labels).that_redraws(),
        Parameter::integer("background", "Average over", n_background_, 10, 100)
            .with_unit("applicants")
            .with_tooltip("How many other applicants make up the average that the explanation starts from."),
        Parameter::integer("shuffle", "Shuffle", shuffle_, 1, 20)
            .with_tooltip("Draws other random orders in which the features are replaced.")};
}

void WhyThisOne::reset() {
    if (changes_belong_to_ != applicant_) changes_ = {};
    changes_belong_to_ = applicant_;
    timeline_.restart(static_cast<std::uint64_t>(shuffle_));
    if (!trained()) waterfall_.reset();
    ask();
    update_picture();
}

void WhyThisOne::step() {
    timeline_.step();
    catch_up();
    update_picture();
}

void WhyThisOne::restore(const Snapshot& snapshot) {
    timeline_ = std::any_cast<const why::Timeline&>(snapshot.value);
    catch_up();
    update_picture();
}

core::Result<void> WhyThisOne::apply(const Json& edits) {
    core::Result<cases::Changes> read = cases::Changes::from_json(edits, data_, application());
    if (!read) return read.error();
    changes_ = *read;
    changes_belong_to_ = applicant_;
    return {};
}

// One unit of what is missing: a tree, or a background row.
void WhyThisOne::work() {
    if (!trained()) return models_.work(kind());
    ask();
    explainer_.work();
    catch_up();
    update_picture();
}

Progress WhyThisOne::progress() const {
    if (!trained()) {
        const int done = model() != nullptr ? model()->n_steps() : 0;
        const int all = model() != nullptr ? model()->expected_steps() : 1;
        return {0.9 * done / all, std::string("Training ") + cases::name_of(kind())};
    }
    const bool asked = explainer_.was_asked(kind(), applicant(), n_background_, feature_);
    if (asked && !explainer_.pending()) return {};
    return {0.9 + 0.09 * (asked ? explainer_.progress() : 0.0), "Explaining"};
}

bool WhyThisOne::is_answered() const {
    return trained() && explainer_.has_answered(kind(), applicant(), n_background_);
}

void WhyThisOne::ask() {
    if (trained()) explainer_.ask(*model(), applicant(), n_background_, feature_);
}

void WhyThisOne::catch_up() {
    if (is_answered()) timeline_.catch_up(explainer_.answer()->game);
}

void WhyThisOne::update_picture() {
    if (!is_answered()) return;
    waterfall_ = why::make_waterfall(*explainer_.answer(), timeline_);
    if (!changes_.empty()) waterfall_->as_applied = explainer_.predict(application());
}

std::string WhyThisOne::summary() const {
    if (!trained()) {
        return std::string("Training ") + cases::name_of(kind()) +
               (model() != nullptr ? ": " + model()->steps_text() : "") + ".";
    }
    if (!is_answered()) return "Replacing the features of applicant " + std::to_string(applicant_) + ".";
    return why::say(data_, *waterfall_, applicant_, 0.01 * threshold_);
}

std::vector<Readout> WhyThisOne::readouts() const {
    if (!is_answered()) return {};
    return why::readouts_of(data_, *waterfall_, model()->quality().auc);
}

core::Result<PythonScript> WhyThisOne::python() const {
    return why::explanation_script({data_, model(), applicant(), n_background_, finished()});
}

std::vector<Check> WhyThisOne::checks() const {
    if (!is_answered()) return {};
    const double original = explainer_.predict(application());
    const bool refused = 100.0 * waterfall_->prediction > threshold_;
    const bool flipped = !changes_.empty() && refused != (100.0 * original > threshold_);
    return {{"decision_flipped", flipped,
             changes_.empty() ? "Change a feature with a long bar first."
                              : "Not yet: try the longest bar that remains."}};
}

void WhyThisOne::change(int feature, double value) {
    changes_.set(feature, value, application());
    changes_belong_to_ = applicant_;
}

Edited WhyThisOne::draw_figure() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"why", narrow ? "Why?" : why_title()},
                       {"card", narrow ? "Applicant" : "Applicant " + std::to_string(applicant_)},
                       {"people", narrow ? "Everyone" : "Applicants by predicted risk (%)"},
                       {"feature", narrow ? "One feature" : feature_title()}},
                      {"people why", "card why", "card feature"},
                      {.columns = {2.0f, 3.0f}, .rows = row_shares(ImGui::GetContentRegionAvail().y)});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id) && draw() == Edited::yes) edited = Edited::yes;
        grid.end();
    };
    pane("people", [this] { return draw_people(); });
    pane("card", [this] { return draw_card(); });
    pane("why", [this] { return draw_why(); });
    pane("feature", [this] { return draw_dependence(); });
    return edited;
}

std::string WhyThisOne::why_title() const {
    if (!trained()) return std::string("Training ") + cases::name_of(kind());
    return why::title_of(timeline_, static_cast<int>(data_.n_features()));
}

std::string WhyThisOne::feature_title() const {
    const cases::FeatureWords& words = data_.features[static_cast<std::size_t>(feature_)];
    return "One feature: " + words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
}

Edited WhyThisOne::draw_people() {
    if (model() == nullptr) return Edited::no;
    const double risk = waterfall_ ? waterfall_->prediction : model()->test_predictions()[applicant_ - 1];
    const auto clicked = people_view_.draw(*model(), data_.test.y, applicant_ - 1, risk, threshold_);
    if (!clicked || *clicked == applicant_ - 1) return Edited::no;
    applicant_ = *clicked + 1;
    return Edited::yes;
}

Edited WhyThisOne::draw_card() {
    const core::Vector own = application();
    const core::Vector now = applicant();
    const cases::CardAction action = cases::CardView(data_, own, now, feature_).draw();
    if (action.feature < 0) return Edited::no;
    feature_ = action.feature;
    if (!action.value) return Edited::no;
    change(action.feature, *action.value);
    return Edited::yes;
}

Edited WhyThisOne::draw_why() {
    if (!trained()) {
        why::draw_training(model(), training_view_);
    } else if (waterfall_) {
        feature_ = waterfall_view_.draw(data_, *waterfall_, 0.01 * threshold_, feature_).value_or(feature_);
    }
    return Edited::no;
}

Edited WhyThisOne::draw_dependence() {
    const std::optional<why::Dependence>& dependence = explainer_.dependence();
    if (!trained() || !waterfall_ || !dependence) return Edited::no;
    const double risk = waterfall_->prediction;
    const auto value = dependence_view_.draw(data_, *dependence, waterfall_->x, risk, 0.01 * threshold_);
    if (!value) return Edited::no;
    change(dependence->feature, *value);
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_why_this_one() { return std::make_unique<WhyThisOne>(); }

}  // namespace lessons
