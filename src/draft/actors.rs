//! The actors of a draft: every name of the article with its forms, and whoever speaks without a name.

use std::collections::HashMap;

use super::keys::DraftKeys;
use super::without_article;
use crate::article::{Article, all_words, is_one_of, last_word, stems};
use crate::coverage;

/// The last words for people whom a text does not name.
const UNNAMED: &[&str] = &[
    "official",
    "officials",
    "source",
    "sources",
    "diplomat",
    "diplomats",
    "witness",
    "witnesses",
    "analyst",
    "analysts",
    "resident",
    "residents",
    "expert",
    "experts",
    "observers",
    "delegates",
    "insiders",
    "aide",
    "aides",
    "critics",
    "people",
    "insider",
    "member",
    "members",
    "employee",
    "employees",
];

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
}

impl DraftActor {
    /// All that it is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aka).map(String::as_str)
    }
}

/// The actors, each with a key.
pub(super) struct DraftActors {
    pub(super) all: Vec<DraftActor>,
    keys: DraftKeys,
    by_words: HashMap<String, usize>,
}

impl DraftActors {
    pub(super) fn of(article: &Article) -> Self {
        let mut actors = Self { all: Vec::new(), keys: DraftKeys::default(), by_words: HashMap::new() };
        let mut taken: Vec<String> = Vec::new();
        for name in coverage::names(article) {
            let paragraph = name.places.first().map_or(1, |(paragraph, ..)| *paragraph);
            let mut aka: Vec<_> = name.short.into_iter().filter(|short| !taken.contains(short)).collect();
            aka.retain(|short| *short != name.full);
            taken.extend(aka.iter().cloned());
            actors.add(&name.full, aka, paragraph, false);
        }
        actors
    }

    /// The key of whoever some words mean; somebody new, if nobody is called so yet.
    pub(super) fn speaker(&mut self, words: &str, paragraph: usize) -> Option<String> {
        let bare = without_article(words.trim_end_matches(['\'', '’', 's']).trim_end_matches(['\'', '’']));
        let bare = if bare.len() + 2 < without_article(words).len() { bare } else { without_article(words) };
        if stems(bare).is_empty() {
            return None;
        }
        if let Some(&index) = self.by_words.get(&bare.to_lowercase()) {
            return Some(self.all[index].key.clone());
        }
        if let Some((index, at)) = self.named_in(bare) {
            let office = bare[..at].trim().trim_end_matches(',').trim().to_owned();
            let actor = &mut self.all[index];
            let is_person = all_words(&actor.name).len() > 1 && !actor.name.contains(" of ");
            if is_person && !office.is_empty() && actor.office.is_none() && all_words(&office).len() <= 5 {
                actor.office = Some(office);
            }
            return Some(actor.key.clone());
        }
        // "Official at the health ministry"
        let head =
            [" at ", " of ", " from ", " in ", " with "].iter().filter_map(|word| bare.find(word)).min();
        let head = &bare[..head.unwrap_or(bare.len())];
        let is_unnamed = last_word(head).is_some_and(|word| is_one_of(UNNAMED, &head[word]));
        let mut letters = bare.chars();
        let name: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect())?;
        let index = self.add(&name, Vec::new(), paragraph, is_unnamed);
        self.by_words.insert(bare.to_lowercase(), index);
        Some(self.all[index].key.clone())
    }

    /// The actor whose name some words end in, with the byte where it begins.
    fn named_in(&self, words: &str) -> Option<(usize, usize)> {
        let ends = |(index, actor): (usize, &DraftActor)| {
            let names = std::iter::once(&actor.name).chain(&actor.aka);
            let at = names
                .filter(|name| words.ends_with(name.as_str()))
                .map(|name| words.len() - name.len())
                .min()?;
            let is_whole = !words[..at].ends_with(char::is_alphanumeric);
            is_whole.then_some((index, at))
        };
        self.all.iter().enumerate().filter_map(ends).min_by_key(|(_, at)| *at)
    }

    fn add(&mut self, name: &str, aka: Vec<String>, paragraph: usize, is_unnamed: bool) -> usize {
        let key = self.keys.make(name, 3);
        let index = self.all.len();
        self.by_words.insert(without_article(name).to_lowercase(), index);
        self.all.push(DraftActor { key, name: name.to_owned(), aka, office: None, paragraph, is_unnamed });
        index
    }

    /// Leaves out the offices of some actors, by key.
    pub(super) fn leave_out_offices(&mut self, of: impl Fn(&str) -> bool) {
        self.all.iter_mut().filter(|actor| of(&actor.key)).for_each(|actor| actor.office = None);
    }
}
