//! The sentences of a text, and parts of sentences, in which somebody says something.

use super::body::Body;
use super::speaker::SpokenBy;
use super::{PartKind, TextPart};
use crate::article::Article;

/// Whatever has a verb of saying or of taking a stand, or words that cite somebody, each with whoever that is.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    let mut parts = Vec::new();
    for (paragraph, index, _) in body.sentences(article) {
        for spoken in speakers.in_sentence(paragraph.number, index) {
            if body.has(paragraph.number, &(spoken.range.end..spoken.range.end)) {
                let part = TextPart::new(PartKind::Statement, paragraph.number, index, spoken.range.clone());
                parts.push(TextPart { speaker: Some(spoken.speaker.clone()), ..part });
            }
        }
    }
    parts
}
