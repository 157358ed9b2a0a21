//! Who took a poll: all its numbers are theirs, in whatever paragraph they stand, and what those say whom it
//! asked is theirs to tell.

use super::Case;
use super::evidence::Evidence;
use super::kin::is_kin;
use super::paragraph::Sentence;
use crate::article::has_one_of;
use crate::model::{Actor, EntryId, Id};

/// True of a figure if the text names its giver beside a poll; of another fact if its own paragraphs do.
pub(super) fn is_pollster(case: &Case, giver: Id<Actor>, evidence: &Evidence) -> bool {
    const POLLING: &[&str] = &[
        "poll",
        "polls",
        "polled",
        "polling",
        "pollster",
        "pollsters",
        "survey",
        "surveys",
        "surveyed",
        "census",
    ];
    let asks = |sentence: &Sentence| {
        let mut actors = sentence.mentions.iter().flat_map(|mention| &mention.actors);
        actors.any(|actor| is_kin(case.briefing, *actor, giver)) && has_one_of(POLLING, sentence.text)
    };
    match case.fact.entry {
        EntryId::Figure(_) => evidence.all().flat_map(|paragraph| &paragraph.sentences).any(asks),
        _ => evidence.sentences().any(|(_, sentence)| asks(sentence)),
    }
}
