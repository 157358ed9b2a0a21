//! A prompt: a line to type in, and what that brings up to choose from.
//!
//! A prompt lies over what is read and changes nothing of it: cancelled, it leaves the reader where they were. What is
//! chosen from is made anew at each key; how a row of it reads is asked only for the rows in sight.

use super::Request;
use super::key::{Code, Key};
use super::shown::Subject;
use super::{App, Cursor, Effect, Origin, scroll};
use crate::model::EntryId;
use crate::search::{Found, Hit, Needle, Query};
use crate::text::Clean;
use crate::views::{self, Row};
use line::Line;

mod briefings;
mod commands;
mod entries;
mod everywhere;
mod line;
mod paths;
mod texts;

use everywhere::{Everywhere, Place};
pub use everywhere::{MOST as MOST_FOUND, Searched};
pub use paths::{Completed, Completion};

/// A line to type in, and what it brings up.
#[derive(Debug)]
pub struct Prompt {
    /// What can be chosen from.
    choices: Choices,
    line: Line,
    cursor: Cursor,
}

/// What a prompt lets the reader choose from.
#[derive(Debug)]
enum Choices {
    /// The texts in which what was typed stands; no needle was typed yet where there is none.
    Texts { needle: Option<Box<Needle>>, hits: Vec<Hit> },
    /// Entries by name.
    Entries { query: Query, found: Vec<Found<EntryId>> },
    /// Commands, as rows of the keymap.
    Commands(Vec<usize>),
    /// Briefings by name, as they stand on the shelf.
    Briefings { query: Query, found: Vec<Found<usize>> },
    /// Files and folders whose paths go on from what was typed.
    Paths(Vec<Completion>),
    /// The texts of any briefing of the folder in which what was typed stands.
    Everywhere(Everywhere),
}

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// For words to find in the texts of the briefing.
    Find,
    /// For an entry to go to.
    GoTo,
    /// For a command to run.
    Command,
    /// For a briefing to open.
    Open,
    /// For words to find in the briefings of the folder.
    Everywhere,
}

/// The key that a prompt for briefings has besides.
const TOGGLE: (&str, &str, &str) =
    ("Ctrl-t", "texts", "where a briefing is asked for: from names to the words in their texts, and back");

/// The keys of a prompt: what the footer shows, each with what it does in a word, and that in more words.
pub const KEYS: [(&str, &str, &str); 4] = [
    ("Enter", "take", "go to what is chosen, run it, or open it"),
    TOGGLE,
    ("↑ ↓", "choose", "choose; so do Tab, Ctrl-n, Ctrl-p and PgUp, PgDn"),
    ("Esc", "cancel", "back to where you were; so does Ctrl-c"),
];

impl Prompt {
    /// What it asks for.
    pub fn asks(&self) -> Asks {
        match self.choices {
            Choices::Texts { .. } => Asks::Find,
            Choices::Entries { .. } => Asks::GoTo,
            Choices::Commands(_) => Asks::Command,
            Choices::Briefings { .. } | Choices::Paths(_) => Asks::Open,
            Choices::Everywhere(_) => Asks::Everywhere,
        }
    }

