#pragma once
// Messages at the foot of the page: what was copied, what of a link was dropped. They never block.

#include "lessons/app/layout.h"

#include <string>
#include <vector>

namespace lessons::app {

class Notices {
public:
    /// A short confirmation that goes away by itself.
    void confirm(std::string text, double now);

    /// Something the reader should know; stays until it is closed.
    void warn(std::vector<std::string> lines, std::string title = "Not everything in the link could be used");

    void close() { warnings_.clear(); }

    /// The warnings that are shown, for screen readers: each as a sentence and a space behind it.
    std::string spoken() const;

    void draw(const Area& page, double now);

    /// Whether a confirmation is still to vanish.
    bool fading(double now) const { return !confirmation_.empty() && now < confirmation_until_; }

private:
    void draw_confirmation(const Area& page) const;
    void draw_warnings(const Area& page);

    std::string confirmation_;
    double confirmation_until_ = 0.0;
    std::string title_;
    std::vector<std::string> warnings_;
};

}  // namespace lessons::app
