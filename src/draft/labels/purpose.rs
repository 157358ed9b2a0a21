//! What money is for or comes from, in the words right behind it: "spent on night boats" of "5 million to be
//! spent on night boats".

use super::clause::{ClauseWord, clause_words, joined, until_mark};
use super::tables::{LINKING, stands_beside_verb};
use crate::article::{
    ARTICLES_AND_OWNERS, Amount, Clock, amounts, end_of_first, helps_bare_verb, is_one_of, is_past_form,
    is_past_verb, start_of_last, times,
};

/// How far before and behind an amount the others of its row are looked for.
const REACH: usize = 300;
/// Words that lead to what something is for or where it comes from.
const LEADING: &[&str] = &["from", "to", "for", "through", "on", "into", "towards"];

/// What is done with an amount, by the words behind it: "from a fund" of "coming from a fund".
pub(super) fn purpose(text: &str, from: usize) -> Option<String> {
    let words = clause_words(behind(text, from));
    let is_coming = words.first().is_some_and(|word| is_one_of(&["coming", "going"], word.word));
    // "To be spent on", "was cut from"
    let be = match &words[..] {
        [will, be, ..] if is_one_of(&["to", "will", "would"], will.word) && is_one_of(&["be"], be.word) => 2,
        [was, ..] if is_one_of(&["was", "were"], was.word) => 1,
        _ => 0,
    };
    let done = words.get(be).filter(|done| is_past_form(done.word) || be > 0 && is_past_verb(done.word));
    let leading = be + usize::from(is_coming || done.is_some());
    (leading > be).then_some(())?;
    let led = led(&words[leading..])?;
    Some(done.map_or_else(|| led.clone(), |done| format!("{} {led}", done.word)))
}

/// What an amount is for: "for night boats".
pub(super) fn destination(text: &str, from: usize) -> Option<String> {
    let rest = behind(text, from);
    let of = rest.split_once(' ').map_or("", |(_, of)| of);
    let begins = |range: Option<usize>| range == Some(0);
    let is_time = begins(times(of, &mut Clock::default()).first().map(|time| time.range.start));
    let is_amount = begins(amounts(of).first().map(|amount| amount.range.start));
    if is_time || is_amount { None } else { led(&clause_words(rest)) }
}

/// What each amount of a row is for: the 3 and the 4 of "3 million for boats, 4 million for crews and 5
/// million for ropes".
pub(super) fn of_row(text: &str, from: usize) -> Option<String> {
    let own = destination(text, from).filter(|own| own.starts_with("for "))?;
    let (start, end) = (start_of_last(&text[..from], REACH), from + end_of_first(&text[from..], REACH));
    let near = &text[start..end];
    let is_like =
        |other: &Amount| other.unit.is_some() && start + other.end() != from && is_for(&near[other.end()..]);
    amounts(near).iter().any(is_like).then_some(own)
}

fn is_for(behind: &str) -> bool {
    behind.starts_with(" for ")
}

/// The clause behind an amount, without the same in another currency: "5 million kroner ($2m) to be spent".
fn behind(text: &str, from: usize) -> &str {
    let rest = text[from..from + end_of_first(&text[from..], REACH)].trim_start();
    let bracket = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    until_mark(bracket.filter(|(within, _)| !amounts(within).is_empty()).map_or(rest, |(_, rest)| rest))
        .trim_start()
}

/// The words that some begin with, if the first of them leads to a noun.
fn led(words: &[ClauseWord]) -> Option<String> {
    const MOST: usize = 7;
    const ENDING: &[&str] =
        &["over", "within", "by", "in", "if", "when", "which", "that", "who", "while", "after"];
    let first = words.first().filter(|first| is_one_of(LEADING, first.word))?;
    let ends = |at: &usize| {
        let word = words[*at].word;
        let next = words.get(at + 1).map_or("", |next| next.word);
        is_one_of(ENDING, word)
            || stands_beside_verb(word)
            || helps_bare_verb(word)
            || is_one_of(&["and", "or", "but"], word)
                && (is_one_of(ARTICLES_AND_OWNERS, next) || next.contains(|c: char| c.is_ascii_digit()))
    };
    let end = (1..words.len().min(MOST)).find(ends).unwrap_or(words.len().min(MOST));
    let noun = &words[1..end];
    let is_small =
        |word: &&ClauseWord| is_one_of(LINKING, word.word) || is_one_of(ARTICLES_AND_OWNERS, word.word);
    let noun = &noun[..noun.len() - noun.iter().rev().take_while(is_small).count()];
    (!noun.is_empty()).then(|| format!("{} {}", first.word, joined(noun)))
}

#[cfg(test)]
mod tests {
    use super::{destination, of_row, purpose};

    #[test]
    fn words_behind_money_say_what_it_is_for() {
        for (behind, told) in [
            (" coming from a port fund and the rest from loans", Some("from a port fund")),
            (
                " to be found through private and public gifts over the next ten years",
                Some("found through private and public gifts"),
            ),
            (" ($2m) will be spent on night boats", Some("spent on night boats")),
            (" was cut from the port's budget", Some("cut from the port's budget")),
            (" to the port over a decade", None),
        ] {
            assert_eq!(purpose(behind, 0).as_deref(), told, "{behind}");
        }
        assert_eq!(destination(" to the port over a decade", 0).as_deref(), Some("to the port"));
        let row = "It needs $3m for boats, $4m for crews and $5m for ropes.";
        let told: Vec<_> = ["$3m", "$4m", "$5m"].map(|one| of_row(row, row.find(one).unwrap() + 3)).into();
        assert_eq!(told, ["for boats", "for crews", "for ropes"].map(|told| Some(told.to_owned())));
        assert_eq!(of_row("It needs $3m for boats.", 12), None);
        assert_eq!(destination(" to 5 million", 0), None);
    }
}
