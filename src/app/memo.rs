//! A value that follows from something, kept for as long as that stays the same.

use std::cell::RefCell;

/// The last value that was made, with the key that it was made for.
#[derive(Debug)]
pub(super) struct Memo<K, V>(RefCell<Option<(K, V)>>);

impl<K: PartialEq, V: Clone> Memo<K, V> {
    /// The value for a key; `make` is called only if the last one was for another.
    pub(super) fn get_or(&self, key: K, make: impl FnOnce() -> V) -> V {
        if let Some((of, value)) = &*self.0.borrow()
            && *of == key
        {
            return value.clone();
        }
        let value = make();
        self.0.replace(Some((key, value.clone())));
        value
    }
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}
