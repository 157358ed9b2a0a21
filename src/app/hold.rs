//! What a reader's eye holds on to on a page: the selected link, or the fact at the top.
//!
//! On another version of the page these stand elsewhere; the page is then moved so that they stay where they were.

use super::{App, Sight, screen};
use crate::model::EntryId;
use crate::page::Target;

/// What is held on to on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The number of the version of the file that the page was made from.
    pub(super) version: u64,
    pub(super) link: Option<Link>,
    /// The fact that the first row in sight belongs to, and how many rows of it are above.
    pub(super) fact: Option<(EntryId, usize)>,
}

/// A link by where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) target: Target,
    /// How many before it on the page lead there too.
    pub(super) before: usize,
    /// How many rows of the page that are in sight stand above it.
    pub(super) above: usize,
}

impl App {
    /// The sight of the page, with what it takes to find it again on another version.
    pub(super) fn kept_sight(&self) -> Sight {
        Sight { held: Some(self.held()), ..self.sight }
    }

    /// What is held on to on the page in sight.
    pub(super) fn held(&self) -> Held {
        let layout = self.layout();
        let first = self.sight.top + self.head_rows();
        let link = self.sight.link.and_then(|index| {
            let link = layout.links.get(index)?;
            let before = layout.links[..index].iter().filter(|other| other.target == link.target).count();
            Some(Link { target: link.target?, before, above: link.rows.start.saturating_sub(first) })
        });
        let fact = layout.facts.iter().rfind(|(start, _)| *start <= first);
        Held { version: self.file.number, link, fact: fact.map(|(start, fact)| (*fact, first - start)) }
    }

    /// Moves the page in sight so that what was held on to on another version of it stays where it was.
    pub(super) fn regain(&mut self) {
        let Some(held) = self.sight.held.take().filter(|held| held.version != self.file.number) else {
            return;
        };
        self.screen = screen::screen(self);
        self.lay_out();
        let layout = self.layout();
        let find = |link: Link| {
            let same =
                || layout.links.iter().enumerate().filter(|(_, other)| other.target == Some(link.target));
            same().nth(link.before).or_else(|| same().next_back())
        };
        let found = held.link.and_then(|link| Some((link, find(link)?)));
        let first = match (found, held.fact) {
            (Some((link, (_, other))), _) => Some(other.rows.start.saturating_sub(link.above)),
            (None, Some((fact, rows))) => {
                let start = layout.facts.iter().find(|(_, other)| *other == fact).map(|(start, _)| *start);
                start.map(|start| start + rows)
            }
            (None, None) => None,
        };
        let last = layout.links.len().checked_sub(1);
        let nearest = self.sight.link.and_then(|index| Some(index.min(last?)));
        let link = found.map(|(_, (index, _))| index).or(nearest);
        let top = first.map_or(self.sight.top, |first| first.saturating_sub(self.head_rows()));
        self.sight = Sight { top, link, ..self.sight };
    }
}
