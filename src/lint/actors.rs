//! Actors that the briefing could do without.

use super::{Finding, quote};
use crate::model::{Briefing, EntryId};

pub(super) fn unused(briefing: &Briefing) -> Vec<Finding> {
    let unused = briefing.actors.iter().filter(|(id, actor)| {
        let is_tied = !actor.ties.is_empty() || !actor.part_of.is_empty();
        let links = briefing.links().to(*id).iter();
        // What an actor says about itself does not count.
        let mut others = links.filter(|link| link.from != EntryId::from(*id));
        !is_tied && others.next().is_none()
    });
    unused
        .map(|(id, actor)| {
            let message = format!("nothing refers to {}", quote(&actor.name));
            Finding::at(id, message, "name it where it belongs, or leave it out")
        })
        .collect()
}

pub(super) fn similar(briefing: &Briefing) -> Vec<Finding> {
    let actors: Vec<_> = briefing.actors.iter().map(|(id, actor)| (id, actor, words(&actor.name))).collect();
    let mut found = Vec::new();
    for (index, (id, actor, name)) in actors.iter().enumerate() {
        // The same name to the letter is the warning `shared-name` already.
        let same = actors[..index]
            .iter()
            .find(|(_, other, words)| other.name != actor.name && look_the_same(name, words));
        if let Some((_, other, _)) = same {
            let message = format!("{} looks like {}", quote(&actor.name), quote(&other.name));
            found.push(Finding::at(
                *id,
                message,
                "make one of them an `aka` of the other, or tell them apart by name",
            ));
        }
    }
    found
}

/// Words that make no difference in a name.
const IDLE: [&str; 8] = ["the", "of", "a", "an", "for", "and", "de", "la"];

/// The words of a name that tell it from others, sorted.
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let mut words: Vec<_> = parts.filter(|word| !word.is_empty() && !IDLE.contains(&word.as_str())).collect();
    words.sort_unstable();
    words
}

/// True if names have the same words, or differ in one letter of a long word.
fn look_the_same(one: &[String], other: &[String]) -> bool {
    if one.is_empty() || one.len() != other.len() {
        return false;
    }
    let differing: Vec<_> = one.iter().zip(other).filter(|(one, other)| one != other).collect();
    match differing.as_slice() {
        [] => true,
        [(one, other)] => {
            let is_long = one.chars().count().min(other.chars().count()) >= 6;
            let is_number = |word: &str| word.chars().any(|c| c.is_ascii_digit());
            is_long && !is_number(one) && !is_number(other) && strsim::damerau_levenshtein(one, other) == 1
        }
        _ => false,
    }
}
