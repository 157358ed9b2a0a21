//! The paragraphs of a source's text that bear a fact out, with their neighbours, and the words of the fact
//! marked in them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Paragraphs;
use crate::diagnostic::Diagnostic;
use crate::grounding::{self, MarkedBytes, Sought};
use crate::model::{Briefing, Citation, EntryId, Id, Locator, Source};
use crate::page::{Block, Line, Role, Span};
use crate::text::{Clean, count, within_sentence};

use super::SourceText;
use crate::views::problems::level_line;
use crate::views::writer::{INDENT, Writer};

/// The most paragraphs of one source that are shown.
const MOST: usize = 60;
/// The most paragraphs of one place that are searched: nobody cites more, and a large number is quickly
/// written.
const MOST_CITED: usize = 1_000;
/// The most paragraphs that are shown because they have what is sought, if none is named.
const MOST_FOUND: usize = 3;
/// The longest paragraph that is shown whole, in bytes.
const LONGEST: usize = 6_000;
/// The longest paragraph before it and the longest after it that are shown whole, in bytes; of a longer one,
/// only the part next to it is shown. What is above takes its rows from it.
const BEFORE: usize = 240;
const AFTER: usize = 960;

/// Writes what the text of a source says about an entry, at the places that the entry names.
pub(super) fn write(
    writer: &mut Writer,
    entry: EntryId,
    source: Id<Source>,
    places: &[&Citation],
    text: Option<&SourceText>,
    findings: &[&Diagnostic],
) {
    let Some(paragraphs) = readable(writer, source, text) else { return };
    let mut passage = Passage::of(paragraphs, places);
    passage.mark(writer.briefing, entry, paragraphs);
    for words in &passage.remarks {
        writer.line(INDENT, vec![Span::text(words.clone())]);
    }
    // The place where the text says otherwise is shown too, even if that paragraph is not named.
    let told = |finding: &&&Diagnostic| finding.paragraph.filter(|number| *number <= paragraphs.len());
    for number in findings.iter().filter_map(|finding| told(&finding)) {
        passage.cited.entry(number).or_default();
    }
    let (beside, above): (Vec<_>, Vec<_>) =
        findings.iter().copied().partition(|finding| told(&finding).is_some());
    write_findings(writer, INDENT, &above);
    writer.gap();
    put(writer, paragraphs, &passage.cited, &passage.neighbours(), &beside);
}

/// Writes the findings about the fact and its text, a line each.
pub(super) fn write_findings(writer: &mut Writer, indent: u16, findings: &[&Diagnostic]) {
    for finding in findings {
        let mut line = level_line(finding.code.level);
        line.extend([Span::text(": "), Span::text(finding.message.clone())]);
        writer.block(Block::Text { indent, hang: indent + 2, line });
    }
}

/// The text, if it has been read; otherwise writes why it is not there.
pub(super) fn readable<'t>(
    writer: &mut Writer,
    source: Id<Source>,
    text: Option<&'t SourceText>,
) -> Option<&'t Paragraphs> {
    let source = &writer.briefing.sources[source];
    let (key, file) = (&source.key, source.file.as_deref());
    let words = match (file, text) {
        (Some(_), Some(SourceText::Read(paragraphs))) if !paragraphs.is_empty() => return Some(paragraphs),
        (Some(file), Some(SourceText::Read(_))) => Span::text(format!("{file} holds no text")),
        (Some(file), Some(SourceText::NoFolder)) => {
            Span::text(format!("{file}: this briefing is in no folder that files could be in"))
        }
        (Some(file), Some(SourceText::Unreadable(why))) => {
            writer.line(INDENT, vec![Span::text(format!("{file}: {why}"))]);
            let looked =
                format!("`file` in [sources.{key}] says where it should be, seen from the briefing.");
            Span::text(looked)
        }
        (Some(file), _) => Span::text(format!("{file} is being read …")),
        (None, _) => Span::text("no source text on file"),
    };
    writer.line(INDENT, vec![words]);
    None
}

