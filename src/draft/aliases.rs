//! Which shorter forms of a name stand alone somewhere as a name: neither a common noun with the capital
//! letter of a sentence, nor what only says whose something is, as in "the Sel parliament".

use std::collections::HashSet;
use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, Article, ArticleParagraph, all_words, first_word, forms_of_country, has_one_of,
    is_adverb, is_auxiliary, is_common, is_name_of_country, is_one_of, is_past_verb, is_preposition,
    is_seat_of_country, last_word, says,
};
use crate::coverage::{ArticleName, is_house, is_office};

/// Whose somebody is, before a name: "Democrat Ann Rowe".
const PARTIES: &[&str] = &["Republican", "Democrat"];
/// Peoples with a name of two words.
const OF_TWO: &[&str] = &[
    "South African",
    "South Korean",
    "North Korean",
    "South Sudanese",
    "Saudi Arabian",
    "Sri Lankan",
    "Costa Rican",
    "Puerto Rican",
    "Sierra Leonean",
];
/// True for a word for a people: "Swiss", "South African".
pub(super) fn is_people(words: &str) -> bool {
    let is_one =
        || !forms_of_country(words).is_empty() && !is_name_of_country(words) && !is_seat_of_country(words);
    OF_TWO.contains(&words) || is_one()
}

/// What several are, before the first of their names: "Justices Ann Rowe and".
const OF_SEVERAL: &[&str] = &["Justices", "Judges", "Senators", "Sens", "Reps", "Ministers", "Professors"];

/// The words of a text that have no capital letter somewhere.
pub(super) struct SmallWords<'t> {
    all: HashSet<&'t str>,
    /// Those right behind an article.
    nouns: HashSet<&'t str>,
}

impl<'t> SmallWords<'t> {
    pub(super) fn of(article: &'t Article) -> Self {
        let mut small = Self { all: HashSet::new(), nouns: HashSet::new() };
        for text in article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()) {
            let mut before = "";
            for word in all_words(text).into_iter().map(|word| &text[word]) {
                if word.starts_with(char::is_lowercase) {
                    small.all.insert(word);
                    if is_one_of(&["the", "a", "an"], before) {
                        small.nouns.insert(word);
                    }
                }
                before = word;
            }
        }
        small
    }

    /// Takes a noun that begins a sentence from before a name that stands alone elsewhere: "Favourite Quill",
    /// if the text has "the favourite" too.
    pub(super) fn shorten(&self, article: &Article, name: &mut ArticleName) {
        let Some((first, rest)) = name.full.split_once(' ') else { return };
        // "Will", "Bill" and "Rose" are names.
        let small = first.to_lowercase();
        let is_noun =
            first.len() > "Grace".len() && (self.nouns.contains(small.as_str()) || self.is_work(&small));
        let rest = rest.to_owned();
        // "Republican Donald Trump"
        let is_joined = || {
            name.places.iter().any(|(paragraph, _, range)| {
                article.paragraphs[paragraph - 1].text.as_str()[range.end..].starts_with(" and ")
            })
        };
        let is_before = is_one_of(PARTIES, first) || is_one_of(OF_SEVERAL, first) && is_joined();
        if is_before && rest.contains(' ') {
            name.full = rest;
            return;
        }
        let person =
            self.without_people(&name.full).filter(|person| is_told_as_person(article, name, person));
        if let Some(person) = person {
            name.full = person.to_owned();
            return;
        }
        let begins = |(paragraph, sentence, range): &(usize, usize, Range<usize>)| {
            let paragraph = &article.paragraphs[paragraph - 1];
            paragraph.text.as_str()[range.clone()] != name.full || is_first(paragraph, *sentence, range)
        };
        if is_noun && !is_office(first) && name.places.iter().all(begins) && name.short.remove(&rest) {
            name.full = rest;
        }
    }

    /// The name of a person without the people that she is of: "Ann Rowe" of "South African Ann Rowe".
    fn without_people<'n>(&self, name: &'n str) -> Option<&'n str> {
        let mut blanks = name.match_indices(' ').map(|(at, _)| at).take(2);
        let rest = blanks.find(|at| is_people(&name[..*at])).map(|at| &name[at + 1..])?;
        // "Indian Premier League" is no person.
        let is_name = |word: &Range<usize>| {
            let word = &rest[word.clone()];
            word.starts_with(char::is_uppercase)
                && !is_common(word)
                && !is_office(word)
                && !is_house(word)
                && !self.all.contains(word.to_lowercase().as_str())
        };
        let words = all_words(rest);
        let is_person = words.len() == 2 && words.iter().all(is_name);
        self.without_people(rest).or(Some(rest).filter(|_| is_person))
    }

    /// True for a noun for what somebody does that the text has in small letters: "chemist", if it has
    /// "chemists".
    fn is_work(&self, noun: &str) -> bool {
        let is_one = ["ist", "ian", "er", "or"].iter().any(|end| noun.ends_with(end));
        is_one && (self.all.contains(noun) || self.all.contains(format!("{noun}s").as_str()))
    }

    /// True for a form of a name that stands alone somewhere.
    pub(super) fn leave_alone(&self, article: &Article, name: &ArticleName, form: &str) -> bool {
        let is_initials = form.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        let is_noun = || is_common(form) || self.all.contains(form.to_lowercase().as_str());
        let stands = |(paragraph, sentence, range): &(usize, usize, Range<usize>)| {
            let Some(paragraph) = article.paragraphs.get(paragraph - 1) else { return false };
            let text = paragraph.text.as_str();
            text.get(range.clone()) == Some(form)
                && is_alone(&text[range.end..])
                && !(is_first(paragraph, *sentence, range) && is_noun())
        };
        is_initials
            || !is_part_of_body(&name.full, form) && (form.contains(' ') || name.places.iter().any(stands))
    }
}

