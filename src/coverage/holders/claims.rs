//! What a statement of a text says: its words, its main clause, and the things that it says one beside the
//! other.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::article::{
    Amount, Article, ArticleSentence, DENYING, Speech, all_words, has_one_of, is_common, is_one_of, refuses,
    stem, stems,
};
use crate::coverage::speaker::before_preposition;
use crate::coverage::{TextPart, is_work};

/// The share of the words of a statement that facts must have.
const ENOUGH: f64 = 0.2;

/// The words that begin one of several things, those of one sort in a row.
const OPENING: &[&[&str]] = &[&["a", "an"], &["the", "its", "their", "his", "her"], &["that"], &["to"]];
/// Verbs that tell what is so, and not what somebody wants.
const ONLY_SAYING: &[&str] = &[
    "project",
    "projects",
    "forecast",
    "forecasts",
    "said",
    "say",
    "says",
    "report",
    "reported",
    "reports",
    "estimate",
    "estimates",
    "estimated",
    "added",
    "announced",
    "counted",
    "found",
    "finds",
    "showed",
    "shows",
];
/// Verbs of denying, and nouns for what was said before: their stems.
static WHAT_IS_DENIED: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    const NOUNS: &[&str] = &[
        "claim",
        "charge",
        "accusation",
        "allegation",
        "report",
        "study",
        "figure",
        "number",
        "estimate",
        "suggestion",
        "wrongdoing",
    ];
    NOUNS.iter().chain(DENYING).map(|word| stem(word)).collect()
});
/// Marks that end one of several things.
const MARKS: [char; 5] = [',', ';', ':', '“', '”'];

/// What a part of a sentence says.
pub(super) struct Claim<'p> {
    pub(super) part: &'p TextPart,
    /// The stems of the words for whoever says it.
    pub(super) speaker: BTreeSet<String>,
    /// The stems of its own words.
    pub(super) said: BTreeSet<String>,
    /// Those of its main clause.
    main: BTreeSet<String>,
    /// The stems of each of the things that it says one beside the other.
    members: Vec<BTreeSet<String>>,
    /// Set if a report or the like says it.
    pub(super) is_of_work: bool,
    /// Set if somebody takes a stand in it.
    pub(super) is_stand: bool,
    /// Set if somebody refuses or denies something in it.
    pub(super) refuses: bool,
    /// The stems of all its words if somebody denies something in it.
    pub(super) denied: BTreeSet<String>,
    /// Set if most of its words stand in quotation marks, once that was asked for.
    pub(super) is_mostly_quoted: OnceCell<bool>,
}

impl<'p> Claim<'p> {
    pub(super) fn of(part: &'p TextPart, sentence: &ArticleSentence) -> Self {
        let speaker = stems(part.speaker.as_deref().unwrap_or_default());
        let own = sentence.of_paragraph(&part.range);
        let text = without_asides(&sentence.text[own.clone()]);
        let text = text.replace("according to ", " ").replace("According to ", " ");
        let of_its_own = |words: &str| {
            let mut stems = stems(words);
            stems.retain(|stem| !speaker.contains(stem) && !is_common(stem));
            stems
        };
        // What has only words that any text has is told by those.
        let any = || stems(&text).into_iter().filter(|stem| !speaker.contains(stem)).collect();
        let members = members(&text).into_iter().map(of_its_own).collect();
        let stands = sentence.stands();
        let mut here = stands.iter().filter(|stand| own.contains(&stand.range.start));
        let only_says = |stand: &Speech| is_one_of(ONLY_SAYING, &sentence.text[stand.range.clone()]);
        let is_stand = here.any(|stand| !stand.is_doubtful(sentence.text) && !only_says(stand));
        // "A survey of 640 crews by the Sel Board"
        let is_of_work = is_work(before_preposition(part.speaker.as_deref().unwrap_or_default()));
        let (said, main) = (of_its_own(&text), of_its_own(main_clause(&text)));
        let said = if said.is_empty() { any() } else { said };
        let own = &sentence.text[own];
        let denied = if has_one_of(DENYING, own) { stems(own) } else { BTreeSet::new() };
        Self {
            part,
            said,
            main,
            members,
            is_of_work,
            is_stand,
            refuses: refuses(&text),
            denied,
            is_mostly_quoted: OnceCell::new(),
            speaker,
        }
    }

