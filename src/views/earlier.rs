//! An entry as it was in the earlier editions of its story.

use crate::compare::{Change, ChangeKind, Comparison};
use crate::model::{Briefing, EntryId, Id, Position};
use crate::page::{Block, Line, NOT_GIVEN, Page, Span, Target};

use super::differences::differing_name;
use super::issue;
use super::pane::Pane;
use super::state::movement_sign;
use super::writer::INDENT;
use crate::text::count;

/// A briefing with the earlier editions of its story.
pub(crate) struct StoryEditions<'b> {
    pub(crate) briefing: &'b Briefing,
    /// The earlier editions, the newest first, each with how the edition after it differs.
    pub(crate) earlier: Vec<(&'b Briefing, &'b Comparison)>,
}

/// An entry in an earlier edition.
pub(crate) struct PastEntry<'b> {
    /// The place of the edition among the earlier ones.
    pub(crate) edition: usize,
    /// The entry there; none if it was not there.
    pub(crate) entry: Option<EntryId>,
    /// The edition, and the one after it.
    pub(crate) versions: [&'b Briefing; 2],
    /// How the edition after it differs in the entry, and in what has its page.
    pub(crate) changes: Vec<&'b Change>,
    /// The entry in the edition after it.
    after: EntryId,
}

impl<'b> StoryEditions<'b> {
    /// An entry in each of the earlier editions, as far back as it can be followed.
    pub(crate) fn past(&self, entry: EntryId) -> Vec<PastEntry<'b>> {
        let mut past = Vec::new();
        let (mut newer, mut after) = (self.briefing, entry);
        let mut is_gap = false;
        for (edition, (older, comparison)) in self.earlier.iter().enumerate() {
            let versions = [*older, newer];
            // The changes are those to an edition in which the entry was not, or could not be read.
            let comparison = Some(*comparison).filter(|_| !is_gap);
            let by_id = || {
                let (section, key) = newer.key(after);
                older.find(section, key)
            };
            let was = comparison.map_or_else(by_id, |comparison| comparison.old_of(after));
            let is_on_page = |change: &&Change| is_on_page(versions, change, [was, Some(after)]);
            let changes = comparison.map_or(&[][..], |comparison| &comparison.changes);
            let changes: Vec<_> = changes.iter().filter(is_on_page).collect();
            is_gap = was.is_none() && changes.is_empty();
            if is_gap {
                continue;
            }
            past.push(PastEntry { edition, entry: was, versions, changes, after });
            match was {
                Some(was) => (newer, after) = (older, was),
                None => is_gap = true,
            }
        }
        past
    }

    /// The newest edition from which an entry with an id can be followed, by the number of editions that are
    /// newer, and the entry there, whatever its id is there; none if no edition has it.
    pub(crate) fn last_with(&self, id: &str) -> Option<(usize, EntryId)> {
        let all = || std::iter::once(self.briefing).chain(self.earlier.iter().map(|(briefing, _)| *briefing));
        let (mut newer, mut entry) =
            all().enumerate().find_map(|(number, edition)| Some((number, edition.entry_of(id)?)))?;
        while newer > 0 {
            let Some(now) = self.earlier[newer - 1].1.new_of(entry) else { break };
            (newer, entry) = (newer - 1, now);
        }
        Some((newer, entry))
    }

    /// "had moved by then: ▼ Ostra": the moves on the page of an entry of which the newest earlier edition
    /// already told.
    fn moved_before(&self, entry: EntryId) -> Option<Line> {
        let (older, comparison) = self.earlier.first()?;
        let positions: Vec<Id<Position>> = match entry {
            EntryId::Issue(id) => issue::in_order(self.briefing, id),
            EntryId::Actor(_) => {
                let all = self.briefing.positions.ids();
                all.filter(|id| holder(self.briefing, (*id).into()) == Some(entry)).collect()
            }
            _ => vec![],
        };
        let moves = positions.into_iter().filter_map(|id| {
            let position = &self.briefing.positions[id];
            let movement = position.moved()?;
            let EntryId::Position(old) = comparison.old_of(id.into())? else { return None };
            let old = &older.positions[old];
            let is_told = (old.movement, &old.was) == (position.movement, &position.was);
            let name = differing_position(self.briefing, entry, id).filter(|_| is_told)?;
            Some(movement_sign(movement).with(name))
        });
        let mut moves: Vec<Line> = moves.collect();
        moves.dedup();
        let moves = moves.join(&Span::text("  "));
        (!moves.is_empty()).then(|| [vec![Span::quiet("had moved by then: ")], moves].concat())
    }

    /// An edition, by the number of newer ones.
    fn edition(&self, newer: usize) -> &'b Briefing {
        newer.checked_sub(1).map_or(self.briefing, |older| self.earlier[older].0)
    }

    /// The story as it was before its newest editions.
    pub(crate) fn before(&self, newer: usize) -> Self {
        Self { briefing: self.edition(newer), earlier: self.earlier[newer..].to_vec() }
    }

    /// An entry in an edition, by the number of newer ones, and in each of the earlier ones; the first is its
    /// end, if it is gone.
    pub(crate) fn past_with_end(&self, newer: usize, entry: EntryId) -> Vec<PastEntry<'b>> {
        let earlier = self.before(newer).past(entry).into_iter();
        let earlier = earlier.map(|past| PastEntry { edition: past.edition + newer, ..past });
        self.end(newer, entry).into_iter().chain(earlier).collect()
    }

    /// The last edition with an entry, if there are newer ones, by their number.
    pub(crate) fn end(&self, newer: usize, entry: EntryId) -> Option<PastEntry<'b>> {
        let edition = newer.checked_sub(1)?;
        let (older, comparison) = self.earlier[edition];
        let changes = comparison.changes.iter().filter(|change| change.old == Some(entry)).collect();
        let versions = [older, self.edition(edition)];
        Some(PastEntry { edition, entry: Some(entry), versions, changes, after: entry })
    }
}

