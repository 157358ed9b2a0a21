//! Those who say something in a text without a name of their own: "mediators", "the local authorities".

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::body::Body;
use super::groups::{are_people, doers, named_bodies};
use super::kinds::noun_of;
use super::speaker::{SpokenBy, is_body, is_work};
use super::{PartKind, TextPart};
use crate::article::{
    ARTICLES_AND_OWNERS, Article, Phrase, all_words, is_initials, is_one_of, last_word, stem, stems,
};

/// The most words for them.
const MOST: usize = 5;
/// The most words for a group and those who are in it.
const MOST_OF_GROUP: usize = 8;
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

/// Bodies that were named before if nothing says which they are: "the court", but not "a federal appeals
/// court".
const BODIES: &[&str] = &["agency", "board", "council", "bank", "court", "committee"];

/// The words for groups and bodies that say something, or that do as such bodies do, each once, where they
/// first do.
pub(super) fn parts(
    article: &Article,
    body: &Body,
    speakers: &SpokenBy,
    names: &[TextPart],
) -> Vec<TextPart> {
    let of_names = WordsOfNames::of(names.iter().map(|part| part.words(article)));
    let mut known = KnownGroups::default();
    let mut parts = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        for range in named_bodies(sentence.text) {
            let words = &sentence.text[range.clone()];
            let in_paragraph = sentence.in_paragraph(&range);
            if !known.has_named(words)
                && !of_names.have_body(words)
                && body.has(paragraph.number, &in_paragraph)
            {
                known.add_named(words);
                parts.push(TextPart::new(PartKind::Name, paragraph.number, index, in_paragraph));
            }
        }
        let mut tell = |range: Range<usize>| {
            let words = &sentence.text[range.clone()];
            let range = sentence.in_paragraph(&range);
            if !known.has(words) && body.has(paragraph.number, &range) {
                known.add(words);
                parts.push(TextPart::new(PartKind::Name, paragraph.number, index, range));
            }
        };
        let spoken =
            || speakers.in_sentence(paragraph.number, index).iter().map(|spoken| spoken.speaker.as_str());
        let groups = spoken().flat_map(each).filter(|words| is_group(words));
        for words in groups.chain(spoken().filter_map(somebody)) {
            let phrase = Phrase::exact(words);
            if let Some(range) = phrase.find(&sentence.searchable).next() {
                tell(range);
            }
        }
        for range in doers(sentence.text) {
            if !of_names.have(sentence.text, &range) {
                tell(range);
            }
        }
    }
    parts.sort_by_key(|part| (part.paragraph, part.range.start));
    parts
}

/// The words of the names of a text.
struct WordsOfNames<'t> {
    written: HashSet<&'t str>,
    stems: BTreeSet<String>,
    names: HashSet<String>,
}

impl<'t> WordsOfNames<'t> {
    fn of(names: impl Iterator<Item = &'t str> + Clone) -> Self {
        let words = |name: &'t str| all_words(name).into_iter().map(move |word| &name[word]);
        let all = names.clone().map(str::to_lowercase).collect();
        Self {
            names: all,
            written: names.clone().flat_map(words).collect(),
            stems: names.flat_map(stems).collect(),
        }
    }

    /// True if a name is that of a body, in small letters or in capitals.
    fn have_body(&self, words: &str) -> bool {
        self.names.contains(&words.to_lowercase())
    }

    /// True if a name has the words for a group in a sentence: "the Sel Council" is the council, but no name
    /// is that of the councils.
    fn have(&self, sentence: &str, range: &Range<usize>) -> bool {
        let words = &sentence[range.clone()];
        if is_plural(words) {
            let noun = last_word(words).map_or("", |word| &words[word]);
            return self.written.contains(noun);
        }
        // "The Ostian government" is not the Selian Government.
        let is_begun = sentence[..range.start].trim_end().is_empty();
        let land = words.split(' ').next().filter(|word| !is_begun && word.starts_with(char::is_uppercase));
        !stems(land.unwrap_or(words)).is_disjoint(&self.stems)
    }
}

/// True for words for many.
fn is_plural(words: &str) -> bool {
    words.ends_with('s') && !words.ends_with("ss")
}

/// The groups found so far, each by its noun and the stems of its words: whoever is called by some of the
/// words of another, or by more, is the same.
#[derive(Default)]
struct KnownGroups {
    whole: HashSet<(String, BTreeSet<String>)>,
    parts: HashSet<(String, BTreeSet<String>)>,
    named: HashSet<String>,
}

impl KnownGroups {
    /// True for a body that was told by just this name: "the Ostian government" is not the Selian one.
    fn has_named(&self, words: &str) -> bool {
        self.named.contains(&words.to_lowercase())
    }

    fn add_named(&mut self, words: &str) {
        self.named.insert(words.to_lowercase());
        self.add(words);
    }

