//! The clauses of a sentence up to a time, word by word.

use std::ops::Range;

mod noun;

use super::{ClausePlace, is_past};
use crate::article::{
    MODALS, PREPOSITIONS, is_auxiliary, is_one_of, is_past_form, is_past_verb, is_preposition,
};

/// Words that begin a clause which can stand alone.
const JOINING: &[&str] = &[
    "after", "before", "when", "while", "because", "since", "until", "whereas", "although", "though", "once",
    "as",
];
/// Words that begin a clause which only says more of something, or that something may be so.
const BINDING: &[&str] = &["which", "who", "whom", "whose", "where", "if", "unless", "whether"];
/// Verbs behind which "that" begins what the sentence tells.
const PLAINLY_SAID: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "added",
    "announced",
    "reported",
    "stated",
    "noted",
    "confirmed",
    "explained",
    "recalled",
    "revealed",
    "disclosed",
    "wrote",
    "found",
    "showed",
    "shows",
    "estimated",
];
const COUNTED: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"];
const PRONOUNS: &[&str] = &["it", "he", "she", "they", "we", "i"];
/// Words before a name of a time that make it say which thing is meant: "the January accident".
const DETERMINERS: &[&str] = &["the", "a", "an", "its", "his", "her", "their", "this", "that", "s", "our"];
/// How many words behind a verb of saying its "that" may stand: "told the council that".
const REACH: usize = 4;
/// A clause that has begun.
pub(super) struct OpenClause {
    pub(super) start: usize,
    pub(super) place: ClausePlace,
    pub(super) head: Option<Range<usize>>,
}

/// A sentence that was read up to a time.
pub(super) struct ClauseReader<'s> {
    sentence: &'s str,
    words: &'s [Range<usize>],
    time: &'s Range<usize>,
    is_day: bool,
    /// The clauses that are open within the main one, from the outer to the inner.
    open: Vec<OpenClause>,
    /// Where the main clause begins.
    start: usize,
}

impl<'s> ClauseReader<'s> {
    /// Reads a sentence up to a time, and gives the clause that is open there; `is_day` if the time is known
    /// to the day.
    pub(super) fn up_to(
        time: &'s Range<usize>,
        is_day: bool,
        sentence: &'s str,
        words: &'s [Range<usize>],
    ) -> (Self, OpenClause) {
        let mut reader = Self { sentence, words, time, is_day, open: Vec::new(), start: 0 };
        for index in (0..words.len()).take_while(|&index| words[index].start < time.start) {
            reader.read(index);
        }
        let main = OpenClause { start: reader.start, place: ClausePlace::Main, head: None };
        let open = reader.open.pop().unwrap_or(main);
        (reader, open)
    }

