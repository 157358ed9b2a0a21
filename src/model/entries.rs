//! The kinds of entry, as the format describes them: each field with its row in the list of fields.
//!
//! The rows are in the order in which pages show the fields.

use std::collections::HashMap;

use super::{
    ActorKind, ActorRole, Confidence, Credibility, Date, EventKind, FactStatus, IssueStatus, Likelihood,
    Movement, Number, PositionKind, Quantity, Ref, Reliability,
};
use FieldUse::{Background, Behind, Grounded, Line, Link, Mentions, Name, Part, Running};
use fields::{FieldRow, ToValue, field, fields};

mod entry_id;
mod fields;
mod locator;
mod relation;
mod top;

pub use entry_id::EntryId;
pub use fields::{EntryField, FieldShape, FieldUse, FieldValue, Fields};
pub use locator::Locator;
pub use relation::Relation;

/// Words as the author wrote them, with all ends of line of one kind; they become clean text where they are
/// shown.
pub type Text = String;

fields! {
    /// A source of facts: a publication, a document, a statement.
    Source {
        /// The title of the publication.
        title: Text = field("title", "", &[Line]),
        /// The name of the author.
        author: Option<Text> = field("author", "author", &[Line]),
        /// The name of the publisher.
        publisher: Option<Text> = field("publisher", "publisher", &[Line]),
        /// The day when it was published.
        published: Option<Date> = field("published", "published", &[]),
        /// Its address on the web.
        url: Option<Text> = field("url", "url", &[Line]),
        /// The day when it was read there.
        retrieved: Option<Date> = field("retrieved", "retrieved", &[]),
        /// A file beside the briefing with the source's own text.
        file: Option<Text> = field("file", "text", &[]),
        /// Its reliability.
        reliability: Option<Reliability> = field("reliability", "reliability", &[]),
        /// The source that it copies.
        origin: Option<Ref<Source>> = field("origin", "copies", &[Link(Relation::Copies)]),
        /// Anything else.
        note: Option<Text> = field("note", "note", &[Mentions]),
    }
}

fields! {
    /// Somebody in the story.
    Actor {
        /// Its usual name.
        name: Text = field("name", "", &[Name, Line, Grounded]),
        /// The sort of thing it is.
        kind: Option<ActorKind> = field("kind", "", &[]),
        /// Its part in the story.
        role: Option<ActorRole> = field("role", "", &[]),
        /// Set if it is heard without a name.
        anonymous: bool = field("anonymous", "not named by the source", &[]),
        /// Its office or function.
        office: Option<Text> = field("office", "office", &[Mentions, Background]),
        /// The actors that it belongs to.
        part_of: Vec<Ref<Actor>> = field("part-of", "part of", &[Link(Relation::PartOf)]),
        /// Other names that texts use.
        aka: Vec<Text> = field("aka", "also", &[Line]),
        /// Anything else that there is to say of it.
        about: Option<Text> = field("about", "about", &[Mentions, Running, Background]),
        /// Its ties to other actors.
        ties: Vec<Tie> = field("ties", "tie", &[Behind, Link(Relation::Tie)]),
    }
}

/// A tie of an actor to another: the words between the two names.
#[derive(Debug, Clone)]
pub struct Tie {
    /// The other actor.
    pub to: Ref<Actor>,
    /// The words, such as "backs".
    pub text: Text,
    /// Its sourcing.
    pub common: Common,
}

fields! {
    /// A matter that the parties differ on.
    Issue {
        /// Its name.
        name: Text = field("name", "", &[Name, Line, Mentions, Grounded]),
        /// The state of the talks on it.
        status: Option<IssueStatus> = field("status", "", &[]),
        /// The matter in a few sentences.
        about: Option<Text> = field("about", "about", &[Mentions, Running, Grounded]),
        /// The terms, once settled.
        outcome: Option<Text> = field("outcome", "outcome", &[Mentions, Running, Background]),
    }
}

