//! The turns of a transcript: paragraphs that begin with whoever speaks, "Mara Quill: We sail on Monday.",
//! "HON. J. ROWE.- Mr. Speaker, the quay leaks.", and those behind them that go on.

use std::collections::HashSet;
use std::ops::Range;

use super::common::is_common;
use super::small_words::ADDRESSES;
use super::stems::{all_words, first_word, is_one_of, last_word, stems};
use super::times::{Clock, times};

/// What those are who speak in a house or before a court.
const OFFICES: &[&str] = &[
    "senator",
    "speaker",
    "president",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "minister",
    "deputy",
    "councillor",
    "mayor",
    "judge",
    "justice",
    "commissioner",
    "secretary",
    "ambassador",
];

/// Whoever has the floor in a paragraph.
pub(crate) struct Turn<'t> {
    /// The words for whoever speaks.
    pub(crate) speaker: &'t str,
    /// Where in the paragraph what is said begins: behind the name, or 0 where there is none.
    pub(crate) start: usize,
}

/// The name that a paragraph begins with as the one of whoever speaks.
struct Label<'t> {
    turn: Turn<'t>,
    /// Set if nothing but a turn begins so.
    is_sure: bool,
    /// Set if a quotation follows: then nobody speaks in the next paragraph.
    is_quoted: bool,
}

/// Marks between whoever speaks and what is said that stand nowhere else.
const MARKS_OF_TURNS: [&str; 3] = [".- ", ".–", ".—"];

/// For each paragraph, whoever has the floor there.
pub(crate) fn turns<'t>(paragraphs: impl Iterator<Item = &'t str> + Clone) -> Vec<Option<Turn<'t>>> {
    let labels: Vec<_> = paragraphs.clone().map(label).collect();
    let (mut known, mut come_again) = (HashSet::new(), HashSet::new());
    for label in labels.iter().flatten() {
        if !known.insert(label.turn.speaker) {
            come_again.insert(label.turn.speaker);
        }
    }
    // In a list of firms or teams each stands once; of those who talk with each other somebody speaks again.
    let is_transcript = known.len() > 1 && !come_again.is_empty();
    let mut floor: Option<&str> = None;
    let mut turns = Vec::new();
    for (text, label) in paragraphs.zip(labels) {
        // "(Members interject)"
        let is_aside = text.starts_with('(') && text.ends_with(')');
        match label.filter(|label| label.is_quoted || label.is_sure || is_transcript) {
            Some(label) => {
                floor = (!label.is_quoted || is_transcript).then_some(label.turn.speaker);
                turns.push(Some(label.turn));
            }
            None if is_aside => turns.push(None),
            None => turns.push(floor.map(|speaker| Turn { speaker, start: 0 })),
        }
    }
    turns
}

/// The name with which a paragraph begins, before a mark behind which somebody speaks.
fn label(text: &str) -> Option<Label<'_>> {
    const LONGEST: usize = 120;
    const PARTICLES: &[&str] = &["de", "da", "van", "von", "der", "al", "bin", "of", "the", "for", "and"];
    let reach = &text[..text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at)];
    let sure = MARKS_OF_TURNS.iter().filter_map(|mark| Some((reach.find(mark)?, mark.len()))).min();
    let is_mark = sure.is_some();
    let (end, length) = sure.or_else(|| Some((reach.find(": ")?, 2)))?;
    let (label, said) = (&text[..end], &text[end + length..]);
    let name = label.split_once(" (").map_or(label, |(name, _)| name);
    let name = without_address(name);
    let words = all_words(name);
    let is_name = |word: &Range<usize>| {
        let word = &name[word.clone()];
        word.starts_with(char::is_uppercase) || is_one_of(PARTICLES, word)
    };
    let first = &name[words.first()?.clone()];
    let is_whole = words.len() <= 6 && words.iter().all(is_name) && !is_one_of(PARTICLES, first);
    // "Mr ROWE", "HON. J. ROWE", "SENATOR ROWE"
    let is_address = is_address(label.split(' ').next().unwrap_or_default());
    let is_large = words.len() > 1 && is_one_of(OFFICES, first) && !name.contains(char::is_lowercase);
    let is_titled = is_address || is_one_of(OFFICES, first);
    let last = last_word(name).map_or("", |word| &name[word]);
    // "Key points: boats leak", "March 3: boats leak", "BREAKING NEWS: boats leak"
    let is_plain =
        |word: &Range<usize>| is_common(&name[word.clone()]) || stems(&name[word.clone()]).is_empty();
    let is_nobody =
        words.iter().all(is_plain) && !is_titled || !times(name, &mut Clock::default()).is_empty();
    let is_quoted = said.trim_start().starts_with(['“', '"']) && words.len() > 1 && !is_one_of(OFFICES, last);
    let is_sure = is_mark || is_address || is_large;
    let begins = first_word(said).is_some_and(|word| said[word].starts_with(|c: char| !c.is_lowercase()));
    let turn = Turn { speaker: name, start: end + length };
    (is_whole && !is_nobody && begins).then_some(Label { turn, is_sure, is_quoted })
}

/// A name without the words by which somebody is addressed: "J. ROWE" of "HON. DR. J. ROWE", but "Mr ROWE" is
/// whole.
fn without_address(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest)) if rest.contains(' ') && is_address(first) => without_address(rest),
        _ => name,
    }
}

fn is_address(word: &str) -> bool {
    const OTHERS: &[&str] = &["Hon", "Honourable", "Honorable"];
    [ADDRESSES, OTHERS].iter().any(|table| is_one_of(table, word.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::turns;

    fn speakers(text: &str) -> String {
        let all = turns(text.split("\n\n"));
        all.iter().map(|turn| turn.as_ref().map_or("-", |turn| turn.speaker)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn whoever_has_the_floor_keeps_it_to_the_next_turn() {
        for (text, told) in [
            (
                "Quay debate\n\nHON. DR. M. ROWE (Minister for Quays).- Mr. Speaker, it leaks.\n\nIt has leaked since May.\n\n\
                 (Members interject)\n\nHON. SPEAKER.- Order!",
                "-|M. ROWE|M. ROWE|-|HON. SPEAKER",
            ),
            (
                "Sel Radio: When will it open?\n\nMara Quill: On Monday.\n\nSel Radio: Why not now?",
                "Sel Radio|Mara Quill|Sel Radio",
            ),
            ("Mara Quill: “It leaks.”\n\nThe quay was built in 1990.", "Mara Quill|-"),
            ("Mr ROWE (Ode): It leaks.\n\nIt has leaked since May.", "Mr ROWE|Mr ROWE"),
            ("SENATOR ROWE: It leaks.\n\nDr Olm: It does.", "SENATOR ROWE|Dr Olm"),
        ] {
            assert_eq!(speakers(text), told, "{text}");
        }
    }

    #[test]
    fn lists_and_headings_have_no_speakers() {
        for text in [
            "Sel Ferries: Shares rose 5%.\n\nOde Docks: Shares fell.\n\nMarl Mines: No change.",
            "Key points: The quay is shut.\n\nKey points: It opens on Monday.\n\nBackground: It leaks.",
            "March 3: The quay shut.\n\nMarch 5: It opened.\n\nMarch 3: It was late.",
            "Crews wait: the quay has been shut for a year.",
        ] {
            assert!(speakers(text).chars().all(|c| matches!(c, '-' | '|')), "{text}: {}", speakers(text));
        }
    }
}
