//! A page as plain text.
