// Whole frames of the program: input, the run that it changes, and everything that is drawn, up to the
// vertices that a graphics card would get.

#include "bench/benchmark.h"
#include "core/math/elementary.h"
#include "lessons/app/app.h"
#include "lessons/ui/headless_screen.h"
#include "tests/support/remembering_platform.h"

#include <cstdint>
#include <memory>
#include <string>

namespace bench {

namespace {

constexpr float kWidth = 1440.0f;
constexpr float kHeight = 900.0f;

/// The program without a window, frame by frame.
class Program {
public:
    explicit Program(const std::string& address) {
        screen_.opens_window = false;
        app_ = std::make_unique<lessons::app::App>(
            platform_, lessons::app::StartOptions{.address = address, .theme = {}, .steps = {}});
        settle();
    }

    void settle() {
        for (int i = 0; i < 60; ++i) frame();
    }

    void frame() {
        screen_.activate();
        app_->input_arrived();
        screen_.frame(kWidth, kHeight, [this] { app_->frame(now_ += 1.0 / 60.0); });
    }

    void point_to(ImVec2 place) {
        screen_.activate();
        ImGui::GetIO().AddMousePosEvent(place.x, place.y);
        frame();
    }

    void press(bool down) {
        screen_.activate();
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        frame();
    }

    /// The middle of a pane of the figure, or of what has this name on the screen.
    ImVec2 middle_of(const std::string& name) {
        screen_.activate();
        for (const lessons::ui::PanePlace& place : lessons::ui::context().panes) {
            if (place.id == name)
                return {place.position.x + 0.5f * place.size.x, place.position.y + 0.5f * place.size.y};
        }
        for (const lessons::ui::Place& place : lessons::ui::context().places.all()) {
            if (place.name == name)
                return {place.position.x + 0.5f * place.size.x, place.position.y + 0.5f * place.size.y};
        }
        return {};
    }

    std::string summary() const { return app_->summary(); }

private:
    lessons::ui::HeadlessScreen screen_;
    test::RememberingPlatform platform_;
    std::unique_ptr<lessons::app::App> app_;
    double now_ = 0.0;
};

/// A whole number that other words would hardly have.
double fingerprint(const std::string& words) {
    std::uint64_t hash = 14695981039346656037u;  // Fowler, Noll and Vo (1991), variant 1a
    for (const char letter : words) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
    return static_cast<double>(hash >> 12u);
}

/// A point that a click into a pane brings there, held and moved a little in every frame.
class DraggedPoint {
public:
    DraggedPoint(const std::string& address, const std::string& pane)
        : program_(address), middle_(program_.middle_of(pane)) {
        program_.point_to(middle_);
        program_.press(true);
        program_.press(false);
        program_.settle();  // long enough that the second press makes no double click
        program_.press(true);
        for (int i = 0; i < 3; ++i) next_frame();  // each frame shows the run of the move before
    }

    /// Depends on every step that is told: where the runs have come to, in words.
    double next_frame() {
        ++turn_;
        const double angle = 0.1 * turn_;
        program_.point_to({middle_.x + 40.0f * static_cast<float>(core::math::cos(angle)),
                           middle_.y + 30.0f * static_cast<float>(core::math::sin(angle))});
        return fingerprint(program_.summary());
    }

private:
    Program program_;
    ImVec2 middle_;
    int turn_ = 0;
};

}  // namespace

void add_frames(Benchmarks& benchmarks) {
    // Six methods run again for 500 steps.
    const auto race = std::make_shared<DraggedPoint>("race/v=1&function=5&methods=63&s=500", "map");
    benchmarks.push_back(
        {"frame of the race while its start is dragged", [race] { return race->next_frame(); }});
    const auto houses = std::make_shared<DraggedPoint>("learning_from_data/v=1&epochs=500&s=500", "surface");
    benchmarks.push_back({"frame of 500 updates on houses while their start is dragged",
                          [houses] { return houses->next_frame(); }});
    const auto biopsies =
        std::make_shared<DraggedPoint>("learning_from_data/v=1&table=2&epochs=500&s=500", "surface");
    benchmarks.push_back({"frame of 500 updates on biopsies while their start is dragged",
                          [biopsies] { return biopsies->next_frame(); }});
    const auto momentum =
        std::make_shared<DraggedPoint>("why_momentum/v=1&parts=6&steps=1000&s=1000", "rates");
    benchmarks.push_back({"frame of Why momentum works while its settings are dragged",
                          [momentum] { return momentum->next_frame(); }});
    // All six methods to their ends, 40 steps of one of them, and the pictures of its next.
    const auto second = std::make_shared<DraggedPoint>("second_order/v=1&method=4&s=40", "map");
    benchmarks.push_back({"frame of Second order and line search while its start is dragged",
                          [second] { return second->next_frame(); }});
    // 2 500 routes, measured and planned anew.
    const auto region = std::make_shared<DraggedPoint>("supply_chain/v=1&story=3&s=9999", "Depot 30");
    benchmarks.push_back({"frame of the supply chain of 50 x 50 while a depot is dragged",
                          [region] { return region->next_frame(); }});
    // Four methods run again to their ends on forty edges, and the central path.
    const auto middle = std::make_shared<DraggedPoint>("through_the_middle/v=1&region=1&s=9999", "Start");
    benchmarks.push_back({"frame of Through the middle while its start is dragged",
                          [middle] { return middle->next_frame(); }});
}

}  // namespace bench