fields! {
    /// The position of an actor on an issue.
    Position {
        /// The actor whose position it is.
        holder: Ref<Actor> = field("holder", "actor", &[Link(Relation::Holds)]),
        /// The issue that it is on.
        issue: Ref<Issue> = field("issue", "issue", &[Link(Relation::On)]),
        /// The sort of position: a demand, an offer and so on.
        kind: Option<PositionKind> = field("kind", "", &[]),
        /// The way in which it changed.
        movement: Option<Movement> = field("movement", "", &[]),
        /// Set if the actor says that it will not give way.
        red_line: bool = field("red-line", "red line", &[]),
        /// The position itself, in the actor's own terms.
        text: Text = field("text", "", &[Mentions, Running, Grounded]),
        /// The condition that it depends on, to be shown behind "if".
        condition: Option<Text> = field("condition", "condition", &[Mentions, Running, Grounded]),
        /// The interest behind it.
        why: Option<Text> = field("why", "why", &[Mentions, Running, Background]),
        /// The position before it changed.
        was: Option<Text> = field("was", "before", &[Mentions, Running, Grounded]),
    }
}

fields! {
    /// A number, as somebody gave it.
    Figure {
        /// The thing that it counts or measures.
        label: Text = field("label", "", &[Name, Line, Mentions, Grounded]),
        /// The number, words instead of one, or neither if there is a range.
        value: Quantity = field("value", "value", &[]),
        /// Words such as "more than", as reported.
        qualifier: Option<Text> = field("qualifier", "qualifier", &[Part]),
        /// The unit that it counts in.
        unit: Option<Text> = field("unit", "unit", &[Part]),
        /// The low and the high end, if the giver gives them.
        range: Option<(Number, Number)> = field("range", "range", &[]),
        /// The whole that it is a part of.
        of: Option<Number> = field("of", "of", &[Part]),
        /// The issues that it bears on.
        issues: Vec<Ref<Issue>> = field("issue", "issue", &[Behind, Link(Relation::On)]),
        /// Set if it is not part of the story itself.
        background: bool = field("background", "background", &[]),
        /// Figures with one measure are the same quantity, from different givers or days.
        measure: Option<Text> = field("measure", "measure", &[Behind, Line]),
    }
}

fields! {
    /// An event that happened or is scheduled.
    Event {
        /// The day or the time.
        date: Date = field("date", "date", &[]),
        /// The sort of event: a deadline.
        kind: Option<EventKind> = field("kind", "", &[]),
        /// The event in words.
        text: Text = field("text", "", &[Mentions, Running, Grounded]),
        /// The place.
        place: Option<Text> = field("place", "place", &[Mentions, Grounded]),
        /// Set if it is not part of the story itself.
        background: bool = field("background", "background", &[]),
        /// The issues that it bears on.
        issues: Vec<Ref<Issue>> = field("issue", "issue", &[Behind, Link(Relation::On)]),
    }
}

fields! {
    /// A question that nobody can answer yet, or could not.
    Question {
        /// The question.
        text: Text = field("text", "", &[Line, Mentions, Running, Grounded]),
        /// The answer; a question with an answer is answered.
        answer: Option<Text> = field("answer", "answer", &[Mentions, Running, Background]),
        /// The day when it was answered.
        answered: Option<Date> = field("answered", "answered", &[]),
        /// The reason why it matters.
        why: Option<Text> = field("why", "why", &[Mentions, Running, Grounded]),
        /// Things that would settle it.
        watch: Vec<Text> = field("watch", "watch", &[Mentions, Background]),
        /// The issues that it bears on.
        issues: Vec<Ref<Issue>> = field("issue", "issue", &[Behind, Link(Relation::On)]),
    }
}

fields! {
    /// A judgement of the author: what the facts come to.
    Judgement {
        /// The judgement.
        text: Text = field("text", "", &[Line, Mentions, Running]),
        /// How likely the author holds it to be, in the words of the briefing's scale.
        likelihood: Likelihood = field("likelihood", "", &[]),
        /// How sure the author is of that.
        confidence: Option<Confidence> = field("confidence", "confidence", &[]),
        /// The reasoning.
        why: Option<Text> = field("why", "why", &[Mentions, Running]),
        /// The entries that it rests on; a missing one is kept as the file has it.
        basis: Vec<EntryRef> = field("basis", "rests on", &[Behind, Link(Relation::RestsOn)]),
    }
}

