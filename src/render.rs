//! Pages as other formats, one file each: a page goes in, a whole text comes out.

mod text;

pub use text::text;
pub(crate) use text::text_in_ascii;
