#include "lessons/optim/learning_table_card.h"

#include "lessons/ui/context.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using lessons::Edited;
using lessons::learning::Edits;
using lessons::learning::kOwnTable;
using lessons::learning::TableCard;

namespace {

constexpr float kWidth = 460.0f;
constexpr float kHeight = 560.0f;

/// The card with a screen, and what came of the last gesture.
struct Stand {
    void frame() {
        screen.settle(kWidth, kHeight, [this] { draw(); });
    }
    void draw() {
        if (card.draw(edits, kOwnTable) == Edited::yes) edited = Edited::yes;
    }
    ImVec2 middle_of(ImU32 color) {
        frame();
        return screen.bounds_of_color(color).GetCenter();
    }
    void click(ImVec2 at) {
        screen.click(at, kWidth, kHeight, [this] { draw(); });
    }
    /// Replaces everything in the field.
    void type(const char* text) {
        click(field());
        screen.key(ImGuiMod_Ctrl, true);
        screen.press_key(ImGuiKey_A, kWidth, kHeight, [this] { draw(); });
        screen.key(ImGuiMod_Ctrl, false);
        screen.type(text, kWidth, kHeight, [this] { draw(); });
    }
    /// The field stands on the page's colour, all else on the surface.
    ImVec2 field() { return middle_of(lessons::ui::theme().page); }
    void use() { click(middle_of(lessons::ui::theme().on_accent)); }

    test::HeadlessImGui screen{lessons::ui::ThemeName::dark};
    Edits edits;
    TableCard card;
    Edited edited = Edited::no;
};

}  // namespace

TEST_CASE("A table that is typed and used becomes the own table") {
    Stand stand;
    stand.type("a,b\n1,2\n2,3\n3,5\n4,4\n5,7\n6,9\n7,8\n8,11");
    stand.use();
    CHECK(stand.edited == Edited::yes);
    CHECK(stand.edits.own_text().rfind("a,b\n1,2", 0) == 0);
    CHECK(stand.edits.rows(kOwnTable).n_rows() == 8);
    CHECK_FALSE(stand.card.is_open());
}

TEST_CASE("A table that cannot be read is refused in words, and stays to be mended") {
    Stand stand;
    stand.type("a,b\n1,2\n3");
    stand.use();
    CHECK(stand.edited == Edited::no);
    CHECK(stand.edits.to_json().empty());
    CHECK(stand.card.problem().find("line 3") != std::string::npos);
    stand.frame();
    CHECK(stand.screen.drew_color(lessons::ui::theme().bad));
    stand.type("a,b\n1,2\n2,3\n3,5\n4,4\n5,7\n6,9\n7,8\n8,11");
    stand.use();
    CHECK(stand.edited == Edited::yes);
    CHECK(stand.card.problem().empty());
}
