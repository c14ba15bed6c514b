namespace core::interpret {}
