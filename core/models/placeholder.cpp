namespace core::models {}
