#include "lessons/interpret/edit_history.h"

#include "core/json/untrusted_json.h"
#include "lessons/interpret/edit_places.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace lessons::editing {

namespace {

constexpr std::array<const char*, kOperations> kOperationIds{"none",   "shift",   "flatten", "line",
                                                             "rising", "falling", "halve"};
constexpr int kMostGroups = 256;
constexpr const char* kOwnCase = "own";

bool needs_order(Operation operation) {
    return operation == Operation::line || operation == Operation::rising || operation == Operation::falling;
}

/// Cut to the groups that there are, and to those in order where that counts.
Change fitted(const models::AdditiveModel& model, Change change) {
    const models::AdditiveTerm& curve = model.terms[static_cast<std::size_t>(change.feature)];
    const int last = static_cast<int>(curve.scores.rows()) - (needs_order(change.operation) ? 2 : 1);
    change.to = std::min(change.to, last);
    change.from = std::min(change.from, needs_order(change.operation) ? change.from : last);
    return change;
}

std::optional<Operation> operation_from(const Json& json) {
    if (!json.is_string()) return std::nullopt;
    const auto found = std::find(kOperationIds.begin() + 1, kOperationIds.end(), json.get<std::string>());
    if (found == kOperationIds.end()) return std::nullopt;
    return static_cast<Operation>(found - kOperationIds.begin());
}

/// The cases that were asked for, read once.
class KnownCases {
public:
    /// Whether there is such a case with such a feature. What the learner's own file has is found later.
    bool has(const std::string& of_case, const std::string& feature) {
        if (of_case == kOwnCase) return true;
        const auto known = [&](const cases::CaseName& name) { return of_case == name.id; };
        const std::vector<cases::CaseName> names = cases::case_names();
        if (std::none_of(names.begin(), names.end(), known)) return false;
        auto found = cases_.find(of_case);
        if (found == cases_.end()) found = cases_.emplace(of_case, cases::load_case(of_case)).first;
        return found->second.find(feature) >= 0;
    }

private:
    std::map<std::string, cases::Case> cases_;
};

bool has_text(const Json& json, const char* key, std::size_t longest) {
    return json.contains(key) && json[key].is_string() &&
           json[key].get_ref<const std::string&>().size() <= longest;
}

std::optional<Commit> commit_from(const Json& json, KnownCases& known) {
    const bool has_all = json.is_object() && json.size() == 7 && has_text(json, "case", 20) &&
                         has_text(json, "feature", 60) && has_text(json, "reason", kLongestReason) &&
                         json.contains("op") && json.contains("from") && json.contains("to") &&
                         json.contains("amount");
    if (!has_all || !core::json::is_index_below(json["from"], kMostGroups) ||
        !core::json::is_index_below(json["to"], kMostGroups) ||
        !core::json::is_number_in(json["amount"], {-kMostShift, kMostShift}))
        return std::nullopt;
    const std::optional<Operation> operation = operation_from(json["op"]);
    Commit commit{.of_case = json["case"], .feature = json["feature"], .reason = json["reason"]};
    commit.change = {.from = json["from"], .to = json["to"], .amount = json["amount"]};
    if (!operation || !known.has(commit.of_case, commit.feature) || commit.change.from > commit.change.to)
        return std::nullopt;
    commit.change.operation = *operation;
    return commit;
}

core::Error unreadable() {
    return {.message = "The history of edits is not readable.",
            .expected = "a list of edits with case, feature, op, from, to, amount and reason"};
}

}  // namespace

bool is_possible(const models::AdditiveModel& model, const Change& change) {
    if (change.operation == Operation::none) return false;
    if (needs_order(change.operation) && model.binning.is_categorical(change.feature)) return false;
    const Change fit = fitted(model, change);
    return fit.from <= fit.to;
}

models::AdditiveModel changed(const models::AdditiveModel& model, const Change& change) {
    if (!is_possible(model, change)) return model;
    const Change fit = fitted(model, change);
    const models::CurveRange range = range_of(fit.feature, fit.from, fit.to);
    switch (fit.operation) {
        case Operation::shift:
            return models::raised(model, range, fit.amount);
        case Operation::flatten:
            return models::flattened(model, range);
        case Operation::line:
            return models::straightened(model, range);
        case Operation::rising:
            return models::made_monotone(model, range, models::Slope::kRising);
        case Operation::falling:
            return models::made_monotone(model, range, models::Slope::kFalling);
        case Operation::halve:
            return models::scaled(model, range, 0.5);
        case Operation::none:
            break;
    }
    return model;
}

const char* operation_id(Operation operation) { return kOperationIds[static_cast<std::size_t>(operation)]; }

std::string operation_text(const Change& change) {
    switch (change.operation) {
        case Operation::shift:
            return std::string(change.amount < 0.0 ? "lowered by " : "raised by ") +
                   ui::format_number(change.amount < 0.0 ? -change.amount : change.amount, 3);
        case Operation::flatten:
            return "made flat";
        case Operation::line:
            return "straight line";
        case Operation::rising:
            return "made rising";
        case Operation::falling:
            return "made falling";
        case Operation::halve:
            return "halved";
        case Operation::none:
            break;
    }
    return "as it is";
}

std::string change_text(const cases::Case& data, const models::AdditiveModel& model, const Change& change) {
    const Change fit = fitted(model, change);
    const std::string range = range_text(data, model, fit.feature, fit.from, fit.to);
    const std::string& label = data.features[static_cast<std::size_t>(fit.feature)].label;
    return (range == kEverywhere ? label : label + " " + range) + ": " + operation_text(fit);
}

Json to_json(const std::vector<Commit>& commits) {
    if (commits.empty()) return Json::object();
    Json list = Json::array();
    for (const Commit& commit : commits) {
        list.push_back({{"case", commit.of_case},
                        {"feature", commit.feature},
                        {"op", operation_id(commit.change.operation)},
                        {"from", commit.change.from},
                        {"to", commit.change.to},
                        {"amount", commit.change.amount},
                        {"reason", commit.reason}});
    }
    return {{"history", list}};
}

core::Result<std::vector<Commit>> commits_from(const Json& json) {
    std::vector<Commit> commits;
    KnownCases known;
    if (!json.is_object()) return unreadable();
    for (const auto& [name, list] : json.items()) {
        if (name != "history" || !list.is_array() || list.size() > kMostCommits) return unreadable();
        for (const Json& item : list) {
            const std::optional<Commit> commit = commit_from(item, known);
            if (!commit) return unreadable();
            commits.push_back(*commit);
        }
    }
    return commits;
}

}  // namespace lessons::editing
