#pragma once
// While L is held, a red dot with a short trail takes the place of the pointer: for showing things to a room.

#include <imgui.h>

#include <vector>

namespace lessons::app {

class LaserPointer {
public:
    /// Follows the pointer and draws over everything. `now` in seconds.
    void draw(double now);

    /// The trail still fades: another frame is wanted.
    bool fading() const { return !trail_.empty(); }

private:
    struct Spot {
        ImVec2 position;
        double time = 0.0;
    };

    void forget_old(double now);
    void draw_trail(double now) const;

    std::vector<Spot> trail_;
};

}  // namespace lessons::app
