// Prints, as JSON, the Python scripts that the lessons export for several settings, with the numbers that the
// lessons show: tests/lessons/run_scripts.py runs the ones and compares the others.
//
// The settings are those of tests/data/scripts/<lesson>.txt, one a line (an address, and the learner's edits
// as JSON where there are any), the lesson as it opens, and some at random.

#include "core/number_text.h"
#include "core/random.h"
#include "lessons/app/session.h"
#include "source_dir.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using lessons::Entry;
using lessons::Json;
using lessons::app::Session;

constexpr int kRandomRounds = 2;

struct Setting {
    std::string line;
    lessons::app::Address address;
};

Setting read_setting(const std::string& line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    Setting setting{line, lessons::app::parse_address(line.substr(0, space))};
    if (space < line.size()) setting.address.edits = Json::parse(line.substr(space));
    return setting;
}

std::vector<Setting> listed_settings(const Entry& entry) {
    std::vector<Setting> settings{read_setting(entry.id)};
    std::ifstream file(std::filesystem::path(GRADUS_SOURCE_DIR) / "tests/data/scripts" /
                       (std::string(entry.id) + ".txt"));
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') settings.push_back(read_setting(line));
    return settings;
}

/// Whatever a lesson's settings are, its script keeps up with them.
Setting random_setting(const Entry& entry, core::Random& random) {
    const Session session(entry);
    std::string line = std::string(entry.id) + "/s=" + std::to_string(random.below(20));
    for (const lessons::Parameter& parameter : session.parameters()) {
        // Rates near the edge of divergence double every rounding error: other bits, another way.
        if (parameter.kind == lessons::Parameter::Kind::real) continue;
        // An exact explanation costs as much as there are applicants to average over.
        const double share = parameter.id == "background" ? 0.0 : random.uniform(0.0, 1.0);
        const double value = parameter.minimum + share * (parameter.maximum - parameter.minimum);
        line += "&" + parameter.id + "=" + core::shortest_text(std::floor(value));
    }
    return read_setting(line);
}

Session opened(const Entry& entry, Setting& setting) {
    Session session(entry);
    session.take(setting.address, setting.address.problems);
    while (session.lesson().progress().pending()) session.lesson().work();
    return session;
}

Json numbers_of(const lessons::Lesson& lesson) {
    Json numbers = Json::object();
    for (const lessons::Readout& readout : lesson.readouts())
        if (std::isfinite(readout.value)) numbers[readout.id] = readout.value;
    return numbers;
}

/// What is printed of one setting; where a lesson has no script for it, the reason.
Json script_of(const Entry& entry, Setting setting) {
    const Session session = opened(entry, setting);
    Json json{{"lesson", entry.id}, {"setting", setting.line}, {"dropped", setting.address.problems}};
    const core::Result<lessons::PythonScript> script = session.lesson().python();
    if (!script) {
        json["none"] = script.error().describe();
        return json;
    }
    json.update({{"script", to_python(*script)},
                 {"prints", script->prints},
                 {"tolerance", script->tolerance},
                 {"numbers", numbers_of(session.lesson())}});
    return json;
}

}  // namespace

int main() {
    Json scripts = Json::array();
    core::Random random(5);
    for (const Entry& entry : lessons::curriculum()) {
        for (const Setting& setting : listed_settings(entry)) scripts.push_back(script_of(entry, setting));
        for (int round = 0; round < kRandomRounds; ++round)
            scripts.push_back(script_of(entry, random_setting(entry, random)));
    }
    std::printf("%s\n", scripts.dump().c_str());
}
