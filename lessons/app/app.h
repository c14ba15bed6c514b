#pragma once
// The host that both programs run: layout, player, text, address. A shell owns the window, input, the ImGui
// context and the renderer, and calls frame() between ImGui::NewFrame() and ImGui::Render().

#include "lessons/app/picture.h"
#include "lessons/app/platform.h"
#include "lessons/ui/theme.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

class Screen;

/// The address that opens the presenter's notes instead of a lesson.
inline constexpr const char* kNotesAddress = "notes";

/// A file that came from the learner.
struct GivenFile {
    std::string name = {};  ///< For messages.
    std::string bytes = {};
};

/// What a shell knows at the start.
struct StartOptions {
    std::string address;                 ///< What stood behind '#' (or --lesson ID); empty: first lesson.
    std::optional<ui::ThemeName> theme;  ///< Forced by an option; otherwise the stored or the system's.
    bool system_dark = false;            ///< The system prefers dark.
    bool reduced_motion = false;         ///< The system asks for less motion.
    bool touch = false;                  ///< The main pointer is a finger.
    std::optional<int> steps;            ///< --steps N: open the lesson at this step.
    GivenFile file = {};                 ///< A run to open; without a name there is none.
};

class App {
public:
    /// Needs a current ImGui context; loads fonts and theme into it.
    App(Platform& platform, const StartOptions& options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Draws one frame of the whole program for the present io.DisplaySize. `now` in seconds, never
    /// decreasing.
    void frame(double now);

    /// Whether another frame is wanted without any input: playing, easing, background work, fresh input.
    /// When false a shell sleeps until the next event.
    bool wants_frame() const;

    /// To be called by the shell on every input event: wakes the app for a few frames.
    void input_arrived();

    /// Opens an address (hash changed, link pasted). A broken one opens what it can and says what was
    /// dropped.
    void open(const std::string& address);

    /// Opens a file that was chosen, dropped on the program or named at its start. One that is none of ours
    /// changes nothing but says so.
    void open_file(std::string name, std::string bytes);

    /// Takes what another window of the program said (Platform::post).
    void message_arrived(const std::string& message);

    /// Pictures for files, drawn beside the frames on the screen: see Screen::picture_order().
    std::optional<PictureOrder> picture_order() const;
    PictureCut draw_pictures(double now);
    void take_pictures(const std::vector<Pixels>& pictures);

    /// The colour behind everything, for the shell's clear: 0xAABBGGRR as ImU32.
    ImU32 background() const;

    /// The lesson's state in one sentence (tests, screen readers).
    std::string summary() const;

private:
    std::unique_ptr<Screen> screen_;
};

}  // namespace lessons::app
