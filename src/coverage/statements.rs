//! The sentences of a text in which somebody says something.

use super::body::Body;
use super::speaker::SpokenBy;
use super::{PartKind, TextPart};
use crate::article::Article;

/// The sentences with a verb of saying, or words that cite somebody, each with whoever that is.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    let mut parts = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        let Some(speaker) = speakers.of_sentence(paragraph.number, index) else { continue };
        if body.has(paragraph.number, &(sentence.range.end..sentence.range.end)) {
            let part = TextPart::new(PartKind::Statement, paragraph.number, index, sentence.range.clone());
            parts.push(TextPart { speaker: Some(speaker.to_owned()), ..part });
        }
    }
    parts
}
