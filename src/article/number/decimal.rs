//! Numbers to compare, exact to the last digit.

use crate::model::Number;

/// A number without a sign: digits that do not end in 0, times a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u128,
    exponent: i32,
}

impl Decimal {
    /// Its digits and its power of ten, which are those of no other number.
    pub(super) fn parts(self) -> (u128, i32) {
        (self.digits, self.exponent)
    }

    pub(super) fn whole(digits: u128) -> Self {
        Self { digits, exponent: 0 }.shortened()
    }

    /// The value of digits, so many of them behind the point; none for more digits than anybody counts to.
    pub(super) fn read(digits: &str, behind_point: usize) -> Option<Self> {
        let exponent = i32::try_from(behind_point).ok()?.checked_neg()?;
        Some(Self { digits: digits.parse().ok()?, exponent }.shortened())
    }

    /// The value of a number as a file gives it.
    pub(super) fn of(number: &Number) -> Option<Self> {
        let written = number.written().trim_start_matches('-');
        if written.starts_with("0x") || written.starts_with("0o") || written.starts_with("0b") {
            return Self::read(&format!("{:.0}", number.value()), 0);
        }
        let (digits, power) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let read = Self::read(&format!("{whole}{part}"), part.len())?;
        let exponent = read.exponent.checked_add(power.parse().ok()?)?;
        Some(Self { exponent, ..read }.shortened())
    }

    /// The value as a whole number, if it is one.
    pub(super) fn as_whole(self) -> Option<u128> {
        let power = u32::try_from(self.exponent).ok()?;
        self.digits.checked_mul(10u128.checked_pow(power)?)
    }

    /// The product with a whole factor.
    pub(super) fn times(self, factor: u128) -> Option<Self> {
        if factor == 1 {
            return Some(self);
        }
        Some(Self { digits: self.digits.checked_mul(factor)?, ..self }.shortened())
    }

    /// The product with a power of ten.
    pub(super) fn raised(self, power: i32) -> Option<Self> {
        Some(Self { exponent: self.exponent.checked_add(power)?, ..self }.shortened())
    }

    /// True if it is more than another; as near as needed to tell the ends of a range apart.
    pub(super) fn exceeds(self, other: Self) -> bool {
        self.about() > other.about()
    }

    /// True if it is another number in fewer digits: 37,000 for 37,269.
    pub(super) fn rounds(self, other: Self) -> bool {
        let off = (self.about() - other.about()).abs();
        self.is_near(other) && off <= 0.5 * 10f64.powi(self.exponent)
    }

    /// True if it is another number in fewer digits, to whichever side: 3,000 for 3,240, of which there are
    /// more.
    pub(super) fn rounds_to_a_side(self, other: Self) -> bool {
        const MOST: f64 = 0.2;
        let off = (self.about() - other.about()).abs();
        // "Above 5.5" goes in halves; 50 is no half of anything.
        let step = if self.digits > 5 && self.digits % 10 == 5 { 5.0 } else { 1.0 };
        off <= self.about() * MOST && off < step * 10f64.powi(self.exponent)
    }

    /// True if another is not off by more than a twentieth.
    pub(super) fn is_near(self, other: Self) -> bool {
        const MOST: f64 = 0.05;
        (self.about() - other.about()).abs() <= self.about() * MOST
    }

    /// True if it is one digit with three zeros or more behind it.
    pub(super) fn is_round(self) -> bool {
        self.digits < 10 && self.exponent >= 3
    }

    /// The difference from a smaller number.
    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let digits = |number: Self| {
            number
                .digits
                .checked_mul(10u128.checked_pow(u32::try_from(number.exponent.checked_sub(exponent)?).ok()?)?)
        };
        Some(Self { digits: digits(self)?.checked_sub(digits(other)?)?, exponent }.shortened())
    }

    /// As near as a floating point number comes.
    fn about(self) -> f64 {
        format!("{}e{}", self.digits, self.exponent).parse().unwrap_or(f64::INFINITY)
    }

    /// The sum with a part of one: `part` tenths, hundredths or thousandths.
    pub(super) fn plus_thousandths(self, part: u128) -> Option<Self> {
        let shift = 10u128.checked_pow(u32::try_from(self.exponent.checked_add(3)?).ok()?)?;
        let digits = self.digits.checked_mul(shift)?.checked_add(part)?;
        Some(Self { digits, exponent: -3 }.shortened())
    }

    /// A half more than this.
    pub(super) fn and_a_half(self) -> Option<Self> {
        let tenths = self
            .digits
            .checked_mul(10u128.checked_pow(u32::try_from(self.exponent.checked_add(1)?).ok()?)?)?;
        Some(Self { digits: tenths.checked_add(5)?, exponent: -1 }.shortened())
    }

    fn shortened(mut self) -> Self {
        if self.digits == 0 {
            self.exponent = 0;
        }
        while self.digits > 0 && self.digits.is_multiple_of(10) && self.exponent < i32::MAX {
            self.digits /= 10;
            self.exponent += 1;
        }
        self
    }
}
