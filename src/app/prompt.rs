//! A prompt: a line to type in, and the picker of what that brings up.
//!
//! A prompt lies over what is read and changes nothing of it: cancelled, it leaves the reader where they were. Each source of things
//! to pick is a file of its own; a source finds anew at each key, and says how a row reads only for the rows in sight.

use std::fmt::Debug;
use std::rc::Rc;

use super::action::Action;
use super::key::{Key, KeyCode};
use super::page_cache::PageCache;
use super::reading::{Cursor, Destination, Origin, Remap, Viewport, top_of_match};
use super::{App, Completed, Effect, Request, Searched};
use crate::layout::Layout;
use crate::model::EntryId;
use crate::page::{Page, Span};
use crate::search::mark::excerpt;
use crate::search::{Hit, Needle};
use crate::text::Clean;
use crate::views::{self, ListRow};
use line::TypedLine;

mod briefings;
mod commands;
mod entries;
mod everywhere;
mod line;
mod paths;
mod texts;

/// A line to type in, and what it brings up.
#[derive(Debug)]
pub struct Prompt {
    kind: PromptKind,
    line: TypedLine,
    source: Box<dyn PickerSource>,
    cursor: Cursor,
    /// How often there was something else to pick from.
    found: u64,
    page: PageCache<PromptPageKey>,
}

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptKind {
    /// Words to find in the texts of the briefing.
    Find,
    /// An entry to go to.
    GoTo,
    /// A command to run.
    Command,
    /// A briefing to open.
    Open,
    /// Words to find in the briefings of the folder.
    Everywhere,
}

/// Things to pick from.
trait PickerSource: Debug {
    /// Finds anew what goes by what was typed; what has to be asked for first is the answer.
    fn look(&mut self, typed: &str, app: &App) -> Option<Request>;

    /// Finds anew because what it looks through has changed.
    fn look_again(&mut self, typed: &str, app: &App) {
        self.look(typed, app);
    }

    /// How many things there are.
    fn len(&self) -> usize;

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

    /// What Enter does at a row.
    fn pick(&self, index: usize, app: &App) -> Option<Picked>;

    /// Whether nothing was typed yet that could bring anything up.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Whether more may come.
    fn is_filling(&self, _app: &App) -> bool {
        false
    }

    /// The words for where there is nothing to pick.
    fn nothing(&self) -> &'static str;

    /// Whether what is there stands until what goes by more is known.
    fn stands_meanwhile(&self) -> bool {
        false
    }

    /// What Tab types in place of what was typed.
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
pub(super) enum Thing {
    /// An entry of the briefing; none is the overview.
    Entry(Option<EntryId>),
    /// A briefing.
    Briefing(Origin),
}

/// What Enter does with a thing.
enum Picked {
    /// Goes to an entry.
    Entry(EntryId),
    /// Goes to the text at this place among all that were found.
    Text(Needle, Vec<Hit>, usize),
    /// Does an action.
    Action(Action),
    /// Opens a briefing, at a place in it if one is wanted.
    Open(Origin, Option<Destination>),
    /// Types the rest of a path.
    Type(String),
}

/// All that the page in sight is made from.
#[derive(Debug, PartialEq)]
struct PromptPageKey {
    thing: Option<Thing>,
    sought: Option<(Needle, Option<Hit>)>,
    /// The row, where it has a page of its own.
    own: Option<(usize, u64)>,
    /// The version that is read, and what is known of the briefings that can be opened.
    learned: [u64; 2],
}

impl From<Origin> for Thing {
    fn from(origin: Origin) -> Self {
        Self::Briefing(origin)
    }
}

impl Thing {
    /// The same thing in another version of the briefing, if it is still there.
    pub(super) fn remap(self, remap: &Remap) -> Option<Self> {
        Some(match self {
            Self::Entry(Some(entry)) => Self::Entry(Some(remap.entry(entry)?)),
            other => other,
        })
    }
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

impl PromptKind {
    /// Where the things of a prompt of this kind come from, when this was typed.
    fn source(self, typed: &str) -> Box<dyn PickerSource> {
        match self {
            Self::Find => Box::new(texts::TextSource::default()),
            Self::GoTo => Box::new(entries::EntrySource::default()),
            Self::Command => Box::new(commands::CommandSource::default()),
            Self::Open if paths::is_path(typed) => Box::new(paths::PathSource::default()),
            Self::Open => Box::new(briefings::BriefingSource::default()),
            Self::Everywhere => Box::new(everywhere::EverywhereSource::default()),
        }
    }
}

impl Prompt {
    fn new(kind: PromptKind) -> Self {
        Self {
            kind,
            line: TypedLine::default(),
            source: kind.source(""),
            cursor: Cursor::default(),
            found: 0,
            page: PageCache::default(),
        }
    }