/// The part of a text to show.
struct Passage {
    /// The cited paragraphs, each with the marked bytes in it.
    cited: MarkedBytes,
    /// Remarks about them.
    remarks: Vec<String>,
    /// Set if the file names any paragraph, even one that the text does not have.
    names_any: bool,
    /// The number of paragraphs in the text.
    all: usize,
}

impl Passage {
    fn of(paragraphs: &Paragraphs, places: &[&Citation]) -> Self {
        let all = paragraphs.len();
        let mut passage = Self { cited: MarkedBytes::new(), remarks: Vec::new(), names_any: false, all };
        for place in places {
            let Some(Locator::Paragraphs(first, last)) = place.locator else { continue };
            passage.names_any = true;
            let beyond = |number: u32| usize::try_from(number).map_or(true, |number| number > all);
            if beyond(last) {
                let has = count(all, "paragraph", "paragraphs");
                passage.remarks.push(format!("¶{last} is beyond the end: this text has {has}."));
            }
            let first = usize::try_from(first).unwrap_or(usize::MAX);
            let last = usize::try_from(last).unwrap_or(usize::MAX).min(all);
            passage.cited.extend((first..=last).take(MOST_CITED).map(|number| (number, Vec::new())));
        }
        passage
    }

    /// Marks what bears an entry out in the named paragraphs, or else wherever it is.
    fn mark(&mut self, briefing: &Briefing, entry: EntryId, paragraphs: &Paragraphs) {
        let named: Vec<usize> = self.cited.keys().copied().collect();
        let (sought, found) = grounding::marks(briefing, entry, paragraphs, &named);
        match sought {
            _ if found.keys().any(|number| self.cited.contains_key(number)) => self.cited.extend(found),
            None if self.names_any => {}
            None => {
                self.remarks.push("No paragraph is named, and there are no exact words to look for.".into());
            }
            Some(sought) if found.is_empty() => {
                self.remarks.push(format!("{} stands nowhere in this text.", in_words(sought)));
            }
            Some(sought) => {
                self.remark_found(&in_words(sought), &found);
                self.cited.extend(found.into_iter().take(MOST_FOUND));
            }
        }
    }

    /// Says where something is that is not where it should be, or that the file gives no place for.
    fn remark_found(&mut self, what: &str, found: &MarkedBytes) {
        let numbers: Vec<_> = found.keys().take(MOST_FOUND).map(|number| format!("¶{number}")).collect();
        let (numbers, more) = (numbers.join(", "), found.len().saturating_sub(MOST_FOUND));
        let more = if more > 0 { format!(", and in {more} more") } else { String::new() };
        self.remarks.push(if self.names_any {
            format!("{what} does not stand in the paragraphs named, but in {numbers}{more}.")
        } else {
            format!("No paragraph is named; {} stands in {numbers}{more}.", within_sentence(what))
        });
    }

    /// The paragraphs before and after the cited ones.
    fn neighbours(&self) -> BTreeSet<usize> {
        let beside = self.cited.keys().flat_map(|number| [number - 1, number + 1]);
        beside.filter(|number| (1..=self.all).contains(number) && !self.cited.contains_key(number)).collect()
    }
}

fn in_words(sought: Sought) -> String {
    match sought {
        Sought::Quote(_) => "The quote".to_owned(),
        Sought::Words(words) => format!("“{words}”"),
        Sought::Number(number) => format!("The number {}", number.grouped()),
    }
}

