#pragma once
// The platform as a desktop offers it: settings folder, clipboard, window title.

#include "lessons/app/platform.h"
#include "native/settings_folder.h"

#include <SDL.h>

namespace native {

class NativePlatform final : public lessons::app::Platform {
public:
    NativePlatform(SDL_Window* window, SettingsFolder settings)
        : window_(window), settings_(std::move(settings)) {}

    void set_address(const std::string& fragment) override { address_ = fragment; }
    std::string link(const std::string& fragment) override { return "gradus:#" + fragment; }
    void copy_text(const std::string& text) override;
    void open_url(const std::string& url) override;
    std::optional<std::string> load(const std::string& key) override { return settings_.load(key); }
    void store(const std::string& key, const std::string& value) override { settings_.store(key, value); }
    void announce(const std::string& text) override;
    void set_title(const std::string& title) override;

    /// What --address would open again.
    const std::string& address() const { return address_; }

private:
    void show_title();

    SDL_Window* window_ = nullptr;
    SettingsFolder settings_;
    std::string address_;
    std::string title_ = "Gradus";
    std::string announcement_;
};

}  // namespace native
