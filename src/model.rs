//! The facts of one story, with every reference resolved.
//!
//! A [`Briefing`] is made by [`load`](crate::load) and never changes. Its ids always lead to an entry; a
//! reference that leads nowhere is kept in the words of the file ([`Ref::Missing`]). Nothing here knows
//! files, pages or terminals.

use std::ops::Range;

mod currency;
mod date;
mod derived;
mod entries;
mod entry;
mod fingerprint;
mod id;
pub(crate) mod independence;
mod keys;
mod kind;
mod left_out;
mod likelihood;
mod links;
mod mentions;
mod namesakes;
mod number;
mod outlets;
mod section;
mod terms;

pub(crate) use currency::{CurrencyMark, MULTIPLES, currency_sign, is_currency_sign};
pub(crate) use date::MONTHS;
pub use date::{Date, Day};
pub(crate) use derived::Derived;
pub(crate) use entries::behind_if;
pub use entries::{
    Actor, Citation, Common, EntryField, EntryId, EntryRef, Event, FieldShape, FieldUse, FieldValue, Fields,
    Figure, Issue, Judgement, Locator, Position, Question, Relation, Source, Text, Tie,
};
use entry::AnyEntry;
pub use entry::Entry;
pub use fingerprint::FingerprintHasher;
pub use id::{Id, Ref};
pub use keys::Keys;
pub use kind::EntryKind;
pub use left_out::LeftOut;
pub use likelihood::{Confidence, Likelihood, LikelihoodScale};
pub(crate) use links::relation;
pub use links::{Backlink, Backlinks};
pub use mentions::Names;
pub(crate) use mentions::is_whole_word;
pub(crate) use namesakes::Aspect;
pub use number::{MeantAmount, Number, Quantity};
pub use section::Section;
pub(crate) use terms::vocabulary;
pub use terms::{
    ActorKind, ActorRole, Credibility, DraftStatus, EventKind, FactStatus, Handling, IssueStatus, Movement,
    PositionKind, Reliability,
};

/// The most wholes of wholes, or originals of copies, that are followed from one entry; the file may go in a
/// circle.
pub(crate) const LONGEST_CHAIN: usize = 16;

/// The id of the issue under which the positions of a draft stand until somebody names the issues.
pub(crate) const UNSORTED_ID: &str = "to-sort";
/// The name of that issue.
pub(crate) const UNSORTED_NAME: &str = "To be sorted";
/// What stands in the label of a drafted figure in the place of its amount.
pub(crate) const LABEL_GAP: &str = "[…]";

/// The facts of one story as of one day.
#[derive(Debug, Default)]
pub struct Briefing {
    /// The name of the story.
    pub title: Option<Text>,
    /// The as-of date of the facts.
    pub as_of: Option<Date>,
    /// The name of whoever wrote this briefing.
    pub author: Option<Text>,
    /// How far the author has got with it.
    pub status: Option<DraftStatus>,
    /// The label that says who may see it.
    pub handling: Option<Handling>,
    /// The main point, in a sentence or two.
    pub bottom_line: Option<Text>,
    /// The scale that the words for likelihood are of.
    pub likelihood_scale: LikelihoodScale,
    /// Briefings with the same story are editions of it.
    pub story: Option<Text>,
    /// Words for finding it.
    pub topics: Vec<Text>,
    /// The limits of the whole: the source summary statement of ICD 206.
    pub caveats: Vec<Text>,
    /// The sources of the facts.
    pub sources: Section<Source>,
    /// The actors in the story.
    pub actors: Section<Actor>,
    /// The matters that the parties differ on.
    pub issues: Section<Issue>,
    /// The positions of each actor on each issue.
    pub positions: Section<Position>,
    /// The numbers.
    pub figures: Section<Figure>,
    /// The events that happened or are scheduled.
    pub events: Section<Event>,
    /// The questions, open or answered.
    pub questions: Section<Question>,
    /// The judgements of the author.
    pub judgements: Section<Judgement>,
    /// The entries by their keys in the file.
    pub keys: Keys,
    /// The fingerprint of what the file says about itself: its title, its day, its bottom line.
    pub(crate) fingerprint: u64,
    /// The parts of the file that could not be read.
    pub left_out: LeftOut,
    /// The names by which texts mention actors.
    pub names: Names,
    /// Everything derived from the above.
    pub(crate) derived: Derived,
}

