//! Words in any briefing of the folder: what was found so far, briefing by briefing.

use crate::app::elsewhere::Wanted;
use crate::app::shelf::InBriefing;
use crate::app::{App, Effect, Origin, Request};
use crate::library::Match;
use crate::page::{Block, Level, Page, Role, Span};
use crate::search::Needle;
use crate::search::mark::{excerpt, split};
use crate::text::Clean;
use crate::views::{self, Row};

use super::Choices;

/// What was found so far.
#[derive(Debug)]
pub(super) struct Everywhere {
    /// None if nothing was typed that could be found.
    needle: Option<Box<Needle>>,
    found: Vec<InBriefing>,
    /// What each row is of: a briefing of `found`, or one of its texts.
    rows: Vec<(usize, Option<usize>)>,
    /// Whether every briefing was looked through.
    is_whole: bool,
}

/// Some of what was found.
#[derive(Debug)]
pub struct Searched {
    /// The number of the search.
    pub number: u64,
    /// The briefings that hold it, which come after those before.
    pub found: Vec<InBriefing>,
    /// Whether these are the last.
    pub is_last: bool,
}

/// Where a row leads.
pub(super) struct Place {
    pub origin: Origin,
    pub wanted: Option<Wanted>,
}

/// More texts than anybody looks through; no more are looked for.
pub const MOST: usize = 5000;

/// Columns that a row has beside its lead and its words.
const AROUND: usize = 6;

impl Everywhere {
    /// A search for what is typed.
    pub fn new(typed: &str) -> Self {
        let needle = Needle::new(typed).map(Box::new);
        let is_whole = needle.is_none();
        Self { needle, found: Vec::new(), rows: Vec::new(), is_whole }
    }

    /// Whether something was typed that can be found.
    pub fn is_asked(&self) -> bool {
        self.needle.is_some()
    }

    /// Whether more may be found.
    pub fn is_searching(&self) -> bool {
        !self.is_whole
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    fn add(&mut self, searched: Searched) {
        for briefing in searched.found {
            let number = self.found.len();
            self.rows.push((number, None));
            self.rows.extend((0..briefing.matches.len()).map(|text| (number, Some(text))));
            self.found.push(briefing);
        }
        self.is_whole = searched.is_last;
    }

    /// The briefing that a row is of.
    pub fn origin(&self, row: usize) -> Option<Origin> {
        self.rows.get(row).map(|(number, _)| Origin::File(self.found[*number].path.clone()))
    }

    /// Where a row leads: to the briefing, or to the text.
    pub fn place(&self, row: usize) -> Place {
        let (number, text) = self.rows[row];
        let briefing = &self.found[number];
        let wanted = text.zip(self.needle.as_ref()).map(|(text, needle)| {
            let found = &briefing.matches[text];
            let entry = found.id.as_ref().map(|(section, key)| (*section, key.to_string()));
            Wanted { entry, found: Some(((**needle).clone(), found.text.to_string())) }
        });
        Place { origin: Origin::File(briefing.path.clone()), wanted }
    }

    /// A briefing with its path, or a text of it.
    pub fn row(&self, row: usize, width: usize) -> Row {
        let (number, text) = self.rows[row];
        let briefing = &self.found[number];
        let Some((text, needle)) = text.zip(self.needle.as_ref()) else {
            let path = Clean::line(briefing.path.display().to_string());
            let title = briefing.title.clone().unwrap_or_else(|| path.clone());
            let title = Span { text: title, role: Role::Name, ..Span::default() };
            let path = Span { text: path, role: Role::Aside, ..Span::default() };
            return Row { words: vec![title, Span::body("  "), path], ..Row::default() };
        };
        let found = &briefing.matches[text];
        let field = if found.field.is_empty() { String::new() } else { format!("{}: ", found.field) };
        let room = width.saturating_sub(views::KIND_WIDTH + AROUND);
        let name = name_beside(found).map(|name| name.cut(room * 2 / 5));
        let used = field.len() + name.as_ref().map_or(0, Clean::width);
        let mut words = excerpt(&found.text, needle, room.saturating_sub(used));
        words.insert(0, Span::aside(field));
        Row { lead: Clean::line(found.kind), words, tail: name.map(Span::aside).into_iter().collect() }
    }

    /// The whole text of a row and what it belongs to; none of the row of a briefing.
    pub fn page(&self, row: usize) -> Option<Page> {
        let (number, text) = *self.rows.get(row)?;
        let briefing = &self.found[number];
        let found = &briefing.matches[text?];
        let path = Clean::line(briefing.path.display().to_string());
        let span = |text: &Clean, role| Span { text: text.clone(), role, ..Span::default() };
        let title = vec![span(briefing.title.as_ref().unwrap_or(&path), Role::Title)];
        let mut what = vec![Span::aside(found.kind)];
        if let Some(name) = name_beside(found) {
            what.extend([Span::aside(": "), span(&name, Role::Name)]);
        }
        if !found.field.is_empty() {
            what.push(Span::aside(format!(" · {}", found.field)));
        }
        let words = split(&[span(&found.text, Role::Body)], &found.found);
        let text = |indent, line| Block::Text { indent, hang: indent, line };
        let heading = Block::Heading { level: Level::Title, left: title, right: vec![] };
        let path = text(0, vec![span(&path, Role::Aside)]);
        Some(Page { blocks: vec![heading, path, Block::Gap, text(0, what), text(2, words)] })
    }
}

/// What lists show of the entry that a text belongs to, unless that is the text or holds it.
fn name_beside(found: &Match) -> Option<Clean> {
    let is_other = !found.name.is_empty() && !found.name.as_str().contains(found.text.as_str());
    is_other.then(|| found.name.clone())
}

impl App {
    /// The text that is chosen, where texts of all briefings are.
    pub(in crate::app) fn chosen_text(&self) -> Option<Page> {
        match self.prompt.as_ref().map(|prompt| (&prompt.choices, prompt.cursor.row)) {
            Some((Choices::Everywhere(everywhere), row)) => everywhere.page(row),
            _ => None,
        }
    }

    /// Has what is typed looked for in the briefings of the folder, and no longer what was typed before.
    pub(super) fn search_everywhere(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_ref()?;
        let words = prompt.line.text().to_owned();
        self.shelf.search += 1;
        Some(Effect::Ask(Request::Search { number: self.shelf.search, words }))
    }

    /// Takes some of what was found; the cursor stays where it is.
    pub(in crate::app) fn take_searched(&mut self, searched: Searched) -> Option<Effect> {
        if searched.number != self.shelf.search {
            return None;
        }
        let prompt = self.prompt.as_mut()?;
        let Choices::Everywhere(everywhere) = &mut prompt.choices else { return None };
        everywhere.add(searched);
        self.make_page_anew();
        self.look_at()
    }
}
