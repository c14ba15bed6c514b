#include "lessons/lp/workbench_editor.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::workbench {

namespace {

using core::lp::ModelFormat;

constexpr ImVec2 kPadding{8.0f, 6.0f};
constexpr float kCodeSize = 13.0f;
constexpr std::array<ModelFormat, 4> kWritten{ModelFormat::kAlgebra, ModelFormat::kCplexLp, ModelFormat::kMps,
                                              ModelFormat::kPython};

int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text.data();
    return 0;
}

/// The window that the last InputTextMultiline scrolls in; null where it drew none.
ImGuiWindow* text_window() {
    const ImVector<ImGuiWindow*>& children = ImGui::GetCurrentWindow()->DC.ChildWindows;
    return children.empty() ? nullptr : children.back();
}

bool edit_text(const char* id, std::string& text, ImVec2 extent, ImGuiInputTextFlags flags) {
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::theme().page);
    ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, kPadding);
    const bool is_edited = ImGui::InputTextMultiline(id, text.data(), text.capacity() + 1, extent,
                                                     flags | ImGuiInputTextFlags_CallbackResize, grow, &text);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    return is_edited;
}

int lines_in(const std::string& text) {
    return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// The text of a line up to a column; both count from 1, columns in characters.
std::string head_of_line(const std::string& text, int line, int column) {
    std::size_t at = 0;
    for (int k = 1; k < line && at != std::string::npos; ++k) {
        at = text.find('\n', at);
        if (at != std::string::npos) ++at;
    }
    if (at == std::string::npos) return {};
    std::size_t end = at;
    for (int k = 1; k < column && end < text.size() && text[end] != '\n'; ++k) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) ++end;
    }
    return text.substr(at, end - at);
}

std::string words_of(const core::Error& error) {
    std::string words = error.line > 0 ? "Line " + std::to_string(error.line) : "";
    if (error.column > 0) words += ", column " + std::to_string(error.column);
    words += (words.empty() ? "" : ": ") + error.message;
    return error.expected.empty() ? words : words + " Expected: " + error.expected + ".";
}

}  // namespace

std::optional<Model> Editor::draw(const Model& model, const core::lp::LinearProgram& program, int version,
                                  int& written_as) {
    const std::string typed = std::string("As typed (") + name_of(model.format) + ")";
    const std::array<std::string, 5> options{typed, "Algebra", "CPLEX LP", "MPS", "Python"};
    const float copy_room = ui::scaled(80.0f);
    const float width = std::min(ImGui::GetContentRegionAvail().x - copy_room, ui::scaled(420.0f));
    int shown = written_as;
    if (ui::choice("##written_as", shown, options, std::max(width, 1.0f))) written_as = shown;
    if (written_as == 0) return draw_typed(model);
    draw_written(program, version, written_as);
    return std::nullopt;
}

void Editor::draw_written(const core::lp::LinearProgram& program, int version, int written_as) {
    if (version != written_version_ || written_as != written_format_) {
        written_ = core::lp::write_model(program, kWritten[static_cast<std::size_t>(written_as - 1)]);
        written_version_ = version;
        written_format_ = written_as;
    }
    ImGui::SameLine();
    if (ui::button("Copy", ui::ButtonStyle::quiet)) ImGui::SetClipboardText(written_.c_str());
    const ui::FontScope font(ui::context().fonts.code, kCodeSize);
    edit_text("##written", written_, ImGui::GetContentRegionAvail(), ImGuiInputTextFlags_ReadOnly);
}

void Editor::show(const std::string& text) {
    draft_ = shown_ = text;
    line_count_ = lines_in(text);
    error_.reset();
    problem_.clear();
}

bool Editor::is_live() const {
    return draft_.size() <= kLongestLive && core::lp::guess_format(draft_) != ModelFormat::kMathProg;
}

std::optional<Model> Editor::read() {
    core::Result<Model> model = read_text(draft_);
    error_.reset();
    problem_.clear();
    if (model) {
        shown_ = draft_;
        return std::move(model).value();
    }
    error_ = model.error();
    problem_ = words_of(*error_);
    return std::nullopt;
}

