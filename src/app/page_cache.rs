//! The page in sight, made and laid out when something first asks for it, and kept while its inputs stay the same.
//!
//! A held key runs past many pages, but only the last one is asked for and made.

use std::cell::RefCell;
use std::rc::Rc;

use crate::layout::{self, Layout, Wide};
use crate::page::Page;

/// One page with its layout; `K` is everything that the page is made from.
#[derive(Debug)]
pub(super) struct PageCache<K> {
    kept: RefCell<Option<KeptPage<K>>>,
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
        let kept = match &mut *kept {
            Some(kept) if kept.key == key => kept,
            other => other.insert(KeptPage { key, page: make(), layout: None }),
        };
        match &kept.layout {
            Some((of, layout)) if *of == fit => Rc::clone(layout),
            _ => {
                let layout = Rc::new(layout::layout(&kept.page, fit.0, Wide::From(fit.1)));
                kept.layout = Some((fit, Rc::clone(&layout)));
                layout
            }
        }
    }
}

impl<K> Default for PageCache<K> {
    fn default() -> Self {
        Self { kept: RefCell::default() }
    }
}
