//! Figures of one label, and in what they differ besides their values.

use std::collections::{HashMap, HashSet};

use super::{Briefing, Entry, EntryId, Figure, Id, Ref, Text};

/// That by which figures of one label can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Those who give it.
    Giver,
    /// Its own day.
    Day,
    /// The sources that it is in.
    Source,
    /// Its unit.
    Unit,
    /// Words such as "more than".
    Qualifier,
}

impl Aspect {
    /// The most telling first.
    const ALL: [Self; 5] = [Self::Giver, Self::Day, Self::Source, Self::Unit, Self::Qualifier];

    /// A figure's value in this aspect: entries, or words.
    fn of(self, figure: &Entry<Figure>) -> (Vec<EntryId>, String) {
        let common = &figure.common;
        let words = |words: Option<String>| (Vec::new(), words.unwrap_or_default());
        match self {
            Self::Giver => {
                let givers = common.according_to.iter().filter_map(Ref::id);
                (givers.map(EntryId::Actor).collect(), String::new())
            }
            Self::Day => words(common.as_of.as_ref().map(ToString::to_string)),
            Self::Source => {
                let sources = common.sources.iter().filter_map(|citation| citation.source.id());
                (sources.map(EntryId::Source).collect(), String::new())
            }
            Self::Unit => words(figure.unit.clone()),
            Self::Qualifier => words(figure.qualifier.clone()),
        }
    }
}

/// For each label that several figures have, the fewest aspects that tell these apart, as far as any do.
#[derive(Debug, Default)]
pub(crate) struct Namesakes(HashMap<Text, Vec<Aspect>>);

impl Namesakes {
    pub fn of(briefing: &Briefing) -> Self {
        let mut labels: HashMap<&Text, Vec<Id<Figure>>> = HashMap::new();
        for (id, figure) in briefing.figures.iter() {
            labels.entry(&figure.label).or_default().push(id);
        }
        labels.retain(|_, figures| figures.len() > 1);
        let tell = |(label, figures): (&Text, Vec<_>)| (label.clone(), differ_in(briefing, &figures));
        Self(labels.into_iter().map(tell).collect())
    }

    pub fn aspects(&self, label: &Text) -> &[Aspect] {
        self.0.get(label).map_or(&[], Vec::as_slice)
    }
}

/// The aspects that tell these figures apart: each is one by which more of them can be told than without it.
fn differ_in(briefing: &Briefing, figures: &[Id<Figure>]) -> Vec<Aspect> {
    let mut aspects = Vec::new();
    let mut told = vec![Vec::new(); figures.len()];
    let mut kinds = 1;
    for aspect in Aspect::ALL {
        let mut with = told.clone();
        for (of, id) in with.iter_mut().zip(figures) {
            of.push(aspect.of(&briefing.figures[*id]));
        }
        let more = with.iter().collect::<HashSet<_>>().len();
        if more > kinds {
            (told, kinds) = (with, more);
            aspects.push(aspect);
        }
    }
    aspects
}