std::optional<Model> Editor::draw_typed(const Model& model) {
    if (model.text != shown_) show(model.text);
    const bool waits = draft_ != shown_ && !error_;
    const float strip = waits || error_ ? ui::scaled(error_ ? 52.0f : 44.0f) : 0.0f;
    bool is_asked = ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    bool is_edited = false;
    {
        const ui::FontScope font(ui::context().fonts.code, kCodeSize);
        const float gutter =
            ImGui::CalcTextSize("0").x * static_cast<float>(std::to_string(line_count_).size()) + 14.0f;
        const ImVec2 low = ImGui::GetCursorScreenPos();
        const ImVec2 room = ImGui::GetContentRegionAvail();
        const ImVec2 extent(std::max(room.x - gutter, 1.0f), std::max(room.y - strip, 1.0f));
        ImGui::SetCursorScreenPos(low + ImVec2(gutter, 0.0f));
        is_edited = edit_text("##model", draft_, extent, ImGuiInputTextFlags_None);
        const bool is_active = ImGui::IsItemActive();
        is_asked = is_asked && (is_active || ImGui::IsItemDeactivated());
        const ImGuiWindow* window = text_window();
        const ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetItemID());
        const ImVec2 scroll(is_active && state != nullptr ? state->Scroll.x : 0.0f,
                            window != nullptr ? window->Scroll.y : 0.0f);
        const ImVec2 high = low + ImVec2(gutter, 0.0f) + extent;
        draw_gutter(low, high, scroll.y, gutter);
        if (error_) draw_mark(low + ImVec2(gutter, 0.0f), high, scroll);
    }
    if (is_edited) {
        line_count_ = lines_in(draft_);
        error_.reset();
        problem_.clear();
        if (draft_ != shown_ && is_live()) return read();
    }
    if (error_) draw_problem(strip);
    if (waits && ui::button("Solve this text", ui::ButtonStyle::primary)) is_asked = true;
    return is_asked && draft_ != shown_ ? read() : std::nullopt;
}

void Editor::draw_gutter(ImVec2 low, ImVec2 high, float scroll, float width) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = ImGui::GetFontSize();
    draw.PushClipRect(low, high, true);
    const int first = std::max(static_cast<int>(scroll / line), 0);
    const int count = static_cast<int>((high.y - low.y) / line) + 2;
    for (int k = first; k < std::min(first + count, line_count_); ++k) {
        const std::string number = std::to_string(k + 1);
        const float y = low.y + kPadding.y + static_cast<float>(k) * line - scroll;
        const float x = low.x + width - 8.0f - ImGui::CalcTextSize(number.c_str()).x;
        const bool is_wrong = error_ && error_->line == k + 1;
        draw.AddText({x, y}, is_wrong ? ui::theme().bad : ui::theme().quiet_text, number.c_str());
    }
    draw.PopClipRect();
}

void Editor::draw_mark(ImVec2 low, ImVec2 high, ImVec2 scroll) const {
    if (error_->line <= 0) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = ImGui::GetFontSize();
    const std::string head = head_of_line(draft_, error_->line, std::max(error_->column, 1));
    const float x = low.x + kPadding.x + ImGui::CalcTextSize(head.c_str()).x - scroll.x;
    const float top = low.y + kPadding.y + static_cast<float>(error_->line - 1) * line - scroll.y;
    draw.PushClipRect(low, high, true);
    draw.AddRectFilled({low.x + 1.0f, top}, {high.x - 1.0f, top + line},
                       ui::with_alpha(ui::theme().bad, 0.10f));
    const float width = ImGui::CalcTextSize("00").x;
    for (float at = 0.0f; at < width; at += 4.0f) {
        draw.AddLine({x + at, top + line - 1.0f}, {x + at + 2.0f, top + line + 2.0f}, ui::theme().bad, 1.5f);
        draw.AddLine({x + at + 2.0f, top + line + 2.0f}, {x + at + 4.0f, top + line - 1.0f}, ui::theme().bad,
                     1.5f);
    }
    draw.PopClipRect();
}

void Editor::draw_problem(float height) const {
    ImGui::BeginChild("problem", {0.0f, height});
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().bad);
    ImGui::TextWrapped("%s", problem_.c_str());
    ImGui::PopStyleColor();
    ImGui::EndChild();
}

}  // namespace lessons::workbench
