//! The clauses of a sentence that somebody else may say each: they end before "but", "while" and the like.

use std::ops::Range;

use super::people::may_be_verb;
use crate::article::{ArticleParagraph, ArticleSentence, Speech, all_words};

/// What a part of a sentence begins behind that somebody else may say.
pub(super) const TURNS: &[&str] =
    &[" but ", " while ", " whereas ", " although ", " though ", " despite ", "; ", ", and "];

/// The most words of the subject of a clause behind "and".
pub(super) const MOST_BEHIND_AND: usize = 4;

/// A part of a sentence without the word that joins it to the part before: "but", "while", "and".
pub(crate) fn without_turn(part: &str) -> &str {
    let words = TURNS.iter().map(|turn| turn.trim_start_matches([',', ';', ' ']));
    let mut words = words.filter(|word| !word.is_empty() && *word != "despite ");
    words.find_map(|word| part.strip_prefix(word)).unwrap_or(part)
}

/// The parts of a sentence that somebody else may say each: they end before "but", "while" and the like
/// outside quotations.
pub(super) fn parts(paragraph: &ArticleParagraph, sentence: &ArticleSentence) -> Vec<Range<usize>> {
    let text = sentence.text;
    let is_quoted = |at: usize| paragraph.quotation_at(sentence.range.start + at).is_some();
    let turns = TURNS.iter().flat_map(|turn| text.match_indices(turn));
    let mut ends: Vec<usize> = turns
        .map(|(at, turn)| at + turn.find(' ').map_or(1, |blank| blank + 1))
        .filter(|&at| !is_quoted(at))
        .collect();
    let others = clauses_of_others(sentence).into_iter().chain(clauses_of_time(sentence));
    ends.extend(others.filter(|&at| !is_quoted(at)));
    ends.sort_unstable();
    ends.dedup();
    ends.push(text.len());
    let mut start = 0;
    ends.into_iter().map(|end| std::mem::replace(&mut start, end)..end).collect()
}

/// Some parts of a sentence, without those that only go on with a list: of "boats, crews, and ferries" the
/// last.
pub(super) fn joined(
    text: &str,
    parts: Vec<Range<usize>>,
    is_said: impl Fn(&Range<usize>) -> bool,
    is_somebodys: impl Fn(&Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    for part in parts {
        // "…, and Mara Quill said": a name is somebody else.
        let is_list = text[part.clone()].strip_prefix("and ").is_some_and(|rest| {
            let is_named = rest.starts_with(char::is_uppercase);
            let is_new = is_named && is_said(&part) || is_somebodys(&part);
            !(is_new && whole.iter().any(&is_said))
        });
        match whole.last_mut() {
            Some(last) if is_list => last.end = part.end,
            _ => whole.push(part),
        }
    }
    whole
}

/// Where clauses begin that tell when something was said, and in which somebody else says something: "after
/// the port said" behind "the survey showed".
fn clauses_of_time(sentence: &ArticleSentence) -> impl Iterator<Item = usize> {
    const WHEN: [&str; 3] = [" after ", " when ", " before "];
    let text = sentence.text;
    let begins = |words: &str| words.starts_with(char::is_uppercase) || words.starts_with("the ");
    let speaks = |from: usize, to: usize| {
        sentence
            .speeches
            .iter()
            .chain(sentence.stands())
            .any(|speech| (from..to).contains(&speech.range.start))
    };
    let says = move |at: usize, words: usize| {
        let all = all_words(&text[words..]);
        let last = all.get(MOST_BEHIND_AND).or(all.last());
        let end = last.map_or(words, |word| words + word.end);
        sentence.speeches.iter().any(|speech| (words..end).contains(&speech.range.start)) && speaks(0, at)
    };
    let turns = WHEN.iter().flat_map(move |when| text.match_indices(when));
    turns
        .filter(move |(at, when)| begins(&text[at + when.len()..]) && says(*at, at + when.len()))
        .map(|(at, _)| at + 1)
}

/// Where clauses begin that somebody else says: "which the port denies" and "and the port said" behind what
/// another one said.
fn clauses_of_others(sentence: &ArticleSentence) -> Vec<usize> {
    let text = sentence.text;
    let begins = |words: &str| words.starts_with(char::is_uppercase) || words.starts_with("the ");
    let relative = text.match_indices(", which ").filter(|(at, which)| begins(&text[at + which.len()..]));
    let relative = relative.map(|(at, _)| at + ", ".len());
    let clause = |pair: &[Speech]| {
        let [one, next] = pair else { return None };
        let between = text.get(one.range.end..next.range.start)?;
        let and = between.rfind(" and ")?;
        let (clause, subject) = (&between[..and], &between[and + " and ".len()..]);
        let has_verb = all_words(clause).into_iter().any(|word| may_be_verb(&clause[word]));
        let is_subject = begins(subject)
            && (1..=MOST_BEHIND_AND).contains(&all_words(subject).len())
            && !subject.contains([',', '“', '"'])
            && !all_words(subject).into_iter().any(|word| may_be_verb(&subject[word]));
        (has_verb && is_subject).then_some(one.range.end + and + 1)
    };
    relative.chain(sentence.speeches.windows(2).filter_map(clause)).collect()
}
