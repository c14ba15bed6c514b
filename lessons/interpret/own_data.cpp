#include "lessons/interpret/own_data.h"

#include "core/json/untrusted_json.h"

#include <algorithm>
#include <any>
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

Json json_of(const std::string& name, const std::string& mark, const Uses& uses, const Aim& aim) {
    Json json{{"name", name}, {"mark", mark}};
    if (aim.target >= 0) json["target"] = aim.target;
    if (aim.positive >= 0) json["positive"] = aim.positive;
    for (const auto& [column, use] : uses)
        json["uses"].push_back({column, kUseNames[static_cast<std::size_t>(use)]});
    return json;
}

/// What a reading, or only its table, is remembered by.
std::string key_of(const OpenedFile& file, const OwnWish& wish) {
    return json_of(file.name, file.mark, wish.uses, wish.aim).dump() +
           (wish.needs.classes ? " classes " : " ") + std::to_string(wish.needs.most_features);
}
std::string table_key_of(const OpenedFile& file, const Uses& uses) {
    return "table " + json_of(file.name, file.mark, uses, {}).dump();
}

std::shared_ptr<const OwnTable> known_table(OpenedFiles& files, const OpenedFile& file, const Uses& uses) {
    const std::any known = files.recall(table_key_of(file, uses));
    const auto* table = std::any_cast<std::shared_ptr<const OwnTable>>(&known);
    return table != nullptr ? *table : nullptr;
}

}  // namespace

void OwnData::open(std::string name, std::string text) {
    const OwnWish awaited{.uses = uses_, .aim = aim_, .needs = needs_};
    opening_ = std::make_shared<OwnOpening>(std::move(name), std::move(text), is_awaited_ ? mark_ : "",
                                            is_awaited_ ? awaited : OwnWish{.needs = needs_});
}

void OwnData::begin(std::shared_ptr<const OpenedFile> file, OwnWish wish) {
    std::shared_ptr<const OwnTable> known = known_table(*files_, *file, wish.uses);
    opening_ = std::make_shared<OwnOpening>(std::move(file), std::move(wish), std::move(known));
}

core::Result<void> OwnData::begin_again(const Uses& uses, const Aim& aim) {
    if (!has_file()) {
        return core::Error{.message = "The example is read as it is.", .expected = "a file of your own"};
    }
    const auto file = files_->find(mark_);
    if (file == nullptr)
        return core::Error{.message = name_ + " is no longer in memory.",
                           .expected = "it to be opened again"};
    begin(file, {.uses = uses, .aim = aim, .needs = needs_});
    return {};
}

Progress OwnData::reading_progress() const {
    if (opening_ == nullptr) return {};
    return {0.99 * opening_->progress(), "Reading " + opening_->name()};
}

void OwnData::read_on() {
    if (opening_ != nullptr && !opening_->finished()) opening_->step();
}

std::optional<core::Result<void>> OwnData::take_read() {
    if (opening_ == nullptr || !opening_->finished()) return std::nullopt;
    const std::shared_ptr<OwnOpening> opening = std::exchange(opening_, nullptr);
    core::Result<void> taken = take(opening->reader());
    if (!taken) forget_unusable(opening->reader().file()->mark);
    return taken;
}

core::Result<void> OwnData::take(const OwnReader& reader) {
    const auto reading = reader.result();
    if (!reading) return reading.error();
    const OpenedFile& file = *reader.file();
    files_->keep(reader.file());
    files_->remember(table_key_of(file, reader.wish().uses), (*reading)->table);
    files_->remember(key_of(file, reader.wish()), *reading);
    adopt(file, reader.wish(), *reading);
    return {};
}

void OwnData::adopt(const OpenedFile& file, const OwnWish& wish, std::shared_ptr<const OwnReading> reading) {
    reading_ = std::move(reading);
    name_ = file.name;
    mark_ = file.mark;
    is_awaited_ = false;
    uses_ = wish.uses;
    aim_ = wish.aim;
}

/// Whether another copy of the lesson has read it so.
bool OwnData::recall(const OpenedFile& file, const OwnWish& wish) {
    const std::any known = files_->recall(key_of(file, wish));
    const auto* reading = std::any_cast<std::shared_ptr<const OwnReading>>(&known);
    if (reading == nullptr) return false;
    adopt(file, wish, *reading);
    return true;
}

void OwnData::await(std::string name, std::string mark, const OwnWish& wish) {
    name_ = std::move(name);
    mark_ = std::move(mark);
    is_awaited_ = true;
    uses_ = wish.uses;
    aim_ = wish.aim;
    show_example();
}

/// The latest file of the visit was for another lesson.
void OwnData::forget_unusable(const std::string& mark) {
    unusable_ = mark;
    if (!is_awaited_ || mark_ != mark || !uses_.empty() || aim_ != Aim{}) return;
    name_.clear();
    mark_.clear();
    is_awaited_ = false;
}

void OwnData::prepare() {
    if (reading_ != nullptr && (is_awaited_ || !mark_.empty())) return;
    const auto latest = files_->latest();
    const OwnWish wish{.needs = needs_};
    if (opening_ == nullptr && !is_awaited_ && latest != nullptr && latest->mark != unusable_ &&
        !recall(*latest, wish)) {
        await(latest->name, latest->mark, wish);
        begin(latest, wish);
    }
    if (reading_ == nullptr) show_example();
}

void OwnData::show_example() {
    auto example = std::make_shared<OpenedFile>();
    example->name = "Example";
    example->text = example_text();
    OwnReader reader(example, {.needs = needs_});
    while (!reader.finished()) reader.step();
    reading_ = reader.result().value();
}

core::Result<void> OwnData::choose_target(int column) { return begin_again(uses_, {.target = column}); }

core::Result<void> OwnData::choose_positive(int category) {
    return begin_again(uses_, {.target = aim_.target, .positive = category});
}

core::Result<void> OwnData::use_as(int column, Use use) {
    Uses uses = uses_;
    uses[column] = use;
    const bool is_target = column == reading().target;
    return begin_again(uses, {.target = is_target && use == Use::nothing ? -1 : reading().target});
}

Json OwnData::to_json() const {
    if (mark_.empty()) return nullptr;
    return json_of(name_, mark_, uses_, aim_);
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
    const OwnWish wish{.uses = *uses, .aim = {.target = *target, .positive = *positive}, .needs = needs_};
    const auto file = files_->find(*mark);
    opening_.reset();
    if (file == nullptr) {
        await(*name, *mark, wish);
        return {};
    }
    if (recall(*file, wish)) return {};
    OwnReader reader(file, wish, known_table(*files_, *file, wish.uses));
    while (!reader.finished()) reader.step();
    return take(reader);
}

}  // namespace lessons::cases
