//! The clause that tells what an amount is of: that in which it stands, with those before it that it needs.

use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, ArticleSentence, all_words, first_word, is_auxiliary, is_one_of, is_past_verb,
    is_preposition, stems,
};

/// The fewest words that tell what a number is of.
const CLEAR: usize = 3;
/// Words that join two clauses without a mark.
const JOINTS: [&str; 3] = [" and ", " as ", " or "];
/// Words before a clause that it does not need to stand alone.
const LEADING: &[&str] = &["and", "but", "while", "whereas", "although", "though", "because", "when", "so"];
/// What is often done to an amount now.
const NOW: &[&str] = &[
    "wants",
    "want",
    "needs",
    "need",
    "plans",
    "hosts",
    "holds",
    "pays",
    "pay",
    "costs",
    "gets",
    "takes",
    "makes",
    "expects",
    "expect",
    "earns",
    "sells",
    "owns",
    "employs",
    "covers",
    "accounts",
    "kills",
    "forecasts",
    "remains",
];
/// Pronouns that a clause begins with.
pub(super) const PRONOUNS: &[&str] = &["it", "they", "he", "she", "we", "this", "that"];
/// Words with which the rest of a clause begins, besides prepositions and verbs.
pub(super) const OPENING: &[&str] = &[
    "down",
    "up",
    "compared",
    "more",
    "less",
    "fewer",
    "than",
    "which",
    "who",
    "whose",
    "that",
    "where",
    "versus",
    "around",
    "nearly",
    "almost",
    "between",
    "after",
    "before",
    "since",
    "until",
    "under",
    "against",
    "into",
    "through",
    "per",
    "or",
    "including",
    "well",
    "as",
    "not",
    "then",
    "just",
    "only",
];

/// The bytes around an amount that tell what it is of, at most those of `most`.
pub(super) fn within(sentence: &ArticleSentence, most: Range<usize>, part: &Range<usize>) -> Range<usize> {
    let text = sentence.text;
    // Of a sentence without end only the clauses near by.
    let near = sentence.clauses.partition_point(|clause| clause.end <= most.start)
        ..sentence.clauses.partition_point(|clause| clause.start < most.end);
    let cut = |clause: &Range<usize>| clause.start.max(most.start)..clause.end.min(most.end);
    let clauses: Vec<Range<usize>> = sentence.clauses[near].iter().map(cut).collect();
    let own = clauses.iter().rposition(|clause| clause.start <= part.start).unwrap_or_default();
    let last = clauses.iter().rposition(|clause| clause.start < part.end).unwrap_or_default();
    let end_of = |index: usize| clauses.get(index).map_or(most.end, |clause| clause.end).max(part.end);
    let start_of =
        |index: usize| clauses.get(index).map_or(most.start, |clause| clause.start).min(part.start);
    let end = part.end + until_next_clause(&text[part.end..end_of(last)]);
    let is_told = |start: usize| stands_alone(&text[start..part.start], &text[part.end..end]);
    let mut first = own;
    let mut start = behind_joint(text, start_of(own), part.start, &text[part.end..end]);
    while !is_told(start) && (start > start_of(first) || first > 0) {
        if start == start_of(first) {
            // "Sel Ferries, its owner, lost 5": what stands between is not who lost it.
            let is_verb = first > 1 && begins_with_verb(without_leading(&text[start..part.start]));
            first -= if is_verb { 2 } else { 1 };
        }
        start = start_of(first);
    }
    if first == 1 && start == start_of(1) && bounds(sentence, &clauses[0]) {
        start = start_of(0);
    }
    // "It found that […] of the drivers, most of them old, have left"
    let lacks_verb = text[start..part.start].trim_end().ends_with(" that") && !does(&text[part.end..end]);
    if is_told(start) && !lacks_verb {
        return start..end;
    }
    // "[…] boats, 6 boats and 7 boats sank"
    let behind = clauses.iter().skip(last).take_while(|clause| !tells_of_saying(sentence, clause));
    let mut behind = behind.map(|clause| clause.end.max(end));
    let end = behind.clone().find(|end| does(&text[part.end..*end])).or_else(|| behind.next()).unwrap_or(end);
    start..end
}

pub(super) fn does(words: &str) -> bool {
    all_words(words).into_iter().any(|word| is_verb(&words[word]))
}

/// True if somebody says something in a clause of a sentence.
fn tells_of_saying(sentence: &ArticleSentence, clause: &Range<usize>) -> bool {
    let next = sentence.speeches.partition_point(|speech| speech.range.start < clause.start);
    sentence.speeches.get(next).is_some_and(|speech| speech.range.start < clause.end)
}

