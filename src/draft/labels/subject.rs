//! What is so much, or changes by so much: the subject of the verb that an amount stands behind, or its object.

use super::before::without_brackets;
use super::clause::{ClauseWord, clause_words, joined, since_mark};
use super::tables::{CHANGING, LINKING, NO_NOUNS, OPENING, stands_beside_verb};
use crate::article::{
    ARTICLES_AND_OWNERS, amounts, helps_bare_verb, is_adverb, is_one_of, is_past_form, is_past_verb,
    is_weekday, may_be_month, says, start_of_last,
};

/// How far before an amount its subject is looked for.
const REACH: usize = 400;
/// The most words of a subject.
const MOST: usize = 9;
/// The most words from "cost" to what it cost.
const MOST_COST: usize = 4;
/// Verbs behind which an amount is what their subject is.
const MEASURING: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "stands", "stood", "reached", "remains", "remained",
    "totalled", "totaled", "averaged", "amounted", "stayed",
];
/// Words for somebody or something named before.
const PRONOUNS: &[&str] =
    &["it", "they", "he", "she", "we", "you", "i", "that", "which", "who", "this", "there", "what"];
/// Words behind which a clause begins.
const JOINTS: &[&str] = &[
    "while", "as", "although", "though", "because", "when", "if", "whereas", "since", "where", "until",
    "after", "before", "that", "which", "who", "whether", "so", "means",
];
/// Prepositions that end a subject; those of which it has a part, "of" and "for", do not.
const PREPOSITIONS: &[&str] = &[
    "in",
    "at",
    "from",
    "to",
    "by",
    "with",
    "over",
    "under",
    "into",
    "during",
    "through",
    "against",
    "between",
    "per",
    "excluding",
    "including",
    "without",
    "within",
    "across",
    "behind",
    "among",
    "than",
];
/// Verbs that only say how an amount is known.
const KNOWING: &[&str] =
    &["expected", "estimated", "thought", "believed", "put", "set", "forecast", "compared", "based"];

/// The words for what the amount that begins at a byte measures, if a verb before it tells: "average price of
/// a boat" of "the average price of a boat sold in May was", "sales fell" of "sales in the north fell".
pub(super) fn subject(text: &str, start: usize) -> Option<String> {
    let before = without_brackets(&text[start_of_last(&text[..start], REACH)..start]);
    let words = clause_words(since_mark(&before));
    let links = words.iter().rev().take_while(|word| is_link(word.word)).count();
    let (told, links) = words.split_at(words.len() - links);
    let has = |table: &[&str]| links.iter().any(|word| is_one_of(table, word.word));
    if has(PRONOUNS) {
        return None;
    }
    let is_measured = has(MEASURING);
    // "A cut of", but "will be cut by"
    let is_done = |verb: &ClauseWord, before: &ClauseWord| {
        is_past_form(verb.word) && !is_one_of(ARTICLES_AND_OWNERS, before.word)
            || is_past_verb(verb.word) && stands_beside_verb(before.word)
    };
    let verb = match told {
        [.., before, verb] if is_done(verb, before) && !verb.has_comma => Some(verb),
        _ => None,
    };
    match verb.filter(|_| !is_measured) {
        None if is_measured => {
            let turn = links.last().map_or("", |last| last.word);
            let turn = if is_one_of(&["up", "down"], turn) { format!(" {turn}") } else { String::new() };
            subject_of(told).map(|subject| subject + &turn)
        }
        None => object(told, links),
        Some(verb) => {
            let region = &told[..told.len() - 1];
            let subject = subject_of(region)?;
            Some(format!("{subject}{}", deed(region, verb.word)))
        }
    }
}

/// True for a word between a verb and its amount.
fn is_link(word: &str) -> bool {
    const BESIDE: &[&str] = &["another", "further", "extra", "additional", "down", "even", "back", "close"];
    let is_number = |word: &str| word.chars().any(|c| c.is_ascii_digit()) || !amounts(word).is_empty();
    [LINKING, BESIDE, MEASURING].iter().any(|table| is_one_of(table, word))
        || stands_beside_verb(word)
        || helps_bare_verb(word)
        || is_adverb(word)
        || is_number(word)
        || may_be_month(word)
        || is_weekday(word)
}

