//! Facts for other programs: one row for each, with everything joined in, so that nobody has to know the
//! format of a file; and whole briefings as JSON.
//!
//! It makes the rows and puts them into lines of text. It reads no file, writes to none, and knows no screen
//! but the width of a table.

pub use document::{document, document_schema};
pub(crate) use fact::entries;
pub use fact::{FACT_KINDS, rows};
pub use row::FactRow;

pub(crate) mod csv;
mod document;
mod fact;
pub(crate) mod json;
mod row;
mod sourcing;
pub(crate) mod table;
mod value;
