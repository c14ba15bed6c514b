#pragma once
// The readouts of a whole run at every step, as a table: worked out beside the page, which stays live.

#include "lessons/app/background_run.h"

#include <memory>
#include <vector>

namespace lessons::app {

class NumbersOverTime {
public:
    /// The run of this address to its end; with a second copy in it both, in columns side by side.
    NumbersOverTime(const Entry& entry, const Address& address);

    /// Works for about so long.
    void work(double seconds);

    bool done() const;
    double fraction() const;

    /// A row for each step, empty where the shorter run of two is over. A column is called as on the screen,
    /// with its unit: "Cost a year (€)".
    DataTable table() const;

private:
    std::vector<std::unique_ptr<BackgroundRun>> runs_;
};

}  // namespace lessons::app
