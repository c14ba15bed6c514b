namespace core::evaluate {}
