//! Who has which office, as far as the text tells: "the health minister" is Mara Quill where she is called so
//! anywhere.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::names::is_title;
use super::people::{before_preposition, is_body, may_be_verb, people_at};
use super::words::bare::without_initials;
use super::words::{Said, first_subject};
use crate::article::{all_words, is_initials, is_one_of, last_word};

/// The most offices that end in the same noun; of more, nobody knows which is meant.
const MOST: usize = 8;

/// Offices that are called otherwise too.
const SAME_OFFICES: &[(&str, &str)] = &[
    ("justice", "judge"),
    ("premier", "prime minister"),
    ("taoiseach", "prime minister"),
    ("boss", "chief"),
    ("head", "chief"),
];
/// What people are who are called by their party or their place: "the Sel Left MP".
const OF_PARTIES: &[&str] =
    &["mp", "mps", "td", "mep", "msp", "senator", "lawmaker", "politician", "leader", "legislator", "member"];

/// The offices of the people in a text.
#[derive(Default)]
pub(super) struct Offices {
    /// By the noun, in small letters, each office with whoever has it.
    by_noun: HashMap<String, Vec<HeldOffice>>,
    /// By the names in an office, in small letters, whoever has it: "Sel Left" of "Sel Left speaker".
    by_name: HashMap<String, Vec<String>>,
    /// The surnames that were met.
    met: HashSet<String>,
    /// The office of whoever the paragraph before tells of without a name.
    awaiting: Option<String>,
}

/// An office that somebody has.
struct HeldOffice {
    /// In small letters.
    office: String,
    /// Set if the body that it is of has initials for a name: "SBO chairman".
    is_of_initials: bool,
    holder: String,
}

impl Offices {
    /// Notes the people whom a sentence names, with the offices beside their names.
    pub(super) fn meet(&mut self, sentence: &str, begins_paragraph: bool) {
        let awaiting = if begins_paragraph { self.awaiting.take() } else { None };
        for place in people_at(sentence) {
            let (before, name, behind) =
                (&sentence[..place.start], &sentence[place.clone()], &sentence[place.end..]);
            let beside = [office_in(name), office_behind(behind), office_before(before)];
            let has_office = beside.iter().any(Option::is_some);
            for office in beside.into_iter().flatten() {
                self.note(office, name);
            }
            let is_new = self.met.insert(surname(name));
            // "The health minister promised more. / Mara Quill, who spoke in Ode, …": the lead leaves the
            // name to what follows.
            if let Some(office) =
                awaiting.as_deref().filter(|_| is_new && !has_office && all_words(before).is_empty())
            {
                self.note(office, name);
            }
        }
        if let Some(office) = begins_paragraph.then(|| subject_office(sentence)).flatten() {
            self.awaiting = self.holder(office).is_none().then(|| office.to_owned());
        }
    }

    /// Whoever has an office that some words are: "the finance minister"; none if more than one might be meant.
    pub(super) fn holder(&self, words: &str) -> Option<&str> {
        let all = all_words(words);
        let (the, noun) = (&words[all.first()?.clone()], &words[all.last()?.clone()]);
        let office = words.get(all.get(1)?.start..all.last()?.end).filter(|_| is_one_of(&["the"], the))?;
        if is_one_of(OF_PARTIES, noun)
            && let Some(names) = names_in(office).and_then(|names| self.by_name.get(&names))
        {
            return only(names.iter());
        }
        let office = usual(office);
        let noun = office.rsplit(' ').next().unwrap_or_default();
        let alike = self.by_noun.get(noun).filter(|alike| alike.len() <= MOST)?;
        let same = alike.iter().filter(|held| ends_alike(&office, &held.office)).map(|held| &held.holder);
        // "The bank chairman" is the SBO chairman, if he is the only one of whom the text tells.
        let may_be_same = office.split_once(' ').is_some_and(|(body, _)| is_body(body))
            && alike.iter().all(|held| held.is_of_initials);
        only(same).or_else(|| only(alike.iter().map(|held| &held.holder)).filter(|_| may_be_same))
    }

    /// True if somebody without a name may be a person who spoke last: "the top law officer".
    pub(super) fn may_be(&self, words: &str, person: &str) -> bool {
        may_be_anybody(words) && !self.is_of_another(words, person)
    }

    /// True if words are for somebody of another club than a person has, as far as the text tells: "the Marl
    /// boss" for "Sel manager Ann Rowe".
    fn is_of_another(&self, words: &str, person: &str) -> bool {
        let office = words.split_once(' ').map_or(words, |(_, office)| office);
        let Some(own) = names_in(office) else { return false };
        let person = surname(person);
        let is_hers = |names: &[String]| names.iter().any(|name| surname(name) == person);
        self.by_name.iter().any(|(club, names)| *club != own && is_hers(names))
    }

    fn note(&mut self, office: &str, name: &str) {
        if let Some(names) = names_in(office) {
            let alike = self.by_name.entry(names).or_default();
            if alike.len() <= MOST {
                alike.push(name.to_owned());
            }
        }
        let is_of_initials = office.split_once(' ').is_some_and(|(body, _)| is_initials(body));
        let office = usual(office);
        let noun = office.rsplit(' ').next().unwrap_or_default().to_owned();
        let alike = self.by_noun.entry(noun).or_default();
        if alike.len() <= MOST {
            alike.push(HeldOffice { office, is_of_initials, holder: name.to_owned() });
        }
    }
}

