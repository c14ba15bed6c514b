#include "lessons/lesson.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/second_order_line.h"
#include "lessons/optim/second_order_map.h"
#include "lessons/optim/second_order_script.h"
#include "lessons/optim/second_order_table.h"
#include "lessons/optim/second_order_tasks.h"
#include "lessons/optim/second_order_timing_view.h"
#include "lessons/optim/second_order_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

namespace lessons {

namespace {

using core::optim::TestFunction;
using optim::DescentWalk;

constexpr double kArmijo = 1e-4;
constexpr double kCurvature = 0.9;

/// Places are numbers in share links. Append only.
constexpr std::array kLandscapes{"rosenbrock", "ellipse",          "double_well", "himmelblau",
                                 "beale",      "three_hump_camel", "mccormick",   "zakharov"};

/// Newton and its relatives, one step at a time: the model, how far it is trusted, what a step costs.
class SecondOrder final : public Lesson {
public:
    SecondOrder() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { walk_->step(); }
    bool finished() const override { return walk_->finished(); }
    int last_step() const override { return std::max(1, result().steps); }
    double steps_per_second() const override { return 2.0; }
    Edited draw_figure() override;
    std::string summary() const override { return optim::tell(*walk_); }
    std::vector<Readout> readouts() const override { return optim::readouts_of(*walk_, results_); }
    std::vector<DataTable> tables() const override {
        return optim::descent_tables(*walk_, results_, timing_);
    }
    core::Result<PythonScript> python() const override { return optim::descent_script(*walk_); }
    std::vector<Check> checks() const override { return optim::checks_of(*walk_, timing_); }
    Snapshot snapshot() const override { return {*walk_, walk_->bytes()}; }
    void restore(const Snapshot& snapshot) override {
        walk_ = std::any_cast<const DescentWalk&>(snapshot.value);
    }
    Json edits() const override { return starts_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return starts_.apply(edits); }
    void work() override {
        if (timing_.running()) timing_.work();
    }
    Progress progress() const override { return timing_.progress(); }

private:
    const TestFunction& function() const {
        return *core::optim::find_test_function(kLandscapes[static_cast<std::size_t>(function_)]);
    }
    const optim::WalkResult& result() const { return results_[static_cast<std::size_t>(method_)]; }
    optim::WalkSettings settings() const;
    Edited draw_map();
    Edited draw_line();
    Edited draw_results();

    // Parameters
    int function_ = 0;
    int method_ = 1;
    double armijo_ = kArmijo;
    double curvature_ = kCurvature;
    double radius_ = 1.0;
    bool shows_rivals_ = true;
    int scope_ = 0;

    // Model
    optim::MapStarts starts_;
    std::optional<DescentWalk> walk_;
    std::vector<optim::WalkResult> results_;
    optim::StepTiming timing_;  // of this computer: not part of the run

    // Drawing
    optim::DescentMap map_;
    optim::DescentLineView line_;
    optim::TimingView timing_view_;
};

std::vector<Parameter> SecondOrder::parameters() {
    std::vector<std::string> landscapes;
    for (const char* id : kLandscapes) landscapes.push_back(core::optim::find_test_function(id)->title);
    std::vector<std::string> methods;
    for (const optim::DescentMethod& method : optim::descent_methods()) methods.push_back(method.name);
    using Scale = Parameter::Scale;
    return {
        Parameter::choice("method", "Method", method_, methods)
            .with_tooltip(optim::descent_methods()[static_cast<std::size_t>(method_)].idea),
        Parameter::choice("function", "Landscape", function_, landscapes).with_tooltip(function().story),
        Parameter::real("armijo", "Sufficient decrease c\u2081", armijo_, kArmijo, 0.9, Scale::logarithmic)
            .with_tooltip("Share of the decrease promised by the slope that a step must deliver.")
            .with_mark(kArmijo, "What programs use: nearly any decrease will do."),
        Parameter::real("curvature", "Remaining slope c\u2082", curvature_, 0.05, 0.99)
            .with_tooltip("Share of the slope that may remain after a step. Only BFGS and L-BFGS ask for it.")
            .with_mark(kCurvature, "What programs use with BFGS."),
        Parameter::real("trust_radius", "First radius", radius_, 0.02, 10.0, Scale::logarithmic)
            .with_tooltip("How far a trust region believes its first model."),
        Parameter::toggle("rivals", "Others\u2019 steps", shows_rivals_)
            .with_tooltip("The steps that other methods would take from here.")
            .that_redraws(),
        Parameter::choice("scope", "Map", scope_, {"Landscape", "This step"})
            .with_tooltip("The whole landscape, or the step that comes next from close by.")
            .that_redraws(),
    };
}

optim::WalkSettings SecondOrder::settings() const {
    optim::WalkSettings settings{.function = &function(),
                                 .method = static_cast<std::size_t>(method_),
                                 .start = starts_.of(function()),
                                 .parameters = {}};
    settings.parameters.learning_rate = 1.0;  // first trial of gradient descent
    settings.parameters.armijo = armijo_;
    settings.parameters.curvature = curvature_;
    settings.parameters.trust_radius = radius_;
    return settings;
}

void SecondOrder::reset() {
    optim::WalkSettings settings = this->settings();
    walk_.emplace(settings);
    results_.clear();
    for (std::size_t k = 0; k < optim::descent_methods().size(); ++k) {
        settings.method = k;
        results_.push_back(optim::run_to_end(settings));
    }
}

Edited SecondOrder::draw_figure() {
    ui::PaneGrid grid({{"map", "Map and model"},
                       {"line", ui::context().narrow ? "Line" : "Along the step"},
                       {"results", "All methods"},
                       {"timing", ui::context().narrow ? "Time" : "What a step costs"}},
                      {"map line", "results timing"}, {.columns = {1.1f, 1.0f}, .rows = {1.4f, 1.0f}});
    Edited edited = Edited::no;
    if (grid.begin("map") && draw_map() == Edited::yes) edited = Edited::yes;
    grid.end();
    if (grid.begin("line") && draw_line() == Edited::yes) edited = Edited::yes;
    grid.end();
    if (grid.begin("results") && draw_results() == Edited::yes) edited = Edited::yes;
    grid.end();
    if (grid.begin("timing")) timing_view_.draw(timing_);
    grid.end();
    return edited;
}

Edited SecondOrder::draw_map() {
    const optim::StartEdit edit =
        map_.draw(*walk_, {.rivals = shows_rivals_ ? optim::Rivals::shown : optim::Rivals::hidden,
                           .scope = static_cast<optim::MapScope>(scope_)});
    switch (edit.kind) {
        case optim::StartEdit::Kind::none:
            return Edited::no;
        case optim::StartEdit::Kind::moved:
            starts_.move(function(), edit.point);
            break;
        case optim::StartEdit::Kind::reset:
            starts_.reset(function());
            break;
    }
    return Edited::yes;
}

Edited SecondOrder::draw_line() {
    const optim::ConditionEdit edit = line_.draw(*walk_);
    if (edit.armijo) armijo_ = *edit.armijo;
    if (edit.curvature) curvature_ = *edit.curvature;
    if (edit.reset) {
        armijo_ = kArmijo;
        curvature_ = kCurvature;
    }
    return edit.armijo || edit.curvature || edit.reset ? Edited::yes : Edited::no;
}

Edited SecondOrder::draw_results() {
    const auto chosen = optim::draw_results(results_, static_cast<std::size_t>(method_));
    if (!chosen) return Edited::no;
    method_ = static_cast<int>(*chosen);
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_second_order() { return std::make_unique<SecondOrder>(); }

}  // namespace lessons
