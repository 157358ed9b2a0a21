//! Amounts in words: the number of a figure with its qualifier and its unit, the mark of a currency where it
//! is written.

use crate::model::{CurrencyMark, Figure, MULTIPLES, Number, Quantity};

/// A unit in its parts: "million £ a year" is "£", "million" and "a year".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct UnitParts<'u> {
    mark: Option<CurrencyMark<'u>>,
    multiple: Option<(&'static str, i32)>,
    counted: &'u str,
}

impl<'u> UnitParts<'u> {
    /// The parts of a figure's unit; all empty if it has none.
    pub(super) fn of(figure: &'u Figure) -> Self {
        let mut parts =
            Self { counted: figure.unit.as_deref().unwrap_or_default().trim(), ..Self::default() };
        for _ in 0..2 {
            let (word, rest) = parts.counted.split_once(' ').unwrap_or((parts.counted, ""));
            let mark = CurrencyMark::of(word).filter(|_| parts.mark.is_none());
            let multiple = MULTIPLES.into_iter().find(|(name, _)| *name == word);
            match (mark, multiple.filter(|_| parts.multiple.is_none())) {
                (Some(mark), _) => parts.mark = Some(mark),
                (_, Some(multiple)) => parts.multiple = Some(multiple),
                _ => break,
            }
            parts.counted = rest.trim_start();
        }
        parts
    }

    /// The factor that its multiple stands for.
    pub(super) fn times(self) -> f64 {
        self.multiple.map_or(1.0, |(_, power)| 10_f64.powi(power))
    }

    /// The unit without its multiple: amounts that have the same one can be compared.
    pub(super) fn base(self) -> Self {
        Self { multiple: None, ..self }
    }

    /// True if it counts in per cent, whatever that is a share of.
    pub(super) fn is_share(self) -> bool {
        ["%", "per cent", "percent"].iter().any(|share| self.counted.starts_with(share))
    }

    /// A number, or words that begin with one, with the mark of the currency before it.
    fn marked(self, number: &str) -> String {
        self.mark.map_or_else(|| number.to_owned(), |mark| mark.before(number))
    }

    /// The parts that stand behind a number.
    fn behind(self) -> Self {
        Self { mark: None, ..self }
    }
}

/// A figure's number with its qualifier before it and its unit behind, or its words.
pub fn value(figure: &Figure) -> String {
    match &figure.value {
        // Words take no mark before them: the unit is behind them, as it is written.
        Quantity::Words(words) if !words.starts_with(|c: char| c.is_ascii_digit()) => {
            let counted = figure.unit.as_deref().unwrap_or_default();
            written(figure, UnitParts { counted, ..UnitParts::default() })
        }
        _ => written(figure, UnitParts::of(figure)),
    }
}

/// The same without its unit, for where that has been said.
pub(super) fn value_without_unit(figure: &Figure) -> String {
    written(figure, UnitParts::default())
}

fn written(figure: &Figure, unit: UnitParts) -> String {
    let amount = match &figure.value {
        Quantity::Number(number) => unit.marked(&number.grouped()),
        Quantity::Words(words) => unit.marked(words),
        Quantity::Range => figure.range.as_ref().map(|ends| range_in(ends, unit)).unwrap_or_default(),
    };
    let amount = match &figure.of {
        Some(whole) => format!("{amount} of {}", unit.marked(&whole.grouped())),
        None => amount,
    };
    qualified(figure, &amount, unit.behind())
}

/// A number of a figure with its qualifier, and with its unit or only the mark of its currency.
pub(super) fn end_of_span(figure: &Figure, number: &Number, unit: UnitParts, is_last: bool) -> String {
    let behind = if is_last { unit.behind() } else { UnitParts::default() };
    qualified(figure, &unit.marked(&number.grouped()), behind)
}

/// An amount with its qualifier before it and a unit behind; a percent sign is right beside its number.
fn qualified(figure: &Figure, amount: &str, behind: UnitParts) -> String {
    let multiple = behind.multiple.map(|(word, _)| word);
    let parts = [figure.qualifier.as_deref(), Some(amount), multiple, Some(behind.counted)];
    let mut words = String::new();
    for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
        if !words.is_empty() && !part.starts_with('%') {
            words.push(' ');
        }
        words += part;
    }
    words
}

/// The ends of a figure's range, "300 to 700"; none if it has none.
pub(super) fn range(figure: &Figure) -> Option<String> {
    Some(range_in(figure.range.as_ref()?, UnitParts::of(figure)))
}

fn range_in((low, high): &(Number, Number), unit: UnitParts) -> String {
    format!("{} to {}", unit.marked(&low.grouped()), unit.marked(&high.grouped()))
}
