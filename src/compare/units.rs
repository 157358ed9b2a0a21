//! One form for units that say the same: a currency by its sign or in words, before or behind the multiple.

use super::flat::composed;
use crate::model::{CurrencyMark, MULTIPLES, currency_sign};

/// The same for "million pounds", "£ million" and "million £".
pub(super) fn same_unit(unit: &str) -> String {
    let unit = composed(unit);
    let words: Vec<&str> = unit.split(' ').collect();
    let multiple =
        words.iter().position(|word| MULTIPLES.iter().any(|(name, _)| *name == word.to_lowercase()));
    let (multiple, rest): (String, Vec<&str>) = match multiple {
        // Words before it may be those of a currency.
        Some(at @ 0..=2) if at == 0 || currency(&words[..at]).is_some() => {
            (format!("{} ", words[at].to_lowercase()), [&words[..at], &words[at + 1..]].concat())
        }
        _ => (String::new(), words.clone()),
    };
    // The longest name is tried first: "pounds sterling" is no "pounds" of something.
    let named = (1..=rest.len().min(2)).rev().find_map(|length| Some((length, currency(&rest[..length])?)));
    let (sign, counted) = match named {
        Some((length, sign)) => (format!("{sign} "), rest[length..].join(" ")),
        None => (String::new(), rest.join(" ")),
    };
    let counted = match counted.to_lowercase().as_str() {
        "%" | "per cent" | "percent" => "%".to_owned(),
        _ => counted,
    };
    format!("{multiple}{sign}{counted}").trim_end().to_owned()
}

/// The sign or the code of the currency that words are; none if they are others.
fn currency(words: &[&str]) -> Option<String> {
    let words = words.join(" ");
    let sign = currency_sign(&words).map(str::to_owned);
    sign.or_else(|| CurrencyMark::of(&words).map(|_| words.clone()))
}

#[cfg(test)]
mod tests {
    use super::same_unit;

    #[test]
    fn a_currency_is_the_same_by_its_sign_and_in_words() {
        for (one, other) in [
            ("million pounds", "£ million"),
            ("million £", "Million  pounds sterling"),
            ("euros", "€"),
            ("billion dollars a year", "$ billion a year"),
            ("per cent", "%"),
            ("thousand tonnes", "Thousand tonnes"),
        ] {
            assert_eq!(same_unit(one), same_unit(other));
        }
        for (one, other) in [
            ("million pounds", "million dollars"),
            ("million £", "billion £"),
            ("US$ million", "$ million"),
            ("pounds a week", "pounds a month"),
            ("pounds of fish", "pounds of meat"),
            ("MW", "mW"),
            ("tonnes", "thousand tonnes"),
        ] {
            assert_ne!(same_unit(one), same_unit(other));
        }
    }
}