    /// The keys that work in it.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        let (toggle, texts, does) = TOGGLE;
        let word = match self.asks() {
            Asks::Open => Some(texts),
            Asks::Everywhere => Some("names"),
            Asks::Find | Asks::GoTo | Asks::Command => None,
        };
        KEYS.into_iter()
            .filter_map(move |key| if key == TOGGLE { Some((toggle, word?, does)) } else { Some(key) })
    }

    /// Whether what it brings up has pages to look at.
    pub(super) fn has_pages(&self) -> bool {
        self.asks() != Asks::Command
    }

    /// What was typed, before and after the place where the next character goes.
    pub fn typed(&self) -> (Clean, Clean) {
        self.line.halves()
    }

    /// How many there are to choose from.
    pub fn len(&self) -> usize {
        match &self.choices {
            Choices::Texts { hits, .. } => hits.len(),
            Choices::Entries { found, .. } => found.len(),
            Choices::Commands(rows) => rows.len(),
            Choices::Briefings { found, .. } => found.len(),
            Choices::Paths(found) => found.len(),
            Choices::Everywhere(everywhere) => everywhere.len(),
        }
    }

    /// Whether there is nothing to choose from.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row that the cursor is on, and the first row in sight.
    pub fn cursor(&self) -> (usize, usize) {
        (self.cursor.row, self.cursor.top)
    }

    /// Whether nothing was typed that could bring anything up.
    pub fn is_waiting(&self) -> bool {
        match &self.choices {
            Choices::Texts { needle, .. } => needle.is_none(),
            Choices::Everywhere(everywhere) => !everywhere.is_asked(),
            _ => false,
        }
    }

    /// What to say where there is nothing to choose from.
    fn nothing(&self) -> &'static str {
        match self.asks() {
            Asks::Find if self.is_waiting() => "type words that stand anywhere in this briefing",
            Asks::Find => "nothing found: no text of this briefing has this in a row",
            Asks::GoTo => "nothing found: no entry goes by such a name",
            Asks::Command => "nothing found: no command has such a name or key",
            Asks::Open if matches!(self.choices, Choices::Paths(_)) => "no briefing and no folder is there",
            Asks::Open => "nothing found: no briefing goes by such a title, topic or path",
            Asks::Everywhere if self.is_waiting() => "type words that stand in any briefing of this folder",
            Asks::Everywhere => "nothing found: no briefing of this folder has this in a row",
        }
    }

    /// What the page is of that the cursor is on; a command has none.
    pub(super) fn subject(&self) -> Option<Subject> {
        let row = self.cursor.row;
        match &self.choices {
            Choices::Texts { hits, .. } => hits.get(row).map(|hit| Subject::Row(hit.entry)),
            Choices::Entries { found, .. } => found.get(row).map(|found| Subject::Row(Some(found.thing))),
            Choices::Commands(_) => None,
            Choices::Briefings { .. } | Choices::Paths(_) | Choices::Everywhere(_) => {
                (row < self.len()).then_some(Subject::Briefing(row))
            }
        }
    }

    /// What is looked for, and the text with it that the cursor is on.
    pub(super) fn sought(&self) -> Option<(&Needle, Option<&Hit>)> {
        match &self.choices {
            Choices::Texts { needle, hits } => Some((needle.as_deref()?, hits.get(self.cursor.row))),
            _ => None,
        }
    }

    pub(super) fn go_to(&mut self, row: usize) {
        self.cursor.row = row.min(self.len().saturating_sub(1));
    }

    pub(super) fn move_by(&mut self, rows: isize) {
        self.go_to(self.cursor.row.saturating_add_signed(rows));
    }

    /// Keeps the cursor in a window of `height` rows.
    pub(super) fn settle(&mut self, height: usize) {
        self.cursor.row = self.cursor.row.min(self.len().saturating_sub(1));
        let top = scroll::within(self.cursor.top, height, self.len());
        self.cursor.top = scroll::showing(top, height, self.cursor.row, self.cursor.row + 1);
    }
}

impl App {
    /// Opens a prompt over what is read.
    pub(super) fn ask(&mut self, asks: Asks) -> Option<Effect> {
        let choices = self.choices(asks, "");
        self.prompt = Some(Prompt { choices, line: Line::default(), cursor: Cursor::default() });
        match asks {
            Asks::Open => {
                self.choose_again(self.origin());
                Some(self.list())
            }
            Asks::Everywhere => Some(self.list()),
            Asks::Find | Asks::GoTo | Asks::Command => None,
        }
    }

    /// Takes a key that was pressed in a prompt.
    pub(super) fn answer(&mut self, key: Key) -> Option<Effect> {
        let height = usize::from(self.screen.choices.height);
        let page = height.saturating_sub(1).max(1).cast_signed();
        let prompt = self.prompt.as_mut()?;
        match (key.code, key.ctrl) {
            (Code::Esc, _) | (Code::Char('c'), true) => self.prompt = None,
            (Code::Enter, _) => return self.take(),
            (Code::Tab, _) if matches!(prompt.choices, Choices::Paths(_)) => return self.complete(),
            (Code::Up | Code::BackTab, _) | (Code::Char('p'), true) => prompt.move_by(-1),
            (Code::Down | Code::Tab, _) | (Code::Char('n'), true) => prompt.move_by(1),
            (Code::PageUp, _) => prompt.move_by(-page),
            (Code::PageDown, _) => prompt.move_by(page),
            (Code::Char('l'), true) => return Some(Effect::Redraw),
            (Code::Char('z'), true) => return Some(Effect::Suspend),
            (Code::Char('t'), true) => return self.look_elsewhere(),
            _ if prompt.line.edit(key) => return self.look(),
            _ => self.say("in a prompt: type, ↑ ↓ to choose, Enter to take, Esc to cancel"),
        }
        self.look_at()
    }

