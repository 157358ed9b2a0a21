//! The names by which texts mention actors.

use std::collections::{BTreeMap, BTreeSet};

use super::Resolver;
use crate::diagnostic::Problem;
use crate::model::{Actor, Id, Names, Section};

impl Resolver<'_> {
    /// The names that mention an actor; one that two actors share mentions nobody.
    pub(super) fn names(&mut self, actors: &Section<Actor>) -> Names {
        let mut owners: BTreeMap<&str, BTreeSet<Id<Actor>>> = BTreeMap::new();
        for (id, actor) in actors.iter() {
            for name in std::iter::once(&actor.name).chain(&actor.aka) {
                owners.entry(name).or_default().insert(id);
            }
        }
        let mut alone = Vec::new();
        for (name, owners) in owners {
            let mut owners = owners.into_iter();
            let Some(first) = owners.next() else { continue };
            let others: Vec<_> = owners.collect();
            if others.is_empty() {
                alone.push((name, first));
            }
            for other in others {
                let problem = Problem::SharedName { name: name.to_owned(), with: actors[first].key.clone() };
                self.report(problem, actors[other].span.clone());
            }
        }
        Names::new(&alone)
    }
}
