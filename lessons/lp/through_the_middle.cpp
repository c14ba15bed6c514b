#include "lessons/lesson.h"
#include "lessons/lp/middle_script.h"
#include "lessons/lp/middle_tasks.h"
#include "lessons/lp/middle_views.h"
#include "lessons/lp/middle_words.h"
#include "lessons/stopwatch.h"
#include "lessons/ui/panes.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons {

namespace {

using middle::Method;
using middle::RosetteUse;
using middle::Scene;
using middle::SizeMeasure;

constexpr double kSlice = 0.002;  // seconds
constexpr std::uint64_t kStudySeed = 3;

/// The sizes of the study, up to the chosen one.
std::vector<core::Index> sizes_up_to(int choice) {
    std::vector<core::Index> sizes{5, 10, 20, 40, 75, 150, 300};
    sizes.resize(choice == 0 ? 3 : choice == 1 ? 5 : 7);
    return sizes;
}

class ThroughTheMiddle final : public Lesson {
public:
    ThroughTheMiddle() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { ++step_; }
    bool finished() const override { return step_ >= race_.last_step(); }
    int last_step() const override { return race_.last_step(); }
    int opening_step() const override { return 2; }
    double steps_per_second() const override { return 4.0; }
    Edited draw_figure() override;
    std::string summary() const override { return middle::race_summary(race_, step_, inside()); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override {
        return {middle::trails_table(race_), middle::sizes_table(study_)};
    }
    core::Result<PythonScript> python() const override { return middle::middle_script(race_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {step_, sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { step_ = std::any_cast<int>(snapshot.value); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }
    void work() override;
    Progress progress() const override;

private:
    std::size_t shape() const { return static_cast<std::size_t>(shape_choice_); }
    Method inside() const { return static_cast<Method>(inside_); }
    bool wants_rosette() const { return shows_rosette_ && rosette_.is_running(); }
    bool wants_study() const { return studied_ != sizes_ || study_.is_running(); }
    bool is_changed() const { return edits_.to_json().contains(shapes_[shape()].id); }
    void begin_study();
    void draw_words() const;

    // Parameters
    int shape_choice_ = 0;
    int inside_ = 1;
    int centering_ = 0;
    bool restarts_ = true;
    bool is_warm_ = false;
    bool shows_rosette_ = false;
    int sizes_ = 0;
    int measure_ = 0;

    // Model
    std::vector<middle::Shape> shapes_ = middle::shapes();
    middle::Edits edits_{shapes_};
    std::optional<middle::Yesterday> yesterday_{};  // where the race begins, if warm
    middle::Race race_;
    middle::Rosette rosette_;
    core::lp::SizeStudy study_;
    int studied_ = -1;  // the choice of sizes that study_ is for
    int step_ = 0;

    // Drawing
    middle::RaceView race_view_;
    middle::ErrorsView errors_;
    middle::SizesView sizes_view_;
};

std::vector<Parameter> ThroughTheMiddle::parameters() {
    std::vector<std::string> titles;
    for (const middle::Shape& shape : shapes_) titles.push_back(shape.title);
    return {
        Parameter::choice("region", "Region", shape_choice_, titles),
        Parameter::choice("inside", "Look into", inside_, {"Simplex", "Interior point", "Ellipsoid", "PDHG"})
            .with_tooltip("Whose step the picture and the words take apart.")
            .that_redraws(),
        Parameter::choice("centering", "Centering", centering_, {"Mehrotra", "Fixed"})
            .with_tooltip(
                "How far back to the middle each step of the interior point method aims: as far as the "
                "predictor says, or always a tenth."),
        Parameter::toggle("restarts", "Restarts", restarts_)
            .with_tooltip("PDHG begins anew from the middle of its spiral."),
        Parameter::toggle("warm", "Warm start", is_warm_)
            .with_tooltip(
                "Simplex, interior point and PDHG begin at the best plan of the region before you changed "
                "it."),
        Parameter::toggle("rosette", "Rosette", shows_rosette_)
            .with_tooltip("The central paths of all directions of the objective.")
            .that_redraws(),
        Parameter::choice("sizes", "Sizes", sizes_, {"Up to 20", "Up to 75", "Up to 300"})
            .with_tooltip("Random programs with as many rows as columns, solved here and now.")
            .that_redraws(),
        Parameter::choice("measure", "Count", measure_, {"Iterations", "Multiplications"})
            .with_tooltip("What Effort against size counts: steps, or the arithmetic in all of them.")
            .that_redraws()};
}

void ThroughTheMiddle::reset() {
    const middle::ShapeEdits& edits = edits_.of(shape());
    const middle::Shape& before = shapes_[shape()];
    yesterday_.reset();
    if (is_warm_) yesterday_ = middle::yesterday_of(program_of(before, before.offsets, before.direction));
    race_ = middle::Race(program_of(shapes_[shape()], edits.offsets, edits.direction),
                         {.centering = static_cast<core::lp::CenteringRule>(centering_),
                          .restarts = restarts_,
                          .start = edits.start,
                          .yesterday = yesterday_});
    rosette_ = middle::Rosette(shapes_[shape()], edits.offsets);
    step_ = 0;
}

void ThroughTheMiddle::begin_study() {
    study_ = core::lp::SizeStudy(sizes_up_to(sizes_), kStudySeed);
    studied_ = sizes_;
}

void ThroughTheMiddle::work() {
    const Stopwatch watch;
    while (watch.seconds() < kSlice && progress().pending()) {
        if (wants_rosette())
            rosette_.step();
        else if (studied_ != sizes_)
            begin_study();
        else
            study_.step();
    }
}

Progress ThroughTheMiddle::progress() const {
    if (wants_rosette()) return {rosette_.share_done(), "Turning the objective"};
    if (wants_study()) return {studied_ == sizes_ ? study_.share_done() : 0.0, "Counting iterations"};
    return {};
}

Edited ThroughTheMiddle::draw_figure() {
    const Scene scene{.shape = shapes_[shape()],
                      .edits = edits_.of(shape()),
                      .race = race_,
                      .rosette = rosette_,
                      .step = step_,
                      .inside = inside(),
                      .yesterday = yesterday_,
                      .rosette_use = shows_rosette_ ? RosetteUse::shown : RosetteUse::hidden};
    ui::PaneGrid grid({{"race", "Race"},
                       {"errors", "Distance from the best"},
                       {"words", "This step"},
                       {"sizes", "Effort against size"}},
                      {"race errors", "race sizes", "words sizes"},
                      {.columns = {1.3f, 1.0f}, .rows = {1.0f, 0.62f, 0.43f}});
    std::optional<middle::ShapeEdits> dragged;
    if (grid.begin("race")) dragged = race_view_.draw(scene);
    grid.end();
    if (grid.begin("errors")) errors_.draw(scene);
    grid.end();
    if (grid.begin("words")) draw_words();
    grid.end();
    if (grid.begin("sizes")) sizes_view_.draw(study_, static_cast<SizeMeasure>(measure_));
    grid.end();
    if (!dragged) return Edited::no;
    edits_.of(shape()) = *dragged;
    return Edited::yes;
}

void ThroughTheMiddle::draw_words() const {
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::context().narrow ? ui::size::kBody : 13.0f);
        const float width = ImGui::GetContentRegionAvail().x - 4.0f;
        for (const std::vector<ui::Run>& sentence : middle::step_words(race_, step_, inside()))
            ui::paragraph(sentence, width);
    }
    ImGui::EndChild();
}

std::vector<Readout> ThroughTheMiddle::readouts() const {
    const auto last = [&](Method method) { return static_cast<double>(race_.last_step(method)); };
    std::vector<Readout> numbers{
        {"simplex", "Pivots of simplex", last(Method::simplex), ""},
        {"interior", "Iterations of interior point", last(Method::interior_point), ""},
        {"ellipsoid", "Iterations of the ellipsoid method", last(Method::ellipsoid), ""},
        {"pdhg", "Iterations of PDHG", last(Method::pdhg), ""}};
    if (!race_.has_plan()) return numbers;
    numbers.push_back({"best", "Best objective", race_.best(), ""});
    numbers.push_back({"gap", "Distance of the method looked into", race_.error(inside(), step_), ""});
    numbers.push_back({"mu", "Weight of the barrier \u03bc", race_.mu(step_), ""});
    return numbers;
}

std::vector<Check> ThroughTheMiddle::checks() const {
    return middle::tasks(race_, {.region = shapes_[shape()].id,
                                 .largest_size = wants_study() ? 0 : study_.counts().back().size,
                                 .is_warm = is_warm_,
                                 .is_changed = is_changed()});
}

}  // namespace

std::unique_ptr<Lesson> make_through_the_middle() { return std::make_unique<ThroughTheMiddle>(); }

}  // namespace lessons
