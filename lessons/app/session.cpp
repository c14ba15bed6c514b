#include "lessons/app/session.h"

#include "lessons/takes_files.h"
#include "lessons/ui/format.h"

#include <utility>

namespace lessons::app {

Session::Session(const Entry& entry)
    : entry_(&entry), lesson_(entry.make()), parameters_(lesson_->parameters()), player_(*lesson_) {
    for (const Parameter& parameter : parameters_) defaults_.push_back(parameter.get());
    taken_ = defaults_;
    share_files(std::make_shared<OpenedFiles>());
    home.lesson = entry.id;
    player_.restart();
    player_.seek(lesson_->opening_step());
    player_.finish_seek();
}

void Session::share_files(std::shared_ptr<OpenedFiles> files) {
    files_ = std::move(files);
    if (auto* const taker = dynamic_cast<TakesFiles*>(lesson_.get())) taker->share_files(files_);
}

void Session::take(const Address& address, std::vector<std::string>& problems) {
    take_gradually(address, problems);
    player_.finish_seek();
}

void Session::take_gradually(const Address& address, std::vector<std::string>& problems) {
    const Settings before = this->address();
    if (address.files) share_files(address.files);
    for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].set(defaults_[i]);
    take_parameters(address, problems);
    if (address.text_step) text_step = *address.text_step;
    view = address.view;
    for (std::size_t i = 0; i < parameters_.size(); ++i) taken_[i] = parameters_[i].get();
    const bool same_edits = before.edits.value_or(Json::object()) == address.edits.value_or(Json::object());
    if (!same_edits || !is_same_run(before)) {
        take_edits(address, problems);
        player_.replay();
    }
    refresh_marks();
    if (address.step) player_.seek(*address.step);
}

/// Whether no parameter that asks for a new run has another value than there.
bool Session::is_same_run(const Settings& other) const {
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const auto there = other.parameters.find(parameters_[i].id);
        const double value = there == other.parameters.end() ? defaults_[i] : there->second;
        const bool restarts = parameters_[i].effect == Parameter::Effect::restarts;
        if (restarts && value != parameters_[i].get()) return false;
    }
    return true;
}

void Session::open(const Address& address, std::vector<std::string>& problems) {
    take(address, problems);
    if (!view.empty()) home = this->address();
    home.step.reset();
    home.text_step.reset();
}

bool Session::set_parameter(const std::string& id, double value) {
    for (Parameter& parameter : parameters_) {
        if (parameter.id != id) continue;
        parameter.set(value);
        parameter_changed(parameter);
        return true;
    }
    return false;
}

void Session::parameter_changed(const Parameter& parameter) {
    last_changed_ = parameter.id;
    if (parameter.effect == Parameter::Effect::restarts) player_.replay();
    refresh_marks();
}

void Session::figure_edited() {
    player_.replay();
    refresh_marks();
}

bool Session::hold_kept() {
    bool changed = false;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        if (!view.keeps(parameters_[i].id) || parameters_[i].get() == taken_[i]) continue;
        parameters_[i].set(taken_[i]);
        parameter_changed(parameters_[i]);
        changed = true;
    }
    return changed;
}

void Session::refresh_marks() {
    std::vector<Parameter> present = lesson_->parameters();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        parameters_[i].marks = std::move(present[i].marks);
        parameters_[i].ranges = std::move(present[i].ranges);
    }
}

Address Session::address() const {
    Address address;
    address.lesson = entry_->id;
    if (text_step > 0) address.text_step = text_step;
    address.step = player_.step();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const double value = parameters_[i].get();
        if (value != defaults_[i]) address.parameters[parameters_[i].id] = value;
    }
    const Json edits = lesson_->edits();
    if (!edits.empty()) address.edits = edits;
    address.view = view;
    address.files = files_;
    return address;
}

std::string Session::state() const {
    Address here = address();
    here.step.reset();
    here.text_step.reset();
    return write_address(here);
}

void Session::take_parameters(const Address& address, std::vector<std::string>& problems) {
    for (const auto& [id, value] : address.parameters) {
        bool known = false;
        for (Parameter& parameter : parameters_) {
            if (parameter.id != id) continue;
            known = true;
            parameter.set(value);
            if (value < parameter.minimum || value > parameter.maximum) {
                problems.push_back(parameter.label + " was brought into its range, " +
                                   ui::format_number(parameter.minimum) + " to " +
                                   ui::format_number(parameter.maximum) + ".");
            }
        }
        if (!known) problems.push_back("This lesson has no setting called \"" + id.substr(0, 40) + "\".");
    }
}

void Session::take_edits(const Address& address, std::vector<std::string>& problems) {
    core::Result<void> applied = lesson_->apply(address.edits.value_or(Json::object()));
    if (!applied)
        problems.push_back("The changes in the link could not be used: " + applied.error().describe());
}

}  // namespace lessons::app
