//! Tickets, which tell if a request is still wanted.
//!
//! A desk has one valid ticket at a time. A new ticket makes the previous one stale wherever that is: in a queue, with a
//! worker, or on an answer that is on its way. So does dropping the desk.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};

/// Issues the tickets for one kind of request.
#[derive(Debug, Default)]
pub struct Desk {
    newest: Arc<AtomicU64>,
}

/// A request's right to an answer, until the next request of its kind.
#[derive(Clone, Debug)]
pub struct Ticket {
    newest: Weak<AtomicU64>,
    number: u64,
}

impl Desk {
    /// A new ticket; the previous one becomes stale.
    pub fn issue(&self) -> Ticket {
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        Ticket { newest: Arc::downgrade(&self.newest), number }
    }
}

impl Ticket {
    /// True if nobody waits for the answer any more.
    pub fn is_stale(&self) -> bool {
        self.newest.upgrade().is_none_or(|newest| newest.load(Ordering::Relaxed) != self.number)
    }
}

/// Tickets are equal if they are the same ticket of the same desk.
impl PartialEq for Ticket {
    fn eq(&self, other: &Self) -> bool {
        self.newest.ptr_eq(&other.newest) && self.number == other.number
    }
}

impl Eq for Ticket {}

#[cfg(test)]
mod tests {
    use super::Desk;

    #[test]
    fn a_new_ticket_makes_the_one_before_stale() {
        let (desk, other) = (Desk::default(), Desk::default());
        let first = desk.issue();
        assert!(!first.is_stale());
        let (second, elsewhere) = (desk.issue(), other.issue());
        assert_eq!((first.is_stale(), second.is_stale(), elsewhere.is_stale()), (true, false, false));
        drop(desk);
        assert!(second.is_stale());
    }
}
