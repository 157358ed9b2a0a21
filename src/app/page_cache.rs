//! Pages, made and laid out when something first asks for them: the last few are kept for as long as their
//! inputs stay the same.
//!
//! A held key runs past many pages, but only the last one is asked for and made.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::layout::{self, Layout, Wide};
use crate::page::Page;

/// How many pages are kept: the one in sight, those before and after it, and the one that was before and after.
const KEPT: usize = 4;

/// A few pages with their layouts, the last that was asked for first; `K` is everything that a page is made
/// from.
#[derive(Debug)]
pub(super) struct PageCache<K> {
    kept: RefCell<VecDeque<KeptPage<K>>>,
}

#[derive(Debug)]
struct KeptPage<K> {
    key: K,
    page: Page,
    /// The layout, with what it was made for.
    layout: Option<(Fit, Rc<Layout>)>,
}

/// The width of a page, and the first visible column of a matrix that does not fit.
pub(super) type Fit = (u16, usize);

impl<K: PartialEq> PageCache<K> {
    /// The layout of the page that `make` makes; `make` is called only if no page is kept for this key.
    pub(super) fn layout(&self, key: K, fit: Fit, make: impl FnOnce() -> Page) -> Rc<Layout> {
        let mut kept = self.kept.borrow_mut();
        let place = kept.iter().position(|kept| kept.key == key);
        let known = place.and_then(|place| kept.remove(place));
        let mut page = known.unwrap_or_else(|| KeptPage { key, page: make(), layout: None });
        let layout = match &page.layout {
            Some((of, layout)) if *of == fit => Rc::clone(layout),
            _ => Rc::new(layout::layout(&page.page, fit.0, Wide::From(fit.1))),
        };
        page.layout = Some((fit, Rc::clone(&layout)));
        kept.push_front(page);
        kept.truncate(KEPT);
        layout
    }
}

impl<K> Default for PageCache<K> {
    fn default() -> Self {
        Self { kept: RefCell::default() }
    }
}
