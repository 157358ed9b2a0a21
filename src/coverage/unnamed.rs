//! Those who say something in a text without a name of their own: "mediators", "the local authorities".

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::body::Body;
use super::speaker::{SpokenBy, is_body, is_work};
use super::{PartKind, TextPart};
use crate::article::{Article, all_words, is_one_of, is_past_verb, stems};

/// The most words for them.
const MOST: usize = 5;
/// Words for somebody who was named before, or whom nobody can find.
const NOBODY: &[&str] = &[
    "company",
    "group",
    "firm",
    "party",
    "people",
    "others",
    "both",
    "some",
    "many",
    "all",
    "men",
    "women",
    "sides",
    "residents",
    "us",
    "ones",
    "things",
];

/// Bodies that were named before if nothing says which they are: "the court", but not "a federal appeals court".
const BODIES: &[&str] = &["agency", "board", "council", "bank", "court", "committee"];

/// Those who do something, whether they say it or not.
const DOERS: &[&str] = &[
    "government",
    "authorities",
    "police",
    "army",
    "military",
    "administration",
    "coalition",
    "opposition",
    "jury",
    "rebels",
    "soldiers",
    "troops",
    "insurgents",
    "regulator",
    "regulators",
    "forces",
    "services",
    "court",
    "lawmakers",
    "protesters",
    "residents",
    "experts",
    "scientists",
    "researchers",
];

/// Those of them of which there are many kinds.
const OF_KIND: &[&str] = &["forces", "services", "court", "residents", "experts", "researchers"];

/// The words for groups and bodies that say something, or that do as such bodies do, each once, where they first do.
pub(super) fn parts(
    article: &Article,
    body: &Body,
    speakers: &SpokenBy,
    names: &[TextPart],
) -> Vec<TextPart> {
    let text = |part: &TextPart| &article.paragraphs[part.paragraph - 1].text.as_str()[part.range.clone()];
    let of_names: BTreeSet<String> = names.iter().flat_map(|part| stems(text(part))).collect();
    let mut known = KnownGroups::default();
    let mut parts = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        let spoken = speakers.in_sentence(paragraph.number, index).iter();
        for words in spoken.flat_map(|spoken| each(&spoken.speaker)) {
            let Some(at) = sentence.text.find(words).filter(|_| is_group(words)) else { continue };
            let (start, own) = (sentence.range.start + at, stems(words));
            let range = start..start + words.len();
            if !known.has(&own) && body.has(paragraph.number, &range) {
                known.add(own);
                parts.push(TextPart::new(PartKind::Name, paragraph.number, index, range));
            }
        }
        for words in doers(sentence.text) {
            let own = stems(&sentence.text[words.clone()]);
            let range = sentence.range.start + words.start..sentence.range.start + words.end;
            let is_known = known.has(&own) || !own.is_disjoint(&of_names);
            if !is_known && body.has(paragraph.number, &range) {
                known.add(own);
                parts.push(TextPart::new(PartKind::Name, paragraph.number, index, range));
            }
        }
    }
    parts
}

/// The stems of the groups found so far: whoever is called by some of the words of another, or by more, is the same.
#[derive(Default)]
struct KnownGroups {
    whole: HashSet<BTreeSet<String>>,
    parts: HashSet<BTreeSet<String>>,
}

impl KnownGroups {
    fn has(&self, stems: &BTreeSet<String>) -> bool {
        self.parts.contains(stems) || parts_of(stems).any(|part| self.whole.contains(&part))
    }

    fn add(&mut self, stems: BTreeSet<String>) {
        self.parts.extend(parts_of(&stems));
        self.whole.insert(stems);
    }
}

/// Every choice of some stems; of many, only all of them.
fn parts_of(stems: &BTreeSet<String>) -> impl Iterator<Item = BTreeSet<String>> {
    const MOST: usize = 6;
    let all: u32 = (1 << stems.len().min(MOST)) - 1;
    let first = if stems.len() > MOST { all } else { 1 };
    (first..=all).map(move |choice| {
        let is_chosen = move |index: &usize| stems.len() > MOST || choice & (1 << index) != 0;
        stems.iter().enumerate().filter(|(index, _)| is_chosen(index)).map(|(_, stem)| stem.clone()).collect()
    })
}

/// Words before them that do not say which they are.
const NOT_WHICH: &[&str] = &[
    "that", "with", "when", "while", "from", "their", "this", "these", "those", "other", "others", "neither",
    "either", "first", "some", "many", "most", "several", "both", "each", "every", "such", "same", "entire",
    "main", "between", "against",
];

