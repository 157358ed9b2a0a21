//! How a briefing is known, on one line: its facts by whose word they are.

use crate::model::EntryId;
use crate::page::{Block, Share, Shares, Sign, Span};

use crate::views::sourcing_gaps::{Thin, facts, is_unnamed};
use crate::views::words::count;
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
            _ if is_unnamed(writer.briefing, fact) => Self::Unnamed,
            _ if !writer.briefing.said_by(fact).is_empty() => Self::Named,
            Some(common) if !common.sources.is_empty() => Self::Own,
            _ => Self::Nobody,
        }
    }

    fn share(self, count: usize) -> Share {
        let words = match self {
            Self::Own => vec![Span::text(format!("{count} the source itself"))],
            Self::Named => vec![Span::text(format!("{count} named"))],
            Self::Unnamed => Sign::Indirect.with(format!("{count} unnamed")),
            Self::Nobody => Sign::Doubtful.with(format!("{count} unsourced")),
        };
        Share { count, words, is_broken: matches!(self, Self::Unnamed | Self::Nobody) }
    }
}

/// Writes the number of facts and the sources that they have alone, and below it the line.
pub(super) fn write(writer: &mut Writer, thin: &Thin) {
    let voices: Vec<Voice> = facts(writer.briefing).map(|fact| Voice::of(writer, fact)).collect();
    if voices.is_empty() {
        return;
    }
    let mut words = vec![Span::text(count(voices.len(), "fact", "facts"))];
    match (thin.only_source(), thin.with_one_source()) {
        (Some(source), _) => {
            let all = if voices.len() == 1 { ", from one source: " } else { ", all from one source: " };
            words.extend([Span::text(all), source_name(writer.briefing, source)]);
        }
        (None, 0) => {}
        (None, alone) if alone == voices.len() => words.push(Span::text(", each from one source only")),
        (None, alone) => words.push(Span::text(format!(", {alone} with one source only"))),
    }
    writer.entry(vec![Span::text("How it is known")], words);
    let parts = Voice::ALL.into_iter().filter_map(|voice| {
        let count = voices.iter().filter(|other| **other == voice).count();
        (count > 0).then(|| voice.share(count))
    });
    writer.block(Block::Shares(Shares { parts: parts.collect() }));
}
