//! The actors of a draft: every name of the article with its forms, and whoever speaks without a name.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::mem;
use std::ops::Range;

use super::aliases::SmallWords;
use super::keys::DraftKeys;
use super::{offices, without_article};
use crate::article::{Article, all_words, forms_of_country, is_one_of, last_word};
use crate::coverage;

mod bare;
mod speaking;

/// Somebody who acts or speaks in the article.
pub(super) struct DraftActor {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) aka: Vec<String>,
    pub(super) office: Option<String>,
    /// The paragraph in which it first stands.
    pub(super) paragraph: usize,
    /// Set if the article has no name for it.
    pub(super) is_unnamed: bool,
    /// Set if the article only describes it: "the dockers".
    pub(super) is_described: bool,
    /// Set if the words beside its name tell that it is somebody.
    pub(super) is_somebody: bool,
}

impl DraftActor {
    /// All that it is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aka).map(String::as_str)
    }
}

/// The actors, each with a key.
#[derive(Default)]
pub(super) struct DraftActors {
    pub(super) all: Vec<DraftActor>,
    keys: DraftKeys,
    by_words: HashMap<String, usize>,
    /// The first that has each name.
    by_name: HashMap<String, usize>,
    /// Those whom the article only describes, by the stems of the words.
    described: HashMap<BTreeSet<String>, usize>,
}

impl DraftActors {
    pub(super) fn of(article: &Article) -> Self {
        let mut actors = Self::default();
        let mut taken: HashSet<String> = HashSet::new();
        let small = SmallWords::of(article);
        let mut names = coverage::names(article);
        names.retain(|name| !is_of_law(article, name) && !name.full.starts_with("Messrs "));
        let mut cut = HashMap::new();
        for name in &mut names {
            small.shorten(article, name);
            if let Some(whole) = whole(article, name) {
                let part = mem::replace(&mut name.full, whole);
                cut.insert(name.full.clone(), part);
            }
        }
        join_persons(&mut names);
        let parts = parts(&names);
        for name in names.into_iter().filter(|name| !parts.contains(&name.full)) {
            let stands = |short: &&String| small.leave_alone(article, &name, short);
            let alone: Vec<&String> = name.short.iter().filter(stands).collect();
            let text = |(paragraph, _, range): &(usize, usize, Range<usize>)| {
                article
                    .paragraphs
                    .get(paragraph - 1)
                    .and_then(|paragraph| paragraph.text.as_str().get(range.clone()))
            };
            let is_called = |words: &str| words == name.full || alone.iter().any(|short| *short == words);
            let mut places = name.places.iter();
            let home = places.find(|place| text(place).is_some_and(is_called)).or(name.places.first());
            let paragraph = home.map_or(1, |(paragraph, ..)| *paragraph);
            let mut aka: Vec<_> =
                alone.into_iter().filter(|short| !taken.contains(*short)).cloned().collect();
            // "U.S" is no other name of the "U.S. Harbour Service".
            let is_land = |words: &str| !forms_of_country(&words.replace('.', "")).is_empty();
            aka.retain(|short| *short != name.full && (!is_land(short) || is_land(&name.full)));
            taken.extend(aka.iter().cloned());
            let office = name.places.iter().find_map(|place| offices::office(article, &name.full, place));
            let nouns: Vec<_> =
                name.places.iter().filter_map(|place| offices::noun_before(article, place)).collect();
            let index = actors.add(&name.full, aka, paragraph, false);
            actors.all[index].office = office;
            actors.all[index].is_somebody = name.is_somebody;
            for noun in nouns {
                actors.by_words.entry(noun).or_insert(index);
            }
            if let Some(part) = cut.remove(&name.full) {
                actors.by_name.entry(part).or_insert(index);
            }
        }
        actors
    }

    fn add(&mut self, name: &str, aka: Vec<String>, paragraph: usize, is_unnamed: bool) -> usize {
        let key = self.keys.make(name, 3);
        let index = self.all.len();
        self.by_words.insert(without_article(name).to_lowercase(), index);
        for name in std::iter::once(name).chain(aka.iter().map(String::as_str)) {
            self.by_name.entry(name.to_owned()).or_insert(index);
        }
        self.all.push(DraftActor {
            key,
            name: name.to_owned(),
            aka,
            office: None,
            paragraph,
            is_unnamed,
            is_described: false,
            is_somebody: false,
        });
        index
    }

    /// Notes that the article tells what an actor does whom it only describes.
    pub(super) fn note_doing(&mut self, key: Option<&str>) {
        let described = self.all.iter_mut().find(|actor| key == Some(&actor.key) && actor.is_described);
        if let Some(actor) = described {
            actor.is_somebody = true;
        }
    }

    /// Notes that an actor whom the article only describes does not want to be named.
    pub(super) fn leave_unnamed(&mut self, key: &str) {
        let described = self.all.iter_mut().find(|actor| actor.key == key && actor.is_described);
        if let Some(actor) = described {
            actor.is_unnamed = true;
        }
    }

    /// Leaves out the offices of some actors, by key; false if none of them has one.
    pub(super) fn leave_out_offices(&mut self, of: impl Fn(&str) -> bool) -> bool {
        let with_office = self.all.iter_mut().filter(|actor| of(&actor.key) && actor.office.is_some());
        with_office.map(|actor| actor.office = None).count() > 0
    }
}