    fn has(&self, words: &str) -> bool {
        let (noun, stems) = (noun(words), stems(words));
        self.parts.contains(&(noun.clone(), stems.clone()))
            || parts_of(&stems).any(|part| self.whole.contains(&(noun.clone(), part)))
    }

    fn add(&mut self, words: &str) {
        let (noun, stems) = (noun(words), stems(words));
        self.parts.extend(parts_of(&stems).map(|part| (noun.clone(), part)));
        self.whole.insert((noun, stems));
    }
}

/// The stem of the last of some words.
fn noun(words: &str) -> String {
    last_word(words).map(|word| stem(&words[word])).unwrap_or_default()
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

/// Each of those who speak together, without articles: "Ann Rowe and state leaders" are two.
fn each(speaker: &str) -> impl Iterator<Item = &str> {
    speaker.split(", ").flat_map(|part| part.split(" and ")).map(without_article).map(without_deed)
}

/// Many without what they do: "unions" of "unions representing the crews".
fn without_deed(words: &str) -> &str {
    let all = all_words(words);
    let is_deed =
        |pair: &[Range<usize>]| is_plural(&words[..pair[0].end]) && words[pair[1].clone()].ends_with("ing");
    all.windows(2).find(|pair| is_deed(pair)).map_or(words, |pair| &words[..pair[0].end])
}

fn without_article(words: &str) -> &str {
    let rest = words.split_once(' ').filter(|(first, _)| is_one_of(ARTICLES_AND_OWNERS, first));
    rest.map_or(words, |(_, rest)| rest)
}

/// Somebody without a name who speaks for more than the one before: "union official" of "a union official".
fn somebody(speaker: &str) -> Option<&str> {
    const PARTS: [&str; 6] = [" in ", " at ", " of ", " from ", " with ", " close to "];
    let words = ["a ", "an ", "A ", "An "].iter().find_map(|article| speaker.strip_prefix(article))?;
    // "A group representing owners in Ode"
    let of = [" representing ", " of ", " for "].iter().filter_map(|of| words.find(of)).min();
    let is_group = of.is_some_and(|of| noun_of(&words[..of]).is_some());
    if is_group && all_words(words).len() <= MOST_OF_GROUP {
        return Some(words);
    }
    let end = PARTS.iter().filter_map(|part| words.find(part)).min().unwrap_or(words.len());
    let noun = &words[last_word(&words[..end])?];
    // Whoever speaks for a body that the text names is that body.
    let speaks = is_one_of(&["spokesman", "spokeswoman", "spokesperson"], noun);
    let says_which = words[..end].contains(' ') && !words.contains(char::is_uppercase);
    let is_person = are_people(&format!("{noun}s")) || speaks && says_which;
    (is_person && all_words(words).len() <= MOST).then_some(words)
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
    // "Rowe's said so" names one house.
    let is_house = words.ends_with("'s") || words.ends_with("’s");
    (1..=MOST).contains(&all.len())
        && !is_house
        && rest.all(|word| is_small(word) && !is_clause(word))
        && is_body(words)
        && !is_initials(last)
        && !is_work(words)
        && !is_one_of(NOBODY, last)
        && !(is_one_of(BODIES, last) && all.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::{Body, SpokenBy, TextPart, parts};
    use crate::article::{Article, Paragraphs};

    #[test]
    fn groups_that_say_something_are_told_once() {
        for (text, groups) in [
            ("It shut, mediators said. The mediators added that it opens.", "mediators"),
            ("The local authorities want a vote.", "local authorities"),
            ("The crews met. Mara Quill and the company said so.", "crews"),
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
            (
                "Owners said so. A union official said more, and a spokesman said less.",
                "Owners|union official",
            ),
            ("Crews working nights said so. The crews left.", "Crews"),
            ("The reunion ended, and the union said so.", "union"),
            ("The UK wants a vote.", ""),
            (
                "The government left. Boats went to the Ostian government. The Ostian government and the \
                 Quill administration’s crews came.",
                "government|Ostian government|Quill administration",
            ),
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, None);
            let body = Body::of(&article);
            let names =
                crate::coverage::names::parts(&article, &crate::coverage::names::names(&article, &body));
            let found = parts(&article, &body, &SpokenBy::of(&article), &names);
            let begins = |part: &TextPart| {
                let text = article.paragraphs[part.paragraph - 1].text.as_str();
                !text[..part.range.start].ends_with(char::is_alphanumeric)
            };
            assert!(found.iter().all(begins), "{groups}");
            let words: Vec<_> = found
                .iter()
                .map(|part| &article.paragraphs[part.paragraph - 1].text.as_str()[part.range.clone()])
                .collect();
            assert_eq!(words.join("|"), groups);
        }
    }
}
