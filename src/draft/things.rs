//! Words that are the subject of a sentence as somebody is, and are nobody: "the decision", "the forecast
//! trajectory".

use crate::article::{is_one_of, last_word};

/// Endings of words for what happens or is so.
const ENDINGS: [&str; 9] = ["tion", "sion", "ment", "ity", "ness", "ance", "ence", "ism", "ship"];

/// Those who have such an ending.
const BODIES: &[&str] = &[
    "administration",
    "commission",
    "delegation",
    "organisation",
    "organization",
    "association",
    "corporation",
    "opposition",
    "institution",
    "foundation",
    "federation",
    "government",
    "parliament",
    "department",
    "regiment",
    "authority",
    "university",
    "charity",
    "community",
    "facility",
    "alliance",
    "audience",
    "mission",
    "leadership",
    "membership",
    "ambulance",
    "city",
    "congregation",
    "nation",
    "station",
    "coalition",
    "establishment",
    "management",
    "prosecution",
    "defence",
];

/// What happens or is so, without such an ending.
const THINGS: &[&str] = &[
    "win",
    "loss",
    "support",
    "rise",
    "fall",
    "growth",
    "price",
    "prices",
    "cost",
    "costs",
    "trajectory",
    "trend",
    "result",
    "results",
    "evidence",
    "talks",
    "discovery",
    "test",
    "tests",
    "sign",
    "signs",
    "sales",
    "weather",
    "inflation",
    "case",
    "rate",
    "market",
    "majority",
    "minority",
    "trial",
    "deal",
    "plan",
    "plans",
    "rule",
    "rules",
    "offer",
    "vote",
];

/// True for words without a name whose last one is what happens or is so.
pub(super) fn is_thing(words: &str) -> bool {
    let last = last_word(words).map_or("", |word| &words[word]).to_lowercase();
    let is_ended = ENDINGS.iter().any(|ending| last.ends_with(ending)) && !is_one_of(BODIES, &last);
    let is_named = words.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase));
    !is_named && (is_ended || is_one_of(THINGS, &last))
}
