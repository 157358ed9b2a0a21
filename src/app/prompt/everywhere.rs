//! Words in any briefing of the folder: what was found so far, briefing by briefing.

use crate::app::elsewhere::Wanted;
use crate::app::shelf::InBriefing;
use crate::app::{App, Effect, Origin, Request};
use crate::page::{Role, Span};
use crate::search::Needle;
use crate::search::mark::excerpt;
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
            let tail = vec![Span { text: path, role: Role::Aside, ..Span::default() }];
            return Row { lead: Clean::default(), words: vec![title], tail };
        };
        let found = &briefing.matches[text];
        let field = if found.field.is_empty() { String::new() } else { format!("{}: ", found.field) };
        let room = width.saturating_sub(views::KIND_WIDTH + AROUND + field.len());
        let mut words = excerpt(&found.text, needle, room);
        words.insert(0, Span::aside(field));
        Row { lead: Clean::line(found.kind), words, tail: Vec::new() }
    }
}

impl App {
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
        self.look_at()
    }
}