    /// What it is for.
    pub fn kind(&self) -> PromptKind {
        self.kind
    }

    /// The keys that work in it.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        let (toggle, texts, does) = TOGGLE;
        let word = match self.kind {
            PromptKind::Open => Some(texts),
            PromptKind::Everywhere => Some("names"),
            PromptKind::Find | PromptKind::GoTo | PromptKind::Command => None,
        };
        KEYS.into_iter()
            .filter_map(move |key| if key == TOGGLE { Some((toggle, word?, does)) } else { Some(key) })
    }

    /// Whether what it brings up has pages to look at.
    pub(super) fn has_pages(&self) -> bool {
        self.kind != PromptKind::Command
    }

    /// The typed text, before and after the place where the next character goes.
    pub fn typed(&self) -> (Clean, Clean) {
        self.line.halves()
    }

    /// How many things there are to pick from.
    pub fn len(&self) -> usize {
        self.source.len()
    }

    /// Whether there is nothing to pick from.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row that the cursor is on, and the first row in sight.
    pub fn cursor(&self) -> (usize, usize) {
        (self.cursor.row, self.cursor.top)
    }

    /// Whether nothing was typed that could bring anything up.
    pub fn is_waiting(&self) -> bool {
        self.source.is_waiting()
    }

    pub(super) fn go_to(&mut self, row: usize) {
        self.cursor.row = row.min(self.len().saturating_sub(1));
    }

    pub(super) fn move_by(&mut self, rows: isize) {
        self.go_to(self.cursor.row.saturating_add_signed(rows));
    }

    /// Keeps the cursor in a window of `height` rows.
    pub(super) fn refresh(&mut self, height: usize) {
        self.go_to(self.cursor.row);
        self.cursor.show(height, self.len());
    }

    /// Takes some of the texts that were looked for; the cursor stays where it is.
    pub(super) fn take_searched(&mut self, searched: Searched) {
        self.source.take_searched(searched);
        self.found += 1;
    }

    /// Takes the paths that go on from what was typed.
    pub(super) fn take_completed(&mut self, completed: Completed) {
        if self.line.text() == completed.typed {
            self.source.take_completed(completed);
            self.cursor = Cursor::default();
            self.found += 1;
        }
    }
}

impl App {
    /// Opens a prompt over what is read.
    pub(super) fn open_prompt(&mut self, kind: PromptKind) -> Option<Effect> {
        self.prompt = Some(Prompt::new(kind));
        let lists = matches!(kind, PromptKind::Open | PromptKind::Everywhere);
        let selected = (kind == PromptKind::Open).then(|| self.reading.origin().map(Thing::from)).flatten();
        self.look_again(selected.as_ref());
        lists.then(|| self.list())
    }

