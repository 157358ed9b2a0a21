//! What the words around a name tell of it: a place, somebody who does something, a thing.

use std::ops::Range;

use super::super::groups::{are_people, may_be_people};
use super::super::kinds::{noun_before, noun_behind};
use super::tables::{AT, BODIES, OF_PLACES, PLACES, TITLED, is_title};
use super::{forms, roles};
use crate::article::{
    NameKind, all_words, end_of_first, first_word, has_one_of, is_common, is_name_of_country, is_one_of,
    is_preposition, last_word, says,
};

/// What the words around a name tell of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    /// Something happens there.
    Place,
    /// It does something.
    Subject,
    /// Its capital letter may only be that of a sentence.
    Weak,
    /// It stands in brackets behind another name: its initials.
    Initials,
    /// It only says which thing is meant: "a red Volvo Estate".
    Thing,
    /// A noun stands behind it: "the Selian government".
    BeforeNoun,
    /// People stand so: behind another one, a verb or a title, and not before a noun.
    Free,
}

pub(super) fn clues(before: &str, name: &str, behind: &str) -> Vec<Clue> {
    let all = [
        (Clue::Place, is_place(before, name, behind)),
        (
            Clue::Subject,
            roles::acts(before, behind)
                || is_titled(before)
                || begins_list(before, name, behind)
                || is_called_body(before, behind)
                || is_given(before, behind)
                || is_of_many(before)
                || is_included(before)
                || is_kin(before),
        ),
        (Clue::Weak, is_weak(before, name, behind)),
        (Clue::Thing, is_thing(before, behind) && !is_body(name)),
        (Clue::Initials, is_in_brackets(before, behind) && is_behind_name(before) && is_sign(before, name)),
        (
            Clue::Thing,
            is_in_brackets(before, behind)
                && !(is_behind_name(before) && is_sign(before, name))
                && !is_name_of_initials(before, name),
        ),
        (Clue::Thing, is_numbered(name, behind) || is_in_title(before, behind)),
        (Clue::Weak, is_of_office(name, behind) || is_work(before)),
        (Clue::BeforeNoun, roles::is_before_noun(behind)),
        (Clue::Free, roles::is_free(before, name, behind)),
    ];
    all.into_iter().filter(|(_, is_there)| *is_there).map(|(clue, _)| clue).collect()
}

/// True for a name that only can be one, at the beginning of a sentence and of those who do something:
/// "`OdeGold` and Marl Mines left".
fn begins_list(before: &str, name: &str, behind: &str) -> bool {
    before.is_empty() && has_inner_capital(name) && behind.starts_with(" and ")
}

