#include "native/native_platform.h"

namespace native {

void NativePlatform::copy_text(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

void NativePlatform::open_url(const std::string& url) {
    // Only the web: a text from outside must not start programs.
    if (url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0) SDL_OpenURL(url.c_str());
}

core::Result<std::string> NativePlatform::save_file(const std::string& name, const std::string&,
                                                    const std::string& bytes) {
    return folder_.save(name, bytes);
}

void NativePlatform::announce(const std::string& text) {
    announcement_ = text;
    show_title();
}

void NativePlatform::set_title(const std::string& title) {
    title_ = title;
    show_title();
}

void NativePlatform::open_notes() {
    if (neighbours_.open_notes) neighbours_.open_notes();
}

void NativePlatform::post(const std::string& message) {
    if (neighbours_.post) neighbours_.post(message);
}

void NativePlatform::set_fullscreen(bool on) {
    SDL_SetWindowFullscreen(window_, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

void NativePlatform::show_title() {
    const std::string text = announcement_.empty() ? title_ : title_ + ": " + announcement_;
    if (text != SDL_GetWindowTitle(window_)) SDL_SetWindowTitle(window_, text.c_str());
}

}  // namespace native
