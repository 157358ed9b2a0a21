//! The times of a text at which something happens: no dates of sayings, no "a year earlier".

use std::ops::Range;

use super::body::Body;
use super::{PartKind, TextPart};
use crate::article::{
    Article, ArticleSentence, Speech, Time, all_words, ends_in_weekday, first_word, is_one_of, last_word,
    may_be_month, stems,
};

/// The times that a text tells, each once in a sentence.
pub(super) fn parts(article: &Article, body: &Body) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    for (paragraph, index, sentence) in body.sentences(article) {
        let mut told: Vec<(&Time, &str)> = Vec::new();
        for time in &sentence.times {
            let range = sentence.in_paragraph(&time.range);
            // Of two times whose days nothing tells, the words are compared.
            let words = |time: &Time| &sentence.text[time.range.clone()];
            let is_same = |other: &&(&Time, &str)| {
                other.0.has_same_days(time) && (!time.lacks_day() || other.1 == words(time))
            };
            let is_repeated = told.iter().any(|other| is_same(&other));
            // The day below the headline is that of the text; "on Monday" tells when something was done.
            let is_of_text = paragraph.number == 1
                && words(time).contains(|c: char| c.is_ascii_digit())
                && article.written.is_some_and(|day| time.agrees(day));
            if !dates(sentence, time)
                || is_of_text
                || paragraph.is_quoted(&range)
                || is_repeated
                || !body.has(paragraph.number, &range)
            {
                continue;
            }
            told.push((time, words(time)));
            parts.push(TextPart::new(PartKind::Date, paragraph.number, index, range));
        }
    }
    parts
}

/// The time in a part.
pub(super) fn in_part<'a>(article: &'a Article, part: &TextPart) -> Option<&'a Time> {
    let sentence = part.sentence(article)?;
    sentence.times.iter().find(|time| sentence.range.start + time.range.start == part.range.start)
}

/// True if a time dates something that happens.
fn dates(sentence: &ArticleSentence, time: &Time) -> bool {
    (!time.is_unsure() || time.lacks_day())
        && !is_of_saying(sentence, time)
        && !is_comparison(sentence.text, time)
        && !is_of_name(sentence.text, &time.range)
        && !is_of_period(sentence.text, &time.range)
}

/// True for the time of a saying: "said on Thursday", "on Thursday said".
fn is_of_saying(sentence: &ArticleSentence, time: &Time) -> bool {
    const BETWEEN: &[&str] = &[
        "on",
        "in",
        "late",
        "early",
        "later",
        "a",
        "statement",
        "evening",
        "morning",
        "night",
        "afternoon",
        "last",
        "the",
        "at",
    ];
    let are_between = |range: Range<usize>| {
        sentence.text.get(range).is_some_and(|gap| {
            !gap.contains([',', ';', '.'])
                && all_words(gap).iter().all(|word| is_one_of(BETWEEN, &gap[word.clone()]))
        })
    };
    let is_verb = |word: &str| {
        is_one_of(
            &["said", "says", "told", "tells", "added", "warned", "announced", "reported", "wrote"],
            word,
        )
    };
    let mut speeches =
        sentence.speeches.iter().filter(|speech| is_verb(&sentence.text[speech.range.clone()]));
    let is_of_telling = |speech: &Speech| {
        is_one_of(&["told", "tells"], &sentence.text[speech.range.clone()])
            && sentence.text.get(speech.range.end..time.range.start).is_some_and(|gap| {
                let is_end =
                    |word: &Range<usize>| is_one_of(&["that", "he", "she", "it", "they"], &gap[word.clone()]);
                !gap.contains([',', ';', '.', '“', '"']) && !all_words(gap).iter().any(is_end)
            })
    };
    // "She said Monday's vote was lost"
    let is_own = sentence.text[time.range.end..].starts_with(['\'', '’']);
    !is_own
        && (is_of_medium(sentence, time)
            || speeches.any(|speech| {
                is_of_telling(speech)
                    || are_between(speech.range.end..time.range.start)
                    || are_between(time.range.end..speech.range.start)
            }))
}

