//! The words that qualify an amount, and the side to which it may then be off, in the texts of sources and in
//! the fields of figures.

use std::ops::Range;

use super::common::is_common;
use super::stems::{all_words, first_word, is_one_of, last_word, start_of_last};
use super::units::{self, Unit};
use crate::model::is_currency_sign;
use phrases::{BEFORE, BEHIND, BETWEEN, SIGNS, WITHIN};

mod limits;
mod phrases;

/// The side to which an amount may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than it, or as much.
    Above,
    /// Less than it, or as much.
    Below,
    /// A little less.
    Nearly,
    /// A little more or less.
    About,
}

/// The most words of a qualifier.
const MOST_WORDS: usize = 4;

/// Words before an amount that leave it as it is.
const NEUTRAL: [&str; 8] =
    ["a total of", "in total", "in all", "exactly", "precisely", "altogether", "a record", "just"];

/// The qualifier of the amount at `range` of a text.
pub fn qualifier(text: &str, range: &Range<usize>) -> Option<(Direction, Range<usize>)> {
    let before = || {
        let found = before(text, range)?;
        Some(limits::denied(text, &found, range).unwrap_or(found))
    };
    sign(&text[..range.start]).or_else(before).or_else(|| behind(text, range.end))
}

/// The words of a qualifier as they stand before a number alone: "no more than" for the "not pay more than"
/// of "could not pay more than 6%".
pub(crate) fn alone(text: &str, (direction, range): &(Direction, Range<usize>)) -> String {
    let words = &text[range.clone()];
    // "Has passed 20,000" is more than that.
    if last_word(words)
        .is_some_and(|word| is_one_of(&["passed", "pass", "topped", "crossed", "surpassed"], &words[word]))
    {
        return "more than".to_owned();
    }
    let limit = match direction {
        Direction::Above => "no less than",
        Direction::Below => "no more than",
        Direction::Nearly | Direction::About => return words.to_owned(),
    };
    let is_known = BEFORE.iter().any(|(known, _)| known.eq_ignore_ascii_case(words));
    if !is_known && limits::begins_with_denial(words) { limit.to_owned() } else { words.to_owned() }
}

/// The qualifier before an amount, perhaps with words between that belong to both.
fn before(text: &str, range: &Range<usize>) -> Option<(Direction, Range<usize>)> {
    // "Under the age of five"
    let start = text[..range.start].strip_suffix(" the age of ").map_or(range.start, str::len);
    let words = words_before(text, start);
    let mut end = words.len();
    while end > 0 && is_near(text, &words[..end], words.get(end).map_or(start, |word| word.start)) {
        if let Some(found) = ends_in_qualifier(text, &words[..end]) {
            return (!is_idle(text, &words[..end], &found.1, range)).then_some(found);
        }
        let last = &words[end - 1];
        let is_between = is_one_of(&BETWEEN, &text[last.clone()]);
        if !is_between && !units::ends_in_currency(&text[..last.end], &text[range.start..]) {
            break;
        }
        end -= 1;
    }
    None
}

/// True if nothing parts the last of some words from what begins at a byte.
fn is_near(text: &str, words: &[Range<usize>], from: usize) -> bool {
    let Some(last) = words.last() else { return false };
    let (word, gap) = (&text[last.clone()], &text[last.end..from]);
    // "Or, at a minimum, by 200": the comma closes an aside that another opens.
    let is_last = is_one_of(&["minimum", "maximum", "least", "most"], word);
    let opening = text[..last.start].rfind(',').map_or("", |comma| &text[comma..last.start]);
    let is_aside = is_last && gap == ", " && matches!(opening, ", at a " | ", at the " | ", at ");
    // The "C" of "C$4" is no "circa".
    let is_currency = gap.starts_with('$');
    let is_short = is_one_of(&["ca", "c", "approx", "est", "rs"], word);
    let gap = gap.strip_prefix('.').filter(|_| is_short).unwrap_or(gap);
    is_aside || !is_currency && !gap.contains([',', ';', ':', '.', '(', ')'])
}

/// True if the qualifier that some words end in qualifies nothing there.
fn is_idle(text: &str, words: &[Range<usize>], qualifier: &Range<usize>, amount: &Range<usize>) -> bool {
    // "Some 73.2 percent" is as exact as it looks.
    let is_exact = text[qualifier.clone()].eq_ignore_ascii_case("some") && text[amount.clone()].contains('.');
    is_exact
        || is_preposition(text, words)
        || is_movement(text, words)
        || is_verb(text, qualifier)
        || is_of_law(&text[qualifier.clone()], &text[amount.clone()])
        || is_duration(text, words, amount)
}

