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
        /// Settled.
        Agreed = "agreed",
        /// The parties come closer.
        Narrowing = "narrowing",
        /// Under discussion.
        Open = "open",
        /// Discussion has come to rest.
        Stalled = "stalled",
        /// No party moves.
        Deadlocked = "deadlocked",
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

vocabulary! {
    /// Which words for likelihood a briefing uses, with the ranges that they stand for.
    LikelihoodScale {
        /// Those of Intelligence Community Directive 203 of the US.
        Icd203 = "icd-203",
        /// Those of the Probability Yardstick of the UK's Professional Head of Intelligence Assessment.
        Phia = "phia",
    }
}

vocabulary! {
    /// How likely a judgement says that something is; the words of both scales.
    Likelihood {
        /// ICD 203: 1 to 5 in 100.
        AlmostNoChance = "almost no chance",
        /// PHIA: up to 5 in 100.
        RemoteChance = "remote chance",
        /// ICD 203: 5 to 20 in 100.
        VeryUnlikely = "very unlikely",
        /// PHIA: 10 to 20 in 100.
        HighlyUnlikely = "highly unlikely",
        /// ICD 203: 20 to 45 in 100; PHIA: 25 to 35.
        Unlikely = "unlikely",
        /// PHIA: 40 to 50 in 100.
        RealisticPossibility = "realistic possibility",
        /// ICD 203: 45 to 55 in 100.
        RoughlyEvenChance = "roughly even chance",
        /// ICD 203: 55 to 80 in 100; PHIA: 55 to 75.
        Likely = "likely",
        /// The same as "likely" in both.
        Probable = "probable",
        /// ICD 203: 80 to 95 in 100.
        VeryLikely = "very likely",
        /// PHIA: 80 to 90 in 100.
        HighlyLikely = "highly likely",
        /// ICD 203: 95 to 99 in 100; PHIA: from 95.
        AlmostCertain = "almost certain",
    }
}

impl Default for LikelihoodScale {
    /// The scale that is meant where a file names none.
    fn default() -> Self {
        Self::Icd203
    }
}

impl Likelihood {
    /// The range in per cent that it stands for on a scale; none if the scale does not have it.
    pub fn range(self, scale: LikelihoodScale) -> Option<(u8, u8)> {
        let ranges = match self {
            Self::AlmostNoChance => [Some((1, 5)), None],
            Self::RemoteChance => [None, Some((0, 5))],
            Self::VeryUnlikely => [Some((5, 20)), None],
            Self::HighlyUnlikely => [None, Some((10, 20))],
            Self::Unlikely => [Some((20, 45)), Some((25, 35))],
            Self::RealisticPossibility => [None, Some((40, 50))],
            Self::RoughlyEvenChance => [Some((45, 55)), None],
            Self::Likely | Self::Probable => [Some((55, 80)), Some((55, 75))],
            Self::VeryLikely => [Some((80, 95)), None],
            Self::HighlyLikely => [None, Some((80, 90))],
            Self::AlmostCertain => [Some((95, 99)), Some((95, 100))],
        };
        match scale {
            LikelihoodScale::Icd203 => ranges[0],
            LikelihoodScale::Phia => ranges[1],
        }
    }
}

vocabulary! {
    /// How sure the author is of a judgement, by the sources and the reasoning behind it (ICD 203).
    Confidence {
        /// Thin or doubtful sources.
        Low = "low",
        /// Credible sources, too few to be sure.
        Moderate = "moderate",
        /// Good sources that agree.
        High = "high",
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
