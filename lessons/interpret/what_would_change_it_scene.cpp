#include "lessons/interpret/what_would_change_it_scene.h"

#include <algorithm>

namespace lessons::recourse {

namespace {

GroupLine line_of(std::string name, const std::vector<Recourse>& answers) {
    GroupLine line{.name = std::move(name), .n_refused = static_cast<int>(answers.size())};
    line.n_with_way = static_cast<int>(
        std::count_if(answers.begin(), answers.end(), [](const Recourse& answer) { return answer.has_way; }));
    line.median_effort = median_effort(answers, line.n_refused);
    line.people = answers;
    return line;
}

}  // namespace

std::string difference_text(const cases::Case& data, core::Index feature, const core::Vector& from,
                            const core::Vector& to) {
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    return words.label + ": " + cases::value_text(words, from[feature]) + " \u2192 " +
           cases::value_text(words, to[feature]);
}

std::vector<int> groupings(const cases::Case& data) {
    std::vector<int> features;
    if (data.id == "credit") {
        for (const char* id : {"home", "job", "marital", "records"}) features.push_back(data.find(id));
        return features;
    }
    for (int j = 0; j < data.n_features(); ++j) {
        if (data.features[static_cast<std::size_t>(j)].is_categorical()) features.push_back(j);
    }
    return features;
}

std::vector<GroupLine> group_lines(const Scene& scene) {
    if (scene.group == nullptr) return {};
    const std::vector<Recourse>& all = scene.group->answers();
    const auto n = std::min(static_cast<std::size_t>(scene.n_shown), all.size());
    const std::vector<Recourse> shown(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
    std::vector<GroupLine> lines{line_of("Everyone", shown)};
    if (!scene.group_by) return lines;
    const auto& categories = scene.data.features[static_cast<std::size_t>(*scene.group_by)].categories;
    for (std::size_t code = 0; code < categories.size(); ++code) {
        std::vector<Recourse> members;
        for (const Recourse& answer : shown) {
            if (scene.data.test.X(answer.row, *scene.group_by) == static_cast<double>(code))
                members.push_back(answer);
        }
        if (!members.empty()) lines.push_back(line_of(categories[code], members));
    }
    return lines;
}

std::string group_sentence(const Scene& scene) {
    const std::vector<GroupLine> lines = group_lines(scene);
    if (lines.empty() || lines.front().n_refused == 0) return "";
    return " Of the first " + std::to_string(lines.front().n_refused) + " " + scene.data.target.above + ", " +
           std::to_string(lines.front().n_with_way) + " have a way.";
}

}  // namespace lessons::recourse
