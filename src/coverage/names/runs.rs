//! The runs of words with capital letters in a sentence that are one name, without the titles and offices
//! before it.

use std::ops::Range;

use super::forms::has_initials_behind;
use super::next::{NameSoFar, is_one_letter};
use super::tables::{BODIES, FIELDS, MEMBERS, PLACES, ROLES, is_house, is_title};
use crate::article::{
    ArticleSentence, all_words, first_word, is_common, is_month, is_number, is_one_of, last_word, meet, stems,
};

/// The bytes of the names in a sentence.
pub(super) fn runs(sentence: &ArticleSentence) -> Vec<Range<usize>> {
    let text = sentence.text;
    let words = all_words(text);
    let is_time = |range: &Range<usize>| sentence.is_in_time(range);
    let is_name = |index: usize| {
        words.get(index).is_some_and(|range: &Range<usize>| {
            let word = &text[range.clone()];
            word.starts_with(char::is_uppercase)
                && !is_time(range)
                && !is_month(word)
                && !is_empty_word(text, range)
                && !is_ticker(text, range)
                && !is_of_amount(sentence, range)
        })
    };
    let mut runs = Vec::new();
    let houses = two_named_houses(text, &words, &is_name);
    let mut index = 0;
    while index < words.len() {
        if !is_name(index) {
            index += 1;
            continue;
        }
        if houses.is_some_and(|first| first == index) {
            runs.push(words[index].start..words[index + 2].end);
            index += 3;
            continue;
        }
        let first = index;
        let mut last = index;
        while let Some(next) = (NameSoFar { text, words: &words, first, last }).next(&is_name) {
            last = next;
        }
        last += usize::from(is_domain(text, &words, last));
        index = last + 1;
        let run = &words[first..=last];
        runs.extend(body_before_title(text, run));
        runs.extend(without_titles(text, run));
    }
    runs
}

/// True if a name goes on as an address: "Selboats.com".
fn is_domain(text: &str, words: &[Range<usize>], last: usize) -> bool {
    words.get(last + 1).is_some_and(|next| {
        text[words[last].end..next.start] == *"." && matches!(&text[next.clone()], "com" | "org" | "net")
    })
}

/// The first word of a house that two names make, at the end of a list that has an "and" before it: "Ode
/// Ferries, Sel Boats and Marl and Olm".
fn two_named_houses(text: &str, words: &[Range<usize>], is_name: &impl Fn(usize) -> bool) -> Option<usize> {
    let is_and = |at: usize| {
        let gaps = [&text[words[at - 1].end..words[at].start], &text[words[at].end..words[at + 1].start]];
        &text[words[at].clone()] == "and" && gaps == [" ", " "]
    };
    let at = (2..words.len().saturating_sub(3))
        .find(|&at| is_and(at) && is_and(at + 2) && is_name(at - 1) && is_name(at + 1) && is_name(at + 3))?;
    let is_in_list = text[..words[at].start].contains(", ");
    let ends = text[words[at + 3].end..].starts_with(['.', ',', ';']);
    (is_in_list && ends).then_some(at + 1)
}

/// True for a word of an amount in digits: the "CHF" of "CHF 40", the "R2" of "R2 300".
fn is_of_amount(sentence: &ArticleSentence, word: &Range<usize>) -> bool {
    let meets = |range: &Range<usize>| meet(range, word);
    sentence.amounts.iter().any(|amount| {
        let has_digits = sentence.text[amount.range.clone()].contains(|c: char| c.is_ascii_digit());
        // "Mara Quill, 44, sails": a name before an age is no unit.
        let is_unit = |range: &Range<usize>| meets(range) && range.end != amount.range.end;
        has_digits && (meets(&amount.range) || amount.unit.as_ref().is_some_and(|(_, range)| is_unit(range)))
    })
}

/// True for the sign of a share, and of where it is traded: "(SELX: SHW)".
fn is_ticker(text: &str, range: &Range<usize>) -> bool {
    let inside = text[..range.start].rfind('(').and_then(|open| {
        let behind = &text[open + 1..];
        behind.get(..behind.find(')')?).filter(|inside| open + 1 + inside.len() >= range.end)
    });
    inside.is_some_and(|inside| {
        let is_sign = |part: &str| {
            part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, ' ' | '.'))
        };
        inside.split_once(": ").is_some_and(|(place, sign)| is_sign(place) && is_sign(sign))
    })
}

