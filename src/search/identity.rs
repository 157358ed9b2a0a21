//! Identity: actors of two briefings that are the same, as far as their names tell.
//!
//! Two actors are the same if they have a name in common that is a name of its own, not one of common words
//! alone ("the ministry", "Health Ministry", "US president"). A short name (an acronym, a surname, a word out
//! of longer names) counts only while nothing contradicts it: what each of them is called at more length must
//! not differ.
//!
//! It looks at names and kinds, never at the key of an entry, and knows no files.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, ActorKind, Briefing, Entry, Id};

mod common;
mod words;

#[cfg(test)]
mod tests;

use common::{is_common, is_listed, is_turned};
use words::{NameWords, is_idle, name_parts};

/// The most letters of an acronym that says little on its own.
const FEW: usize = 3;

/// The names of an actor, as they are compared with those of actors in other briefings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorNames {
    names: Vec<KnownName>,
    kind: Option<ActorKind>,
}

/// A name that two actors have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameInCommon {
    /// The name as the second of them has it.
    pub name: String,
    /// How many of the two have it as an `aka` only.
    pub akas: usize,
}

/// One of the names of an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
struct KnownName {
    /// As it is written.
    written: String,
    /// Set for an `aka`.
    is_aka: bool,
    words: NameWords,
    /// Equal for names that count as one.
    key: String,
    /// Set if it is made of common words, so that it names nobody in particular.
    is_common: bool,
}

impl ActorNames {
    /// The names of every actor of a briefing; one whom the source does not name has none, and a name that
    /// two have says nothing.
    pub fn all(briefing: &Briefing) -> Vec<(Id<Actor>, Self)> {
        let named = |(id, actor): (Id<Actor>, &Entry<Actor>)| {
            let names = actor.names().filter(|_| !actor.anonymous);
            (id, Self::new(names.map(AsRef::as_ref), actor.kind))
        };
        let mut all: Vec<_> = briefing.actors.iter().map(named).collect();
        let mut owners: HashMap<String, Id<Actor>> = HashMap::new();
        let mut shared: HashSet<String> = HashSet::new();
        for (id, actor) in &all {
            for name in &actor.names {
                if owners.insert(name.key.clone(), *id).is_some_and(|owner| owner != *id) {
                    shared.insert(name.key.clone());
                }
            }
        }
        for name in all.iter_mut().flat_map(|(_, actor)| &mut actor.names) {
            name.is_common |= shared.contains(&name.key);
        }
        all
    }

