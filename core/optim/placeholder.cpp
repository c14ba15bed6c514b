namespace core::optim {}
