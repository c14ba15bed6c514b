#include "lessons/ui/text.h"

#include "lessons/ui/context.h"

#include <algorithm>
#include <cstring>

namespace lessons::ui {

namespace {

constexpr float kLineHeight = 1.5f;

ImFont* font_of(Run::Style style) {
    const Fonts& fonts = context().fonts;
    switch (style) {
        case Run::Style::emphasis:
            return fonts.italic;
        case Run::Style::strong:
            return fonts.semibold;
        case Run::Style::code:
            return fonts.code;
        case Run::Style::plain:
            break;
    }
    return fonts.text;
}

/// Where the next word goes.
struct Cursor {
    ImVec2 origin;
    float width = 0.0f;
    float size = 16.0f;
    float x = 0.0f;
    float y = 0.0f;

    float line() const { return size * kLineHeight; }
    void new_line() {
        x = 0.0f;
        y += line();
    }
};

struct Word {
    const char* begin = nullptr;
    const char* end = nullptr;
    const char* next = nullptr;  ///< Behind the spaces that follow.
};

Word word_at(const char* begin, const char* end) {
    Word word{begin, begin, begin};
    while (word.end < end && *word.end != ' ') ++word.end;
    word.next = word.end;
    while (word.next < end && *word.next == ' ') ++word.next;
    return word;
}

/// A full stop or bracket right behind a link or an emphasis stays on its line.
bool starts_with_closing_sign(const Word& word) {
    return word.begin < word.end && std::strchr(".,;:!?)", *word.begin) != nullptr;
}

float width_of(ImFont* font, float size, const char* begin, const char* end) {
    return font->CalcTextSizeA(size, 1e9f, 0.0f, begin, end).x;
}

/// The end of as much of the word as fits into `room`, at least one character: for words longer than a line.
const char* fitting_end(ImFont* font, float size, const Word& word, float room) {
    const char* rest = word.begin;
    font->CalcTextSizeA(size, std::max(room, 1.0f), 0.0f, word.begin, word.end, &rest);
    return rest > word.begin ? rest : word.begin + 1;
}

ImVec2 top_left(const Cursor& cursor) {
    return cursor.origin +
           ImVec2(cursor.x, cursor.y + (cursor.line() - cursor.size) * 0.5f - cursor.size * 0.1f);
}

void draw_word(const Cursor& cursor, ImFont* font, const char* begin, const char* end, ImU32 color) {
    ImGui::GetWindowDrawList()->AddText(font, cursor.size, top_left(cursor), color, begin, end);
}

/// The part of a link on this line: an invisible button over it, so that it can be clicked, focused and
/// pressed.
bool link_piece(const Cursor& cursor, float x0, int piece) {
    const ImVec2 begin = cursor.origin + ImVec2(x0, cursor.y);
    const ImVec2 extent{std::max(cursor.x - x0, 1.0f), cursor.line()};
    ImGui::PushID(piece);
    ImGui::SetCursorScreenPos(begin);
    const bool clicked = ImGui::InvisibleButton("link", extent);
    ImGui::PopID();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float baseline = begin.y + cursor.line() * 0.84f;
    const bool hovered = ImGui::IsItemHovered();
    draw.AddLine({begin.x, baseline}, {begin.x + extent.x, baseline},
                 with_alpha(theme().accent, hovered ? 1.0f : 0.45f), 1.5f);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
        draw.AddRect(begin, begin + extent, theme().accent, 4.0f, 0, 2.0f);
    return clicked;
}

/// Sets one run word by word; whether it is a link that was clicked.
bool set_run(const Run& run, Cursor& cursor, int& piece) {
    ImFont* font = font_of(run.style);
    const bool is_link = !run.target.empty();
    const ImU32 color = is_link ? theme().accent : theme().text;
    const float space = width_of(font, cursor.size, " ", nullptr);
    float link_start = cursor.x;
    bool clicked = false;
    const char* end = run.text.data() + run.text.size();
    const char* at = run.text.data();
    while (at < end && *at == ' ') {
        cursor.x += space;
        ++at;
    }
    link_start = cursor.x;
    while (at < end) {
        Word word = word_at(at, end);
        float width = width_of(font, cursor.size, word.begin, word.end);
        const bool breakable = !(word.begin == run.text.data() && starts_with_closing_sign(word));
        if (breakable && cursor.x > 0.0f && cursor.x + width > cursor.width) {
            if (is_link && cursor.x > link_start) clicked |= link_piece(cursor, link_start, piece++);
            cursor.new_line();
            link_start = 0.0f;
        }
        if (width > cursor.width && cursor.x == 0.0f) {
            word.end = word.next = fitting_end(font, cursor.size, word, cursor.width);
            width = width_of(font, cursor.size, word.begin, word.end);
        }
        draw_word(cursor, font, word.begin, word.end, color);
        cursor.x += width;
        if (is_link && word.next >= end) clicked |= link_piece(cursor, link_start, piece++);
        cursor.x += space * static_cast<float>(word.next - word.end);
        at = word.next;
    }
    return clicked;
}

}  // namespace

std::optional<std::string> paragraph(std::span<const Run> runs, float width) {
    if (width <= 1.0f || runs.empty()) return std::nullopt;
    Cursor cursor;
    cursor.origin = ImGui::GetCursorScreenPos();
    cursor.width = width;
    cursor.size = ImGui::GetFontSize();
    std::optional<std::string> clicked;
    int piece = 0;
    ImGui::PushID(runs.data());
    for (const Run& run : runs) {
        if (set_run(run, cursor, piece)) clicked = run.target;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(cursor.origin);
    ImGui::Dummy({width, cursor.y + cursor.line()});
    return clicked;
}

}  // namespace lessons::ui
