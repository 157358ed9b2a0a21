//! The format's vocabularies: each word that a field may take, and what it means.
//!
//! One table a vocabulary; reading, suggestions and display all come from it.

use serde::Deserialize;

/// Makes an enum of the words that a field may take, in the order in which they are suggested.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$meaning])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every value, in the order of the format reference.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it, as a file has it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

pub(crate) use vocabulary;

vocabulary! {
    /// How far the author has got with a briefing.
    DraftStatus {
        /// Still being written or checked.
        Draft = "draft",
        /// As the author means it to be read.
        Final = "final",
    }
}

vocabulary! {
    /// Who may see a briefing: the labels of the Traffic Light Protocol, version 2.
    Handling {
        /// Anybody.
        Clear = "clear",
        /// The community of its readers.
        Green = "green",
        /// The organisation of its readers and its clients, as far as they need to know.
        Amber = "amber",
        /// Its readers alone.
        Red = "red",
    }
}

impl Handling {
    /// The label as the protocol writes it.
    pub fn label(self) -> String {
        format!("TLP:{}", self.word().to_uppercase())
    }
}

vocabulary! {
    /// What sort of thing an actor is.
    ActorKind {
        /// A country.
        State = "state",
        /// Those who govern a country.
        Government = "government",
        /// An institution, or a part of one: a ministry, a court, a council.
        Body = "body",
        /// An association, a union, a charity, an alliance of states.
        Organisation = "organisation",
        /// A group that fights.
        ArmedGroup = "armed-group",
        /// A business.
        Company = "company",
        /// One human being.
        Person = "person",
        /// People with something in common, without an organisation.
        Group = "group",
    }
}

vocabulary! {
    /// What an actor is in the story.
    ActorRole {
        /// Its positions are what the story is about.
        Party = "party",
        /// Brings the parties together.
        Mediator = "mediator",
        /// Stands behind a party.
        Backer = "backer",
        /// Watches and comments.
        Observer = "observer",
        /// Bears what happens.
        Affected = "affected",
        /// Is heard only as a giver of facts.
        Source = "source",
    }
}

vocabulary! {
    /// Where an issue stands.
    IssueStatus {
        /// Settled by the parties.
        Agreed = "agreed",
        /// Settled by a law, a vote or a court, whether or not every party agrees.
        Decided = "decided",
        /// The parties come closer.
        Narrowing = "narrowing",
        /// Under discussion.
        Open = "open",
        /// The discussion has stopped for now.
        Stalled = "stalled",
        /// No party gives way.
        Deadlocked = "deadlocked",
    }
}

impl IssueStatus {
    /// True if the issue is settled, whether all agree to it or not.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Agreed | Self::Decided)
    }
}

vocabulary! {
    /// What a position does.
    PositionKind {
        /// Asks for something.
        Demand = "demand",
        /// Gives something.
        Offer = "offer",
        /// Takes what another offers or demands.
        Acceptance = "acceptance",
        /// Turns down what another offers or demands.
        Refusal = "refusal",
        /// Suggests something that both would have to take up.
        Proposal = "proposal",
        /// Says what it will do if it does not get its way.
        Threat = "threat",
        /// Says that something is not so.
        Denial = "denial",
        /// Was asked, and says nothing.
        NoComment = "no-comment",
        /// Worries about something.
        Concern = "concern",
        /// Says something that is none of the others.
        Statement = "statement",
    }
}

vocabulary! {
    /// What sort of event it is, where that is to be said.
    EventKind {
        /// The last day for something.
        Deadline = "deadline",
    }
}

vocabulary! {
    /// How a position changed from what it was before.
    Movement {
        /// It was not there before.
        New = "new",
        /// Further from the other side.
        Hardened = "hardened",
        /// Closer to the other side.
        Softened = "softened",
        /// The same as before.
        Unchanged = "unchanged",
    }
}

vocabulary! {
    /// How firmly a fact stands.
    FactStatus {
        /// Confirmed independently.
        Confirmed = "confirmed",
        /// Reported by a source, neither confirmed nor denied.
        Reported = "reported",
        /// Denied by somebody.
        Disputed = "disputed",
        /// Said to be unconfirmed.
        Unverified = "unverified",
    }
}

impl FactStatus {
    /// The word in a few more.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed independently",
            Self::Reported => "reported by a source, neither confirmed nor denied",
            Self::Disputed => "denied by somebody",
            Self::Unverified => "said to be unconfirmed",
        }
    }
}

vocabulary! {
    /// How far a source can be relied on: the letters of the Admiralty (NATO) grading.
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Reliability cannot be judged.
        F = "F",
    }
}

impl Reliability {
    /// The letter in words.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::A => "completely reliable",
            Self::B => "usually reliable",
            Self::C => "fairly reliable",
            Self::D => "not usually reliable",
            Self::E => "unreliable",
            Self::F => "reliability cannot be judged",
        }
    }
}

/// How credible a piece of information is: the numbers of the Admiralty (NATO) grading, 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Credibility(u8);

impl Credibility {
    /// The grade for a number from 1 to 6.
    pub fn new(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|n| (1..=6).contains(n)).map(Self)
    }

    /// The number, 1 to 6.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The number in words.
    pub fn meaning(self) -> &'static str {
        match self.0 {
            1 => "confirmed by other sources",
            2 => "probably true",
            3 => "possibly true",
            4 => "doubtful",
            5 => "improbable",
            _ => "truth cannot be judged",
        }
    }
}

impl ActorKind {
    /// A kind as words of the language: "armed group".
    pub(crate) fn in_words(self) -> &'static str {
        if self == Self::ArmedGroup { "armed group" } else { self.word() }
    }
}
