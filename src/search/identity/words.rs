//! The words of a name as names are compared: in one spelling, without an article, a title or a company's
//! legal form.
//!
//! It knows nothing of actors, and not which names are the same.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::fold::{Fold, fold_onto};
use crate::article::names_of_countries;

/// Words, ready to be asked for one.
pub(super) type WordList = LazyLock<HashSet<&'static str>>;

/// The words of a text.
pub(super) fn list(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

/// Words in several spellings, each with the one that stands for all.
const SPELLINGS: &[(&str, &str)] = &[
    ("center", "centre"),
    ("corporation", "corp"),
    ("defense", "defence"),
    ("dept", "department"),
    ("govt", "government"),
    ("incorporated", "inc"),
    ("intl", "international"),
    ("labor", "labour"),
    ("limited", "ltd"),
    ("organization", "organisation"),
];

/// Those who are much like countries, in the initials that everybody uses and in words.
const UNIONS: &[(&str, &str)] = &[("EU", "European Union"), ("UN", "United Nations")];

/// Words that join others.
static IDLE: WordList = LazyLock::new(|| list("and at for from in of on to"));

/// Legal forms of companies, at the end of their names.
static LEGAL_FORMS: WordList =
    LazyLock::new(|| list("ag co company corp gmbh inc llc ltd nv oyj plc sa se spa"));

/// Titles in front of a person's name.
static TITLES: WordList = LazyLock::new(|| {
    list(
        "baron baroness capt captain chancellor col colonel dame dr gen general gov governor judge justice lady lord \
    madame mayor minister miss mme mr mrs ms premier president prof professor rep rev sen senator secretary sheikh sir",
    )
});

/// Words in front of such titles: "Foreign Minister", "Vice President".
static BEFORE_TITLES: WordList =
    LazyLock::new(|| list("defence deputy finance foreign former interior prime vice"));

/// Those of a woman and of a man.
const GENDERED: [&str; 2] = ["baroness dame lady madame miss mme mrs ms", "baron lord mr sir"];

/// The words of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameWords {
    /// Its words in one spelling.
    pub(super) words: Vec<String>,
    /// The same as they are written, in small letters.
    written: Vec<String>,
    /// Set for the name of a man, or of a woman: the place in [`GENDERED`] of the title.
    pub(super) gender: Option<usize>,
    /// Set for "a senior source".
    pub(super) is_indefinite: bool,
    /// Set if it has no capital letter where its script has some.
    pub(super) is_small: bool,
    /// The word that says who is meant, if it has a small letter or stands alone: "officials" in "Israeli
    /// officials from the south".
    pub(super) small_head: Option<String>,
    /// Set for "NATO", a few letters of which most are capitals.
    pub(super) is_acronym: bool,
}

impl NameWords {
    pub(super) fn of(name: &str) -> Self {
        let mut written = parts(name);
        let is_indefinite = written.len() > 1 && matches!(written[0].as_str(), "A" | "An" | "a" | "an");
        if written.len() > 1 && written[0].eq_ignore_ascii_case("the") {
            written.remove(0);
        }
        let letters = || written.iter().flat_map(|word| word.chars());
        let is_small = letters().any(char::is_lowercase) && !letters().any(char::is_uppercase);
        let names = written.split_off(titles(&written));
        let of_gender = |title: &String| {
            GENDERED.iter().position(|list| list.split(' ').any(|one| title.eq_ignore_ascii_case(one)))
        };
        let gender = written.iter().find_map(of_gender);
        let written = names;
        let small_head = small_head(&written);
        let is_acronym = matches!(&written[..], [only] if is_acronym(only));
        let written: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
        let words = in_one_spelling(&written);
        let is_acronym = is_acronym && words.len() == 1;
        Self { words, written, gender, is_indefinite, is_small, small_head, is_acronym }
    }

    /// The name without the legal form of a company at its end; none if there is no such form.
    pub(super) fn without_legal_form(&self) -> Option<Self> {
        let (form, words) = self.words.split_last()?;
        let is_company = LEGAL_FORMS.contains(form.as_str()) && !words.is_empty();
        let written = || self.written[..self.written.len() - 1].to_vec();
        is_company.then(|| Self { words: words.to_vec(), written: written(), ..self.clone() })
    }

    /// True for a country's whole name.
    pub(super) fn is_country(&self) -> bool {
        country(&self.words).is_some()
    }

    /// True if it has all words of another, and more.
    pub(super) fn goes_on_from(&self, other: &Self) -> bool {
        self.words.len() > other.words.len()
            && self.words.windows(other.words.len()).any(|part| part == other.words)
    }

    /// True if it is the initials of another, in any order, since languages differ in that.
    pub(super) fn stands_for(&self, other: &Self) -> bool {
        let sorted = |letters: &mut dyn Iterator<Item = char>| {
            let mut letters: Vec<char> = letters.collect();
            letters.sort_unstable();
            letters
        };
        let initials = |idle_too: bool| {
            let words = other.written.iter().filter(|word| idle_too || !is_idle(word));
            sorted(&mut words.filter_map(|word| word.chars().next()))
        };
        let own = || sorted(&mut self.words[0].chars());
        self.is_acronym
            && other.words.len() > 1
            && [true, false].into_iter().any(|idle_too| initials(idle_too) == own())
    }

