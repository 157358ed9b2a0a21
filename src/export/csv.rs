//! Comma-separated values (RFC 4180), in which no cell is a formula.
//!
//! Spreadsheets take a cell that begins with one of a few signs for a formula, whatever stands around it:
//! before such a text an apostrophe is written, which they take for "this is text". Numbers stay as they are.

use super::row::{CellValue, FactRow};

/// The signs with which a formula begins in one spreadsheet or another, also in the width of Chinese and
/// Japanese.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The names of the columns.
pub(crate) fn heading() -> String {
    FactRow::COLUMNS.join(",") + "\r\n"
}

/// A line for each row.
pub(crate) fn lines(rows: impl IntoIterator<Item = FactRow>) -> String {
    let mut lines = String::new();
    for row in rows {
        for (index, cell) in row.cells().into_iter().enumerate() {
            if index > 0 {
                lines.push(',');
            }
            push(&cell, &mut lines);
        }
        lines += "\r\n";
    }
    lines
}

fn push(cell: &CellValue, line: &mut String) {
    match cell {
        CellValue::Nothing => {}
        CellValue::Text(text) => push_text(text.as_str(), line),
        CellValue::Number(number) => line.push_str(&number.to_string()),
        CellValue::Flag(flag) => line.push_str(if *flag { "true" } else { "false" }),
    }
}

fn push_text(text: &str, line: &mut String) {
    let text = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
    if text.is_empty() || text.contains([',', '"']) || text.starts_with(' ') || text.ends_with(' ') {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(&text);
    }
}

/// True for a text that a spreadsheet would calculate; a plain number is none.
fn is_formula(text: &str) -> bool {
    let is_number = || {
        let digits = text.strip_prefix('-').unwrap_or(text);
        digits.starts_with(|c: char| c.is_ascii_digit()) && digits.parse::<f64>().is_ok()
    };
    text.trim_start().starts_with(FORMULA) && !is_number()
}

#[cfg(test)]
mod tests {
    use super::push_text;

    #[test]
    fn a_text_is_never_a_formula() {
        for (text, cell) in [
            ("Pay", "Pay"),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
            ("=1+1", "'=1+1"),
            ("  =1+1", "'  =1+1"),
            ("@SUM(A1), x", "\"'@SUM(A1), x\""),
            ("-43-03-15", "'-43-03-15"),
            ("＝cmd", "'＝cmd"),
            ("+5", "'+5"),
            ("-5", "-5"),
            ("-1.50e3", "-1.50e3"),
            ("-inf", "'-inf"),
            ("", "\"\""),
        ] {
            let mut line = String::new();
            push_text(text, &mut line);
            assert_eq!(line, cell);
        }
    }
}
