//! The paragraphs of a text that tell something: headlines, bylines, datelines, captions and the like are
//! left out.

use std::cmp::Reverse;
use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, Article, ArticleParagraph, ArticleSentence, Paragraphs, all_words, end_of_first,
    first_word, is_common, is_one_of, is_seat_of_country,
};

/// The most words of a line that is no sentence.
const LONGEST_LINE: usize = 18;
/// The most words of a headline that begins with a pronoun.
const LONGEST_WITH_PRONOUN: usize = 6;
/// The most bytes of a dateline.
const LONGEST_DATELINE: usize = 60;
/// Beginnings of paragraphs that every page of a publisher has.
const BOILERPLATE: &[&str] = &[
    "©",
    "(c) ",
    "all rights reserved",
    "read more",
    "most read",
    "related:",
    "see also",
    "follow us",
    "editor's note",
    "editor’s note",
    "updated:",
    "uploaded:",
    "photo:",
    "image:",
    "source:",
    "this story was",
    "click here",
    "published:",
    "reporting by",
    "editing by",
    "additional reporting",
    "with reporting",
    "contact:",
    "tags:",
];
/// Beginnings of such paragraphs that others may have too, if they are long.
const SHORT_BOILERPLATE: &[&str] = &["copyright", "sign up", "subscribe", "this article", "advertisement"];

/// The part of a text that tells something.
pub(super) struct Body {
    /// For each paragraph the byte at which it begins to tell something; none if it never does.
    starts: Vec<Option<usize>>,
}

impl Body {
    pub(super) fn of(article: &Article) -> Self {
        Self::of_paragraphs(article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
    }

    /// The same of a text that is not read yet.
    pub(super) fn of_text(text: &Paragraphs) -> Self {
        Self::of_paragraphs(text.iter().map(|(_, paragraph)| paragraph.as_str()))
    }

    fn of_paragraphs<'t>(paragraphs: impl Iterator<Item = &'t str> + Clone) -> Self {
        // Where no paragraph ends as a sentence does, the text is a list.
        let is_list = !paragraphs.clone().any(ends_sentence);
        let mut is_row = rows(paragraphs.clone()).into_iter();
        let mut start = |text: &str| {
            let is_line = is_row.next() != Some(true) && !is_list && is_line(text);
            (!is_line && !is_boilerplate(text)).then(|| dateline(text))
        };
        Self { starts: paragraphs.map(&mut start).collect() }
    }

    /// True if these bytes of a paragraph tell something.
    pub(super) fn has(&self, paragraph: usize, range: &Range<usize>) -> bool {
        let start = paragraph.checked_sub(1).and_then(|index| *self.starts.get(index)?);
        start.is_some_and(|start| start <= range.start)
    }

    /// The sentences that tell something, each with its paragraph and its place in that.
    pub(super) fn sentences<'a, 't>(
        &'a self,
        article: &'a Article<'t>,
    ) -> impl Iterator<Item = (&'a ArticleParagraph<'t>, usize, &'a ArticleSentence<'t>)> {
        let told = article.paragraphs.iter().zip(&self.starts).filter(|(_, start)| start.is_some());
        told.flat_map(|(paragraph, _)| {
            paragraph.sentences.iter().enumerate().map(move |(index, sentence)| (paragraph, index, sentence))
        })
    }
}

/// For each paragraph, if it is a row of a table: a line that has a number, behind others or behind words
/// that end in a colon.
fn rows<'t>(paragraphs: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let has_number = |text: &str| {
        let mut words = text.split_whitespace();
        let label = words.next().is_some_and(|word| word.starts_with(char::is_alphabetic));
        label && words.any(|word| word.contains(|c: char| c.is_ascii_digit()))
    };
    let all: Vec<(bool, bool)> = paragraphs
        .map(|text| (is_line(text) && !is_boilerplate(text) && has_number(text), text.ends_with(':')))
        .collect();
    let mut is_row = vec![false; all.len()];
    for (at, (_, is_lead)) in all.iter().enumerate() {
        if *is_lead {
            let rows = all[at + 1..].iter().take_while(|(may_be_row, _)| *may_be_row).count();
            is_row[at + 1..=at + rows].fill(true);
        }
    }
    is_row
}

fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '"', '’', '\'', '»', ')', ' ']);
    bare.ends_with(['.', '!', '?', ':', ';', '…'])
}

