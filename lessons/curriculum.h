#pragma once
// THE table of lessons, in teaching order. Menu, address, text, sweeps and screenshots come from it.

#include "lessons/lesson.h"

#include <memory>
#include <span>
#include <string_view>

namespace lessons {

/// One entry: adding a lesson is <id>.cpp, <id>.md and one line in curriculum.cpp.
struct Entry {
    const char* id = "";     ///< In the address, and the name of its files.
    const char* track = "";  ///< Heading in the menu.
    const char* title = "";
    std::unique_ptr<Lesson> (*make)() = nullptr;
};

std::span<const Entry> curriculum();

/// The entry with this id, or null.
const Entry* find_lesson(std::string_view id);

}  // namespace lessons
