//! The clause of a sentence in which a time stands, as far as its words tell: what a time in "after two died
//! in March" dates is that two died, and not what the rest of the sentence tells.

use std::ops::Range;

mod reader;

use crate::article::{all_words, first_word, is_one_of, is_past_verb, is_preposition};
use reader::{ClauseReader, OpenClause};

/// The most words from the beginning of a clause that could stand alone to its time.
const FARTHEST: usize = 20;

/// Where in its sentence a clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClausePlace {
    /// It is what the sentence tells.
    Main,
    /// It could be a sentence of its own: "two died in March" of "It shut after two died in March".
    Own,
    /// It says more of something in the sentence, and could not stand alone.
    Bound,
}

/// The clause of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TimeClause {
    pub(super) range: Range<usize>,
    pub(super) place: ClausePlace,
    /// What it says more of, where it needs that to stand alone: "a storm" of "a storm that struck on Monday".
    head: Option<Range<usize>>,
}

impl TimeClause {
    /// Its words; with what they say more of, if they need it.
    pub(super) fn words(&self, sentence: &str) -> String {
        let own = sentence[self.range.clone()].trim();
        self.head.as_ref().map_or_else(|| own.to_owned(), |head| format!("{} {own}", &sentence[head.clone()]))
    }
}

/// The clause in which a time of a sentence stands; `is_day` if it is known to the day.
pub(super) fn clause(sentence: &str, time: &Range<usize>, is_day: bool) -> TimeClause {
    let words = all_words(sentence);
    let (reader, OpenClause { start, place, head }) = ClauseReader::up_to(time, is_day, sentence, &words);
    let range = start..reader.end(place, head.is_some());
    let words = &sentence[range.clone()];
    let is_near = || all_words(&sentence[start..time.start]).len() <= FARTHEST;
    let stands_alone = || is_whole(words) && is_near() && (head.is_some() || is_past(words));
    // "Unlike other quays, which leak, that of May sails": what is compared has another clause.
    let is_past_relative = head.is_some()
        && first_word(sentence).is_some_and(|first| {
            is_preposition(&sentence[first.clone()]) || is_one_of(&["unlike", "like"], &sentence[first])
        })
        && sentence[start..time.start].contains(',');
    let is_bound =
        is_past_relative || reader.tells_which(range.start) || place == ClausePlace::Own && !stands_alone();
    TimeClause { range, place: if is_bound { ClausePlace::Bound } else { place }, head }
}

/// True if some words have a verb in a form of the past.
pub(super) fn is_past(words: &str) -> bool {
    all_words(words).into_iter().any(|word| is_past_verb(&words[word]))
}

/// True for words whose quotation marks and brackets are all closed.
fn is_whole(words: &str) -> bool {
    let count = |mark: char| words.chars().filter(|c| *c == mark).count();
    count('“') == count('”') && count('"').is_multiple_of(2) && count('(') == count(')')
}

#[cfg(test)]
mod tests {
    use super::{ClausePlace, clause};
    use crate::article::{Clock, times};

    #[test]
    fn a_time_dates_its_own_clause() {
        use ClausePlace::{Bound, Main, Own};
        for (sentence, place, words) in [
            ("The quay shut in March.", Main, "The quay shut in March."),
            ("The court ruled in March that it would shut.", Main, "The court ruled in March"),
            ("Quill said that the quay shut in March.", Main, "Quill said that the quay shut in March."),
            (
                "It will not sign, calling it unsafe after two crews died in a fall in March.",
                Own,
                "two crews died in a fall in March.",
            ),
            ("After two crews died in March, the port shut.", Own, "two crews died in March"),
            ("After two crews died, the port shut in March.", Main, "the port shut in March."),
            ("It asks for 9 percent, down from the 12 percent it sought in March.", Bound, ""),
            ("It asks for less than the 12 percent it sought in March.", Bound, ""),
            ("He disputed that it had not moved in March.", Bound, ""),
            ("He left, noting that its offer in March was 3 percent.", Bound, ""),
            ("The boats, which sank in March, were old.", Own, "The boats sank in March"),
            ("She asked about a storm that struck Sel in March.", Own, "a storm struck Sel in March."),
            ("Boats as old as ours sank in March.", Main, "Boats as old as ours sank in March."),
            ("The vote, held in March, was close.", Main, "The vote, held in March, was close."),
            (
                "Talks with the owner, Sel Ferries, ended in March.",
                Main,
                "Talks with the owner, Sel Ferries, ended in March.",
            ),
            ("The boats, which leak, sank in March.", Main, "The boats, which leak, sank in March."),
            ("It shut after an accident in March.", Bound, ""),
            ("In contrast to other boats which have had one mast, Saturday's boat also had two.", Bound, ""),
            ("Under a law passed in 2003, the port cannot sail.", Bound, ""),
            ("A fee agreed in 2003 bars it.", Bound, ""),
            ("The man arrested in March was the mayor.", Bound, ""),
            ("The 5 March deal was signed.", Bound, ""),
            ("Its 2015 merger was a failure.", Bound, ""),
            ("In the 1990s crews left.", Main, "In the 1990s crews left."),
            ("A law passed in 2003.", Main, "A law passed in 2003."),
            ("At the port crews sailed in 2003, and it shut.", Main, "At the port crews sailed in 2003,"),
            ("They blamed the January accident.", Bound, ""),
            ("It may shut under the Harbour Act of 2008.", Bound, ""),
            ("The court fined it over a fall in March.", Bound, ""),
            ("It shut a week after the port cancelled a fee agreed in March.", Bound, ""),
            (
                "The port cancelled a fee and agreed in March.",
                Main,
                "The port cancelled a fee and agreed in March.",
            ),
            (
                "The talks ended in March, leaving crews unsure if boats sail.",
                Main,
                "The talks ended in March,",
            ),
        ] {
            let time = times(sentence, &mut Clock::default()).pop().unwrap().range;
            let found = clause(sentence, &time, false);
            assert_eq!(found.place, place, "{sentence}");
            if place != Bound {
                assert_eq!(found.words(sentence), words, "{sentence}");
            }
        }
    }
}
