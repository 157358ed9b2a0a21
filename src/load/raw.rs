//! The entries as they stand in the file: each value of its type and with its place, no reference resolved yet.
//!
//! One struct a section; its fields, in the spelling of the file, are the keys that the section knows. What is said of a
//! field here is what editors show of it: the schema is made of these structs, each sentence with an example behind it.

use schemars::JsonSchema;
use serde::Deserialize as DeriveDeserialize;
use serde::de::IgnoredAny;

use crate::model::{
    ActorKind, ActorRole, Confidence, DraftStatus, EventKind, FactStatus, Handling, IssueStatus, Likelihood,
    LikelihoodScale, Movement, PositionKind, Reliability,
};
use common::entry;
use shape::{Entries, ManyOf, Short};

mod common;
mod shape;
mod value;

pub(super) use common::{Common, Raw};
pub(super) use value::{Date, Many, Placed, RawNumber, RawQuantity, RawRange};

/// Text with its place.
pub(super) type Words = Placed<String>;

/// The top of the file; the sections are read one by one.
#[derive(DeriveDeserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct File {
    /// What the story is. `"Saltmere dock strike"`
    #[schemars(required)]
    pub(crate) title: Option<Words>,
    /// The day that the facts stand for. `2026-03-18`
    #[schemars(required)]
    pub(crate) as_of: Option<Placed<Date>>,
    /// The version of this format; 1 if it is left out. A newer number than the program knows is an error
    /// that says so; what is known is still shown. `1`
    #[schemars(extend("enum" = [1]))]
    pub(crate) format: Option<Placed<i64>>,
    /// Who wrote this briefing. `"The harbour desk"`
    pub(crate) author: Option<Words>,
    /// How far the author has got with it. `"draft"`
    pub(crate) status: Option<DraftStatus>,
    /// Who may see it, by the Traffic Light Protocol; the label stands on whatever is printed or copied of it. `"amber"`
    pub(crate) handling: Option<Handling>,
    /// The main point, in a sentence or two. `"Pay is nearly settled."`
    pub(crate) bottom_line: Option<Words>,
    /// Which words `likelihood` takes: those of ICD 203, which are the ones meant if this is left out, or those of the UK's
    /// Probability Yardstick. `"phia"`
    pub(crate) likelihood_scale: Option<LikelihoodScale>,
    /// Briefings with the same `story` are editions of one story. `"saltmere-dock-strike"`
    pub(crate) story: Option<Words>,
    /// Words for finding it. `["docks", "pay"]`
    #[serde(default)]
    pub(crate) topics: Many<Words>,
    /// What limits the whole: thin sourcing, one side not heard. `["The port is not named."]`
    #[serde(default)]
    pub(crate) caveats: Many<Words>,
    /// Where facts come from.
    #[serde(rename = "sources")]
    #[schemars(with = "Option<Entries<Short<Source>>>")]
    _sources: Option<IgnoredAny>,
    /// Who is in the story.
    #[serde(rename = "actors")]
    #[schemars(with = "Option<Entries<Short<Actor>>>")]
    _actors: Option<IgnoredAny>,
    /// What the parties differ on.
    #[serde(rename = "issues")]
    #[schemars(with = "Option<Entries<Short<Issue>>>")]
    _issues: Option<IgnoredAny>,
    /// What an actor wants on an issue: `[positions.ACTOR.ISSUE]`.
    #[serde(rename = "positions")]
    #[schemars(with = "Option<Entries<Entries<ManyOf<Short<Position>>>>>")]
    _positions: Option<IgnoredAny>,
    /// Numbers, each as somebody gave it.
    #[serde(rename = "figures")]
    #[schemars(with = "Option<Entries<Figure>>")]
    _figures: Option<IgnoredAny>,
    /// What happened, and what is scheduled.
    #[serde(rename = "events")]
    #[schemars(with = "Option<Entries<Event>>")]
    _events: Option<IgnoredAny>,
    /// What nobody knows yet, or did not.
    #[serde(rename = "questions")]
    #[schemars(with = "Option<Entries<Short<Question>>>")]
    _questions: Option<IgnoredAny>,
    /// What the author makes of it.
    #[serde(rename = "judgements")]
    #[schemars(with = "Option<Entries<Judgement>>")]
    _judgements: Option<IgnoredAny>,
}

