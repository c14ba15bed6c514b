namespace core::data {}
