#include "lessons/app/comparison.h"

#include <utility>

namespace lessons::app {

namespace {

/// What belongs to the page rather than to a copy goes along with the one in front.
void bring_to_front(Session& next, Session& before) {
    next.text_step = before.text_step;
    next.bookmarks = before.bookmarks;
    next.home = before.home;
    next.player().take_lead_from(before.player());
}

}  // namespace

Comparison::Comparison(Session& a) : a_(&a), b_(std::make_unique<Session>(a.entry())) {
    std::vector<std::string> problems;
    set_b(a.address(), problems);
    a_->player().pair_with(b_->player());
}

Comparison::~Comparison() {
    if (b_) b_->player().part();
}

void Comparison::set_b(const Settings& settings, std::vector<std::string>& problems) {
    Address address;
    static_cast<Settings&>(address) = settings;
    address.view = a_->view;
    b_->take_gradually(address, problems);
}

Address Comparison::address() const {
    Address address = a_->address();
    address.b = b_->address();
    return address;
}

void Comparison::swap(std::unique_ptr<Session>& a) {
    bring_to_front(*b_, *a);
    std::swap(a, b_);
    a_ = a.get();
}

std::unique_ptr<Session> Comparison::adopt() {
    b_->player().part();
    bring_to_front(*b_, *a_);
    return std::move(b_);
}

}  // namespace lessons::app