    /// Takes a key that was pressed in a prompt.
    pub(super) fn type_key(&mut self, key: Key) -> Option<Effect> {
        let height = usize::from(self.screen().choices.height);
        let page = height.saturating_sub(1).max(1).cast_signed();
        let prompt = self.prompt.as_mut()?;
        match (key.code, key.ctrl) {
            (KeyCode::Esc, _) | (KeyCode::Char('c'), true) => self.prompt = None,
            (KeyCode::Enter, _) => return self.pick(),
            (KeyCode::Tab, _) if prompt.source.stands_meanwhile() => return self.complete(),
            (KeyCode::Up | KeyCode::BackTab, _) | (KeyCode::Char('p'), true) => prompt.move_by(-1),
            (KeyCode::Down | KeyCode::Tab, _) | (KeyCode::Char('n'), true) => prompt.move_by(1),
            (KeyCode::PageUp, _) => prompt.move_by(-page),
            (KeyCode::PageDown, _) => prompt.move_by(page),
            (KeyCode::Char('l'), true) => return Some(Effect::Redraw),
            (KeyCode::Char('z'), true) => return Some(Effect::Suspend),
            (KeyCode::Char('t'), true) => return self.toggle_texts(),
            _ if prompt.line.edit(key) => return self.look(),
            _ => self.say("in a prompt: type, ↑ ↓ to choose, Enter to take, Esc to cancel"),
        }
        self.preview()
    }

    /// Finds anew what there is to pick from.
    fn look(&mut self) -> Option<Effect> {
        let mut prompt = self.prompt.take()?;
        let source = prompt.kind.source(prompt.line.text());
        let stands = prompt.source.stands_meanwhile() && source.stands_meanwhile();
        if !stands {
            prompt.source = source;
            prompt.cursor = Cursor::default();
        }
        let request = prompt.source.look(prompt.line.text(), self);
        prompt.found += 1;
        self.prompt = Some(prompt);
        request.map(Effect::Ask).or_else(|| self.preview())
    }

    /// From the names of briefings to their texts and back, with what was typed.
    fn toggle_texts(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_mut()?;
        prompt.kind = match prompt.kind {
            PromptKind::Open => PromptKind::Everywhere,
            PromptKind::Everywhere => PromptKind::Open,
            PromptKind::Find | PromptKind::GoTo | PromptKind::Command => return None,
        };
        prompt.source = prompt.kind.source(prompt.line.text());
        self.look()
    }

    /// Finds anew what there is to pick from, with the cursor on this, in the same row of the screen, or else where it was.
    pub(super) fn look_again(&mut self, selected: Option<&Thing>) {
        let Some(mut prompt) = self.prompt.take() else { return };
        prompt.source.look_again(prompt.line.text(), self);
        prompt.found += 1;
        let is_selected = |index: &usize| prompt.source.thing(*index, self).as_ref() == selected;
        let row = selected.is_some().then(|| (0..prompt.source.len()).find(is_selected)).flatten();
        if let Some(row) = row {
            prompt.cursor.top = (prompt.cursor.top + row).saturating_sub(prompt.cursor.row);
            prompt.cursor.row = row;
        }
        self.prompt = Some(prompt);
    }

    /// The thing that the cursor of the prompt is on.
    pub(super) fn selected(&self) -> Option<Thing> {
        let prompt = self.prompt.as_ref()?;
        if prompt.cursor.row < prompt.len() { prompt.source.thing(prompt.cursor.row, self) } else { None }
    }

    /// Asks for the page of the briefing that is selected.
    pub(super) fn preview(&mut self) -> Option<Effect> {
        let Some(Thing::Briefing(origin)) = self.selected() else { return None };
        self.files.awaits(&origin).then_some(Effect::Ask(Request::Preview(origin)))
    }

    /// Goes to what the cursor is on, or runs it; where nothing is, the prompt stays.
    pub(super) fn pick(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref()?;
        if prompt.is_empty() {
            self.say(self.nothing());
            return None;
        }
        let picked = prompt.source.pick(prompt.cursor.row, self)?;
        if let Picked::Type(path) = picked {
            return self.type_path(&path);
        }
        self.prompt = None;
        match picked {
            Picked::Entry(entry) => self.follow(entry),
            Picked::Text(needle, hits, at) => self.jump(|reading| reading.go_to_found(needle, hits, at)),
            Picked::Action(action) => return self.act(action),
            Picked::Open(origin, destination) => return self.open(origin, destination),
            Picked::Type(_) => {}
        }
        None
    }

