//! The names by which texts mention actors.

use std::collections::{BTreeMap, BTreeSet};

use super::Resolver;
use crate::diagnostic::codes;
use crate::diagnostic::words::quote;
use crate::model::{Actor, Id, Names, Section};

impl Resolver<'_, '_> {
    /// The names that mention an actor; one that two actors share mentions nobody.
    pub(super) fn names(&mut self, actors: &Section<Actor>) -> Names {
        let mut owners: BTreeMap<&str, BTreeSet<Id<Actor>>> = BTreeMap::new();
        for (id, actor) in actors.iter() {
            for name in actor.names() {
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
                self.report(codes::SHARED_NAME.at(actors[other].span.clone()), |problem| {
                    let (name, with) = (quote(name), quote(&actors[first].key));
                    problem
                        .says(format!("{name} is also a name of {with}: it mentions neither"))
                        .help("give each a name of its own")
                });
            }
        }
        Names::new(&alone)
    }
}