/// A word with a capital letter only because a sentence or a quotation begins with it.
fn is_empty_word(text: &str, range: &Range<usize>) -> bool {
    /// First names that are small words too: "Will Rowe".
    const FIRST_NAMES: &[&str] = &["Will", "May"];
    let word = &text[range.clone()];
    let before = text[..range.start].trim_end_matches([' ', '"', '“', '‘', '(', '\'']);
    let begins = before.is_empty()
        || before.ends_with(['.', '!', '?', ':', '-', '—', '–'])
        || before.len() < range.start && !text[..range.start].ends_with(' ');
    let is_sign = word.len() > 1 && word.chars().all(char::is_uppercase) || is_initial(text, range);
    let goes_on = !begins
        && text[range.end..].strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_uppercase));
    let is_number = is_number(word) && !goes_on;
    !is_sign
        && (stems(word).is_empty() && !(goes_on && is_one_of(FIRST_NAMES, word))
            || word.len() == 1 && word != "I" && begins
            || is_number
            || begins && is_plain(text, range))
        || word == "I" && !is_initial(text, range)
}

/// True for a letter with a full stop behind it and another such letter beside it: both of "U.N.".
fn is_initial(text: &str, range: &Range<usize>) -> bool {
    let is_letter = |text: &str| text.starts_with(char::is_uppercase);
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let is_next = behind.strip_prefix('.').is_some_and(|behind| {
        // "Mara S. Quill", "Dr. A. B. Rowe", but not "from Sel. A boat"
        let is_behind_name = last_word(before).is_none_or(|word| {
            let is_next = before[word.end..] == *" ";
            let word = &before[word];
            is_title(word) || word.starts_with(char::is_uppercase) && (is_next || is_one_letter(word))
        });
        is_letter(behind) || is_behind_name && behind.strip_prefix(' ').is_some_and(is_letter)
    });
    let is_last = before.strip_suffix('.').is_some_and(|before| before.ends_with(char::is_uppercase));
    // "Mara S Quill", but not "in Sel A boat"
    let is_bare = text[range.clone()] != *"I"
        && behind.strip_prefix(' ').is_some_and(is_letter)
        && last_word(before)
            .is_some_and(|word| is_letter(&before[word.clone()]) && before[word.end..] == *" ");
    is_one_letter(&text[range.clone()])
        && (is_bare || is_next || is_last && behind.starts_with('.') || is_before_surname(behind))
}

/// True for what stands behind the "O" of "O’Hare".
fn is_before_surname(behind: &str) -> bool {
    behind.strip_prefix(['\'', '’']).is_some_and(|rest| {
        let mut letters = rest.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    })
}

/// True for the first word of a sentence that is no part of a name: a common word, or one before a small one.
fn is_plain(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let next = first_word(&text[range.end..]);
    let next = next.map(|next| range.end + next.start..range.end + next.end);
    let is_joined = next.is_some_and(|next| {
        let word = &text[next.clone()];
        &text[range.end..next.start] == " " && word.starts_with(char::is_uppercase) && !is_month(word)
    });
    let ends_as_word = ["ing", "ly", "ers", "ors", "ents", "ies", "ions", "ments"]
        .iter()
        .any(|ending| word.ends_with(ending));
    !is_joined && (is_common(word) || ends_as_word)
        || is_one_of(
            &[
                "another",
                "since",
                "many",
                "several",
                "most",
                "every",
                "even",
                "although",
                "like",
                "some",
                "among",
                "recent",
                "earlier",
                "later",
                "meanwhile",
                "however",
                "according",
                "state",
                "police",
            ],
            word,
        )
}

/// The name behind an office with its field: "Mara Quill" of "for Public Security Mara Quill".
fn behind_field<'r>(text: &str, rest: &'r [Range<usize>]) -> &'r [Range<usize>] {
    const NAME: usize = 2;
    let is_of = rest.first().is_some_and(|first| is_one_of(&["of", "for"], &text[first.clone()]));
    let field = rest.iter().rposition(|word| is_one_of(FIELDS, &text[word.clone()])).filter(|_| is_of);
    field.map(|last| &rest[last + 1..]).filter(|name| name.len() >= NAME).unwrap_or(rest)
}

/// The body before the office of one of its people: "Sel Teachers Union" of "Sel Teachers Union President Ann
/// Rowe".
fn body_before_title(text: &str, run: &[Range<usize>]) -> Option<Range<usize>> {
    let word = |at: usize| &text[run[at].clone()];
    let title = (1..run.len()).rfind(|&at| is_title(word(at)))?;
    let noun = (1..title).rfind(|&at| is_house(word(at)))?;
    let is_whole = !is_one_of(&["of", "for", "and"], word(noun + 1)) && !is_title(word(0));
    let is_person = title + 1 < run.len() && !is_one_of(&["of", "for", "and"], word(title + 1));
    (is_whole && is_person).then(|| run[0].start..run[noun].end)
}

