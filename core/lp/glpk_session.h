#pragma once
// The way out of GLPK's fatal errors; for the files that call it.

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstring>

namespace core::lp {

/// GLPK ends the process on a fatal error unless its hook jumps away, to `escape`. Everything between setjmp
/// and the jump must be C, or C++ whose locals need no destructor: what allocates lives outside.
struct GlpkSession {
    std::jmp_buf escape;
    std::array<char, 4096> text{};  ///< The end of what GLPK would have printed: the error's message.
    std::size_t length = 0;

    /// For glp_term_hook: keeps the text, and keeps it from the terminal.
    static int keep_text(void* session, const char* text) {
        auto* self = static_cast<GlpkSession*>(session);
        for (; *text != '\0'; ++text) {
            if (self->length + 1 == self->text.size()) self->forget_half();
            self->text[self->length++] = *text;
        }
        self->text[self->length] = '\0';
        return 1;
    }

    /// For glp_error_hook.
    static void leave(void* session) { std::longjmp(static_cast<GlpkSession*>(session)->escape, 1); }

private:
    void forget_half() {
        length = text.size() / 2;
        std::memmove(text.data(), text.data() + text.size() - 1 - length, length);
    }
};

}  // namespace core::lp