/// True for the time of what somebody says something in: "in a statement on Thursday", "in an interview
/// published Monday".
fn is_of_medium(sentence: &ArticleSentence, time: &Time) -> bool {
    const MEDIA: &[&str] = &[
        "statement",
        "interview",
        "letter",
        "release",
        "speech",
        "briefing",
        "conference",
        "tweet",
        "post",
        "message",
        "email",
    ];
    const BEFORE_TIME: &[&str] =
        &["on", "late", "early", "released", "issued", "published", "posted", "sent", "dated"];
    /// The most words of "in a joint press conference".
    const MOST: usize = 4;
    let before = &sentence.text[..time.range.start];
    let words = all_words(before).into_iter().rev().map(|word| &before[word]);
    let mut words = words.skip_while(|word| is_one_of(BEFORE_TIME, word)).take(MOST);
    !sentence.speeches.is_empty()
        && words.next().is_some_and(|word| is_one_of(MEDIA, word))
        && words.any(|word| is_one_of(&["in", "at"], word))
}

/// True for a time that something is only compared with: "from a year earlier", "compared with last year",
/// "last year’s".
fn is_comparison(text: &str, time: &Time) -> bool {
    let range = &time.range;
    let before = last_word(&text[..range.start]).map_or(0..0, |word| word);
    let word = &text[before.clone()];
    let is_compared = last_word(&text[..before.start])
        .is_some_and(|word| is_one_of(&["compared", "comparison"], &text[word]));
    let is_behind = is_one_of(&["than", "versus", "against"], word)
        || is_compared && is_one_of(&["with", "to"], word)
        || is_one_of(&["from", "on"], word) && is_year_before(&text[range.clone()]);
    // "Yesterday's vote", "next year's games"
    let is_own = time.is_fine()
        || first_word(&text[range.clone()])
            .is_some_and(|word| is_one_of(&["next", "this"], &text[range.clone()][word]));
    is_behind || !is_own && text[range.end..].starts_with(['\'', '’'])
}

/// True for words that count from another year or month: "a year earlier", "last quarter".
fn is_year_before(time: &str) -> bool {
    const UNITS: &[&str] = &["year", "quarter", "month"];
    let words: Vec<&str> = all_words(time).into_iter().map(|word| &time[word]).collect();
    match words.as_slice() {
        [first, last] if is_one_of(&["last", "previous"], first) => is_one_of(UNITS, last),
        [.., last] => words.len() > 1 && is_one_of(&["earlier", "ago", "before"], last),
        [] => false,
    }
}

/// True for a month of a period that something is measured in: both of "the January-March period last year".
fn is_of_period(text: &str, range: &Range<usize>) -> bool {
    const PERIODS: &[&str] = &["period", "quarter", "half", "season"];
    let dash = |c: char| matches!(c, '-' | '–' | '‑');
    let behind = text[range.end..].strip_prefix(dash).and_then(|behind| behind.split_once(' '));
    let is_first = behind.is_some_and(|(month, rest)| {
        may_be_month(month) && first_word(rest).is_some_and(|word| is_one_of(PERIODS, &rest[word]))
    });
    let before = text[..range.start].strip_suffix(dash);
    let is_behind_month =
        before.and_then(|before| Some(&before[last_word(before)?])).is_some_and(may_be_month);
    let next = first_word(&text[range.end..]).map_or("", |word| &text[range.end..][word]);
    let is_second = is_behind_month || text[range.clone()].contains(dash);
    is_first || is_second && is_one_of(PERIODS, next)
}

/// The names of newspapers behind the day on which they appear.
const PAPERS: &[&str] = &[
    "Mirror",
    "Times",
    "Telegraph",
    "Post",
    "Herald",
    "Mail",
    "Express",
    "Independent",
    "Tribune",
    "Star",
    "World",
];

