#include "lessons/ui/text.h"

#include "lessons/ui/context.h"
#include "lessons/ui/formula_view.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/text_layout.h"

#include <cmath>
#include <string_view>

namespace lessons::ui {

namespace {

constexpr std::string_view kFocus = "focus:";
constexpr std::string_view kTerm = "term:";

bool has_scheme(const std::string& target, std::string_view scheme) { return target.starts_with(scheme); }

/// A row of short marks under words, each `mark` long and as far apart.
void draw_marks(ImVec2 left, float width, float mark, float thickness, ImU32 color) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (float x = 0.0f; x + mark <= width + 0.5f; x += 2.0f * mark)
        draw.AddLine(left + ImVec2(x, 0.0f), left + ImVec2(x + mark, 0.0f), color, thickness);
}

/// Draws a paragraph at the cursor, line by line.
class Painter {
public:
    Painter(std::span<const Run> runs, float width)
        : runs_(runs),
          width_(width),
          size_(ImGui::GetFontSize()),
          origin_(ImGui::GetCursorScreenPos()),
          layout_(lay_out(runs, width, size_)) {}

    void draw(const UnderLink* under) {
        const std::size_t last = under != nullptr ? last_line_of(under->target) : layout_.lines.size();
        for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
            draw_line(layout_.lines[i]);
            if (i == last) open_under(*under, layout_.lines[i]);
        }
        ImGui::SetCursorScreenPos(origin_);
        ImGui::Dummy({width_, layout_.height});
    }

    const std::optional<std::string>& clicked() const { return clicked_; }

private:
    std::size_t last_line_of(const std::string& target) const {
        std::size_t last = layout_.lines.size();
        for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
            for (std::size_t k = layout_.lines[i].first; k < layout_.lines[i].end; ++k) {
                if (runs_[layout_.pieces[k].run].target == target) last = i;
            }
        }
        return last;
    }

    /// What opens pushes the lines that follow down.
    void open_under(const UnderLink& under, const TextLine& line) {
        const float bottom = origin_.y + line.top + line.height;
        ImGui::SetCursorScreenPos({origin_.x, bottom});
        under.draw(width_);
        origin_.y += ImGui::GetCursorScreenPos().y - bottom;
    }

    void draw_line(const TextLine& line) {
        std::size_t i = line.first;
        while (i < line.end) {
            const std::string& target = runs_[layout_.pieces[i].run].target;
            const std::size_t first = i;
            while (i < line.end && runs_[layout_.pieces[i].run].target == target) draw_piece(line, i++);
            if (!target.empty()) draw_link(line, first, i - 1, target);
        }
    }

    void draw_piece(const TextLine& line, std::size_t index) {
        const TextPiece& piece = layout_.pieces[index];
        const Run& run = runs_[piece.run];
        const ImVec2 baseline{origin_.x + piece.x, std::floor(origin_.y + line.baseline)};
        if (run.formula) {
            ImGui::PushID(static_cast<int>(index));
            formula_view(*run.formula, baseline, text_em(size_) * piece.scale);
            ImGui::PopID();
            return;
        }
        if (!run.live.empty()) draw_live_ground(piece, run, baseline);
        ImFont* font = font_of(run);
        const bool accent = !run.target.empty() && !has_scheme(run.target, kTerm);
        ImGui::GetWindowDrawList()->AddText(font, size_, baseline - ImVec2(0.0f, ascent_of(font, size_)),
                                            accent ? theme().accent : theme().text, piece.begin, piece.end);
    }

    /// A live number stands on a soft ground, so that one sees that it moves; pointed at, it says what it is.
    void draw_live_ground(const TextPiece& piece, const Run& run, ImVec2 baseline) {
        const ImVec2 begin = baseline - ImVec2(2.0f, size_ * 0.82f);
        const ImVec2 end = baseline + ImVec2(piece.width + 2.0f, size_ * 0.3f);
        const bool pointed = ImGui::IsMouseHoveringRect(begin, end) && ImGui::IsWindowHovered();
        const bool lit = pointed || is_highlighted(run.live);
        ImGui::GetWindowDrawList()->AddRectFilled(begin, end, lit ? theme().accent_soft : theme().raised,
                                                  4.0f);
        if (!pointed) return;
        highlight(run.live);
        const std::optional<TermMeaning> meaning =
            context().meaning ? context().meaning(run.live) : std::nullopt;
        if (meaning) readout_card({}, {{meaning->label, meaning->value, meaning->color}});
    }

    /// The part of a link on this line: an invisible button over it, so that it can be clicked, focused and
    /// pressed. Only its first part is a stop for Tab.
    void draw_link(const TextLine& line, std::size_t first, std::size_t last, const std::string& target) {
        const TextPiece& begin = layout_.pieces[first];
        const TextPiece& end = layout_.pieces[last];
        const float reach =
            context().narrow ? std::max((size::kTouchTarget - line.height) * 0.5f, 0.0f) : 0.0f;
        const ImVec2 corner = origin_ + ImVec2(begin.x, line.top);
        const float width = std::max(end.x + end.width - begin.x, 1.0f);
        ImGui::PushID(static_cast<int>(first));
        ImGui::SetCursorScreenPos(corner - ImVec2(0.0f, reach));
        const bool continued =
            first == line.first && first > 0 && runs_[layout_.pieces[first - 1].run].target == target;
        ImGui::PushItemFlag(ImGuiItemFlags_NoNav, continued);
        ImGui::SetNextItemAllowOverlap();
        if (press_area("link", {width, line.height + 2.0f * reach}, 4.0f)) clicked_ = target;
        name_place(runs_[begin.run].text);
        ImGui::PopItemFlag();
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        const bool pointed = ImGui::IsItemHovered() || focused;
        if (pointed && has_scheme(target, kFocus)) highlight(target.substr(kFocus.size()));
        underline({corner.x, std::floor(origin_.y + line.baseline) + size_ * 0.14f}, width, target, pointed);
        ImGui::PopID();
    }

    /// Solid: changes something. Short marks: shows where. Dots: explains.
    void underline(ImVec2 left, float width, const std::string& target, bool pointed) const {
        const float opacity = pointed ? 1.0f : 0.45f;
        if (has_scheme(target, kTerm)) {
            draw_marks(left, width, 2.0f, 2.0f, pointed ? theme().accent : theme().quiet_text);
        } else if (has_scheme(target, kFocus)) {
            draw_marks(left, width, 5.0f, 1.5f, with_alpha(theme().accent, pointed ? 1.0f : 0.7f));
        } else {
            ImGui::GetWindowDrawList()->AddLine(left, left + ImVec2(width, 0.0f),
                                                with_alpha(theme().accent, opacity), 1.5f);
        }
    }

    std::span<const Run> runs_;
    float width_;
    float size_;
    ImVec2 origin_;
    TextLayout layout_;
    std::optional<std::string> clicked_;
};

}  // namespace

std::optional<std::string> paragraph(std::span<const Run> runs, float width, const UnderLink* under) {
    if (width <= 1.0f || runs.empty()) return std::nullopt;
    // By place: runs are often made anew in each frame, and a click takes two.
    ImGui::PushID(static_cast<int>(ImGui::GetCursorPosY()));
    Painter painter(runs, width);
    painter.draw(under);
    ImGui::PopID();
    return painter.clicked();
}

}  // namespace lessons::ui
