// gradus_names <output.json>: writes the names that the lessons' texts can use, for their compilation.

#include "lessons/narrative/lesson_names.h"

#include <cstdio>
#include <string>

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: gradus_names <output.json>\n", stderr);
        return 2;
    }
    const std::string text = lessons::narrative::names_of(lessons::curriculum()).dump(1) + "\n";
    std::FILE* file = std::fopen(arguments[1], "wb");
    const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file == nullptr || std::fclose(file) != 0 || !written) {
        std::fprintf(stderr, "gradus_names: cannot write %s\n", arguments[1]);
        return 1;
    }
    return 0;
}
