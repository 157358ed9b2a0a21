//! The amounts and the dates in the words of a fact are in the text.

use std::collections::BTreeSet;

use super::evidence::Evidence;
use super::figure::not_there;
use super::figure_qualifier::{qualifier_differs, whole};
use super::paragraph::{Paragraph, Sentence};
use super::{Case, Findings, worked_out};
use crate::article::{self, Amount, Clock, Direction, Stated, Time, stems};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::EntryId;

/// Reports amounts and dates in the words of a fact that the text does not bear out.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    for &(field, text) in &case.fact.prose {
        for range in article::sentences(text) {
            let sentence = &text[range];
            let around = stems(sentence);
            for amount in article::amounts(sentence).into_iter().filter(|amount| !amount.is_loose) {
                check_amount(case, field, sentence, &amount, &around, evidence, findings);
            }
            for problem in times_not_told(sentence, evidence, Time::is_named) {
                findings.add(case.fact, field, 0, problem);
            }
        }
    }
}

fn check_amount(
    case: &Case,
    field: &str,
    text: &str,
    amount: &Amount,
    around: &BTreeSet<String>,
    evidence: &Evidence,
    findings: &mut Findings,
) {
    let words = &text[amount.range.clone()];
    let is_question = matches!(case.fact.entry, EntryId::Question(_));
    // "No more than five" may be the author's way of saying that anything above five is ruled out.
    let denies = |told: &Amount| told.is_denied || amount.is_denied;
    let fits = |sentence: &Sentence, told: &Amount| {
        is_question || is_so_qualified(text, amount, sentence, told) || denies(told)
    };
    let is_here = |sentence: &Sentence, told: &Amount| is_meant(words, amount, around, sentence, told);
    let is_told = |(sentence, told): (&Sentence, &Amount)| is_here(sentence, told) && fits(sentence, told);
    if evidence.cited.iter().any(|paragraph| paragraph.amounts_like(amount).any(is_told)) {
        return;
    }
    let mut found = places(words, amount, around, &evidence.cited).peekable();
    let Some((paragraph, told_in, stated)) = found.peek().copied() else {
        let is_counted = is_counted_by_author(words)
            && (is_the_rest(text, amount, evidence) || !is_told_otherwise(text, amount, evidence));
        let is_share = amount.unit.as_ref().is_some_and(|(unit, _)| unit.is_percent());
        let is_in_a_word = || is_share && worked_out::is_in_a_word(words, around, evidence);
        if is_counted || is_hour(text, amount, evidence) || is_in_a_word() {
            return;
        }
        let elsewhere = places(words, amount, around, &evidence.all().collect::<Vec<_>>())
            .next()
            .map(|(paragraph, ..)| paragraph);
        // A question is the author's: its paragraph is why it is asked.
        if is_question && elsewhere.is_some() {
            return;
        }
        // What the headline has, all of the text is of: "the 200m record".
        let is_of_all = field == "label" && elsewhere.is_some_and(|paragraph| paragraph.number == 1);
        if is_of_all {
            return;
        }
        let problem = not_there(words, evidence, elsewhere, around);
        // A label is the author's, and what was before may be told by another text.
        let is_remark = matches!(field, "label" | "was");
        let problem = match () {
            () if is_remark => Some(problem.under(&codes::REMARK_NOT_THERE)),
            () if worked_out::is_margin(amount, evidence) => worked_out::doubt(case, problem),
            () => Some(problem),
        };
        if let Some(problem) = problem {
            findings.add(case.fact, field, 0, problem);
        }
        return;
    };
    if !found.any(|(_, sentence, told)| fits(sentence, told)) {
        let (given, told) = (whole(text, &amount.range), whole(told_in.text, &stated.range));
        findings.add(case.fact, field, 0, qualifier_differs(&given, &told, paragraph));
    }
}

