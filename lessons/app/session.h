#pragma once
// One open lesson: its parameters with their defaults, its player, its bookmarks, the place in its text.

#include "lessons/app/address.h"
#include "lessons/app/bookmarks.h"
#include "lessons/app/pending_file.h"
#include "lessons/app/player.h"
#include "lessons/curriculum.h"

#include <memory>
#include <string>
#include <vector>

namespace lessons::app {

class Session {
public:
    /// Opens the lesson with its defaults at its opening step.
    explicit Session(const Entry& entry);

    /// The files that the learner opened in this visit. Copies that take this session's address share them.
    void share_files(std::shared_ptr<OpenedFiles> files);

    /// Brings the lesson into the state that an address says, everything else to its default. What cannot be
    /// used is dropped and added to `problems`. Without a step of its own the address keeps the present one.
    void take(const Address& address, std::vector<std::string>& problems);

    /// The same without waiting: the player is sent to the step and goes there in slices. Where only the
    /// picture changes the run is left as it is.
    void take_gradually(const Address& address, std::vector<std::string>& problems);

    /// Takes an address or file that was opened: what a teacher prepared in it is where "restore" leads back
    /// to.
    void open(const Address& address, std::vector<std::string>& problems);

    const Entry& entry() const { return *entry_; }
    Lesson& lesson() { return *lesson_; }
    const Lesson& lesson() const { return *lesson_; }
    Player& player() { return player_; }
    const Player& player() const { return player_; }

    std::vector<Parameter>& parameters() { return parameters_; }
    const std::vector<Parameter>& parameters() const { return parameters_; }
    double default_value(std::size_t index) const { return defaults_[index]; }

    /// Sets a parameter by id and redoes what it asks for. False when there is none of this name.
    bool set_parameter(const std::string& id, double value);

    /// The id of the parameter that was changed last; empty: none yet.
    const std::string& last_changed() const { return last_changed_; }

    /// What has to happen after a control or the figure changed something.
    void parameter_changed(const Parameter& parameter);
    void figure_edited();

    /// Gives what a teacher's link keeps its values back, if the figure changed them. True if it had.
    bool hold_kept();

    /// A string that is the same exactly when parameters and edits are.
    std::string state() const;

    /// Everything that differs from the defaults.
    Address address() const;

    int text_step = 0;
    Bookmarks bookmarks;
    PendingFile file;   ///< That is being read.
    TeachingView view;  ///< Of the teacher's link that opened the lesson.
    Address home;       ///< The state that "restore" leads to: the lesson's own, or that of a teacher's link.

private:
    bool is_same_run(const Settings& other) const;
    void take_parameters(const Address& address, std::vector<std::string>& problems);
    void take_edits(const Address& address, std::vector<std::string>& problems);
    void refresh_marks();

    const Entry* entry_;
    std::unique_ptr<Lesson> lesson_;
    std::vector<Parameter> parameters_;
    std::vector<double> defaults_;
    std::vector<double> taken_;  ///< The parameters' values in the address taken last.
    std::string last_changed_;
    std::shared_ptr<OpenedFiles> files_;
    Player player_;
};

}  // namespace lessons::app
