//! The amounts of a paragraph, found by their numbers: a paragraph of many is not gone through once for every
//! figure.

use std::collections::HashMap;

use crate::article::{Amount, Unit, Wanted};

/// The most places of one number that are told apart; no paragraph of prose has it as often.
const MOST: usize = 100;

/// The places of amounts, each a sentence and an amount of it, by what they can be read as: as they stand,
/// and in the smallest unit of their kind.
pub(super) struct AmountsByValue(HashMap<(u128, i32), Vec<(usize, usize)>>);

impl AmountsByValue {
    /// The amounts of some sentences.
    pub(super) fn of<'a>(sentences: impl Iterator<Item = &'a [Amount]>) -> Self {
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        for (at, amounts) in sentences.enumerate() {
            for (index, amount) in amounts.iter().enumerate() {
                for key in keys(amount) {
                    let of_key = places.entry(key).or_default();
                    if of_key.len() < MOST {
                        of_key.push((at, index));
                    }
                }
            }
        }
        Self(places)
    }

    /// The places, in their order, of all amounts that may say a wanted number in a unit.
    pub(super) fn places(&self, wanted: &Wanted, unit: Option<Unit>) -> Vec<(usize, usize)> {
        let in_unit = unit.into_iter().flat_map(|unit| wanted.keys(unit.factor));
        self.having(wanted.keys(1).chain(in_unit))
    }

    /// The places, in their order, of all amounts that may say the same as another.
    pub(super) fn like(&self, amount: &Amount) -> Vec<(usize, usize)> {
        self.having(keys(amount))
    }

    fn having(&self, keys: impl Iterator<Item = (u128, i32)>) -> Vec<(usize, usize)> {
        let mut places: Vec<_> = keys.filter_map(|key| self.0.get(&key)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// What an amount can be read as.
fn keys(amount: &Amount) -> impl Iterator<Item = (u128, i32)> {
    let in_unit = amount.unit.as_ref().map(|(unit, _)| unit.factor);
    let factors = [Some(1), in_unit.filter(|factor| *factor != 1)];
    let numbers = amount.number.iter();
    numbers.flat_map(move |number| factors.into_iter().flatten().flat_map(|factor| number.keys(factor)))
}
