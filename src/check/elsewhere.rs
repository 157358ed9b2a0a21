//! The words of a fact stand in the paragraphs that it names rather than in others.
//!
//! Each place is weighed against every other paragraph: were that named instead, would more of the fact's words stand in what
//! is named? A word counts the more, the fewer paragraphs have it; a word that no paragraph has counts nothing, so that a
//! fact in words of the author's own is left alone.

use std::collections::HashSet;

use super::evidence::{Evidence, Paragraph, Reading};
use super::{Case, Findings, told};
use crate::diagnostic::Grounding;
use crate::ground::{is_one_name, stem, words};
use crate::model::{Amount, EntryId};

/// How many times as much another paragraph must bear out to be the one that was meant.
const TIMES: f64 = 1.6;
/// And how much more, at the least.
const MORE: f64 = 1.5;
/// The most words that a finding names.
const MOST_WORDS: usize = 5;

/// Reports places whose words stand in another paragraph.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let (true, [reading]) = (evidence.is_placed, evidence.readings.as_slice()) else { return };
    let sought = sought(case);
    for (item, place) in &evidence.places {
        let others = evidence.places.iter().filter(|(other, _)| other != item);
        let others: Vec<_> = others.flat_map(|(_, place)| place.iter().copied()).collect();
        let missing: Vec<&str> = sought.iter().map(String::as_str).filter(|word| !stands(word, &others)).collect();
        let gain = |paragraphs: &[&Paragraph]| {
            let stand = missing.iter().filter(|word| stands(word, paragraphs));
            stand.map(|word| weight(reading, word)).sum::<f64>()
        };
        let own = gain(place);
        let is_other = |paragraph: &&Paragraph| !evidence.cited.iter().any(|cited| cited.number == paragraph.number);
        let better = reading.paragraphs.iter().filter(is_other).map(|paragraph| (gain(&[paragraph]), paragraph));
        let Some((most, better)) = better.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
        if most >= own * TIMES && most >= own + MORE {
            let words = missing.iter().filter(|word| stands(word, &[better]) && !stands(word, place));
            let words = words.take(MOST_WORDS).map(|word| (*word).to_owned()).collect();
            let cited = place.iter().map(|paragraph| paragraph.number).collect();
            findings.add(case.fact, "source", *item, Grounding::Elsewhere { cited, words, better: told(better) });
        }
    }
}

/// The words that a fact says, without repetition.
fn sought(case: &Case) -> Vec<String> {
    let mut texts: Vec<&str> = case.fact.prose.iter().map(|(_, text)| *text).collect();
    if let EntryId::Figure(id) = case.fact.entry {
        let figure = &case.briefing.figures[id];
        texts.extend(figure.unit.as_deref());
        if let Amount::Words(words) = &figure.value {
            texts.push(words);
        }
    }
    texts.extend(case.fact.common.quote.as_deref());
    texts.extend(&case.fact.cues);
    let mut seen = HashSet::new();
    let all = texts.into_iter().flat_map(|text| words(text).into_iter().map(|word| text[word.range].to_owned()));
    all.filter(|word| seen.insert(stem(word))).collect()
}

/// Whether a word, or a form of it, stands in one of some paragraphs.
fn stands(word: &str, paragraphs: &[&Paragraph]) -> bool {
    let stem = stem(word);
    paragraphs.iter().any(|paragraph| {
        paragraph.stems.contains(&stem)
            || (word.starts_with(char::is_uppercase) && paragraph.stems.iter().any(|other| is_one_name(word, other)))
    })
}

/// How much a word tells one paragraph from others.
fn weight(reading: &Reading, word: &str) -> f64 {
    let stem = stem(word);
    let own = reading.weight(&stem);
    if own > 0.0 || !word.starts_with(char::is_uppercase) {
        return own;
    }
    let count = reading.paragraphs.iter().filter(|paragraph| stands(word, &[paragraph])).count();
    if count == 0 { 0.0 } else { reading.weight_of(count) }
}
