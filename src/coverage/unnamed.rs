//! Those who say something in a text without a name of their own: "mediators", "the local authorities".

use std::collections::BTreeSet;

use super::body::Body;
use super::speaker::{SpokenBy, is_body, is_work};
use super::{PartKind, TextPart};
use crate::article::{Article, all_words, is_one_of, stems};

/// The most words for them.
const MOST: usize = 5;
/// Words for somebody who was named before, or whom nobody can find.
const NOBODY: &[&str] = &[
    "company",
    "group",
    "firm",
    "agency",
    "party",
    "board",
    "council",
    "bank",
    "court",
    "committee",
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

/// The words for groups and bodies that say something, each once, where they first do.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    let mut known: Vec<BTreeSet<String>> = Vec::new();
    let mut parts = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        for spoken in speakers.in_sentence(paragraph.number, index) {
            let words = without_article(&spoken.speaker);
            let Some(at) = sentence.text.find(words).filter(|_| is_group(words)) else { continue };
            let (start, own) = (sentence.range.start + at, stems(words));
            let range = start..start + words.len();
            let is_known = known.iter().any(|other| own.is_subset(other) || other.is_subset(&own));
            if !is_known && body.has(paragraph.number, &range) {
                known.push(own);
                parts.push(TextPart::new(PartKind::Name, paragraph.number, index, range));
            }
        }
    }
    parts
}

fn without_article(words: &str) -> &str {
    let rest =
        words.split_once(' ').filter(|(first, _)| is_one_of(&["the", "its", "their", "his", "her"], first));
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
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, None);
            let found = parts(&article, &Body::of(&article), &SpokenBy::of(&article));
            let words: Vec<_> = found
                .iter()
                .map(|part| &article.paragraphs[part.paragraph - 1].text.as_str()[part.range.clone()])
                .collect();
            assert_eq!(words.join("|"), groups);
        }
    }
}
