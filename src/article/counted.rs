//! The things that texts count, in groups of words for one thing: "32 dead" are people, not buildings.
//!
//! It knows nothing of measures; `units` has those.

use crate::article::PREPOSITIONS;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::stems::{all_words, is_one_of, stem};

/// A group of words for one thing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    class: &'static str,
    group: &'static str,
}

/// The groups, each with its class. A group of the name of its class has the words for any of the class.
const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "people",
        "people",
        &[
            "people",
            "person",
            "individual",
            "resident",
            "inhabitant",
            "citizen",
            "man",
            "men",
            "woman",
            "women",
            "adult",
            "villager",
            "islander",
            "traveller",
            "traveler",
            "commuter",
            "pilgrim",
            "motorist",
            "victim",
            "casualty",
            "lives",
            "souls",
            "population",
            "passenger",
            "patient",
            "visitor",
            "spectator",
            "others",
            "demonstrator",
            "protester",
            "refugee",
            "migrant",
            "evacuee",
            "homeless",
            "national",
        ],
    ),
    (
        "people",
        "dead",
        &[
            "dead", "death", "killed", "fatality", "died", "dying", "slain", "perished", "deceased", "toll",
            "drowned",
        ],
    ),
    ("people", "injured", &["injured", "injury", "wounded", "hurt"]),
    ("people", "missing", &["missing"]),
    ("people", "ill", &["infection", "infected", "sick", "ill", "hospitalised", "hospitalized"]),
    (
        "people",
        "workers",
        &[
            "worker",
            "employee",
            "staff",
            "job",
            "post",
            "miner",
            "striker",
            "docker",
            "labourer",
            "laborer",
            "workforce",
            "nurse",
            "teacher",
            "doctor",
            "crew",
            "steelworker",
            "farmer",
            "member",
            "civil servant",
        ],
    ),
    (
        "people",
        "fighters",
        &[
            "fighter",
            "soldier",
            "troop",
            "militant",
            "combatant",
            "gunman",
            "gunmen",
            "rebel",
            "insurgent",
            "guerrilla",
        ],
    ),
    ("people", "civilians", &["civilian"]),
    ("people", "captives", &["hostage", "prisoner", "detainee", "captive", "inmate"]),
    ("people", "children", &["child", "children", "pupil", "student", "minor", "girl", "boy"]),
    ("people", "voters", &["voter", "elector"]),
    (
        "people",
        "delegates",
        &[
            "delegate",
            "deputy",
            "lawmaker",
            "legislator",
            "senator",
            "mp",
            "mps",
            "councillor",
            "minister",
            "judge",
            "leader",
        ],
    ),
    ("homes", "homes", &["household", "family", "home", "house", "flat", "apartment", "dwelling"]),
    (
        "places",
        "places",
        &[
            "country",
            "state",
            "nation",
            "city",
            "town",
            "village",
            "district",
            "area",
            "region",
            "province",
            "county",
            "constituency",
            "island",
            "governorate",
            "municipality",
            "camp",
        ],
    ),
    (
        "firms",
        "firms",
        &[
            "company",
            "firm",
            "business",
            "corporation",
            "supplier",
            "bank",
            "employer",
            "organisation",
            "organization",
        ],
    ),
    (
        "sites",
        "sites",
        &[
            "mine",
            "hospital",
            "school",
            "factory",
            "plant",
            "clinic",
            "shop",
            "store",
            "polling station",
            "station",
            "building",
            "bridge",
            "church",
            "mosque",
        ],
    ),
    (
        "vehicles",
        "vehicles",
        &[
            "vehicle",
            "car",
            "truck",
            "tank",
            "aircraft",
            "plane",
            "helicopter",
            "ship",
            "boat",
            "vessel",
            "tanker",
            "lorry",
            "lorries",
            "bus",
        ],
    ),
    ("disasters", "disasters", &["flood", "landslide", "earthquake", "storm", "fire", "quake"]),
    ("units", "battalions", &["battalion", "brigade", "regiment"]),
    ("animals", "animals", &["cow", "cattle", "sheep", "pig", "chicken", "bird"]),
];

/// The groups that say what became of people, not which people they are.
const STATES: [&str; 4] = ["dead", "injured", "missing", "ill"];

impl Counted {
    /// The group of a word, whatever its form.
    pub(crate) fn of(word: &str) -> Option<Self> {
        static BY_STEM: LazyLock<HashMap<(String, bool), Counted>> = LazyLock::new(|| {
            let mut by_stem = HashMap::new();
            for &(class, group, words) in GROUPS {
                for word in words {
                    // A word of several groups is of the first.
                    by_stem.entry((stem(word), is_of_persons(word))).or_insert(Counted { class, group });
                }
            }
            by_stem
        });
        BY_STEM.get(&(stem(word), is_of_persons(word))).copied()
    }