    /// The amounts that begin in it.
    pub(super) fn amounts<'a>(&self, article: &'a Article) -> impl Iterator<Item = &'a Amount> {
        let sentence = self.part.sentence(article);
        let part = sentence.map_or(0..0, |sentence| sentence.of_paragraph(&self.part.range));
        let all = sentence.into_iter().flat_map(|sentence| &sentence.amounts);
        all.filter(move |amount| part.contains(&amount.range.start))
    }

    /// True if it says no more than that somebody denies what was said: "The port denies the claim."
    pub(super) fn only_denies(&self) -> bool {
        !self.denied.is_empty() && self.said.iter().all(|stem| WHAT_IS_DENIED.contains(stem))
    }

    /// True if it does not say several things one beside the other.
    pub(super) fn says_nothing_beside(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn is_held(&self, told: &ToldOfClaim) -> bool {
        let ToldOfClaim { stems: told, is_whole, is_counted } = told;
        let count =
            |stems: &BTreeSet<String>| stems.iter().filter(|stem| told.contains(stem.as_str())).count();
        let has_all =
            self.members.iter().all(|member| member.len() < 2 || is_enough(count(member), member.len()));
        let has_main = self.main.is_empty() || count(&self.main) > 0;
        *is_whole || has_all && has_main && (*is_counted || is_enough(told.len(), self.said.len()))
    }
}

/// What the facts of a paragraph tell of a claim.
#[derive(Default)]
pub(super) struct ToldOfClaim<'c> {
    /// The stems that they share with it.
    pub(super) stems: BTreeSet<&'c str>,
    /// Set if one of them tells all of it.
    pub(super) is_whole: bool,
    /// Set if one of them tells an amount of it.
    pub(super) is_counted: bool,
}

/// A part of a sentence without what it says of somebody by the way: "Ann Rowe, who sails on Monday, said no".
fn without_asides(text: &str) -> String {
    let mut whole = text.to_owned();
    for opening in [", who ", ", who’s ", ", who's ", ", whose ", ", whom "] {
        while let Some(start) = whole.find(opening) {
            let Some(end) = whole[start + 1..].find(',') else { break };
            whole.replace_range(start..=start + 1 + end, " ");
        }
    }
    // "A port official who asked not to be named"
    for opening in [
        " who asked not to be ",
        " who did not want to be ",
        " who declined to be ",
        " who spoke on condition ",
    ] {
        if let Some(start) = whole.find(opening) {
            let end = whole[start..].find([',', ';', '.']).map_or(whole.len(), |end| start + end);
            whole.replace_range(start..end, "");
        }
    }
    whole
}

/// The things that are said one beside the other behind a verb: "an end to the strike" and "a rise" of
/// "demands an end to the strike and a rise".
fn members(text: &str) -> Vec<&str> {
    let words = all_words(text);
    let mut members = Vec::new();
    for pair in words.windows(2) {
        let [joint, opening] = pair else { continue };
        if !is_one_of(&["and", "or"], &text[joint.clone()]) {
            continue;
        }
        let Some(row) = OPENING.iter().find(|row| is_one_of(row, &text[opening.clone()])) else { continue };
        let from = text[..joint.start].rfind(MARKS).map_or(0, |at| at + 1);
        let end = text[joint.end..].find(MARKS).map_or(text.len(), |at| joint.end + at);
        let before = words.iter().rev().filter(|word| from <= word.start && word.end <= joint.start);
        let first = before.clone().find(|word| is_one_of(row, &text[(*word).clone()]));
        members.extend(first.and_then(|word| text.get(word.start..joint.start)));
        members.extend(text.get(joint.end..end));
    }
    members
}

/// What a part of a sentence says, without what it says of when and why.
fn main_clause(text: &str) -> &str {
    const LEAST: usize = 3;
    let ends =
        [" after ", " when ", " because ", " since ", " as "].iter().filter_map(|word| text.find(word));
    let main = ends.min().map_or(text, |end| &text[..end]);
    if stems(main).len() >= LEAST { main } else { text }
}

#[expect(clippy::cast_precision_loss, reason = "no sentence has so many words")]
fn is_enough(told: usize, all: usize) -> bool {
    (told >= 2 && told as f64 >= all as f64 * ENOUGH) || told > 0 && told * 3 >= all
}
