//! The location of a briefing.

use std::path::{Path, PathBuf};

use crate::text::Clean;

/// The location of a briefing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// In a file.
    File(PathBuf),
    /// Built into the program, under this name.
    BuiltIn(&'static str),
}

impl Origin {
    /// The path of its file; none for a built-in briefing.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::BuiltIn(_) => None,
        }
    }

    /// The path of a briefing, or the words shown instead.
    pub(crate) fn words(&self) -> Clean {
        match self {
            Self::File(path) => Clean::line(path.display().to_string()),
            Self::BuiltIn(_) => Clean::line("built in"),
        }
    }
}

impl<P: Into<PathBuf>> From<P> for Origin {
    fn from(path: P) -> Self {
        Self::File(path.into())
    }
}
