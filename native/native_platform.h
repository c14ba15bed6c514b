#pragma once
// The platform as a desktop offers it: settings folder, clipboard, window title.

#include "lessons/app/platform.h"
#include "native/learners_folder.h"
#include "native/settings_folder.h"

#include <SDL.h>

#include <functional>

namespace native {

class NativePlatform final : public lessons::app::Platform {
public:
    NativePlatform(SDL_Window* window, SettingsFolder settings)
        : window_(window), settings_(std::move(settings)) {}

    void set_address(const std::string& fragment) override { address_ = fragment; }
    std::string link(const std::string& fragment) override { return "gradus:#" + fragment; }
    void copy_text(const std::string& text) override;
    void open_url(const std::string& url) override;
    core::Result<std::string> save_file(const std::string& name, const std::string& type,
                                        const std::string& bytes) override;
    lessons::app::Folder* folder() override { return &folder_; }
    void ask_for_file(const std::string&) override {}
    std::optional<std::string> load(const std::string& key) override { return settings_.load(key); }
    void store(const std::string& key, const std::string& value) override { settings_.store(key, value); }
    void announce(const std::string& text) override;
    void set_title(const std::string& title) override;
    void open_notes() override;
    void post(const std::string& message) override;
    void set_fullscreen(bool on) override;

    /// What --address would open again.
    const std::string& address() const { return address_; }

    /// The program's other windows; without them (a picture) nothing happens.
    struct Neighbours {
        std::function<void()> open_notes;
        std::function<void(const std::string&)> post;
    };
    void set_neighbours(Neighbours neighbours) { neighbours_ = std::move(neighbours); }

private:
    void show_title();

    SDL_Window* window_ = nullptr;
    SettingsFolder settings_;
    LearnersFolder folder_{settings_};
    std::string address_;
    std::string title_ = "Gradus";
    std::string announcement_;
    Neighbours neighbours_;
};

}  // namespace native
