//! The amounts of a text that somebody would put into a figure: no ages, no "over the next two days", no "the two sides".

use std::ops::Range;

use super::body::Body;
use super::speaker::SpokenBy;
use super::{PartKind, TextPart};
use crate::article::{
    Amount, Article, ArticleSentence, Counted, all_words, around, end_of_first, first_word, is_one_of,
    last_word, span_among, start_of_last,
};

use loose::counts_loosely;
use periods::{is_age, is_period};
pub(crate) use told_again::restates;
pub(super) use told_again::{hold_repeats, in_part};

mod loose;
mod periods;
mod told_again;

/// The amounts of a text, each with its qualifier and its unit; the two ends of a range are one.
pub(super) fn parts(article: &Article, body: &Body, speakers: &SpokenBy) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        let speaker = speakers.of_sentence(paragraph.number, index).unwrap_or_default();
        // Those who vote or decide are counted, those who only say something are not.
        let speaks = !sentence.speeches.is_empty();
        let mut before: Option<&Amount> = None;
        for amount in sentence.told_amounts() {
            let mut range = whole(sentence, amount);
            let is_told_again =
                before.replace(amount).is_some_and(|before| restates(sentence.text, amount, before));
            range.end += usize::from(is_told_again && sentence.text[range.end..].starts_with(')'));
            let in_paragraph = sentence.in_paragraph(&range);
            let ends_score = parts.last().is_some_and(|last| {
                let between = last.range.end..in_paragraph.start;
                last.paragraph == paragraph.number && is_score(paragraph.text.as_str(), between)
            });
            let is_told = (ends_score || counts(sentence.text, amount))
                && !(speaks && counts_speakers(sentence.text, amount, speaker));
            if !is_told || !body.has(paragraph.number, &in_paragraph) {
                continue;
            }
            match parts.last_mut() {
                Some(last)
                    if last.paragraph == paragraph.number
                        && (in_paragraph.start < last.range.end
                            || is_told_again && last.sentence == index
                            || ends_score) =>
                {
                    last.range.end = last.range.end.max(in_paragraph.end);
                }
                _ => parts.push(TextPart::new(PartKind::Amount, paragraph.number, index, in_paragraph)),
            }
        }
    }
    parts
}

/// Where a length of time begins that an amount is the second part of: "one minute 45 seconds".
fn start_of_time(sentence: &ArticleSentence, amount: &Amount) -> Option<usize> {
    let unit = |amount: &Amount| {
        let (unit, range) = amount.unit.as_ref()?;
        unit.is_time().then(|| sentence.text[range.clone()].trim_end_matches('s').to_lowercase())
    };
    let own = unit(amount)?;
    let is_before = |other: &&Amount| {
        let between = sentence.text.get(other.end()..amount.range.start);
        matches!(between, Some(" " | " and ")) && unit(other).is_some_and(|other| other != own)
    };
    sentence.amounts.iter().find(is_before).map(|other| other.range.start)
}

/// The bytes of an amount with its qualifier, its unit, and the other end of its range.
fn whole(sentence: &ArticleSentence, amount: &Amount) -> Range<usize> {
    let start = start_of_time(sentence, amount).unwrap_or(amount.range.start);
    let unit = amount.unit.as_ref().map(|(_, range)| range.clone());
    let words = amount.qualifier.as_ref().map(|(_, range)| range.clone());
    let span = span_among(sentence.text, &sentence.amounts, &amount.range);
    around(start..amount.range.end, [unit, words, span])
}

/// True if an amount tells how much or how many of something.
fn counts(text: &str, amount: &Amount) -> bool {
    if is_in_idiom(text, &amount.range) {
        return false;
    }
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    if amount.is_loose {
        return counts_loosely(text, amount);
    }
    let is_hour = is_hour(before, behind);
    !is_hour
        && !is_age(text, amount)
        && !is_period(text, amount)
        && !is_reference(text, amount)
        && !is_in_name(before, &text[amount.range.clone()], behind)
        && !is_of_row(before, &text[amount.range.clone()])
        && !is_of_kind(&text[amount.range.clone()], behind)
        && !is_label(before, &text[amount.range.clone()], behind)
        && !is_code(text, amount)
}