/// True if an amount in these words is qualified to the same side as one of a sentence.
fn is_so_qualified(text: &str, amount: &Amount, sentence: &Sentence, told: &Amount) -> bool {
    let given_words = amount.qualifier.as_ref().map_or("", |(_, range)| &text[range.clone()]);
    match (amount.side(), told.side()) {
        (None, None) => true,
        (Some(given), Some(about)) => {
            given.is_like(about) || about == Direction::About && amount.covers(told)
        }
        (None, Some(_)) if is_within_a_span(sentence, told) => true,
        (None, Some(side)) if bounds_a_span(text, amount, side) => true,
        (None, Some(_)) => article::compares(text),
        (Some(_), None) if !amount.says_same(told) => true,
        // A time over 100 metres is that of their race.
        (Some(_), None) if is_over_a_length(given_words, text, amount) => true,
        // "Over three years" may be a period, or more than that; "above the required two-thirds" is above two
        // thirds; "within three weeks" is "in the next three weeks".
        (Some(given), None) => {
            let before = &sentence.text[..told.range.start];
            let is_below = || is_ahead(before) || ends_with_within(before);
            is_just_before(given_words, before) || given == Direction::Below && is_below()
        }
    }
}

/// True for "over" before a length, of which the "m" of "100m" may be metres.
fn is_over_a_length(qualifier: &str, text: &str, amount: &Amount) -> bool {
    let is_length = amount.unit.as_ref().is_some_and(|(unit, _)| unit.is_length());
    let may_be_metres = || text[amount.range.clone()].ends_with('m');
    article::is_one_of(&["over"], qualifier) && (is_length || may_be_metres())
}

/// True for a range that a text limits, as it is: "within six to eight weeks" is six to eight weeks.
fn is_within_a_span(sentence: &Sentence, told: &Amount) -> bool {
    let words = told.qualifier.as_ref().map_or("", |(_, range)| &sentence.text[range.clone()]);
    article::is_one_of(&["within"], words)
        && article::span_among(sentence.text, &sentence.amounts, &told.range).is_some()
}

/// True for the end of a range in a fact that a text tells as a bound to that side: "between 13 and 22" is
/// "at least 13 to as much as 22".
fn bounds_a_span(text: &str, amount: &Amount, side: Direction) -> bool {
    let Some(span) = article::span_of(text, &amount.range) else { return false };
    match side {
        Direction::Above => span.start == amount.range.start,
        Direction::Below => span.end == amount.range.end,
        Direction::Nearly | Direction::About => false,
    }
}

/// True before a length of time that is the longest: "within two days".
fn ends_with_within(before: &str) -> bool {
    article::last_word(before).is_some_and(|word| article::is_one_of(&["within", "inside"], &before[word]))
}

/// True if a text ends in some words, or has them before the last two.
fn is_just_before(words: &str, text: &str) -> bool {
    const BETWEEN: usize = 2;
    let words = words.to_lowercase();
    let mut text = text.trim_end().to_lowercase();
    (0..=BETWEEN).any(|_| {
        let ends = text.ends_with(&words);
        text.truncate(text.rfind(' ').unwrap_or_default());
        ends
    })
}

/// True if a text ends in words for the time ahead, which a length of it limits: "in the next three weeks".
fn is_ahead(text: &str) -> bool {
    article::last_word(text).is_some_and(|word| article::is_one_of(&["next", "coming"], &text[word]))
}

/// True for an hour that a text tells with more signs: "at 11" for "at 11 am".
fn is_hour(text: &str, amount: &Amount, evidence: &Evidence) -> bool {
    const BEHIND: [&str; 9] = ["am", "pm", "a.m", "p.m", "AM", "PM", "o'clock", "o’clock", ":00"];
    let hour = &text[amount.range.clone()];
    let is_of_day = hour.parse::<u8>().is_ok_and(|hour| hour <= 24);
    let has_hour = |text: &str| {
        text.match_indices(hour).any(|(at, hour)| {
            let behind = text[at + hour.len()..].trim_start();
            !text[..at].ends_with(|c: char| c.is_ascii_digit())
                && BEHIND.iter().any(|sign| behind.starts_with(sign))
        })
    };
    is_of_day
        && article::last_word(&text[..amount.range.start]).is_some_and(|word| &text[word] == "at")
        && evidence.sentences().any(|(_, sentence)| has_hour(sentence.text))
}

