//! Prints of entries: what tells whether an entry is as it was.

use std::hash::Hasher;

use super::{EntryId, EntryKind};

/// A number for each entry: the same in two readings of a file where its author wrote the same fields, in whatever order
/// and layout.
#[derive(Debug, Default)]
pub struct Prints {
    /// That of what the file says of itself: its title, its day, its bottom line.
    overview: u64,
    /// In the order of the kinds, and in each of the file.
    kinds: [Vec<u64>; EntryKind::COUNT],
}

/// Makes a print of bytes: the same in every release of the program, since prints are kept from one reading to the next.
/// It is FNV-1a, with the bits of the sum spread over all of it.
#[derive(Debug)]
pub struct Printer(u64);

impl Prints {
    /// No entries yet, of a file that says this of itself.
    pub(crate) fn new(overview: u64) -> Self {
        Self { overview, ..Self::default() }
    }

    /// Sets the prints of a kind of entry, in the order of its section.
    pub(crate) fn set(&mut self, kind: EntryKind, prints: Vec<u64>) {
        self.kinds[kind.index()] = prints;
    }

    /// The print of an entry; none is the file itself.
    pub fn of(&self, entry: Option<EntryId>) -> u64 {
        let print = |entry: EntryId| self.kinds[entry.kind().index()].get(entry.index()).copied();
        entry.map_or(self.overview, |entry| print(entry).unwrap_or_default())
    }
}

impl Default for Printer {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Printer {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        let spread = |sum: u64, shift: u32, by: u64| (sum ^ (sum >> shift)).wrapping_mul(by);
        let sum = spread(spread(self.0, 30, 0xbf58_476d_1ce4_e5b9), 27, 0x94d0_49bb_1331_11eb);
        sum ^ (sum >> 31)
    }
}
