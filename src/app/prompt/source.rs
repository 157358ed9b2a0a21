//! The sources of things to pick, as a picker sees all of them: what goes by what was typed, how it reads,
//! and what Enter does with it.

use std::fmt::Debug;

use crate::app::action::Action;
use crate::app::notebook::NoteRecord;
use crate::app::reading::{Destination, Remap};
use crate::app::theme::Theme;
use crate::app::{App, Completed, Request, Searched};
use crate::library::Origin;
use crate::model::EntryId;
use crate::page::{Page, Span};
use crate::search::mark::excerpt;
use crate::search::{Filter, Hit, Needle};
use crate::text::Clean;
use crate::views::{self, ListRow};

/// Things to pick from.
pub(super) trait PickerSource: Debug {
    /// Finds anew what goes by what was typed; what has to be asked for first is the answer.
    fn look(&mut self, typed: &str, app: &App) -> Option<Request>;

    /// Finds anew because what it looks through has changed.
    fn look_again(&mut self, typed: &str, app: &App) {
        self.look(typed, app);
    }

    /// How many things there are.
    fn len(&self) -> usize;

    /// How many there are whatever was typed, where that is to be said.
    fn all(&self, _app: &App) -> Option<usize> {
        None
    }

    /// How one reads as a row.
    fn row(&self, index: usize, app: &App) -> ListRow;

    /// The columns that stand before the words of the rows.
    fn lead(&self, _app: &App) -> usize {
        views::KIND_WIDTH
    }

    /// The thing itself, by which it is found again among others; none where it has no page.
    fn thing(&self, index: usize, app: &App) -> Option<Thing>;

    /// The words that are looked for, and the text with them at a row.
    fn sought(&self, _index: usize) -> Option<(&Needle, Option<Hit>)> {
        None
    }

    /// A page of its own for a row, in place of that of the thing.
    fn page(&self, _index: usize) -> Option<Page> {
        None
    }

    /// The effect of Enter at a row.
    fn pick(&self, index: usize, app: &App) -> Option<Picked>;

    /// The effect of Enter, if the typed text is what is wanted.
    fn take(&self, _typed: &str) -> Option<Picked> {
        None
    }

    /// True while nothing was typed that could bring anything up.
    fn is_waiting(&self) -> bool {
        false
    }

    /// True while more may come.
    fn is_filling(&self, _app: &App) -> bool {
        false
    }

    /// The words for where there is nothing to pick.
    fn nothing(&self) -> &str;

    /// True if the things stay until those for a longer text are known.
    fn stands_meanwhile(&self) -> bool {
        false
    }

    /// The text that Tab puts in place of what was typed.
    fn completion(&self, _index: usize) -> Option<String> {
        None
    }

    /// Takes some of the texts that were looked for everywhere.
    fn take_searched(&mut self, _searched: Searched) {}

    /// Takes the paths that go on from what was typed.
    fn take_completed(&mut self, _completed: Completed) {}
}

/// A thing that has a page to look at.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Thing {
    /// An entry of the briefing; none is the overview.
    Entry(Option<EntryId>),
    /// A briefing.
    Briefing(Origin),
}

/// The effect of Enter on a thing.
pub(super) enum Picked {
    /// Goes to an entry.
    Entry(EntryId),
    /// Goes to the text at this place among all that were found.
    Text(Needle, Vec<Hit>, usize),
    /// Goes to a paragraph of the text in sight, where these words were found.
    Paragraph(Needle, usize),
    /// Keeps a note.
    Note(NoteRecord),
    /// Writes a text to a file of this name.
    Write(String, Clean),
    /// Nothing can be gone to: the fact is no longer in the file.
    Gone,
    /// Shows only the rows of the list that fit, or all of them, with the cursor on this one.
    Filter(Option<Filter>, Option<EntryId>),
    /// Does an action.
    Action(Action),
    /// Shows everything in a theme.
    Theme(Theme),
    /// Opens a briefing, at a place in it if one is wanted.
    Open(Origin, Option<Destination>),
    /// Types the rest of a path.
    Type(String),
}

impl From<Origin> for Thing {
    fn from(origin: Origin) -> Self {
        Self::Briefing(origin)
    }
}

impl Thing {
    /// The same thing in another version of the briefing, if it is still there.
    pub(in crate::app) fn remap(self, remap: &Remap) -> Option<Self> {
        Some(match self {
            Self::Entry(Some(entry)) => Self::Entry(Some(remap.entry(entry)?)),
            other => other,
        })
    }
}

/// The fewest columns of words beside a number.
const LEAST: usize = 10;
/// Columns that the row of a text has beside its lead and its words.
const AROUND: usize = 6;

/// The words of a name before its first number, if it has one: a number is shown whole or not at all.
fn before_number(name: &Clean) -> Option<Clean> {
    let number = name.as_str().find(|c: char| c.is_ascii_digit())?;
    let end = name.as_str()[..number].rfind(' ').unwrap_or_default();
    Some(Clean::line(format!("{}…", &name.as_str()[..end])))
}

/// The row of a text that holds what was looked for: what it is of, the text from a little before the match
/// on where not all of it fits, and the name of what it belongs to.
pub(super) fn match_row(
    kind: &'static str,
    field: &'static str,
    text: &Clean,
    needle: &Needle,
    name: Option<Clean>,
    width: u16,
) -> ListRow {
    let field = if field.is_empty() { String::new() } else { format!("{field}: ") };
    let room = usize::from(width).saturating_sub(views::KIND_WIDTH + AROUND);
    let name = name.and_then(|name| match before_number(&name) {
        Some(_) if name.width() + LEAST <= room => Some(name),
        Some(before) => Some(before.cut_at_word(room * 2 / 5)).filter(|name| name.width() > 1),
        None => Some(name.cut_at_word(room * 2 / 5)),
    });
    let used = field.len() + name.as_ref().map_or(0, Clean::width);
    let mut words = excerpt(text, needle, room.saturating_sub(used));
    words.insert(0, Span::text(field));
    let tail = name.map(Span::text).into_iter().collect();
    ListRow { lead: vec![Span::text(kind)], words, tail, ..ListRow::default() }
}