fields! {
    /// The sourcing and the surroundings of a fact.
    #[derive(Default)]
    Common {
        /// The source's exact words for it.
        quote: Option<Text> = field("quote", "quote", &[Mentions]),
        /// The actors who say so within the source; if there are none,
        /// [`Briefing::said_by`](super::Briefing::said_by) knows.
        according_to: Vec<Ref<Actor>> = field("according-to", "according to", &[Link(Relation::AccordingTo)]),
        /// The sources that it rests on.
        sources: Vec<Citation> = field("source", "source", &[Link(Relation::Cites)]),
        /// Its credibility, apart from that of its source.
        credibility: Option<Credibility> = field("credibility", "grade", &[]),
        /// Its status; only positions, figures and events say so.
        status: Option<FactStatus> = field("status", "status", &[]),
        /// The actors who dispute it.
        disputed_by: Vec<Ref<Actor>> = field("disputed-by", "disputed by", &[Link(Relation::DisputedBy)]),
        /// Its as-of date, if that is not the file's.
        as_of: Option<Date> = field("as-of", "as of", &[]),
        /// The actors that it is about, or that act in it.
        actors: Vec<Ref<Actor>> = field("actor", "about", &[Link(Relation::About)]),
        /// Other entries to look at; a missing one is kept as the file has it.
        see: Vec<EntryRef> = field("see", "see", &[Link(Relation::See)]),
        /// Anything else.
        note: Option<Text> = field("note", "note", &[Mentions, Running, Background]),
    }
}

/// A source and the place in it.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The source.
    pub source: Ref<Source>,
    /// The place in it.
    pub locator: Option<Locator>,
    /// Its place in the list of the file, from 0, where several citations may stand in one.
    pub item: usize,
    /// The words of the file; none if it names no source and has only one.
    pub written: Option<Text>,
}

impl Citation {
    /// Citations, those of one source together, in the order in which the sources come first.
    pub fn by_source(citations: &[Self]) -> Vec<Vec<&Self>> {
        let (mut groups, mut places): (Vec<Vec<&Self>>, _) = (Vec::new(), HashMap::new());
        for citation in citations {
            let next = groups.len();
            let source = citation.source.id().ok_or(citation.source.written());
            let place = *places.entry(source).or_insert(next);
            match groups.get_mut(place) {
                Some(group) => group.push(citation),
                None => groups.push(vec![citation]),
            }
        }
        groups
    }
}

/// A reference to an entry of any section.
#[derive(Debug, Clone)]
pub struct EntryRef {
    /// The words of the file.
    pub written: Text,
    /// The entry, if there is one.
    pub entry: Option<EntryId>,
}

impl EntryRef {
    /// The entry, or the words of the file in its place.
    pub(crate) fn target(&self) -> Result<EntryId, &str> {
        self.entry.ok_or(&self.written)
    }
}

impl Actor {
    /// The names that it goes by.
    pub fn names(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.name).chain(&self.aka)
    }

    /// Its names and its office.
    pub fn names_and_office(&self) -> impl Iterator<Item = &Text> {
        self.names().chain(&self.office)
    }
}

impl Figure {
    /// The number that stands for it: its value, or the high end of its range; none if its value is words.
    pub fn number(&self) -> Option<&Number> {
        match &self.value {
            Quantity::Number(number) => Some(number),
            Quantity::Range => self.range.as_ref().map(|(_, high)| high),
            Quantity::Words(_) => None,
        }
    }
}

impl Position {
    /// The words for its kind, its movement and its red line.
    pub fn terms(&self) -> [Option<&'static str>; 3] {
        let red_line = self.red_line.then_some("red line");
        [self.kind.map(PositionKind::word), self.movement.map(Movement::word), red_line]
    }

    /// How it is another than it was; none if it stayed as it was, or nobody says.
    pub(crate) fn moved(&self) -> Option<Movement> {
        self.movement.filter(|movement| *movement != Movement::Unchanged)
    }
}

impl Event {
    /// The word for its kind.
    pub fn kind_word(&self) -> Option<&'static str> {
        self.kind.map(EventKind::word)
    }
}

impl Question {
    /// True if nobody has answered it.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }

    /// The word for its state.
    pub(crate) fn state_word(&self) -> &'static str {
        if self.is_open() { "open" } else { "answered" }
    }
}

/// The words of a condition without the "if" that it may begin with.
pub(crate) fn behind_if(condition: &str) -> &str {
    let begins = condition.get(..3).is_some_and(|first| first.eq_ignore_ascii_case("if "));
    if begins { &condition[3..] } else { condition }
}
