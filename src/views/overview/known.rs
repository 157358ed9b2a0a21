//! How a briefing is known, in a line of words and in one that is drawn: its facts by whose word they are.

use crate::model::{Briefing, EntryId};
use crate::page::{Block, Line, Share, Shares, Sign, Span, Target};

use crate::text::count;
use crate::views::sourcing_gaps::Thin;
use crate::views::writer::{Writer, source_name};

/// The word that a fact is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    /// That of its source, which names nobody for it.
    Own,
    /// That of somebody with a name.
    Named,
    /// That of nobody with a name.
    Unnamed,
    /// Nobody's: neither a giver nor a source is given.
    Nobody,
}

impl Voice {
    const ALL: [Self; 4] = [Self::Own, Self::Named, Self::Unnamed, Self::Nobody];

    fn of(writer: &Writer, fact: EntryId) -> Self {
        let common = writer.briefing.common(fact);
        match common {
            _ if writer.briefing.is_said_by_unnamed(fact) => Self::Unnamed,
            _ if !writer.briefing.said_by(fact).is_empty() => Self::Named,
            Some(common) if common.sources.iter().any(|citation| citation.source.id().is_some()) => Self::Own,
            _ => Self::Nobody,
        }
    }

    fn share(self, count: usize) -> Share {
        let words = match self {
            Self::Own => vec![Span::text(format!("{count} by the source itself"))],
            Self::Named => vec![Span::text(format!("{count} named"))],
            Self::Unnamed => Sign::Indirect.with(format!("{count} unnamed")),
            Self::Nobody => Sign::Doubtful.with(format!("{count} unsourced")),
        };
        Share { count, words, is_broken: matches!(self, Self::Unnamed | Self::Nobody) }
    }
}

/// The number of facts, the sources that they have alone, and how many of them nobody with a name gives: "39
/// facts, all from one source: Bloomberg  ◇ 16 unnamed". Nothing if there are no facts.
pub(super) fn in_a_line(briefing: &Briefing, thin: &Thin) -> Line {
    let number = briefing.facts().count();
    if number == 0 {
        return Line::new();
    }
    let mut line = vec![Span::text(count(number, "fact", "facts"))];
    match (thin.only_source(), thin.with_one_source()) {
        (Some(source), _) => {
            let all = if number == 1 { ", from one source: " } else { ", all from one source: " };
            line.extend([Span::text(all), source_name(briefing, source)]);
        }
        (None, 0) => {}
        (None, alone) => {
            let words = if alone == number {
                "each from one source only".to_owned()
            } else {
                format!("{alone} with one source only")
            };
            line.extend([Span::text(", "), Span::text(words).to(Target::Sources)]);
        }
    }
    if thin.unnamed_facts() > 0 {
        line.push(Span::text("  "));
        line.extend(Sign::Indirect.with(format!("{} unnamed", thin.unnamed_facts())));
    }
    line
}

/// Writes the facts by whose word they are, drawn as one line.
pub(super) fn write(writer: &mut Writer) {
    let voices: Vec<Voice> = writer.briefing.facts().map(|fact| Voice::of(writer, fact)).collect();
    if voices.is_empty() {
        return;
    }
    writer.entry(vec![Span::text("How it is known")], vec![]);
    let parts = Voice::ALL.into_iter().filter_map(|voice| {
        let count = voices.iter().filter(|other| **other == voice).count();
        (count > 0).then(|| voice.share(count))
    });
    writer.block(Block::Shares(Shares { parts: parts.collect() }));
}
