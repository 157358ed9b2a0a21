//! The words for every problem: its code, its level, what is wrong, and what to write instead.
//!
//! The words hold pieces of the file as they stand there; they become clean text where they are shown.

use super::{Level, Problem};

impl Problem {
    /// A stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::UnquotedMonth { .. } => "unquoted-date",
        }
    }

    /// How bad it is.
    pub fn level(&self) -> Level {
        match self {
            Self::Syntax { .. } | Self::UnquotedMonth { .. } => Level::Error,
        }
    }

    /// What is wrong, in one sentence without a full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Syntax { message } => message.clone(),
            Self::UnquotedMonth { written } => format!("`{written}` is not a date that TOML knows"),
        }
    }

    /// What to do about it, where that can be said.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Syntax { .. } => None,
            Self::UnquotedMonth { written } => Some(format!("put it in quotes: \"{written}\"")),
        }
    }
}
