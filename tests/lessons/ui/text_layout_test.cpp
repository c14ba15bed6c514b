#include "lessons/ui/text_layout.h"

#include "lessons/ui/formula_book.h"
#include "tests/lessons/ui/formula_example.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <string>

using namespace lessons::ui;

namespace {

constexpr float kSize = 16.0f;
constexpr float kUsualLine = 24.0f;

/// The words of each line, with [f] for a formula.
std::vector<std::string> lines_of(const TextLayout& layout) {
    std::vector<std::string> lines;
    for (const TextLine& line : layout.lines) {
        std::string& text = lines.emplace_back();
        for (std::size_t i = line.first; i < line.end; ++i) {
            const TextPiece& piece = layout.pieces[i];
            const bool parted =
                i > line.first && piece.x > layout.pieces[i - 1].x + layout.pieces[i - 1].width + 0.5f;
            text += parted ? " " : "";
            text += piece.begin != nullptr ? std::string(piece.begin, piece.end) : "[f]";
        }
    }
    return lines;
}

/// A screen in a frame, with formulas of 1.5 em of the given height in thousandths.
class Frame {
public:
    explicit Frame(float formula_height = 500.0f) : set_(test::two_squares()) {
        set_.formulas[0].height = formula_height;
        book_.emplace(set_);
        screen_.context.formulas = &*book_;
    }
    TextLayout lay_out(const std::vector<Run>& runs, float width) {
        TextLayout layout;
        screen_.frame(400, 200, [&] { layout = lessons::ui::lay_out(runs, width, kSize); });
        return layout;
    }

private:
    test::HeadlessImGui screen_;
    FormulaSet set_;
    std::optional<FormulaBook> book_;
};

Run formula_run() {
    Run run;
    run.formula = 0;
    return run;
}

}  // namespace

TEST_CASE("Lines break at spaces, and nothing is lost") {
    Frame frame;
    const std::vector<Run> runs{{.text = "one two three four five six seven"}};
    CHECK(lines_of(frame.lay_out(runs, 1000)).size() == 1);
    const TextLayout layout = frame.lay_out(runs, 100);
    CHECK(layout.lines.size() > 2);
    std::string together;
    for (const std::string& line : lines_of(layout)) together += (together.empty() ? "" : " ") + line;
    CHECK(together == runs[0].text);
    for (const TextPiece& piece : layout.pieces) CHECK(piece.x + piece.width <= 100.5f);
    CHECK(layout.height == doctest::Approx(kUsualLine * static_cast<float>(layout.lines.size())));
}

TEST_CASE("What follows a formula or a link without a space stays on its line") {
    Frame frame;
    const std::vector<Run> runs{{.text = "a word or two and then ("}, formula_run(), {.text = "), then"}};
    for (float width = 40.0f; width < 300.0f; width += 5.0f) {
        CAPTURE(width);
        bool together = false;
        for (const std::string& line : lines_of(frame.lay_out(runs, width)))
            together = together || line.find("([f]),") != std::string::npos;
        // Under the width of "([f])," itself it has to be cut.
        if (width > 50.0f) CHECK(together);
    }
}

TEST_CASE("A line grows for a tall formula, and its baseline moves down with it") {
    const std::vector<Run> runs{{.text = "see "}, formula_run()};
    const TextLayout low = Frame(500.0f).lay_out(runs, 400);
    const TextLayout tall = Frame(2500.0f).lay_out(runs, 400);
    CHECK(low.height == doctest::Approx(kUsualLine));
    const float em = text_em(kSize);
    CHECK(tall.height > 2.5f * em);
    // The line grows upwards by as much as its baseline sinks.
    CHECK(tall.height - low.height == doctest::Approx(tall.lines[0].baseline - low.lines[0].baseline));
    CHECK(tall.lines[0].baseline >= 2.5f * em);
}

TEST_CASE("A formula wider than the column is set smaller") {
    Frame frame;  // 1.5 em of 13.2 px are 19.8 px
    const TextLayout layout = frame.lay_out({formula_run()}, 10.0f);
    REQUIRE(layout.pieces.size() == 1);
    CHECK(layout.pieces[0].width == doctest::Approx(10.0f));
    CHECK(layout.pieces[0].scale == doctest::Approx(10.0f / (1.5f * text_em(kSize))));
}

TEST_CASE("A word longer than a line is cut between letters, not inside one") {
    Frame frame;
    const std::vector<Run> runs{
        {.text = "\u00fcber\u00e4\u00f6\u00fc\u00df\u00e4\u00f6\u00fc\u00df\u00e4\u00f6\u00fc"}};
    const TextLayout layout = frame.lay_out(runs, 30);
    CHECK(layout.lines.size() > 2);
    std::string together;
    for (const TextPiece& piece : layout.pieces) {
        CHECK((static_cast<unsigned char>(*piece.begin) & 0xC0u) != 0x80u);
        together.append(piece.begin, piece.end);
    }
    CHECK(together == runs[0].text);
}

TEST_CASE("No width, no words and no book give nothing bad") {
    Frame frame;
    CHECK(frame.lay_out({{.text = "word"}}, 0.5f).lines.empty());
    CHECK(frame.lay_out({}, 100).lines.empty());
    CHECK(frame.lay_out({{.text = "   "}}, 100).lines.empty());
    test::HeadlessImGui screen;
    screen.frame(100, 100, [] {
        const Run run = formula_run();
        CHECK(lay_out({&run, 1}, 100, kSize).lines.size() == 1);
    });
}
