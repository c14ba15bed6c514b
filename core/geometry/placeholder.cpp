namespace core::geometry {}
