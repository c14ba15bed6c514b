#pragma once
// What a window of the program shows: the page with its lesson, or the presenter's notes beside it.

#include "lessons/app/picture.h"

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

class Screen {
public:
    virtual ~Screen() = default;

    /// Draws one frame for the present io.DisplaySize. `now` in seconds, never decreasing.
    virtual void frame(double now) = 0;

    /// Whether another frame is wanted without any input.
    virtual bool wants_frame() const = 0;

    /// Wakes the screen for a few frames.
    virtual void input_arrived() = 0;

    virtual void open(const std::string& address) = 0;

    /// Takes a file that was chosen or dropped; the notes have no use for one.
    virtual void open_file(std::string /*name*/, std::string /*bytes*/) {}

    /// Takes a message of the program's other window (Platform::post).
    virtual void message_arrived(const std::string& message) = 0;

    /// Pictures that the screen wants of itself. A shell that finds an order here begins a frame for it,
    /// calls draw_pictures() in place of frame(), draws each area that comes back into a picture of its own
    /// (cut_out()), and hands them over in the same order; one that could not be made is empty.
    virtual std::optional<PictureOrder> picture_order() const { return std::nullopt; }
    virtual PictureCut draw_pictures(double) { return {}; }
    virtual void take_pictures(const std::vector<Pixels>&) {}

    virtual ImU32 background() const = 0;

    /// The state in one sentence.
    virtual std::string summary() const = 0;
};

}  // namespace lessons::app
