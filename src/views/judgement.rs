//! The judgements of the author, in the overview: each with how likely it is, how sure the author is of it, and what it rests on.
//!
//! How likely and how sure are kept apart, as ICD 203 asks.

use crate::model::{Briefing, Entry, EntryId, Judgement};
use crate::page::{Block, Line, Span, Target};

use super::detail::Detail;
use super::words::brief;
use super::writer::{INDENT, Writer, dangling};

/// The most entries that one rests on when shown in short.
const BASIS: usize = 3;

/// Writes the judgements, in file order.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    if briefing.judgements.is_empty() {
        return;
    }
    writer.part("Judgements");
    for (id, judgement) in briefing.judgements.iter() {
        if id.index() > 0 {
            writer.gap();
        }
        writer.fact(id);
        let mut lines = writer.paragraphs(&judgement.text);
        lines.extend(judgement.why.iter().flat_map(|why| writer.led("why: ", why)));
        let keys = likelihood(briefing, judgement);
        writer.block(Block::Keyed { indent: INDENT, keys, lines, hang: 0 });
        let confidence = judgement.confidence.map(|confidence| vec![Span::text(confidence.word())]);
        writer.keyed(INDENT, "confidence", confidence.into_iter().collect());
        writer.keyed(INDENT, "rests on", basis(briefing, judgement, detail));
        writer.common(INDENT, &judgement.common);
    }
    writer.block(Block::EndOfFact);
}

/// The word for how likely it is, and its range in per cent: "likely", "55–80%".
fn likelihood(briefing: &Briefing, judgement: &Judgement) -> Vec<Line> {
    let word = judgement.likelihood.word().to_owned();
    std::iter::once(word).chain(range(briefing, judgement)).map(|words| vec![Span::text(words)]).collect()
}

/// The range in per cent that the word for how likely it is stands for.
pub(super) fn range(briefing: &Briefing, judgement: &Judgement) -> Option<String> {
    briefing.likelihood_range(judgement).map(|(low, high)| format!("{low}–{high}%"))
}

/// The entries that it rests on, with links; in short, the first of them.
fn basis(briefing: &Briefing, judgement: &Entry<Judgement>, detail: Detail) -> Vec<Line> {
    let most = if detail == Detail::Short { BASIS } else { usize::MAX };
    let mut lines: Vec<Line> = judgement.basis.iter().take(most).map(|entry| link(briefing, entry)).collect();
    let rest = judgement.basis.len().saturating_sub(most);
    lines.extend((rest > 0).then(|| vec![Span::text(format!("and {rest} more"))]));
    lines
}

fn link(briefing: &Briefing, entry: &Result<EntryId, String>) -> Line {
    match entry {
        Ok(entry) => vec![Span::text(brief(briefing, *entry)).to(Target::Entry(*entry))],
        Err(written) => dangling(written),
    }
}
