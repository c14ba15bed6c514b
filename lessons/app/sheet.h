#pragma once
// A dialog over the page: a card in its middle, on a phone a sheet at its foot. What lies behind rests and is
// dimmed; the close button, Esc and a click beside it close it.
//
//   Sheet sheet("share", "Share", page, 520.0f);
//   if (sheet) sheet_words("A link opens exactly this.", Tone::quiet);
//   return sheet.stays_open();

#include "lessons/app/layout.h"

#include <string>

namespace lessons::app {

class Sheet {
public:
    /// `width` of the card before text scaling; smaller windows narrow it.
    Sheet(const char* id, const char* title, const Area& page, float width);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    explicit operator bool() const { return visible_; }
    bool stays_open() const { return !closed_; }
    void close() { closed_ = true; }

private:
    void draw_head(const char* title);

    bool visible_ = false;
    bool closed_ = false;
};

enum class Tone { plain, quiet, warn };

/// A part of a sheet begins: a line, some room, its name.
void sheet_part(const char* name);

/// Text that wraps.
void sheet_words(const std::string& text, Tone tone = Tone::plain);

/// A text that can be read and selected but not changed, one line high.
void sheet_text(const char* id, const std::string& text, float width);

}  // namespace lessons::app