/// True for two words of a name that the text tells of as of a person: it has the last of them alone, or "who",
/// "she" or an age behind them; and never "the" before them, as in "the American Red Cross".
fn is_told_as_person(article: &Article, name: &ArticleName, words: &str) -> bool {
    const PERSONS: &[&str] = &["who", "he", "she", "his", "her", "him"];
    let surname = last_word(words).map_or("", |word| &words[word]);
    let tells = |(paragraph, _, range): &(usize, usize, Range<usize>)| {
        let behind = &article.paragraphs[paragraph - 1].text.as_str()[range.end..];
        let behind = behind.split(". ").next().unwrap_or_default();
        let is_age =
            behind.strip_prefix(", ").is_some_and(|age| age.starts_with(|c: char| c.is_ascii_digit()));
        is_age || has_one_of(PERSONS, behind)
    };
    let is_body = |(paragraph, _, range): &(usize, usize, Range<usize>)| {
        let before = &article.paragraphs[paragraph - 1].text.as_str()[..range.start];
        last_word(before).is_some_and(|word| is_one_of(&["the"], &before[word]))
    };
    !name.places.iter().any(is_body) && (name.short.contains(surname) || name.places.iter().any(tells))
}

/// True for the first word of the name of a body that only tells where it is or what it is for: "Selian" is
/// not the Selian Supreme Court.
fn is_part_of_body(name: &str, form: &str) -> bool {
    const BODIES: &[&str] = &[
        "court",
        "association",
        "assembly",
        "council",
        "commission",
        "ministry",
        "department",
        "police",
        "parliament",
        "senate",
        "committee",
        "federation",
        "congress",
        "society",
        "conference",
    ];
    let rest = name.strip_prefix(form).filter(|rest| rest.starts_with(' ') && !form.contains(' '));
    rest.is_some_and(|rest| rest.split(' ').any(|word| is_one_of(BODIES, word)))
}

/// True for a name with which a sentence of its paragraph begins.
fn is_first(paragraph: &ArticleParagraph, sentence: usize, name: &Range<usize>) -> bool {
    let start = paragraph.sentences.get(sentence).map_or(0, |sentence| sentence.range.start);
    let before = paragraph.text.as_str().get(start..name.start).unwrap_or_default();
    !before.contains(char::is_alphanumeric)
}

/// True if no noun stands right behind a name that it could say more of, but a mark, a verb or the like.
fn is_alone(behind: &str) -> bool {
    const BEHIND: &[&str] = &[
        "and", "or", "but", "as", "after", "before", "during", "since", "until", "under", "into", "than",
        "who", "be", "which", "whose", "that", "where", "when", "while", "if", "because", "not", "this",
        "last", "next", "also", "still", "now", "then", "never", "itself", "himself", "herself", "alone",
        "too",
    ];
    const OBJECTS: &[&str] =
        &["to", "that", "it", "them", "much", "many", "more", "no", "nothing", "some", "all"];
    let Some(rest) = behind.strip_prefix(' ') else { return true };
    let Some(word) = first_word(rest) else { return true };
    let (next, behind) = (&rest[word.clone()], &rest[word.end..]);
    let is_small = word.start == 0 && next.starts_with(char::is_lowercase);
    // "Quill wants the", but not "water bills have"
    let object = first_word(behind).map_or("", |word| &behind[word]);
    let has_object = [ARTICLES_AND_OWNERS, OBJECTS].iter().any(|table| is_one_of(table, object));
    let does = next.ends_with('s') && has_object && behind.starts_with(' ');
    !is_small
        || is_auxiliary(next)
        || is_preposition(next)
        || is_one_of(BEHIND, next)
        || is_past_verb(next)
        || says(next)
        || is_adverb(next)
        || does
}

#[cfg(test)]
mod tests {
    use super::{is_alone, is_part_of_body};

    #[test]
    fn a_place_is_not_its_court() {
        assert!(is_part_of_body("Selia Supreme Court", "Selia"));
        assert!(!is_part_of_body("Sel Systems Inc", "Sel"));
        assert!(!is_part_of_body("Ann Court", "Court"));
    }

    #[test]
    fn a_name_stands_alone_before_a_verb_or_a_mark() {
        for behind in [" said", "’s boat", ", who", "", " wants the", " and Rowe", " also left", " will go"]
        {
            assert!(is_alone(behind), "{behind}");
        }
        for behind in [" bills have risen", " you cannot get", " parliament", " crews left"] {
            assert!(!is_alone(behind), "{behind}");
        }
    }
}
