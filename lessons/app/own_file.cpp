#include "lessons/app/own_file.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace lessons::app {

namespace {

constexpr std::pair<std::string_view, FileKind> kEndings[] = {
    {".csv", FileKind::table}, {".tsv", FileKind::table}, {".txt", FileKind::table},
    {".lp", FileKind::model},  {".mps", FileKind::model}, {".mod", FileKind::model}};

bool ends_with(std::string_view name, std::string_view ending) {
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    };
    return name.size() > ending.size() && std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                                                     name.end(), ending.begin(), same);
}

}  // namespace

std::optional<FileKind> own_file_kind(const std::string& name) {
    for (const auto& [ending, kind] : kEndings) {
        if (ends_with(name, ending)) return kind;
    }
    return std::nullopt;
}

const char* usual_ending(FileKind kind) { return kind == FileKind::model ? ".lp" : ".csv"; }

core::Error not_for_this_lesson(FileKind kind) {
    return {.message = kind == FileKind::model
                           ? "This lesson does not open models: Workbench does."
                           : "This lesson does not learn from tables: Learning from data and Which model, "
                             "how sure? do."};
}

std::string taken_words(const std::string& name, FileKind kind) {
    return name + (kind == FileKind::model ? " is open now." : " is learnt from now.");
}

}  // namespace lessons::app