/// The verb as a label has it behind its subject: none for "has risen", as that is no more than the subject.
fn deed(region: &[ClauseWord], verb: &str) -> String {
    let beside = |word: &&ClauseWord| {
        stands_beside_verb(word.word) || helps_bare_verb(word.word) || is_adverb(word.word)
    };
    let auxiliaries: Vec<&str> = region.iter().rev().take_while(beside).map(|word| word.word).collect();
    let has = |table: &[&str]| auxiliaries.iter().any(|word| is_one_of(table, word));
    // "The fee, pushed to"
    let is_aside =
        region.last().is_some_and(|word| word.has_comma) && without_aside(region).len() == region.len();
    let is_perfect = has(&["has", "have", "had"]) && is_one_of(CHANGING, verb);
    match () {
        () if is_aside || is_perfect || is_one_of(KNOWING, verb) || says(verb) => String::new(),
        () if has(&["be"]) => format!(" to be {verb}"),
        () => format!(" {verb}"),
    }
}

/// The subject that some words end in, of the last clause in them.
fn subject_of(told: &[ClauseWord]) -> Option<String> {
    let beside = |word: &&ClauseWord| stands_beside_verb(word.word) || helps_bare_verb(word.word);
    let bare = &told[..told.len() - told.iter().rev().take_while(beside).count()];
    let is_relative = |word: &ClauseWord| is_one_of(&["which", "who", "that"], word.word);
    let bare = match bare {
        // "The shares, which fell", "a deficit, which he said would be"
        [before @ .., which] if is_relative(which) => before,
        [before @ .., which, he, said]
            if is_relative(which) && is_one_of(PRONOUNS, he.word) && says(said.word) =>
        {
            before
        }
        _ => bare,
    };
    let bare = without_aside(bare);
    let (start, sayer) = start_of_clause(bare);
    // "The port said it earned"
    noun(&bare[start..]).or_else(|| noun(&bare[start_of_clause(sayer?).0..sayer?.len()]))
}

/// Some words without what stands between commas at their end: "earnings" of "earnings, all costs left out,".
fn without_aside<'w, 't>(words: &'w [ClauseWord<'t>]) -> &'w [ClauseWord<'t>] {
    let Some((_, before)) = words.split_last().filter(|(last, _)| last.has_comma) else { return words };
    let opening = before.iter().rposition(|word| word.has_comma);
    opening.map_or(words, |opening| &words[..=opening])
}

/// Where the last clause of some words begins, and the words before the verb of saying that it stands behind.
fn start_of_clause<'w, 't>(words: &'w [ClauseWord<'t>]) -> (usize, Option<&'w [ClauseWord<'t>]>) {
    let comma = words[..words.len().saturating_sub(1)].iter().rposition(|word| word.has_comma);
    let within = comma.map_or(0, |comma| comma + 1);
    let is_verb = |word: &ClauseWord| {
        stands_beside_verb(word.word) || helps_bare_verb(word.word) || is_past_form(word.word)
    };
    let begins = |&at: &usize| {
        let word = words[at].word;
        let joins = || is_one_of(&["and", "but", "or"], word) && words[..at].iter().any(is_verb);
        is_one_of(JOINTS, word) || at > 0 && says(word) || joins()
    };
    let joint = (within..words.len()).rev().find(begins);
    let sayer = joint.filter(|at| says(words[*at].word)).map(|at| &words[..at]);
    (joint.map_or(within, |joint| joint + 1), sayer)
}

/// What is changed to an amount or by it: "spending on schools" of "raised spending on schools to".
fn object(told: &[ClauseWord], links: &[ClauseWord]) -> Option<String> {
    // "The strike cost the port"
    let cost = told.iter().rposition(|word| is_one_of(&["cost", "costs"], word.word));
    if let Some(cost) = cost.filter(|at| links.is_empty() && *at > 0 && told.len() - at <= MOST_COST) {
        return Some(format!("{} {}", subject_of(&told[..cost])?, told[cost].word));
    }
    if let Some(done) = done_by(told) {
        return subject_of(done);
    }
    let is_change = links.first().is_some_and(|link| is_one_of(&["to", "by", "from"], link.word));
    let (start, _) = start_of_clause(told);
    let clause = told.get(start..).filter(|_| is_change)?;
    let is_owned =
        |at: usize| clause.get(at + 1).is_some_and(|next| is_one_of(ARTICLES_AND_OWNERS, next.word));
    let verb = (0..clause.len()).rfind(|at| is_past_form(clause[*at].word) && (*at == 0 || is_owned(*at)))?;
    noun(&clause[verb + 1..])
}

