//! The judgements of the author, in the overview: each with how likely it is, how sure the author is of it,
//! and what it rests on.
//!
//! How likely and how sure are kept apart, as ICD 203 asks.

use crate::model::{Briefing, Judgement};
use crate::page::{Block, Line, Span};

use super::detail::Detail;
use super::writer::{INDENT, Writer};

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
        writer.keyed(INDENT, "rests on", basis(writer, judgement, detail));
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
fn basis(writer: &Writer, judgement: &Judgement, detail: Detail) -> Vec<Line> {
    let (shown, rest) = detail.cut(&judgement.basis);
    let more = (!rest.is_empty()).then(|| vec![Span::text(format!("and {} more", rest.len()))]);
    shown.iter().map(|entry| writer.entry_link(entry)).chain(more).collect()
}
