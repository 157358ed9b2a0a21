//! The actions that keys and commands stand for.

use crate::views::Pane;

/// An action of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// The next row or link.
    Next,
    /// The previous row or link.
    Previous,
    /// The first row, or the top of the page.
    First,
    /// The last row, or the end of the page.
    Last,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// The page a line down, from the list.
    ScrollDown,
    /// The page a line up, from the list.
    ScrollUp,
    /// To a pane.
    Pane(Pane),
    /// To the next pane.
    NextPane,
    /// To the previous pane.
    PreviousPane,
    /// From the page to the list; in a matrix, a cell to the left.
    Left,
    /// From the list to the page; in a matrix, a cell to the right.
    Right,
    /// In a matrix, to the next cell that says something; in the text of a source, to the next part that is
    /// in no fact.
    NextCell,
    /// To the one before.
    PreviousCell,
    /// Into the page, or to where the link leads.
    Enter,
    /// To the place before the last jump.
    Back,
    /// Undo the last step back.
    Forward,
    /// The pane's full view, and back.
    Whole,
    /// Find words in the texts of the briefing.
    Find,
    /// Only some rows of the list.
    Filter,
    /// To the next text that contains them.
    NextMatch,
    /// To the one before.
    PreviousMatch,
    /// To the next row that is new or changed.
    NextNew,
    /// To the one before.
    PreviousNew,
    /// To any entry, by its name.
    GoTo,
    /// Another briefing.
    Open,
    /// Find words in every briefing of the folder.
    Everywhere,
    /// The next briefing of the folder.
    NextBriefing,
    /// The one before.
    PreviousBriefing,
    /// Any command, by its name.
    Command,
    /// The source of the fact, and back.
    Source,
    /// The text of its source with its facts beside it, and back.
    Article,
    /// Copy the fact.
    Copy,
    /// Copy the fact as Markdown.
    CopyMarkdown,
    /// Copy the page as Markdown.
    CopyPage,
    /// Write the page as Markdown to a file.
    WritePage,
    /// Its source in the browser.
    Browse,
    /// This fact in the editor.
    Edit,
    /// Read the file again.
    Reload,
    /// Mark the fact, or take its mark away.
    Mark,
    /// Write a note on the fact.
    Note,
    /// The marks and notes.
    Notes,
    /// The problems of this file.
    Problems,
    /// The differences from an earlier version.
    Differences,
    /// The problems of one level alone, then those of the next.
    ProblemLevel,
    /// The keys that work here.
    Help,
    /// The next step of the tour.
    NextStep,
    /// Redraw the screen.
    Redraw,
    /// Suspend the program until it is resumed.
    Suspend,
    /// One step out.
    Out,
    /// One step out; at the outermost level, leave the program.
    Quit,
    /// Leave the program.
    Leave,
}

/// A group of actions on the page of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ActionGroup {
    Moving,
    Going,
    Finding,
    Fact,
    Program,
}

impl ActionGroup {
    /// All groups, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Moving, Self::Going, Self::Finding, Self::Fact, Self::Program];

    pub fn title(self) -> &'static str {
        match self {
            Self::Moving => "Moving",
            Self::Going => "Going somewhere",
            Self::Finding => "Finding",
            Self::Fact => "On this fact",
            Self::Program => "The file and the program",
        }
    }
}

impl Action {
    /// The group under which its keys stand.
    pub(super) fn group(self) -> ActionGroup {
        match self {
            Self::Next
            | Self::Previous
            | Self::First
            | Self::Last
            | Self::PageDown
            | Self::PageUp
            | Self::HalfDown
            | Self::HalfUp
            | Self::ScrollDown
            | Self::ScrollUp
            | Self::Left
            | Self::Right
            | Self::NextCell
            | Self::PreviousCell => ActionGroup::Moving,
            Self::Enter
            | Self::Back
            | Self::Forward
            | Self::Pane(_)
            | Self::NextPane
            | Self::PreviousPane
            | Self::Whole
            | Self::GoTo
            | Self::Open
            | Self::NextBriefing
            | Self::PreviousBriefing => ActionGroup::Going,
            Self::Find
            | Self::NextMatch
            | Self::PreviousMatch
            | Self::Filter
            | Self::NextNew
            | Self::PreviousNew
            | Self::Differences
            | Self::Everywhere
            | Self::Command => ActionGroup::Finding,
            Self::Source
            | Self::Article
            | Self::Copy
            | Self::CopyMarkdown
            | Self::Browse
            | Self::Mark
            | Self::Note
            | Self::Notes
            | Self::Edit => ActionGroup::Fact,
            Self::CopyPage
            | Self::WritePage
            | Self::Reload
            | Self::Problems
            | Self::ProblemLevel
            | Self::Help
            | Self::NextStep
            | Self::Redraw
            | Self::Suspend
            | Self::Out
            | Self::Quit
            | Self::Leave => ActionGroup::Program,
        }
    }

    /// True for those that go down in a list.
    pub(super) fn goes_down(self) -> bool {
        matches!(self, Self::Next | Self::PageDown | Self::HalfDown | Self::Last)
    }

    /// The message for an action that changed nothing of what is read, in a list or on a page; none for one
    /// that can be seen elsewhere.
    pub(super) fn stays(self, in_list: bool) -> Option<&'static str> {
        Some(match self {
            Self::NextCell => "this is the last of them",
            Self::PreviousCell => "no more of them before this",
            Self::Next | Self::PageDown | Self::HalfDown if in_list => "this is the last row",
            Self::Previous | Self::PageUp | Self::HalfUp if in_list => "this is the first row",
            Self::Next | Self::PageDown | Self::HalfDown | Self::ScrollDown => "this is the end of the page",
            Self::Previous | Self::PageUp | Self::HalfUp | Self::ScrollUp => "this is the top of the page",
            Self::First => "already at the beginning",
            Self::Last => "already at the end",
            Self::Left => "no column to the left",
            Self::Right => "no column to the right",
            // The line of the tour is what changed.
            Self::NextStep => return None,
            Self::Pane(_) | Self::NextPane | Self::PreviousPane => "already there",
            _ => "nothing to do here",
        })
    }
}