/// The words before a passive that ends in whoever or whatever does it: "costs have been" of "costs have been
/// driven up by fuel".
fn done_by<'w, 't>(told: &'w [ClauseWord<'t>]) -> Option<&'w [ClauseWord<'t>]> {
    const MOST: usize = 4;
    let by = told.iter().rposition(|word| is_one_of(&["by"], word.word))?;
    let is_passive =
        |at: &usize| is_past_verb(told[*at].word) && *at > 0 && stands_beside_verb(told[at - 1].word);
    let verb = (by.saturating_sub(2)..by).rfind(is_passive)?;
    (told.len() - by <= MOST).then_some(&told[..verb])
}

/// The noun that some words begin with, and what it is of: "rate on new loans" of "the rate on new loans sold
/// here".
fn noun(words: &[ClauseWord]) -> Option<String> {
    let is_opening = |word: &&ClauseWord| {
        is_one_of(OPENING, word.word)
            || is_one_of(NO_NOUNS, word.word)
            || is_adverb(word.word)
            || is_weekday(word.word)
    };
    let words = &words[words.iter().take_while(is_opening).count()..];
    let ends = |at: usize| {
        let word = words[at].word;
        let next = words.get(at + 1).filter(|_| !words[at].has_comma).map_or("", |next| next.word);
        let is_cut = next.is_empty()
            || is_one_of(LINKING, next)
            || is_one_of(PREPOSITIONS, next)
            || is_adverb(next)
            // "Ended Aug. 6"
            || next.starts_with(char::is_uppercase);
        let is_participle = is_past_form(word) && (is_cut || is_one_of(ARTICLES_AND_OWNERS, next));
        let is_doing = word.ends_with("ing") && is_one_of(ARTICLES_AND_OWNERS, next);
        stands_beside_verb(word)
            || helps_bare_verb(word)
            || [PREPOSITIONS, PRONOUNS].iter().any(|table| is_one_of(table, word))
            || at > 0 && (is_participle || is_doing)
    };
    let end = (0..words.len().min(MOST)).find(|at| ends(*at) || *at > 0 && words[at - 1].has_comma);
    let noun = &words[..end.unwrap_or_else(|| words.len().min(MOST))];
    // "Spending means the target": an article that no "of" stands before begins another noun.
    let again = (1..noun.len()).rfind(|&at| {
        is_one_of(ARTICLES_AND_OWNERS, noun[at].word) && !is_one_of(&["of", "for", "on"], noun[at - 1].word)
    });
    let noun = &noun[again.map_or(0, |at| at + 1)..];
    let is_end = |word: &&ClauseWord| is_one_of(OPENING, word.word) || is_one_of(LINKING, word.word);
    let noun = &noun[..noun.len() - noun.iter().rev().take_while(is_end).count()];
    (!noun.is_empty()).then(|| joined(noun))
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn the_subject_of_a_measure_is_told_whole() {
        for (text, told) in [
            ("The average fare of a boat hired in May was ", Some("average fare of a boat")),
            (
                "The slump comes even as the average toll on a new lorry stayed below ",
                Some("average toll on a new lorry"),
            ),
            ("Night sailings in the north fell ", Some("Night sailings fell")),
            ("Quill said profit for the quarter ended Aug. 6 totalled ", Some("profit for the quarter")),
            ("Sales in what was its first quarter amounted to ", Some("Sales")),
            ("Sel Ferries said it earned ", Some("Sel Ferries earned")),
            ("The port's budget has also been raised ", Some("port's budget raised")),
            ("Tolls will be cut by ", Some("Tolls to be cut")),
            (
                "The heavy spending means the 2030 target for the deficit will be ",
                Some("2030 target for the deficit"),
            ),
            (
                "But his options are few by a law which makes him cut the deficit, which he said would be ",
                Some("deficit"),
            ),
            (
                "It pays “higher costs for the pier, which have been driven up by dear fuel by ",
                Some("higher costs for the pier"),
            ),
            ("Raised spending on night boats to ", Some("spending on night boats")),
            ("Cut tolls for crews paying less than 50 kroner ($5) to ", None),
            ("Reduced tolls for crews with less than 50 kroner ($5) to ", Some("tolls for crews")),
            ("The strike cost the Sel port ", Some("strike cost")),
            ("Its rate of wear, the pace at which boats age, rose ", Some("rate of wear rose")),
            ("Boat and lorry sales are down ", Some("Boat and lorry sales down")),
            ("It earned ", None),
            ("It reported a net profit of ", None),
        ] {
            assert_eq!(subject(text, text.len()).as_deref(), told, "{text}");
        }
    }
}