/// Puts paragraphs with their numbers, the cited ones and dimmed ones beside them.
fn put(
    writer: &mut Writer,
    paragraphs: &Paragraphs,
    cited: &MarkedBytes,
    neighbours: &BTreeSet<usize>,
    findings: &[&Diagnostic],
) {
    let shown: BTreeSet<usize> = cited.keys().chain(neighbours).copied().collect();
    let digits = shown.iter().take(MOST).map(|number| number.to_string().len()).max().unwrap_or_default();
    let mut before = None;
    for &number in shown.iter().take(MOST) {
        let Some(paragraph) = paragraphs.get(number) else { continue };
        if before.is_some_and(|before| before + 1 < number) {
            writer.line(INDENT, vec![Span::new("⋯", Role::Quiet)]);
            writer.gap();
        }
        before = Some(number);
        let sign = format!("¶{number:<digits$}  ");
        let hang = INDENT + u16::try_from(sign.chars().count()).unwrap_or_default();
        let mut line = vec![Span::text(sign)];
        line.extend(match cited.get(&number) {
            Some(marks) => marked(paragraph, marks),
            None => beside(paragraph, [number - 1, number + 1].map(|number| cited.contains_key(&number))),
        });
        writer.block(Block::Text { indent: INDENT, hang, line });
        let own = findings.iter().filter(|finding| finding.paragraph == Some(number));
        write_findings(writer, hang, &own.copied().collect::<Vec<_>>());
        writer.gap();
    }
    let more = shown.len().saturating_sub(MOST);
    if more > 0 {
        let more = format!("and {}", count(more, "more paragraph", "more paragraphs"));
        writer.line(INDENT, vec![Span::text(more)]);
    }
}

/// The bytes of a paragraph that are shown: of one longer than so many, those around a place in it.
pub(super) fn shown(text: &str, place: Option<&Range<usize>>, longest: usize) -> Range<usize> {
    match place {
        _ if text.len() <= longest => 0..text.len(),
        Some(place) => between_words(text, place.start.saturating_sub(longest / 2)..place.end + longest / 2),
        None => between_words(text, 0..longest),
    }
}

/// A paragraph with some of it marked; of a long one, the part around the first mark.
fn marked(paragraph: &Clean, marks: &[Range<usize>]) -> Line {
    let text = paragraph.as_str();
    let shown = shown(text, marks.first(), LONGEST);
    let mut line = Line::new();
    let mut push = |range: Range<usize>, is_mark: bool| {
        if !range.is_empty() {
            let span = Span::text(text[range].to_owned());
            line.push(if is_mark { span.marked() } else { span });
        }
    };
    let mut end = shown.start;
    for mark in marks.iter().filter(|mark| mark.start >= shown.start && mark.end <= shown.end) {
        push(end..mark.start, false);
        push(mark.clone(), true);
        end = mark.end;
    }
    push(end..shown.end, false);
    with_ellipses(line, text, &shown)
}

/// A paragraph beside a cited one: of a long one only the part next to that, so that the cited one
/// keeps its room. `cited` says whether the one before and the one after are cited.
fn beside(paragraph: &Clean, cited: [bool; 2]) -> Line {
    let text = paragraph.as_str();
    let longest = match cited {
        [true, true] => LONGEST,
        [true, false] => AFTER,
        [false, _] => BEFORE,
    };
    let shown = match cited {
        _ if text.len() <= longest => 0..text.len(),
        [false, _] => between_words(text, text.len() - BEFORE..text.len()),
        [true, _] => between_words(text, 0..AFTER),
    };
    with_ellipses(vec![Span::text(text[shown.clone()].to_owned())], text, &shown)
}

/// A line with an ellipsis at each end where the text goes on.
pub(super) fn with_ellipses(mut line: Line, text: &str, shown: &Range<usize>) -> Line {
    if shown.start > 0 {
        line.insert(0, Span::text("… "));
    }
    if shown.end < text.len() {
        line.push(Span::text(" …"));
    }
    line
}

/// The bytes of the whole words within some bytes of a text; if there are none, those of the whole characters.
fn between_words(text: &str, bytes: Range<usize>) -> Range<usize> {
    let boundary = |place: usize| (0..=place.min(text.len())).rfind(|&place| text.is_char_boundary(place));
    let start = boundary(bytes.start).unwrap_or_default();
    let end = boundary(bytes.end).unwrap_or_default();
    let part = &text[start..end];
    let first = if start > 0 { part.find(' ').map_or(0, |blank| blank + 1) } else { 0 };
    let last = if end < text.len() { part.rfind(' ').unwrap_or(part.len()) } else { part.len() };
    if first < last { start + first..start + last } else { start..end }
}
