//! The quotations of a text: not a single word in quotation marks, nor the title of a work.

use super::body::Body;
use super::speaker::SpokenBy;
use super::{PartKind, TextPart};
use crate::article::{Article, Readable, all_words};

/// The quotations of a text, each with whoever says it, where that is told.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    // Where words cannot be told apart, neither can a single one be.
    let is_unread = article.readable == Readable::Quotations;
    let mut parts = Vec::new();
    for paragraph in &article.paragraphs {
        let text = paragraph.text.as_str();
        for range in &paragraph.quotations {
            if !body.has(paragraph.number, range) || !(is_unread || is_said(&text[range.clone()])) {
                continue;
            }
            let has = |sentence: &&crate::article::ArticleSentence| range.start < sentence.range.end;
            let index = paragraph.sentences.iter().position(|sentence| has(&sentence)).unwrap_or_default();
            let speaker = speakers.of_quotation(paragraph, range);
            parts.push(TextPart {
                speaker,
                ..TextPart::new(PartKind::Quote, paragraph.number, index, range.clone())
            });
        }
    }
    parts
}

/// True for words that somebody said, as far as they tell.
fn is_said(words: &str) -> bool {
    let all = all_words(words);
    let is_title =
        || all.iter().all(|word| !words[word.clone()].starts_with(char::is_lowercase) || word.len() <= 3);
    all.len() > 1 && !(all.len() <= 6 && !words.ends_with(['.', ',', '!', '?']) && is_title())
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn single_words_and_titles_are_no_quotations() {
        assert!(is_said("We sail.") && is_said("safe corridors"));
        assert!(!is_said("safe") && !is_said("The Long Quay") && !is_said("The Ship of State"));
    }
}
