//! Pages as other formats, one file each: pages go in, a whole text comes out.

use crate::model::EntryId;
use crate::page::{HeadingLevel, Page, Target};
use crate::web::Url;

mod html;
mod markdown;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use text::text;
pub(crate) use text::{TextLooks, text_in_steps};

/// A page as a part of a document, with the places that its links lead to.
pub struct Chapter<'c> {
    /// The page.
    pub page: Page,
    /// The web address that a link leads to.
    pub address: Box<dyn Fn(Target) -> Option<Url> + 'c>,
    /// The name of an entry in the chapter, in letters, digits, `-`, `_` and `.`.
    pub anchor: Box<dyn Fn(EntryId) -> String + 'c>,
}

/// The ranks of headings so far: none is skipped.
#[derive(Default)]
struct Ranks {
    /// The rank of the last title, and if a part has begun since; 0 before the first.
    title: usize,
    in_part: bool,
}

impl Ranks {
    /// The rank of the next heading: 1 for the first title, 2 for any other.
    fn next(&mut self, level: HeadingLevel) -> usize {
        match level {
            HeadingLevel::Title => {
                (self.title, self.in_part) = ((self.title + 1).min(2), false);
                self.title
            }
            HeadingLevel::Part => {
                self.in_part = true;
                self.title + 1
            }
            HeadingLevel::Entry => self.title + 1 + usize::from(self.in_part),
        }
    }
}
