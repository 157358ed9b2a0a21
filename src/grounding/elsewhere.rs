//! The words of a fact are in the paragraphs that it names rather than in others.
//!
//! Each place is weighed against every other paragraph: if that were named instead, would more of the fact's
//! words be in what is named? Only words that carry the fact count, not those that are common in any text.
//! The fewer paragraphs have a word, the more it counts; one that no paragraph has counts for nothing, so
//! that a fact in words of the author's own is left alone. Of the actors of a fact only those count whom the
//! rule of names, which knows pronouns, misses here; numbers are left to the rules of amounts.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use super::evidence::{Evidence, days};
use super::named::paragraphs_naming;
use super::paragraph::Paragraph;
use super::reading::SourceReading;
use super::word_places::telling_words;
use super::{Case, Findings, figure, names, places, prose};
use crate::article::{Phrase, Time, amounts, words};
use crate::diagnostic::words::list;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{EntryId, Quantity, Ref};

/// How many times as much another paragraph must bear out to be the one that was meant.
const TIMES: f64 = 1.6;
/// How much more it must bear out, at the least.
const MORE: f64 = 1.5;
/// How much more, and how many times as much, another paragraph bears out where there is no doubt.
const CLEARLY: f64 = 3.0;
const CLEARLY_TIMES: f64 = 3.0;
/// The fewest words that are elsewhere if the place is wrong, not only doubtful: two may be told in others.
const WRONG: usize = 3;
/// The most words that a finding names.
const MOST_WORDS: usize = 5;

/// Reports places for which the words are in another paragraph.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let (true, [reading]) = (evidence.is_placed, evidence.readings.as_slice()) else { return };
    let is_actor = matches!((case.fact.entry, &case.fact.tie), (EntryId::Actor(_), None));
    if is_actor || (!case.fact.entry.kind().is_fact() && evidence.places.len() > 1) {
        // An actor has only its name; a fact that sums up several paragraphs has few words of each.
        return;
    }
    let mut sought = sought(case, reading);
    sought.extend(untold_actors(case, evidence, reading));
    for (index, (item, place)) in evidence.places.iter().enumerate() {
        if place.iter().any(|paragraph| bears(case, paragraph) || has_amounts(case, paragraph)) {
            continue;
        }
        if let Some(problem) = problem(case, evidence, reading, (&sought, index)) {
            return findings.add(case.fact, "source", *item, problem);
        }
    }
}

/// The problem of the place at an index, if clearly more of the words would stand in another paragraph.
fn problem(
    case: &Case,
    evidence: &Evidence,
    reading: &SourceReading,
    (sought, index): (&[FactWord], usize),
) -> Option<Diagnostic> {
    let (_, place) = &evidence.places[index];
    let others = evidence.places.iter().enumerate().filter(|(other, _)| *other != index);
    let others: Vec<_> = others.flat_map(|(_, (_, place))| place.iter().copied()).collect();
    let missing: Vec<_> = sought.iter().filter(|word| !word.stands_in(&others)).collect();
    let own = missing.iter().filter(|word| word.stands_in(place)).map(|word| word.weight).sum::<f64>();
    // No paragraph has more than all of them.
    let all = missing.iter().map(|word| word.weight).sum::<f64>();
    if all < own * TIMES || all < own + MORE {
        return None;
    }
    let names = |number| evidence.cited.iter().any(|paragraph| paragraph.number == number);
    let mut gains: BTreeMap<usize, f64> = BTreeMap::new();
    for word in missing.iter().filter(|word| word.weight > 0.0) {
        word.stands.iter().for_each(|number| *gains.entry(*number).or_default() += word.weight);
    }
    let better = gains.into_iter().filter(|(number, _)| !names(*number));
    let (better, most) = better.max_by(|a, b| a.1.total_cmp(&b.1))?;
    let better = reading.paragraph(better)?;
    // Whoever cites the day of an event tells the rest of it in words of their own.
    if place.iter().any(|paragraph| has_day(case, paragraph)) && !has_day(case, better) {
        return None;
    }
    let moved: Vec<_> =
        missing.iter().filter(|word| word.stands_in(&[better]) && !word.stands_in(place)).collect();
    let is_clear = moved.len() > 1 && most >= own + CLEARLY && most >= own * CLEARLY_TIMES;
    let is_sure = moved.len() > 1 || moved.iter().any(|word| word.is_telling(own == 0.0));
    // What questions, issues and ties say is in the words of their author.
    let is_own_words = !case.fact.entry.kind().is_fact();
    if most < own * TIMES || most < own + MORE || !is_sure || is_own_words && !is_clear {
        return None;
    }
    let words: Vec<_> = moved.iter().take(MOST_WORDS).map(|word| &word.written).collect();
    let cited: Vec<_> = place.iter().map(|paragraph| paragraph.number).collect();
    let does = if words.len() == 1 { "does" } else { "do" };
    let message = format!("{} {does} not stand in {}", list(words), places(&cited));
    // What stands between two paragraphs is told with them.
    let is_amid = names(better.number - 1) && names(better.number + 1);
    let is_wrong = is_clear
        && moved.len() >= WRONG
        && !is_amid
        && case.fact.entry.kind().is_fact()
        && !is_borne(case, place, &others);
    let code = if is_wrong { &codes::WRONG_PARAGRAPH } else { &codes::BETTER_PARAGRAPH };
    Some(code.at(0..0).says(message).quoting("it stands in", better))
}

/// True if another place of a fact bears it out, whose setting may be here, or if this one names its day.
fn is_borne(case: &Case, place: &[&Paragraph], others: &[&Paragraph]) -> bool {
    others.iter().any(|paragraph| bears(case, paragraph))
        || place.iter().any(|paragraph| has_day(case, paragraph))
}