/// True for a few of what can be passed otherwise: "has passed 20,000" is more than that, "has passed 3 laws"
/// is three.
fn is_of_law(qualifier: &str, amount: &str) -> bool {
    const FEWEST_DIGITS: usize = 4;
    let is_great = amount.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
        || all_words(amount)
            .into_iter()
            .any(|word| is_one_of(&["thousand", "million", "billion", "trillion"], &amount[word]));
    qualifier
        .get(..4)
        .is_some_and(|aux| ["has ", "have", "had "].contains(&aux.to_ascii_lowercase().as_str()))
        && qualifier.ends_with("passed")
        && !is_great
}

/// The qualifier behind an amount that ends at a byte.
fn behind(text: &str, end: usize) -> Option<(Direction, Range<usize>)> {
    let behind = skip_blank(text, end);
    let behind =
        text[behind..].strip_prefix('%').map_or(behind, |rest| skip_blank(text, text.len() - rest.len()));
    if text[behind..].starts_with('+') {
        return Some((Direction::Above, behind..behind + 1));
    }
    // "ten days at most": the thing counted may come between.
    let noun = first_word(&text[behind..]).filter(|word| word.start == 0).map(|word| behind + word.end);
    let further = noun.map(|end| skip_blank(text, end));
    // "three days ago at least", "60 years old or more"
    let furthest = further.and_then(|at| {
        let word = ["ago", "old"].into_iter().find(|word| text[at..].starts_with(&format!("{word} ")))?;
        Some(skip_blank(text, at + word.len()))
    });
    // "Three, at least, stayed", "three crews, at least, stayed"
    let aside = |at: usize| {
        let (direction, words) = begins_with_qualifier(text, at + text[at..].strip_prefix(", ").map(|_| 2)?)?;
        text[words.end..].starts_with(',').then_some((direction, words))
    };
    let places = [Some(behind), further, furthest];
    let plain = || places.into_iter().flatten().find_map(|start| begins_with_qualifier(text, start));
    aside(behind).or_else(|| aside(noun?)).or_else(plain)
}

/// The last words before a place, as many as a qualifier can have.
fn words_before(text: &str, at: usize) -> Vec<Range<usize>> {
    const REACH: usize = 120;
    let from = start_of_last(&text[..at], REACH);
    let words = all_words(&text[from..at]).into_iter();
    words.map(|word| from + word.start..from + word.end).collect()
}

/// The sign of a qualifier right before an amount, perhaps with a currency between.
fn sign(before: &str) -> Option<(Direction, Range<usize>)> {
    let before = before.trim_end_matches(|c| c == ' ' || is_currency_sign(c));
    let (sign, direction) = SIGNS.iter().find(|(sign, _)| before.ends_with(sign))?;
    Some((*direction, before.len() - sign.len()..before.len()))
}

/// True if the last words only say to where something moved or was moved: "edged up to 4 percent", "pushing
/// it up to 4 percent".
fn is_movement(text: &str, words: &[Range<usize>]) -> bool {
    const LIFTING: [&str; 18] = [
        "push", "pushed", "pushing", "take", "took", "taking", "taken", "bring", "brought", "bringing",
        "raise", "raised", "raising", "lifted", "lifting", "drove", "driving", "sending",
    ];
    const MOVING: [&str; 28] = [
        "edged", "went", "moved", "rose", "crept", "ticked", "inched", "climbed", "jumped", "shot", "bumped",
        "came", "pushed", "nudged", "drifted", "stepped", "revised", "goes", "moves", "rises", "gone",
        "risen", "going", "moving", "edging", "creeping", "climbing", "back",
    ];
    let [before @ .., up, to] = words else { return false };
    let is_word = |table: &[&str], word: Option<&Range<usize>>| {
        word.is_some_and(|word| is_one_of(table, &text[word.clone()]))
    };
    let moves = is_word(&MOVING, before.last());
    let is_moved = is_word(&["it", "them", "that", "this"], before.last())
        && is_word(&LIFTING, before.len().checked_sub(2).and_then(|verb| before.get(verb)));
    text[up.start..to.end].eq_ignore_ascii_case("up to") && (moves || is_moved)
}

/// True if "estimated" tells what somebody did: "FPL estimated 3 million homes", "it had estimated 40".
fn is_verb(text: &str, qualifier: &Range<usize>) -> bool {
    const BEFORE_VERB: &[&str] = &["it", "he", "she", "they", "we", "has", "have", "had"];
    let Some(before) = last_word(&text[..qualifier.start]) else { return false };
    let is_beside = text[before.end..qualifier.start].trim().is_empty();
    let is_first = before.start == 0;
    let word = &text[before];
    let is_name = word.starts_with(char::is_uppercase) && !(is_first && is_common(word));
    is_beside
        && text[qualifier.clone()].eq_ignore_ascii_case("estimated")
        && (is_name || is_one_of(BEFORE_VERB, word))
}