/// True for a small number in words, which authors use for what they count themselves: "two railway projects".
pub(super) fn is_counted_by_author(words: &str) -> bool {
    const SMALL: &[&str] =
        &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    article::is_one_of(SMALL, words)
}

/// True for those that are left of a number that the paragraphs give: "the other two" for "one of three".
fn is_the_rest(text: &str, amount: &Amount, evidence: &Evidence) -> bool {
    const BEFORE: &[&str] = &["other", "remaining"];
    let before = &text[..amount.range.start];
    let is_rest = article::last_word(before).is_some_and(|word| article::is_one_of(BEFORE, &before[word]));
    let left = amount.number.as_ref().and_then(Stated::whole);
    let is_one_more =
        |told: &Amount| told.number.as_ref().and_then(Stated::whole) == left.map(|left| left + 1);
    let is_of =
        |sentence: &Sentence, told: &Amount| sentence.text[..told.range.start].trim_end().ends_with(" of");
    let mut sentences = evidence.sentences().map(|(_, sentence)| sentence);
    is_rest
        && sentences
            .any(|sentence| sentence.amounts.iter().any(|told| is_one_more(told) && is_of(sentence, told)))
}

/// True if the paragraphs give another number for what stands behind an amount: "three dams" for "two dams".
fn is_told_otherwise(text: &str, amount: &Amount, evidence: &Evidence) -> bool {
    let counted = |text: &str, amount: &Amount| stems(&text[article::phrase_behind(text, amount.range.end)]);
    let own = counted(text, amount);
    evidence.sentences().any(|(_, sentence)| {
        let counts = |told: &&Amount| told.number.is_some() && !told.is_loose && told.unit.is_none();
        let told = sentence.amounts.iter().filter(counts);
        let mut told = told.map(|told| counted(sentence.text, told));
        told.any(|told| !own.is_disjoint(&told))
    })
}

/// The places of an amount in some paragraphs.
fn places<'e>(
    words: &str,
    amount: &Amount,
    around: &BTreeSet<String>,
    paragraphs: &[&'e Paragraph<'e>],
) -> impl Iterator<Item = (&'e Paragraph<'e>, &'e Sentence<'e>, &'e Amount)> {
    let sentences =
        paragraphs.iter().flat_map(|paragraph| paragraph.sentences.iter().map(move |s| (*paragraph, s)));
    sentences.flat_map(move |(paragraph, sentence)| {
        let amounts = sentence.amounts.iter();
        let amounts = amounts.filter(move |told| is_meant(words, amount, around, sentence, told));
        amounts.map(move |told| (paragraph, sentence, told))
    })
}

/// True if a sentence's amount is the same as one in these words, and counts in its unit or shares a word
/// with what is `around` it.
fn is_meant(
    words: &str,
    amount: &Amount,
    around: &BTreeSet<String>,
    sentence: &Sentence,
    told: &Amount,
) -> bool {
    let shares = || sentence.stems.iter().any(|stem| around.contains(stem));
    is_same(words, amount, sentence, told) && (amount.counts_like(told) || shares())
}

/// The last word of a vague amount: "hundred" of "several hundred", and of "hundreds"; tens are dozens.
fn scale(words: &str) -> String {
    let last = article::last_word(words).map_or("", |word| &words[word]);
    article::stem(if article::is_one_of(&["tens"], last) { "dozens" } else { last })
}

/// True if a vague amount in the plural may stand for a number: "hundreds" for 900, from two of them up to
/// the next larger word.
fn may_stand_for(words: &str, told: u128) -> bool {
    let range = match words.to_lowercase().as_str() {
        "tens" => 20..100,
        "dozens" => 24..100,
        "scores" => 40..100,
        "hundreds" => 200..1_000,
        "thousands" => 2_000..10_000,
        "tens of thousands" => 20_000..100_000,
        "hundreds of thousands" => 200_000..1_000_000,
        _ => return false,
    };
    range.contains(&told)
}

