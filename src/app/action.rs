//! What a key can do, and the one table that binds keys to it.
//!
//! Dispatch, the footer, the help page and the README are all made from [`BINDINGS`].

use super::key::Key;
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

/// Keys and what they do.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The names of the keys; the first is the one that the footer shows.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// That in words.
    pub does: &'static str,
    /// That in a word or two, where the footer may show it.
    pub short: Option<&'static str>,
}

const fn bind(
    keys: &'static [&'static str],
    action: Action,
    does: &'static str,
    short: Option<&'static str>,
) -> Binding {
    Binding { keys, action, does, short }
}

/// Every key, in the order in which help shows them and, for the footer, of their worth.
pub const BINDINGS: &[Binding] = &[
    bind(&["Enter"], Action::Enter, "into the page; follow the link", Some("open")),
    bind(
        &["Ctrl-o", "Backspace", "Alt-←"],
        Action::Back,
        "back to where you were before the last jump",
        Some("back"),
    ),
    bind(&["Alt-→"], Action::Forward, "forward again", None),
    bind(&["j", "↓"], Action::Next, "next row; in a page the next link in sight, else a line on", None),
    bind(&["k", "↑"], Action::Previous, "previous row or link, or a line back", None),
    bind(&["g", "Home"], Action::First, "first row; top of the page", None),
    bind(&["G", "End"], Action::Last, "last row; end of the page", None),
    bind(&["Space", "PgDn", "Ctrl-f"], Action::PageDown, "a page on", None),
    bind(&["b", "PgUp", "Ctrl-b"], Action::PageUp, "a page back", None),
    bind(&["Ctrl-d"], Action::HalfDown, "half a page on", None),
    bind(&["Ctrl-u"], Action::HalfUp, "half a page back", None),
    bind(&["J"], Action::ScrollDown, "scroll the page from the list, a line on", Some("scroll page")),
    bind(&["K"], Action::ScrollUp, "scroll the page from the list, a line back", None),
    bind(&["1"], Action::Pane(Pane::Overview), "Overview", None),
    bind(&["2"], Action::Pane(Pane::Positions), "Positions", None),
    bind(&["3"], Action::Pane(Pane::Figures), "Figures", None),
    bind(&["4"], Action::Pane(Pane::Actors), "Actors", None),
    bind(&["5"], Action::Pane(Pane::Questions), "Questions", None),
    bind(&["6"], Action::Pane(Pane::Timeline), "Timeline", None),
    bind(&["7"], Action::Pane(Pane::Sources), "Sources", None),
    bind(&["Tab"], Action::NextPane, "next pane", Some("pane")),
    bind(&["Shift-Tab"], Action::PreviousPane, "previous pane", None),
    bind(&["h", "←"], Action::Left, "from the page to the list; a cell to the left", None),
    bind(&["l", "→"], Action::Right, "from the list into the page; a cell to the right", None),
    bind(&["z"], Action::Whole, "the pane's whole view, and back", Some("whole")),
    bind(&["!"], Action::Problems, "the problems of this file", Some("problems")),
    bind(&["?", "F1"], Action::Help, "the keys that work here", Some("help")),
    bind(&["Esc"], Action::Out, "one step out", None),
    bind(&["q"], Action::Quit, "one step out; at home, leave", Some("quit")),
    bind(&["Ctrl-c"], Action::Leave, "leave", None),
    bind(&["Ctrl-l"], Action::Redraw, "draw everything anew", None),
    bind(&["Ctrl-z"], Action::Suspend, "back to the shell; fg returns", None),
];

/// What a key does.
pub fn action(key: Key) -> Option<Action> {
    let name = key.to_string();
    let bound = BINDINGS.iter().find(|binding| binding.keys.contains(&name.as_str()));
    bound.map(|binding| binding.action)
}
