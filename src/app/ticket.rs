//! Tickets: what tells whether a request is still wanted.
//!
//! A desk gives out one ticket at a time. A new ticket makes the one before it stale wherever that is: in a queue, in the hands of
//! a worker, or on an answer that is on its way. So does a desk that is gone.

use std::sync::{Arc, Weak};

/// Where tickets for one kind of request are given out.
#[derive(Debug, Default)]
pub struct Desk {
    newest: Arc<()>,
}

/// A request's right to an answer, which the next request of its kind takes away.
#[derive(Clone, Debug)]
pub struct Ticket {
    newest: Weak<()>,
}

impl Desk {
    /// A new ticket; the one before is stale from now on.
    pub fn issue(&mut self) -> Ticket {
        self.newest = Arc::default();
        Ticket { newest: Arc::downgrade(&self.newest) }
    }
}

impl Ticket {
    /// True once nobody waits for the answer any more.
    pub fn is_stale(&self) -> bool {
        self.newest.strong_count() == 0
    }
}

/// Copies of one ticket are equal.
impl PartialEq for Ticket {
    fn eq(&self, other: &Self) -> bool {
        self.newest.ptr_eq(&other.newest)
    }
}

impl Eq for Ticket {}

#[cfg(test)]
mod tests {
    use super::Desk;

    #[test]
    fn a_new_ticket_makes_the_one_before_stale() {
        let (mut desk, mut other) = (Desk::default(), Desk::default());
        let first = desk.issue();
        assert!(!first.is_stale());
        let (second, elsewhere) = (desk.issue(), other.issue());
        assert_eq!((first.is_stale(), second.is_stale(), elsewhere.is_stale()), (true, false, false));
        drop(desk);
        assert!(second.is_stale());
    }
}