    /// The words of the group of a word that says what became of people, "deaths" and "killed"; none of any
    /// other.
    pub(crate) fn words_of_state(word: &str) -> &'static [&'static str] {
        let state = Self::of(word).filter(|counted| ["dead", "injured"].contains(&counted.group));
        let group = state.and_then(|state| GROUPS.iter().find(|(_, group, _)| *group == state.group));
        group.map_or(&[], |(.., words)| words)
    }

    /// True for people, whoever they are.
    pub(crate) fn is_of_people(self) -> bool {
        self.class == "people"
    }

    /// True for those who lead others or decide for them.
    pub(crate) fn is_of_leaders(self) -> bool {
        self.group == "delegates"
    }

    /// True if something of one group may be called by a word of the other: rebels may be dead, the dead are
    /// not injured.
    pub(crate) fn may_be(self, other: Self) -> bool {
        let is_any = |counted: Self| counted.group == counted.class;
        let is_state = |counted: Self| STATES.contains(&counted.group);
        self.class == other.class
            && (self.group == other.group
                || is_any(self)
                || is_any(other)
                || is_state(self) != is_state(other))
    }
}

/// True for a word that ends as those for persons do, who are not what they have the name of: islanders are
/// no islands.
fn is_of_persons(word: &str) -> bool {
    let one = word.trim_end_matches(['s', 'S']).to_ascii_lowercase();
    one.ends_with("er") || one.ends_with("or")
}

/// Words that end the phrase behind an amount.
const ENDING: &[&str] = &[
    "since", "after", "before", "during", "and", "or", "that", "who", "which", "as", "but", "when", "while",
    "than", "into", "between", "among", "because", "if", "under",
];
/// The most words of such a phrase.
const LONGEST: usize = 5;

/// The bytes of the words behind an amount that say what it counts: "aid workers" of "12 aid workers in
/// Rafah".
pub(crate) fn phrase_behind(sentence: &str, end: usize) -> Range<usize> {
    let behind = &sentence[end..];
    // "Of the village's 1,800 residents"
    let whole = of_whole(behind).unwrap_or(0);
    let mark = behind[whole..].find([',', ';', ':', '(', ')', '.', '”', '"', '—', '–']);
    let mark = mark.map_or(behind.len(), |mark| whole + mark);
    let words = all_words(&behind[whole..mark]).into_iter();
    let words = words
        .map(|word| whole + word.start..whole + word.end)
        .take_while(|word| {
            ![PREPOSITIONS, ENDING].iter().any(|table| is_one_of(table, &behind[word.clone()]))
        })
        .take(LONGEST);
    end..end + words.last().map_or(0, |word| word.end)
}

/// The end of the number of all of them, of which an amount before some words is a part: that of "1,800" in
/// " of the village's 1,800 residents".
fn of_whole(behind: &str) -> Option<usize> {
    const REACH: usize = 5;
    let of = behind.strip_prefix(" of ")?;
    let is_digit = |c: char| c.is_ascii_digit();
    let number = all_words(of).into_iter().take(REACH).find(|word| of[word.clone()].starts_with(is_digit))?;
    let before = &of[..number.start];
    let is_owned =
        before.trim_end().ends_with(['s', '’', '\'']) || is_one_of(&["the", "its", "their"], before.trim());
    let rest = of[number.start..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    (is_owned && !before.contains([',', ';', '('])).then(|| behind.len() - rest.len())
}

/// The things in some words that are counted.
pub(crate) fn counted_in(words: &str) -> Vec<Counted> {
    all_words(words).into_iter().filter_map(|word| Counted::of(&words[word])).collect()
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[test]
    fn what_is_counted_may_have_a_wider_word() {
        let may_be = |a, b| Counted::of(a).unwrap().may_be(Counted::of(b).unwrap());
        for (a, b) in [
            ("people", "killed"),
            ("deaths", "dead"),
            ("workers", "miners"),
            ("soldier", "people"),
            ("firms", "companies"),
        ] {
            assert!(may_be(a, b) && may_be(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("people", "households"),
            ("deaths", "injuries"),
            ("civilians", "fighters"),
            ("countries", "companies"),
            ("miners", "mines"),
            ("islanders", "islands"),
        ] {
            assert!(!may_be(a, b) && !may_be(b, a), "{a} {b}");
        }
        assert_eq!(Counted::of("barrels"), None);
    }
}
