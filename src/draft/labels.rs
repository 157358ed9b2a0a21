//! The label of a figure: the clause in which its amount stands, in the words of the article, with "[…]" in
//! the place of the amount.
//!
//! A noun alone is shorter, but it often is that of another amount, or leaves out whose it is; the words
//! around tell both, and what is too long for whoever keeps the briefing is shortened more easily than found.

use std::ops::Range;

use crate::article::{
    ArticleSentence, DENYING, end_of_first, first_word, is_one_of, last_word, start_of_last,
};
use crate::model::LABEL_GAP;
use crate::text::capitalised;
use clause::{does, has_verb_of_its_own, until_next_clause, within, without_leading};
use shortened::{first_words, last_words, whole_marks};

mod clause;
mod shortened;

/// The most bytes behind an amount.
const LONGEST_BEHIND: usize = 90;
/// How far from an amount words are looked for, in bytes.
const REACH: usize = 300;

/// The label of the amount at `part` of a sentence, told by the words from `start` on; `previous` is the
/// short sentence before it, if there is one.
pub(super) fn label(
    sentence: &ArticleSentence,
    part: &Range<usize>,
    start: usize,
    previous: Option<&str>,
) -> String {
    let text = sentence.text;
    let part = &(part.start..behind_bracket(text, part.end));
    let start = start.min(part.start).max(start_of_last(&text[..part.start], REACH));
    let end = part.end + end_of_first(&text[part.end..], REACH);
    let own = within(sentence, start..end, part);
    let (end_before, instead) = without_denial(text, part);
    let told = &text[own.start.min(end_before)..end_before];
    // The gap is the only one.
    let before = format!("{}{instead}", last_words(without_leading(told))).replace(LABEL_GAP, "…");
    let behind = without_bracket(&text[part.end..end], own.end - part.end).replace(LABEL_GAP, "…");
    let joint = |is_close: bool| if is_close { "" } else { " " };
    let (before, behind) = (before.trim(), first_words(&behind, LONGEST_BEHIND).trim());
    let opens = before.is_empty() || before.ends_with('(');
    let goes_on = !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '$' | '£' | '€'));
    let words = format!("{before}{}{LABEL_GAP}{}{behind}", joint(opens), joint(goes_on));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = whole_marks(words.trim_matches([' ', ',', ';', ':', '.', '—', '–', '-', '•', '*']));
    match previous.filter(|_| own.start == start && takes_up(&words)) {
        Some(previous) => format!("{}; {}", previous.trim_end_matches(['.', ' ']), uncapitalised(&words)),
        None => capitalised(&words),
    }
}

/// True for words that begin with a pronoun for what the sentence before them tells of.
fn takes_up(words: &str) -> bool {
    const TAKING_UP: &[&str] = &["it", "its", "that", "this", "they", "their", "these", "those"];
    first_word(words).is_some_and(|word| word.start == 0 && is_one_of(TAKING_UP, &words[word]))
}

fn uncapitalised(words: &str) -> String {
    let first = words.chars().next().map_or(0, char::len_utf8);
    words[..first].to_lowercase() + &words[first..]
}

/// Where the words before an amount end, and what stands in the place of their denial: "can spend" of "cannot
/// spend more than $2bn", as the qualifier says that it is no more.
fn without_denial(text: &str, amount: &Range<usize>) -> (usize, String) {
    const BEYOND: [&str; 6] =
        [" more than ", " less than ", " fewer than ", " above ", " below ", " beyond "];
    let (not, denied) = text[amount.clone()].split_once(' ').unwrap_or_default();
    let (start, helper) = match not.to_lowercase().as_str() {
        "not" | "never" => (amount.start, String::new()),
        "cannot" => (amount.start, "can ".to_owned()),
        // The rest of "couldn't"
        "t" => positive(&text[..amount.start]),
        _ => return (amount.start, String::new()),
    };
    let end = BEYOND.iter().filter_map(|beyond| denied.find(beyond)).min().unwrap_or_default();
    (start, format!("{helper}{}", &denied[..end]))
}

/// Where the verb begins that a "t" behind an apostrophe denies, and what it is without that: "will" of
/// "won't".
fn positive(text: &str) -> (usize, String) {
    let verb = last_word(text).unwrap_or(text.len()..text.len());
    let helper = match text[verb.clone()].to_lowercase().as_str() {
        "won" => "will ".to_owned(),
        "shan" => "shall ".to_owned(),
        "can" => "can ".to_owned(),
        other => format!("{} ", other.strip_suffix('n').unwrap_or(other)),
    };
    (verb.start, helper)
}

