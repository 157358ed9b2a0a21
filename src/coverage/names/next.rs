//! How a name goes on from one word to the next: "Bank of Sel", "Mara van Quill", "Employment and Labour
//! Court".

use std::ops::Range;

use super::forms::has_initials_behind;
use super::tables::{BODIES, FIELDS, INSTITUTIONS, OF_NAMES, ON, PARTICLES, is_house, is_title};
use crate::article::{NameKind, OF_HOUSE, is_common, is_one_of, last_word};

/// The words of a sentence, of which those from `first` to `last` are of one name so far.
pub(super) struct NameSoFar<'t> {
    pub(super) text: &'t str,
    pub(super) words: &'t [Range<usize>],
    pub(super) first: usize,
    pub(super) last: usize,
}

impl NameSoFar<'_> {
    /// The next word of the name, if it goes on.
    pub(super) fn next(&self, is_name: &impl Fn(usize) -> bool) -> Option<usize> {
        let Self { text, words, first, last } = *self;
        let word = |index| self.word(index);
        if word(last + 1) == "and"
            && let Some(end) = behind_and(text, words, first, last + 2, is_name)
        {
            return Some(end);
        }
        match self.gap(last)? {
            "'" | "’" if is_one_letter(word(last)) && is_name(last + 1) => Some(last + 1),
            " " | "-" | "‑" | "&" | " & " => self.joined_next(is_name),
            "." if is_one_letter(word(last)) && is_one_letter(word(last + 1)) && is_name(last + 1) => {
                Some(last + 1)
            }
            ". " if is_name(last + 1) && is_short(word(last)) => Some(last + 1),
            "'" | "’"
                if word(last + 1) == "s"
                    && is_name(last + 2)
                    && is_one_of(&["people", "children", "women", "men"], word(last)) =>
            {
                Some(last + 2)
            }
            // "Rowe's said so": a house.
            "'" | "’" if word(last + 1) == "s" && is_one_of(OF_HOUSE, word(last + 2)) => Some(last + 1),
            "’ " | "' " if is_name(last + 1) && word(last).ends_with('s') && !self.ends_in_country() => {
                Some(last + 1)
            }
            ", " if self.has_of() && is_name(last + 1) && word(last + 2) == "and" && is_name(last + 3) => {
                Some(last + 3)
            }
            _ => None,
        }
    }

    /// The same behind a blank or a hyphen.
    fn joined_next(&self, is_name: &impl Fn(usize) -> bool) -> Option<usize> {
        let Self { text, words, first, last } = *self;
        let (word, gap) = (|index| self.word(index), |index| self.gap(index));
        let is_sign = word(last).chars().all(char::is_uppercase);
        match word(last + 1) {
            _ if is_name(last + 1) => Some(last + 1),
            given if gap(last) != Some(" ") && is_given(text, &words[first..=last], given) => Some(last + 1),
            particle if PARTICLES.contains(&particle) && is_name(last + 2) && gap(last + 1)? != ", " => {
                Some(last + 2)
            }
            particle if PARTICLES.contains(&particle) && PARTICLES.contains(&word(last + 2)) => {
                (is_name(last + 3) && gap(last + 2)? == " ").then_some(last + 3)
            }
            "on" if is_one_of(ON, word(last)) && is_name(last + 2) && gap(last + 1) == Some(" ") => {
                Some(last + 2)
            }
            number if self.is_branch(number) => Some(last + 1),
            "of" if self.is_of_body(is_name) => None,
            "for" if self.is_for_somebody() => None,
            "of" | "for" if is_name(last + 2) && gap(last + 1) == Some(" ") => Some(last + 2),
            "of" | "for" if word(last + 2) == "the" && is_name(last + 3) && gap(last + 2) == Some(" ") => {
                Some(last + 3)
            }
            "and"
                if self.has_of()
                    && is_name(last + 2)
                    && !self.ends_in_country()
                    && self.is_of_field(is_name) =>
            {
                Some(last + 2)
            }
            "and" if last == first && !self.ends_in_country() && !is_sign && is_name(last + 2) => {
                joined(text, words, last + 2, is_name)
            }
            _ => None,
        }
    }

    /// True for the number of a branch of a union: "Dockers Local 12".
    fn is_branch(&self, number: &str) -> bool {
        is_one_of(&["Local", "Lodge"], self.word(self.last))
            && self.first < self.last
            && self.gap(self.last) == Some(" ")
            && number.chars().all(|c| c.is_ascii_digit())
    }

    /// True for a word that only begins its sentence, and what it is for: "Support for the Sel Party".
    fn is_for_somebody(&self) -> bool {
        let word = self.word(self.first);
        let is_body = [BODIES, INSTITUTIONS, OF_NAMES, ON].iter().any(|table| is_one_of(table, word));
        self.words[self.first].start == 0 && self.first == self.last && !is_body
    }

    /// True for a person so far, with the body behind "of" to which that one belongs: "Jarek Olm of the Sel
    /// Harbour Board".
    fn is_of_body(&self, is_name: &impl Fn(usize) -> bool) -> bool {
        const PEERS: &[&str] = &["Lord", "Lady", "Baroness", "Baron", "Earl", "Viscount", "Duke", "Duchess"];
        const PERSON: std::ops::RangeInclusive<usize> = 2..=3;
        let is_noun = |index: usize| is_house(self.word(index));
        let is_person = PERSON.contains(&(self.last + 1 - self.first))
            && (self.first..=self.last).all(|index| !is_noun(index) && is_name(index));
        let from = self.last + if self.word(self.last + 2) == "the" { 3 } else { 2 };
        let goes_on = |index: &usize| is_name(*index) || is_one_of(&["of", "for", "and"], self.word(*index));
        // "Jarek Olm of Sel Ferries", but not "the Press Trust of Sel" or "Democratic Forces of Sel"
        let last = self.word(self.last);
        let may_be_surname = !is_one_of(OF_NAMES, last) && !is_title(last) && !last.ends_with('s');
        // "Lord Rowe of Sel" has that for a name.
        let is_peer = self.last == self.first + 1 && is_one_of(PEERS, self.word(self.first));
        is_person && !is_peer && (may_be_surname || (from..self.words.len()).take_while(goes_on).any(is_noun))
    }

    /// True if what stands behind an "and" belongs to the field or the place of a body: "Health and Social
    /// Care", but not "the Bank of Sel and Ann Rowe".
    fn is_of_field(&self, is_name: &impl Fn(usize) -> bool) -> bool {
        let is_one_word = !is_name(self.last + 3) || self.gap(self.last + 2) != Some(" ");
        let is_field = |at: usize| is_one_of(FIELDS, self.word(at)) || is_one_of(BODIES, self.word(at));
        is_one_word || is_field(self.last + 2) || is_field(self.last + 3)
    }

    /// What stands between a word and the next one.
    fn gap(&self, index: usize) -> Option<&str> {
        Some(&self.text[self.words.get(index)?.end..self.words.get(index + 1)?.start])
    }

    fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |range| &self.text[range.clone()])
    }

    fn has_of(&self) -> bool {
        (self.first..=self.last).any(|index| is_one_of(&["of", "for"], self.word(index)))
    }

    fn ends_in_country(&self) -> bool {
        NameKind::of(self.word(self.last)) == Some(NameKind::Country)
    }
}

