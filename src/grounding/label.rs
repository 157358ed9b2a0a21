//! The words of a figure's label stand at its amount, not at that of another figure of the paragraph.
//!
//! What a number means cannot be read off a text. Two figures of one paragraph can be weighed against each
//! other, though: they do not rest on one and the same number, and the words of a label do not stand at the
//! number of the other.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bearing::Bearing;
use super::evidence::Evidence;
use super::figure::{self, AmountPlace};
use super::figure_qualifier::before_brackets;
use super::gap;
use super::paragraph::Sentence;
use super::voices::Mention;
use super::{Case, Findings, shared_giver};
use crate::article::{Counted, Unit, all_words, has_one_of, is_common, is_one_of, says, stem, stems, words};
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Actor, Entry, EntryId, Figure, LABEL_GAP, Number, Ref};

/// How many more words must stand at the other's amount where the labels differ.
const MORE: usize = 3;

/// Reports a figure whose label, or number, is rather that of another figure.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let (EntryId::Figure(id), [first, others @ ..]) = (case.fact.entry, bearing) else { return };
    let figure = &case.briefing.figures[id];
    if let (Some(currency), Some(unit)) = (other_currency(figure), &figure.unit) {
        let message = format!("the label says {}, and the unit {}", quote(currency), quote(unit));
        let problem = codes::LABEL_DIFFERS.at(0..0).says(message).quoting("it stands in", first.paragraph);
        return findings.add(case.fact, "label", 0, problem);
    }
    let (Some(_), Some(range)) = (figure.number(), &first.range) else { return };
    if others.is_empty() && is_of_the_other_side(&figure.label, first.sentence, range) {
        let message =
            format!("{} is the number of the other side there", quote(&first.sentence.text[range.clone()]));
        let problem = codes::LABEL_DIFFERS.at(0..0).says(message).quoting("it stands in", first.paragraph);
        return findings.add(case.fact, "label", 0, problem);
    }
    let own =
        At { sentence: first.sentence, range: range.clone(), label: label(figure), whole: &figure.label };
    let is_alone = is_without_its_noun(first.sentence, range);
    let is_around = gap::stands_around(&figure.label, bearing);
    for other in case.neighbours.around(id, &figure.common) {
        let other = &case.briefing.figures[other];
        if are_of_one_series(figure, other) {
            continue;
        }
        let Some(theirs) = the_place(other, evidence) else {
            if figure.unit == other.unit && are_called_alike(figure, other) {
                let number = |figure: &Figure| figure.number().map_or_else(String::new, Number::grouped);
                let problem = one_label(&quote(&number(figure)), &quote(&number(other)));
                return findings.add(case.fact, "label", 0, problem.quoting("it stands in", first.paragraph));
            }
            continue;
        };
        let may_differ = others.is_empty()
            && !is_around
            && !own.is_converted(&theirs)
            && !(are_rivals(figure, other) && (is_alone || figure.measure.is_some()));
        let found = may_differ.then(|| differs(&own, &theirs, &other.label)).flatten();
        let has_one_label = || match () {
            () if !are_called_alike(figure, other) || own.is_at(&theirs) || own.is_converted(&theirs) => {
                false
            }
            () if figure.unit != other.unit => {
                is_of_the_unit_of(other, figure) || own.is_of_another_kind(&theirs)
            }
            () => true,
        };
        let found = found.or_else(|| has_one_label().then(|| one_label(&amount(&own), &amount(&theirs))));
        if let Some(problem) = found {
            return findings.add(case.fact, "label", 0, problem.quoting("it stands in", first.paragraph));
        }
    }
}

/// True for two figures of one label or measure that are told of two times: "fell to 3.1% in April from 3.8%
/// in March". A label that tells of a time itself is that of one of them.
fn are_of_one_series(one: &Entry<Figure>, other: &Entry<Figure>) -> bool {
    let is_one_measure = one.measure.is_some() && one.measure == other.measure;
    let is_one_label = one.label.eq_ignore_ascii_case(&other.label);
    (is_one_measure || is_one_label)
        && one.common.as_of != other.common.as_of
        && !(is_one_label && tells_of_a_time(&one.label))
}

/// True for two figures of one label, and of one measure if any, that two givers give.
fn are_rivals(one: &Entry<Figure>, other: &Entry<Figure>) -> bool {
    let givers = |figure: &Entry<Figure>| {
        figure.common.according_to.iter().filter_map(Ref::id).collect::<BTreeSet<_>>()
    };
    one.label.eq_ignore_ascii_case(&other.label)
        && one.measure == other.measure
        && givers(one) != givers(other)
}

/// True for an amount whose part of the sentence has no word of what it counts, but only who gives it: "the
/// port said 40" behind "the police counted 12 boats".
fn is_without_its_noun(sentence: &Sentence, range: &Range<usize>) -> bool {
    let part = shared_giver::part_around(sentence.text, range);
    let is_of_giver = |word: &Range<usize>| {
        let in_sentence = |mention: &Mention| mention.range.contains(&word.start);
        sentence.mentions.iter().any(in_sentence) || says(&sentence.text[word.clone()])
    };
    let telling = words(&sentence.text[part.clone()]).into_iter().map(|word| {
        let range = word.range;
        part.start + range.start..part.start + range.end
    });
    !telling
        .filter(|word| !range.contains(&word.start) && !is_of_giver(word))
        .any(|word| !is_common(&sentence.text[word]))
}