    /// Types the rest of the path that is selected.
    fn complete(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref().filter(|prompt| !prompt.is_empty())?;
        let path = prompt.source.completion(prompt.cursor.row)?;
        self.type_path(&path)
    }

    fn type_path(&mut self, path: &str) -> Option<Effect> {
        self.prompt.as_mut()?.line = TypedLine::of(path);
        self.look()
    }

    /// Whether what can be picked from is still being found.
    pub fn is_filling(&self) -> bool {
        self.prompt.as_ref().is_some_and(|prompt| prompt.source.is_filling(self))
    }

    /// The words for where there is nothing to pick from.
    pub fn nothing(&self) -> &'static str {
        match &self.prompt {
            Some(prompt) if self.is_filling() && !prompt.is_waiting() => "the folder is being read …",
            Some(prompt) => prompt.source.nothing(),
            None => "",
        }
    }

    /// How a row to pick reads.
    pub fn choice(&self, index: usize) -> ListRow {
        self.prompt.as_ref().map(|prompt| prompt.source.row(index, self)).unwrap_or_default()
    }

    /// The columns that stand before the words of the rows to pick from.
    pub fn choice_lead(&self) -> usize {
        self.prompt.as_ref().map_or(0, |prompt| prompt.source.lead(self))
    }

    /// The page of what the cursor of the prompt is on, laid out; none where that has no page.
    pub(super) fn prompt_layout(&self) -> Option<Rc<Layout>> {
        let prompt = self.prompt.as_ref()?;
        let thing = self.selected()?;
        let row = prompt.cursor.row;
        let sought = prompt.source.sought(row);
        let own = prompt.source.page(row);
        let key = PromptPageKey {
            sought: sought.map(|(needle, hit)| (needle.clone(), hit)),
            own: own.is_some().then_some((row, prompt.found)),
            learned: [self.reading.number(), self.files.learned()],
            thing: Some(thing.clone()),
        };
        let make = || match (own, thing) {
            (Some(page), _) => page,
            (None, Thing::Entry(row)) => self.reading.row_page(row, sought),
            (None, Thing::Briefing(origin)) => self.files.cover(&origin),
        };
        Some(prompt.page.layout(key, (self.screen().page.width, 0), make))
    }

    /// The part of that page in sight: what was found on it.
    pub(super) fn prompt_viewport(&self) -> Option<Viewport> {
        let layout = self.prompt_layout()?;
        let led_to = match self.selected()? {
            Thing::Entry(entry) => entry,
            Thing::Briefing(_) => None,
        };
        let height = usize::from(self.screen().page.height);
        let head = layout.head.min(height / 2);
        Some(Viewport { top: top_of_match(&layout, led_to, height - head, head), ..Viewport::default() })
    }
}

/// Columns that the row of a text has beside its lead and its words.
const AROUND: usize = 6;

/// The row of a text that holds what was looked for: what it is of, the text from a little before the match on where not all of it
/// fits, and the name of what it belongs to.
fn match_row(
    kind: &'static str,
    field: &'static str,
    text: &Clean,
    needle: &Needle,
    name: Option<Clean>,
    width: u16,
) -> ListRow {
    let field = if field.is_empty() { String::new() } else { format!("{field}: ") };
    let room = usize::from(width).saturating_sub(views::KIND_WIDTH + AROUND);
    let name = name.map(|name| name.cut(room * 2 / 5));
    let used = field.len() + name.as_ref().map_or(0, Clean::width);
    let mut words = excerpt(text, needle, room.saturating_sub(used));
    words.insert(0, Span::aside(field));
    ListRow { lead: Clean::line(kind), words, tail: name.map(Span::aside).into_iter().collect() }
}
