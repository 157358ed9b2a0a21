//! The location of a briefing.

use std::path::{Path, PathBuf};

use crate::builtin;
use crate::file::{self, Unreadable};
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

    /// The text of a file that the briefing names, from beside it.
    ///
    /// # Errors
    /// There is no such file, or it cannot be read as text.
    pub(crate) fn read_beside(&self, name: &str) -> Result<String, Unreadable> {
        match self {
            Self::File(briefing) => file::read_beside(briefing, name),
            Self::BuiltIn(_) => builtin::source(name).map(str::to_owned).ok_or(Unreadable::Missing),
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
