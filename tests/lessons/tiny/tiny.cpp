// The shortest complete lesson, added as CONTRIBUTING.md says. It is in no program: tests/CMakeLists.txt puts
// it into a table of its own, and every sweep over lessons runs on it.

#include "lessons/lesson.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"
#include "lessons/ui/plot.h"

#include <memory>
#include <vector>

namespace lessons {

namespace {

/// Each step goes a share of the way that is left.
class Tiny final : public Lesson {
public:
    Tiny() { reset(); }

    std::vector<Parameter> parameters() override {
        return {Parameter::real("share", "Share of the rest", share_, 0.05, 0.95)};
    }

    void reset() override { rest_ = {1.0}; }
    void step() override { rest_.push_back((1.0 - share_) * rest_.back()); }
    bool finished() const override { return static_cast<int>(rest_.size()) > last_step(); }
    int last_step() const override { return 30; }
    int opening_step() const override { return 10; }

    Edited draw_figure() override {
        ui::PaneGrid grid({{"rest", "What is left"}}, {"rest"});
        if (grid.begin("rest")) draw_rest();
        grid.end();
        return Edited::no;
    }

    std::string summary() const override { return ui::format_number(rest_.back()) + " of the way is left."; }
    std::vector<Readout> readouts() const override { return {{"left", "Left", rest_.back(), ""}}; }
    std::vector<Check> checks() const override {
        return {{"nearly_there", rest_.back() < 0.01, "Let it run on, or take a larger share of the rest."}};
    }

    Snapshot snapshot() const override { return {rest_, rest_.size() * sizeof(double)}; }
    void restore(const Snapshot& snapshot) override {
        rest_ = std::any_cast<std::vector<double>>(snapshot.value);
    }

private:
    void draw_rest() {
        view_.set_home({{0.0, 30.0}, {0.0, 1.0}});
        ui::Plot plot("rest", view_, {.x = {.label = "Step"}, .y = {.label = "Left"}});
        const ui::Points points = ui::Points::by_index(rest_);
        plot.line("left", points, ui::series_style(0));
        plot.scatter("left", points, ui::series_style(0));
        plot.label_line_end("left", points, ui::series_style(0).color);
    }

    double share_ = 0.5;
    std::vector<double> rest_;
    ui::PlotView view_;
};

}  // namespace

std::unique_ptr<Lesson> make_tiny() { return std::make_unique<Tiny>(); }

}  // namespace lessons
