//! The giver of a fact in the file is the one who says it in the text.

use std::collections::BTreeSet;

use super::evidence::{Evidence, Paragraph, Sentence};
use super::names::family;
use super::quote::{is_in, parts};
use super::{Case, Findings, figure};
use crate::article::{self, Sought, stems};
use crate::diagnostic::codes;
use crate::diagnostic::words::{list, quote};
use crate::model::{Actor, EntryId, Id, Quantity};

/// The part of the best sentence's score that another must reach to be one where a fact may be said.
const ALMOST_BEST: f64 = 0.75;

/// Reports a giver who does not say so where somebody else does.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let givers = &case.fact.common.according_to;
    if givers.is_empty() || !evidence.is_placed {
        return;
    }
    let sentences = sentences(case, evidence);
    for (item, giver) in givers.iter().enumerate().filter_map(|(item, giver)| Some((item, giver.id()?))) {
        let speaks = |(_, sentence): &(&Paragraph, &Sentence)| speaks(case, giver, sentence);
        if sentences.is_empty() || sentences.iter().any(speaks) {
            continue;
        }
        // Where a sentence has no speaker of its own, whoever speaks around it may say it too.
        let is_open = sentences.iter().any(|(_, sentence)| sentence.speakers.known.is_empty());
        let around: Vec<_> =
            evidence.sentences().filter(|(_, sentence)| !sentence.speakers.known.is_empty()).collect();
        if is_open && (around.is_empty() || around.iter().any(speaks)) {
            continue;
        }
        let said = if is_open { &around } else { &sentences };
        let speakers: BTreeSet<_> = said.iter().flat_map(|(_, sentence)| &sentence.speakers.known).collect();
        let speakers = list(speakers.into_iter().map(|&id| &case.briefing.actors[id].name));
        let name = quote(&case.briefing.actors[giver].name);
        let Some((paragraph, _)) = said.first() else { continue };
        let problem = codes::GIVER_DIFFERS.at(0..0).says(format!("{name} does not say so, but {speakers}"));
        findings.add(case.fact, "according-to", item, problem.quoting("it is said in", paragraph));
    }
}

/// True if a giver, what it is part of or a part of it speaks in a sentence, or is named there if nobody speaks in it, or
/// nobody whom the briefing knows.
fn speaks(case: &Case, giver: Id<Actor>, sentence: &Sentence) -> bool {
    let of_giver = family(case.briefing, giver);
    let is_it = |other: Id<Actor>| of_giver.contains(&other) || family(case.briefing, other).contains(&giver);
    if sentence.speakers.known.is_empty() {
        let mut named = case.voices.mentions(sentence.text).into_iter().flat_map(|mention| mention.actors);
        return sentence.speakers.others || named.any(is_it);
    }
    let mentions = case.voices.mentions(sentence.text);
    if sentence.speakers.others && !mentions.iter().any(|mention| mention.actors.contains(&giver)) {
        // Somebody speaks there whom no name of the briefing fits; a word of the giver's name will do.
        let actor = &case.briefing.actors[giver];
        let mut names = std::iter::once(&actor.name).chain(&actor.aka).chain(&actor.office);
        if names.any(|name| stems(name).iter().any(|stem| sentence.stems.contains(stem))) {
            return true;
        }
    }
    sentence.speakers.known.iter().copied().any(is_it)
}

/// The sentences in which a fact may be said: those with its quote or its amount, or else those that share most with it.
pub(super) fn sentences<'e>(
    case: &Case,
    evidence: &Evidence<'e>,
) -> Vec<(&'e Paragraph<'e>, &'e Sentence<'e>)> {
    if let Some(quote) = &case.fact.common.quote {
        let parts = parts(quote);
        let has = |sentence: &Sentence| parts.iter().any(|part| is_in(sentence.text, part));
        let found: Vec<_> = evidence.sentences().filter(|(_, sentence)| has(sentence)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    if let EntryId::Figure(id) = case.fact.entry {
        let figure = &case.briefing.figures[id];
        let found: Vec<_> = match &figure.value {
            Quantity::Number(number) => figure::places(figure, number, &evidence.cited)
                .into_iter()
                .map(|(paragraph, sentence, _)| (paragraph, sentence))
                .collect(),
            Quantity::Words(words) => evidence
                .sentences()
                .filter(|(_, sentence)| !article::find(sentence.text, Sought::Words(words)).is_empty())
                .collect(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    let words: Vec<_> = case.fact.prose.iter().flat_map(|(_, text)| stems(text)).collect();
    let weight =
        |stem: &str| evidence.readings.iter().map(|reading| reading.article.weight(stem)).sum::<f64>();
    let score = |sentence: &Sentence| {
        words.iter().filter(|stem| sentence.stems.contains(*stem)).map(|stem| weight(stem)).sum::<f64>()
    };
    let best = evidence.sentences().map(|(_, sentence)| score(sentence)).fold(0.0, f64::max);
    evidence.sentences().filter(|(_, sentence)| best > 0.0 && score(sentence) >= best * ALMOST_BEST).collect()
}
