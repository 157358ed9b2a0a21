//! What a key can do, and the one table of it: the name of each action, its words, and the keys that it comes with.
//!
//! Dispatch, the footer, the help page, the settings and the README are all made from [`BINDINGS`], by way of the
//! [`Keymap`](super::keymap::Keymap), in which the keys may be others.

use crate::views::Pane;

/// Something that the reader of a briefing can do.
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
    /// A page on.
    PageDown,
    /// A page back.
    PageUp,
    /// Half a page on.
    HalfDown,
    /// Half a page back.
    HalfUp,
    /// The page a line on, from the list.
    ScrollDown,
    /// The page a line back, from the list.
    ScrollUp,
    /// To a pane.
    Pane(Pane),
    /// To the next pane.
    NextPane,
    /// To the previous pane.
    PreviousPane,
    /// From the page to the list; a cell to the left in the matrix.
    Left,
    /// From the list to the page; a cell to the right in the matrix.
    Right,
    /// Into the page, or where the link leads.
    Enter,
    /// To the place before the last jump.
    Back,
    /// To the place before the last step back.
    Forward,
    /// The pane's whole view, and back.
    Whole,
    /// Find words in the texts of the briefing.
    Find,
    /// To the next text in which they stand.
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
    /// Where the fact comes from, and back.
    Source,
    /// Copy the fact.
    Copy,
    /// Copy the fact as Markdown.
    CopyMarkdown,
    /// Its source in the browser.
    Browse,
    /// This fact in the editor.
    Edit,
    /// Read the file again.
    Reload,
    /// The problems of this file.
    Problems,
    /// The keys that work here.
    Help,
    /// Draw everything anew.
    Redraw,
    /// Leave the terminal to the shell until called back.
    Suspend,
    /// One step out.
    Out,
    /// One step out; at home, leave the program.
    Quit,
    /// Leave the program.
    Leave,
}

impl Action {
    /// What to say when it was done and all stayed as it was.
    pub(super) fn stays(self) -> &'static str {
        match self {
            Self::Next | Self::PageDown | Self::HalfDown | Self::ScrollDown => "nothing comes after this",
            Self::Previous | Self::PageUp | Self::HalfUp | Self::ScrollUp => "nothing comes before this",
            Self::First => "already at the beginning",
            Self::Last => "already at the end",
            Self::Left | Self::Right => "nothing lies further that way",
            Self::Pane(_) | Self::NextPane | Self::PreviousPane => "already there",
            _ => "nothing to do here",
        }
    }
}

/// An action with its keys.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What the settings call it; never changed, since files hold it.
    pub name: &'static str,
    /// The names of the keys that it comes with; the first is the one that the footer shows.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// That in words.
    pub does: &'static str,
    /// That in a word or two, where the footer may show it.
    pub short: Option<&'static str>,
}

const fn bind(
    name: &'static str,
    keys: &'static [&'static str],
    action: Action,
    does: &'static str,
    short: Option<&'static str>,
) -> Binding {
    Binding { name, keys, action, does, short }
}

