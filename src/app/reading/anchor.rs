//! Anchors: the selected link, or the fact at the top, by which a place on a page is found again.
//!
//! On another version of the page these are elsewhere; the page is then scrolled so that they stay where they
//! were on the screen.

use super::Reading;
use super::place::{Anchor, LinkAnchor, Viewport};

impl Reading {
    pub(super) fn anchored_viewport(&self) -> Viewport {
        Viewport { anchor: Some(self.anchor()), ..self.viewport }
    }

    /// The anchor of the page in sight.
    pub(super) fn anchor(&self) -> Anchor {
        let layout = self.layout();
        let first = self.viewport.top + self.head_rows();
        let link = self.viewport.link.and_then(|index| {
            let link = layout.links.get(index)?;
            let before = layout.links[..index].iter().filter(|other| other.target == link.target).count();
            Some(LinkAnchor { target: link.target?, before, above: link.rows.start.saturating_sub(first) })
        });
        let fact = layout.facts.iter().rfind(|(start, _)| *start <= first);
        Anchor { version: self.file.number, link, fact: fact.map(|(start, fact)| (*fact, first - start)) }
    }

    /// Scrolls the page so that its anchor is where it was on the other version.
    pub(super) fn restore_anchor(&mut self) {
        let Some(anchor) = self.viewport.anchor.take().filter(|anchor| anchor.version != self.file.number)
        else {
            return;
        };
        let layout = self.layout();
        let find = |link: LinkAnchor| {
            let same =
                || layout.links.iter().enumerate().filter(|(_, other)| other.target == Some(link.target));
            same().nth(link.before).or_else(|| same().next_back())
        };
        let found = anchor.link.and_then(|link| Some((link, find(link)?)));
        let first = match (found, anchor.fact) {
            (Some((link, (_, other))), _) => Some(other.rows.start.saturating_sub(link.above)),
            (None, Some((fact, rows))) => {
                let start = layout.facts.iter().find(|(_, other)| *other == fact).map(|(start, _)| *start);
                start.map(|start| start + rows)
            }
            (None, None) => None,
        };
        let last = layout.links.len().checked_sub(1);
        let nearest = self.viewport.link.and_then(|index| Some(index.min(last?)));
        let link = found.map(|(_, (index, _))| index).or(nearest);
        let top = first.map_or(self.viewport.top, |first| first.saturating_sub(self.head_rows()));
        self.viewport = Viewport { top, link, ..self.viewport };
    }
}
