//! Texts that contain the typed words in any briefing of the folder, grouped by briefing.

use super::source::{Picked, PickerSource, Thing, match_row};
use crate::app::reading::Destination;
use crate::app::ticket::Desk;
use crate::app::{App, InBriefing, Request, Searched};
use crate::library::Origin;
use crate::page::{Block, Page, Role, Span};
use crate::search::Needle;
use crate::search::mark::split;
use crate::text::Clean;
use crate::views::ListRow;

/// The texts found so far.
#[derive(Debug, Default)]
pub(super) struct EverywhereSource {
    desk: Desk,
    /// None if the typed text has nothing to find.
    needle: Option<Needle>,
    found: Vec<InBriefing>,
    /// The contents of the rows: a briefing of `found`, or one of its texts.
    rows: Vec<(usize, Option<usize>)>,
    is_searching: bool,
}

impl PickerSource for EverywhereSource {
    fn look(&mut self, typed: &str, _app: &App) -> Option<Request> {
        self.needle = Needle::new(typed);
        self.is_searching = self.needle.is_some();
        self.found.clear();
        self.rows.clear();
        Some(Request::Search { ticket: self.desk.issue(), words: typed.to_owned() })
    }

    fn look_again(&mut self, _typed: &str, _app: &App) {}

    fn len(&self) -> usize {
        self.rows.len()
    }

    /// A briefing with its path and its day, which tells editions apart, or one of its texts.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let (number, text) = self.rows[index];
        let briefing = &self.found[number];
        let Some((text, needle)) = text.zip(self.needle.as_ref()) else {
            let path = Clean::line(briefing.path.display().to_string());
            let title = briefing.title.clone().unwrap_or_else(|| path.clone());
            let title = Span::text(title);
            let words = vec![title, Span::text("  "), Span::text(path)];
            let listed = app.files.position(&self.origin(index)).map(|number| app.files.briefing(number));
            let day =
                listed.and_then(|listed| listed.summary.date()).map(|date| Span::text(date.to_string()));
            return ListRow { words, tail: day.into_iter().collect(), ..ListRow::default() };
        };
        let found = &briefing.matches[text];
        let width = app.screen().choices.width;
        match_row(found.kind, found.field, &found.text, needle, found.owner.clone(), width)
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        Some(Thing::Briefing(self.origin(index)))
    }

    /// The whole text of a row and the entry that it belongs to; none for the row of a briefing.
    fn page(&self, row: usize) -> Option<Page> {
        let (number, text) = *self.rows.get(row)?;
        let briefing = &self.found[number];
        let found = &briefing.matches[text?];
        let path = Clean::line(briefing.path.display().to_string());
        let span = |text: &Clean, role| Span::new(text.clone(), role);
        let title = vec![span(briefing.title.as_ref().unwrap_or(&path), Role::Head)];
        let mut what = vec![Span::text(found.kind)];
        if let Some(owner) = &found.owner {
            what.extend([Span::text(": "), span(owner, Role::Text)]);
        }
        if !found.field.is_empty() {
            what.push(Span::text(format!(" · {}", found.field)));
        }
        if let Some(said_by) = &found.said_by {
            what.extend([Span::text("  "), span(said_by, Role::From)]);
        }
        let words = split(&[span(&found.text, Role::Text)], &found.found);
        let text = |indent, line| Block::Text { indent, hang: indent, line };
        let heading = Block::title(title, vec![]);
        let path = text(0, vec![span(&path, Role::Text)]);
        Some(Page { blocks: vec![heading, path, Block::Gap, text(0, what), text(2, words)] })
    }

    /// The briefing, or the text in it; of the briefing that is open, its first text.
    fn pick(&self, index: usize, app: &App) -> Option<Picked> {
        let (number, text) = self.rows[index];
        let is_open = app.reading().origin() == Some(self.origin(index));
        let text = text.or(is_open.then_some(0));
        let destination = text.zip(self.needle.as_ref()).map(|(text, needle)| {
            let found = &self.found[number].matches[text];
            let entry = found.id.as_ref().map(|(section, key)| (*section, key.to_string()));
            Destination {
                entry,
                found: Some((needle.clone(), found.text.to_string())),
                ..Destination::default()
            }
        });
        Some(Picked::Open(self.origin(index), destination))
    }

    fn is_waiting(&self) -> bool {
        self.needle.is_none()
    }

    fn is_filling(&self, app: &App) -> bool {
        self.is_searching || app.files.is_listing()
    }

    fn nothing(&self) -> &str {
        if self.is_waiting() {
            "type words that stand in any briefing of this folder"
        } else {
            "nothing found: no briefing of this folder has this phrase"
        }
    }

    fn take_searched(&mut self, searched: Searched) {
        for briefing in searched.found {
            let number = self.found.len();
            self.rows.push((number, None));
            self.rows.extend((0..briefing.matches.len()).map(|text| (number, Some(text))));
            self.found.push(briefing);
        }
        self.is_searching = !searched.is_last;
    }
}

impl EverywhereSource {
    fn origin(&self, row: usize) -> Origin {
        Origin::File(self.found[self.rows[row].0].path.clone())
    }
}
