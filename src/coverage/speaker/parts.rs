//! The parts of a sentence in which somebody says something: "The port would not comment, but the mayor wants a vote" has two.

use std::ops::Range;

use super::said_by;
use super::words::{Said, first_subject};
use crate::article::{ArticleParagraph, ArticleSentence, SpeakerPlace, Speech, all_words};

/// The parts of a sentence with some stands in which somebody says something, each with whoever does; of most it is all of it.
pub(super) fn spoken_in<'s>(
    paragraph: &ArticleParagraph,
    sentence: &'s ArticleSentence,
    stands: &[Speech],
) -> Vec<(Range<usize>, Said<'s>)> {
    let verbs = verbs(paragraph, sentence);
    let start = sentence.range.start;
    // "It urged them to go, the officials said": whoever says all of it comes first.
    let mut of_all = verbs.iter().filter(|speech| {
        matches!(speech.speaker, SpeakerPlace::Behind(_) | SpeakerPlace::Cited(_))
            || is_aside(sentence, speech)
    });
    let of_all = of_all.find_map(|speech| said_by(sentence, speech).map(|said| (speech, said)));
    let stands: Vec<_> = stands.iter().filter(|speech| is_told(paragraph, sentence, speech)).collect();
    let mut spoken: Vec<(Range<usize>, Said)> = Vec::new();
    let mut from = 0;
    if let Some((speech, said)) = of_all {
        // "It stays, the officials said, while the port insists that it goes."
        let turn = |part: &Range<usize>| {
            speech.range.end <= part.start && sentence.text[speech.range.end..part.start].trim() == ","
        };
        let Some(rest) = parts(paragraph, sentence).into_iter().find(turn) else {
            return vec![(sentence.range.clone(), said)];
        };
        from = rest.start;
        spoken.push((start..start + from, said));
    }
    for part in parts(paragraph, sentence).into_iter().filter(|part| part.start >= from) {
        let here = |speeches: &[&Speech]| -> Option<Said<'s>> {
            let mut own = speeches.iter().filter(|speech| part.contains(&speech.range.start));
            own.find_map(|speech| {
                // "It sails but has asked for more": the subject stands before the part.
                let goes_on = matches!(speech.speaker, SpeakerPlace::Subject(_))
                    && all_words(&sentence.text[part.start..speech.range.start]).len() < 3;
                let before = || match spoken.last() {
                    Some(_) => Some(Said::Same),
                    None => first_subject(sentence.text, part.start),
                };
                said_by(sentence, speech).or_else(|| before().filter(|_| goes_on && part.start > 0))
            })
        };
        let said = here(&verbs).or_else(|| here(&stands));
        let range = start + part.start..start + part.end;
        match (spoken.last_mut(), said) {
            (_, Some(said)) => spoken.push((range, said)),
            (Some((last, _)), None) => last.end = range.end,
            (None, None) => {}
        }
    }
    spoken
}

/// The verbs of saying of a sentence that are not themselves quoted, and the words that cite somebody.
fn verbs<'s>(paragraph: &ArticleParagraph, sentence: &'s ArticleSentence) -> Vec<&'s Speech> {
    let told = sentence.speeches.iter().filter(|speech| is_told(paragraph, sentence, speech));
    let told: Vec<_> = told.collect();
    // "The police report said": a verb right before another is none.
    let is_noun = |index: usize| {
        told.get(index + 1)
            .is_some_and(|next| sentence.text[told[index].range.end..next.range.start].trim().is_empty())
    };
    (0..told.len()).filter(|&index| !is_noun(index)).map(|index| told[index]).collect()
}

fn is_told(paragraph: &ArticleParagraph, sentence: &ArticleSentence, speech: &Speech) -> bool {
    let from = sentence.range.start + speech.range.start;
    let to = sentence.range.start + speech.range.end;
    !paragraph.quotations.iter().any(|range| range.start <= from && to <= range.end)
        && !speech.is_doubtful(sentence.text)
        && !speech.is_condition(sentence.text)
}

/// True for a verb of saying with nothing behind it: "…, the officials said."
fn is_aside(sentence: &ArticleSentence, speech: &Speech) -> bool {
    let behind = sentence.text[speech.range.end..].trim_start();
    behind.is_empty() || behind.starts_with(['.', ','])
}

/// The parts of a sentence that somebody else may say each: they end before "but", "while" and the like outside quotations.
fn parts(paragraph: &ArticleParagraph, sentence: &ArticleSentence) -> Vec<Range<usize>> {
    const TURNS: &[&str] = &[" but ", " while ", " whereas ", " although ", " though ", " despite ", "; "];
    let text = sentence.text;
    let is_quoted = |at: usize| {
        let at = sentence.range.start + at;
        paragraph.quotations.iter().any(|range| range.contains(&at))
    };
    let turns = TURNS.iter().flat_map(|turn| text.match_indices(turn));
    let mut ends: Vec<usize> = turns.map(|(at, _)| at + 1).filter(|&at| !is_quoted(at)).collect();
    ends.sort_unstable();
    ends.push(text.len());
    let mut start = 0;
    ends.into_iter().map(|end| std::mem::replace(&mut start, end)..end).collect()
}
