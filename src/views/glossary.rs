//! The glossary: the signs, and the words that the format gives a meaning of its own.

use crate::model::{Credibility, FactStatus, Reliability};
use crate::page::{Block, Column, Line, Sign, Span, Table};
use crate::text::Clean;

use super::legend::{self, SCHEDULED};

/// The meaning of each sign.
const SIGNS: [(Sign, &str); 14] = [
    (Sign::Agreed, "an issue is agreed or decided, a fact confirmed, a question answered"),
    (Sign::Narrowing, "the parties on an issue come closer"),
    (Sign::Open, "an issue or a question is open"),
    (Sign::Stalled, "talks on an issue have stalled"),
    (Sign::Deadlocked, "no party on an issue gives way"),
    (Sign::Hardened, "a position is further from the other side than before"),
    (Sign::Softened, "a position is closer to the other side than before"),
    (Sign::New, "was not there before"),
    (Sign::Unchanged, "is what it was before"),
    (Sign::Indirect, "not heard directly, or without a name"),
    (Sign::Doubtful, "disputed or unverified; a warning"),
    (Sign::Disagree, "those who give it do not agree"),
    (Sign::Problem, "the file has problems; an error"),
    (Sign::Marked, "you marked it, or wrote a note on it"),
];

/// The words that need one.
const WORDS: [(&str, &str); 4] = [
    ("not heard directly", "known only through another side, not in its own words"),
    ("red line", "it says that it will not give way"),
    ("unnamed", "the source does not name who says so"),
    ("the source itself", "the source reports it and names nobody who said so"),
];

/// The signs and the words, each with its meaning, in parts.
pub(crate) fn glossary() -> Vec<Vec<Block>> {
    let signs = SIGNS.iter().map(|(sign, meaning)| (vec![sign.span()], Clean::line(*meaning)));
    let scheduled = (vec![legend::mark(SCHEDULED)], Clean::line("an event that is still to come"));
    let signs = signs.chain([scheduled]).collect();
    let words = WORDS.iter().map(|(word, meaning)| (vec![Span::text(*word)], Clean::line(*meaning)));
    let statuses =
        FactStatus::ALL.iter().map(|status| (vec![Span::text(status.word())], Clean::line(status.meaning())));
    let letters = Reliability::ALL
        .iter()
        .map(|letter| (vec![Span::text(letter.word())], Clean::line(letter.meaning())));
    let numbers = (1..=6).filter_map(Credibility::new);
    let numbers =
        numbers.map(|number| (vec![Span::text(number.number().to_string())], Clean::line(number.meaning())));
    vec![
        meanings("Signs", signs),
        meanings("Words", statuses.chain(words).collect()),
        meanings("Grades: of a source a letter, of a fact a number", letters.chain(numbers).collect()),
    ]
}

/// A part of a page: a heading, and below it words or keys, each with its meaning.
pub(crate) fn meanings(title: &'static str, rows: Vec<(Line, Clean)>) -> Vec<Block> {
    let left = vec![Span::head(title)];
    let heading = Block::part(left);
    let rows = rows.into_iter().map(|(word, meaning)| vec![word, vec![Span::text(meaning)]]).collect();
    let table = Table { indent: 0, columns: vec![Column::Left, Column::Fill], rows };
    vec![heading, Block::Table(table)]
}