/// The words for those in a sentence who do something: "the local authorities" of "the local authorities closed it".
fn doers(text: &str) -> Vec<Range<usize>> {
    const VERBS: &[&str] =
        &["has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could", "may", "plans"];
    let words = all_words(text);
    let word = |index: usize| words.get(index).map_or("", |word: &Range<usize>| &text[word.clone()]);
    let is_joined = |one: usize, other: usize| text[words[one].end..words[other].start] == *" ";
    let is_subject = |at: &usize| {
        let next = word(at + 1);
        let is_verb = is_one_of(VERBS, next) || next.starts_with(char::is_lowercase) && is_past_verb(next);
        is_verb && is_joined(*at, at + 1)
    };
    let whole = |at: usize| {
        // At most two words say which: "the local health authorities".
        let says_which = |before: &usize| {
            let word = word(*before);
            is_joined(*before, before + 1)
                && word.len() > 3
                && !is_past_verb(word)
                && !is_one_of(NOT_WHICH, word)
        };
        let first = (0..at).rev().take(2).take_while(says_which).last().unwrap_or(at);
        words[first].start..words[at].end
    };
    // Of those who only have a part in it, the text has to say which they are: "closed by the local police".
    let has_part = |at: usize| {
        const HOW: &[&str] = &["by", "with", "told", "met", "urged", "between", "against", "accused", "and"];
        let first = words.partition_point(|word| word.start < whole(at).start);
        let before = first.checked_sub(1).map_or("", |at| word(at));
        let before = if is_one_of(&["the", "a", "an"], before) {
            first.checked_sub(2).map_or("", |at| word(at))
        } else {
            before
        };
        let owns = ["’s ", "'s "].iter().any(|sign| text[words[at].end..].starts_with(sign));
        first < at && (owns || is_one_of(HOW, before))
    };
    // "The services", "a court" may be any.
    let says_which = |at: usize| !is_one_of(OF_KIND, word(at)) || whole(at).start < words[at].start;
    let doers = (0..words.len()).filter(|&at| is_one_of(DOERS, word(at)) && says_which(at));
    doers.filter(|at| is_subject(at) || has_part(*at)).map(whole).collect()
}

/// Each of those who speak together, without articles: "Ann Rowe and state leaders" are two.
fn each(speaker: &str) -> impl Iterator<Item = &str> {
    speaker.split(", ").flat_map(|part| part.split(" and ")).map(without_article)
}

fn without_article(words: &str) -> &str {
    let rest = words
        .split_once(' ')
        .filter(|(first, _)| is_one_of(&["the", "its", "their", "his", "her", "a", "an"], first));
    rest.map_or(words, |(_, rest)| rest)
}

/// True for many people or for a body, in words without a name.
fn is_group(words: &str) -> bool {
    let all = all_words(words);
    let is_small = |word: &str| word.chars().all(|c| c.is_lowercase() || c == '-');
    let is_begun = words.starts_with(char::is_uppercase);
    let mut rest = all.iter().skip(usize::from(is_begun)).map(|word| &words[word.clone()]);
    let is_clause = |word: &str| {
        is_one_of(&["and", "who", "that", "which", "in", "of", "at", "from", "has", "have"], word)
    };
    let last = all.last().map_or("", |word| &words[word.clone()]);
    (1..=MOST).contains(&all.len())
        && rest.all(|word| is_small(word) && !is_clause(word))
        && is_body(words)
        && !is_work(words)
        && !is_one_of(NOBODY, last)
        && !(is_one_of(BODIES, last) && all.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::{Body, SpokenBy, parts};
    use crate::article::{Article, Paragraphs};

    #[test]
    fn groups_that_say_something_are_told_once() {
        for (text, groups) in [
            ("It shut, mediators said. The mediators added that it opens.", "mediators"),
            ("The local authorities want a vote.", "local authorities"),
            ("The crews met. Mara Quill and the company said so.", ""),
            ("Its latest figures show that it leaks.", ""),
            ("It shut as the local health authorities closed it.", "local health authorities"),
            ("He fled from the police. It met the government.", ""),
            ("The army fled. The Selian Army and the army have left.", ""),
            (
                "It was closed by the local police, and met the Selian government.",
                "local police|Selian government",
            ),
            ("The court met. A federal court has closed it.", "federal court"),
            ("It shut, Ann Rowe and state leaders said.", "state leaders"),
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, None);
            let body = Body::of(&article);
            let names = crate::coverage::names::parts(&article, &body);
            let found = parts(&article, &body, &SpokenBy::of(&article), &names);
            let words: Vec<_> = found
                .iter()
                .map(|part| &article.paragraphs[part.paragraph - 1].text.as_str()[part.range.clone()])
                .collect();
            assert_eq!(words.join("|"), groups);
        }
    }
}