/// True if a paragraph has all amounts in the words of a fact, and those are some: "8 dollars a kilogram" for
/// "$8/kg".
fn has_amounts(case: &Case, paragraph: &Paragraph) -> bool {
    let Some((_, text)) = case.fact.prose.iter().find(|(field, _)| *field == "text") else { return false };
    let told: Vec<_> = amounts(text).into_iter().filter(|amount| !amount.is_loose).collect();
    !told.is_empty()
        && told.iter().all(|amount| prose::stands(&text[amount.range.clone()], amount, &[paragraph]))
}

/// True if the quote of a fact or its amount is in a paragraph.
fn bears(case: &Case, paragraph: &Paragraph) -> bool {
    let quote = case.fact.common.quote.as_deref();
    let has_quote = quote.is_some_and(|quote| Phrase::exact(quote).is_in(&paragraph.searchable));
    let EntryId::Figure(id) = case.fact.entry else { return has_quote };
    let figure = &case.briefing.figures[id];
    has_quote
        || match (&figure.value, figure.number()) {
            (_, Some(number)) => !figure::places(figure, number, &[paragraph]).is_empty(),
            (Quantity::Words(words), None) => Phrase::in_any_case(words).is_in(&paragraph.searchable),
            (_, None) => false,
        }
}

/// True if a paragraph names the days of an event itself.
fn has_day(case: &Case, paragraph: &Paragraph) -> bool {
    let EntryId::Event(id) = case.fact.entry else { return false };
    let Some(given) = days(&case.briefing.events[id].date) else { return false };
    let tells = |time: &Time| time.is_fine() && time.absolute().iter().any(|told| told.overlaps(given));
    paragraph.sentences.iter().any(|sentence| sentence.times.iter().any(tells))
}

/// A word of a fact, and the paragraphs that have it.
struct FactWord {
    written: String,
    is_name: bool,
    /// Set for the whole name of an actor of the fact.
    is_actor: bool,
    /// The numbers of the paragraphs that have it, or a form of it.
    stands: Rc<BTreeSet<usize>>,
    /// How well it tells one paragraph from others.
    weight: f64,
}

impl FactWord {
    fn of(word: &str, is_first: bool, reading: &SourceReading) -> Self {
        let is_name = word.starts_with(char::is_uppercase) && !is_first;
        let stands = reading.word_places.of(word, is_name, reading.article);
        let weight = if stands.is_empty() { 0.0 } else { reading.article.weight_of(stands.len()) };
        Self { written: word.to_owned(), is_name, is_actor: false, stands, weight }
    }

    /// True if it tells a paragraph from all others by itself: a name, or, where nothing else of the fact
    /// stands in its place, a longer word that stands in no other. That an actor is not named says no more
    /// than that.
    fn is_telling(&self, is_alone: bool) -> bool {
        const SHORT: usize = 5;
        let is_only = self.stands.len() == 1 && self.written.len() > SHORT;
        !self.is_actor && (self.is_name || is_only && is_alone)
    }

    fn stands_in(&self, paragraphs: &[&Paragraph]) -> bool {
        paragraphs.iter().any(|paragraph| self.stands.contains(&paragraph.number))
    }
}

/// The words of a fact, without repetition.
fn sought(case: &Case, reading: &SourceReading) -> Vec<FactWord> {
    // The name of an issue is its author's. Where a place is may be said elsewhere; the rule of names holds
    // it.
    let is_issue = matches!(case.fact.entry, EntryId::Issue(_));
    let prose =
        case.fact.prose.iter().filter(|(field, _)| *field != "place" && !(is_issue && *field == "name"));
    let mut texts: Vec<&str> = prose.map(|(_, text)| *text).collect();
    if let EntryId::Figure(id) = case.fact.entry {
        let figure = &case.briefing.figures[id];
        texts.extend(figure.unit.as_deref());
        if let Quantity::Words(words) = &figure.value {
            texts.push(words);
        }
    }
    texts.extend(case.fact.common.quote.as_deref());
    let mut seen = of_actors(case);
    let all = texts.into_iter().flat_map(|text| telling_words(text).map(move |word| (text, word)));
    all.filter(|(_, word)| seen.insert(word.stem.clone()))
        .map(|(text, word)| FactWord::of(&text[word.range.clone()], word.range.start == 0, reading))
        .collect()
}

/// The actors of a fact whom its paragraphs do not tell of, each as one word that stands where the text names
/// it.
fn untold_actors(case: &Case, evidence: &Evidence, reading: &SourceReading) -> Vec<FactWord> {
    let word = |id| {
        let stands = paragraphs_naming(case, id, reading);
        let weight = reading.article.weight_of(stands.len().max(1));
        let written = case.briefing.actors[id].name.clone();
        FactWord { written, is_name: true, is_actor: true, stands, weight }
    };
    names::untold(case, evidence).into_iter().map(|(_, _, id)| word(id)).collect()
}

/// The words of the names of a fact's actors, whom the rule of names holds; a paragraph may call them "he" or
/// "she".
fn of_actors(case: &Case) -> HashSet<String> {
    let holder = match case.fact.entry {
        EntryId::Position(id) => case.briefing.positions[id].holder.id(),
        _ => None,
    };
    let common = case.fact.common;
    let named = common.actors.iter().chain(&common.according_to).filter_map(Ref::id);
    let actors = named.chain(holder).map(|id| &case.briefing.actors[id]);
    let called = actors.flat_map(|actor| actor.names_and_office());
    called.flat_map(|name| words(name)).map(|word| word.stem).collect()
}
