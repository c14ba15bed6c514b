#include "lessons/ui/text_layout.h"

#include "lessons/ui/context.h"
#include "lessons/ui/formula_book.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::ui {

namespace {

constexpr float kLineHeight = 1.5f;
constexpr float kClearance = 0.12f;  // of the size: between a tall formula and the lines beside it

float width_of(ImFont* font, float size, const char* begin, const char* end) {
    return font->CalcTextSizeA(size, 1e9f, 0.0f, begin, end).x;
}

/// The end of as much of the piece as fits into `room`, at least one character.
const char* fitting_end(ImFont* font, float size, const TextPiece& piece, float room) {
    const char* rest = piece.begin;
    font->CalcTextSizeA(size, std::max(room, 1.0f), 0.0f, piece.begin, piece.end, &rest);
    if (rest > piece.begin) return rest;
    rest = piece.begin + 1;
    while (rest < piece.end && (static_cast<unsigned char>(*rest) & 0xC0u) == 0x80u) ++rest;
    return rest;
}

/// A piece with the space before it; without any it cannot be parted from the piece before.
struct Word {
    TextPiece piece;
    float space = 0.0f;
};

class Layouter {
public:
    Layouter(std::span<const Run> runs, float width, float size) : runs_(runs), width_(width), size_(size) {}

    TextLayout lay_out() {
        for (std::size_t i = 0; i < runs_.size(); ++i) add_run(i);
        place_word();
        end_line();
        return std::move(layout_);
    }

private:
    void add_run(std::size_t index) {
        const Run& run = runs_[index];
        if (run.formula) return add_piece({.run = index, .width = formula_extent(index).width});
        ImFont* font = font_of(run);
        const float space = width_of(font, size_, " ", nullptr);
        const char* end = run.text.data() + run.text.size();
        for (const char* at = run.text.data(); at < end;) {
            if (*at == ' ') {
                space_ += space;
                ++at;
                continue;
            }
            const char* word_end = std::find(at, end, ' ');
            add_piece(
                {.run = index, .begin = at, .end = word_end, .width = width_of(font, size_, at, word_end)});
            at = word_end;
        }
    }

    /// Collects what must stay together; a space before the piece lets go of what was collected.
    void add_piece(const TextPiece& piece) {
        if (space_ > 0.0f) place_word();
        word_.push_back({piece, word_.empty() ? space_ : 0.0f});
        space_ = 0.0f;
    }

    void place_word() {
        if (word_.empty()) return;
        float width = 0.0f;
        for (const Word& part : word_) width += part.piece.width;
        const bool begins_line = x_ == 0.0f;
        if (!begins_line && x_ + word_.front().space + width > width_) end_line();
        if (x_ > 0.0f) x_ += word_.front().space;
        for (const Word& part : word_) width > width_ ? place_cut(part.piece) : place(part.piece);
        word_.clear();
    }

    void place(TextPiece piece) {
        piece.x = x_;
        x_ += piece.width;
        layout_.pieces.push_back(piece);
    }

    /// For words longer than a line: as many letters as fit, then the rest.
    void place_cut(TextPiece piece) {
        if (runs_[piece.run].formula) {
            piece.scale = std::min(width_ / std::max(piece.width, 1.0f), 1.0f);
            piece.width *= piece.scale;
            if (x_ > 0.0f && x_ + piece.width > width_) end_line();
            return place(piece);
        }
        ImFont* font = font_of(runs_[piece.run]);
        const char* end = piece.end;
        while (piece.begin < end) {
            piece.end = end;
            piece.width = width_of(font, size_, piece.begin, end);
            if (x_ + piece.width > width_) {
                piece.end = fitting_end(font, size_, piece, width_ - x_);
                piece.width = width_of(font, size_, piece.begin, piece.end);
            }
            place(piece);
            piece.begin = piece.end;
            if (piece.begin < end) end_line();
        }
    }

    FormulaExtent formula_extent(std::size_t run) const {
        const FormulaBook* book = context().formulas;
        return book != nullptr ? book->extent(*runs_[run].formula, text_em(size_)) : FormulaExtent{};
    }

    void end_line() {
        if (first_ == layout_.pieces.size()) return;
        TextLine line{.first = first_, .end = layout_.pieces.size(), .top = layout_.height};
        const float usual = size_ * kLineHeight;
        const float above = (usual - size_) * 0.5f - size_ * 0.1f + ascent_of(context().fonts.text, size_);
        float higher = 0.0f;
        float lower = 0.0f;
        for (std::size_t i = line.first; i < line.end; ++i) {
            const TextPiece& piece = layout_.pieces[i];
            if (!runs_[piece.run].formula) continue;
            const FormulaExtent extent = formula_extent(piece.run);
            higher = std::max(higher, (extent.ascent * piece.scale) + kClearance * size_ - above);
            lower = std::max(lower, (extent.descent * piece.scale) + kClearance * size_ - (usual - above));
        }
        line.height = usual + higher + lower;
        line.baseline = line.top + higher + above;
        layout_.height += line.height;
        layout_.lines.push_back(line);
        first_ = line.end;
        x_ = 0.0f;
    }

    std::span<const Run> runs_;
    float width_;
    float size_;
    float x_ = 0.0f;
    float space_ = 0.0f;     ///< Before the piece that comes next.
    std::size_t first_ = 0;  ///< Of the line that is being filled.
    std::vector<Word> word_;
    TextLayout layout_;
};

}  // namespace

ImFont* font_of(const Run& run) {
    const Fonts& fonts = context().fonts;
    if (!run.live.empty()) return fonts.medium;
    switch (run.style) {
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

float ascent_of(ImFont* font, float size) { return std::round(font->GetFontBaked(size)->Ascent); }

TextLayout lay_out(std::span<const Run> runs, float width, float size) {
    if (!(width >= 1.0f)) return {};
    return Layouter(runs, width, size).lay_out();
}

}  // namespace lessons::ui
