//! The keys that every kind of entry has but sources, and what makes a struct with them; the kinds stand in [`super`].

use super::{Date, Many, Placed, Words};
use crate::model::FactStatus;

/// The sourcing and the surroundings of a fact.
#[derive(Default)]
pub(in crate::load) struct Common {
    pub(crate) source: Many<Words>,
    pub(crate) according_to: Many<Words>,
    pub(crate) actor: Many<Words>,
    pub(crate) quote: Option<Words>,
    pub(crate) credibility: Option<Placed<i64>>,
    pub(crate) status: Option<FactStatus>,
    pub(crate) disputed_by: Many<Words>,
    pub(crate) as_of: Option<Placed<Date>>,
    pub(crate) see: Many<Words>,
    pub(crate) note: Option<Words>,
}

/// An entry, perhaps with something beside it.
pub(in crate::load) trait Raw {
    /// Takes what any fact may have out of the entry.
    fn common(&mut self) -> Common;
}

impl<T: Raw, U> Raw for (T, U) {
    fn common(&mut self) -> Common {
        self.0.common()
    }
}

/// Makes the struct of a section out of its own fields and those that any fact may have. A kind whose own `status` says how
/// firmly the fact stands has it named in brackets, and the field with those who dispute it.
macro_rules! entry {
    (@disputed_by $entry:ident) => { Many::default() };
    (@disputed_by $entry:ident $disputed_by:ident) => { std::mem::take(&mut $entry.$disputed_by) };
    ($(#[$doc:meta])* $name:ident $([$status:ident, $disputed_by:ident])? { $($(#[$attribute:meta])* $field:ident: $type:ty,)* }) => {
        #[derive(DeriveDeserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        $(#[$doc])*
        pub(super) struct $name {
            $($(#[$attribute])* pub $field: $type,)*
            /// What it rests on, perhaps with where in it. `["gazette#3", "radio"]`
            #[serde(default)]
            source: Many<Words>,
            /// Who says so within the source; without it, the source itself reports it, or the holder of a position with a `quote`
            /// says it.
            /// `"port-officials"`
            #[serde(default)]
            according_to: Many<Words>,
            /// Whom it is about, or who acts in it. `"quill"`
            #[serde(default)]
            actor: Many<Words>,
            /// The source's exact words for it. `"Nobody unloads steel at two."`
            quote: Option<Words>,
            /// How credible it is, apart from its source. `2`
            #[schemars(range(min = 1, max = 6))]
            credibility: Option<Placed<i64>>,
            /// The time that it stands for, where it differs from the file's. `2026-03-16`
            as_of: Option<Placed<Date>>,
            /// Other entries to look at. `"figures.waiting-port"`
            #[serde(default)]
            see: Many<Words>,
            /// Anything else. `"Both sides count by hand."`
            note: Option<Words>,
        }

        impl Raw for $name {
            fn common(&mut self) -> Common {
                Common {
                    source: std::mem::take(&mut self.source),
                    according_to: std::mem::take(&mut self.according_to),
                    actor: std::mem::take(&mut self.actor),
                    quote: self.quote.take(),
                    credibility: self.credibility.take(),
                    status: None$(.or(self.$status))?,
                    disputed_by: entry!(@disputed_by self $($disputed_by)?),
                    as_of: self.as_of.take(),
                    see: std::mem::take(&mut self.see),
                    note: self.note.take(),
                }
            }
        }
    };
}

pub(super) use entry;