    /// Finds anew what there is to choose from; some of it has to be asked for.
    fn look(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref()?;
        let (asks, typed) = (prompt.asks(), prompt.line.text().to_owned());
        let choices = self.choices(asks, &typed);
        let is_paths = matches!(choices, Choices::Paths(_));
        let prompt = self.prompt.as_mut()?;
        // What goes on from a path stands until it is known what goes on from the longer one.
        if !(is_paths && matches!(prompt.choices, Choices::Paths(_))) {
            prompt.choices = choices;
            prompt.cursor = Cursor::default();
        }
        // Another briefing or text may stand in the same row now.
        self.make_page_anew();
        match asks {
            Asks::Everywhere => self.search_everywhere(),
            Asks::Open if is_paths => Some(Effect::Ask(Request::Complete(typed))),
            Asks::Open => self.look_at(),
            Asks::Find | Asks::GoTo | Asks::Command => None,
        }
    }

    /// From the names of briefings to their texts and back, with what was typed.
    fn look_elsewhere(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_mut()?;
        let asks = match prompt.asks() {
            Asks::Open => Asks::Everywhere,
            Asks::Everywhere => Asks::Open,
            Asks::Find | Asks::GoTo | Asks::Command => return None,
        };
        let typed = prompt.line.text().to_owned();
        prompt.cursor = Cursor::default();
        let choices = self.choices(asks, &typed);
        if let Some(prompt) = &mut self.prompt {
            prompt.choices = choices;
        }
        self.look()
    }

    /// What there is to choose from for what was typed.
    fn choices(&self, asks: Asks, typed: &str) -> Choices {
        match asks {
            Asks::Find => {
                let needle = Needle::new(typed).map(Box::new);
                let hits = needle.as_ref().map(|needle| self.version.index().find(needle));
                Choices::Texts { hits: hits.unwrap_or_default(), needle }
            }
            Asks::GoTo => {
                let query = Query::new(typed);
                Choices::Entries { found: self.version.names().rank(&query), query }
            }
            Asks::Command => Choices::Commands(commands::rank(self.keymap.rows(), typed)),
            Asks::Open if paths::is_path(typed) => Choices::Paths(Vec::new()),
            Asks::Open => {
                let query = Query::new(typed);
                Choices::Briefings { found: self.shelf.rank(&query), query }
            }
            Asks::Everywhere => Choices::Everywhere(Everywhere::new(typed)),
        }
    }

    /// Finds anew what there is to choose from, with the cursor on what was chosen, or else where it was.
    pub(super) fn look_again(&mut self, chosen: Option<Subject>) {
        let Some(cursor) = self.prompt.as_ref().map(|prompt| prompt.cursor) else { return };
        self.look();
        let Some(prompt) = &mut self.prompt else { return };
        let is_chosen = |entry| chosen == Some(Subject::Row(entry));
        let row = match &prompt.choices {
            Choices::Texts { hits, .. } => hits.iter().position(|hit| is_chosen(hit.entry)),
            Choices::Entries { found, .. } => found.iter().position(|found| is_chosen(Some(found.thing))),
            Choices::Commands(_) | Choices::Briefings { .. } | Choices::Paths(_) | Choices::Everywhere(_) => {
                None
            }
        };
        prompt.cursor = Cursor { row: row.unwrap_or(cursor.row), ..cursor };
    }

    /// The briefing that is chosen.
    pub(super) fn chosen_briefing(&self) -> Option<Origin> {
        let prompt = self.prompt.as_ref()?;
        match &prompt.choices {
            Choices::Briefings { found, .. } => {
                found.get(prompt.cursor.row).map(|found| self.shelf.book(found.thing).origin.clone())
            }
            Choices::Everywhere(everywhere) => everywhere.origin(prompt.cursor.row),
            Choices::Paths(found) => found.get(prompt.cursor.row)?.file.clone().map(Origin::File),
            _ => None,
        }
    }

