//! Values derived from the facts of a briefing, each found for all of it when it is first asked for: the
//! first page needs few of them.

use std::sync::OnceLock;

use super::links::{Citing, citing_by_source, positions_by_issue};
use super::namesakes::{Aspect, Namesakes};
use super::outlets::Outlets;
use super::{Backlinks, Briefing, Figure, Id, Issue, Position, Source};

/// The values that were asked for so far.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    links: OnceLock<Backlinks>,
    namesakes: OnceLock<Namesakes>,
    positions_on: OnceLock<Vec<Vec<Id<Position>>>>,
    citing: OnceLock<Vec<Citing>>,
    outlets: OnceLock<Outlets>,
    has_roles: OnceLock<bool>,
}

impl Briefing {
    /// The links between entries.
    pub fn links(&self) -> &Backlinks {
        self.derived.links.get_or_init(|| Backlinks::of(self))
    }

    /// The aspects that tell a figure from others of its label; none if it is the only one.
    pub(crate) fn told_apart_by(&self, figure: &Figure) -> &[Aspect] {
        self.derived.namesakes.get_or_init(|| Namesakes::of(self)).aspects(&figure.label)
    }

    /// How many facts cite a source.
    pub(crate) fn facts_citing(&self, source: Id<Source>) -> usize {
        self.citing(source).facts
    }

    /// How many entries of any kind cite a source.
    pub(crate) fn entries_citing(&self, source: Id<Source>) -> usize {
        self.citing(source).all
    }

    fn citing(&self, source: Id<Source>) -> Citing {
        self.derived.citing.get_or_init(|| citing_by_source(self))[source.index()]
    }

    /// The positions on an issue, in file order.
    pub fn positions_on(&self, issue: Id<Issue>) -> &[Id<Position>] {
        &self.derived.positions_on.get_or_init(|| positions_by_issue(self))[issue.index()]
    }

    /// A source in short: its publisher, or its title if no publisher is named; with its day or title if
    /// another has the same.
    pub fn outlet(&self, source: Id<Source>) -> &str {
        self.derived.outlets.get_or_init(|| Outlets::of(self)).outlet(source)
    }

    /// True if an actor has a role.
    pub(crate) fn has_roles(&self) -> bool {
        let has_one = || self.actors.iter().any(|(_, actor)| actor.role.is_some());
        *self.derived.has_roles.get_or_init(has_one)
    }
}
