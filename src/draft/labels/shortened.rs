//! What is left of a clause that is too long for a label: words that begin and end as a phrase does, and
//! whole marks.

use super::clause::{OPENING, PRONOUNS, begins_with_verb};
use crate::article::{ARTICLES_AND_OWNERS, all_words, is_auxiliary, is_one_of, is_preposition, says};

/// The most bytes before an amount: what its clause begins with often says whose it is.
const LONGEST: usize = 160;
/// Words that lead on to what is told next.
const LEADING_ON: &[&str] =
    &["that", "which", "who", "and", "or", "but", "while", "because", "when", "where", "whether"];

/// The last words before an amount; of many those from one on that begins something.
pub(super) fn last_words(before: &str) -> &str {
    const JOINING: &[&str] = &["that", "and", "or", "but", "while", "because", "when", "whether"];
    if before.len() <= LONGEST {
        return before;
    }
    let words = all_words(before);
    let most = words.partition_point(|word| word.start < before.len() - LONGEST);
    let is_apart = |at: &usize| before[..words[*at].start].ends_with(' ');
    let begins = |at: &usize| {
        let start = words[*at].start;
        let is_behind = at.checked_sub(1).is_some_and(|at| is_one_of(JOINING, &before[words[at].clone()]));
        let is_begun = is_behind && !begins_with_verb(&before[start..]);
        let is_one = |table: &&[&str]| is_one_of(table, &before[words[*at].clone()]);
        is_apart(at) && (is_begun || [PRONOUNS, ARTICLES_AND_OWNERS].iter().any(is_one))
    };
    let near = most..most + words.len().saturating_sub(most) / 2;
    let first = near.clone().find(begins).or_else(|| near.clone().find(is_apart)).unwrap_or(near.start);
    words.get(first).map_or("", |word| &before[word.start..])
}

/// The first words behind an amount; of more than there is room for, so many as end before one that leads on.
pub(super) fn first_words(behind: &str, room: usize) -> &str {
    let words = all_words(behind);
    if words.is_empty() {
        return "";
    }
    if behind.len() <= room {
        return behind;
    }
    let leads_on = |at: usize| {
        let word = &behind[words[at].clone()];
        let tables = [OPENING, LEADING_ON, ARTICLES_AND_OWNERS];
        is_preposition(word)
            || is_auxiliary(word)
            || says(word)
            || tables.iter().any(|table| is_one_of(table, word))
    };
    let most = words.partition_point(|word| word.end <= room).min(words.len() - 1);
    let mut end = (1..=most).rev().find(|at| leads_on(*at)).unwrap_or(most);
    while end > 0 && leads_on(end - 1) {
        end -= 1;
    }
    behind[..words[end].start].trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | ')'))
}

/// Words in which each bracket and each quotation mark has its other one.
pub(super) fn whole_marks(words: &str) -> String {
    let mut whole = String::with_capacity(words.len());
    let mut open: Vec<(usize, char)> = Vec::new();
    for c in words.chars() {
        let closed = match c {
            ')' => Some('('),
            '”' => Some('“'),
            _ => None,
        };
        match closed {
            Some(mark) if open.last().is_some_and(|(_, last)| *last == mark) => drop(open.pop()),
            Some(_) => continue,
            None if matches!(c, '(' | '“') => open.push((whole.len(), c)),
            None => {}
        }
        whole.push(c);
    }
    for (at, mark) in open.into_iter().rev() {
        if mark == '(' { whole.push(')') } else { whole.replace_range(at..at + mark.len_utf8(), "") }
    }
    if !whole.matches('"').count().is_multiple_of(2) {
        whole.retain(|c| c != '"');
    }
    whole
}
