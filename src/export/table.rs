//! Facts for people, one a line, each cut to the width of the terminal.

use super::row::FactRow;
use crate::model::behind_if;
use crate::text::{Clean, within_sentence};

/// A column of the table: its heading and its width.
type TableColumn = (&'static str, usize);

/// The columns that stand before and behind the fact itself.
const DATE: TableColumn = ("as of", 10);
const ID: TableColumn = ("id", 26);
const WHO: TableColumn = ("according to", 24);
const FILE: TableColumn = ("briefing", 32);
/// The widths from which there is room for those who say so, and for the path.
const WITH_WHO: usize = 110;
const WITH_FILE: usize = 150;
/// The columns between two.
const GAP: usize = 2;

/// The headings of the columns.
pub(crate) fn heading(width: usize) -> String {
    let word = |word: &'static str| Clean::line(word);
    line(&[DATE.0, ID.0, "fact", WHO.0, FILE.0].map(word), width)
}

/// A line for each row, which comes with the amount in words if it is of a figure.
pub(crate) fn lines(rows: impl IntoIterator<Item = (FactRow, Option<String>)>, width: usize) -> String {
    let cells = |(row, amount): (FactRow, Option<String>)| {
        let fact = fact(&row, amount);
        let who = row.giver.or(row.publisher).or(row.source);
        [row.as_of, row.id, Some(fact), who, row.briefing].map(Option::unwrap_or_default)
    };
    rows.into_iter().map(|row| line(&cells(row), width)).collect()
}

/// The words of a fact behind what they are, "conditional offer: …", or its amount before its label, so that
/// it is there where the line is cut.
fn fact(row: &FactRow, amount: Option<String>) -> Clean {
    let words = row.text.as_ref().or(row.label.as_ref()).cloned().unwrap_or_default();
    Clean::line(match amount {
        Some(amount) => format!("{amount}: {words}"),
        None => format!("{}{}", stance(row), with_condition(&words, row.condition.as_ref())),
    })
}

/// "conditional offer, red line: "; empty for a fact of which none of it is known.
fn stance(row: &FactRow) -> String {
    let word = |word: &Option<Clean>| word.as_ref().map(ToString::to_string);
    let condition = row.condition.is_some().then(|| "conditional".to_owned());
    let words = [condition, word(&row.subkind)];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let red_line = row.red_line.filter(|is_red_line| *is_red_line).map(|_| "red line".to_owned());
    let parts: Vec<_> =
        [Some(words).filter(|words| !words.is_empty()), red_line].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!("{}: ", parts.join(", ")) }
}

/// "Could go to 24,000 tonnes, if observers sail with them."
fn with_condition(text: &Clean, condition: Option<&Clean>) -> String {
    let Some(condition) = condition.map(Clean::as_str) else { return text.to_string() };
    format!("{}, if {}", text.as_str().trim_end_matches('.'), within_sentence(behind_if(condition)))
}

/// A line of the table.
fn line([date, id, fact, who, file]: &[Clean; 5], width: usize) -> String {
    let mut behind = Vec::new();
    behind.extend((width >= WITH_WHO).then_some((who, WHO.1)));
    behind.extend((width >= WITH_FILE).then_some((file, FILE.1)));
    let taken: usize = [DATE.1, ID.1].into_iter().chain(behind.iter().map(|(_, width)| *width)).sum();
    let room = width.saturating_sub(taken + GAP * (behind.len() + 2)).max(1);
    let mut cells = vec![(date, DATE.1), (id, ID.1), (fact, room)];
    cells.extend(behind);
    let padded = cells.into_iter().map(|(text, width)| {
        let text = text.cut_at_word(width);
        format!("{text}{}", " ".repeat(width - text.width()))
    });
    let line = padded.collect::<Vec<_>>().join(&" ".repeat(GAP));
    format!("{}\n", Clean::line(line).columns(0..width).1.as_str().trim_end())
}
