#pragma once
// A file from being opened to being read.

#include "lessons/interpret/own_reader.h"

#include <memory>
#include <optional>
#include <string>

namespace lessons::cases {

/// Tells first which file it is, where that is not known, then reads it.
class OwnOpening {
public:
    /// A new text. `wish` holds where it has the mark `wanted`; any other is read as guessed.
    OwnOpening(std::string name, std::string text, std::string wanted, OwnWish wish);

    /// A file whose mark is known, and of it what is known.
    OwnOpening(std::shared_ptr<const OpenedFile> file, OwnWish wish, std::shared_ptr<const OwnTable> known);

    /// At most a few milliseconds' work.
    void step();
    bool finished() const { return reader_ && reader_->finished(); }
    double progress() const;  ///< In [0, 1].

    const std::string& name() const { return file_->name; }
    const OwnReader& reader() const { return *reader_; }  ///< Once finished().

private:
    void tell_apart();

    std::shared_ptr<OpenedFile> unmarked_;  ///< Null once it has its mark.
    std::shared_ptr<const OpenedFile> file_;
    std::string wanted_;
    OwnWish wish_;
    TextMark mark_;
    std::size_t marked_ = 0;  ///< Characters.
    std::optional<OwnReader> reader_;
};

}  // namespace lessons::cases
