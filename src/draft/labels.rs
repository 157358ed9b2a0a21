//! The label of a figure: the clause in which its amount stands, in the words of the article, with "[…]" in
//! the place of the amount.
//!
//! A noun alone is shorter, but it often is that of another amount, or leaves out whose it is; the words
//! around tell both, and what is too long for whoever keeps the briefing is shortened more easily than found.

use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, ArticleSentence, DENYING, all_words, end_of_first, first_word, is_auxiliary,
    is_one_of, is_past_verb, is_preposition, last_word, says, start_of_last, stems,
};
use crate::model::LABEL_GAP;
use crate::text::capitalised;

/// The fewest words that tell what a number is of.
const CLEAR: usize = 3;
/// The most bytes before an amount, as what its clause begins with often says whose it is; those behind it
/// only fill a row, but for some.
const LONGEST: usize = 160;
const ROW: usize = 90;
const LEAST_BEHIND: usize = 90;
/// How far from an amount words are looked for, in bytes.
const REACH: usize = 300;
/// Words that join two clauses without a mark.
const JOINTS: [&str; 3] = [" and ", " as ", " or "];
/// Words before a clause that it does not need to stand alone.
const LEADING: &[&str] = &["and", "but", "while", "whereas", "although", "though", "because", "when", "so"];
/// Words that lead on to what is told next.
const LEADING_ON: &[&str] =
    &["that", "which", "who", "and", "or", "but", "while", "because", "when", "where", "whether"];
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
const PRONOUNS: &[&str] = &["it", "they", "he", "she", "we", "this", "that"];
/// Words with which the rest of a clause begins, besides prepositions and verbs.
const OPENING: &[&str] = &[
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
    let room = ROW.saturating_sub(before.len()).max(LEAST_BEHIND);
    let (before, behind) = (before.trim(), first_words(&behind, room).trim());
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
    const PRONOUNS: &[&str] = &["it", "its", "that", "this", "they", "their", "these", "those"];
    first_word(words).is_some_and(|word| word.start == 0 && is_one_of(PRONOUNS, &words[word]))
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
        other => {
            if other == "can" {
                "can ".to_owned()
            } else {
                format!("{} ", other.strip_suffix('n').unwrap_or(other))
            }
        }
    };
    (verb.start, helper)
}

/// The bytes around an amount that tell what it is of, at most those of `most`.
fn within(sentence: &ArticleSentence, most: Range<usize>, part: &Range<usize>) -> Range<usize> {
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

fn does(words: &str) -> bool {
    all_words(words).into_iter().any(|word| is_verb(&words[word]))
}

/// True if somebody says something in a clause of a sentence.
fn tells_of_saying(sentence: &ArticleSentence, clause: &Range<usize>) -> bool {
    let next = sentence.speeches.partition_point(|speech| speech.range.start < clause.start);
    sentence.speeches.get(next).is_some_and(|speech| speech.range.start < clause.end)
}

/// The end of a bracket that stands right behind an amount, which tells it again: of "40% (12 of 30) of the
/// boats".
fn behind_bracket(text: &str, end: usize) -> usize {
    let behind = &text[end..];
    let aside = behind.trim_start().strip_prefix('(').and_then(|aside| aside.split_once(')'));
    let is_short = |(aside, _): &(&str, &str)| aside.len() <= LEAST_BEHIND;
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

/// True if the words around an amount tell what it is of without those before them: "the port lost […]
/// boats", but not "compared with […] in May", "which lost […]" or "[…] boats".
fn stands_alone(before: &str, behind: &str) -> bool {
    let before = without_leading(before);
    let first = first_word(before).map_or("", |word| &before[word]);
    // "August 31, 2020 were", "187 against and […] abstaining"
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    let leads_on = |word: &str| is_one_of(OPENING, word) || is_preposition(word);
    let next = first_word(behind).map_or("", |word| &behind[word]);
    let is_one_more = before.is_empty() && leads_on(next) && next != "of";
    let is_rest = leads_on(first) || is_number || is_one_more || begins_with_verb(before);
    let told = stems(before).len() + stems(behind).len();
    // "An increase of […] in two years" is that of something.
    let is_clause = does(before) || does(behind);
    !is_rest && is_clause && (told >= CLEAR || told + 1 == CLEAR && has_verb_of_its_own(before))
}

fn begins_with_verb(words: &str) -> bool {
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
fn until_next_clause(behind: &str) -> usize {
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
fn has_verb_of_its_own(words: &str) -> bool {
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
fn without_leading(words: &str) -> &str {
    let words = words.trim_start_matches([' ', ',', '“', '"', '(', ')', '”', '—', '–', '-']);
    match first_word(words).filter(|word| is_one_of(LEADING, &words[word.clone()])) {
        Some(word) => words[word.end..].trim_start(),
        None => words,
    }
}

/// The last words before an amount; of many those from one on that begins something.
fn last_words(before: &str) -> &str {
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
fn first_words(behind: &str, room: usize) -> &str {
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

/// Words in which each bracket and each quotation mark has its other one.
fn whole_marks(words: &str) -> String {
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