/// True for a line that is no sentence: a headline, a byline, a heading; the point of a list is none.
fn is_line(text: &str) -> bool {
    let words = all_words(text);
    // "She said that it leaks" lost its stop.
    let is_told = words.len() > LONGEST_WITH_PRONOUN
        && words.first().is_some_and(|first| is_one_of(&["he", "she", "they"], &text[first.clone()]));
    // “It leaks,” she said: a sentence that lost its stop, unless it is the headline.
    let is_quoted = text.starts_with(['“', '"']) && (text.contains(",” ") || text.contains(",\" "));
    !ends_sentence(text) && !is_point(text) && !is_told && !is_quoted && words.len() <= LONGEST_LINE
}

/// True for a text that begins with the mark of a point in a list.
pub(super) fn is_point(text: &str) -> bool {
    // "- 30 -" ends the text of an agency.
    let is_text = text.contains(char::is_alphabetic);
    is_text && text.starts_with(['-', '•', '*', '–', '·', '■', '▪', '●', '◦', '‣', '►', '□', '○'])
}

fn is_boilerplate(text: &str) -> bool {
    /// More bytes than any of the beginnings has, and the most words of a paragraph that begins with a short
    /// one.
    const LONGEST: usize = 32;
    const MOST_WORDS: usize = 25;
    let lower = text[..end_of_first(text, LONGEST)].to_lowercase();
    let begins = |beginnings: &[&str]| {
        let behind = beginnings.iter().find_map(|begins| lower.strip_prefix(begins));
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    };
    begins(BOILERPLATE) || begins(SHORT_BOILERPLATE) && all_words(text).len() <= MOST_WORDS
}

/// The end of a dateline, 0 if there is none: "NAIROBI, Jan 7 (AFP) - ", "SEL/KESH: ".
pub(crate) fn dateline(text: &str) -> usize {
    /// The mark behind it, and the letter behind that.
    const MARK: usize = 16;
    let text = &text[..end_of_first(text, LONGEST_DATELINE + MARK)];
    dashed(text).or_else(|| before_colon(text)).or_else(|| in_capitals(text)).unwrap_or_default()
}

/// The end of the seat of a government in capitals, where the text goes on without a mark: "PARIS The".
fn in_capitals(text: &str) -> Option<usize> {
    let seat = all_words(text).into_iter().next().filter(|word| word.start == 0)?;
    let behind = &text[seat.end..];
    let name = &text[seat];
    let small = name.get(..1)?.to_owned() + &name.get(1..)?.to_lowercase();
    let is_in_capitals = name.len() > 3 && name.chars().all(char::is_uppercase);
    let goes_on = first_word(behind).is_some_and(|word| {
        behind[..word.start] == *" "
            && behind[word.clone()].starts_with(char::is_uppercase)
            && (is_one_of(ARTICLES_AND_OWNERS, &behind[word.clone()]) || is_common(&behind[word]))
    });
    (is_in_capitals && is_seat_of_country(&small) && goes_on).then_some(name.len() + 1)
}

/// The end of a place before a colon: its first word in capitals, the others with a capital letter; or a
/// seat of a government.
fn before_colon(text: &str) -> Option<usize> {
    const MOST_WORDS: usize = 5;
    let at = text.find(": ").filter(|at| *at <= LONGEST_DATELINE)?;
    let words = all_words(&text[..at]);
    let first = &text[words.first()?.clone()];
    let is_in_capitals = first.chars().count() > 2 && first.chars().all(char::is_uppercase);
    let are_names = words.iter().all(|word| text[word.clone()].starts_with(char::is_uppercase));
    let is_said = text[at + 2..].trim_start().starts_with(['“', '"', '‘', '\'']);
    let is_place =
        is_in_capitals && are_names && words.len() <= MOST_WORDS || is_seat_of_country(&text[..at]);
    (is_place && !is_said).then_some(at + 2)
}

/// The agency in brackets that a text begins with, to where the text goes on: "(AFP) The", "(AFP)The".
fn in_brackets(text: &str) -> Option<(usize, usize)> {
    let at = text.find(')').filter(|at| *at <= LONGEST_DATELINE && text.starts_with('('))?;
    let behind = &text[at + 1..];
    let is_joined = behind.starts_with(char::is_uppercase) && text[1..at].chars().all(char::is_uppercase);
    (is_joined || behind.starts_with(' ')).then(|| (at, at + 1 + usize::from(!is_joined)))
}

