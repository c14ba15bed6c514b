#pragma once
// A lesson's parameters, declared once: the controls, the share link, the sweep tests and the names in the
// text all come from these declarations.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons {

/// A value worth knowing, marked on the control and set by a click on the mark.
struct MarkedValue {
    double value = 0.0;
    std::string reason;  ///< Shown as its tooltip: "largest rate that does not diverge".
};

/// A stretch of values that all do the same, named on the control: "overshoots" from 1 to 2.
struct NamedRange {
    enum class Tone { neutral, good, warn, bad };
    double low = 0.0;
    double high = 0.0;
    std::string name;
    Tone tone = Tone::neutral;
};

/// A small picture of an option, where looks tell more than names: a field of heights, and words under it.
struct OptionPicture {
    int columns = 0;
    int rows = 0;
    std::vector<double> shades;  ///< Shares of the way up, in [0, 1], row by row from below; NaN is a hole.
    std::string words;           ///< One sentence.
};

/// One number, switch or choice of a lesson, bound to a plain member of it.
struct Parameter {
    enum class Kind {
        real,       ///< double*
        integer,    ///< int*
        toggle,     ///< bool*
        choice,     ///< int*, an index into options
        selection,  ///< std::uint32_t*, bit k set when options[k] is selected
    };
    enum class Scale { linear, logarithmic };
    /// What a change asks for: a new run from the start (replayed to the present step), or only a new
    /// picture.
    enum class Effect { restarts, redraws };
    /// Who draws the control: the host among the others, or the figure where it belongs.
    enum class Place { controls, figure };

    std::string id;     ///< Snake case, stable for ever: it stands in share links ("learning_rate").
    std::string label;  ///< The name on the screen and in the text ("Learning rate").
    Kind kind = Kind::real;
    void* target = nullptr;

    double minimum = 0.0;
    double maximum = 1.0;
    Scale scale = Scale::linear;
    Effect effect = Effect::restarts;
    Place place = Place::controls;
    std::vector<std::string> options;
    std::shared_ptr<const std::vector<OptionPicture>> pictures;  ///< Of a choice, by option; null: none.
    std::string unit;
    std::string tooltip;
    std::vector<MarkedValue> marks;
    std::vector<NamedRange> ranges;

    static Parameter real(std::string id, std::string label, double& target, double minimum, double maximum,
                          Scale scale = Scale::linear);
    static Parameter integer(std::string id, std::string label, int& target, int minimum, int maximum);
    static Parameter toggle(std::string id, std::string label, bool& target);
    static Parameter choice(std::string id, std::string label, int& target, std::vector<std::string> options);
    static Parameter selection(std::string id, std::string label, std::uint32_t& target,
                               std::vector<std::string> options);

    Parameter&& with_unit(std::string text) &&;
    Parameter&& with_tooltip(std::string text) &&;
    Parameter&& with_mark(double value, std::string reason) &&;
    Parameter&& with_pictures(std::shared_ptr<const std::vector<OptionPicture>> of_options) &&;
    Parameter&& that_redraws() &&;
    Parameter&& that_the_figure_draws() &&;

    /// The present value as a number: a toggle is 0 or 1, a selection its bits.
    double get() const;

    /// Sets the value, brought into its range (rounded where it is whole). A NaN changes nothing.
    void set(double value);
};

/// The parameter with this id, or null.
const Parameter* find(const std::vector<Parameter>& parameters, const std::string& id);

}  // namespace lessons
