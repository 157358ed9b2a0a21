//! Problems as a page: the same words and the same look in a report and in the reader.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Level, Places, Policy};
use crate::load::Loaded;
use crate::page::{Block, Excerpt, Line, Page, Role, Sign, Span, Target, Tone};
use crate::text::{Clean, count};

/// The part of the problems that the reader shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShownProblems<'p> {
    /// The problems that count.
    pub(crate) policy: &'p Policy,
    /// The level that alone is shown; all of them, if none.
    pub(crate) level: Option<Level>,
    /// The words for a check that is under way.
    pub(crate) unchecked: Option<&'static str>,
    /// Why the last save cannot be read; the problems are then those of the version before.
    pub(crate) unreadable: Option<&'p str>,
}

/// Every problem of the file called `name`, one below the other, with a line that counts them.
pub fn report(name: &str, text: &str, loaded: &Loaded) -> Page {
    let places = Places::new(text);
    let mut page = Page::default();
    for diagnostic in loaded.all() {
        page.blocks.push(heading(diagnostic, None));
        page.blocks.push(arrow(name, &places, diagnostic));
        page.blocks.extend(quoted(&places, diagnostic));
        page.blocks.extend(help(diagnostic));
        page.blocks.push(Block::Gap);
    }
    if loaded.more() > 0 {
        let more = format!("and {}", count(loaded.more(), "more problem", "more problems"));
        page.blocks.extend([text_block(0, vec![Span::text(more)]), Block::Gap]);
    }
    if loaded.count() > 0 {
        let line = format!("{name}: {}", summary(loaded));
        page.blocks.push(text_block(0, vec![Span::head(line)]));
        page.blocks.extend(left_out(loaded).map(|words| text_block(0, vec![Span::text(words)])));
    }
    page
}

/// The entries that errors keep out of the briefing: "left out until mended: actors.quill"; none if
/// there are none.
fn left_out(loaded: &Loaded) -> Option<String> {
    const MOST: usize = 5;
    let briefing = &loaded.briefing;
    let is_in = |id: &str| briefing.entry_of(id).or_else(|| briefing.entry_of(&format!("{id}.1"))).is_some();
    let all = loaded.all();
    let broken = all.iter().filter(|problem| problem.level == Level::Error);
    let broken = broken.filter_map(|problem| problem.location.as_ref()).filter(|at| !at.key.is_empty());
    let broken = broken.map(|at| format!("{}.{}", at.section, at.key)).filter(|id| !is_in(id));
    let failed = briefing.left_out.entries.iter().map(|(kind, key)| format!("{}.{key}", kind.section()));
    let mut known = HashSet::new();
    let ids: Vec<String> =
        broken.chain(failed.collect::<BTreeSet<_>>()).filter(|id| known.insert(id.clone())).collect();
    let shown = ids[..ids.len().min(MOST)].join(", ");
    let more = ids.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!ids.is_empty()).then(|| format!("left out until mended: {shown}{more}"))
}

/// The problems as the reader shows them, the worst first: each can be selected. While a check is under way,
/// the page says so.
pub(crate) fn problems(name: &str, text: &str, loaded: &Loaded, shown: ShownProblems) -> Page {
    let ShownProblems { policy, level, unchecked, unreadable } = shown;
    let places = Places::new(text);
    let mut page = Page::default();
    let all: Vec<_> = loaded.all().into_iter().map(|problem| (policy.level(problem), problem)).collect();
    let counted: Vec<Level> = all.iter().filter_map(|(level, _)| *level).collect();
    let left = vec![Span::head("Problems")];
    let right = vec![Span::text(match level {
        Some(level) => format!("{} of {}", of_level(&counted, level), counted.len() + loaded.more()),
        // The page says so below, once the check is done.
        None if counted.len() + loaded.more() == 0 => String::new(),
        None => of_levels(&counted, loaded.more()),
    })];
    page.blocks.push(Block::title(left, right));
    if let Some(why) = unreadable {
        let reason = Sign::Problem.with(format!("The last save cannot be read: {why}."));
        let rest = "The version before is still shown; what follows is about that one.";
        let lines = [reason, vec![Span::text(rest)]].map(|line| text_block(0, line));
        page.blocks.extend([Block::Gap].into_iter().chain(lines));
    }
    if let Some(words) = left_out(loaded) {
        page.blocks.extend([Block::Gap, text_block(0, Sign::Problem.with(words))]);
    }
    let mut is_empty = true;
    let mut all: Vec<_> = all.into_iter().enumerate().collect();
    all.sort_by_key(|(_, (counts, _))| Reverse(*counts));
    for (i, (counts, problem)) in all {
        if counts.is_none() || level.is_some() && counts != level {
            continue;
        }
        is_empty = false;
        let problem = Diagnostic { level: counts.unwrap_or(problem.level), ..problem.clone() };
        page.blocks.extend([Block::Gap, heading(&problem, Some(Target::Problem(i)))]);
        page.blocks.push(arrow(name, &places, &problem));
        page.blocks.extend(quoted(&places, &problem));
        page.blocks.extend(help(&problem));
    }
    let end = unchecked.or(is_empty.then_some("There are none."));
    let end = end.map(|end| [Block::Gap, text_block(0, vec![Span::text(end)])]);
    page.blocks.extend(end.into_iter().flatten());
    page
}

/// The number of problems of each level: "2 errors, 1 warning".
pub fn summary(loaded: &Loaded) -> String {
    let levels: Vec<Level> = loaded.all().iter().map(|problem| problem.level).collect();
    of_levels(&levels, loaded.more())
}