/// True if the words beside a name say that it is a body: "the utility Selcom", "Selcom, an airline,", "the
/// opposition Reds".
fn is_called_body(before: &str, behind: &str) -> bool {
    let is_party = ["opposition ", "ruling ", "governing "].iter().any(|side| before.ends_with(side));
    // "The Sel Gazette daily", "the Selfax news agency"
    let is_the = last_word(before).is_some_and(|word| is_one_of(&["the", "a"], &before[word]));
    let nouns = [" newspaper", " magazine", " news agency"].into_iter().chain(is_the.then_some(" daily"));
    let is_paper = nouns
        .into_iter()
        .any(|noun| behind.strip_prefix(noun).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    let is_supplier = ["supplier ", "contractor ", "magazine ", "the daily ", "a daily "]
        .iter()
        .any(|noun| before.ends_with(noun));
    is_party || is_paper || is_supplier || noun_behind(behind).or_else(|| noun_before(before)).is_some()
}

/// True for whoever is given something: "it gave Ode its first medal".
fn is_given(before: &str, behind: &str) -> bool {
    const GIVING: &[&str] =
        &["gave", "given", "gives", "giving", "handed", "handing", "offered", "denied", "cost"];
    behind.starts_with(" its ") && last_word(before).is_some_and(|word| is_one_of(GIVING, &before[word]))
}

/// True right behind those whom names tell: "its rivals Selcom and Odecom".
fn is_of_many(before: &str) -> bool {
    last_word(before).is_some_and(|word| {
        let (gap, word) = (&before[word.end..], &before[word]);
        gap == " " && word.starts_with(char::is_lowercase) && are_people(word)
    })
}

/// True in a list of those who are among the people or the bodies before it: "donors gave more, including
/// Selcom (boats) and Odecom", "firms such as Selcom, Odecom and others".
fn is_included(before: &str) -> bool {
    const REACH: usize = 12;
    const LONGEST: usize = 300;
    const OPENING: [&str; 2] = ["including ", "such as "];
    let opening = OPENING.iter().filter_map(|words| Some((before.rfind(words)?, words.len()))).max();
    let Some((at, length)) = opening.filter(|(at, _)| before.len() - at < LONGEST) else { return false };
    // "Crews from ports such as Sel": right before the list stand those who are in it.
    let reach = if before[at..].starts_with("such") { 1 } else { REACH };
    let list = without_brackets(&before[at + length..]);
    let is_listed = |word: Range<usize>| {
        list[word.clone()].starts_with(char::is_uppercase) || is_one_of(&["and", "the", "of"], &list[word])
    };
    let head = || backwards(&before[..at]).take(reach);
    let are_places = head().next().is_some_and(|noun| is_one_of(PLACES, noun.trim_end_matches('s')));
    !list.contains(['.', ';', ':'])
        && all_words(&list).into_iter().all(is_listed)
        && !are_places
        && head().any(|word| are_people(word) || may_be_people(word))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let is_outside = |c: &char| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        depth == 0 && *c != ')'
    };
    text.chars().filter(is_outside).collect()
}

/// The words of a text, the last one first.
fn backwards(text: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(last_word(text), |word| last_word(&text[..word.start])).map(|word| &text[word])
}

/// True behind somebody of a family: "his wife".
fn is_kin(before: &str) -> bool {
    const KIN: &[&str] =
        &["wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "widow", "partner"];
    let mut words = backwards(before);
    let is_kin = words.next().is_some_and(|word| is_one_of(KIN, word));
    before.ends_with(' ') && is_kin && words.next().is_some_and(|word| is_one_of(&["his", "her", "s"], word))
}

/// True behind a title: "Mr", "King".
fn is_titled(before: &str) -> bool {
    let gap = |word: &Range<usize>| matches!(&before[word.end..], " " | ". ");
    last_word(before).is_some_and(|word| {
        gap(&word) && before[word.clone()].starts_with(char::is_uppercase) && is_title(&before[word])
    })
}

/// True for the beginning of an office whose end has a small letter: "Danish Foreign minister".
fn is_of_office(name: &str, behind: &str) -> bool {
    const BEFORE: &[&str] = &["foreign", "prime", "home", "vice", "deputy", "attorney"];
    let last = last_word(name).map_or("", |word| &name[word]);
    let next = first_word(behind).map_or("", |word| &behind[word]);
    is_one_of(BEFORE, last) && next.starts_with(char::is_lowercase) && is_title(next)
}

/// True for the name of a body: "Development Bank of Sel".
fn is_body(name: &str) -> bool {
    has_one_of(BODIES, name)
}

/// True for one word with a number behind it: "Category 4".
fn is_numbered(name: &str, behind: &str) -> bool {
    let number =
        behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()));
    number && all_words(name).len() == 1
}

/// True within the title of a work: "the report, “Toxic Toil: Child Labor in Sel,”".
fn is_in_title(before: &str, behind: &str) -> bool {
    let Some(opening) = before.rfind(['“', '"']).filter(|_| behind.contains(['”', '"'])) else {
        return false;
    };
    let work = before[..opening].trim_end().trim_end_matches(',');
    let is_closed = before[opening..].contains('”');
    !is_closed
        && before[..opening].matches('"').count().is_multiple_of(2)
        && last_word(work).is_some_and(|word| is_one_of(TITLED, &work[word]))
}

