namespace core::lp {}
