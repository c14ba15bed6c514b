#include "lessons/ui/formula_font.h"

#include "lessons/ui/outline_raster.h"

#include <imgui_internal.h>

#include <cassert>
#include <cmath>

namespace lessons::ui {

namespace {

// Dear ImGui rounds sizes to whole pixels, but not densities: the font always has size 1, and the density is
// what 1 em measures in pixels of the display.
constexpr float kSize = 1.0f;
constexpr float kUnitsPerEm = 1000.0f;

// Below are the codes that Dear ImGui treats as spaces.
constexpr int kFirstCode = 0x100;
constexpr int kPhases = 4;

constexpr float kWellResolved = 26.0f;  // pixels per em
constexpr float kSmallGamma = 0.75f;

ImWchar code_of(int index, int phase) { return static_cast<ImWchar>(kFirstCode + index * kPhases + phase); }

/// What the atlas keeps as the font's file is the address of its outlines.
const std::vector<GlyphOutline>& outlines_of(const ImFontConfig* source) {
    return **static_cast<const std::vector<GlyphOutline>* const*>(source->FontData);
}

bool contains(ImFontAtlas*, ImFontConfig* source, ImWchar code) {
    return code >= kFirstCode && (code - kFirstCode) / kPhases < static_cast<int>(outlines_of(source).size());
}

/// At few pixels the thin strokes of formulas would look paler than the text around them.
void darken(Coverage& coverage, float pixels_per_em) {
    if (pixels_per_em >= kWellResolved) return;
    for (unsigned char& pixel : coverage.pixels)
        pixel = static_cast<unsigned char>(
            255.0f * std::pow(static_cast<float>(pixel) / 255.0f, kSmallGamma) + 0.5f);
}

Coverage cover(const GlyphOutline& outline, float pixels_per_em, int phase) {
    const float scale = pixels_per_em / kUnitsPerEm;
    Coverage coverage = rasterize(outline, {scale, scale}, static_cast<float>(phase) / kPhases);
    darken(coverage, pixels_per_em);
    return coverage;
}

/// Dear ImGui's hook: rasterises one letter into the atlas.
bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code,
          ImFontGlyph* glyph, float* advance_only) {
    if (!contains(atlas, source, code)) return false;
    if (advance_only != nullptr) return *advance_only = 0.0f, true;
    const int place = code - kFirstCode;
    const GlyphOutline& outline = outlines_of(source)[static_cast<std::size_t>(place / kPhases)];
    const Coverage coverage = cover(outline, baked->RasterizerDensity, place % kPhases);
    glyph->Codepoint = code;
    if (coverage.width == 0 || coverage.height == 0) return true;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, coverage.width, coverage.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    glyph->X0 = static_cast<float>(coverage.left);
    glyph->Y0 = static_cast<float>(coverage.top);
    glyph->X1 = static_cast<float>(coverage.left + coverage.width);
    glyph->Y1 = static_cast<float>(coverage.top + coverage.height);
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                       coverage.pixels.data(), ImTextureFormat_Alpha8, coverage.width);
    return true;
}

ImFontLoader make_loader() {
    ImFontLoader loader;
    loader.Name = "outlines";
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedLoadGlyph = load;
    return loader;
}

const ImFontLoader kLoader = make_loader();

ImFont* add_to(ImFontAtlas& atlas, const std::vector<GlyphOutline>** file) {
    ImFontConfig config;
    config.FontData = file;
    config.FontDataSize = static_cast<int>(sizeof *file);
    config.FontDataOwnedByAtlas = false;  // It makes a copy of the address.
    config.SizePixels = kSize;
    config.FontLoader = &kLoader;
    return atlas.AddFont(&config);
}

}  // namespace

FormulaFont::FormulaFont(const std::vector<GlyphOutline>& outlines)
    : outlines_(&outlines), atlas_(*ImGui::GetIO().Fonts), font_(add_to(atlas_, &outlines_)) {
    assert(kFirstCode + outlines.size() * kPhases < IM_UNICODE_CODEPOINT_MAX);
}

FormulaFont::~FormulaFont() { atlas_.RemoveFont(font_); }

void FormulaFont::draw(ImDrawList& draw, int index, ImVec2 origin, float em, ImU32 color) const {
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    if (!(em * density > 0.0f) || index < 0 || index >= static_cast<int>(outlines_->size())) return;
    const float quarters = std::round(origin.x * density * kPhases);
    const float column = std::floor(quarters / kPhases);
    const int phase = static_cast<int>(quarters - column * kPhases);
    ImFontBaked* baked = font_->GetFontBaked(kSize, em * density);
    const ImFontGlyph* glyph = baked->FindGlyphNoFallback(code_of(index, phase));
    if (glyph == nullptr || !glyph->Visible) return;
    const ImVec2 corner(column, std::round(origin.y * density));
    draw.AddImage(atlas_.TexRef, (corner + ImVec2(glyph->X0, glyph->Y0)) / density,
                  (corner + ImVec2(glyph->X1, glyph->Y1)) / density, {glyph->U0, glyph->V0},
                  {glyph->U1, glyph->V1}, color);
}

}  // namespace lessons::ui
