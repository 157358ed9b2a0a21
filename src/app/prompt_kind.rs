//! The kinds of prompt.

/// The purpose of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptKind {
    /// Words to find in the texts of the briefing.
    Find,
    /// An entry to go to.
    GoTo,
    /// The rows of a list to show.
    Filter,
    /// A command to run.
    Command,
    /// A briefing to open.
    Open,
    /// Words to find in the briefings of the folder.
    Everywhere,
}
