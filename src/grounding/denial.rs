//! What a fact says is not denied in the text, and what it denies is not said there.

use super::bearing::Bearing;
use super::evidence::{Evidence, Sentence};
use super::{Case, Findings};
use crate::article::{denied, has_denial, has_limit, stem, stems};
use crate::diagnostic::codes;
use crate::diagnostic::words::quote;
use crate::model::EntryId;

/// Reports a word that is denied on one side only.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let is_fact = matches!(case.fact.entry, EntryId::Position(_) | EntryId::Event(_));
    let text = case.fact.prose.iter().find(|(field, _)| *field == "text");
    let (true, Some((field, text))) = (is_fact, text) else { return };
    let differing: Option<Vec<_>> = bearing.iter().map(|bearing| differing(text, bearing)).collect();
    let Some((word, is_denied_there)) = differing.and_then(|all| all.into_iter().next()) else { return };
    let denies_too =
        || evidence.sentences().any(|(_, sentence)| has_denial(sentence.text) && has(sentence, &word));
    if !is_denied_there && denies_too() {
        return;
    }
    let message = if is_denied_there {
        format!("the text denies what the file says: {}", quote(&word))
    } else {
        format!("the file denies what the text says: {}", quote(&word))
    };
    let problem = codes::DENIAL_DIFFERS.at(0..0).says(message).quoting("it stands in", bearing[0].paragraph);
    findings.add(case.fact, field, 0, problem);
}

/// True if a sentence has a word with the stem of another.
fn has(sentence: &Sentence, word: &str) -> bool {
    sentence.stems.contains(&stem(word))
}

/// The word of a fact that only one side denies, and if it is the text.
fn differing(text: &str, bearing: &Bearing) -> Option<(String, bool)> {
    let told = bearing.sentence.text;
    // "How can people look at both sides?" says that they cannot.
    if has_limit(text) || has_limit(told) || told.contains('?') {
        return None;
    }
    match (has_denial(text), has_denial(told)) {
        (true, false) => {
            let word = denied(text).into_iter().find(|stem| bearing.sentence.stems.contains(stem))?;
            Some((written(text, &word), false))
        }
        (false, true) => {
            let own = stems(text);
            let word = denied(told).into_iter().find(|stem| own.contains(stem))?;
            Some((written(text, &word), true))
        }
        _ => None,
    }
}

/// The word of a text with this stem, as it is written there.
fn written(text: &str, stem: &str) -> String {
    let word = crate::article::words(text).into_iter().find(|word| word.stem == *stem);
    word.map_or_else(|| stem.to_owned(), |word| text[word.range].to_owned())
}