    /// The one of the actors of a briefing that is the same as this one, with the name that they have in
    /// common; none if nobody is, or two are as likely.
    pub fn find_in<'a, A>(&self, actors: &'a [(A, Self)]) -> Option<(&'a A, NameInCommon)> {
        let same = actors.iter().filter_map(|(id, actor)| Some((id, self.in_common(actor)?)));
        let mut same: Vec<_> = same.collect();
        same.sort_by_key(|(_, name)| name.akas);
        match &same[..] {
            [(_, first), (_, second), ..] if first.akas == second.akas => None,
            _ => same.into_iter().next(),
        }
    }

    fn new<'n>(names: impl Iterator<Item = &'n str>, kind: Option<ActorKind>) -> Self {
        let forms = |(place, name): (usize, &str)| {
            let words = NameWords::of(name);
            let short = words.without_legal_form();
            let known = move |words| KnownName::new(name, place > 0, words);
            std::iter::once(words).chain(short).map(known).collect::<Vec<_>>()
        };
        let mut names: Vec<KnownName> = names.enumerate().flat_map(forms).collect();
        let small: Vec<String> =
            names.iter().filter(|name| name.words.is_small).map(|name| name.key.clone()).collect();
        for name in &mut names {
            name.is_common |= small.contains(&name.key);
        }
        let common: Vec<NameWords> =
            names.iter().filter(|name| name.is_common).map(|name| name.words.clone()).collect();
        for name in &mut names {
            name.is_common |= common.iter().any(|of| name.words.stands_for(of));
        }
        Self { names, kind }
    }

    /// The name by which an actor of another briefing is the same as this one; none if it is another.
    fn in_common(&self, other: &Self) -> Option<NameInCommon> {
        if let (Some(one), Some(two)) = (self.kind, other.kind)
            && (one == ActorKind::Person) != (two == ActorKind::Person)
        {
            return None;
        }
        let pairs = self.proper().flat_map(|one| other.proper().map(move |two| (one, two)));
        let same = pairs.filter(|(one, two)| one.key == two.key && !self.contradicts(one, other, two));
        let named = same.map(|(one, two)| NameInCommon {
            name: two.written.clone(),
            akas: usize::from(one.is_aka) + usize::from(two.is_aka),
        });
        named.min_by_key(|name| name.akas)
    }

    /// The names that are not of common words alone.
    fn proper(&self) -> impl Iterator<Item = &KnownName> {
        self.names.iter().filter(|name| !name.is_common)
    }

    /// True if a name that both have is only short, and their longer names say that they are not the same.
    fn contradicts(&self, one: &KnownName, other: &Self, two: &KnownName) -> bool {
        if let (Some(one), Some(two)) = (one.words.gender, two.words.gender)
            && one != two
        {
            return true;
        }
        let [mine, theirs] = [self.longer(one), other.longer(two)];
        if differ(&mine.with_it, &theirs.with_it) || differ(&mine.spelt_out, &theirs.spelt_out) {
            return true;
        }
        if one.words.is_acronym || two.words.is_acronym {
            let [mine, theirs] = [mine.besides_it(), theirs.besides_it()];
            return one.key.chars().count() <= FEW && differ(&mine, &theirs) && !share_a_word(&mine, &theirs);
        }
        let [my_part, their_part] = [mine.has_it_as_part(), theirs.has_it_as_part()];
        !one.words.is_country()
            && (my_part && !their_part && differ(&mine.with_it, &theirs.unlike)
                || their_part && !my_part && differ(&mine.unlike, &theirs.with_it))
    }

    /// The longer names of an actor, as they bear on a short one.
    fn longer(&self, short: &KnownName) -> LongerNames<'_> {
        let mut longer = LongerNames::default();
        for name in self.proper().filter(|name| name.key != short.key) {
            if name.words.goes_on_from(&short.words) {
                longer.with_it.push(name);
            } else if short.words.stands_for(&name.words) {
                longer.spelt_out.push(name);
            } else if !name.words.is_acronym {
                longer.unlike.push(name);
            }
        }
        longer
    }
}

/// The longer names of an actor, beside a short one.
#[derive(Default)]
struct LongerNames<'n> {
    /// Those that have the short one in them: "Adam Smith" has "Smith".
    with_it: Vec<&'n KnownName>,
    /// Those whose initials it is.
    spelt_out: Vec<&'n KnownName>,
    /// The others that are no acronyms.
    unlike: Vec<&'n KnownName>,
}

impl<'n> LongerNames<'n> {
    /// Those without it.
    fn besides_it(&self) -> Vec<&'n KnownName> {
        [&self.spelt_out[..], &self.unlike].concat()
    }

    /// True if it is a part of one, and more than a company without its legal form.
    fn has_it_as_part(&self) -> bool {
        self.with_it.iter().any(|name| name.words.without_legal_form().is_none())
    }
}

/// True if there are names on both sides, and none is on both.
fn differ(mine: &[&KnownName], theirs: &[&KnownName]) -> bool {
    let is_theirs = |name: &&KnownName| theirs.iter().any(|other| name.words.is_spelling_of(&other.words));
    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(is_theirs)
}

/// True if a country, or a word that is not common, is in names on both sides: "Alternative für Deutschland"
/// is "Alternative for Germany".
fn share_a_word(mine: &[&KnownName], theirs: &[&KnownName]) -> bool {
    let words = |names: &[&KnownName]| -> HashSet<String> {
        let parts = names.iter().flat_map(|name| name_parts(&name.words.words));
        let telling = parts.filter(|part| part.word().is_none_or(|word| !is_listed(word)));
        telling.map(|part| part.words()).collect()
    };
    !words(mine).is_disjoint(&words(theirs))
}

impl KnownName {
    fn new(name: &str, is_aka: bool, words: NameWords) -> Self {
        let is_common = is_common(&words);
        Self { written: name.to_owned(), is_aka, key: key(&words.words), is_common, words }
    }
}

/// Equal for names of the same words: in the same order, but for "Ministry of Health" and the like.
fn key(words: &[String]) -> String {
    if !words.iter().any(|word| is_turned(word)) {
        return words.join(" ");
    }
    let mut words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_idle(word)).collect();
    words.sort_unstable();
    words.join(" ")
}
