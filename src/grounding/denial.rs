//! What a fact says is not denied in the text, and what it denies is not said there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bearing::Bearing;
use super::evidence::Evidence;
use super::paragraph::Sentence;
use super::{Case, Findings, places};
use crate::article::{
    Phrase, Word, all_words, clauses, denials, denied, first_word, has_denial, has_limit, has_one_of,
    is_common, is_one_of, is_plainly_said, is_superlative, last_word, negatives, stem, stems, words,
};
use crate::diagnostic::codes;
use crate::diagnostic::words::quote;
use crate::model::{EntryId, PositionKind, Ref};

/// Words with which a denial compares something with all others: "nothing so large", "no better year".
const COMPARING: &[&str] = &[
    "so", "such", "as", "like", "better", "worse", "more", "higher", "lower", "larger", "bigger", "greater",
    "longer", "stronger", "faster",
];
/// Words that open a condition: "if no deal is reached" denies no deal.
const CONDITION: &[&str] = &["if", "unless", "whether"];
/// Verbs that stand between a denial and what it denies.
const OPINIONS: &[&str] = &["think", "believe", "expect", "suppose", "seem", "appear", "consider", "imagine"];
/// How many words a fact shares with a sentence that surely bears it out.
const SURE: usize = 2;

/// Reports a word that is denied on one side only.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let is_fact = matches!(case.fact.entry, EntryId::Position(_) | EntryId::Event(_));
    let text = case.fact.prose.iter().find(|(field, _)| *field == "text");
    let (true, Some((field, text))) = (is_fact, text) else { return };
    let Some(first) = bearing.first() else { return };
    let there = || places(&evidence.numbers());
    let message = if let Some(word) = denied_there(text, bearing) {
        format!("the text denies what the file says: {}", quote(word))
    } else if opposes_another(case, text, evidence) {
        return;
    } else if let Some(word) = said_there(text, evidence) {
        format!("the file denies what the text says: {}", quote(word))
    } else if let Some(denial) = only_denial(text, evidence, bearing) {
        format!("the file says {}, and nothing is denied in {}", quote(denial), there())
    } else {
        return;
    };
    let problem = codes::DENIAL_DIFFERS.at(0..0).says(message).quoting("it stands in", first.paragraph);
    findings.add(case.fact, field, 0, problem);
}

/// The word of a fact that each of some sentences denies, and that its own clause does not.
fn denied_there<'t>(text: &'t str, bearing: &[Bearing]) -> Option<&'t str> {
    let denied_in = |sentence: &Sentence| {
        let clauses = sentence.clauses.iter().map(|clause| &sentence.text[clause.clone()]);
        // "This is not a dry summer, it is the fourth dry year."
        let is_said_too = |word: &Word| {
            let is_it = |other: &str| is_like(&stem(other), &word.stem);
            clauses.clone().any(|clause| is_plainly_said(clause, is_it))
        };
        let plain = clauses.clone().filter(|clause| {
            !has_limit(clause) && !has_one_of(CONDITION, clause) && !sentence.text.contains('?')
        });
        let words = plain.flat_map(denied).collect::<Vec<_>>();
        said(text).find(|word| words.iter().any(|denied| is_like(&word.stem, denied)) && !is_said_too(word))
    };
    let found: Option<Vec<_>> = bearing.iter().map(|bearing| denied_in(bearing.sentence)).collect();
    found?.into_iter().next().map(|word| &text[word.range])
}

/// The words of a text in clauses that deny nothing.
fn said(text: &str) -> impl Iterator<Item = Word> {
    let plain = clauses(text).into_iter().filter(|clause| !has_denial(&text[clause.clone()]));
    plain.flat_map(|clause| {
        let at = clause.start;
        let moved = move |word: Word| Word { range: word.range.start + at..word.range.end + at, ..word };
        words(&text[clause]).into_iter().map(moved)
    })
}

/// The word that a fact denies, and that the paragraphs say without any denial in its clause.
fn said_there<'t>(text: &'t str, evidence: &Evidence) -> Option<&'t str> {
    if has_limit(text) || !evidence.is_placed {
        return None;
    }
    let denied = denied(text);
    // "Does not think that it sails" denies that it sails.
    let is_opinion = |word: &Word| is_one_of(OPINIONS, &text[word.range.clone()]);
    let words = words(text).into_iter();
    let mut words = words.filter(|word| denied.contains(&word.stem) && !is_opinion(word));
    let word = words.find(|word| is_only_said(&word.stem, evidence))?;
    Some(&text[word.range])
}

