//! The label of a figure: the clause in which its amount stands, in the words of the article, with "…" in the
//! place of the amount.
//!
//! A noun alone is shorter, but it often is that of another amount, or leaves out whose it is; the words
//! around tell both, and what is too long for whoever keeps the briefing is shortened more easily than found.

use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, ArticleSentence, DENYING, all_words, end_of_first, first_word, is_auxiliary,
    is_one_of, is_past_verb, is_preposition, last_word, says, start_of_last, stems,
};
use crate::text::capitalised;

/// The fewest words that tell what a number is of.
const CLEAR: usize = 3;
/// The most bytes of a label that fits on a row; of those behind an amount some are kept in any case.
const LONGEST: usize = 90;
const LEAST_BEHIND: usize = 24;
/// How far from an amount words are looked for, in bytes.
const REACH: usize = 300;
/// What parts two clauses that no mark parts.
const JOINTS: [&str; 3] = [" and ", " as ", " or "];
/// Words before a clause that it does not need to stand alone.
const LEADING: &[&str] = &["and", "but", "while", "whereas", "although", "though", "because", "when", "so"];
/// Words that lead on to what is told next.
const LEADING_ON: &[&str] =
    &["that", "which", "who", "and", "or", "but", "while", "because", "when", "where", "whether"];
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

/// The label of the amount at `part` of a sentence, told by the words from `start` on.
pub(super) fn label(sentence: &ArticleSentence, part: &Range<usize>, start: usize) -> String {
    let text = sentence.text;
    let start = start.min(part.start).max(start_of_last(&text[..part.start], REACH));
    let end = part.end + end_of_first(&text[part.end..], REACH);
    let own = within(sentence, start..end, part);
    let (end_before, limited) = limited(text, part);
    let before =
        format!("{}{limited}", last_words(without_leading(&text[own.start.min(end_before)..end_before])));
    let behind = without_bracket(&text[part.end..end], own.end - part.end);
    let joint = |is_close: bool| if is_close { "" } else { " " };
    let room = LONGEST.saturating_sub(before.len()).max(LEAST_BEHIND);
    let (before, behind) = (before.trim(), first_words(&behind, room).trim());
    let opens = before.is_empty() || before.ends_with('(');
    let goes_on = !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '$' | '£' | '€'));
    let words = format!("{before}{}…{}{behind}", joint(opens), joint(goes_on));
    capitalised(&whole_marks(words.trim_matches([' ', ',', ';', ':', '.', '—', '–', '-'])))
}

/// Where the words before an amount end, and what is denied to be more than that: "spend" of "could not spend
/// more than $2bn", as its qualifier says that it is no more.
fn limited(text: &str, part: &Range<usize>) -> (usize, String) {
    const BEYOND: [&str; 6] =
        [" more than ", " less than ", " fewer than ", " above ", " below ", " beyond "];
    let words = &text[part.clone()];
    let short = ["n't", "n’t"].into_iter().find(|not| text[..part.start].ends_with(&not[..not.len() - 1]));
    let denied = [("not ", ""), ("never ", ""), ("cannot ", "can "), ("t ", " ")];
    let denial = denied.into_iter().find_map(|(not, instead)| Some((words.strip_prefix(not)?, instead)));
    let Some((denied, instead)) = denial else { return (part.start, String::new()) };
    let end = BEYOND.iter().filter_map(|beyond| denied.find(beyond)).min().unwrap_or_default();
    (part.start - short.map_or(0, |not| not.len() - 1), format!("{instead}{}", &denied[..end]))
}

