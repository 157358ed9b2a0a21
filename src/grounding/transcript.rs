//! Who has the floor in each paragraph of a text.
//!
//! In the transcript of a debate or a hearing a line has the name of a speaker, or a paragraph begins with
//! it, and up to the next one they speak. In any text, what follows a paragraph that ends in "says:" is what
//! its speaker says.

use std::collections::BTreeSet;

use super::speakers::Speakers;
use super::voices::Mention;
use crate::article::{all_words, turns};
use crate::model::{Actor, Id};

/// The fewest lines with the name of a speaker that make a text a transcript.
const FEWEST: usize = 2;
/// The most words in such a line: "The Minister for the Harbours (Mr. Jarek Olm)".
const MOST_WORDS: usize = 12;

/// The most words before the name of one who rises: "The Minister of State".
const MOST_TITLES: usize = 6;

/// A paragraph, as far as it tells who speaks behind it.
pub(super) struct Heard<'t> {
    pub(super) text: &'t str,
    pub(super) mentions: &'t [Mention],
    /// The speakers of its last sentence.
    pub(super) last: Option<&'t Speakers>,
}

/// Those who have the floor in each paragraph, the first of which is the title.
pub(super) fn floors(paragraphs: &[Heard]) -> Vec<BTreeSet<Id<Actor>>> {
    let turns = turns(paragraphs.iter().map(|heard| heard.text));
    let lines: Vec<_> = paragraphs.iter().map(speaker_of_line).collect();
    let rises = paragraphs.iter().any(|heard| riser(heard).is_some());
    let is_transcript = rises || lines.iter().skip(1).flatten().count() >= FEWEST;
    let (mut floor, mut introduced) = (BTreeSet::new(), BTreeSet::new());
    let mut floors = Vec::with_capacity(paragraphs.len());
    for ((heard, line), turn) in paragraphs.iter().zip(lines).zip(turns) {
        let is_title = floors.is_empty();
        if let Some(turn) = turn.filter(|turn| turn.start > 0) {
            let named = heard.mentions.iter().filter(|mention| mention.range.end <= turn.start);
            floor = named.flat_map(|mention| &mention.actors).copied().collect();
            floors.push(floor.clone());
            continue;
        }
        if let Some(speaker) = line.filter(|_| is_transcript && !is_title) {
            floor = speaker;
            floors.push(BTreeSet::new());
            continue;
        }
        floors.push(floor.union(&introduced).copied().collect());
        introduced = heard
            .last
            .filter(|_| heard.text.trim_end().ends_with(':'))
            .map_or_else(BTreeSet::new, |last| last.known.clone());
    }
    floors
}

/// The actor who takes the floor in a minute of a parliament: "Lord Olm rose to ask Her Majesty's Government
/// whether …".
fn riser(heard: &Heard) -> Option<BTreeSet<Id<Actor>>> {
    let first = heard.mentions.first()?;
    let is_first = all_words(&heard.text[..first.range.start]).len() <= MOST_TITLES;
    let rises = heard.text[first.range.end..].trim_start().starts_with("rose to ");
    (is_first && rises).then(|| first.actors.clone())
}

/// The actors whom a line of a transcript names, if it is one: a name without a full stop, "5. Mr. Jarek Olm".
fn speaker_of_line(heard: &Heard) -> Option<BTreeSet<Id<Actor>>> {
    if let Some(riser) = riser(heard) {
        return Some(riser);
    }
    let text = heard.text.trim_end_matches(':');
    let ends = text.ends_with(['.', '!', '?', '”', '"', ';', ',']);
    let last = heard.mentions.last()?;
    let is_name = text[last.range.end..].chars().all(|c| !c.is_alphanumeric());
    (!ends && is_name && all_words(text).len() <= MOST_WORDS).then(|| last.actors.clone())
}
