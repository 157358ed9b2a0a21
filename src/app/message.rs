//! Messages: what is said in the last line until the next key.

use std::fmt::Display;

/// Words for the last line. `{next}` in them stands for the key of the action `next`, `{}` for the next of the values, which
/// are shown as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub(super) words: &'static str,
    pub(super) values: Vec<String>,
}

impl Message {
    /// Words with values.
    pub(super) fn new(words: &'static str, values: &[&dyn Display]) -> Self {
        Self { words, values: values.iter().map(ToString::to_string).collect() }
    }
}

impl From<&'static str> for Message {
    fn from(words: &'static str) -> Self {
        Self::new(words, &[])
    }
}

impl From<String> for Message {
    fn from(words: String) -> Self {
        Self::new("{}", &[&words])
    }
}