/// True for a position that names first what it turns down, where its holder, or who gives it, turns
/// something down or speaks beside somebody else who wants that: "No cut: it would break the rules". That has
/// to be told in a sentence with one of its words, or in the next: "It wants a cut. The port ruled that out."
pub(super) fn opposes_another(case: &Case, text: &str, evidence: &Evidence) -> bool {
    let EntryId::Position(id) = case.fact.entry else { return false };
    if !first_word(text).is_some_and(|word| is_one_of(&["no"], &text[word])) {
        return false;
    }
    let position = &case.briefing.positions[id];
    let is_refusal = matches!(position.kind, Some(PositionKind::Refusal | PositionKind::Concern));
    let own = position.holder.id().into_iter();
    let own: Vec<_> = own.chain(case.fact.common.according_to.iter().filter_map(Ref::id)).collect();
    let speaks = |sentence: &Sentence| own.iter().any(|id| sentence.speakers.known.contains(id));
    let is_named = |sentence: &Sentence| {
        sentence.mentions.iter().flat_map(|mention| &mention.actors).any(|id| own.contains(id))
    };
    let tells = |sentence: &Sentence| {
        let speaks = speaks(sentence);
        speaks && is_refusal || (speaks || is_named(sentence)) && sentence.turns_down()
    };
    let own_words = stems(text);
    let mut was_about_it = false;
    evidence.sentences().any(|(_, sentence)| {
        let is_about_it = !sentence.stems.is_disjoint(&own_words);
        let may_tell = is_about_it || was_about_it;
        was_about_it = is_about_it;
        may_tell && tells(sentence)
    })
}

/// True if some paragraphs have a word, and nothing near it in its clauses denies anything.
fn is_only_said(sought: &str, evidence: &Evidence) -> bool {
    let with = |stems: &BTreeSet<String>| stems.iter().any(|other| is_like(other, sought));
    let sentences = evidence.sentences().filter(|(_, sentence)| with(&sentence.stems));
    let clauses = sentences
        .flat_map(|(_, sentence)| sentence.clauses.iter().map(|clause| &sentence.text[clause.clone()]));
    let clauses: Vec<_> = clauses.filter(|clause| with(&stems(clause))).collect();
    // "It wants a floor. The port promises none.", "Pay is fair. Rest is not."
    let takes_up = |text: &str| {
        let last = last_word(text).map_or("", |word| &text[word]);
        has_one_of(&["none", "neither"], text) || is_one_of(&["not", "t", "never"], last)
    };
    // "They had been promised warning, but that promise was not kept."
    let is_denied =
        |(_, sentence): (_, &Sentence)| with(&sentence.stems) && !denials(sentence.text).is_empty();
    let is_taken_back =
        || evidence.sentences().any(is_denied) || is_denied_next(evidence, |sentence| with(&sentence.stems));
    let is_it = |word: &str| is_like(&stem(word), sought);
    !clauses.is_empty()
        && !is_taken_back()
        && clauses.iter().all(|clause| is_plainly_said(clause, is_it) && !clause.contains('?'))
        && !evidence.sentences().any(|(_, sentence)| takes_up(sentence.text))
}

/// True if the sentence behind one of some denies it: "It was a whale. Nobody saw that."
fn is_denied_next(evidence: &Evidence, is_one: impl Fn(&Sentence) -> bool) -> bool {
    // "Saw that.", but not "said that it sailed"
    let ends_in_it = |text: &str| {
        all_words(text).into_iter().any(|word| {
            let behind = &text[word.end..];
            let is_end = behind.is_empty() || behind.starts_with(['.', ',', ';', '”', '"']);
            is_one_of(&["that", "this", "it"], &text[word]) && (is_end || behind.starts_with(" and "))
        })
    };
    let pairs = evidence.sentences().zip(evidence.sentences().skip(1));
    let pairs = pairs.filter(|((one, _), (next, _))| one.number == next.number);
    pairs
        .filter(|((_, one), _)| is_one(one))
        .any(|(_, (_, next))| ends_in_it(next.text) && !denials(next.text).is_empty())
}

