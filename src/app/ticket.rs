//! Tickets, which tell if a request is still wanted.
//!
//! A desk has one valid ticket at a time. A new ticket makes the previous one stale wherever that is: in a
//! queue, with a worker, or on an answer that is on its way. So does dropping the desk.

use std::sync::{Arc, Weak};

/// Issues the tickets for one kind of request.
#[derive(Debug, Default)]
pub struct Desk {
    newest: Arc<()>,
}

/// A request's right to an answer, until the next request of its kind.
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
