//! What a verb of saying tells: which words of its sentence are its speaker's.

use super::stems::{is_one_of, last_word};
use std::ops::Range;

use super::first_word;
use super::speech::{SpeakerPlace, Speech, VerbSubject};

/// Verbs of saying that also tell of what was done.
const ACTS: &[&str] = &[
    "reported",
    "reports",
    "announced",
    "announces",
    "posted",
    "posts",
    "declared",
    "declares",
    "forecast",
    "urged",
    "urges",
    "promised",
    "promises",
    "vowed",
    "vows",
    "pledged",
    "pledges",
    "accused",
    "accuses",
    "called",
    "calls",
    "described",
    "describes",
    "underlined",
    "underlines",
];
/// Words behind which a sentence speaks in its own voice again.
const TURNS: [&str; 10] = [
    "; ",
    " but ",
    "however",
    " while ",
    " whereas ",
    " although ",
    ", when ",
    ", which ",
    ", who ",
    ", where ",
];

impl Speech {
    /// True if it tells of what was done: "the bank announced a cut", not "the bank announced that it cuts",
    /// nor "the bank announced it would cut", nor “We cut,” the bank announced.
    pub(crate) fn is_act(&self, sentence: &str) -> bool {
        const WHO: &[&str] = &["that", "it", "he", "she", "they", "there", "we"];
        let behind = sentence[self.range.end..].trim_start();
        let begins_clause = first_word(behind).is_some_and(|word| is_one_of(WHO, &behind[word]));
        let before = match &self.speaker {
            SpeakerPlace::Subject(VerbSubject { end, .. }) => &sentence[..*end],
            _ => &sentence[..self.range.start],
        };
        let is_tag = behind.is_empty() || behind.starts_with(['.', ',', ';']) && before.contains(',');
        let is_behind_quotation = before.contains(['”', '"']) && !behind.contains(['“', '"']);
        is_one_of(ACTS, &sentence[self.range.clone()]) && !begins_clause && !is_tag && !is_behind_quotation
    }

    /// True if what is said follows the verb, so that the words before its speaker only introduce it: "In a
    /// report on the crash of 3 May, the board said it had found nothing".
    fn goes_on(&self, sentence: &str) -> bool {
        const INTRODUCING: &[&str] = &["in", "at", "on", "during", "after", "before", "with", "by", "under"];
        const BEGINNING: &[&str] = &[
            "that", "it", "he", "she", "they", "there", "this", "these", "the", "its", "his", "her", "their",
            "a", "an", "no", "we",
        ];
        let is_inverted =
            matches!(&self.speaker, SpeakerPlace::Subject(VerbSubject { is_inverted: true, .. }));
        let behind = sentence[self.range.end..].trim_start();
        let begins = |text: &str, words: &[&str]| {
            first_word(text).is_some_and(|word| word.start == 0 && is_one_of(words, &text[word]))
        };
        !is_inverted && begins(sentence, INTRODUCING) && begins(behind, BEGINNING)
    }

    /// True for a verb behind a comma and before a name that ends its clause: ", said Mara Quill."
    fn is_before_name(&self, sentence: &str) -> bool {
        const LONGEST: usize = 4;
        const ENDS: [char; 4] = [',', '.', ';', '”'];
        let SpeakerPlace::Subject(VerbSubject { is_inverted: true, .. }) = &self.speaker else {
            return false;
        };
        let is_end = |word: &str| word.ends_with(ENDS);
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        let mut words = sentence[self.range.end..].split_whitespace().take(LONGEST);
        let last = words.find(|word| !is_name(word) || is_end(word));
        last.is_some_and(|word| is_name(word) && is_end(word))
    }

    /// True if the words at `range` count those to whom it is said: "told about 300 dockers".
    fn is_heard_by(&self, sentence: &str, range: &Range<usize>) -> bool {
        const TELLING: &[&str] = &["told", "tells", "informed", "informs", "assured", "reminded"];
        const QUALIFYING: &[&str] = &[
            "",
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "more than",
            "over",
            "at least",
            "all",
            "a crowd of",
        ];
        let between = sentence.get(self.range.end..range.start);
        is_one_of(TELLING, &sentence[self.range.clone()])
            && between.is_some_and(|words| QUALIFYING.contains(&words.trim()))
    }

    /// True if it stands in a relative clause and the words at `range` do not: "3 boats" of "The quay – which
    /// the port says is old – has 3 boats".
    fn is_only_of_its_clause(&self, sentence: &str, clauses: &[Range<usize>], range: &Range<usize>) -> bool {
        let before = &sentence[..self.range.start];
        let clause = before.rsplit([',', '–', '—']).next().unwrap_or_default();
        let clause = clause.rsplit(" - ").next().unwrap_or_default();
        let is_relative = ["whom ", "which "].iter().any(|word| clause.trim_start().starts_with(word));
        let has_both = |own: &Range<usize>| own.contains(&self.range.start) && own.contains(&range.start);
        // "Which said that 40 boats sank, and that 30 crews were hurt"
        let goes_on = |own: &Range<usize>| {
            let words = sentence[own.clone()].trim_start();
            own.contains(&range.start) && ["that ", "and that "].iter().any(|that| words.starts_with(that))
        };
        is_relative && !clauses.iter().any(|own| has_both(own) || goes_on(own))
    }

    /// True if the words at `range` of its sentence are the text's own, whatever is said beside them: "40
    /// boats" of "40 boats left after the port said so", but not what is told in passing within what is said.
    pub(crate) fn leaves_out(&self, sentence: &str, clauses: &[Range<usize>], range: &Range<usize>) -> bool {
        let is_outside =
            range.end <= self.range.start || self.is_only_of_its_clause(sentence, clauses, range);
        is_outside && !self.tells(sentence, clauses, range)
    }