impl Briefing {
    /// Every entry, section by section in the order of the format reference.
    pub fn entries(&self) -> impl Iterator<Item = EntryId> + '_ {
        let sources = self.sources.ids().map(EntryId::Source);
        let actors = self.actors.ids().map(EntryId::Actor);
        let issues = self.issues.ids().map(EntryId::Issue);
        let positions = self.positions.ids().map(EntryId::Position);
        let figures = self.figures.ids().map(EntryId::Figure);
        let events = self.events.ids().map(EntryId::Event);
        let questions = self.questions.ids().map(EntryId::Question);
        let judgements = self.judgements.ids().map(EntryId::Judgement);
        let facts = positions.chain(figures).chain(events);
        sources.chain(actors).chain(issues).chain(facts).chain(questions).chain(judgements)
    }

    fn any(&self, entry: EntryId) -> &dyn AnyEntry {
        match entry {
            EntryId::Source(id) => &self.sources[id],
            EntryId::Actor(id) => &self.actors[id],
            EntryId::Issue(id) => &self.issues[id],
            EntryId::Position(id) => &self.positions[id],
            EntryId::Figure(id) => &self.figures[id],
            EntryId::Event(id) => &self.events[id],
            EntryId::Question(id) => &self.questions[id],
            EntryId::Judgement(id) => &self.judgements[id],
        }
    }

    /// The section of an entry and its id there, which stay the same when the file is read again.
    pub fn key(&self, entry: EntryId) -> (&'static str, &str) {
        (entry.kind().section(), self.any(entry).key())
    }

    /// The fields that an entry has, each with its value, in the order in which pages show them.
    pub fn fields(&self, entry: EntryId) -> Vec<(&'static EntryField, FieldValue<'_>)> {
        self.any(entry).fields(&|_| true)
    }

    /// The fields that the file has at its top, each with its value.
    pub fn top(&self) -> Vec<(&'static EntryField, FieldValue<'_>)> {
        Fields::fields(self, |_| true).collect()
    }

    /// The name of an entry, or its words if it has none.
    pub fn name(&self, entry: EntryId) -> &str {
        let fields = self.any(entry).fields(&|field| field.label.is_empty());
        let text = fields.into_iter().find_map(|(_, value)| value.texts().first());
        text.map_or(self.key(entry).1, String::as_str)
    }

    /// The texts of an entry that the program uses in this way, each with the key of its field.
    pub fn texts(&self, entry: EntryId, used: FieldUse) -> impl Iterator<Item = (&'static str, &Text)> {
        let fields = self.any(entry).fields(&|field| field.is(used)).into_iter();
        fields.flat_map(|(field, value)| value.texts().iter().map(|text| (field.key, text)))
    }

    /// The bytes of the file where an entry is defined.
    pub fn span(&self, entry: EntryId) -> Range<usize> {
        self.any(entry).span()
    }

    /// The fingerprint of an entry, or of what the file says about itself: the same in two readings if the
    /// author wrote the same fields, in whatever order and layout.
    pub fn fingerprint(&self, entry: Option<EntryId>) -> u64 {
        entry.map_or(self.fingerprint, |entry| self.any(entry).fingerprint())
    }

    /// The sourcing and surroundings of an entry; a source has none.
    pub fn common(&self, entry: EntryId) -> Option<&Common> {
        (entry.kind() != EntryKind::Source).then(|| self.any(entry).common())
    }

    /// The status of an entry, if its kind has one: reported, if the file does not say.
    pub fn status(&self, entry: EntryId) -> Option<FactStatus> {
        let status = self.any(entry).common().status.unwrap_or(FactStatus::Reported);
        entry.kind().is_fact().then_some(status)
    }

    /// The day of a fact, or else that of the newest of its sources.
    pub fn day_of<'b>(&'b self, common: &'b Common) -> Option<&'b Date> {
        let sources = common.sources.iter().filter_map(|citation| citation.source.id());
        let published = sources.filter_map(|id| self.sources[id].published.as_ref());
        common.as_of.as_ref().or_else(|| published.max_by_key(|day| day.latest()))
    }

    /// The actors who say what an entry says: its givers, or else who holds a position whose words are
    /// quoted; none if its source tells it without naming anybody.
    pub fn said_by(&self, entry: EntryId) -> &[Ref<Actor>] {
        match (self.common(entry), entry) {
            (Some(common), _) if !common.according_to.is_empty() => &common.according_to,
            (Some(Common { quote: Some(_), .. }), EntryId::Position(id)) => {
                std::slice::from_ref(&self.positions[id].holder)
            }
            _ => &[],
        }
    }

    /// True if a giver is an actor whom the source does not name.
    pub(crate) fn is_unnamed(&self, giver: &Ref<Actor>) -> bool {
        giver.id().is_some_and(|id| self.actors[id].anonymous)
    }

    /// True if somebody says what an entry says, and none of them is named.
    pub(crate) fn is_said_by_unnamed(&self, entry: EntryId) -> bool {
        let givers = self.said_by(entry);
        !givers.is_empty() && givers.iter().all(|giver| self.is_unnamed(giver))
    }

    /// True if there are givers, all of them on sides other than `own`.
    pub(crate) fn are_of_other_sides(&self, givers: &[Ref<Actor>], own: Id<Actor>) -> bool {
        let is_other =
            |giver: &Ref<Actor>| giver.id().and_then(|id| self.side(id)).is_some_and(|side| side != own);
        !givers.is_empty() && givers.iter().all(is_other)
    }

    /// The entries whose sourcing counts: positions, figures and events.
    pub(crate) fn facts(&self) -> impl Iterator<Item = EntryId> {
        self.entries().filter(|entry| entry.kind().is_fact())
    }

    /// The range in per cent that a judgement's word for likelihood stands for on the briefing's scale.
    pub fn likelihood_range(&self, judgement: &Judgement) -> Option<(u8, u8)> {
        judgement.likelihood.range(self.likelihood_scale)
    }

    /// True for a figure or an event that is not part of the story itself.
    pub fn is_background(&self, entry: EntryId) -> bool {
        match entry {
            EntryId::Figure(id) => self.figures[id].background,
            EntryId::Event(id) => self.events[id].background,
            _ => false,
        }
    }

    /// The entry with this id in this section, if the file has it.
    pub fn find(&self, section: &str, key: &str) -> Option<EntryId> {
        self.keys.find(EntryKind::of_section(section)?, key)
    }

    /// The section and the id of an entry, as one string.
    pub fn id_of(&self, entry: EntryId) -> String {
        let (section, key) = self.key(entry);
        format!("{section}.{key}")
    }

    /// The entry with this section and id, as [`Self::id_of`] writes them, if the file has it.
    pub fn entry_of(&self, id: &str) -> Option<EntryId> {
        let (section, key) = id.split_once('.')?;
        self.find(section, key)
    }

    /// A date in words, without a year that can only be that of the briefing.
    pub(crate) fn in_its_year(&self, date: &Date) -> String {
        self.as_of.as_ref().map_or_else(|| date.to_string(), |as_of| date.words_in_year_of(as_of))
    }

    /// The date of an event in words: an open interval that has not begun yet is "from" its beginning, not
    /// "since".
    pub(crate) fn when(&self, event: &Event) -> String {
        self.with_from_if_ahead(event, event.date.to_string())
    }

    /// The same without a year that can only be that of the briefing.
    pub(crate) fn when_in_its_year(&self, event: &Event) -> String {
        self.with_from_if_ahead(event, self.in_its_year(&event.date))
    }

    fn with_from_if_ahead(&self, event: &Event, words: String) -> String {
        match words.strip_prefix("since ") {
            Some(beginning) if self.is_scheduled(event) => format!("from {beginning}"),
            _ => words,
        }
    }

    /// The sources that an entry names, each once; a source is its own.
    pub fn sources_of(&self, entry: EntryId) -> Vec<Id<Source>> {
        if let EntryId::Source(id) = entry {
            return vec![id];
        }
        let mut sources: Vec<Id<Source>> = Vec::new();
        for id in self.common(entry).iter().flat_map(|common| &common.sources).filter_map(|c| c.source.id()) {
            if !sources.contains(&id) {
                sources.push(id);
            }
        }
        sources
    }

    /// The side that an actor speaks for: the last party in the chain of the actor and those that it is part
    /// of.
    pub fn side(&self, actor: Id<Actor>) -> Option<Id<Actor>> {
        let mut way = vec![actor];
        while let Some(whole) = self.actors[way[way.len() - 1]].part_of.iter().find_map(Ref::id) {
            if way.len() == LONGEST_CHAIN || way.contains(&whole) {
                break;
            }
            way.push(whole);
        }
        way.into_iter().rfind(|id| self.actors[*id].role == Some(ActorRole::Party))
    }

    /// The actors in the order of every view: parties first, then the rest, each in file order.
    pub fn parties_first(&self) -> Vec<Id<Actor>> {
        let mut ids: Vec<_> = self.actors.ids().collect();
        ids.sort_by_key(|&id| self.actors[id].role != Some(ActorRole::Party));
        ids
    }

    /// True if an event is later than the file's own day.
    pub fn is_scheduled(&self, event: &Event) -> bool {
        self.as_of.as_ref().is_some_and(|as_of| event.date.is_after(as_of))
    }

    /// True if an event was scheduled and is surely over by this day.
    pub fn has_come_due(&self, event: &Event, today: &Date) -> bool {
        self.is_scheduled(event) && today.is_after(&event.date)
    }
}