/// The words for the house behind the office of one who leads it: "Sel Steel" of "President of Sel Steel".
fn behind_leader<'r>(text: &str, title: &Range<usize>, rest: &'r [Range<usize>]) -> &'r [Range<usize>] {
    const LEADING: &[&str] = &[
        "head",
        "president",
        "chairman",
        "chairwoman",
        "chair",
        "director",
        "executive",
        "manager",
        "treasurer",
    ];
    let word = |at: usize| rest.get(at).map_or("", |word: &Range<usize>| &text[word.clone()]);
    let from = 1 + usize::from(word(1) == "the");
    let is_house = is_one_of(LEADING, &text[title.clone()])
        && is_one_of(&["of", "for"], word(0))
        && rest.len() > from
        && !rest.iter().any(|word| is_one_of(FIELDS, &text[word.clone()]));
    if is_house { &rest[from..] } else { rest }
}

/// True for a person whose surname is a title elsewhere: "John Bishop", but not "the Saudi King".
fn is_person_called(text: &str, run: &[Range<usize>]) -> bool {
    const SURNAMES: &[&str] = &["king", "prince", "bishop", "major", "pope", "judge", "marshal"];
    let [given, surname] = run else { return false };
    let (given_name, before) = (&text[given.clone()], &text[..given.start]);
    let is_behind_article = last_word(before)
        .is_some_and(|word| is_one_of(&["the", "a", "an", "s", "his", "her", "its"], &before[word]));
    is_one_of(SURNAMES, &text[surname.clone()])
        && !is_behind_article
        && !is_title(given_name)
        && !is_common(given_name)
}

/// The bytes of a name without titles before it; none if nothing else is there.
fn without_titles(text: &str, run: &[Range<usize>]) -> Option<Range<usize>> {
    let word = |range: &Range<usize>| &text[range.clone()];
    let (first, last) = (run.first()?, run.last()?);
    // "The Sel High Commissioner for Crews (SHCC)" is a body.
    if run.len() > 1 && has_initials_behind(text, &(first.start..last.end)) {
        return Some(first.start..last.end);
    }
    // "Labour MEP for Sel Ann Rowe" is Ann Rowe, and "the DUP MP", "the DUP MP for Sel" one of the DUP: only
    // the party is named then.
    let is_member = |range: &Range<usize>| is_one_of(MEMBERS, word(range));
    let ends = |at: &usize| {
        let next = run.get(at + 1).map(word);
        next.is_none_or(|next| is_one_of(&["for", "of"], next))
    };
    let run = match run.iter().position(is_member).filter(ends) {
        Some(at)
            if run.len() > at + 4
                && run[at + 2..].iter().all(|next| !is_one_of(&["and", "of"], word(next))) =>
        {
            &run[run.len() - 2..]
        }
        Some(0) => return None,
        Some(at) => &run[..at],
        None => run,
    };
    let is_small = |range: &Range<usize>| is_one_of(&["of", "for", "and", "the"], word(range));
    // "King Street" has no king.
    let is_of_place = |title: usize| run.get(title + 1).is_some_and(|next| is_one_of(PLACES, word(next)));
    let is_title = |title: &usize| is_title(word(&run[*title])) && !is_of_place(*title);
    // "The Ministry of Justice" is a body.
    let is_field = |title: &usize| {
        *title + 1 == run.len()
            && title.checked_sub(1).is_some_and(|of| is_small(&run[of]))
            && is_one_of(BODIES, word(&run[0]))
    };
    let is_surname = |title: &usize| *title + 1 == run.len() && is_person_called(text, run);
    let is_title = |title: &usize| is_title(title) && !is_field(title) && !is_surname(title);
    let rest = (0..run.len()).rfind(is_title).map_or(run, |title| {
        let rest = behind_leader(text, &run[title], &run[title + 1..]);
        if rest.iter().any(is_small) && title + 1 < run.len() && !is_small(&rest[0]) { run } else { rest }
    });
    let rest = behind_field(text, rest);
    let begins = run[0].start == 0 && run.len() > 2 && is_one_of(ROLES, word(&run[0]));
    let rest = if begins && rest.len() == run.len() { behind_field(text, &run[1..]) } else { rest };
    // "Minister of Health" is an office.
    let (first, last) = (rest.first()?, rest.last()?);
    (!is_small(first)).then_some(first.start..last.end)
}
