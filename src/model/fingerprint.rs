//! Fingerprints: numbers that tell if something has changed. This file does not know what they are made from.

use std::hash::Hasher;

/// Makes a fingerprint from bytes: the same in every release of the program, since fingerprints are kept from
/// one reading to the next. It is FNV-1a, with the bits of the sum spread over all of it.
#[derive(Debug)]
pub struct FingerprintHasher(u64);

impl Default for FingerprintHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for FingerprintHasher {
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