/// True if the words around an amount tell what it is of without those before them: "the port lost […]
/// boats", but not "compared with […] in May", "which lost […]" or "[…] boats".
fn stands_alone(before: &str, behind: &str) -> bool {
    let before = without_leading(before);
    let first = first_word(before).map_or("", |word| &before[word]);
    // "August 31, 2020 were", "187 against and […] abstaining"
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    // "Most crews feel like they have […] boats": whoever "they" are stands before.
    let is_taken_up = is_one_of(&["they", "it", "he", "she"], first) && first.starts_with(char::is_lowercase);
    let leads_on = |word: &str| is_one_of(OPENING, word) || is_preposition(word);
    let next = first_word(behind).map_or("", |word| &behind[word]);
    let is_one_more = before.is_empty() && leads_on(next) && next != "of";
    let is_rest = leads_on(first) || is_number || is_taken_up || is_one_more || begins_with_verb(before);
    let told = stems(before).len() + stems(behind).len();
    // "An increase of […] in two years" is that of something.
    let is_clause = does(before) || does(behind);
    !is_rest && is_clause && (told >= CLEAR || told + 1 == CLEAR && has_verb_of_its_own(before))
}

pub(super) fn begins_with_verb(words: &str) -> bool {
    let first = first_word(words).map_or("", |word| &words[word]);
    let is_participle = first.len() > 5 && first.ends_with("ing") && first.starts_with(char::is_lowercase);
    is_verb(first) || is_participle
}

fn is_verb(word: &str) -> bool {
    is_auxiliary(word) || is_past_verb(word) || is_one_of(NOW, word)
}

/// Where the clause of its own begins that a joint begins before an amount: "fares rose" of "boats sank and
/// fares rose […]".
fn behind_joint(text: &str, start: usize, end: usize, behind: &str) -> usize {
    let begins = |joint: &str| {
        let from = start + text[start..end].rfind(joint)? + joint.len();
        let own = &text[from..end];
        // "Boats, crews and old quays were": they are joined, not their clauses.
        let is_clause = has_verb_of_its_own(own) && has_verb_of_its_own(&text[start..from]);
        (is_clause && stands_alone(own, behind)).then_some(from)
    };
    JOINTS.iter().filter_map(|joint| begins(joint)).max().unwrap_or(start)
}

/// How many bytes behind an amount belong to its clause: up to a joint behind which somebody else does
/// something.
pub(super) fn until_next_clause(behind: &str) -> usize {
    const NEAR: usize = 5;
    let ends = |joint: &str| {
        let at = behind.find(joint)?;
        let next = &behind[at + joint.len()..];
        let is_clause = all_words(next).into_iter().take(NEAR).any(|word| is_verb(&next[word]));
        (is_clause && begins_with_subject(next)).then_some(at)
    };
    let told_by = || behind.find(" according to ");
    let marks = || behind.find(['“', '”', '"']);
    JOINTS
        .iter()
        .filter_map(|joint| ends(joint))
        .chain(told_by())
        .chain(marks())
        .min()
        .unwrap_or(behind.len())
}

/// True for words that begin as a subject does: a name, a pronoun, "the boats", "boats".
fn begins_with_subject(words: &str) -> bool {
    let first = first_word(words).map_or("", |word| &words[word]);
    let is_noun = first.len() > 3 && first.ends_with('s') && !first.ends_with("ss");
    let is_one = |table: &&[&str]| is_one_of(table, first);
    first.starts_with(char::is_uppercase) || is_noun || [PRONOUNS, ARTICLES_AND_OWNERS].iter().any(is_one)
}

/// True for words in which a verb stands behind whoever does it.
pub(super) fn has_verb_of_its_own(words: &str) -> bool {
    let mut verbs = all_words(words).into_iter().map(|word| is_verb(&words[word]));
    verbs.next() == Some(false) && verbs.any(|is_verb| is_verb)
}

/// True for the first clause of a sentence if it says for whom, where, when or without what the rest holds:
/// "In the north", "Last year", "Statewide".
fn bounds(sentence: &ArticleSentence, clause: &Range<usize>) -> bool {
    const MOST: usize = 8;
    const JOINING: &[&str] =
        &["however", "meanwhile", "moreover", "furthermore", "also", "still", "then", "yet", "overall"];
    let words = &sentence.text[clause.clone()];
    let first = first_word(words).map_or("", |word| &words[word]);
    let is_short = all_words(words).len() <= MOST;
    is_short
        && !is_one_of(JOINING, first)
        && !tells_of_saying(sentence, clause)
        && !has_verb_of_its_own(words)
}

/// Words without those before a clause that it does not need.
pub(super) fn without_leading(words: &str) -> &str {
    let words = words.trim_start_matches([' ', ',', '“', '"', '(', ')', '”', '—', '–', '-']);
    match first_word(words).filter(|word| is_one_of(LEADING, &words[word.clone()])) {
        Some(word) => words[word.end..].trim_start(),
        None => words,
    }
}