    fn word(&self, index: usize) -> &'s str {
        self.words.get(index).map_or("", |word| &self.sentence[word.clone()])
    }

    /// What stands before a word.
    fn gap(&self, index: usize) -> &'s str {
        let from = index.checked_sub(1).map_or(0, |before| self.words[before].end);
        &self.sentence[from..self.words[index].start]
    }

    fn read(&mut self, index: usize) {
        let at = self.words[index].start;
        let gap = self.gap(index);
        let is_dash = gap.contains([';', ':', '—']) || gap.contains(" – ") || gap.contains(" - ");
        if is_dash {
            self.open.clear();
            self.start = at;
        }
        let goes_on = !is_dash && gap.contains(',') && self.close(index);
        let behind = self.words[index].end;
        if self.is_relative(index) {
            let head = self.head_of(index);
            let place = if head.is_some() { ClausePlace::Own } else { ClausePlace::Bound };
            self.begin(behind, place, head);
        } else if self.is_clause_of_noun(index) || !goes_on && self.is_participle(index) {
            self.begin(at, ClausePlace::Bound, None);
        } else if is_one_of(JOINING, self.word(index)) && !self.is_next(index) {
            self.join(index);
        }
    }

    fn begin(&mut self, start: usize, place: ClausePlace, head: Option<Range<usize>>) {
        self.open.push(OpenClause { start, place, head });
    }

    /// Begins the clause behind "after", "while" and the like.
    fn join(&mut self, index: usize) {
        let word = self.word(index);
        if self.has_verb(index) {
            self.begin(self.words[index].end, ClausePlace::Own, None);
        } else if !self.is_day && is_one_of(&["after", "before", "since"], word) {
            // "After a chase on Monday": a day dates both, and "after an accident in March" only the accident.
            self.begin(self.words[index].end, ClausePlace::Bound, None);
        }
    }

    /// Ends what a comma ends, if it ends something: "The boats, which leak, sank", "After two died, the port
    /// shut".
    fn close(&mut self, index: usize) -> bool {
        let at = self.words[index].start;
        let is_first = |start: usize| self.sentence[..start].trim().split(' ').count() < 2;
        let is_own = |open: &OpenClause| open.place == ClausePlace::Own && open.head.is_none();
        match self.open.last() {
            // "An aide, who left because it leaks, said": the verb of the main clause.
            Some(_) if self.open.len() > 1 && is_verb(self.word(index)) => {
                self.open.clear();
                true
            }
            Some(open) if is_own(open) && is_first(open.start) => {
                self.open.clear();
                self.start = at;
                true
            }
            Some(open) if !is_own(open) => {
                let own = self.open.iter().rposition(is_own).map_or(0, |own| own + 1);
                self.open.truncate(own);
                true
            }
            _ => false,
        }
    }

    fn is_relative(&self, index: usize) -> bool {
        is_one_of(BINDING, self.word(index)) || self.is_bound_that(index)
    }

    /// What a clause with "who", "which" or "that" says more of, if that and the clause are a sentence: "a
    /// storm that struck Sel".
    fn head_of(&self, index: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 7;
        const NOT_IN: &[&str] = &[
            "and", "or", "but", "than", "as", "is", "was", "are", "were", "be", "been", "said", "into",
            "between", "under", "all",
        ];
        let is_pronoun = is_one_of(&["who", "which", "that"], self.word(index));
        let gap = self.gap(index);
        if !is_verb(self.word(index + 1)) || !is_pronoun || index == 0 || !matches!(gap, " " | ", ") {
            return None;
        }
        let mut first = index;
        while first > 0 && index - first < LONGEST {
            let word = self.word(first - 1);
            let is_joined = first == index || matches!(self.gap(first), " " | "-" | "'" | "’" | ". ");
            if !is_joined
                || is_preposition(word)
                || is_one_of(NOT_IN, word)
                || is_one_of(JOINING, word)
                || is_one_of(PRONOUNS, word)
            {
                break;
            }
            first -= 1;
            if is_one_of(DETERMINERS, word) && word != "s" {
                break;
            }
        }
        let start = self.words.get(first).filter(|_| first < index)?.start;
        let head = &self.sentence[start..self.words[index - 1].end];
        let word = self.word(first);
        let begins = is_one_of(DETERMINERS, word)
            || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_plural = head.ends_with('s') && !is_past(head);
        (begins && word != "s" || is_plural || is_one_of(COUNTED, word))
            .then_some(start..self.words[index - 1].end)
    }

    /// True if a time stands right behind a word: "before March", "since late March".
    fn is_next(&self, index: usize) -> bool {
        const PART: &[&str] = &["the", "in", "on", "late", "early", "mid", "end", "of", "last", "next"];
        let mut words = self.words[index + 1..].iter();
        let next = words.find(|word| !is_one_of(PART, &self.sentence[(*word).clone()]));
        next.is_some_and(|word| word.start >= self.time.start)
    }

    /// True for "calling it", "seized by" and "down from" behind a comma.
    fn is_participle(&self, index: usize) -> bool {
        const NO_VERBS: &[&str] = &["according", "during", "morning", "evening", "king", "spring", "nothing"];
        const BEHIND: &[&str] = &["after", "as", "under", "during"];
        let word = self.word(index);
        let is_behind_comma = index == 0 || self.gap(index).contains(',');
        let is_small = index == 0 || word.starts_with(char::is_lowercase);
        let is_doing = word.ends_with("ing") && !is_one_of(NO_VERBS, word);
        // "The vote, held on Monday, was close": it was on Monday.
        let is_done = is_past_form(word)
            && word != "held"
            && [PREPOSITIONS, BEHIND].iter().any(|table| is_one_of(table, self.word(index + 1)));
        let is_changed = is_one_of(&["down", "up", "compared"], word)
            && is_one_of(&["from", "with", "to"], self.word(index + 1));
        let is_done = is_done && !self.is_behind_aside(index);
        is_behind_comma && is_small && word.len() > 1 && (is_doing || is_done || is_changed)
    }

    /// True for the first verb of a clause whose subject has an aside: the "ended" of "Talks with the owner,
    /// Sel Ferries, ended".
    fn is_behind_aside(&self, index: usize) -> bool {
        const LONGEST: usize = 16;
        let first = self.words.partition_point(|word| word.start < self.start);
        if !(first + 1..=first + LONGEST).contains(&index) {
            return false;
        }
        let commas = (first + 1..=index).filter(|at| self.gap(*at).contains(',')).count();
        commas > 1 && !(first..index).any(|at| is_verb(self.word(at)))
    }

    /// True if a verb of saying stands within reach before a word.
    fn is_said(&self, index: usize) -> bool {
        (index.saturating_sub(REACH)..index).any(|before| is_one_of(PLAINLY_SAID, self.word(before)))
    }

    /// True for a "that" behind which no plain verb of saying tells something.
    fn is_bound_that(&self, index: usize) -> bool {
        is_one_of(&["that"], self.word(index)) && index > 0 && (!self.open.is_empty() || !self.is_said(index))
    }

    /// True for a pronoun right behind a noun: "the 12 per cent it sought".
    fn is_clause_of_noun(&self, index: usize) -> bool {
        const NO_NOUNS: &[&str] = &[
            "and", "but", "or", "so", "then", "than", "as", "that", "what", "how", "why", "when", "where",
            "if", "because", "after", "before", "until", "while", "not", "now", "think", "believe",
            "believes", "hopes", "hope",
        ];
        let before = index.checked_sub(1).map_or("", |before| self.word(before));
        is_one_of(PRONOUNS, self.word(index))
            && index > 1
            && is_verb(self.word(index + 1))
            && !is_past_verb(before)
            && self.gap(index) == " "
            && !is_preposition(before)
            && !is_auxiliary(before)
            && !is_one_of(NO_NOUNS, before)
            && !is_one_of(JOINING, before)
            && !self.is_said(index)
    }

    /// True if a verb with a subject of its own stands behind a word, before the next comma.
    fn has_verb(&self, index: usize) -> bool {
        let first = self.word(index + 1);
        // "While responding to a call", "as young as", "as part of"
        let is_subject = is_one_of(DETERMINERS, first)
            || is_one_of(PRONOUNS, first)
            || is_one_of(COUNTED, first)
            || first.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || !is_one_of(&["as"], self.word(index)) && !first.ends_with("ing") && !is_past(first);
        let end = self.sentence[self.words[index].end..].find([',', ';', '—', '–', '“', '"']);
        let end = end.map_or(self.sentence.len(), |end| self.words[index].end + end);
        let own = self.words[index + 1..].iter().take_while(|word| word.start < end);
        let own = own.skip(1).map(|word| &self.sentence[word.clone()]);
        is_subject && own.into_iter().any(|word| word.starts_with(char::is_lowercase) && is_verb(word))
    }

    /// Where the clause of the time ends: at a mark, or before the next clause.
    pub(super) fn end(&self, place: ClausePlace, is_relative: bool) -> usize {
        let marks = if place == ClausePlace::Own { [',', ';', '—'] } else { [';', ';', '—'] };
        let rest = &self.sentence[self.time.end..];
        let mark = rest.find(marks).map_or(self.sentence.len(), |at| self.time.end + at);
        let begins = |index: &usize| {
            let word = self.word(*index);
            let is_that = is_one_of(&["that"], word);
            let is_and = is_one_of(&["and", "but"], word) && self.gap(*index).contains(',');
            is_and || is_that || is_one_of(BINDING, word) || is_one_of(JOINING, word)
        };
        let mut behind = (0..self.words.len()).filter(|index| self.words[*index].start >= self.time.end);
        // "Support for a strike that began on Monday was strong": the second verb is not of the strike.
        let is_verb = |index: &usize| has_tense(self.word(*index));
        let ends = |index: &usize| {
            if place == ClausePlace::Own {
                is_relative && is_verb(index)
            } else {
                begins(index) || self.is_participle(*index)
            }
        };
        let next = behind.find(ends);
        next.map_or(mark, |index| self.words[index].start.min(mark))
    }

    /// True for a time that only says which thing is meant, in a clause that begins at a byte.
    pub(super) fn tells_which(&self, start: usize) -> bool {
        self.says_which() || self.is_in_name() || self.is_of_noun(start) || self.is_of_participle(start)
    }
}

/// True for an auxiliary with a form for each time.
fn has_tense(word: &str) -> bool {
    is_auxiliary(word) && (!is_one_of(MODALS, word) || is_one_of(&["will", "would"], word))
}

fn is_verb(word: &str) -> bool {
    has_tense(word) || is_past_verb(word)
}
