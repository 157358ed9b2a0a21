//! Entries in a few words, for lists and links.

use crate::model::{ActorKind, Briefing, Date, DraftStatus, Entry, EntryId, Handling, Position, behind_if};
use crate::text::within_sentence;

use super::amount::value;

/// Behind the words for somebody whom the text does not name.
pub(super) const UNNAMED: &str = " (unnamed)";

/// An entry in a line: its name or its words.
pub fn brief(briefing: &Briefing, entry: EntryId) -> String {
    match entry {
        EntryId::Source(id) => {
            let source = &briefing.sources[id];
            match &source.publisher {
                Some(publisher) => format!("{publisher}: {}", source.title),
                None => source.title.clone(),
            }
        }
        EntryId::Actor(id) => briefing.actors[id].name.clone(),
        EntryId::Issue(id) => briefing.issues[id].name.clone(),
        EntryId::Position(id) => position(briefing, &briefing.positions[id]),
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            format!("{}: {}", figure.label, value(figure))
        }
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            format!("{}: {}", briefing.when(event), event.text)
        }
        EntryId::Question(id) => briefing.questions[id].text.clone(),
        EntryId::Judgement(id) => briefing.judgements[id].text.clone(),
    }
}

/// The columns of the longest word for a kind.
pub const KIND_WIDTH: usize = 9;

/// The word for the kind of an entry: "figure", "position".
pub fn kind(entry: EntryId) -> &'static str {
    entry.kind().noun()
}

/// A position as "who on what: the words".
fn position(briefing: &Briefing, position: &Entry<Position>) -> String {
    let holder = match position.holder.id() {
        Some(id) => &briefing.actors[id].name,
        None => position.key.split('.').next().unwrap_or_default(),
    };
    let unnamed = if briefing.is_unnamed(&position.holder) { UNNAMED } else { "" };
    format!("{holder}{unnamed}: {}", position_words(position))
}

/// The words of a position with the condition under which they hold: "Could go to 24,000 tonnes, if Eskeray
/// took observers on board."
pub(super) fn position_words(position: &Position) -> String {
    let Some(condition) = condition(position) else { return position.text.clone() };
    let text = position.text.trim_end();
    let (words, stop) = text.strip_suffix('.').map_or((text, ""), |words| (words, "."));
    format!("{words}, if {}{stop}", condition.trim_end().trim_end_matches('.'))
}

/// The time that a fact stands for: "as of May 2031", of one that is still to come "for May 2031".
pub(super) fn as_of_words(briefing: &Briefing, time: &Date) -> String {
    let is_to_come = briefing.as_of.as_ref().is_some_and(|today| time.is_after(today));
    let words = time.stands_for();
    match words.strip_prefix("as of ") {
        Some(time) if is_to_come => format!("for {time}"),
        _ => words,
    }
}

/// The same in two: the word for a column of keys, "as of", and the time.
pub(super) fn as_of_key(briefing: &Briefing, time: &Date) -> (&'static str, String) {
    let words = as_of_words(briefing, time);
    let parts = |key: &'static str| Some((key, words.strip_prefix(key)?.trim_start().to_owned()));
    ["as of", "for", "since", "until"].into_iter().find_map(parts).unwrap_or(("time", words.clone()))
}

/// The condition of a position as shown behind "if", which the text may have already: it goes on in the
/// middle of a sentence.
pub(super) fn condition(position: &Position) -> Option<String> {
    position.condition.as_ref().map(|words| within_sentence(behind_if(words.trim_start())))
}

/// The label for handling a briefing, and whether it is a draft: "TLP:AMBER · draft"; empty if it says neither.
pub(super) fn labels(briefing: &Briefing) -> String {
    let handling = briefing.handling.map(Handling::label);
    let draft =
        briefing.status.filter(|status| *status == DraftStatus::Draft).map(|status| status.word().to_owned());
    handling.into_iter().chain(draft).collect::<Vec<_>>().join(" · ")
}

