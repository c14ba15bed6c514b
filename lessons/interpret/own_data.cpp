#include "lessons/interpret/own_data.h"

#include "core/json/untrusted_json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lessons::cases {

namespace {

using Json = nlohmann::json;

constexpr std::array<const char*, 3> kUseNames{"number", "category", "nothing"};
constexpr std::size_t kMostChoices = 10000;
constexpr std::size_t kLongestName = 200;

core::Error unreadable() {
    return {.message = "What the link says about the learner's own file is not usable.",
            .expected = "name, mark, target, positive, uses"};
}

core::Result<int> read_number(const Json& json, const char* key) {
    if (!json.contains(key)) return -1;
    if (!core::json::is_index_below(json[key], kMostChoices)) return unreadable();
    return json[key].get<int>();
}

core::Result<Uses> read_uses(const Json& json) {
    Uses uses;
    if (!json.contains("uses")) return uses;
    if (!json["uses"].is_array() || json["uses"].size() > kMostColumns) return unreadable();
    for (const Json& entry : json["uses"]) {
        const bool is_pair = entry.is_array() && entry.size() == 2;
        if (!is_pair || !core::json::is_index_below(entry[0], kMostChoices) || !entry[1].is_string())
            return unreadable();
        const auto found = std::find(kUseNames.begin(), kUseNames.end(), entry[1].get<std::string>());
        if (found == kUseNames.end()) return unreadable();
        uses[entry[0].get<int>()] = static_cast<Use>(found - kUseNames.begin());
    }
    return uses;
}

core::Result<std::string> read_text(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return unreadable();
    std::string text = found->get<std::string>();
    if (text.empty() || text.size() > kLongestName) return unreadable();
    return text;
}

core::Result<std::shared_ptr<const OwnReading>> make_reading(const OpenedFile& file, const Uses& uses,
                                                             const Aim& aim, Needs needs) {
    core::Result<OwnTable> table = read_own_table(file.text, uses);
    if (!table) return table.error();
    core::Result<Case> data = make_own_case(*table, file.name, aim, needs);
    if (!data) return data.error();
    auto reading = std::make_shared<OwnReading>();
    reading->table = std::move(table).value();
    reading->target = aim.target < 0 ? guessed_target(reading->table) : aim.target;
    reading->targets = targets_of(reading->table);
    reading->classes = classes_of(reading->table, reading->target, needs);
    if (data->is_classes()) {
        reading->positive =
            aim.positive < 0 ? guessed_positive(reading->table, reading->target, needs) : aim.positive;
    }
    reading->data = std::make_shared<const Case>(std::move(data).value());
    const core::data::Table& rows = reading->table.table;
    const auto target = static_cast<std::size_t>(reading->target);
    reading->findings = core::data::find_problems(rows, rows.columns[target].name);
    return std::shared_ptr<const OwnReading>(reading);
}

}  // namespace

core::Result<void> OwnData::read(const OpenedFile& file, const Uses& uses, const Aim& aim) {
    auto reading = make_reading(file, uses, aim, needs_);
    if (!reading) return reading.error();
    reading_ = std::move(reading).value();
    name_ = file.name;
    mark_ = file.mark;
    is_awaited_ = false;
    uses_ = uses;
    aim_ = aim;
    return {};
}

core::Result<void> OwnData::take(const std::string& name, const std::string& text) {
    const OpenedFile file{.name = name, .text = text, .mark = mark_of(text)};
    const bool is_the_awaited = is_awaited_ && file.mark == mark_;
    core::Result<void> taken = is_the_awaited ? read(file, uses_, aim_) : read(file, {}, {});
    if (taken) files_->keep(name, text);
    return taken;
}

void OwnData::prepare() {
    if (reading_ != nullptr && (is_awaited_ || !mark_.empty())) return;
    const auto latest = files_->latest();
    if (!is_awaited_ && latest != nullptr && read(*latest, {}, {})) return;
    if (reading_ == nullptr) show_example();
}

void OwnData::show_example() {
    const OpenedFile example{.name = "Example", .text = std::string(example_text()), .mark = {}};
    reading_ = make_reading(example, {}, {}, needs_).value();
}

core::Result<void> OwnData::read_again(const Uses& uses, const Aim& aim) {
    if (!has_file()) {
        return core::Error{.message = "The example is read as it is.", .expected = "a file of your own"};
    }
    const auto file = files_->find(mark_);
    if (file == nullptr)
        return core::Error{.message = name_ + " is no longer in memory.",
                           .expected = "it to be opened again"};
    return read(*file, uses, aim);
}

core::Result<void> OwnData::choose_target(int column) { return read_again(uses_, {.target = column}); }

core::Result<void> OwnData::choose_positive(int category) {
    return read_again(uses_, {.target = aim_.target, .positive = category});
}

core::Result<void> OwnData::use_as(int column, Use use) {
    Uses uses = uses_;
    uses[column] = use;
    const bool is_target = column == reading().target;
    return read_again(uses, {.target = is_target && use == Use::nothing ? -1 : reading().target});
}

Json OwnData::to_json() const {
    if (mark_.empty()) return nullptr;
    Json json{{"name", name_}, {"mark", mark_}};
    if (aim_.target >= 0) json["target"] = aim_.target;
    if (aim_.positive >= 0) json["positive"] = aim_.positive;
    for (const auto& [column, use] : uses_)
        json["uses"].push_back({column, kUseNames[static_cast<std::size_t>(use)]});
    return json;
}

core::Result<void> OwnData::apply(const Json& json) {
    if (json.is_null()) {
        OwnData none(needs_);
        none.files_ = files_;
        *this = std::move(none);
        return {};
    }
    if (json == to_json()) return {};
    if (!json.is_object()) return unreadable();
    const auto name = read_text(json, "name");
    const auto mark = read_text(json, "mark");
    const auto target = read_number(json, "target");
    const auto positive = read_number(json, "positive");
    const auto uses = read_uses(json);
    if (!name || !mark || !target || !positive || !uses) return unreadable();
    const Aim aim{.target = *target, .positive = *positive};
    if (const auto file = files_->find(*mark)) return read(*file, *uses, aim);
    name_ = *name;
    mark_ = *mark;
    is_awaited_ = true;
    uses_ = *uses;
    aim_ = aim;
    show_example();
    return {};
}

}  // namespace lessons::cases
