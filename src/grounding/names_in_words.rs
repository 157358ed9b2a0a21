//! The names in the words of a fact, those of its actors among them, are named in its text.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use super::evidence::Evidence;
use super::kin::family;
use super::named::stands;
use super::names::{is_described_in, is_named, name_elsewhere, not_there};
use super::paragraph::{FoldedText, Paragraph};
use super::voices::INITIALS;
use super::{Case, Findings, meant};
use crate::article::{
    NameKind, all_words, forms_of_country, has_one_of, is_one_name, is_one_of, names_in, one_around,
    short_states, stems,
};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Actor, EntryId, Id};

/// Reports names in the words of a fact that are nowhere in its text, or in paragraphs far from those that it
/// names.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let is_actor = matches!((case.fact.entry, &case.fact.tie), (EntryId::Actor(_), None));
    if is_actor || matches!(case.fact.entry, EntryId::Question(_) | EntryId::Issue(_)) {
        return;
    }
    let mut told = HashMap::new();
    for &(field, text) in &case.fact.prose {
        let mentions = case.voices.mentions(text);
        let nearest = LazyCell::new(|| evidence.nearest(&stems(text)));
        let whole_names = LazyCell::new(|| whole_names(text));
        // Of a name of several words one is enough.
        let mut missed: Option<&Range<usize>> = None;
        for (range, name) in names_in(text, |word| field == "place" || case.voices.is_name(word)) {
            let mention = one_around(&mentions, |mention| &mention.range, &range);
            let mut actors = mention.into_iter().flat_map(|mention| &mention.actors);
            if actors.any(|&id| *told.entry(id).or_insert_with(|| is_told(case, id, evidence))) {
                continue;
            }
            let near = evidence.cited.iter().chain(&evidence.before);
            if near.clone().any(|paragraph| names(paragraph, name)) {
                continue;
            }
            let whole = one_around(&whole_names, |whole| &whole.range, &range);
            if whole.is_some_and(|whole| missed == Some(&whole.range)) {
                continue;
            }
            let mut short = whole.into_iter().flat_map(|whole| [&whole.initials, &whole.joined]);
            if short.any(|short| near.clone().any(|paragraph| paragraph.has_as_written(short))) {
                continue;
            }
            let elsewhere = first_naming(name, evidence);
            if elsewhere.is_some() && is_called_the_country(name, evidence) {
                continue;
            }
            if elsewhere.is_none() && (is_taken_for_granted(name, evidence) || case.voices.is_of_source(name))
            {
                continue;
            }
            let problem = match elsewhere {
                // Where something is, a text says once.
                Some(_) if field != "text" => continue,
                Some(paragraph) => name_elsewhere(name, &evidence.numbers(), paragraph),
                None => match near.clone().find(|paragraph| misspells(paragraph, name)) {
                    Some(paragraph) => misspelt(name, paragraph),
                    None => not_there(name, &[], *nearest),
                },
            };
            missed = whole.map(|whole| &whole.range);
            findings.add(case.fact, field, 0, problem);
        }
    }
}

/// True for a country that the text names, if the paragraphs of a fact tell of "the country".
fn is_called_the_country(name: &str, evidence: &Evidence) -> bool {
    const NOUNS: &[&str] = &["country", "nation", "nationwide", "countrywide"];
    let tells = |text: &str| has_one_of(NOUNS, text);
    NameKind::of(name) == Some(NameKind::Country)
        && evidence.readings.iter().any(|reading| reading.article.names_a(NameKind::Country))
        && evidence.cited.iter().any(|paragraph| tells(paragraph.text.as_str()))
}

/// True if a paragraph has a name that is one letter off.
fn misspells(paragraph: &Paragraph, name: &str) -> bool {
    const SHORTEST: usize = 6;
    let text = paragraph.text.as_str();
    let is_near =
        |word: &str| word.starts_with(char::is_uppercase) && strsim::damerau_levenshtein(word, name) == 1;
    name.chars().count() >= SHORTEST && all_words(text).into_iter().any(|word| is_near(&text[word]))
}

/// The problem of a name that a paragraph writes with another letter.
fn misspelt(name: &str, paragraph: &Paragraph) -> Diagnostic {
    not_there(name, &[], None)
        .under(&codes::NAME_ELSEWHERE)
        .quoting("it is written in another way in", paragraph)
}

/// True if the paragraphs of a fact tell of an actor or of what it is part of, by name or otherwise.
fn is_told(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    is_named(case, id, evidence)
        || is_described_in(case, id, evidence)
        || of.iter().any(|&id| stands(case, id, evidence, &evidence.before))
        || meant::is_we(case, id, evidence)
}

