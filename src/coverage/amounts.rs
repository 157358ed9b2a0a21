//! The amounts of a text that somebody would put into a figure: no ages, no "over the next two days", no "the
//! two sides".

use std::ops::Range;

use super::body::Body;
use super::{PartKind, TextPart};
use crate::article::{Amount, Article, ArticleSentence, around, lies_in, span_among};

use excluded::{counts, is_score};
use periods::{is_apart, is_time_of_count};
pub(crate) use told_again::restates;
pub(super) use told_again::{hold_repeats, in_part};

mod excluded;
mod loose;
mod periods;
mod told_again;

/// The amounts of a text, each with its qualifier and its unit; the two ends of a range are one.
pub(super) fn parts(article: &Article, body: &Body) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
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
            let is_told = ends_score || counts(sentence.text, amount);
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

/// True for a length of time that only tells how far something is from another, or over what time another
/// amount is counted: it is no figure of its own.
pub(crate) fn is_time_of_another(article: &Article, part: &TextPart) -> bool {
    let Some(sentence) = part.sentence(article) else { return false };
    let is_in = |amount: &&Amount| lies_in(&sentence.in_paragraph(&amount.range), &part.range);
    let mut own = sentence.told_amounts().iter().filter(is_in).peekable();
    own.peek().is_some()
        && own.all(|amount| {
            is_time_of_count(sentence.text, amount, &sentence.amounts) || is_apart(sentence.text, amount)
        })
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

#[cfg(test)]
mod tests {
    use crate::article::{Article, Paragraphs};
    use crate::coverage::body::Body;

    fn all(text: &str) -> Vec<String> {
        let text = Paragraphs::of(&format!("A title\n\n{text}"));
        let article = Article::read(&text, None);
        super::parts(&article, &Body::of(&article))
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
            "It began two weeks ago.",
            "The two sides met.",
            "One of them left.",
            "Boys aged seven and nine swam.",
            "Boys, aged between 7 and 9, swam.",
            "The woman, 22, swam.",
            "She is 22, and he turned 50.",
            "It sails at two in the morning.",
            "She told Nine Radio so.",
            "The six-party talks are over.",
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
            ("It will still cost 4 euros in two years.", "4 euros|two years"),
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
            ("It fell from a 12-year high.", "12-year"),
        ] {
            assert_eq!(all(text).join("|"), amounts, "{text}");
        }
    }

    #[test]
    fn a_length_of_time_counts_where_something_is_measured_by_it() {
        for (text, amounts) in [
            ("He got a seven-year sentence, and waited seven years.", "seven-year|seven years"),
            (
                "She left less than six months after leading them, and two days before the vote.",
                "less than six months|two days",
            ),
            ("It needs $5bn over the next six months.", "$5bn|six months"),
            ("They lost 40 boats in the past three years.", "40|three years"),
            ("Over the past three years since the coup, boats left.", "three years"),
            ("They were on strike for a month, and it ended within a week.", "a month|a week"),
            ("It cost £4m over a decade.", "£4m|a decade"),
            ("A boat leaves every 4 minutes, and a ferry every two years.", "4 minutes"),
            // Only since when, or how long ago, something is.
            ("It was taught 50 years ago, in the past 50 years and seven years back.", "50 years"),
            ("Seven years down the line they met. They had met two weeks before.", ""),
            ("It was the worst storm in 15 years, and two years later it came again.", "15 years"),
            ("It goes on over the next two days, and rose in just five years.", "two days|five years"),
        ] {
            assert_eq!(all(text).join("|"), amounts, "{text}");
        }
    }

    #[test]
    fn small_counts_of_people_and_things_are_amounts() {
        for (text, amounts) in [
            ("The two protesters left. The two ministers met. All three women died.", "two|three"),
            ("His three-page note went to the three-judge panel.", "three|three"),
            ("Not a single person voted for it. Marl had one victim.", "single|one"),
            ("She saw the two half point cuts and a quarter-point rise.", "two|half point|a quarter-point"),
            ("It was a multi-billion dollar fleet.", "multi-billion dollar"),
            ("One seventh of the boats sank, and another half are damaged.", "One seventh|half"),
            (
                "Women between the ages of 45 and 75 left. Mara Quill, now 39, swam with boys younger than 18.",
                "",
            ),
            ("Women between the ages of 18 and 30 were in a crowd of 400.", "400"),
            ("Every two years the fair comes.", ""),
            ("It was at latitude 16.1 north, near the 777x jets.", ""),
            ("A 3D map was made for over-75s.", ""),
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
