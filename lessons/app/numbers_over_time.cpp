#include "lessons/app/numbers_over_time.h"

#include <algorithm>
#include <limits>

namespace lessons::app {

namespace {

constexpr int kWholeRun = std::numeric_limits<int>::max();

Address second_copy(const Address& both) {
    Address address = both;
    static_cast<Settings&>(address) = *both.b;
    address.b.reset();
    return address;
}

Address first_copy(Address both) {
    both.b.reset();
    return both;
}

std::string heading(const Readout& readout, const std::string& copy) {
    const std::string unit = readout.unit.empty() ? "" : " (" + readout.unit + ")";
    return copy + readout.label + unit;
}

/// The numbers of one run, one column for each readout.
void add_columns(DataTable& table, const BackgroundRun& run, const std::string& copy) {
    for (const Readout& readout : run.columns()) {
        table.columns.push_back(heading(readout, copy));
        const std::span<const double> values = run.series(readout.id);
        for (std::size_t k = 0; k < table.rows.size(); ++k)
            table.rows[k].emplace_back(k < values.size() ? values[k]
                                                         : std::numeric_limits<double>::quiet_NaN());
    }
}

}  // namespace

NumbersOverTime::NumbersOverTime(const Entry& entry, const Address& address) {
    runs_.push_back(std::make_unique<BackgroundRun>(entry, first_copy(address), kWholeRun));
    if (address.b) runs_.push_back(std::make_unique<BackgroundRun>(entry, second_copy(address), kWholeRun));
}

void NumbersOverTime::work(double seconds) {
    for (const std::unique_ptr<BackgroundRun>& run : runs_) {
        if (!run->done()) return run->work(seconds);
    }
}

bool NumbersOverTime::done() const {
    return std::all_of(runs_.begin(), runs_.end(), [](const auto& run) { return run->done(); });
}

double NumbersOverTime::fraction() const {
    double sum = 0.0;
    for (const std::unique_ptr<BackgroundRun>& run : runs_) sum += run->fraction();
    return sum / static_cast<double>(runs_.size());
}

DataTable NumbersOverTime::table() const {
    DataTable table{.id = "numbers", .title = "Numbers over time", .columns = {"Step"}, .rows = {}};
    int last = 0;
    for (const std::unique_ptr<BackgroundRun>& run : runs_) last = std::max(last, run->steps());
    for (int step = 0; step <= last; ++step) table.rows.push_back({static_cast<double>(step)});
    for (std::size_t i = 0; i < runs_.size(); ++i)
        add_columns(table, *runs_[i], runs_.size() < 2 ? "" : i == 0 ? "A: " : "B: ");
    return table;
}

}  // namespace lessons::app