/// The names that are only a part of a longer one there: "Department of Health" beside "Department of Health
/// and Social Care", and "Central Bank of Sel's Fee Committee" beside its two.
fn parts(names: &[coverage::ArticleName]) -> HashSet<String> {
    let all: HashSet<&str> = names.iter().map(|name| name.full.as_str()).collect();
    let joined =
        names.iter().filter_map(|name| name.full.split_once(" and ")).flat_map(|(one, other)| [one, other]);
    let owned = names.iter().filter(|name| {
        let split = ["’s ", "'s "].iter().find_map(|owner| name.full.split_once(owner));
        split.is_some_and(|(owner, own)| all.contains(owner) && all.contains(own))
    });
    joined
        .filter(|part| all.contains(part))
        .chain(owned.map(|name| name.full.as_str()))
        .map(str::to_owned)
        .collect()
}

/// A name with its first words, where initials behind it tell that it has more: "All" of "the All Crews
/// Congress (ACC)", "Her Harbour's Docks and" of "Her Harbour's Docks and Crews (HHDC)".
fn whole(article: &Article, name: &coverage::ArticleName) -> Option<String> {
    /// The most words that are before a part of a name.
    const MOST: usize = 6;
    let initials_of = |words: &str| -> String {
        let firsts = all_words(words).into_iter().filter_map(|word| words[word].chars().next());
        firsts.filter(|first| first.is_uppercase()).collect()
    };
    name.places.iter().find_map(|(paragraph, _, range)| {
        let text = article.paragraphs.get(paragraph - 1)?.text.as_str();
        let (before, behind) = (text.get(..range.start)?, text.get(range.end..)?);
        let (initials, _) = behind.strip_prefix(" (")?.split_once(')')?;
        if text[range.clone()] != name.full || !before.ends_with(' ') {
            return None;
        }
        let firsts = std::iter::successors(last_word(before), |word| last_word(&before[..word.start]));
        let wholes = firsts.take(MOST).map(|first| &text[first.start..range.end]);
        let mut wholes = wholes.take_while(|whole| !whole.contains([',', ';', '.', ':', '“', '"', '(']));
        let whole =
            wholes.find(|whole| whole.starts_with(char::is_uppercase) && initials_of(whole) == initials)?;
        Some(whole.to_owned())
    })
}

/// Joins two names of one person, one of which has more names in the middle: "Ann Rowe" and "Ann Mara Rowe".
fn join_persons(names: &mut Vec<coverage::ArticleName>) {
    /// The most names with the same first and last word.
    const MOST: usize = 8;
    let has_more = |long: &str, short: &str| {
        let mut rest = long.split(' ');
        long.len() > short.len() && short.split(' ').all(|word| rest.any(|other| other == word))
    };
    let mut alike: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        let ends = name.full.split_once(' ').zip(name.full.rsplit_once(' '));
        if let Some(((first, _), (_, last))) = ends {
            alike.entry((first, last)).or_default().push(at);
        }
    }
    let mut joined = Vec::new();
    for group in alike.values().filter(|group| group.len() <= MOST) {
        for &part in group {
            let mut longer = group.iter().filter(|other| has_more(&names[**other].full, &names[part].full));
            joined.extend(longer.next().filter(|_| longer.next().is_none()).map(|whole| (part, *whole)));
        }
    }
    joined.sort_unstable();
    let mut all: Vec<_> = names.drain(..).map(Some).collect();
    for (part, whole) in joined {
        let Some(part) = all[part].take() else { continue };
        if let Some(whole) = &mut all[whole] {
            whole.short.insert(part.full);
            whole.short.extend(part.short);
            whole.places.extend(part.places);
            whole.is_somebody |= part.is_somebody;
        }
    }
    names.extend(all.into_iter().flatten());
}

/// True for the name of a law or a treaty, who is nobody: behind "the" or a year, or with "of" in it, unlike
/// "Jude Law".
fn is_of_law(article: &Article, name: &coverage::ArticleName) -> bool {
    let is_thing = |(paragraph, _, range): &(usize, usize, Range<usize>)| {
        let before = article.paragraphs.iter().find(|other| other.number == *paragraph);
        let before = before.map_or("", |paragraph| &paragraph.text.as_str()[..range.start]);
        last_word(before).is_some_and(|word| {
            let word = &before[word];
            // "The Fish Reform and Control Act", but not "Ann and Jude Law"
            let is_joined = word == "and" && !name.full.ends_with(" Law");
            let is_one = is_joined || is_one_of(&["the", "a", "this", "that"], word);
            is_one || word.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    is_law(&name.full) && (name.full.contains(" of ") || name.places.iter().any(is_thing))
}

/// True for words that end as the name of a law or a treaty does, or begin so.
fn is_law(name: &str) -> bool {
    const LAWS: &[&str] =
        &["Act", "Law", "Bill", "Treaty", "Directive", "Convention", "Code", "Regulation", "Protocol"];
    let words: Vec<&str> = name.split(' ').collect();
    words.len() > 1
        && LAWS.iter().any(|law| words.last() == Some(law) || words[0] == *law && words[1] == "of")
}