/// True if the last word makes a length of time a period or a deadline: "rises over three years", "within two
/// days".
fn is_duration(text: &str, words: &[Range<usize>], range: &Range<usize>) -> bool {
    const SAYING_MORE: [&str; 26] = [
        "for", "just", "well", "lasted", "lasts", "last", "took", "takes", "take", "after", "since",
        "slightly", "little", "bit", "is", "was", "were", "are", "of", "with", "waited", "spent", "been",
        "than", "served", "in",
    ];
    let [head @ .., last] = words else { return false };
    let is_past = text[last.clone()].eq_ignore_ascii_case("past");
    let is_one = is_one_of(&["over", "within", "inside", "under"], &text[last.clone()]);
    let says_more = head.last().is_some_and(|word| SAYING_MORE.contains(&&text[word.clone()]));
    let is_the_past =
        is_past && head.last().is_some_and(|word| text[word.clone()].eq_ignore_ascii_case("the"));
    is_the_past
        || (is_past || (is_one && !says_more))
            && Unit::at(text, range).is_some_and(|(unit, _)| unit.is_time())
}

/// True if words before an amount leave it as it is: "a total of".
pub(crate) fn is_neutral(words: &str) -> bool {
    is_one_of(&NEUTRAL, words.trim())
}

/// True if the last word is a preposition: "talks about two islands", "a dispute over 8 million".
fn is_preposition(text: &str, words: &[Range<usize>]) -> bool {
    const TAKING: &str = " talk talks talked talking dispute disputes concern concerns concerned worry worries worried question \
        questions debate row war conflict know knew think asked ask warned complained spread spoke speak spoken letter law \
        control fight fighting divided differ quarrel clash clashes agreement vote negotiations doubts title rights \
        wrangle wrangled wrangles wrangling haggle haggled haggling bicker bickered bickering squabble squabbled \
        quarrelled quarreling quarrelling clashed feud feuding differed disagree disagreed disagreement sparred \
        authority jurisdiction sovereignty ownership responsibility oversight anger fury outrage outcry alarm fears scandal \
        lawsuit sued victory triumph advantage ";
    let [.., before, last] = words else { return false };
    let is_one = ["about", "over", "around"].contains(&&text[last.clone()]);
    is_one && TAKING.contains(&format!(" {} ", text[before.clone()].to_lowercase()))
}

fn skip_blank(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '-', '\u{A0}']).len()
}

/// The qualifier at a place behind an amount, unless it belongs to a further amount.
fn begins_with_qualifier(text: &str, start: usize) -> Option<(Direction, Range<usize>)> {
    let behind = &text[start..];
    BEHIND.iter().find_map(|(words, direction)| {
        let begins = behind.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words));
        let rest = behind.get(words.len()..)?;
        // "30 minimum-wage jobs"
        let is_compound = words.ends_with("imum") && rest.starts_with('-');
        let goes_on = is_compound
            || rest.starts_with(char::is_alphanumeric)
            || rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        (begins && !goes_on).then(|| (*direction, start..start + words.len()))
    })
}

/// The qualifier that some words end in.
fn ends_in_qualifier(text: &str, words: &[Range<usize>]) -> Option<(Direction, Range<usize>)> {
    let is_within = |range: &&Range<usize>| is_one_of(&WITHIN, &text[(*range).clone()]);
    let last: Vec<_> = words.iter().rev().filter(|range| !is_within(range)).take(MOST_WORDS).collect();
    let end = last.first()?.end;
    let start = |phrase: &str| {
        let mut words = last.iter();
        let starts = phrase.rsplit(' ').map(|part| {
            words
                .next()
                .filter(|word| part.eq_ignore_ascii_case(&text[(**word).clone()]))
                .map(|word| word.start)
        });
        starts.collect::<Option<Vec<_>>>()?.pop()
    };
    let found = BEFORE.iter().filter_map(|(phrase, direction)| Some((*direction, start(phrase)?..end)));
    found.max_by_key(|(_, range)| range.len())
}

impl Direction {
    /// The direction of a qualifier in these words, if they are known.
    pub fn of(words: &str) -> Option<Self> {
        let words = words.trim();
        let with_number = format!("{words} 5");
        let at = with_number.len() - 1;
        let before = qualifier(&with_number, &(at..at + 1)).map(|(direction, _)| direction);
        before.or_else(|| qualifier(&format!("5 {words}"), &(0..1)).map(|(direction, _)| direction))
    }

