#include "lessons/interpret/own_opening.h"

#include <string_view>
#include <utility>

namespace lessons::cases {

OwnOpening::OwnOpening(std::string name, std::string text, std::string wanted, OwnWish wish)
    : unmarked_(std::make_shared<OpenedFile>()),
      file_(unmarked_),
      wanted_(std::move(wanted)),
      wish_(std::move(wish)) {
    unmarked_->name = std::move(name);
    unmarked_->text = std::move(text);
}

OwnOpening::OwnOpening(std::shared_ptr<const OpenedFile> file, OwnWish wish,
                       std::shared_ptr<const OwnTable> known)
    : file_(std::move(file)), reader_(std::in_place, file_, std::move(wish), std::move(known)) {}

void OwnOpening::step() { reader_ ? reader_->step() : tell_apart(); }

double OwnOpening::progress() const {
    constexpr double kMarkShare = 0.1;
    if (reader_) return kMarkShare + (1.0 - kMarkShare) * reader_->progress();
    return kMarkShare * static_cast<double>(marked_) / static_cast<double>(file_->text.size() + 1);
}

void OwnOpening::tell_apart() {
    constexpr std::size_t kCharactersAStep = 1 << 19;
    const std::string_view piece = std::string_view(file_->text).substr(marked_, kCharactersAStep);
    mark_.add(piece);
    marked_ += piece.size();
    if (marked_ < file_->text.size()) return;
    unmarked_->mark = mark_.digits();
    if (unmarked_->mark != wanted_) wish_ = {.uses = {}, .aim = {}, .needs = wish_.needs};
    unmarked_.reset();
    reader_.emplace(file_, wish_);
}

}  // namespace lessons::cases
