#include "core/optim/newton_portions.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core::optim {

NewtonPortions::NewtonPortions(std::shared_ptr<const Objective> objective, Vector point)
    : objective_(std::move(objective)), point_(std::move(point)) {
    assert(objective_->gradient && objective_->hessian_product);
    const Index n = point_.size();
    direction_ = unit_ = column_ = Vector::Zero(n);
    hessian_.resize(n, n);  // left as it is: writing to all of it would be a long portion
}

void NewtonPortions::portion() {
    assert(!done());
    if (written_ < point_.size()) {
        write_columns();
    } else if (!factor_->done()) {
        factor_->step();
    } else {
        assert(factor_->succeeded());
        objective_->gradient(point_, direction_);
        direction_ = -direction_;
        factor_->solve(direction_);
        is_solved_ = true;
    }
}

void NewtonPortions::write_columns() {
    const Index end = std::min(written_ + TiledCholesky::kTile, point_.size());
    for (; written_ < end; ++written_) {
        unit_[written_] = 1.0;
        objective_->hessian_product(point_, unit_, column_);
        unit_[written_] = 0.0;
        hessian_.col(written_) = column_;
    }
    if (written_ == point_.size()) factor_.emplace(hessian_);
}

Index NewtonPortions::count() const {
    const Index tiles = (point_.size() + TiledCholesky::kTile - 1) / TiledCholesky::kTile;
    return tiles + tiles * (tiles + 1) * (tiles + 2) / 6 + 1;
}

void NewtonPortions::restart() {
    written_ = 0;
    factor_.reset();
    is_solved_ = false;
}

}  // namespace core::optim
