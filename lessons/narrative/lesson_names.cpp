#include "lessons/narrative/lesson_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace lessons::narrative {

namespace {

using Kind = Parameter::Kind;

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::real:
            return "real";
        case Kind::integer:
            return "integer";
        case Kind::toggle:
            return "toggle";
        case Kind::choice:
            return "choice";
        case Kind::selection:
            return "selection";
    }
    return "";
}

Json describe(const Parameter& parameter) {
    return {{"id", parameter.id},
            {"label", parameter.label},
            {"kind", name_of(parameter.kind)},
            {"minimum", parameter.minimum},
            {"maximum", parameter.maximum}};
}

/// What was found so far, each id once and in the order of its first appearance.
class Collector {
public:
    explicit Collector(ui::HeadlessScreen& screen) : screen_(&screen) {}

    /// Adds what this state of the lesson shows.
    void look_at(Lesson& lesson) {
        constexpr ImVec2 projector{1600.0f, 1000.0f};
        screen_->context.names_asked = &marks_;
        screen_->settle(projector.x, projector.y, [&] { lesson.draw_figure(); });
        screen_->context.names_asked = nullptr;
        for (const ui::PanePlace& pane : screen_->context.panes)
            add(panes_, pane.id, {{"id", pane.id}, {"title", pane.title}});
        for (const Readout& readout : lesson.readouts()) {
            add(readouts_, readout.id,
                {{"id", readout.id}, {"label", readout.label}, {"unit", readout.unit}});
        }
        for (const Check& check : lesson.checks()) add(checks_, check.id, check.id);
    }

    void write_to(Json& names) const {
        names["readouts"] = readouts_;
        names["checks"] = checks_;
        names["panes"] = panes_;
        names["marks"] = marks_;
    }

private:
    void add(Json& list, const std::string& id, Json entry) {
        const bool is_new = std::none_of(list.begin(), list.end(), [&](const Json& known) {
            return (known.is_string() ? known : known["id"]) == id;
        });
        if (is_new) list.push_back(std::move(entry));
    }

    ui::HeadlessScreen* screen_;
    std::set<std::string> marks_;
    Json readouts_ = Json::array();
    Json checks_ = Json::array();
    Json panes_ = Json::array();
};

/// Shows the lesson at its opening step.
void open(Lesson& lesson) {
    lesson.reset();
    for (int step = 0; step < lesson.opening_step() && !lesson.finished(); ++step) lesson.step();
    while (lesson.progress().pending()) lesson.work();
}

/// The values at which a parameter may show other names than by default.
std::vector<double> telling_values(const Parameter& parameter) {
    if (parameter.kind == Kind::selection) return {parameter.maximum};
    std::vector<double> values;
    if (parameter.kind == Kind::choice || parameter.kind == Kind::toggle)
        for (double value = 0.0; value <= parameter.maximum; ++value) values.push_back(value);
    return values;
}

}  // namespace

Json lesson_names(const Entry& entry, ui::HeadlessScreen& screen) {
    const std::unique_ptr<Lesson> lesson = entry.make();
    std::vector<Parameter> parameters = lesson->parameters();
    Json names = {{"title", entry.title}, {"track", entry.track}, {"parameters", Json::array()}};
    for (const Parameter& parameter : parameters) names["parameters"].push_back(describe(parameter));
    Collector collector(screen);
    open(*lesson);
    names["summary"] = lesson->summary();
    collector.look_at(*lesson);
    for (Parameter& parameter : parameters) {
        const double usual = parameter.get();
        for (const double value : telling_values(parameter)) {
            if (value == usual) continue;
            parameter.set(value);
            open(*lesson);
            collector.look_at(*lesson);
        }
        parameter.set(usual);
    }
    collector.write_to(names);
    return names;
}

Json names_of(std::span<const Entry> lessons) {
    Json names = {{"lessons", Json::object()}, {"order", Json::array()}};
    for (const Entry& entry : lessons) {
        ui::HeadlessScreen screen;
        names["order"].push_back(entry.id);
        names["lessons"][entry.id] = lesson_names(entry, screen);
    }
    return names;
}

}  // namespace lessons::narrative