/// True for an hour: "at two in the morning", "12 GMT", "at six o'clock".
fn is_hour(before: &str, behind: &str) -> bool {
    const OF_DAY: [&str; 6] =
        [" in the morning", " in the afternoon", " in the evening", " at night", " o'clock", " o’clock"];
    let is_zone =
        all_words(behind).first().is_some_and(|word| is_one_of(&["GMT", "UTC"], &behind[word.clone()]));
    let is_at = last_word(before)
        .is_some_and(|word| is_one_of(&["at", "by", "until", "after", "before"], &before[word]));
    is_zone || is_at && OF_DAY.iter().any(|words| behind.starts_with(words))
}

/// True for what parts two numbers that are told as one: "50:50", "3–0", "three to one".
fn is_score(text: &str, between: Range<usize>) -> bool {
    const ODDS: [&str; 5] = ["ratio of", "odds of", "by", "about", "at"];
    let is_odds = || {
        let number = last_word(&text[..between.start]);
        let before = number.map_or("", |number| text[..number.start].trim_end());
        text[between.end..].starts_with("one") && ODDS.iter().any(|odds| before.ends_with(odds))
    };
    // "By an eight to one majority", "a vote of nine to two"
    let is_vote = || {
        const VOTES: &[&str] = &["majority", "margin", "vote", "votes", "voted"];
        const REACH: usize = 4;
        const NEAR: usize = 120;
        let (before, behind) = (&text[..between.start], &text[between.end..]);
        let before = &before[start_of_last(before, NEAR)..];
        let behind = first_word(behind).map_or("", |number| &behind[number.end..]);
        let next = first_word(behind).map_or("", |word| &behind[word]);
        let mut near = all_words(before).into_iter().rev().take(REACH);
        is_one_of(VOTES, next) || near.any(|word| is_one_of(VOTES, &before[word]))
    };
    text.get(between.clone()) == Some(" to ") && (is_odds() || is_vote())
        || matches!(text.get(between), Some(":" | "-" | "–" | "‑" | "/"))
}

/// True for a number of a turn of phrase, which counts nothing: "a tale of two cities".
fn is_in_idiom(text: &str, range: &Range<usize>) -> bool {
    const SAYINGS: &[&str] = &[
        "tale of two",
        "two sides of the same",
        "one of a kind",
        "second to none",
        "of two minds",
        "in two minds",
        "kill two birds",
        "two birds with one",
        "six of one",
        "cloud nine",
        "square one",
        "worth a thousand words",
        "one by one",
        "two-edged",
        "one step forward",
        "two steps back",
        "one and the same",
        "at sixes and sevens",
        "forty winks",
        "the eleventh hour",
        "at one point",
        "think twice",
        "thought twice",
        "once or twice",
        "two left feet",
        "two can play",
    ];
    /// More bytes than any of them has on one side of its number.
    const REACH: usize = 24;
    let start = start_of_last(&text[..range.start], REACH);
    let near = text[start..range.end + end_of_first(&text[range.end..], REACH)].to_ascii_lowercase();
    let (from, to) = (range.start - start, range.end - start);
    SAYINGS.iter().any(|saying| near.match_indices(saying).any(|(at, _)| at < to && from < at + saying.len()))
}

/// True for a part of a number to call or of a book: "call +27 11 555 0100", "ISBN 978-3-16".
fn is_code(text: &str, amount: &Amount) -> bool {
    const BEFORE: &[&str] =
        &["call", "phone", "tel", "telephone", "dial", "fax", "hotline", "whatsapp", "isbn", "issn", "doi"];
    const REACH: usize = 3;
    const FEWEST_DIGITS: usize = 7;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '‑' | '(' | ')' | ' ' | '/');
    let start = text[..amount.range.start].trim_end_matches(is_part).len();
    let length = text[amount.range.start..].find(|c| !is_part(c)).unwrap_or(text.len() - amount.range.start);
    let code = text[start..amount.range.start + length].trim();
    let digits = code.chars().filter(char::is_ascii_digit).count();
    let groups = code.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let words = all_words(&text[..start]);
    let is_called = words.iter().rev().take(REACH).any(|word| is_one_of(BEFORE, &text[word.clone()]));
    let is_parted = code.split(['-', '‑']).count() > REACH;
    digits >= FEWEST_DIGITS && groups > 1 && (code.starts_with('+') || is_called || is_parted)
}