/// The last word of a name with "and" in it whose initials stand in brackets behind it: "Union" of "Transport
/// and Allied Workers Union (TAWU)". The name begins at `first`, and goes on at `from`.
fn behind_and(
    text: &str,
    words: &[Range<usize>],
    first: usize,
    from: usize,
    is_name: &impl Fn(usize) -> bool,
) -> Option<usize> {
    let is_part = |index: &usize| {
        let is_next = text[words[index - 1].end..words[*index].start] == *" ";
        is_next && (is_name(*index) || is_one_of(&["of", "for"], &text[words[*index].clone()]))
    };
    let end = (from..words.len()).take_while(is_part).last()?;
    // "The Selian Food and Ferry Board (FFB)"
    let is_of_country = NameKind::of(&text[words[first].clone()]) == Some(NameKind::Country);
    let mut starts = (first..=first + usize::from(is_of_country)).map(|start| words[start].start);
    starts.any(|start| has_initials_behind(text, &(start..words[end].end))).then_some(end)
}

/// True for the second part of a given name, in small letters, behind a surname and the first part: "Yu
/// Sun-mi", but not "a New Sel-based firm" or "a Tel Sel-area firm".
fn is_given(text: &str, run: &[Range<usize>], second: &str) -> bool {
    const LONGEST: usize = 6;
    const NEVER: &[&str] = &[
        "area", "born", "bound", "built", "era", "flag", "held", "led", "like", "list", "long", "made",
        "only", "owned", "run", "size", "style", "type", "wide",
    ];
    let [before @ .., surname, first] = run else { return false };
    // People have no article.
    let is_person = match before.last() {
        Some(title) => is_title(&text[title.clone()]),
        None => {
            last_word(&text[..surname.start]).is_none_or(|word| !is_one_of(&["a", "an", "the"], &text[word]))
        }
    };
    let are_short = first.len() <= LONGEST && second.len() <= LONGEST;
    is_person
        && are_short
        && second.chars().all(char::is_lowercase)
        && !second.ends_with("ed")
        && !is_common(second)
        && !is_one_of(NEVER, second)
}

/// An initial, or a title that ends in a full stop.
fn is_short(word: &str) -> bool {
    word.len() == 1 || is_title(word) || is_one_of(&["St"], word)
}

/// The last word of a name such as "Employment and Labour Relations Court", from the word behind its "and".
fn joined(
    text: &str,
    words: &[Range<usize>],
    from: usize,
    is_name: &impl Fn(usize) -> bool,
) -> Option<usize> {
    let is_next = |index: usize| is_name(index) && text[words[index - 1].end..words[index].start] == *" ";
    let mut last = from;
    while is_next(last + 1) {
        last += 1;
    }
    (last > from && is_one_of(BODIES, &text[words[last].clone()])).then_some(last)
}

/// True for an initial.
pub(super) fn is_one_letter(word: &str) -> bool {
    word.chars().count() == 1
}
