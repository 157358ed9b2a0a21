//! Briefings to open, by their titles, topics and paths.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::library::State;
use crate::load::facts;
use crate::page::{Line, Sign, Span};
use crate::search::mark::split;
use crate::search::{Query, Ranked};
use crate::text::{Clean, count};
use crate::views::ListRow;

/// The columns of a day.
const DAY: usize = 11;
/// The fewest columns of a title beside a path.
const LEAST: usize = 12;
/// On narrower screens, days go to the end of the rows, in place of the number of facts.
const ROOMY: u16 = 60;

/// The briefings that match the typed text, best first, by their numbers in the list.
#[derive(Debug, Default)]
pub(super) struct BriefingSource {
    query: Query,
    found: Vec<Ranked<usize>>,
}

impl BriefingSource {
    /// The title of a briefing with its path or whatever else matches.
    fn named(&self, index: usize, app: &App) -> Line {
        let found = &self.found[index];
        let summary = &app.files.briefing(found.thing).summary;
        let path = summary.origin.words();
        let title = summary.title.clone().unwrap_or_else(|| path.clone());
        // Where titles are the same, the paths tell the briefings apart.
        let (room, least) = (room_for_words(app), file_in_folder(&path).width());
        let is_cut = title.width() + least > room && app.files.shares_title(found.thing);
        let shown =
            if is_cut { title.cut_at_word(room.saturating_sub(least).max(LEAST)) } else { title.clone() };
        let room = room.saturating_sub(shown.width());
        let (mut words, is_marked) = self.marked(shown);
        // The matching name is shown; for an untitled briefing the path already is the title.
        let name = app.files.name(found);
        let beside = if is_marked || *name == title {
            Some(short_path(&path, room)).filter(|_| path != title).flatten()
        } else {
            Some(name.clone())
        };
        if let Some(beside) = beside {
            words.push(Span::text("  "));
            words.extend(self.marked(beside).0);
        }
        words
    }

    /// The words for an edition of the story in the row above; none for any other briefing.
    fn edition(&self, index: usize, app: &App) -> Option<Line> {
        let briefing = |found: &Ranked<usize>| app.files.briefing(found.thing);
        let own = briefing(&self.found[index]);
        let above = self.found[..index].iter().rev().map(briefing);
        let first = above.take_while(|above| above.newest == own.newest).last()?;
        let words = Span::text(own.summary.edition_below(&first.summary));
        let path = self.marked(own.summary.origin.words()).0;
        Some([vec![Span::text("  "), words, Span::text("  ")], path].concat())
    }

    /// A name with what was typed marked in it, and true if it has that.
    fn marked(&self, name: Clean) -> (Line, bool) {
        let marks = self.query.marks(name.as_str());
        (split(&[Span::text(name)], &marks), !marks.is_empty())
    }
}

impl PickerSource for BriefingSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.query = Query::new(typed);
        self.found = app.files.rank(&self.query);
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The day, the title or what edition it is of the story above it, the path, and the number of facts or
    /// the problem.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let found = &self.found[index];
        let summary = &app.files.briefing(found.thing).summary;
        let words = match self.edition(index, app) {
            Some(words) => words,
            None => self.named(index, app),
        };
        let day = Clean::line(summary.date().map(|date| date.to_string()).unwrap_or_default()).cut(DAY);
        let is_open = app.reading().origin().as_ref() == Some(&summary.origin);
        let tail = match &summary.state {
            _ if is_open => vec![Span::text("open")],
            State::Whole(_) if is_roomless(app) => {
                vec![Span::text(day.clone())]
            }
            state => standing(state),
        };
        let lead = if is_roomless(app) { vec![] } else { vec![Span::text(day)] };
        ListRow { lead, words, tail, ..ListRow::default() }
    }

    fn lead(&self, app: &App) -> usize {
        if is_roomless(app) { 0 } else { DAY }
    }

    fn thing(&self, index: usize, app: &App) -> Option<Thing> {
        Some(Thing::Briefing(app.files.briefing(self.found[index].thing).summary.origin.clone()))
    }

    fn pick(&self, index: usize, app: &App) -> Option<Picked> {
        Some(Picked::Open(app.files.briefing(self.found[index].thing).summary.origin.clone(), None))
    }

    fn is_filling(&self, app: &App) -> bool {
        app.files.is_listing()
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no briefing goes by such a title, topic or path"
    }
}

/// The columns for a title and a path, with a day before and a number of facts behind them.
fn room_for_words(app: &App) -> usize {
    const BESIDE: usize = 18;
    let taken = if is_roomless(app) { 0 } else { DAY } + BESIDE;
    usize::from(app.screen().choices.width).saturating_sub(taken)
}

/// A path, or where there is no room for it as many of its last parts as there is room for, or a part of the
/// name of the file; none if that would say nothing.
fn short_path(path: &Clean, room: usize) -> Option<Clean> {
    const SAYS_NOTHING: usize = 5;
    let ends = path.as_str().match_indices('/').map(|(at, _)| shortened(path, at));
    let all: Vec<_> = std::iter::once(path.clone()).chain(ends).collect();
    let longest = all.iter().find(|end| end.width() <= room);
    longest.or(all.last().filter(|_| room > SAYS_NOTHING)).cloned()
}

/// The name of a file with that of its folder.
fn file_in_folder(path: &Clean) -> Clean {
    let folder = path.as_str().rmatch_indices('/').nth(1);
    folder.map_or_else(|| path.clone(), |(at, _)| shortened(path, at))
}

/// A path from one of its slashes on.
fn shortened(path: &Clean, slash: usize) -> Clean {
    Clean::line(format!("…{}", &path.as_str()[slash..]))
}

fn is_roomless(app: &App) -> bool {
    app.screen().choices.width < ROOMY
}

/// The number of facts, or the problem.
fn standing(state: &State) -> Line {
    match state {
        State::Whole(counts) => {
            vec![Span::text(count(facts(counts), "fact", "facts"))]
        }
        State::Broken(_, problems) => Sign::Problem.with(count(*problems, "problem", "problems")),
        State::Unreadable(_) => Sign::Problem.with("unreadable"),
    }
}
