#pragma once
// The sweep in place of the figure: what is varied, a card for each value, a curve over all of them.

#include "lessons/app/layout.h"
#include "lessons/app/sweep.h"
#include "lessons/app/sweep_curve.h"

#include <optional>
#include <string>

namespace lessons::app {

class SweepPanel {
public:
    /// What the learner asked for in this frame.
    struct Answer {
        std::optional<double> value;  ///< To be taken over into the lesson, for parameter().
        bool close = false;
    };

    bool is_open() const { return open_; }
    void open();
    void close();

    /// The id of the parameter that is varied.
    const std::string& parameter() const { return plan_.parameter; }

    /// Runs a slice of what is to do.
    void work(double seconds);
    bool is_working() const { return open_ && sweep_ && !stopped_ && !sweep_->done(); }

    /// Draws the panel. The sweep follows the session: another setting runs it again, once nothing is held.
    Answer draw(const Area& area, const Session& session);

private:
    void follow(const Session& session, const Parameter& varied);
    void draw_title(Answer& answer) const;
    void draw_shown();
    void draw_progress(ImVec2 corner, float width);
    void draw_body(const Parameter& varied, Answer& answer);
    void draw_curve(const SweepPicture& picture, const SweepFocus& focus, ImVec2 size, SweepAnswer& answer);

    bool open_ = false;
    bool stopped_ = false;
    double began_ = 0.0;
    SweepPlan plan_;
    SweepPlan planned_;  ///< What sweep_ was made from, with base_.
    Address base_;
    std::optional<Sweep> sweep_;
    std::string readout_;
    std::optional<std::size_t> hovered_;
    SweepCurve curve_;
};

}  // namespace lessons::app
