//! The roles of text, and the signs: what each run of a page means, in one table each.
//!
//! A role says what text is, never how it looks: that is the theme's. A sign stands for one word, which is
//! always beside it.

use super::Span;
use crate::text::Clean;

/// The role of a span; a theme decides how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// The matter itself: texts, values, dates, words of state, links.
    #[default]
    Text,
    /// The name of the thing that follows; at most one a line.
    Head,
    /// Who says it, in which source, where.
    From,
    /// A sign for a state, or in a report the word for the level of a problem.
    State(Tone),
    /// The place of the cursor and the focus, and the keys.
    Here,
    /// Furniture: rules, leaders, axes, counts, words of key hints. Never a fact, a giver or a date.
    Quiet,
}

/// The feeling of a state: how it stands, or that it moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing to say of it.
    Plain,
    /// Settled, or nearly.
    Calm,
    /// To be read with care.
    Wary,
    /// Stuck, or wrong.
    Alarm,
    /// Not as it was before; no side looks good or bad by it.
    Moved,
}

/// A sign for a state, beside the word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// An issue is settled, a fact confirmed, a question answered.
    Agreed,
    /// The parties on an issue come closer.
    Narrowing,
    /// An issue or a question is open.
    Open,
    /// Discussion of an issue has stopped for now.
    Stalled,
    /// No party on an issue moves.
    Deadlocked,
    /// A position is further from the other side than before.
    Hardened,
    /// A position is closer to the other side than before.
    Softened,
    /// Something was not there before.
    New,
    /// Something is not there any more.
    Gone,
    /// Something says something else than before.
    Changed,
    /// A position is what it was before.
    Unchanged,
    /// An actor is not heard directly, or has no name.
    Indirect,
    /// A fact is unverified or disputed, a finding is a warning.
    Doubtful,
    /// Those who give a fact do not agree.
    Disagree,
    /// The file has problems.
    Problem,
    /// The reader marked it, or wrote a note on it.
    Marked,
}

impl Sign {
    /// Every sign.
    const ALL: [Self; 16] = [
        Self::Agreed,
        Self::Narrowing,
        Self::Open,
        Self::Stalled,
        Self::Deadlocked,
        Self::Hardened,
        Self::Softened,
        Self::New,
        Self::Gone,
        Self::Changed,
        Self::Unchanged,
        Self::Indirect,
        Self::Doubtful,
        Self::Disagree,
        Self::Problem,
        Self::Marked,
    ];

    /// The table of signs: how each is written, how in ASCII, and its tone.
    const fn row(self) -> (&'static str, &'static str, Tone) {
        match self {
            Self::Agreed => ("✓", "a", Tone::Calm),
            Self::Narrowing => ("≈", "n", Tone::Calm),
            Self::Open => ("○", "o", Tone::Plain),
            Self::Stalled => ("‖", "s", Tone::Wary),
            Self::Deadlocked => ("■", "d", Tone::Alarm),
            Self::Hardened => ("▲", "^", Tone::Moved),
            Self::Softened => ("▼", "v", Tone::Moved),
            Self::New => ("+", "+", Tone::Moved),
            Self::Gone => ("−", "-", Tone::Moved),
            Self::Changed => ("~", "~", Tone::Moved),
            Self::Unchanged => ("=", "=", Tone::Plain),
            Self::Indirect => ("◇", "*", Tone::Wary),
            Self::Doubtful => ("?", "?", Tone::Wary),
            Self::Disagree => ("≠", "x", Tone::Wary),
            Self::Problem => ("!", "!", Tone::Alarm),
            Self::Marked => ("◆", "@", Tone::Plain),
        }
    }

    /// The sign alone.
    pub(crate) fn span(self) -> Span {
        let (sign, _, tone) = self.row();
        Span::new(sign, Role::State(tone))
    }

    /// The sign before its word.
    pub(crate) fn with(self, word: impl Into<std::borrow::Cow<'static, str>>) -> Vec<Span> {
        vec![self.span(), Span::text(" "), Span::text(word)]
    }
}

/// Characters that the program draws besides the signs, each with its ASCII form: rules, bars, axes and marks.
const FURNITURE: [(&str, &str); 25] = [
    ("┬", "+"),
    ("▌", ">"),
    ("•", "*"),
    ("…", "."),
    ("—", "-"),
    ("─", "-"),
    ("│", "|"),
    ("┊", ":"),
    ("┼", "+"),
    ("├", "|"),
    ("┤", "|"),
    ("━", "="),
    ("╍", "~"),
    ("┃", "|"),
    ("⋯", "."),
    ("·", "-"),
    ("–", "-"),
    ("▾", "v"),
    ("▸", ">"),
    ("◂", "<"),
    ("●", "*"),
    ("▷", ">"),
    ("×", "x"),
    ("→", ">"),
    ("←", "<"),
];

/// The beginning of an attribution.
const FROM: &str = "—";

/// True for the dash that an attribution begins with.
pub(crate) fn is_from(text: &Clean) -> bool {
    text.as_str().trim_end() == FROM
}

/// A text in ASCII where it is drawn by the program itself; what a briefing says stays as it is.
pub(crate) fn lettered(text: &Clean, role: Role) -> Clean {
    let is_drawn = matches!(role, Role::State(_) | Role::Here | Role::Quiet);
    if !is_drawn && !is_from(text) {
        return text.clone();
    }
    Clean::line(text.clusters().map(|cluster| in_ascii(cluster.text)).collect::<String>())
}

/// The same in ASCII, for what the program itself draws.
fn in_ascii(drawn: &str) -> &str {
    let of_sign = Sign::ALL.iter().map(|sign| sign.row()).map(|(sign, ascii, _)| (sign, ascii));
    let mut all = of_sign.chain(FURNITURE);
    all.find(|(sign, _)| *sign == drawn).map_or(drawn, |(_, ascii)| ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_furniture_have_each_one_column_in_both_ways() {
        let signs = Sign::ALL.iter().map(|sign| sign.row()).map(|(sign, ascii, _)| (sign, ascii));
        for (sign, ascii) in signs.chain(FURNITURE) {
            assert_eq!(crate::text::Clean::line(sign).width(), 1, "{sign}");
            assert_eq!((ascii.len(), ascii.is_ascii()), (1, true), "{sign}");
        }
    }

    #[test]
    fn no_two_signs_are_the_same() {
        for (index, sign) in Sign::ALL.iter().enumerate() {
            for other in &Sign::ALL[..index] {
                assert_ne!((sign.row().0, sign.row().1), (other.row().0, other.row().1));
                assert_ne!(sign.row().1, other.row().1);
            }
        }
    }
}
