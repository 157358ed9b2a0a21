//! From the text of a file to the facts that it holds and the problems that it has.

pub mod document;
