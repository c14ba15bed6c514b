#include "lessons/ui/fonts.h"

#include "lessons/ui/context.h"

extern "C" {
extern const unsigned char gradus_font_text[];
extern const unsigned gradus_font_text_size;
extern const unsigned char gradus_font_text_medium[];
extern const unsigned gradus_font_text_medium_size;
extern const unsigned char gradus_font_text_semibold[];
extern const unsigned gradus_font_text_semibold_size;
extern const unsigned char gradus_font_text_italic[];
extern const unsigned gradus_font_text_italic_size;
extern const unsigned char gradus_font_code[];
extern const unsigned gradus_font_code_size;
}

namespace lessons::ui {

namespace {

ImFont* add(const unsigned char* bytes, unsigned size, bool merge) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = merge;
    // The atlas takes a mutable pointer but only reads what it does not own.
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes),
                                                      static_cast<int>(size), size::kBody, &config);
}

/// A text font that falls back to the code font for signs it lacks (the gradient's nabla).
ImFont* add_text(const unsigned char* bytes, unsigned size) {
    ImFont* font = add(bytes, size, false);
    add(gradus_font_code, gradus_font_code_size, true);
    return font;
}

}  // namespace

Fonts load_fonts() {
    Fonts fonts;
    fonts.text = add_text(gradus_font_text, gradus_font_text_size);
    fonts.medium = add_text(gradus_font_text_medium, gradus_font_text_medium_size);
    fonts.semibold = add_text(gradus_font_text_semibold, gradus_font_text_semibold_size);
    fonts.italic = add_text(gradus_font_text_italic, gradus_font_text_italic_size);
    fonts.code = add(gradus_font_code, gradus_font_code_size, false);
    // For the signs that the code font lacks (thin spaces between thousands).
    add(gradus_font_text, gradus_font_text_size, true);
    return fonts;
}

FontScope::FontScope(ImFont* font, float size) { ImGui::PushFont(font, size * context().text_scale); }

}  // namespace lessons::ui