/// The end of a bracket that stands right behind an amount, which tells it again: of "40% (12 of 30) of the
/// boats".
fn behind_bracket(text: &str, end: usize) -> usize {
    let behind = &text[end..];
    let aside = behind.trim_start().strip_prefix('(').and_then(|aside| aside.split_once(')'));
    let is_short = |(aside, _): &(&str, &str)| aside.len() <= LONGEST_BEHIND;
    aside.filter(is_short).map_or(end, |(_, rest)| text.len() - rest.len())
}

/// The words behind an amount up to a byte, and those behind a bracket that stands there: "people faced
/// hunger" of "people (one in ten) faced hunger".
fn without_bracket(behind: &str, end: usize) -> String {
    let aside = behind[end..].split_once(')').filter(|(aside, _)| aside.starts_with('('));
    match aside {
        Some((_, rest)) => {
            let mark = rest.find([',', ';', ':', '(', '.', '—', '–', '“', '”', '"']).unwrap_or(rest.len());
            format!("{}{}", behind[..end].trim_end(), &rest[..until_next_clause(&rest[..mark])])
        }
        None => behind[..end].to_owned(),
    }
}

/// Where the words behind "Mara Quill said that" begin, if they do before an amount.
pub(super) fn behind_saying(sentence: &ArticleSentence, amount: &Range<usize>) -> Option<usize> {
    const NO_MORE: &[&str] = &["to", "in", "on", "at", "about", "for", "by", "of", "with", "no", "not"];
    let text = sentence.text;
    let next = sentence.speeches.partition_point(|speech| speech.range.end < amount.start);
    let said = sentence.speeches[..next].last()?.range.clone();
    if amount.start - said.end > REACH {
        return None;
    }
    let verb = last_word(&text[..said.end]).map_or("", |word| &text[word]);
    let subject = last_word(&text[..said.start]).map_or("", |word| &text[word]);
    let rest = &text[said.end..amount.start];
    // "Said nobody believed that" says something else than what stands behind "that".
    let before = |that: &usize| !does(&rest[..*that]);
    let that = rest.find(" that ").filter(before).map(|that| that + " that ".len());
    let next = first_word(rest).map_or("", |word| &rest[word]);
    let begins = that.or_else(|| (rest.starts_with(' ') && !is_one_of(NO_MORE, next)).then_some(1))?;
    let clause = amount.end
        + until_next_clause(&text[amount.end..amount.end + end_of_first(&text[amount.end..], REACH)]);
    let told = &text[said.end + begins..clause];
    let is_denied = is_one_of(DENYING, verb) || is_one_of(&["nobody", "none", "not", "never"], subject);
    (!is_denied && has_verb_of_its_own(told)).then_some(said.end + begins)
}

#[cfg(test)]
mod tests {
    use super::label;
    use crate::article::{Article, ArticleSentence, Paragraphs};

    /// The labels of the amounts of a text.
    fn labels(text: &str) -> String {
        let text = Paragraphs::of(text);
        let article = Article::read(&text, None);
        let sentences = article.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        let of = |sentence| {
            let told = ArticleSentence::told_amounts(sentence).iter().filter(|amount| !amount.is_loose);
            told.map(|amount| {
                label(sentence, &(amount.start().min(amount.qualified_start())..amount.end()), 0, None)
            })
            .collect::<Vec<_>>()
        };
        sentences.flat_map(of).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_clause_says_what_the_amount_is_of() {
        for (text, told) in [
            ("The port raised its main fee to $5.", "The port raised its main fee to […]"),
            ("In Sel, 27 districts were flooded.", "In Sel, […] districts were flooded"),
            ("Last year, 27 ferry crews were paid.", "Last year, […] ferry crews were paid"),
            ("Boats sank, while 40 crews swam.", "Boats sank, while […] crews swam"),
            ("The fee, pushed to 15 euros by the port, is new.", "The fee, pushed to […] by the port"),
            ("Sel Ferries, its owner, lost 15 euros.", "Sel Ferries, its owner, lost […]"),
            (
                "Revenue of the port rose 5% to $3 million, net profit of crews was $4 million, up 7%.",
                "Revenue of the port rose […] to $3 million|Revenue of the port rose 5% to […]|Net profit of crews was […]|Net profit of crews was $4 million, up […]",
            ),
            ("Old boats sank and ferry fares rose 5%, the union said.", "Ferry fares rose […]"),
        ] {
            assert_eq!(labels(text), told, "{text}");
        }
    }
}