    /// True if it is the same name, apart from double letters and initials that only one of them has.
    pub(super) fn is_spelling_of(&self, other: &Self) -> bool {
        let is_initial = |word: &&String| word.chars().count() == 1;
        let initials = [self, other].map(|name| name.words.iter().filter(is_initial).collect::<Vec<_>>());
        let [own, others] = [self, other].map(|name| {
            let words = name.words.iter().filter(|word| !is_initial(word));
            words.map(|word| single(word)).collect::<Vec<_>>()
        });
        let [mine, theirs] = &initials;
        own == others && (mine == theirs || mine.is_empty() || theirs.is_empty())
    }
}

/// A word with one letter for each double one.
fn single(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// The last word before "of" and the like, unless it has a capital letter as "Workers" has in "United Auto
/// Workers".
fn small_head(written: &[String]) -> Option<String> {
    let head = written.iter().position(|word| is_idle(word)).unwrap_or(written.len());
    let word = written[..head].last()?;
    (head == 1 || word.starts_with(char::is_lowercase)).then(|| word.to_lowercase())
}

/// The number of titles in front of a name: none of the words of "General Secretary" or "Minister of Health",
/// nor one in capitals, as in "DR Congo".
fn titles(written: &[String]) -> usize {
    let is_in = |list: &WordList, word: &String| {
        list.contains(word.to_lowercase().as_str()) && word.chars().any(char::is_lowercase)
    };
    let titles =
        written.iter().take_while(|word| is_in(&TITLES, word) || is_in(&BEFORE_TITLES, word)).count();
    let last = written[..titles].iter().rposition(|word| is_in(&TITLES, word));
    let titles = last.map_or(0, |last| last + 1);
    let is_named = written.get(titles).is_some_and(|word| !is_idle(&word.to_lowercase()));
    if is_named { titles } else { 0 }
}

/// The parts of a name between white space, hyphens and the like, in their own case, without accents, full
/// stops and the "'s" of a genitive.
fn parts(name: &str) -> Vec<String> {
    let mut folded = String::with_capacity(name.len());
    fold_onto(&mut folded, name, Fold::WordsInCase, |_, _| ());
    let spaced = folded.replace('&', " and ").replace('.', "");
    let parts = spaced.split(|c: char| !(c.is_alphanumeric() || c == '\''));
    let parts = parts.map(|part| part.strip_suffix("'s").unwrap_or(part).replace('\'', ""));
    parts.filter(|part| !part.is_empty()).collect()
}

/// True for a few letters, most of them capitals.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().count();
    capitals >= 2 && capitals * 2 > letters && letters <= 6
}

/// The words with each country by one name, and each other word in one spelling.
fn in_one_spelling(written: &[String]) -> Vec<String> {
    let spelt = |part: NamePart<'_>| match part {
        NamePart::Country(words) => words.to_vec(),
        NamePart::Word(word) => {
            let spelling = SPELLINGS.iter().find(|(other, _)| *other == word);
            vec![spelling.map_or(word, |(_, one)| one).to_owned()]
        }
    };
    name_parts(written).into_iter().flat_map(spelt).filter(|word| word != "the").collect()
}

/// A part of a name.
pub(super) enum NamePart<'n> {
    /// A country, by the words that stand for all its names.
    Country(&'static [String]),
    /// A word that is of no country.
    Word(&'n str),
}

impl<'n> NamePart<'n> {
    /// Its words.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Country(words) => words.join(" "),
            Self::Word(word) => (*word).to_owned(),
        }
    }

    /// The word, unless it is a country.
    pub(super) fn word(&self) -> Option<&'n str> {
        match self {
            Self::Country(_) => None,
            Self::Word(word) => Some(word),
        }
    }
}

/// The parts of a name of these words.
pub(super) fn name_parts(words: &[String]) -> Vec<NamePart<'_>> {
    let (mut parts, mut rest) = (Vec::new(), words);
    while let [first, after @ ..] = rest {
        let country =
            (1..=3.min(rest.len())).rev().find_map(|length| Some((length, country(&rest[..length])?)));
        if let Some((length, country)) = country {
            parts.push(NamePart::Country(country));
            rest = &rest[length..];
        } else {
            parts.push(NamePart::Word(first));
            rest = after;
        }
    }
    parts
}

/// The words that stand for all names of the country that these words name.
fn country(words: &[String]) -> Option<&'static [String]> {
    static COUNTRIES: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
        let small = |name: &str| parts(name).iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
        let unions = UNIONS
            .iter()
            .flat_map(|(short, long)| [(*short).to_owned(), (*long).to_owned()].map(|form| (form, *long)));
        let forms = names_of_countries().chain(unions);
        forms.map(|(form, country)| (small(&form).join(" "), small(country))).collect()
    });
    COUNTRIES.get(&words.join(" ")).map(Vec::as_slice)
}

/// True for a word that only joins others.
pub(super) fn is_idle(word: &str) -> bool {
    IDLE.contains(word)
}