/// Every action, in the order in which help shows them and, for the footer, of their worth.
pub const BINDINGS: &[Binding] = &[
    bind("enter", &["Enter"], Action::Enter, "into the page; follow the link", Some("open")),
    bind(
        "back",
        &["Ctrl-o", "Backspace", "Alt-←"],
        Action::Back,
        "back to where you were before the last jump",
        Some("back"),
    ),
    bind("forward", &["Alt-→"], Action::Forward, "forward again", None),
    bind(
        "next",
        &["j", "↓"],
        Action::Next,
        "next row; in a page the next link in sight, else a line on",
        None,
    ),
    bind("previous", &["k", "↑"], Action::Previous, "previous row or link, or a line back", None),
    bind("first", &["g", "Home"], Action::First, "first row; top of the page", None),
    bind("last", &["G", "End"], Action::Last, "last row; end of the page", None),
    bind("page-down", &["Space", "PgDn", "Ctrl-f"], Action::PageDown, "a page on", None),
    bind("page-up", &["b", "PgUp", "Ctrl-b"], Action::PageUp, "a page back", None),
    bind("half-page-down", &["Ctrl-d"], Action::HalfDown, "half a page on", None),
    bind("half-page-up", &["Ctrl-u"], Action::HalfUp, "half a page back", None),
    bind(
        "scroll-down",
        &["J"],
        Action::ScrollDown,
        "scroll the page from the list, a line on",
        Some("scroll page"),
    ),
    bind("scroll-up", &["K"], Action::ScrollUp, "scroll the page from the list, a line back", None),
    bind("pane-overview", &["1"], Action::Pane(Pane::Overview), "Overview", None),
    bind("pane-positions", &["2"], Action::Pane(Pane::Positions), "Positions", None),
    bind("pane-figures", &["3"], Action::Pane(Pane::Figures), "Figures", None),
    bind("pane-actors", &["4"], Action::Pane(Pane::Actors), "Actors", None),
    bind("pane-questions", &["5"], Action::Pane(Pane::Questions), "Questions", None),
    bind("pane-timeline", &["6"], Action::Pane(Pane::Timeline), "Timeline", None),
    bind("pane-sources", &["7"], Action::Pane(Pane::Sources), "Sources", None),
    bind("next-pane", &["Tab"], Action::NextPane, "next pane", Some("pane")),
    bind("previous-pane", &["Shift-Tab"], Action::PreviousPane, "previous pane", None),
    bind("left", &["h", "←"], Action::Left, "from the page to the list; a cell to the left", None),
    bind("right", &["l", "→"], Action::Right, "from the list into the page; a cell to the right", None),
    bind("whole-view", &["z"], Action::Whole, "the pane's whole view, and back", Some("whole")),
    bind("find", &["/"], Action::Find, "find words in any text of the briefing", Some("find")),
    bind("next-match", &["n"], Action::NextMatch, "the next text in which they stand", None),
    bind("previous-match", &["N"], Action::PreviousMatch, "the one before", None),
    bind(
        "next-new",
        &["u"],
        Action::NextNew,
        "the next that is new or changed since you last read it",
        Some("changes"),
    ),
    bind("previous-new", &["U"], Action::PreviousNew, "the one before", None),
    bind("go-to", &["f", "Ctrl-p"], Action::GoTo, "go to anything by its name", Some("go to")),
    bind("command", &[":"], Action::Command, "any command by its name or key", None),
    bind("source", &["s"], Action::Source, "where this fact comes from, and back", Some("source")),
    bind("copy", &["y"], Action::Copy, "copy this fact with who says so and where", None),
    bind("copy-markdown", &["Y"], Action::CopyMarkdown, "the same as Markdown", None),
    bind("browse", &["w"], Action::Browse, "its source on the web", None),
    bind("edit", &["e"], Action::Edit, "edit the file at this fact or problem", Some("edit")),
    bind("reload", &["r"], Action::Reload, "read the file again", None),
    bind("open", &["o"], Action::Open, "open another briefing", Some("open other")),
    bind("find-in-all", &["O"], Action::Everywhere, "find words in any briefing of the folder", None),
    bind("next-file", &[">"], Action::NextBriefing, "the next briefing of the folder", None),
    bind("previous-file", &["<"], Action::PreviousBriefing, "the one before", None),
    bind("problems", &["!"], Action::Problems, "the problems of this file", Some("problems")),
    bind("help", &["?", "F1"], Action::Help, "the keys that work here", Some("help")),
    bind("step-out", &["Esc"], Action::Out, "one step out", None),
    bind("quit", &["q"], Action::Quit, "one step out; at home, leave", Some("quit")),
    bind("leave", &["Ctrl-c"], Action::Leave, "leave", None),
    bind("redraw", &["Ctrl-l"], Action::Redraw, "draw everything anew", None),
    bind("suspend", &["Ctrl-z"], Action::Suspend, "back to the shell; fg returns", None),
];