/// True if a change is one of an entry, or of what has its page.
fn is_on_page([old, new]: [&Briefing; 2], change: &Change, entry: [Option<EntryId>; 2]) -> bool {
    let is_of = |briefing, at: Option<EntryId>, entry: Option<EntryId>| {
        at.zip(entry).is_some_and(|(at, entry)| has_on_its_page(briefing, entry, at))
    };
    is_of(new, change.new, entry[1]) || change.new.is_none() && is_of(old, change.old, entry[0])
}

/// True if another entry is the entry itself or stands on its page: a position on that of its issue and on
/// that of its actor.
fn has_on_its_page(briefing: &Briefing, entry: EntryId, other: EntryId) -> bool {
    other == entry || Pane::row_of(briefing, other) == Some(entry) || holder(briefing, other) == Some(entry)
}

/// The actor whose position an entry is.
fn holder(briefing: &Briefing, entry: EntryId) -> Option<EntryId> {
    let EntryId::Position(id) = entry else { return None };
    briefing.positions[id].holder.id().map(EntryId::Actor)
}

/// The name of a position on the page of an entry: on that of its actor the issue, else the actor.
fn differing_position(briefing: &Briefing, page: EntryId, id: Id<Position>) -> Option<String> {
    let position = &briefing.positions[id];
    let issue = position.issue.id().map(|issue| &briefing.issues[issue].name);
    let holder = position.holder.id().map(|holder| &briefing.actors[holder].name);
    if matches!(page, EntryId::Actor(_)) { issue } else { holder }.cloned()
}

impl PastEntry<'_> {
    /// The day of the edition.
    pub(crate) fn day(&self) -> String {
        let day = self.versions[0].as_of.as_ref();
        day.map_or_else(|| "earlier".to_owned(), ToString::to_string)
    }

    /// The entry as it was, a line for each thing that is another in the edition after it, and one for all of
    /// another entry on its page; of what had nothing there, only if that is all there is to say.
    fn lines(&self) -> Vec<Line> {
        let says_something =
            |change: &&&Change| change.was.is_some() || matches!(change.kind, ChangeKind::New);
        let has_words = self.changes.iter().any(|change| says_something(&change));
        let told = self.changes.iter().filter(|change| !has_words || says_something(change));
        let told: Vec<_> = told.map(|change| (self.name(change), Self::words(change))).collect();
        let of_one = told.chunk_by(|(one, _), (next, _)| one.is_some() && one == next);
        let lines = of_one.map(|of_one| {
            let name = of_one[0].0.as_ref().map(|name| Span::text(format!("{name}: ")));
            let words: Vec<Line> = of_one.iter().map(|(_, words)| words.clone()).collect();
            name.into_iter().chain(words.join(&Span::quiet(" · "))).collect()
        });
        lines.collect()
    }

    /// The name of what a change is of, if that is another entry on the page.
    fn name(&self, change: &Change) -> Option<String> {
        let entry = change.new.map(|entry| (self.versions[1], entry));
        match entry.or(change.old.map(|entry| (self.versions[0], entry)))? {
            (_, entry) if entry == self.after => None,
            (briefing, EntryId::Position(id)) => differing_position(briefing, self.after, id),
            (briefing, entry) => Some(differing_name(briefing, entry)),
        }
    }

    /// "status: open", "No night work.", "not there".
    fn words(change: &Change) -> Line {
        let was = |was: &Option<String>| was.clone().map_or_else(|| Span::quiet(NOT_GIVEN), Span::text);
        match change.kind {
            ChangeKind::New => vec![Span::quiet("not there")],
            ChangeKind::Gone => vec![was(&change.was)],
            // The words of an entry need no name.
            kind if kind.label() == "text" => vec![was(&change.was)],
            kind => vec![Span::quiet(format!("{}: ", kind.label())), was(&change.was)],
        }
    }
}

/// Writes what an entry was at the end of its page, for each earlier edition that differs, who had moved by
/// the newest of them, and how many are older than those that were read; nothing if there is nothing to say
/// of any.
pub(crate) fn write_earlier(
    page: &mut Page,
    editions: &StoryEditions,
    entry: EntryId,
    past: &[PastEntry],
    unread: usize,
) {
    let moved = editions.moved_before(entry);
    let moved_by = |past: &PastEntry| moved.clone().filter(|_| past.edition == 0);
    let has_words = |past: &&PastEntry| !past.changes.is_empty() || moved_by(past).is_some();
    let mut told = past.iter().filter(has_words).peekable();
    if told.peek().is_none() {
        return;
    }
    let left = vec![Span::head("Earlier")];
    page.blocks.extend([Block::Gap, Block::EndOfFact]);
    page.blocks.push(Block::part(left));
    page.blocks.extend(told.map(|past| Block::Keyed {
        indent: INDENT,
        keys: vec![vec![Span::text(past.day()).to(Target::Edition(past.edition, past.entry))]],
        lines: past.lines().into_iter().chain(moved_by(past)).collect(),
        hang: 2,
    }));
    if unread > 0 {
        let number =
            count(unread, "edition that is older is not read.", "editions that are older are not read.");
        page.blocks.push(Block::Text { indent: INDENT, hang: 0, line: vec![Span::quiet(number)] });
    }
}
