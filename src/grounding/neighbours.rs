//! The figures of a briefing that rest on the same paragraph.

use std::collections::HashMap;

use crate::model::{Briefing, Common, Figure, Id, Locator, Source};

/// The most figures of a paragraph that are held against each other; no paragraph of prose has as many.
const MOST: usize = 40;

/// The figures by the single paragraphs that they name.
#[derive(Default)]
pub(super) struct Neighbours {
    figures: HashMap<(Id<Source>, u32), Vec<Id<Figure>>>,
}

impl Neighbours {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut figures: HashMap<_, Vec<_>> = HashMap::new();
        for (id, figure) in briefing.figures.iter() {
            for place in places(&figure.common) {
                figures.entry(place).or_default().push(id);
            }
        }
        Self { figures }
    }

    /// The other figures that name a paragraph of this one; none of a paragraph with more than are held
    /// against each other.
    pub(super) fn around(&self, figure: Id<Figure>, common: &Common) -> Vec<Id<Figure>> {
        let others = places(common).into_iter().filter_map(|place| self.figures.get(&place));
        let others = others.filter(|ids| ids.len() <= MOST);
        let mut others: Vec<_> = others.flatten().copied().filter(|&id| id != figure).collect();
        others.sort();
        others.dedup();
        others
    }
}

fn places(common: &Common) -> Vec<(Id<Source>, u32)> {
    let place = |citation: &crate::model::Citation| match citation.locator {
        Some(Locator::Paragraphs(first, last)) if first == last => Some((citation.source.id()?, first)),
        _ => None,
    };
    common.sources.iter().filter_map(place).collect()
}
