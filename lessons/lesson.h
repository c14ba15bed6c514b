#pragma once
// What a lesson is to the host: a run of steps with parameters, edits and a figure. Player, timeline, share
// link, undo, tests and export are the host's and need no code in a lesson.

#include "core/result.h"
#include "lessons/parameter.h"
#include "lessons/python_script.h"

#include <any>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace lessons {

using Json = nlohmann::json;

/// A named number of the present state, with its unit.
struct Readout {
    std::string id;
    std::string label;
    double value = 0.0;
    std::string unit;
};

/// A goal that the text can set: whether the present state reaches it, and what to try if not.
struct Check {
    std::string id;
    bool reached = false;
    std::string hint;
};

/// The model of a lesson as a copyable value, random state included.
struct Snapshot {
    std::any value;
    std::size_t bytes = 0;  ///< About how much memory it holds: keyframes live inside a bound.
};

/// Work that is under way beside the steps (training a model, filling a map).
struct Progress {
    double fraction = 1.0;  ///< In [0, 1]; 1 means that nothing is pending.
    std::string what;       ///< "Training 80 trees".

    bool pending() const { return fraction < 1.0; }
};

/// Whether the learner changed the model through the figure (dragged, typed), so that the run must be redone.
enum class Edited { no, yes };

/// One interactive page. The host owns time and calls step(); a lesson never advances while drawing.
class Lesson {
public:
    virtual ~Lesson() = default;

    /// Declared once, bound to members that keep their addresses. Only marks and ranges may differ in a later
    /// call: what is worth knowing on one slider can depend on the others.
    virtual std::vector<Parameter> parameters() = 0;

    /// Back to step 0. Same parameters and edits -> same run, bit for bit.
    virtual void reset() = 0;

    /// One iteration. No ImGui. Not called once finished().
    virtual void step() = 0;
    virtual bool finished() const = 0;

    /// The step at which the run will be finished, or the most that it may take: the length of the timeline.
    virtual int last_step() const = 0;

    /// The step that the lesson opens on, so that there is something to see at once.
    virtual int opening_step() const { return 0; }

    /// The pace of play at 1x: pivots are read one by one, descent is watched flowing.
    virtual double steps_per_second() const { return 20.0; }

    /// Draws into the current ImGui window, filling its content region. On Edited::yes the host calls reset()
    /// and replays to the present step.
    virtual Edited draw_figure() = 0;

    /// A step that the learner asked for through the figure since it was last asked; the host goes there.
    virtual std::optional<int> take_wished_step() { return std::nullopt; }

    /// The state in one sentence: status line, screen reader, tests.
    virtual std::string summary() const = 0;

    /// Named numbers with units: text, CSV, plots over time.
    virtual std::vector<Readout> readouts() const { return {}; }

    /// The numbers behind the picture, for export: trails, bars, points.
    virtual std::vector<DataTable> tables() const { return {}; }

    /// A script that computes numbers of the present state from the present settings and edits, or why there
    /// is none.
    virtual core::Result<PythonScript> python() const {
        return core::Error{.message = "This lesson has no script."};
    }

    /// Goals that the text's tasks name.
    virtual std::vector<Check> checks() const { return {}; }

    /// The model at this step; restore() gives exactly this state again. Background work is not part of it.
    virtual Snapshot snapshot() const = 0;
    virtual void restore(const Snapshot& snapshot) = 0;

    /// What the learner dragged or typed beyond parameters; an empty object where nothing differs from
    /// default.
    virtual Json edits() const { return Json::object(); }

    /// Takes edits from a link, a file or undo, never trusting them: on an error nothing has changed. What is
    /// not named goes back to its default, so an empty object undoes every edit. The host calls reset()
    /// afterwards.
    virtual core::Result<void> apply(const Json&) { return {}; }

    /// Does one slice (about 2 ms) of pending background work; the result does not depend on how it was
    /// sliced.
    virtual void work() {}
    virtual Progress progress() const { return {}; }
};

}  // namespace lessons