/// The word with which a fact denies something, if what bears it out has too few words that may do so,
/// besides those of the fact.
fn only_denial<'t>(text: &'t str, evidence: &Evidence, bearing: &[Bearing]) -> Option<&'t str> {
    let denials = denials(text);
    let last = denials.last().filter(|_| evidence.is_placed)?;
    let own = stems_but(text, &denials);
    let may_deny = |sentence: &Sentence| {
        let is_open = sentence.text.contains('?') || has_limit(text) && is_conditional(sentence.text);
        // "Nothing so large was built before" is "the largest ever built".
        let is_best = has_one_of(COMPARING, text) && is_superlative(sentence.text);
        is_open || is_best || negatives(sentence.text, &own) > 0
    };
    let shares = |sentence: &Sentence| shared(text, sentence) >= SURE;
    // Of what a fact tells in several clauses, one may be told in another sentence.
    let is_sure = clauses(text).len() == 1 && bearing.iter().all(|bearing| shares(bearing.sentence));
    let is_first =
        |sentence: &Sentence| bearing.first().is_some_and(|first| std::ptr::eq(sentence, first.sentence));
    let is_denied = bearing.iter().any(|bearing| may_deny(bearing.sentence))
        || !is_sure && evidence.sentences().any(|(_, sentence)| may_deny(sentence))
        || is_denied_next(evidence, is_first);
    if is_denied || is_aside(text, last, evidence) || is_word_for_word(text, last, evidence) {
        return None;
    }
    // What is told in other words may be denied in other words: "always remember" for "not forget".
    let is_told = is_sure || evidence.sentences().any(|(_, sentence)| shares(sentence));
    is_told.then(|| &text[last.clone()])
}

/// True if a denial stands in a clause of a fact, one of several, no word of which stands in the paragraphs:
/// a clause in other words may deny in other words too.
fn is_aside(text: &str, denial: &Range<usize>, evidence: &Evidence) -> bool {
    let clauses = clauses(text);
    let Some(clause) = clauses.iter().find(|clause| clause.contains(&denial.start)) else { return false };
    let clause = &text[clause.clone()];
    let telling = words(clause).into_iter().filter(|word| !is_common(&clause[word.range.clone()]));
    let mut sentences = evidence.sentences().map(|(_, sentence)| sentence);
    let telling: BTreeSet<_> = telling.map(|word| word.stem).collect();
    clauses.len() > 1 && !sentences.any(|sentence| !sentence.stems.is_disjoint(&telling))
}

/// True if a denial stands in the paragraphs between the same words as in a fact.
fn is_word_for_word(text: &str, denial: &Range<usize>, evidence: &Evidence) -> bool {
    let all = all_words(text);
    let Some(at) = all.iter().position(|word| word == denial) else { return false };
    let first = at.saturating_sub(1);
    let last = (first + 2).min(all.len() - 1);
    let phrase = Phrase::in_any_case(&text[all[first].start..all[last].end]);
    last - first > 1 && evidence.sentences().any(|(_, sentence)| phrase.is_in(&sentence.searchable))
}

/// The stems of the words of a text, but for those with which it denies something.
fn stems_but(text: &str, denials: &[Range<usize>]) -> BTreeSet<String> {
    all_words(text).into_iter().filter(|word| !denials.contains(word)).map(|word| stem(&text[word])).collect()
}

/// True if a text tells when or on what condition something is so: "only after" is "not before".
fn is_conditional(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "after",
        "once",
        "when",
        "if",
        "first",
        "only",
        "provided",
        "condition",
        "then",
        "from",
        "until",
        "unless",
        "before",
    ];
    has_one_of(WORDS, text)
}

/// The number of words, beyond those of any text, that a fact shares with a sentence.
fn shared(text: &str, sentence: &Sentence) -> usize {
    let telling = words(text).into_iter().filter(|word| !is_common(&text[word.range.clone()]));
    telling.filter(|word| sentence.stems.contains(&word.stem)).count()
}

/// True if two stems are of words of one family: "sustain" and "sustainable", but not "contract" and "control".
fn is_like(one: &str, other: &str) -> bool {
    const SAME: usize = 5;
    const SHORTEST: usize = 4;
    let shared = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let left = one.len().min(other.len()) - shared;
    one == other || left == 0 && shared >= SHORTEST || left == 1 && shared >= SAME || shared > SAME
}