/// The bytes around an amount that tell what it is of, at most those of `most`.
fn within(sentence: &ArticleSentence, most: Range<usize>, part: &Range<usize>) -> Range<usize> {
    let text = sentence.text;
    let clauses =
        sentence.clauses.iter().map(|clause| clause.start.max(most.start)..clause.end.min(most.end));
    let clauses: Vec<Range<usize>> = clauses.filter(|clause| clause.start < clause.end).collect();
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
    if first == 1 && start == start_of(1) && tells_where(sentence, &clauses[0]) {
        start = start_of(0);
    }
    let next = clauses.get(last + 1).filter(|_| !is_told(start));
    let is_of_giver =
        |clause: &&Range<usize>| sentence.speeches.iter().any(|speech| clause.contains(&speech.range.start));
    start..next.filter(|clause| !is_of_giver(clause)).map_or(end, |clause| clause.end.max(end))
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

/// True if the words around an amount tell what it is of without those before them: "the port lost … boats",
/// but not "compared with … in May", "which lost …" or "… boats".
fn stands_alone(before: &str, behind: &str) -> bool {
    let before = without_leading(before);
    let first = first_word(before).map_or("", |word| &before[word]);
    // "August 31, 2020 were", "187 against and … abstaining"
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    let leads_on = |word: &str| is_one_of(OPENING, word) || is_preposition(word);
    let next = first_word(behind).map_or("", |word| &behind[word]);
    let is_one_more = before.is_empty() && leads_on(next) && next != "of";
    let is_rest = leads_on(first) || is_number || is_one_more || begins_with_verb(before);
    let told = stems(before).len() + stems(behind).len();
    !is_rest && (told >= CLEAR || told + 1 == CLEAR && has_verb_of_its_own(before))
}

fn begins_with_verb(words: &str) -> bool {
    let first = first_word(words).map_or("", |word| &words[word]);
    let is_participle = first.len() > 5 && first.ends_with("ing") && first.starts_with(char::is_lowercase);
    is_auxiliary(first) || is_past_verb(first) || is_participle
}

/// Where the clause of its own begins that a joint begins before an amount: "fares rose" of "boats sank and
/// fares rose …".
fn behind_joint(text: &str, start: usize, end: usize, behind: &str) -> usize {
    let begins = |joint: &str| {
        let from = start + text[start..end].rfind(joint)? + joint.len();
        let own = &text[from..end];
        (has_verb_of_its_own(own) && stands_alone(own, behind)).then_some(from)
    };
    JOINTS.iter().filter_map(|joint| begins(joint)).max().unwrap_or(start)
}

/// How many bytes behind an amount belong to its clause: up to a joint behind which somebody else does
/// something, or the same one something else.
fn until_next_clause(behind: &str) -> usize {
    const NEAR: usize = 5;
    let ends = |joint: &str| {
        let at = behind.find(joint)?;
        let next = &behind[at + joint.len()..];
        let words = all_words(next);
        let is_verb = |word: &Range<usize>| {
            let word = &next[word.clone()];
            is_auxiliary(word) || is_past_verb(word)
        };
        words.iter().take(NEAR).any(is_verb).then_some(at)
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

/// True for words in which a verb stands behind whoever does it.
fn has_verb_of_its_own(words: &str) -> bool {
    let all = all_words(words);
    let is_verb = |word: &Range<usize>| {
        let word = &words[word.clone()];
        is_auxiliary(word) || is_past_verb(word)
    };
    all.iter().skip(1).any(is_verb) && !all.first().is_some_and(is_verb)
}

/// True for the first clause of a sentence that says for whom or where the rest holds: "In the north".
fn tells_where(sentence: &ArticleSentence, clause: &Range<usize>) -> bool {
    const MOST: usize = 8;
    let words = &sentence.text[clause.clone()];
    let first = first_word(words).map_or("", |word| &words[word]);
    let is_time =
        sentence.times.iter().any(|time| time.range.start < clause.end && clause.start < time.range.end);
    is_one_of(&["in", "among", "amongst", "for", "at", "of", "on", "across", "under"], first)
        && !is_time
        && all_words(words).len() <= MOST
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
    const BEGINNING: &[&str] =
        &["the", "a", "an", "its", "their", "his", "her", "it", "they", "he", "she", "this"];
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
        is_apart(at) && (is_begun || is_one_of(BEGINNING, &before[words[*at].clone()]))
    };
    let near = most..most + words.len().saturating_sub(most) / 2;
    let first = near.clone().find(begins).or_else(|| near.clone().find(is_apart)).unwrap_or(near.start);
    words.get(first).map_or("", |word| &before[word.start..])
}

/// The first words behind an amount; of more than there is room for, so many as end before one that leads on.
fn first_words(behind: &str, room: usize) -> &str {
    let words = all_words(behind);
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
    behind[..words[end].start].trim_end_matches([' ', '(', '“', '"', '‘'])
}

/// Where the words behind "Mara Quill said that" begin, if they do before an amount.
pub(super) fn behind_saying(sentence: &ArticleSentence, amount: usize) -> Option<usize> {
    const NO_MORE: &[&str] = &["to", "in", "on", "at", "about", "for", "by", "of", "with", "no", "not"];
    let text = sentence.text;
    let said = sentence.speeches.iter().rfind(|speech| speech.range.end < amount)?;
    let verb = last_word(&text[..said.range.end]).map_or("", |word| &text[word]);
    let rest = &text[said.range.end..amount];
    let that = [" that ", ", that "]
        .iter()
        .find_map(|that| rest.find(that).filter(|at| *at < 40).map(|at| at + that.len()));
    let next = first_word(rest).map_or("", |word| &rest[word]);
    let begins = that.or_else(|| (!is_one_of(NO_MORE, next) && rest.starts_with(' ')).then_some(1))?;
    let told = &rest[begins..];
    (!is_one_of(DENYING, verb) && has_verb_of_its_own(told)).then_some(said.range.end + begins)
}

/// Words in which each bracket and each quotation mark has its other one.
fn whole_marks(words: &str) -> String {
    let count = |mark: char| words.matches(mark).count();
    let mut whole = words.to_owned();
    if count('“') != count('”') || !count('"').is_multiple_of(2) {
        whole.retain(|c| !matches!(c, '“' | '”' | '"'));
    }
    match count('(').cmp(&count(')')) {
        std::cmp::Ordering::Greater if count('(') == 1 => whole.push(')'),
        std::cmp::Ordering::Equal => {}
        _ => whole.retain(|c| !matches!(c, '(' | ')')),
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::label;
    use crate::article::{Article, Paragraphs};

    /// The labels of the amounts of a text.
    fn labels(text: &str) -> String {
        let text = Paragraphs::of(text);
        let article = Article::read(&text, None);
        let sentences = article.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        let of = |sentence| {
            let told = crate::article::ArticleSentence::told_amounts(sentence)
                .iter()
                .filter(|amount| !amount.is_loose);
            told.map(|amount| {
                label(sentence, &(amount.start().min(amount.qualified_start())..amount.end()), 0)
            })
            .collect::<Vec<_>>()
        };
        sentences.flat_map(of).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_clause_says_what_the_amount_is_of() {
        for (text, told) in [
            ("The port raised its main fee to $5.", "The port raised its main fee to …"),
            ("In Sel, 27 districts were flooded.", "In Sel, … districts were flooded"),
            ("Last year, 27 ferry crews were paid.", "… ferry crews were paid"),
            ("Boats sank, while 40 crews swam.", "Boats sank, while … crews swam"),
            ("The fee, pushed to 15 euros by the port, is new.", "The fee, pushed to … by the port"),
            ("Sel Ferries, its owner, lost 15 euros.", "Sel Ferries, its owner, lost …"),
            (
                "Revenue of the port rose 5% to $3 million, net profit of crews was $4 million, up 7%.",
                "Revenue of the port rose … to $3 million|Revenue of the port rose 5% to …|Net profit of crews was …|Net profit of crews was $4 million, up …",
            ),
            ("Old boats sank and ferry fares rose 5%, the union said.", "Ferry fares rose …"),
        ] {
            assert_eq!(labels(text), told, "{text}");
        }
    }
}