    /// True if one may be reported as the other.
    pub(crate) fn is_like(self, other: Self) -> bool {
        self == other
            || matches!(
                (self, other),
                (Self::Nearly, Self::Below | Self::About) | (Self::Below | Self::About, Self::Nearly)
            )
    }

    /// The directions of all qualifiers in some words.
    pub(crate) fn all_in(words: &str) -> Vec<Self> {
        Self::of(words).into_iter().chain(all_in(words).map(|(direction, _)| direction)).collect()
    }
}

/// The qualifiers in some words, each with its bytes.
fn all_in(words: &str) -> impl Iterator<Item = (Direction, Range<usize>)> {
    let parts = all_words(words);
    (1..=parts.len()).filter_map(move |end| ends_in_qualifier(words, &parts[..end]))
}

/// The first words that leave room: a qualifier with a direction, or words that leave open whether it is so
/// at all.
pub fn hedge(words: &str) -> Option<&str> {
    const UNSURE: [&str; 5] = ["possibly", "perhaps", "probably", "likely", "reportedly"];
    let unsure = all_words(words).into_iter().find(|word| is_one_of(&UNSURE, &words[word.clone()]));
    let directed = all_in(words).next().map(|(_, range)| range);
    directed.or(unsure).map(|range| &words[range])
}

#[cfg(test)]
mod tests {
    use super::{Direction, hedge, qualifier};

    #[test]
    fn no_qualifier_is_longer_than_the_longest() {
        assert_eq!(
            super::BEFORE.iter().map(|(words, _)| words.split(' ').count()).max(),
            Some(super::MOST_WORDS)
        );
    }

    #[test]
    fn qualifiers_have_a_direction() {
        assert_eq!(Direction::of("more than"), Some(Direction::Above));
        assert_eq!(Direction::of("or more"), Some(Direction::Above));
        assert_eq!(Direction::of("an estimated"), Some(Direction::About));
        assert_eq!(Direction::of("reportedly"), None);
        assert_eq!(Direction::of("no more than"), Some(Direction::Below));
        assert_eq!(Direction::of("upwards of"), Some(Direction::Above));
        assert!(Direction::About.is_like(Direction::Nearly) && !Direction::About.is_like(Direction::Above));
    }

    #[test]
    fn a_limit_that_is_denied_turns_round() {
        let side = |text: &'static str| {
            let start = text.find(|c: char| c.is_ascii_digit()).unwrap();
            qualifier(text, &(start..start + 1)).map(|(side, words)| (side, &text[words]))
        };
        for (text, words) in [
            ("The port could not pay more than 6%.", "not pay more than"),
            ("The port can’t pay them more than $6.", "t pay them more than"),
            ("The toll will not exceed 6.", "not exceed"),
            ("The toll was never more than 6.", "never more than"),
            ("The tide is no higher than 6 metres.", "no higher than"),
            ("The tide did not rise above 6 metres.", "not rise above"),
            ("It refused to pay more than 6%.", "refused to pay more than"),
            ("It agreed not to charge over 6%.", "not to charge over"),
        ] {
            assert_eq!(side(text), Some((Direction::Below, words)), "{text}");
        }
        for (text, words) in [
            ("They will not accept less than 6.", "not accept less than"),
            ("The tide does not fall below 6 metres.", "not fall below"),
        ] {
            assert_eq!(side(text), Some((Direction::Above, words)), "{text}");
        }
        for text in [
            "Not only more than 6% left.",
            "It is not just more than 6% that left.",
            "They have not been paid for more than 6 months.",
            "It has not paid more than 6 crews.",
            "It did not stop more than 6% from leaving.",
            "It was not because more than 6% left.",
            "It was not ready, more than 6% said.",
        ] {
            assert_eq!(side(text), Some((Direction::Above, "more than")), "{text}");
        }
    }

    #[test]
    fn what_is_argued_over_is_no_more_than_it_is() {
        for (text, side) in [
            ("Ministers wrangled over 3 issues.", None),
            ("They talked about 3 islands.", None),
            ("They counted over 3 boats.", Some(Direction::Above)),
        ] {
            let start = text.find('3').unwrap();
            assert_eq!(qualifier(text, &(start..start + 1)).map(|(side, _)| side), side, "{text}");
        }
    }

    #[test]
    fn qualifiers_are_found_among_other_words() {
        assert_eq!(Direction::all_in("more than, it is said,"), [Direction::Above]);
        assert_eq!(Direction::all_in("no more than"), [Direction::Below, Direction::Below]);
        assert!(Direction::all_in("it is said").is_empty());
        assert_eq!(
            (hedge("No fewer than"), hedge("perhaps"), hedge("exactly")),
            (Some("No fewer than"), Some("perhaps"), None)
        );
    }
}