/// True for a year that only says which thing is meant: "the 2040 target", "1990 levels", "fiscal 2017".
fn is_of_name(text: &str, range: &Range<usize>) -> bool {
    const OF_A_TIME: &[&str] =
        &["in", "since", "by", "during", "until", "before", "after", "early", "late", "mid"];
    let year = &text[range.clone()];
    if year.to_lowercase().starts_with("fiscal") || year.to_lowercase().starts_with("financial") {
        return true;
    }
    // "The Sunday Mirror" is no Sunday.
    let paper = text[range.end..].strip_prefix(' ').unwrap_or_default();
    if ends_in_weekday(year) && PAPERS.iter().any(|name| paper.starts_with(name)) {
        return true;
    }
    let is_year = year.len() == 4 && year.chars().all(|c| c.is_ascii_digit());
    let before = last_word(&text[..range.start]).map_or("", |word| &text[word]);
    let next = first_word(&text[range.end..]);
    let is_noun = next.is_some_and(|word| {
        let (gap, word) = (&text[range.end..range.end + word.start], &text[range.end..][word]);
        gap == " " && word.starts_with(char::is_lowercase) && !stems(word).is_empty()
    });
    // "The 2040 Harbour Games"
    let is_title = before == "the"
        && text[range.end..].strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase));
    is_year
        && !is_of_event(text, range.end)
        && (is_title || is_one_of(&["fiscal"], before) || is_noun && !is_one_of(OF_A_TIME, before))
}

/// True before the name of something that happened in that year: "the 1987 Sel-wide currency crisis".
fn is_of_event(text: &str, year: usize) -> bool {
    const REACH: usize = 4;
    const EVENTS: &[&str] = &[
        "crisis",
        "war",
        "coup",
        "earthquake",
        "quake",
        "tsunami",
        "flood",
        "floods",
        "famine",
        "drought",
        "massacre",
        "genocide",
        "attack",
        "attacks",
        "bombing",
        "bombings",
        "uprising",
        "revolution",
        "invasion",
        "riots",
        "referendum",
        "election",
        "elections",
        "disaster",
        "recession",
        "crash",
        "pandemic",
        "epidemic",
        "outbreak",
        "strike",
        "hurricane",
        "cyclone",
        "wildfires",
        "bushfires",
        "murder",
        "killing",
        "assassination",
        "merger",
        "takeover",
        "ceasefire",
        "truce",
        "raid",
    ];
    let behind = &text[year..];
    let end = behind.find([',', ';', ':', '.', '(']).unwrap_or(behind.len());
    all_words(&behind[..end]).into_iter().take(REACH).any(|word| is_one_of(EVENTS, &behind[word]))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Interval, Paragraphs};
    use crate::coverage::body::Body;

    #[test]
    fn a_time_dates_what_happens_and_not_the_saying() {
        let day = "2031-03-13".parse().unwrap();
        for (text, dates) in [
            ("The quay shut on Monday.", 1),
            ("It sank on March 3, and on March 3 it burnt.", 1),
            ("Quill said on Monday that it sank.", 0),
            ("“It sank on Monday,” she said.", 0),
            ("Mara Quill, a pilot, in a short statement on Monday, said it sank.", 0),
            ("The statement on Monday was signed, she said.", 1),
            ("It sank more boats than last week.", 0),
            ("Fees rose from a year earlier, and on last quarter.", 0),
            ("It sank fewer boats compared with last year.", 0),
            ("It sank a year earlier.", 0),
            ("Quill told a meeting of crews in Sel on Monday that it sank.", 0),
            ("The port agreed the 2040 target in 2030.", 1),
            ("Quill spoke to the Sunday Mirror of it.", 0),
            ("It lost less in the January-March period than in the May–June quarter.", 0),
            ("It pays 2029 rates for fiscal 2030.", 0),
            ("It built a quay ahead of the 2032 Harbour Games.", 0),
            ("Yesterday's vote shut it for next year’s games, and last year's was lost.", 2),
            ("The court read it in late March, and again last month.", 2),
            ("The quay shut on Thursday.", 1),
            ("It was March 13, 2031, and it rained.", 0),
            ("Quill said Monday's vote was lost.", 1),
            ("It fell in the wake of the 2027 Sel-wide currency crisis.", 1),
            ("Talks broke down over the weekend, and it shut in the Christmas break.", 2),
        ] {
            let text = Paragraphs::of(text);
            let article = Article::read(&text, Interval::new(day, day));
            assert_eq!(super::parts(&article, &Body::of(&article)).len(), dates, "{text:?}");
        }
    }
}