/// The same for problems of these levels, and further ones.
fn of_levels(levels: &[Level], more: usize) -> String {
    let [errors, warnings, suggestions] = Level::ALL.map(|level| number(levels, level));
    tally(errors, warnings, suggestions, more)
}

/// The number of problems of one level: "1 warning", "no errors".
fn of_level(levels: &[Level], level: Level) -> String {
    match number(levels, level) {
        0 => format!("no {}s", level.word()),
        number => count(number, level.word(), &format!("{}s", level.word())),
    }
}

fn number(levels: &[Level], level: Level) -> usize {
    levels.iter().filter(|other| **other == level).count()
}

/// The same for these numbers of problems, with the number of further ones.
pub fn tally(errors: usize, warnings: usize, suggestions: usize, more: usize) -> String {
    let more = (more > 0).then(|| format!("{more} more"));
    let levels = [
        (errors, "error", "errors"),
        (warnings, "warning", "warnings"),
        (suggestions, "suggestion", "suggestions"),
    ];
    let counts = levels.iter().filter(|(number, ..)| *number > 0);
    let counts: Vec<_> = counts.map(|(number, one, many)| count(*number, one, many)).chain(more).collect();
    if counts.is_empty() { "no problems".to_owned() } else { counts.join(", ") }
}

/// The lines of the file that a problem is about, each with its part marked.
pub fn excerpt(places: &Places, diagnostic: &Diagnostic) -> Vec<Excerpt> {
    let own = Some((&diagnostic.span, ""));
    let other = diagnostic.other.as_ref().map(|(span, label)| (span, *label));
    let mut lines: Vec<_> = own.into_iter().chain(other).collect();
    lines.sort_by_key(|(span, _)| span.start);
    let excerpt = |(span, label): (&Range<usize>, &'static str)| {
        let (number, range) = places.on_first_line(span);
        let (line, mark) = around(places.line(number), range);
        let width = |end: usize| Clean::line(line[..end].to_owned()).width();
        let mark = width(mark.start)..width(mark.end);
        Excerpt { number, mark, text: Clean::line(line), label: Clean::line(label) }
    };
    lines.into_iter().map(excerpt).collect()
}

/// A line and the place of a part of it; of a line longer than any screen only the text around the start of
/// the part.
fn around(line: &str, part: Range<usize>) -> (String, Range<usize>) {
    const MOST: usize = 1000;
    let first = line[..part.start].char_indices().rev().nth(MOST - 1).map_or(0, |(at, _)| at);
    let rest = &line[part.start..];
    let last = rest.char_indices().nth(MOST).map_or(line.len(), |(at, _)| part.start + at);
    let ellipsis = |cut: bool| if cut { "…" } else { "" };
    let before = ellipsis(first > 0);
    let shown = format!("{before}{}{}", &line[first..last], ellipsis(last < line.len()));
    let place = |at: usize| before.len() + at.min(last) - first;
    (shown, place(part.start)..place(part.end))
}

/// "error[code]: what is wrong"; in the reader, where it can be selected, behind a sign.
fn heading(problem: &Diagnostic, target: Option<Target>) -> Block {
    let message = Span { link: target, ..Span::head(problem.message.clone()) };
    let code = Span::text(format!("[{}]: ", problem.code.name));
    let mut line = match target {
        Some(_) => level_line(problem.level),
        None => vec![Span::new(problem.level.word(), level_role(problem.level))],
    };
    line.extend([code, message]);
    text_block(0, line)
}

/// The sign and the word of a level: "! error".
pub(super) fn level_line(level: Level) -> Line {
    match level {
        Level::Error => Sign::Problem.with(level.word()),
        Level::Warning => Sign::Doubtful.with(level.word()),
        Level::Suggestion => vec![Span::quiet("·"), Span::text(" "), Span::text(level.word())],
    }
}

/// The look of the word for a level in a report, as compilers have it.
fn level_role(level: Level) -> Role {
    match level {
        Level::Error => Role::State(Tone::Alarm),
        Level::Warning => Role::State(Tone::Wary),
        Level::Suggestion => Role::Text,
    }
}

/// The block with the file, the line and the column.
fn arrow(name: &str, places: &Places, diagnostic: &Diagnostic) -> Block {
    let (line, column) = places.line_column(diagnostic.span.start);
    text_block(1, vec![Span::new("--> ", Role::Quiet), Span::text(format!("{name}:{line}:{column}"))])
}

/// The lines of the file that a problem is about; none of what is wrong with the file as a whole.
fn quoted(places: &Places, problem: &Diagnostic) -> Option<Block> {
    (!problem.is_of_whole_file()).then(|| Block::Excerpt(excerpt(places, problem)))
}

fn help(problem: &Diagnostic) -> Option<Block> {
    let line = vec![Span::text("help: "), Span::text(problem.help.clone()?)];
    Some(Block::Text { indent: 2, hang: 8, line })
}

fn text_block(indent: u16, line: Vec<Span>) -> Block {
    Block::Text { indent, hang: indent + 2, line }
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn of_an_endless_line_only_what_is_around_the_part_is_kept() {
        assert_eq!(around("a = \"ü\" b", 9..10), ("a = \"ü\" b".to_owned(), 9..10));
        let line = format!("{}x{}", "ü".repeat(5000), "é".repeat(5000));
        let (kept, part) = around(&line, 10_000..15_000);
        assert_eq!(kept.chars().count(), 2002);
        assert!(kept.starts_with("…ü") && kept.ends_with("é…"));
        assert_eq!((&kept[part.start..=part.start], &kept[part.end..]), ("x", "…"));
    }
}