    /// True if the words at `range` of its sentence are among those that it tells.
    pub(crate) fn tells(&self, sentence: &str, clauses: &[Range<usize>], range: &Range<usize>) -> bool {
        let clause = clauses.iter().find(|clause| clause.contains(&range.start));
        let is_beside = |clause: &Range<usize>| {
            // "After the port said that 3 boats sank" tells of them.
            let is_own = clause.contains(&self.range.start) && self.range.end <= range.start;
            is_granted(&sentence[clause.clone()]) && !is_own || is_between_dashes(sentence, clause)
        };
        if clause.is_some_and(is_beside) || self.is_heard_by(sentence, range) {
            return false;
        }
        let is_behind = range.start >= self.range.end;
        let before_verb = sentence[..self.range.start].trim_end();
        if is_behind && self.is_only_of_its_clause(sentence, clauses, range) {
            return false;
        }
        // "The port shut the quay, ending a fight with crews who say that they were cheated."
        if !is_behind && last_word(before_verb).is_some_and(|word| is_one_of(&["who"], &before_verb[word])) {
            return false;
        }
        match &self.speaker {
            SpeakerPlace::Behind(_) | SpeakerPlace::Cited(_) => {
                // "smothered villages, killing 388 according to the mayor": only what stands in the clause is
                // his.
                let is_own_clause = !before_verb.ends_with(',') && self.range.start > 0;
                let clause = clauses.iter().rfind(|clause| clause.start <= self.range.start);
                let is_in_clause = !is_own_clause || clause.is_none_or(|clause| range.start >= clause.start);
                // "300 came, according to police; organisers had more"
                let is_parted = is_behind && sentence[self.range.end..range.start].contains(';');
                is_in_clause && !is_parted && !turns(sentence, range.end..self.range.start)
            }
            SpeakerPlace::First => is_behind,
            // “We sail,” said Mara Quill, who has 3 boats: what stands behind a quotation's speaker is about
            // the speaker.
            SpeakerPlace::Subject(_) if is_behind && is_tag_of_quotation(before_verb) => {
                sentence[self.range.end..range.start].contains(['“', '"', '‘'])
            }
            SpeakerPlace::Subject(VerbSubject { end, .. }) => {
                // "It rains, and 3 boats left, said Mara Quill": all before the verb is hers.
                let end = if self.is_before_name(sentence) { &self.range.start } else { end };
                // "It sank, and Mara Quill said so": the clause before hers is the text's own.
                let own = clauses.iter().rfind(|clause| clause.start < *end);
                let is_new = own.is_some_and(|clause| {
                    clause.start >= range.end && sentence[clause.clone()].trim_start().starts_with("and ")
                });
                let before = range.end..if is_new { range.end } else { *end };
                let between = sentence.get(before).unwrap_or_default();
                (is_behind && !turns(sentence, self.range.end..range.start))
                    || (!self.goes_on(sentence)
                        && between.contains([',', ';', '”', '"', '’'])
                        && !turns(sentence, range.end..*end))
            }
        }
    }
}

/// True for the end of a quotation, or a pronoun behind it: "“We sail,” she".
fn is_tag_of_quotation(before_verb: &str) -> bool {
    const CLOSING: [char; 3] = ['”', '"', '’'];
    let pronoun = [" he", " she", " they", " it"].iter().find_map(|word| before_verb.strip_suffix(word));
    before_verb.ends_with(CLOSING)
        || pronoun.is_some_and(|before| {
            before.strip_suffix(CLOSING).is_some_and(|quoted| quoted.ends_with([',', '?', '!', '…']))
        })
}

/// True for a clause that takes for granted what it says: "the site shut the day after police found them, he
/// said", "As the board met at noon, he said".
fn is_granted(clause: &str) -> bool {
    const OTHERWISE: &[&str] =
        &["many", "much", "few", "little", "of", "a", "an", "part", "well", "for", "far"];
    let words = clause.trim_start();
    let is_while = words
        .strip_prefix("As ")
        .is_some_and(|rest| first_word(rest).is_some_and(|word| !is_one_of(OTHERWISE, &rest[word])));
    is_while || ["after ", "since ", "when ", "before "].iter().any(|word| words.starts_with(word))
}

/// True for a clause between two dashes, which may be the text's own remark.
fn is_between_dashes(sentence: &str, clause: &Range<usize>) -> bool {
    const DASHES: [char; 3] = ['–', '—', '-'];
    let before = sentence[..clause.start].trim_end();
    before.ends_with(DASHES) && sentence[clause.end..].trim_start().starts_with(DASHES)
}

/// True if a sentence speaks in its own voice again somewhere: not inside a quotation, nor in a clause that
/// ends before that: "The mayor, who was ill, left, she said".
fn turns(sentence: &str, between: Range<usize>) -> bool {
    /// The commas behind a relative clause and before whoever says all of it.
    const CLOSING: usize = 2;
    let (start, words) = (between.start, sentence.get(between).unwrap_or_default());
    TURNS.iter().flat_map(|turn| words.match_indices(turn)).any(|(at, turn)| {
        let is_closed = turn.starts_with(", ") && words[at + turn.len()..].matches(',').count() >= CLOSING;
        !is_closed && !is_in_quotation(&sentence[..start + at])
    })
}

/// True if a quotation is open at the end of some words.
fn is_in_quotation(before: &str) -> bool {
    let is_curly = before.rfind(['“', '”']).is_some_and(|mark| before[mark..].starts_with('“'));
    is_curly || before.matches('"').count() % 2 == 1
}