/// An entry of `[sources]`.
#[derive(DeriveDeserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Source {
    /// What it is called. `"Dock talks stick on night work"`
    pub(crate) title: Words,
    /// Who published it; facts name the source by it, with the day where several are of one publisher. `"Saltmere Gazette"`
    pub(crate) publisher: Option<Words>,
    /// Who wrote it. `"R. Okafor"`
    pub(crate) author: Option<Words>,
    /// When. `2026-03-18`
    pub(crate) published: Option<Placed<Date>>,
    /// Where it stands on the web; anything but http and https is the warning `not-a-web-address`.
    /// `"https://gazette.example/dock-talks"`
    #[schemars(extend("pattern" = "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]"))]
    pub(crate) url: Option<Words>,
    /// When it was read there. `2026-03-18`
    pub(crate) retrieved: Option<Placed<Date>>,
    /// The name of a file in the briefing's folder that holds the source's own text. `"gazette.txt"`
    pub(crate) file: Option<Words>,
    /// How far it can be relied on. `"B"`
    pub(crate) reliability: Option<Reliability>,
    /// The source that it copies: copies are not independent. `"radio"`
    pub(crate) origin: Option<Words>,
    /// Anything else. `"Read in print."`
    pub(crate) note: Option<Words>,
}

/// A source has nothing in common with facts but its note, which is its own.
impl Raw for Source {
    fn common(&mut self) -> Common {
        Common::default()
    }
}

entry! {
    /// An entry of `[actors]`; its ties are read one by one.
    Actor {
        /// What it is called. `"Port of Saltmere"`
        name: Words,
        /// Other names that texts use. `"the port"`
        #[serde(default)]
        aka: Many<Words>,
        /// What sort of thing it is. `"company"`
        kind: Option<ActorKind>,
        /// What it is in the story. `"party"`
        role: Option<ActorRole>,
        /// What it belongs to. `"dockers"`
        #[serde(default)]
        part_of: Many<Words>,
        /// Its office or function. `"secretary of the union"`
        office: Option<Words>,
        /// Whether the source does not name it; where it is heard it is marked "(unnamed)". `true`
        anonymous: Option<bool>,
        /// What else there is to say of it. `"Speaks for 1,300 dockers."`
        about: Option<Words>,
        #[serde(rename = "ties")]
        #[schemars(with = "Option<Entries<ManyOf<Short<Tie>>>>")]
        /// What it is or does to other actors. `{ port = "is on strike against" }`
        _ties: Option<IgnoredAny>,
    }
}

entry! {
    /// One tie of an actor.
    Tie {
        /// The words between the two names. `"owns a fifth of"`
        text: Words,
    }
}

entry! {
    /// An entry of `[issues]`.
    Issue {
        /// What it is called. `"Night work"`
        name: Words,
        /// Where it stands. `"deadlocked"`
        status: Option<IssueStatus>,
        /// What it is about. `"Whether docks work after midnight."`
        about: Option<Words>,
        /// The terms, once it is `agreed` or `decided`. `"Six per cent from May."`
        outcome: Option<Words>,
    }
}

entry! {
    /// A position under `[positions.ACTOR.ISSUE]`.
    Position [status, disputed_by] {
        /// What the actor wants, in its own terms. `"Six per cent, from now on."`
        text: Words,
        /// What the position does. `"demand"`
        kind: Option<PositionKind>,
        /// The condition that it hangs on; shown behind "if". `"the bank gives a guarantee"`
        condition: Option<Words>,
        /// The interest behind it. `"Rents rose by a fifth."`
        why: Option<Words>,
        /// How it changed. `"softened"`
        movement: Option<Movement>,
        /// What it was before. `"Eight per cent."`
        was: Option<Words>,
        /// Whether the actor says that it will not give way. `true`
        red_line: Option<bool>,
        /// How firmly it stands. `"disputed"`
        status: Option<FactStatus>,
        /// Who disputes it; then it is disputed, whether or not the `status` says so. `"dockers"`
        #[serde(default)]
        disputed_by: Many<Words>,
    }
}

