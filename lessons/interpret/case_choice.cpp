#include "lessons/interpret/case_choice.h"

#include "lessons/interpret/case_people.h"

#include <algorithm>
#include <utility>

namespace lessons::cases {

namespace {

constexpr const char* kOwnKey = "own file";  // ids of features have no blanks

std::string quoted(const std::string& text) { return "\u201c" + text + "\u201d"; }

std::string title_of(const std::string& id) {
    for (const CaseName& name : case_names()) {
        if (id == name.id) return name.title;
    }
    return id;
}

}  // namespace

CaseChoice::CaseChoice(std::vector<std::string> ids, Needs needs) : ids_(std::move(ids)), own_(needs) {}

Parameter CaseChoice::parameter(std::string label) {
    std::vector<std::string> titles;
    for (const std::string& id : ids_) titles.push_back(title_of(id));
    titles.emplace_back("Your own file");
    return Parameter::choice("case", std::move(label), choice_, std::move(titles))
        .with_tooltip(
            "What is learnt from. A CSV file can be dropped on the page: it stays on this machine.");
}

std::string CaseChoice::key() const {
    return is_own() ? "own " + own_.to_json().dump() : ids_[static_cast<std::size_t>(choice_)];
}

bool CaseChoice::load() {
    if (is_own()) own_.prepare();
    const std::string wanted = key();
    if (data_ != nullptr && loaded_ == wanted && (!is_own() || data_ == own_.reading().data)) return false;
    loaded_ = wanted;
    data_ = is_own() ? own_.reading().data
                     : std::make_shared<const Case>(load_case(ids_[static_cast<std::size_t>(choice_)]));
    return true;
}

std::optional<core::Result<void>> CaseChoice::take_read_file() {
    std::optional<core::Result<void>> taken = own_.take_read();
    if (!taken || !taken->ok()) return taken;
    choice_ = static_cast<int>(ids_.size());
    card_.show_table();
    return taken;
}

void CaseChoice::add_to(Json& edits) const {
    Json own = own_.to_json();
    if (!own.is_null()) edits[kOwnKey] = std::move(own);
}

Json CaseChoice::edits() const {
    Json edits = Json::object();
    add_to(edits);
    return edits;
}

Json CaseChoice::rest_of(const Json& edits) {
    Json rest = edits;
    if (rest.is_object()) rest.erase(kOwnKey);
    return rest;
}

core::Result<void> CaseChoice::apply(const Json& edits) {
    const bool names_file = edits.is_object() && edits.contains(kOwnKey);
    return own_.apply(names_file ? edits[kOwnKey] : Json());
}

core::Result<CaseChoice::Wanted> CaseChoice::wanted(const Json& edits) const {
    Wanted wanted{*this, Json::object()};
    if (const auto applied = wanted.choice.apply(edits); !applied) return applied.error();
    wanted.choice.load();
    if (!wanted.choice.awaits_file()) wanted.rest = rest_of(edits);
    return wanted;
}

std::string CaseChoice::summary_prefix() const {
    if (!is_own()) return {};
    if (own_.is_awaited()) return awaited_text(own_) + " ";
    return data_->title + ": ";
}

TextNote CaseChoice::text_note() const {
    if (choice_ == 0 || data_ == nullptr) return {};
    const PeopleWords told = people_words(ids_.front());
    const PeopleWords shown = people_words(*data_);
    const std::string what = is_own() ? "your " + shown.many : shown.many + " (" + data_->title + ")";
    std::string words = "The figure shows " + what + ". Where the text says " + quoted(told.one) + ", read " +
                        quoted(shown.one);
    if (data_->is_classes()) words += ", and for " + quoted(told.happened) + " " + quoted(shown.happened);
    return {.words = words + ". Of its numbers, only those in bold follow the figure.",
            .link = "set:case=0",
            .link_words = "Back to the " + told.many};
}

void CaseChoice::draw() {
    if (is_own()) card_.draw(own_);
}

}  // namespace lessons::cases