/// True for a label that tells of which of several times it is: "a year ago", "in 2031".
fn tells_of_a_time(label: &str) -> bool {
    const TIMES: &[&str] = &["ago", "earlier", "previous", "last", "latest", "next", "current", "this"];
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    all_words(label).into_iter().any(|word| is_one_of(TIMES, &label[word.clone()]) || is_year(&label[word]))
}

/// The currency that a label names at its end, if the unit of its figure is another: "Profit, in dollars" of
/// 30 euros.
fn other_currency(figure: &Figure) -> Option<&str> {
    // The words of a text around "[…]" name what the amount is of.
    let (_, currency) = figure.label.rsplit_once(" in ").filter(|(label, _)| !label.contains(LABEL_GAP))?;
    let told = Unit::of(currency).filter(|unit| unit.is_currency())?;
    let own = Unit::of(figure.unit.as_deref()?).filter(|unit| unit.is_currency())?;
    (!told.is_like(own)).then_some(currency)
}

/// True if a figure has the label of another one, and nothing in the file but the unit tells them apart.
fn are_called_alike(figure: &Entry<Figure>, other: &Entry<Figure>) -> bool {
    let tells = |figure: &Entry<Figure>| {
        let common = &figure.common;
        let actors = |actors: &[Ref<Actor>]| actors.iter().filter_map(Ref::id).collect::<BTreeSet<_>>();
        let as_of =
            common.as_of.as_ref().filter(|_| !tells_of_a_time(&figure.label)).map(ToString::to_string);
        (
            as_of,
            actors(&common.according_to),
            actors(&common.actors),
            figure.of.clone(),
            figure.measure.clone(),
        )
    };
    figure.label.eq_ignore_ascii_case(&other.label)
        && figure.value != other.value
        && tells(figure) == tells(other)
}

/// True if the label of a figure has the unit of another figure, and not its own.
fn is_of_the_unit_of(other: &Figure, figure: &Figure) -> bool {
    let label = stems(&figure.label);
    let is_in = |figure: &Figure| figure.unit.as_deref().is_some_and(|unit| !stems(unit).is_disjoint(&label));
    is_in(other) && !is_in(figure)
}

/// The problem of two amounts of one label: each is one of two, and nobody knows which label is wrong.
fn one_label(own: &str, theirs: &str) -> Diagnostic {
    codes::LABEL_DIFFERS.at(0..0).says(format!("{own} and {theirs} there have one label"))
}

/// What is wrong with the label of a place where another figure of the paragraph stands there too, or fits
/// better.
fn differs(own: &At, theirs: &At, label: &str) -> Option<Diagnostic> {
    if !own.is_at(theirs) {
        let message = || format!("in the text these words go with {}", amount(theirs));
        return is_swapped(own, theirs).then(|| codes::LABEL_DIFFERS.at(0..0).says(message()));
    }
    // "Three per cent each", "3% in each port" and "both have 3" are the number of all of them.
    let behind = own.sentence.text[own.range.end..].split([',', ';', ')']).next();
    let before = own.sentence.text[..own.range.start].rsplit([',', ';', '(']).next();
    let is_shared = behind.is_some_and(|words| has_one_of(&["each", "both", "apiece"], words))
        || before.is_some_and(|words| has_one_of(&["each", "both"], words));
    let (here, there) = (own.words(), theirs.words());
    if is_shared || own.label == theirs.label || here > there {
        return None;
    }
    let code = if here < there { &codes::OTHER_FIGURE } else { &codes::LABEL_DIFFERS };
    Some(code.at(0..0).says(format!("{} is the number of {} there", amount(own), quote(label))))
}

/// True if a label tells of those for something, and the words behind its amount of those against it, as the
/// words behind another amount of the sentence do of those for it; and the other way round.
fn is_of_the_other_side(label: &str, sentence: &Sentence, range: &Range<usize>) -> bool {
    const FOR: &[&str] = &["for", "favour", "favor", "yes", "backed", "back", "supported", "support"];
    const AGAINST: &[&str] = &["against", "opposed", "oppose", "no", "rejected", "reject"];
    const ABOUT_VOTES: &[&str] =
        &["vote", "votes", "voted", "voting", "share", "support", "in", "those", "for", "against"];
    let side = |words: &str| match (has_one_of(FOR, words), has_one_of(AGAINST, words)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    let first = all_words(label).into_iter().take(2).any(|word| is_one_of(ABOUT_VOTES, &label[word]));
    let Some(told) = side(label).filter(|_| first) else { return false };
    let amounts = &sentence.amounts;
    let behind = |index: usize| {
        let end = amounts.get(index + 1).map_or(sentence.text.len(), |next| next.range.start);
        sentence.text.get(amounts[index].range.end..end).unwrap_or_default()
    };
    let is_own = |index: &usize| amounts[*index].range.contains(&range.start);
    let (own, others): (Vec<_>, Vec<_>) = (0..amounts.len()).partition(is_own);
    own.into_iter().any(|index| side(behind(index)) == Some(!told))
        && others.into_iter().any(|index| side(behind(index)) == Some(told))
}

/// A place of an amount, with the words of a figure's label.
struct At<'e> {
    sentence: &'e Sentence<'e>,
    range: Range<usize>,
    label: BTreeSet<String>,
    /// The label as it is.
    whole: &'e str,
}

