//! Work on many things at a time, on all cores.

use std::cell::Cell;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

thread_local! {
    /// Set while this thread works on the things of others: what it does for one of them it does alone.
    static IS_WORKING: Cell<bool> = const { Cell::new(false) };
}

/// The number of things that can be worked on at a time.
pub(crate) fn cores() -> usize {
    if IS_WORKING.get() { 1 } else { thread::available_parallelism().map_or(1, usize::from) }
}

/// The results of `work` on each thing, in the same order; each core takes so many of them at a time.
///
/// Few at a time leave no core idle at the end for long. Where no more threads can be started, fewer do it all.
pub(crate) fn each<T: Sync, R: Send>(things: &[T], share: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let was_working = IS_WORKING.replace(true);
        let mut done = Vec::new();
        loop {
            let start = next.fetch_add(share, Ordering::Relaxed);
            let Some(rest) = things.get(start..).filter(|rest| !rest.is_empty()) else { break };
            done.push((start, rest.iter().take(share).map(&work).collect::<Vec<_>>()));
        }
        IS_WORKING.set(was_working);
        done
    };
    // Counting the cores takes as long as a small thing.
    let worth = things.len().div_ceil(share);
    let others = if worth > 1 { cores().clamp(1, worth) - 1 } else { 0 };
    let mut done = thread::scope(|scope| {
        let start = |_| thread::Builder::new().spawn_scoped(scope, take).ok();
        let others: Vec<_> = (0..others).filter_map(start).collect();
        let mut done = take();
        for other in others {
            done.extend(other.join().unwrap_or_else(|why| panic::resume_unwind(why)));
        }
        done
    });
    done.sort_by_key(|(start, _)| *start);
    done.into_iter().flat_map(|(_, done)| done).collect()
}

#[cfg(test)]
mod tests {
    use super::{cores, each};

    #[test]
    fn the_results_are_in_the_order_of_the_things() {
        for things in [0, 1, 3, 1000] {
            let things: Vec<usize> = (0..things).collect();
            for share in [1, 7, 2000] {
                let doubled: Vec<_> = things.iter().map(|thing| thing * 2).collect();
                assert_eq!(each(&things, share, |thing| thing * 2), doubled);
            }
        }
    }

    #[test]
    fn work_within_work_starts_no_threads() {
        assert!(each(&[0; 8], 1, |_| cores()).into_iter().all(|cores| cores == 1));
        assert_eq!(cores() > 1, std::thread::available_parallelism().is_ok_and(|cores| cores.get() > 1));
    }

    #[test]
    #[should_panic(expected = "the seventh")]
    fn a_panic_arrives() {
        each(&(0..100).collect::<Vec<_>>(), 1, |thing| assert_ne!(*thing, 7, "the seventh"));
    }
}
