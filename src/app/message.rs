//! Messages, shown in the last line until the next key.

use std::fmt::Display;

/// Words for the last line. `{next}` in them stands for the key of the action `next`, `{}` for the next of
/// the values, which are shown as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub(super) words: &'static str,
    pub(super) values: Vec<String>,
}

impl Message {
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

#[cfg(test)]
mod tests {
    use super::Message;
    use crate::app::keymap::Keymap;

    #[test]
    fn keys_are_named_in_the_words_and_values_are_shown_as_they_are() {
        let filled =
            |words, values: &[&dyn std::fmt::Display]| Keymap::default().fill(&Message::new(words, values));
        assert_eq!(filled("{} of {}: {help} helps", &[&"{quit}", &2]), "{quit} of 2: ? helps");
        assert_eq!(Keymap::default().fill(&"{open} opens".into()), "o opens");
        assert_eq!(Keymap::default().fill(&"{open}.toml: 1".to_owned().into()), "{open}.toml: 1");
    }
}
