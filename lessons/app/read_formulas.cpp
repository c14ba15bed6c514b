#include "lessons/app/read_formulas.h"

#include <cassert>
#include <string>

namespace lessons::app {

namespace {

using Json = nlohmann::json;
using Kind = ui::OutlineSegment::Kind;

/// Walks over an outline's text.
class OutlineReader {
public:
    explicit OutlineReader(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }
    char letter() { return text_[at_++]; }
    ImVec2 point() {
        const float x = number();
        return {x, number()};
    }

private:
    float number() {
        while (!at_end() && text_[at_] == ' ') ++at_;
        const bool negative = !at_end() && text_[at_] == '-';
        if (negative) ++at_;
        assert(!at_end() && text_[at_] >= '0' && text_[at_] <= '9');
        int value = 0;
        while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') value = value * 10 + (text_[at_++] - '0');
        return static_cast<float>(negative ? -value : value);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Everything after the letter of a segment.
ui::OutlineSegment read_segment(char letter, OutlineReader& reader) {
    ui::OutlineSegment segment;
    assert(letter == 'M' || letter == 'L' || letter == 'Q' || letter == 'C');
    if (letter == 'L') segment.kind = Kind::line;
    if (letter == 'Q') segment.kind = Kind::quadratic;
    if (letter == 'C') segment.kind = Kind::cubic;
    if (letter == 'Q' || letter == 'C') segment.control1 = reader.point();
    if (letter == 'C') segment.control2 = reader.point();
    segment.end = reader.point();
    return segment;
}

int index_below(const Json& index, [[maybe_unused]] std::size_t count, [[maybe_unused]] int lowest) {
    const int value = index.get<int>();
    assert(value >= lowest && value < static_cast<int>(count));
    return value;
}

ui::Formula read_formula(const Json& json, const ui::FormulaSet& set) {
    ui::Formula formula;
    formula.width = json.at("w").get<float>();
    formula.height = json.at("h").get<float>();
    formula.depth = json.at("d").get<float>();
    for (const Json& item : json.at("items")) {
        formula.glyphs.push_back({index_below(item[0], set.outlines.size(), 0), item[1].get<float>(),
                                  item[2].get<float>(), item[3].get<float>(), item[4].get<float>(),
                                  index_below(item[5], set.names.size(), -1)});
    }
    for (const Json& rect : json.at("rects")) {
        formula.rules.push_back({rect[0].get<float>(), rect[1].get<float>(), rect[2].get<float>(),
                                 rect[3].get<float>(), index_below(rect[4], set.names.size(), -1)});
    }
    formula.tex = json.value("tex", "");
    formula.speech = json.value("speech", "");
    return formula;
}

}  // namespace

ui::GlyphOutline read_outline(std::string_view path) {
    ui::GlyphOutline outline;
    OutlineReader reader(path);
    while (!reader.at_end()) {
        const char letter = reader.letter();
        if (letter != 'Z') outline.segments.push_back(read_segment(letter, reader));
    }
    assert(outline.segments.empty() || outline.segments.front().kind == Kind::move);
    return outline;
}

ui::FormulaSet read_formulas(const Json& pack) {
    ui::FormulaSet set;
    set.names = pack.at("classes").get<std::vector<std::string>>();
    for (const Json& path : pack.at("glyphs"))
        set.outlines.push_back(read_outline(path.get_ref<const std::string&>()));
    for (const Json& formula : pack.at("formulas")) set.formulas.push_back(read_formula(formula, set));
    return set;
}

}  // namespace lessons::app