entry! {
    /// An entry of `[figures]`.
    #[schemars(extend("anyOf" = [{ "required": ["value"] }, { "required": ["range"] }]))]
    Figure [status, disputed_by] {
        /// What it counts or measures. `"Ships that wait"`
        label: Words,
        /// The number, or the words that were reported instead of one; not needed with a `range`. `40` or
        /// `"several dozen"`
        value: Option<Placed<RawQuantity>>,
        /// Words before it, as reported. `"more than"`
        qualifier: Option<Words>,
        /// What it counts in. `"tonnes"`
        unit: Option<Words>,
        /// Two numbers, where the giver or the words give a range. `[30, 45]`
        #[schemars(with = "Option<[f64; 2]>")]
        range: Option<Placed<RawRange>>,
        /// The whole that it is a part of, as in "900 of 3,100". `3_100`
        #[schemars(with = "Option<f64>")]
        of: Option<Placed<RawNumber>>,
        /// Figures with the same `measure` are the same quantity from different givers or days, and are shown
        /// together. `"ships waiting"`
        measure: Option<Words>,
        /// Whether it is background: lists and full views have it behind the others. `true`
        background: Option<bool>,
        /// What it bears on. `"nights"`
        #[serde(default)]
        issue: Many<Words>,
        /// How firmly it stands. `"disputed"`
        status: Option<FactStatus>,
        /// Who disputes it; then it is disputed, whether or not the `status` says so. `"dockers"`
        #[serde(default)]
        disputed_by: Many<Words>,
    }
}

entry! {
    /// An entry of `[events]`.
    Event [status, disputed_by] {
        /// What. `"The dockers walk out."`
        text: Words,
        /// When. `2026-03-02`
        date: Placed<Date>,
        /// What sort of event it is, where that is to be said. `"deadline"`
        kind: Option<EventKind>,
        /// Where. `"North Quay"`
        place: Option<Words>,
        /// Whether it is background: lists and full views have it behind the others. `true`
        background: Option<bool>,
        /// What it bears on. `"pay"`
        #[serde(default)]
        issue: Many<Words>,
        /// How firmly it stands. `"unverified"`
        status: Option<FactStatus>,
        /// Who disputes it; then it is disputed, whether or not the `status` says so. `"dockers"`
        #[serde(default)]
        disputed_by: Many<Words>,
    }
}

entry! {
    /// An entry of `[questions]`.
    Question {
        /// The question. `"Who pays for the steel?"`
        text: Words,
        /// What it bears on. `"nights"`
        #[serde(default)]
        issue: Many<Words>,
        /// Why it matters. `"It is worth a month's wages."`
        why: Option<Words>,
        /// What would settle it. `"What the insurers say"`
        #[serde(default)]
        watch: Many<Words>,
        /// What answered it; a question with an answer is answered. `"The port pays."`
        answer: Option<Words>,
        /// When; shown with the answer. `2026-03-18`
        answered: Option<Placed<Date>>,
    }
}

entry! {
    /// An entry of `[judgements]`.
    Judgement {
        /// The judgement. `"Pay will be settled before the deadline."`
        text: Words,
        /// How likely it is, in a word of the scale. `"likely"`
        #[schemars(with = "Likelihood")]
        likelihood: Placed<Likelihood>,
        /// How sure the author is of that. `"moderate"`
        confidence: Option<Confidence>,
        /// The reasoning. `"Both sides moved in a week."`
        why: Option<Words>,
        /// The entries that it rests on. `["positions.port.pay", "figures.waiting-port"]`
        #[serde(default)]
        basis: Many<Words>,
    }
}
