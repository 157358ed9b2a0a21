//! Sentences that go on with what somebody said in the one before, without saying so again: "The report says
//! that boats leak. Crews should be trained."

use super::people::is_work;
use crate::article::{ArticleParagraph, ArticleSentence, all_words, has_one_of, meets_one_of};

/// What a text asks for that does not speak in its own voice.
const ASKING: &[&str] = &["should"];
/// What becomes of a work, which it does not tell itself.
const OF_A_WORK: &[&str] = &[
    "published",
    "released",
    "issued",
    "launched",
    "conducted",
    "commissioned",
    "compiled",
    "prepared",
    "written",
    "interviewed",
    "surveyed",
    "polled",
    "sampled",
    "questioned",
];

/// True if a sentence that nobody is named for goes on with what `speaker` said in the one before.
pub(super) fn goes_on(
    paragraph: &ArticleParagraph,
    sentence: &ArticleSentence,
    speaker: &str,
    is_next_paragraph: bool,
) -> bool {
    let is_quoted = meets_one_of(&sentence.range, &paragraph.quotations);
    let words = all_words(sentence.text);
    let has = |table: &[&str]| has_one_of(table, sentence.text);
    // Whoever says "you" speaks to the reader.
    let is_of_writer = has(&["you", "your", "i", "my"]);
    let is_of_work = || !is_next_paragraph && is_work(speaker) && !has(OF_A_WORK);
    !speaker.is_empty() && !is_quoted && !is_of_writer && words.len() > 3 && (has(ASKING) || is_of_work())
}