/// True for the title of a work of which somebody shows a version: "a new staging of The Ferry".
fn is_work(before: &str) -> bool {
    const SHOWN: &[&str] = &[
        "version",
        "adaptation",
        "production",
        "performance",
        "screening",
        "staging",
        "remake",
        "recording",
        "rendition",
        "copy",
        "copies",
        "episode",
        "sequel",
    ];
    let mut words = backwards(before).filter(|word| !is_one_of(&["the"], word));
    words.next().is_some_and(|of| is_one_of(&["of", "to"], of))
        && words.next().is_some_and(|noun| is_one_of(SHOWN, noun))
}

/// True for the name in brackets behind initials for it in another language: "the SDB (Selian Harbour Board)".
fn is_name_of_initials(before: &str, name: &str) -> bool {
    let is_sign = |sign: &str| sign.len() > 1 && sign.chars().all(char::is_uppercase);
    all_words(name).len() > 1 && last_word(before).is_some_and(|word| is_sign(&before[word]))
}

fn is_in_brackets(before: &str, behind: &str) -> bool {
    before.ends_with('(') && behind.starts_with(')')
}

/// True for a name that is mostly capital letters, or the initials of the one before its bracket: "Knun", but
/// not the party in "Ann Rowe (Ind)".
fn is_sign(before: &str, name: &str) -> bool {
    let (large, small): (Vec<char>, Vec<char>) =
        name.chars().filter(|c| c.is_alphabetic()).partition(|c| c.is_uppercase());
    large.len() > small.len() || forms::initials(before).ends_with(&name.to_uppercase())
}

/// True if a word in capitals stands before an opening bracket: "the Sel Trust (", but not "such products (".
fn is_behind_name(before: &str) -> bool {
    last_word(before).is_some_and(|word| before[word].starts_with(char::is_uppercase))
}

/// True for a word that only a name can be, with a capital letter inside.
fn has_inner_capital(name: &str) -> bool {
    name.chars().zip(name.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase())
}

/// True for one word at the beginning of a sentence that may be no name: "Revenue rose", "Analysts had
/// expected".
fn is_weak(before: &str, name: &str, behind: &str) -> bool {
    const LONGEST_SIGN: usize = 6;
    // "- Higher tolls - New boats"
    let is_listed = ["- ", "– ", "— ", "• ", "* "].iter().any(|mark| before.ends_with(mark));
    let before = before.trim_end_matches([' ', '"', '“', '‘', '(', '\'']);
    let begins = is_listed || before.is_empty() || before.ends_with(['.', '!', '?', ':', '”']);
    let is_owner = behind.starts_with("'s ") || behind.starts_with("’s ");
    let says = ["said ", "says ", "told ", "has said ", "warned "]
        .iter()
        .any(|verb| behind.trim_start().starts_with(verb));
    let is_sign = (2..=LONGEST_SIGN).contains(&name.len()) && name.chars().all(char::is_uppercase);
    let is_plain = name.ends_with('s') || is_common(name);
    if NameKind::of(name) == Some(NameKind::Parliament) && roles::has_verb(behind) {
        return false;
    }
    begins
        && all_words(name).len() == 1
        && !is_sign
        && !has_inner_capital(name)
        && !(is_owner || says && !is_plain)
}

/// True if something happens at a name: "in Sel", "Sel province".
fn is_place(before: &str, name: &str, behind: &str) -> bool {
    // "Staff at Selcom" are its own.
    let is_at = !roles::is_owned(before)
        && last_word(before).is_some_and(|word| {
            let gap = before[word.end..].trim();
            // "In The Sel Journal" is a title.
            (gap.is_empty() || gap == "the") && is_one_of(AT, &before[word.clone()])
                || &before[word.clone()] == "the"
                    && last_word(&before[..word.start]).is_some_and(|word| is_one_of(AT, &before[word]))
        });
    let next = first_word(behind);
    let is_noun =
        next.is_some_and(|word| behind[..word.start].trim().is_empty() && is_one_of(PLACES, &behind[word]));
    let is_part = behind
        .trim_start_matches('.')
        .strip_prefix(['-', '‑'])
        .is_some_and(|behind| first_word(behind).is_some_and(|word| is_one_of(OF_PLACES, &behind[word])));
    // "From Sel to Ode"
    let is_begun = before.ends_with("from ")
        && behind.strip_prefix(" to ").is_some_and(|next| next.starts_with(char::is_uppercase));
    let is_of_land = last_word(before).is_some_and(|word| {
        before[word.end..] == *" "
            && is_one_of(&["central", "northern", "southern", "eastern", "western"], &before[word])
            && is_name_of_country(name)
    });
    let is_there = is_at || is_noun || is_part || is_begun || is_of_land || is_listed_place(before, behind);
    is_there && !name.chars().all(char::is_uppercase)
}

