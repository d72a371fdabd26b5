//! JSON Schema out of the types of `prime-proto`.
