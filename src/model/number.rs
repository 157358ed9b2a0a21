//! Numbers that keep the digits they were written with.

mod meant;

pub use meant::MeantAmount;

/// The value of a figure: a number, or the words that were reported instead of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantity {
    /// A number.
    Number(Number),
    /// Words such as "several dozen".
    Words(String),
    /// No number of its own, only the two ends of a range.
    Range,
}

/// A number as it was written: `6.20` stays 6.20, and nothing is rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    written: String,
    value: f64,
}

impl Number {
    /// The number that a TOML integer or float says, without underscores; none for infinities and NaN.
    pub fn new(written: &str) -> Option<Self> {
        let value = match written.strip_prefix("0x") {
            Some(hex) => radix(hex, 16),
            None => match written.strip_prefix("0o") {
                Some(octal) => radix(octal, 8),
                None => match written.strip_prefix("0b") {
                    Some(binary) => radix(binary, 2),
                    None => written.parse().ok(),
                },
            },
        };
        let value = value.filter(|v| v.is_finite())?;
        Some(Self { written: written.strip_prefix('+').unwrap_or(written).to_owned(), value })
    }

    /// Its value, for comparing and for the length of a bar; never for showing.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// The digits as they were written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The same for every spelling of a number: its digits without zeros at either end, and the power of ten
    /// of the last.
    pub(crate) fn canonical(&self) -> String {
        if self.written.starts_with(['0', '-']) && self.written.contains(['x', 'o', 'b']) {
            return Self::of_digits(&format!("{:.0}", self.value), 0);
        }
        let (mantissa, exponent) = self.written.split_once(['e', 'E']).unwrap_or((&self.written, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let power = exponent.parse::<i64>().unwrap_or_default();
        Self::of_digits(
            &format!("{whole}{fraction}"),
            power - i64::try_from(fraction.len()).unwrap_or_default(),
        )
    }

    fn of_digits(digits: &str, power: i64) -> String {
        let sign = if digits.starts_with('-') { "-" } else { "" };
        let digits = digits.trim_start_matches('-').trim_start_matches('0');
        let short = digits.trim_end_matches('0');
        match short {
            "" => "0".to_owned(),
            _ => format!(
                "{sign}{short}e{}",
                power + i64::try_from(digits.len() - short.len()).unwrap_or_default()
            ),
        }
    }

    /// The digits as they were written, the thousands of the whole part separated by commas.
    pub fn grouped(&self) -> String {
        let (sign, digits) = match self.written.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", self.written.as_str()),
        };
        let whole = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        if whole <= 3 || digits[whole..].starts_with(['e', 'E', 'x', 'o', 'b']) {
            return self.written.clone();
        }
        let mut grouped = String::from(sign);
        for (i, digit) in digits[..whole].char_indices() {
            if i > 0 && (whole - i) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + &digits[whole..]
    }
}

/// The value of whole digits in a base other than ten.
#[expect(clippy::cast_precision_loss, reason = "used for comparing and drawing, never shown")]
fn radix(digits: &str, base: u32) -> Option<f64> {
    u64::from_str_radix(digits, base).ok().map(|n| n as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stay_as_written() {
        for (written, shown) in [
            ("6.20", "6.20"),
            ("12000000", "12,000,000"),
            ("-1234.5000", "-1,234.5000"),
            ("999", "999"),
            ("1000", "1,000"),
            ("+5", "5"),
            ("1e6", "1e6"),
            ("12345e2", "12345e2"),
            ("0xFFFFF", "0xFFFFF"),
            ("0", "0"),
        ] {
            assert_eq!(Number::new(written).unwrap().grouped(), shown);
        }
        for (one, other) in [
            ("6.20", "6.2"),
            ("1e3", "1000"),
            ("0xFF", "255"),
            ("-0.50", "-5e-1"),
            ("0.0", "-0"),
            ("12e2", "1200.0"),
        ] {
            let [one, other] = [one, other].map(|written| Number::new(written).unwrap().canonical());
            assert_eq!(one, other);
        }
        assert_ne!(Number::new("6.21").unwrap().canonical(), Number::new("6.2").unwrap().canonical());
        assert_eq!(Number::new("0x10").unwrap().value().to_bits(), 16f64.to_bits());
        assert!(
            Number::new("inf").is_none() && Number::new("nan").is_none() && Number::new("-inf").is_none()
        );
    }
}
