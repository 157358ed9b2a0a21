//! The names of institutions without their country, where they tell one from all others.

use std::collections::HashMap;

use crate::article::{forms_of_country, is_name_of_country};
use crate::model::{Actor, ActorKind, Briefing};

/// How many actors have each name, or have it once their country is left out.
#[derive(Default)]
pub(super) struct PlainNames(HashMap<String, usize>);

impl PlainNames {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut names = HashMap::new();
        for (_, actor) in briefing.actors.iter() {
            for name in [Some(actor.name.clone()), without_country(actor)].into_iter().flatten() {
                *names.entry(name).or_default() += 1;
            }
        }
        Self(names)
    }

    /// True if only one actor has a name, or has it once its country is left out.
    pub(super) fn is_only(&self, name: &str) -> bool {
        self.0.get(name) == Some(&1)
    }
}

/// The name of an institution without its country: a text from Kenya calls the High Court of Kenya "the High
/// Court".
pub(super) fn without_country(actor: &Actor) -> Option<String> {
    let is_institution = matches!(
        actor.kind,
        Some(ActorKind::Body | ActorKind::Government | ActorKind::Organisation | ActorKind::ArmedGroup)
    );
    let is_country = |word: &str| {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        is_name_of_country(word) || !forms_of_country(word).is_empty()
    };
    let all: Vec<_> = actor.name.split(' ').collect();
    let kept: Vec<_> = all.iter().copied().filter(|word| !is_country(word)).collect();
    let is_less = is_institution && !kept.is_empty() && kept.len() < all.len();
    let kept = kept.join(" ");
    is_less.then(|| kept.trim_end_matches(" of").trim_end_matches(" of the").to_owned())
}
