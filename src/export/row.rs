//! A fact as a row of cells: one list of columns, from which JSON, CSV and the table follow.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::model::Number;
use crate::text::Clean;

/// A number of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowNumber(pub(super) f64);

/// The value of a column in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue<'r> {
    /// The file does not say it.
    Nothing,
    /// A text.
    Text(&'r Clean),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

/// A type that a column can have.
trait ToCell {
    fn cell(&self) -> CellValue<'_>;
}

/// Makes a row of its columns: the struct, the names of the columns and their cells, all in one order.
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident { $($column:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Serialize)]
        pub struct $name { $(pub(super) $column: Option<$type>,)+ }

        impl $name {
            /// The names of the columns.
            pub const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),+];

            /// The values of the columns.
            pub fn cells(&self) -> Vec<CellValue<'_>> {
                vec![$(self.$column.as_ref().map_or(CellValue::Nothing, ToCell::cell)),+]
            }
        }
    };
}

columns! {
    /// A fact with everything that is known of it, as docs/rows.md describes it.
    FactRow {
        briefing: Clean,
        story: Clean,
        title: Clean,
        as_of: Clean,
        as_of_from: Clean,
        as_of_to: Clean,
        kind: Clean,
        subkind: Clean,
        id: Clean,
        line: RowNumber,
        text: Clean,
        condition: Clean,
        red_line: bool,
        why: Clean,
        label: Clean,
        issue: Clean,
        issue_name: Clean,
        party: Clean,
        party_name: Clean,
        value: RowNumber,
        value_text: Clean,
        low: RowNumber,
        high: RowNumber,
        qualifier: Clean,
        unit: Clean,
        measure: Clean,
        date: Clean,
        date_from: Clean,
        date_to: Clean,
        giver: Clean,
        giver_named: bool,
        source: Clean,
        publisher: Clean,
        published: Clean,
        url: Clean,
        locator: Clean,
        quote: Clean,
        status: Clean,
        credibility: RowNumber,
        grade: Clean,
        movement: Clean,
        was: Clean,
        answered: Clean,
        note: Clean,
    }
}

/// A text as one clean line.
pub(super) fn line(text: &str) -> Clean {
    Clean::line(text.to_owned())
}

impl RowNumber {
    /// A number that counts something.
    #[expect(clippy::cast_precision_loss, reason = "no file has so many lines")]
    pub(super) fn of(count: usize) -> Self {
        Self(count as f64)
    }
}

impl From<&Number> for RowNumber {
    fn from(number: &Number) -> Self {
        Self(number.value())
    }
}

impl fmt::Display for RowNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whole numbers are written without a fraction.
impl Serialize for RowNumber {
    #[expect(clippy::cast_possible_truncation, reason = "only what is whole and small enough")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Up to this every whole number is a number of its own.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() <= EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl ToCell for Clean {
    fn cell(&self) -> CellValue<'_> {
        CellValue::Text(self)
    }
}

impl ToCell for RowNumber {
    fn cell(&self) -> CellValue<'_> {
        CellValue::Number(self.0)
    }
}

impl ToCell for bool {
    fn cell(&self) -> CellValue<'_> {
        CellValue::Flag(*self)
    }
}