/// True for a word for a number that a name begins with: "told Nine Radio".
fn is_in_name(before: &str, number: &str, behind: &str) -> bool {
    let is_inside = last_word(before).is_some_and(|word| {
        before[word.clone()].starts_with(char::is_lowercase) && before[word.end..].trim().is_empty()
    });
    let goes_on = behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_uppercase));
    number.starts_with(char::is_uppercase) && is_inside && goes_on
}

/// True for a number in letters that says which one of a row is meant: "stage two", "on day eight".
fn is_of_row(before: &str, number: &str) -> bool {
    const ROWS: &[&str] =
        &["stage", "phase", "part", "chapter", "round", "level", "day", "week", "act", "step", "category"];
    // "Last week two boats sank", "on the first day two"
    const ONE: &[&str] = &[
        "last", "this", "next", "past", "previous", "first", "same", "that", "each", "every", "a", "the",
        "final", "per", "election",
    ];
    let is_next = |word: &Range<usize>| before[word.end..] == *" ";
    let is_one = |word: &Range<usize>| {
        last_word(&before[..word.start]).is_some_and(|word| is_one_of(ONE, &before[word]))
    };
    let is_in_letters = number.chars().all(char::is_lowercase);
    let row = last_word(before).filter(|word| is_in_letters && is_next(word) && !is_one(word));
    // "On Day 1 of the strike"
    let is_day = [" on Day ", "On Day ", " of Day "].iter().any(|words| before.ends_with(words));
    is_day || row.is_some_and(|word| is_one_of(ROWS, &before[word]))
}

/// True behind the number in a word that says of which kind a thing is: "six-party talks", "a two-state solution".
fn is_of_kind(number: &str, behind: &str) -> bool {
    const KINDS: &[&str] =
        &["party", "state", "way", "sided", "pronged", "tier", "tiered", "track", "step", "time", "times"];
    let word =
        behind.strip_prefix(['-', '‑']).and_then(|behind| first_word(behind).map(|word| &behind[word]));
    // "A 10-state strike" is in ten.
    let is_counted = || number.starts_with(|c: char| c.is_ascii_digit());
    word.is_some_and(|word| is_one_of(KINDS, word) && !(word == "state" && is_counted()))
}

/// True for a number that is only what something is called: "the number 3", "1225 Quay St.", "911 calls", "a 2G licence".
fn is_label(before: &str, number: &str, behind: &str) -> bool {
    const STREETS: &[&str] =
        &["St", "Street", "Ave", "Avenue", "Road", "Rd", "Lane", "Boulevard", "Blvd", "Drive", "Square"];
    const LONGEST: usize = 4;
    let is_digits = number.chars().all(|c| c.is_ascii_digit());
    let words = all_words(behind);
    let is_capital = |word: &&Range<usize>| behind[(*word).clone()].starts_with(char::is_uppercase);
    let mut name = words.iter().take(LONGEST).take_while(is_capital);
    let is_street = behind.starts_with(' ') && name.any(|word| is_one_of(STREETS, &behind[word.clone()]));
    let is_emergency = is_one_of(&["911", "999", "112", "000"], number)
        && [" call", " emergency", " operator", " dispatch"].iter().any(|word| behind.starts_with(word));
    let is_network = behind.strip_prefix('G').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_digits && (before.ends_with("the number ") || is_street || is_emergency || is_network)
}