/// The agency in brackets behind a place in capitals: "SEL, Mar 3 (SPA) The".
fn behind_agency(text: &str) -> Option<(usize, usize)> {
    let at = text.find(") ").filter(|at| *at <= LONGEST_DATELINE)?;
    let open = text[..at].rfind('(')?;
    let place = text.split([' ', ',']).next().unwrap_or_default();
    // "New Sel, Mar 3 (SPA)"
    let is_agency = text[open + 1..at].chars().all(char::is_uppercase);
    let begins =
        |words: &str| all_words(words).into_iter().all(|word| words[word].starts_with(char::is_uppercase));
    let is_named =
        || is_agency && text.split_once(", ").is_some_and(|(place, _)| place.len() < open && begins(place));
    let is_place = place.chars().count() > 2 && place.chars().all(char::is_uppercase) || is_named();
    let is_followed = text[at + 2..].starts_with(char::is_uppercase);
    let is_dated = text[..open].trim_end().ends_with(|c: char| c.is_ascii_digit());
    (is_place && is_followed && is_dated).then_some((at + 1, at + 2))
}

/// The end of a dateline that ends in a dash or a bracket.
fn dashed(text: &str) -> Option<usize> {
    let dash = [" - ", " – ", " — ", " -- ", "— ", " --"]
        .iter()
        .filter_map(|dash| Some((text.find(dash)?, dash.len())))
        .min_by_key(|(at, length)| (*at, Reverse(*length)));
    let end = match dash {
        Some((at, length)) if at <= LONGEST_DATELINE => Some((at, at + length)),
        _ => in_brackets(text).or_else(|| behind_agency(text)),
    };
    let is_place = |words: &str| {
        let first = words.split([' ', ',']).next().unwrap_or_default();
        let is_agency = words.ends_with(')') || words.starts_with('(');
        let is_capital = first.chars().count() > 2 && first.chars().all(char::is_uppercase);
        let is_short =
            all_words(words).len() <= 3 && words.split(' ').all(|word| word.starts_with(char::is_uppercase));
        is_agency || is_capital || is_short
    };
    end.filter(|(at, _)| is_place(&text[..*at])).map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::{Body, dateline};
    use crate::article::{Article, Paragraphs};

    #[test]
    fn lines_and_datelines_tell_nothing() {
        let text = Paragraphs::of(
            "Quay shut\n\nBy A. Rowe\n\nSEL, Mar 3 (SPA) - 3 boats sank.\n\nThen 4 did.\n\n© 2031 SPA.",
        );
        let body = Body::of(&Article::read(&text, None));
        let has = |paragraph| body.has(paragraph, &(30..31));
        assert_eq!([1, 2, 3, 4, 5].map(has), [false, false, true, true, false]);
        let table =
            Paragraphs::of("It shut.\n\nThe port pays:\n\nCrews - 40\n\nBoats - 9 million\n\nThe Quay 2");
        let body = Body::of(&Article::read(&table, None));
        assert_eq!([3, 4].map(|paragraph| body.has(paragraph, &(8..9))), [true, true]);
        let stops = Paragraphs::of(
            "It shut.\n\n“It leaks on most days,” she said\n\nShe said that it leaks on most days\n\nQuay leaks",
        );
        let body = Body::of(&Article::read(&stops, None));
        assert_eq!([2, 3, 4].map(|paragraph| body.has(paragraph, &(4..5))), [true, true, false]);
        assert_eq!(dateline("SEL, Mar 3 (SPA) - 3 boats sank."), 19);
        assert_eq!(dateline("SEL, Mar 3 (SPA) Three boats sank."), 17);
        assert_eq!(dateline("SEL, Mar. 3, 2031 --Three boats sank."), 20);
        assert_eq!(dateline("SEL, Mar 3 -- Three boats sank."), 14);
        assert_eq!(dateline("SEL (Mar 3) Three boats sank."), 0);
        assert_eq!(dateline("New Sel, Mar 3 (SPA) Three boats sank."), 21);
        assert_eq!(dateline("Sel, Ode (SPA) Three boats sank."), 0);
        assert_eq!(dateline("Three boats - all new - sank."), 0);
        assert_eq!(dateline("SEL/KESH, Denmark: Three boats sank."), 19);
        assert_eq!(dateline("SELPORT: “Three boats sank.”"), 0);
        assert_eq!(dateline("New Delhi: Three boats sank."), 11);
        assert_eq!(dateline("PARIS A crew left."), 6);
        assert_eq!(dateline("Denmark: Three boats sank."), 0);
        assert_eq!(dateline("NATO The crew left."), 0);
    }
}
