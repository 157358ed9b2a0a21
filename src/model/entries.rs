//! The kinds of entry, as the format describes them.

use std::fmt;

use super::{
    ActorKind, ActorRole, Amount, Credibility, Date, EntryId, FactStatus, IssueStatus, Movement, Number,
    PositionKind, Ref, Reliability,
};

/// Words as the author wrote them, ends of line made one kind; they become clean text where they are shown.
pub type Text = String;

/// Where facts come from: a publication, a document, a statement.
#[derive(Debug, Clone)]
pub struct Source {
    /// What it is called.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it stands on the web.
    pub url: Option<Text>,
    /// When it was read there.
    pub retrieved: Option<Date>,
    /// A file beside the briefing with the source's own text.
    pub file: Option<Text>,
    /// How far it can be relied on.
    pub reliability: Option<Reliability>,
    /// The source that it copies.
    pub origin: Option<Ref<Source>>,
    /// Anything else.
    pub note: Option<Text>,
}

/// Somebody in the story.
#[derive(Debug, Clone)]
pub struct Actor {
    /// What it is called.
    pub name: Text,
    /// Other names that texts use.
    pub aka: Vec<Text>,
    /// What sort of thing it is.
    pub kind: Option<ActorKind>,
    /// What it is in the story.
    pub role: Option<ActorRole>,
    /// What it belongs to.
    pub part_of: Vec<Ref<Actor>>,
    /// Its office or function.
    pub office: Option<Text>,
    /// Whether it is heard without a name.
    pub anonymous: bool,
    /// What else there is to say of it.
    pub about: Option<Text>,
    /// What it is, or does, to others.
    pub ties: Vec<Tie>,
}

/// What an actor is, or does, to another: words that stand between the two names.
#[derive(Debug, Clone)]
pub struct Tie {
    /// The other actor.
    pub to: Ref<Actor>,
    /// The words, such as "backs".
    pub text: Text,
    /// Its sourcing.
    pub common: Common,
}

/// What the parties differ on.
#[derive(Debug, Clone)]
pub struct Issue {
    /// What it is called.
    pub name: Text,
    /// Where it stands.
    pub status: Option<IssueStatus>,
    /// What it is about.
    pub about: Option<Text>,
    /// The terms, once settled.
    pub outcome: Option<Text>,
}

/// What an actor wants on an issue.
#[derive(Debug, Clone)]
pub struct Position {
    /// Whose position it is.
    pub holder: Ref<Actor>,
    /// What it is on.
    pub issue: Ref<Issue>,
    /// What the actor wants.
    pub text: Text,
    /// What the position does.
    pub kind: Option<PositionKind>,
    /// The interest behind it.
    pub why: Option<Text>,
    /// How it changed.
    pub movement: Option<Movement>,
    /// What it was before.
    pub was: Option<Text>,
    /// Whether the actor says that it will not give way.
    pub red_line: bool,
}

/// A number, as somebody gave it.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What it counts or measures.
    pub label: Text,
    /// The number, or words instead of one.
    pub value: Amount,
    /// Words such as "more than", as reported.
    pub qualifier: Option<Text>,
    /// What it counts in.
    pub unit: Option<Text>,
    /// The low and the high end, where the giver gives them.
    pub range: Option<(Number, Number)>,
    /// Figures with one measure are the same quantity, from different givers or days.
    pub measure: Option<Text>,
    /// The issues that it bears on.
    pub issues: Vec<Ref<Issue>>,
}

/// What happened, or is scheduled.
#[derive(Debug, Clone)]
pub struct Event {
    /// When.
    pub date: Date,
    /// What.
    pub text: Text,
    /// Where.
    pub place: Option<Text>,
    /// The issues that it bears on.
    pub issues: Vec<Ref<Issue>>,
}

/// What nobody knows yet, or did not.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub text: Text,
    /// The issues that it bears on.
    pub issues: Vec<Ref<Issue>>,
    /// Why it matters.
    pub why: Option<Text>,
    /// What would answer it.
    pub watch: Vec<Text>,
    /// What answered it; a question with an answer is answered.
    pub answer: Option<Text>,
    /// When it was answered.
    pub answered: Option<Date>,
}

/// What any fact may say of where it comes from and what belongs to it.
#[derive(Debug, Clone, Default)]
pub struct Common {
    /// The sources that it rests on.
    pub sources: Vec<Citation>,
    /// Who says so within the source; nobody means that the source says it in its own voice.
    pub according_to: Vec<Ref<Actor>>,
    /// Whom it is about, or who acts in it.
    pub actors: Vec<Ref<Actor>>,
    /// The source's exact words for it.
    pub quote: Option<Text>,
    /// How credible it is, apart from its source.
    pub credibility: Option<Credibility>,
    /// How firmly it stands; only positions, figures and events say so.
    pub status: Option<FactStatus>,
    /// The time that it stands for, where that is not the file's.
    pub as_of: Option<Date>,
    /// What else to look at; a missing one is kept as it stands in the file.
    pub see: Vec<Result<EntryId, String>>,
    /// Anything else.
    pub note: Option<Text>,
}

/// A place in a source.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The source.
    pub source: Ref<Source>,
    /// Where in it.
    pub locator: Option<Locator>,
}

/// Where in a source something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locator {
    /// Paragraphs, the first and the last: blocks parted by blank lines, from 1, the title block counted.
    Paragraphs(u32, u32),
    /// Anything else, as written.
    Words(Text),
}

impl Locator {
    /// Reads what stands behind the `#` of a reference to a source.
    pub fn parse(written: &str) -> Self {
        let number = |digits: &str| digits.parse().ok().filter(|&n: &u32| n > 0);
        let paragraphs = match written.split_once(['-', '–']) {
            None => number(written).map(|n| (n, n)),
            Some((first, last)) => number(first).zip(number(last)).filter(|(first, last)| first <= last),
        };
        paragraphs
            .map_or_else(|| Self::Words(written.to_owned()), |(first, last)| Self::Paragraphs(first, last))
    }
}

/// The place as it is shown: `¶4`, `¶4–6`, or the words.
impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraphs(first, last) if first == last => write!(f, "¶{first}"),
            Self::Paragraphs(first, last) => write!(f, "¶{first}–{last}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Position {
    /// What it does, how it changed, and whether it is a red line, each in the word for it.
    pub fn terms(&self) -> [Option<&'static str>; 3] {
        let red_line = self.red_line.then_some("red line");
        [self.kind.map(PositionKind::word), self.movement.map(Movement::word), red_line]
    }
}

impl Question {
    /// Whether nobody has answered it.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}
