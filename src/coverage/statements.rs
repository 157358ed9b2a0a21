//! The sentences of a text, and parts of sentences, in which somebody says something.

use std::ops::Range;

use super::body::Body;
use super::speaker::SpokenBy;
use super::{PartKind, TextPart};
use crate::article::{Article, ArticleParagraph, ArticleSentence, all_words, is_one_of};

/// The fewest words of a sentence that is said in a quotation: a shorter one is told by the quotation itself.
const SHORTEST: usize = 4;

/// Whatever has a verb of saying or of taking a stand, or words that cite somebody, each with whoever that
/// is, and every sentence of a quotation.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut quoted: Option<Quoted> = None;
    for (paragraph, index, sentence) in body.sentences(article) {
        let own = speakers.in_sentence(paragraph.number, index);
        for spoken in own.iter().filter(|spoken| !is_nobody(&spoken.speaker)) {
            if body.has(paragraph.number, &(spoken.range.end..spoken.range.end)) {
                let part = TextPart::new(PartKind::Statement, paragraph.number, index, spoken.range.clone());
                parts.push(TextPart { speaker: Some(spoken.speaker.clone()), ..part });
            }
        }
        let Some(quotation) = quotation_around(paragraph, sentence).filter(|_| own.is_empty()) else {
            continue;
        };
        let is_same = |quoted: &Quoted| quoted.paragraph == paragraph.number && quoted.range == *quotation;
        let quoted = match quoted.take().filter(is_same) {
            Some(same) => quoted.insert(same),
            None => quoted.insert(Quoted {
                paragraph: paragraph.number,
                range: quotation.clone(),
                speaker: speakers.of_quotation(paragraph, quotation),
            }),
        };
        if quoted.speaker.is_some() && body.has(paragraph.number, &sentence.range) {
            let part = TextPart::new(PartKind::Statement, paragraph.number, index, sentence.range.clone());
            parts.push(TextPart { speaker: quoted.speaker.clone(), ..part });
        }
    }
    parts
}

/// True for words for nobody: "nobody has said who" tells of no statement.
fn is_nobody(speaker: &str) -> bool {
    let first = all_words(speaker).first().map_or("", |word| &speaker[word.clone()]);
    is_one_of(&["nobody", "none"], first) || speaker.eq_ignore_ascii_case("no one")
}

/// A quotation, with whoever says it.
struct Quoted {
    paragraph: usize,
    range: Range<usize>,
    speaker: Option<String>,
}

/// The quotation that a whole sentence stands in.
fn quotation_around<'p>(
    paragraph: &'p ArticleParagraph,
    sentence: &ArticleSentence,
) -> Option<&'p Range<usize>> {
    let quotation = paragraph.first_quotation_behind(sentence.range.start)?;
    // The marks belong to the sentence.
    let has_all = |text: &str| !text.contains(char::is_alphanumeric);
    let text = paragraph.text.as_str();
    let before = text.get(sentence.range.start..quotation.start.max(sentence.range.start))?;
    let behind = text.get(quotation.end.min(sentence.range.end)..sentence.range.end)?;
    (has_all(before) && has_all(behind) && all_words(sentence.text).len() >= SHORTEST).then_some(quotation)
}

#[cfg(test)]
mod tests {
    use super::{Body, SpokenBy, parts};
    use crate::article::{Article, Paragraphs};

    #[test]
    fn every_sentence_of_a_quotation_is_a_statement() {
        for (text, said) in [
            (
                "Mara Quill said: “The quay is shut. No boat has left it yet. Never. We will wait for crews.”",
                "Mara Quill|Mara Quill|Mara Quill",
            ),
            ("Mara Quill said so.\n\n“Boats have left the quay for good.”", "Mara Quill|Mara Quill"),
            ("“Boats have left the quay for good,” Mara Quill said.", "Mara Quill"),
            ("Nobody has said who shut the quay. Mara Quill said it was shut.", "Mara Quill"),
            ("It is called “The Quay”. Boats have left.", ""),
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, None);
            let speakers = SpokenBy::of(&article);
            let found = parts(&article, &Body::of(&article), &speakers);
            let found: Vec<_> = found.into_iter().filter_map(|part| part.speaker).collect();
            assert_eq!(found.join("|"), said);
        }
    }
}