/// True for the number of those who say something without a name: "two diplomats said".
fn counts_speakers(text: &str, amount: &Amount, speaker: &str) -> bool {
    const SMALL: &[&str] =
        &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some"];
    let is_small = amount.unit.is_none() && is_one_of(SMALL, &text[amount.range.clone()]);
    is_small && !speaker.is_empty() && text[amount.range.start..].starts_with(speaker)
}

/// True for a small number in letters that only points to those who were named: "the two sides", "the country's three unions".
fn is_reference(text: &str, amount: &Amount) -> bool {
    const POINTING: &[&str] = &[
        "the", "these", "those", "its", "their", "his", "her", "both", "all", "other", "s", "whose",
        "previous",
    ];
    let is_small = is_one_of(&["two", "three"], &text[amount.range.clone()]);
    // "Of these, two were new" points to nobody.
    let before = &text[..amount.range.start];
    let word = last_word(before).filter(|word| !before[word.end..].contains(','));
    is_small
        && amount.unit.is_none()
        && word.is_some_and(|word| is_one_of(POINTING, &before[word]))
        && !counts_anew(text, amount)
}

/// True for such a number of things that are no parties to anything, and for that of those who are left: "the three mines", "the other
/// two unions".
fn counts_anew(text: &str, amount: &Amount) -> bool {
    const NO_NOUNS: &[&str] =
        &["was", "is", "has", "does", "sides", "parties", "days", "weeks", "months", "years"];
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    let next =
        first_word(behind).filter(|word| behind[..word.start] == *" ").map_or("", |word| &behind[word]);
    let are_left = before.ends_with("other ") && next.ends_with('s') && !is_one_of(NO_NOUNS, next);
    let is_the = ["the ", "these ", "those ", "its ", "their "].iter().any(|word| before.ends_with(word));
    are_left || is_the && Counted::of(next).is_some_and(Counted::is_of_things)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Paragraphs};
    use crate::coverage::body::Body;
    use crate::coverage::speaker::SpokenBy;

    fn all(text: &str) -> Vec<String> {
        let text = Paragraphs::of(&format!("A title\n\n{text}"));
        let article = Article::read(&text, None);
        super::parts(&article, &Body::of(&article), &SpokenBy::of(&article))
            .into_iter()
            .map(|part| part.words(&article).to_owned())
            .collect()
    }

    #[test]
    fn an_amount_is_told_with_its_qualifier_and_unit() {
        assert_eq!(all("Some 40 boats sank in at least 3 hours."), ["Some 40", "at least 3 hours"]);
        assert_eq!(all("It offers between five and 6.5 per cent."), ["five and 6.5 per cent"]);
        assert_eq!(all("It sends one boat a day."), ["one"]);
        assert_eq!(
            all("It fell by more than half after nearly a decade of rain. More than a decade ago it rose."),
            ["more than half", "nearly a decade"]
        );
        assert_eq!(all("Exactly half of the crews left, a quarter of its boats too."), ["half", "a quarter"]);
        assert_eq!(all("Nine boats left for a two-day visit."), ["Nine", "two-day"]);
        assert_eq!(all("Some 120 dockers said so, and the age of 4 boats is known."), ["Some 120", "4"]);
    }

    #[test]
    fn ages_periods_and_references_count_nothing() {
        for text in [
            "Ann Rowe, 22, swam.",
            "A 22-year-old swam.",
            "It goes on over the next two days.",
            "It began two weeks ago.",
            "The two sides met.",
            "One of them left.",
            "Boys aged seven and nine swam.",
            "Boys, aged between 7 and 9, swam.",
            "The woman, 22, swam.",
            "She is 22, and he turned 50.",
            "It was the worst storm in 15 years.",
            "It rose in just five years.",
            "It sails at two in the morning.",
            "Two diplomats who asked not to be named said so.",
            "She told Nine Radio so.",
            "The six-party talks are over.",
            "It sank for the third time in three years.",
            "The previous two storms came in the intervening 12 months.",
            "One day it will sink, one year on, and at one point it did.",
            "She left at the age of 18.",
            "A week ago it rained.",
            "In the first half of the year it rose.",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
        assert!(all("Call +27 11 555 0100, dial 011 555 0100 or read ISBN 978-3-16-148410-0.").is_empty());
        assert_eq!(all("It is shared 50:50, won 3-0 and cost R3 500 000."), ["50:50", "3-0", "R3 500 000"]);
        assert_eq!(all("The quay is 15 metres (50 feet) deep."), ["15 metres (50 feet)"]);
        assert_eq!(all("More than half (56%) stay."), ["More than half (56%)"]);
        assert_eq!(all("Four-in-five crews (80%) stay."), ["Four-in-five crews (80%)"]);
        assert_eq!(all("Crews aged 18-to-34 (71%) stay, those aged 50 (8%) left."), ["71%", "8%"]);
        assert_eq!(all("It sank some 29 million years ago."), ["some 29 million years"]);
        assert_eq!(all("She swam it in 2:04:55, and left at 9:30."), ["2:04:55"]);
        assert_eq!(all("It holds $6 billion (4.5 months of imports)."), ["$6 billion", "4.5 months"]);
    }

    #[test]
    fn a_small_number_counts_where_it_is_told_of_things_or_of_those_who_are_left() {
        for (text, amounts) in [
            ("Output of the three mines fell.", "three"),
            ("The other two unions left.", "two"),
            ("The two countries met. The other two were late.", ""),
            ("Rowe, the one judge to oppose it, left.", "one"),
            ("She won three races in Sel and one in Ode.", "three|one"),
            ("It meant almost trebling the cost, and then doubled down.", "almost trebling"),
            ("It will still cost 4 euros in two years.", "4 euros"),
            ("On Day 1 of the strike Sel Dockers Local 12 left.", ""),
            ("They ruled by an eight to one majority.", "eight to one"),
        ] {
            assert_eq!(all(text).join("|"), amounts);
        }
    }

    #[test]
    fn what_is_old_is_not_always_a_person() {
        assert_eq!(all("It is a 57 million-year-old boulder."), ["57 million-year"]);
        assert_eq!(all("Only 206 of 10,000 new for old places came."), ["206", "10,000"]);
        assert_eq!(all("It rose by one point."), ["one point"]);
        assert_eq!(
            all("She won stage two by one minute 45 seconds, a two-time winner on day eight."),
            ["one minute 45 seconds"]
        );
        assert_eq!(
            all("It took two hours and 30 minutes, or two days."),
            ["two hours and 30 minutes", "two days"]
        );
        assert_eq!(all("Rowe is up four points.\n\nSupport for Olm fell four points."), ["four points"; 2]);
        assert_eq!(all("One of two boys left. A 3-year-old and a five-month-old boy swam."), ["two"]);
    }

    #[test]
    fn what_is_clocked_or_takes_some_time_counts_and_labels_do_not() {
        for (text, amounts) in [
            ("She ran it in 2:04.55.", "2:04.55"),
            (
                "They spent several years on it, for some months without pay. A few years ago it shut.",
                "several years|some months",
            ),
            ("It hit three mines and one quay. They found the body of one woman.", "three|one|one"),
            ("A 10-state strike began.", "10"),
            ("It is at 1225 Quay St. and is the number 3, with 911 calls and a 2G licence.", ""),
            ("It fell from a 12-year high.", ""),
        ] {
            assert_eq!(all(text).join("|"), amounts, "{text}");
        }
    }

    #[test]
    fn what_is_told_roughly_or_by_one_counts() {
        assert_eq!(
            all("After more than a month it lost tens of millions of crowns."),
            ["more than a month", "tens of millions"]
        );
        assert_eq!(all("A one-day strike twice shut half the quay."), ["one-day", "twice", "half"]);
        assert_eq!(all("One person was killed. One man shouted. One of them died."), ["One"]);
        assert_eq!(all("Last week two boats sank. Of these, three were new."), ["two", "three"]);
        assert_eq!(all("Half of voters stay in an 800-year-old house."), ["Half", "800-year"]);
    }
}