    /// Ranks the briefings anew, with the cursor on the one that was chosen.
    pub(super) fn choose_again(&mut self, chosen: Option<Origin>) {
        let Some(Prompt { choices: Choices::Briefings { query, found }, cursor, .. }) = &mut self.prompt
        else {
            return;
        };
        *found = self.shelf.rank(query);
        let number = chosen.and_then(|chosen| self.shelf.position(&chosen));
        let row = number.and_then(|number| found.iter().position(|found| found.thing == number));
        let row = row.unwrap_or(cursor.row);
        // In the same row of the screen too.
        cursor.top = (cursor.top + row).saturating_sub(cursor.row);
        cursor.row = row;
        self.make_page_anew();
    }

    /// Goes to what the cursor is on, or runs it; where nothing is, the prompt stays.
    pub(super) fn take(&mut self) -> Option<Effect> {
        let prompt = self.prompt.take()?;
        // What is left is the page below.
        self.settle();
        let row = prompt.cursor.row;
        match prompt.choices {
            Choices::Texts { needle: Some(needle), hits } if !hits.is_empty() => {
                self.go_to_found(*needle, hits, row);
            }
            Choices::Entries { found, .. } if !found.is_empty() => self.follow(found[row].thing),
            Choices::Commands(rows) if !rows.is_empty() => {
                let action = self.keymap.rows()[rows[row]].action;
                return self.act(commands::meant(action));
            }
            Choices::Briefings { found, .. } if !found.is_empty() => {
                let origin = self.shelf.book(found[row].thing).origin.clone();
                return self.open(origin, None);
            }
            Choices::Paths(found) if !found.is_empty() => {
                let chosen = found[row].clone();
                self.prompt = Some(Prompt { choices: Choices::Paths(found), ..prompt });
                return self.take_path(chosen);
            }
            Choices::Everywhere(everywhere) if everywhere.len() > 0 => {
                let Place { origin, wanted } = everywhere.place(row);
                return self.open(origin, wanted);
            }
            choices => {
                self.prompt = Some(Prompt { choices, ..prompt });
                self.say(self.nothing());
            }
        }
        None
    }

    /// Whether what can be chosen from is still being found.
    pub fn is_filling(&self) -> bool {
        match self.prompt.as_ref().map(|prompt| &prompt.choices) {
            Some(Choices::Briefings { .. }) => self.shelf.is_listing(),
            Some(Choices::Everywhere(everywhere)) => everywhere.is_searching() || self.shelf.is_listing(),
            _ => false,
        }
    }

    /// What to say where there is nothing to choose from.
    pub fn nothing(&self) -> &'static str {
        match &self.prompt {
            Some(prompt) if self.is_filling() && !prompt.is_waiting() => "the folder is being read …",
            Some(prompt) => prompt.nothing(),
            None => "",
        }
    }

    /// The prompt that is open.
    pub fn prompt(&self) -> Option<&Prompt> {
        self.prompt.as_ref()
    }

    /// How a row to choose reads.
    pub fn choice(&self, index: usize) -> Row {
        let Some(prompt) = &self.prompt else { return Row::default() };
        match &prompt.choices {
            Choices::Texts { needle, hits } => match needle {
                Some(needle) => self.text_row(&hits[index], needle),
                None => Row::default(),
            },
            Choices::Entries { query, found } => self.entry_row(query, &found[index]),
            Choices::Commands(rows) => {
                let commands = self.keymap.rows();
                let obstacle = self.obstacle(commands[rows[index]].action);
                commands::row(commands, rows[index], obstacle.map(|why| self.keymap.name_keys(why)))
            }
            Choices::Briefings { query, found } => self.book_row(query, &found[index]),
            Choices::Paths(found) => found[index].row(),
            Choices::Everywhere(everywhere) => everywhere.row(index, self.screen.choices.width.into()),
        }
    }

    /// The columns that stand before the words of the rows to choose from.
    pub fn choice_lead(&self) -> usize {
        match self.prompt.as_ref().map(Prompt::asks) {
            Some(Asks::Command) => commands::lead(self.keymap.rows()),
            Some(Asks::Open) => self.prompt.as_ref().map_or(0, |prompt| match &prompt.choices {
                Choices::Paths(_) => 0,
                _ => self.book_lead(),
            }),
            _ => views::KIND_WIDTH,
        }
    }
}