/// A name of several words.
struct WholeName {
    range: Range<usize>,
    /// `NT` for "Northern Territory".
    initials: String,
    /// `LandCruiser` for "Land Cruiser".
    joined: String,
}

/// The names of several words in a text, from left to right.
fn whole_names(text: &str) -> Vec<WholeName> {
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !is_one_of(&["the", "a", "an"], word);
    let words = all_words(text);
    let runs = words.chunk_by(|one, next| {
        let is_joined = text[one.end..next.start].trim_matches([' ', '-']).is_empty();
        is_joined && is_name(&text[one.clone()]) && is_name(&text[next.clone()])
    });
    let whole = |run: &[Range<usize>]| {
        let [first, .., last] = run else { return None };
        let words = || run.iter().map(|word| &text[word.clone()]);
        Some(WholeName {
            range: first.start..last.end,
            initials: words().filter_map(|word| word.chars().next()).collect(),
            joined: words().collect(),
        })
    };
    runs.filter_map(whole).collect()
}

/// True if a text has the short form of a state: "N.Y.", with or without its last point; "MINN." in a dateline.
fn has_short_state(text: &str, short: &str) -> bool {
    text.contains(short)
        || text.contains(&format!(", {}", short.to_uppercase()))
        || short.matches('.').count() > 1 && text.contains(short.trim_end_matches('.'))
}

/// True for a country or an institution of state where a text names no other: everybody knows which one it
/// tells of.
pub(super) fn is_taken_for_granted(name: &str, evidence: &Evidence) -> bool {
    let told = |kind| evidence.readings.iter().any(|reading| reading.article.names_a(kind));
    NameKind::of(name).is_some_and(|kind| !told(kind))
}

/// The first paragraph of the texts that has a word of a name, or the words that its initials stand for.
pub(super) fn first_naming<'e>(name: &str, evidence: &Evidence<'e>) -> Option<&'e Paragraph<'e>> {
    evidence.readings.iter().find_map(|reading| {
        if is_written_otherwise(name) {
            reading.paragraphs.iter().find(|paragraph| names(paragraph, name))
        } else {
            reading.paragraph(reading.word_places.first_of_name(name, reading.article)?)
        }
    })
}

/// True if a text may have a name in another way than in one word.
fn is_written_otherwise(name: &str) -> bool {
    let is_initials = |(short, long): &(&str, &str)| *short == name || has_part(long, name);
    !forms_of_country(name).is_empty()
        || name == "Twitter"
        || INITIALS.iter().any(is_initials)
        || short_states(name).next().is_some()
}

/// True if a name is a word of the name that initials stand for.
fn has_part(long: &str, name: &str) -> bool {
    long.starts_with(char::is_uppercase) && long.split(' ').any(|part| is_one_name(part, name))
}

/// True if a paragraph has a word of a name, or the words that its initials stand for.
fn names(paragraph: &Paragraph, name: &str) -> bool {
    let FoldedText { text, words } = paragraph.folded();
    words.one_name(name).next().is_some()
        || forms_of_country(name).iter().any(|form| form.contains(' ') && text.contains(form))
        || (name == "Twitter" && paragraph.stems.contains("tweet"))
        || INITIALS.iter().any(|(short, long)| {
            *short == name && text.to_lowercase().contains(&long.to_lowercase())
                || has_part(long, name) && words.get(short).is_some()
        })
        || short_states(name).any(|short| has_short_state(paragraph.text.as_str(), short))
        || has_name_of_initials(paragraph.text.as_str(), name)
}

/// True if a text has a name whose initials these are, with its small words or without: "Harbour Office for
/// Sel" for "HOS" or "HOFS".
fn has_name_of_initials(text: &str, initials: &str) -> bool {
    const LENGTHS: RangeInclusive<usize> = 3..=8;
    const SMALL: &[&str] = &["and", "at", "for", "in", "of", "on", "the", "to"];
    if !LENGTHS.contains(&initials.len()) || !initials.chars().all(|c| c.is_ascii_uppercase()) {
        return false;
    }
    let words = all_words(text);
    let begins_there = |first: usize| {
        let mut left = initials;
        for (index, word) in words.iter().enumerate().skip(first) {
            let is_joined =
                index == first || text[words[index - 1].end..word.start].trim_matches([' ', '-']).is_empty();
            let word = &text[word.clone()];
            let rest = left.strip_prefix(|letter: char| word.starts_with(letter));
            let small = || left.strip_prefix(|letter: char| word.starts_with(letter.to_ascii_lowercase()));
            match rest {
                Some(rest) if is_joined => left = rest,
                None if is_joined && index > first && SMALL.contains(&word) => left = small().unwrap_or(left),
                _ => return false,
            }
            if left.is_empty() {
                return true;
            }
        }
        false
    };
    (0..words.len()).any(begins_there)
}