/// The nouns of institutions of which there is one of its name: "the Skerrow Council".
const INSTITUTIONS: [&str; 14] = [
    "Agency",
    "Association",
    "Authority",
    "Commission",
    "Committee",
    "Council",
    "Court",
    "Federation",
    "Government",
    "League",
    "Ministry",
    "Parliament",
    "Party",
    "Union",
];

/// True for the name of an institution: "Skerrow Council", "Ministry of Health"; but "Eskeray's Ministry" has
/// an owner in the place of an article.
fn is_institution(name: &str) -> bool {
    let (head, of) = name.split_once(" of ").map_or((name, None), |(head, of)| (head, Some(of)));
    let (before, noun) = head.rsplit_once(' ').unwrap_or(("", head));
    let has_owner = before.split(' ').any(|word| word.ends_with("'s") || word.ends_with("’s"));
    let has_article = ["The ", "the "].iter().any(|article| name.starts_with(article));
    INSTITUTIONS.contains(&noun) && (of.is_some() || !before.is_empty()) && !has_owner && !has_article
}

/// "the " before a name that is said with it and written without, as "US" is; a person or a company may be
/// named as an institution is: Margaret Court, Western Union.
pub(super) fn article(name: &str, kind: Option<ActorKind>) -> &'static str {
    const WITH_ARTICLE: [&str; 22] = [
        "US",
        "U.S.",
        "USA",
        "United States",
        "UK",
        "U.K.",
        "United Kingdom",
        "EU",
        "European Union",
        "UN",
        "U.N.",
        "United Nations",
        "UAE",
        "United Arab Emirates",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Vatican",
        "Kremlin",
        "Red Cross",
    ];
    let is_body = kind.is_none_or(|kind| !matches!(kind, ActorKind::Person | ActorKind::Company));
    let takes_one = WITH_ARTICLE.contains(&name) || is_body && is_institution(name) || is_common_noun(name);
    if takes_one { "the " } else { "" }
}

/// True for a name in small letters of one thing, which is none without an article: "health ministry",
/// "regulator of the port"; not "residents", "a teacher", "two men of Sel".
fn is_common_noun(name: &str) -> bool {
    const NO_ARTICLE: [&str; 27] = [
        "a", "an", "the", "some", "several", "many", "most", "few", "one", "two", "three", "four", "five",
        "another", "other", "no", "his", "her", "its", "their", "people", "those", "both", "all", "men",
        "women", "children",
    ];
    let head = [" of ", " in ", " at ", " for ", " close ", " from "]
        .into_iter()
        .filter_map(|word| name.find(word))
        .min()
        .map_or(name, |end| &name[..end]);
    let is_small = head.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-')) && !head.is_empty();
    let first = head.split(' ').next().unwrap_or_default();
    // Names of more than one thing have none.
    is_small && !head.ends_with('s') && !NO_ARTICLE.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::article;
    use crate::model::ActorKind;

    #[test]
    fn institutions_are_said_with_an_article() {
        let with = [
            "US",
            "Skerrow Council",
            "Ministry of Health",
            "Fishers' League of Eskeray",
            "Parliament of Sel",
        ];
        for name in with {
            assert_eq!(article(name, None), "the ", "{name}");
        }
        for name in ["health ministry", "regulator of the port", "police"] {
            assert_eq!(article(name, None), "the ", "{name}");
        }
        for name in
            ["residents", "a teacher", "two men of Sel", "people close to Salve", "eBay", "bin Salman", ""]
        {
            assert_eq!(article(name, None), "", "{name}");
        }
        let without =
            ["Eskeray", "Eskeray's Ministry", "The Harbour Council", "Parliament", "Ilva Council-Reed"];
        for name in without {
            assert_eq!(article(name, None), "", "{name}");
        }
        assert_eq!(article("Margaret Court", Some(ActorKind::Person)), "");
        assert_eq!(article("Western Union", Some(ActorKind::Company)), "");
    }
}
