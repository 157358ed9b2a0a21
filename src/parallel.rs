//! Work on many things at a time, on all cores.

use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The number of things that can be worked on at a time.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// The results of `work` on each thing, in the same order; each core takes so many of them at a time.
///
/// Few at a time leave no core idle at the end for long.
pub(crate) fn each<T: Sync, R: Send>(things: &[T], share: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let start = next.fetch_add(share, Ordering::Relaxed);
            let Some(rest) = things.get(start..).filter(|rest| !rest.is_empty()) else { return done };
            done.push((start, rest.iter().take(share).map(&work).collect::<Vec<_>>()));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> =
            (1..cores().min(things.len().div_ceil(share))).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for other in others {
            done.extend(other.join().unwrap_or_else(|why| panic::resume_unwind(why)));
        }
        done
    });
    done.sort_by_key(|(start, _)| *start);
    done.into_iter().flat_map(|(_, done)| done).collect()
}
