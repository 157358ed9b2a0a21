//! The kinds of prompt.

/// The purpose of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptKind {
    /// Words to find in the texts of the briefing.
    Find,
    /// Words to find in the text of a source that is in sight.
    FindInText,
    /// An entry to go to.
    GoTo,
    /// The rows of a list to show.
    Filter,
    /// A line of the reader's own on a fact.
    Note,
    /// A fact that the reader marked or wrote a note on.
    Noted,
    /// The name of a file to write the page to.
    Write,
    /// A command to run.
    Command,
    /// A briefing to open.
    Open,
    /// Words to find in the briefings of the folder.
    Everywhere,
}