/// True for a further place of a list: "Ode" of "crews in Sel and Ode left", each but the first of "in Sel,
/// Ode, Marl and other ports".
fn is_listed_place(before: &str, behind: &str) -> bool {
    /// The fewest places of a list with commas: "in Sel, Ann Rowe" is none.
    const FEWEST: usize = 3;
    const MOST: usize = 8;
    const JOINTS: [&str; 4] = [", and ", ", ", " and ", " or "];
    let (mut left, mut has_comma) = (before, false);
    for items in 2..=MOST {
        let Some(joint) = JOINTS.iter().find(|joint| left.ends_with(**joint)) else { return false };
        has_comma |= joint.starts_with(',');
        left = &left[..left.len() - joint.len()];
        let whole = left.len();
        while let Some(word) = last_word(left)
            && left[word.clone()].starts_with(char::is_uppercase)
            && left[word.end..].trim().is_empty()
        {
            left = &left[..word.start];
        }
        if left.len() == whole {
            return false;
        }
        let Some(word) = last_word(left).filter(|word| left[word.end..] == *" ") else { continue };
        let goes_on = [", ", " and "].iter().filter_map(|joint| behind.strip_prefix(*joint));
        let has_others = ends_in_others(behind);
        let goes_on = has_others || goes_on.clone().any(|next| next.starts_with(char::is_uppercase));
        let is_list = !has_comma || items + usize::from(goes_on) >= FEWEST;
        let opens = left[..word.start].trim_end().is_empty();
        return is_list && AT.contains(&&left[word]) && (has_others || !opens && !is_of_saying(behind));
    }
    false
}

/// True for the end of a list of which more is known: "and other ports".
fn ends_in_others(behind: &str) -> bool {
    const LONGEST: usize = 80;
    let behind = &behind[..end_of_first(behind, LONGEST)];
    let is_small = |word: &&str| word.starts_with(char::is_lowercase) && !is_one_of(&["and", "or"], word);
    let words = all_words(behind);
    let first_small = words.iter().map(|word| &behind[word.clone()]).find(is_small);
    first_small == Some("other") && !behind.starts_with('.')
}

/// True if the names that end before some words say something: "said on Monday".
fn is_of_saying(behind: &str) -> bool {
    first_word(behind).is_some_and(|word| says(&behind[word]))
}

/// True for a name behind "a" and at most two small words, if nothing behind it says what it is of: "a red
/// Volvo Estate,".
fn is_thing(before: &str, behind: &str) -> bool {
    let words: Vec<_> = all_words(before).into_iter().rev().take(3).map(|word| &before[word]).collect();
    let article = words.iter().position(|word| is_one_of(&["a", "an"], word));
    let are_small = |words: &[&str]| words.iter().all(|word| word.starts_with(char::is_lowercase));
    let is_close = !before.trim_end().ends_with([',', '(', ':', '“', '"', '—', '–']);
    // "A tired Jarek Olm, a miner," is somebody.
    let is_person = [", a ", ", an ", ", who ", ", of "].iter().any(|words| behind.starts_with(words));
    let next = first_word(behind);
    let goes_on = next.is_some_and(|word| {
        behind[..word.start].trim().is_empty()
            && !is_one_of(&["and", "or", "in", "at", "on", "was", "were", "with", "near"], &behind[word])
    });
    // "A spokesman for Sel Ferries" is somebody's.
    let is_owned = words.first().is_some_and(|word| is_preposition(word));
    article.is_some_and(|article| are_small(&words[..article]))
        && is_close
        && !is_owned
        && !is_person
        && !goes_on
}