/// True for words for somebody without a name that can be a person of any office: "the top law officer".
fn may_be_anybody(words: &str) -> bool {
    const NOUNS: &[&str] = &[
        "officer",
        "leader",
        "chief",
        "official",
        "politician",
        "lawyer",
        "lawmaker",
        "veteran",
        "activist",
        "campaigner",
        "businessman",
        "businesswoman",
        "scientist",
        "researcher",
        "author",
        "economist",
        "professor",
        "executive",
        "director",
        "historian",
        "physicist",
    ];
    /// Those whose club may stand before them: "the Sel boss".
    const OF_CLUBS: &[&str] = &["boss", "manager", "coach", "captain"];
    const MOST: usize = 5;
    let all = all_words(words);
    let the = all.first().is_some_and(|word| is_one_of(&["the"], &words[word.clone()]));
    let noun = last_word(words).map_or("", |word| &words[word]);
    let is_of_club = is_one_of(OF_CLUBS, noun);
    let is_noun = is_of_club || is_one_of(NOUNS, noun);
    let is_small = |word: &Range<usize>| words[word.clone()].starts_with(char::is_lowercase);
    let are_small = all.iter().skip(1 + usize::from(is_of_club)).all(is_small);
    the && is_noun && are_small && all.len() <= MOST
}

/// The one of some names, if they are all of one person.
fn only<'n>(mut names: impl Iterator<Item = &'n String>) -> Option<&'n str> {
    let first = names.next()?;
    names.all(|other| surname(other) == surname(first)).then_some(first)
}

/// An office in small letters and in its most usual words: "prime minister" of "Taoiseach".
fn usual(office: &str) -> String {
    let office = office.to_lowercase();
    let noun = office.rsplit(' ').next().unwrap_or_default();
    let same = SAME_OFFICES.iter().find(|(other, _)| *other == noun).map(|(_, usual)| *usual);
    same.map_or_else(|| office.clone(), |usual| format!("{}{usual}", &office[..office.len() - noun.len()]))
}

/// The names with which an office begins, in small letters: "sel left" of "Sel Left harbour speaker".
fn names_in(office: &str) -> Option<String> {
    let is_name =
        |word: &&str| word.starts_with(char::is_uppercase) && !is_title(word) && !is_one_of(OF_PARTIES, word);
    let names: Vec<&str> = office.split(' ').take_while(is_name).collect();
    (!names.is_empty()).then(|| names.join(" ").to_lowercase())
}

/// True if one of two offices is the end of the other: "health minister" and "irish health minister".
fn ends_alike(one: &str, other: &str) -> bool {
    let ends = |long: &str, short: &str| {
        long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    ends(one, other) || ends(other, one)
}

fn surname(name: &str) -> String {
    last_word(name).map(|word| name[word].to_lowercase()).unwrap_or_default()
}

/// The office before the name of a person: "Finance Minister" of "Finance Minister Mara Quill".
fn office_in(name: &str) -> Option<&str> {
    let all = all_words(name);
    let last = all.iter().rposition(|word| is_title(&name[word.clone()]))?;
    (last + 1 < all.len()).then(|| &name[..all[last].end])
}

/// The office that stands behind a name: "finance minister" of ", the finance minister of Sel, said".
fn office_behind(behind: &str) -> Option<&str> {
    const MOST: usize = 6;
    let behind = behind.strip_prefix(", ")?;
    let aside = before_preposition(&behind[..behind.find([',', '.', ';', ':', '—', '–', '“', '"'])?]);
    // "District Chief Executive (DCE)"
    let aside = &aside[..without_initials(aside, aside.len())];
    let words = all_words(aside);
    let is_verb = words.iter().any(|word| may_be_verb(&aside[word.clone()]));
    Some(aside).filter(|_| words.len() <= MOST && !is_verb).and_then(last_office)
}

/// The office that ends right before a name, or in an aside, without whose it is: "finance minister" of "The
/// finance minister of Sel, ".
fn office_before(before: &str) -> Option<&str> {
    const COURTESY: [&str; 8] = ["Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Dr. ", "Dr "];
    let before = COURTESY.iter().find_map(|title| before.strip_suffix(title)).unwrap_or(before);
    let before = before.strip_suffix(' ')?;
    let Some(aside) = before.strip_suffix(',') else { return last_office(before) };
    // "The governor of the bank, Mara Quill"
    let clause = aside.rsplit([',', ';', ':', '“', '”', '"']).next().unwrap_or_default();
    last_office(aside).or_else(|| last_office(before_preposition(clause)))
}

/// The office in which a text ends: "finance minister" of "asked the finance minister".
fn last_office(text: &str) -> Option<&str> {
    const MOST: usize = 4;
    const BEFORE: &[&str] = &[
        "the", "a", "an", "its", "their", "his", "her", "of", "in", "by", "and", "to", "for", "from", "with",
        "s",
    ];
    let words = all_words(text);
    let noun = words.last().filter(|noun| text[noun.end..].is_empty() && is_title(&text[(*noun).clone()]))?;
    let is_of_office = |word: &&Range<usize>| {
        !is_one_of(BEFORE, &text[(*word).clone()]) && text[word.end..].starts_with(' ')
    };
    let first = words[..words.len() - 1].iter().rev().take(MOST - 1).take_while(is_of_office).last();
    Some(&text[first.unwrap_or(noun).start..])
}

/// The words for the office of whom a sentence tells without a name: "The health minister" of "The health
/// minister promised more."
fn subject_office(sentence: &str) -> Option<&str> {
    let Said::Words(words) = first_subject(sentence, sentence.len())? else { return None };
    let words = before_preposition(words);
    let the = all_words(words).into_iter().next().filter(|word| is_one_of(&["the"], &words[word.clone()]))?;
    let office = words[the.end..].trim_start();
    (people_at(words).is_empty() && last_word(office).is_some_and(|word| is_title(&office[word])))
        .then_some(words)
}