/// The problems of the times in some words, among those that count, that the text does not name.
pub(super) fn times_not_told(text: &str, evidence: &Evidence, counts: fn(&Time) -> bool) -> Vec<Diagnostic> {
    let sentences = || evidence.all().flat_map(|paragraph| &paragraph.sentences);
    let is_missing = |time: &Time| {
        let words = &text[time.range.clone()];
        counts(time)
            && !is_of_the_year(time, evidence)
            && !sentences().any(|sentence| {
                sentence
                    .times
                    .iter()
                    .any(|told| time.is_named_by(told) || is_the_bound(text, time, sentence, told))
                    || is_a_name(words, sentence)
            })
    };
    let times = article::times(text, &mut Clock::new(evidence.written())).into_iter();
    times.filter(is_missing).map(|time| super::date::differs(&text[time.range], evidence)).collect()
}

/// True if both times say up to when something is so: "before 2032" for "before the end of 2031", and "by the
/// end of 2031" for "before 2032".
fn is_the_bound(text: &str, time: &Time, sentence: &Sentence, told: &Time) -> bool {
    let word_before = |text: &str, time: &Time| {
        let before = text[..time.range.start].trim_end();
        let before = before.strip_suffix(" the").unwrap_or(before);
        article::last_word(before).map(|word| text[word].to_lowercase()).unwrap_or_default()
    };
    let (own, theirs) = (word_before(text, time), word_before(sentence.text, told));
    let bounds = |word: &str| matches!(word, "before" | "by" | "until" | "till");
    // "By 2031" may be a year before "by the end of 2031".
    let is_its_end = |text: &str, time: &Time| {
        let is_day = time.readings().iter().all(|days| days.is_fine());
        is_day || article::has_one_of(&["end", "close"], &text[time.range.clone()])
    };
    let follows = |first: &Time, second: &Time| {
        first.readings().iter().any(|one| second.readings().iter().any(|two| one.is_right_before(*two)))
    };
    bounds(&own)
        && bounds(&theirs)
        && (own == "before" && follows(told, time) && is_its_end(sentence.text, told)
            || theirs == "before" && follows(time, told) && is_its_end(text, time))
}

/// True for the month or the year in which a text was written: "2015" for a text of 2015.
fn is_of_the_year(time: &Time, evidence: &Evidence) -> bool {
    let is_in = |written| time.readings().iter().any(|days| days.overlaps(written) && !days.is_fine());
    evidence.written().is_some_and(is_in)
}

/// True if a sentence has the words of a time as a name: Theresa May.
fn is_a_name(words: &str, sentence: &Sentence) -> bool {
    let mut places = sentence.text.match_indices(words).map(|(at, _)| at);
    places.any(|at| !sentence.times.iter().any(|time| time.range.contains(&at)))
}

/// True if an amount stands in some paragraphs, whatever is around it.
pub(super) fn stands(words: &str, amount: &Amount, paragraphs: &[&Paragraph]) -> bool {
    let mut sentences = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    sentences.any(|sentence| sentence.amounts.iter().any(|told| is_same(words, amount, sentence, told)))
}

/// True if a sentence's amount is the same as one in these words.
fn is_same(words: &str, amount: &Amount, sentence: &Sentence, told: &Amount) -> bool {
    match (&amount.number, &told.number) {
        (Some(_), Some(_)) => amount.says_same(told) || amount.covers(told),
        // "Hundreds" may stand for 900.
        (None, Some(number)) => {
            amount.unit.is_some() == told.unit.is_some()
                && (amount.unit.is_none() || amount.counts_like(told))
                && number.whole().is_some_and(|told| may_stand_for(words, told))
        }
        // "hundreds" may stand for "several hundred".
        (None, None) => scale(words) == scale(&sentence.text[told.range.clone()]),
        _ => false,
    }
}