impl At<'_> {
    fn is_at(&self, other: &At) -> bool {
        std::ptr::eq(self.sentence, other.sentence) && self.range.start == other.range.start
    }

    /// True if one of two amounts stands in brackets behind the other, as the same in another unit.
    fn is_converted(&self, other: &At) -> bool {
        let is_behind = |behind: &At, before: &At| {
            let told = before_brackets(behind.sentence, &behind.range);
            told.is_some_and(|amount| amount.range.contains(&before.range.start))
        };
        std::ptr::eq(self.sentence, other.sentence) && (is_behind(self, other) || is_behind(other, self))
    }

    /// True if all words of the label that stand at one of the two amounts stand at the other: per cent
    /// beside dollars.
    fn is_of_another_kind(&self, other: &At) -> bool {
        let unit = |at: &At| Unit::at(at.sentence.text, &at.range).map(|(unit, _)| unit);
        let are_alike = match (unit(self), unit(other)) {
            (Some(own), Some(other)) => own.is_like(other) || own.is_currency() && other.is_currency(),
            (None, None) => true,
            _ => false,
        };
        !are_alike && std::ptr::eq(self.sentence, other.sentence) && self.words() == 0 && other.words() > 0
    }

    /// True if the words of its own label lead to its amount, as in a list of names before numbers, at least
    /// as many as of another one: "Harbour fund, 9, Ferry fund, 6".
    fn is_led_by(&self, other: &At) -> bool {
        let amounts = &self.sentence.amounts;
        let before = amounts.iter().rfind(|amount| amount.range.end <= self.range.start);
        let gap = before.map_or(0, |amount| amount.range.end)..self.range.start;
        let leading: BTreeSet<_> =
            stems(&self.sentence.text[gap]).iter().map(|stem| of_state(stem)).collect();
        let count = |label: &BTreeSet<String>| label.intersection(&leading).count();
        count(&self.label) >= MORE && count(&self.label) > count(&other.label)
    }

    /// The number of words of the label that stand nearer to this amount than to any other.
    fn words(&self) -> usize {
        self.words_of(&self.label)
    }

    fn words_of(&self, label: &BTreeSet<String>) -> usize {
        let amounts = self.sentence.amounts.iter().zip(self.sentence.stems_nearest());
        let here = amounts.filter(|(amount, _)| amount.range.contains(&self.range.start));
        let stems = here.flat_map(|(_, stems)| stems).map(|stem| of_state(stem));
        stems.filter(|stem| label.contains(stem)).collect::<BTreeSet<_>>().len()
    }
}

/// True if the labels of two places fit better the other way round.
fn is_swapped(own: &At, theirs: &At) -> bool {
    if own.whole.eq_ignore_ascii_case(theirs.whole) {
        return own.words() < theirs.words();
    }
    if own.label.is_subset(&theirs.label) || theirs.label.is_subset(&own.label) {
        // "Revenue" and "revenue a year earlier": what tells them apart are words that stand anywhere.
        return false;
    }
    if own.is_led_by(theirs) && theirs.is_led_by(own) {
        return false;
    }
    let straight = own.words() + theirs.words();
    own.words_of(&theirs.label) + theirs.words_of(&own.label) >= straight + MORE
}

/// The one place of a figure's number in the paragraphs of another figure; none if it may stand elsewhere.
fn the_place<'e>(figure: &'e Entry<Figure>, evidence: &Evidence<'e>) -> Option<At<'e>> {
    let number = figure.number()?;
    if figure.common.sources.len() > 1 {
        return None;
    }
    let mut places = figure::places(figure, number, &evidence.cited).into_iter();
    let (_, sentence, range): AmountPlace = places.next()?;
    places.next().is_none().then(|| At { sentence, range, label: label(figure), whole: &figure.label })
}

/// The stems of a label that tell its figure from others.
fn label(figure: &Figure) -> BTreeSet<String> {
    let label = &figure.label;
    let telling = words(label).into_iter().filter(|word| !is_common(&label[word.range.clone()]));
    telling.map(|word| of_state(&word.stem)).collect()
}

/// The one stem of all words that say the same of what became of people: "killed" and "died" are "dead".
fn of_state(own: &str) -> String {
    let first = Counted::words_of_state(own).first();
    first.map_or_else(|| own.to_owned(), |word| stem(word))
}

fn amount(at: &At) -> String {
    quote(&at.sentence.text[at.range.clone()])
}
