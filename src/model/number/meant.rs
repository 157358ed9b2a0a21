//! Amounts as people write them: the bare number that was surely meant, and the words, the unit or the second
//! number beside it. It does not know how a file says these.

/// The words before a number that make it less exact.
const QUALIFIERS: [&str; 24] = [
    "just over",
    "just under",
    "no more than",
    "not more than",
    "no fewer than",
    "fewer than",
    "under",
    "about",
    "around",
    "approximately",
    "approx.",
    "roughly",
    "nearly",
    "almost",
    "some",
    "circa",
    "c.",
    "ca.",
    "over",
    "more than",
    "less than",
    "at least",
    "at most",
    "up to",
];
/// The signs for such words.
const SIGNS: [(&str, &str); 8] = [
    ("~", "about"),
    ("≈", "about"),
    (">=", "at least"),
    ("≥", "at least"),
    ("<=", "at most"),
    ("≤", "at most"),
    (">", "more than"),
    ("<", "less than"),
];
/// The words and signs between the two ends of a range.
const TO: [&str; 4] = ["-", "–", "—", "to "];

/// An amount taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct MeantAmount {
    /// The words before it.
    pub qualifier: Option<String>,
    /// The number, as a file writes it.
    pub number: String,
    /// The other end, if it is a range.
    pub to: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
}

impl MeantAmount {
    /// Reads an amount; none if it can mean several things, or is none.
    pub fn read(written: &str) -> Option<Self> {
        let written = written.replace(['\u{A0}', '\u{202F}', '\u{2009}'], " ").replace('\u{2212}', "-");
        let (qualifier, rest) = split_qualifier(written.trim());
        let first = rest.find(|c: char| c.is_ascii_digit() || c == '.')?;
        let (before, rest) = rest.split_at(first);
        let (before, sign) = before.trim_end().strip_suffix('-').map_or((before, ""), |before| (before, "-"));
        let (number, rest) = split_number(rest)?;
        let (to, after) = match TO.iter().find_map(|to| rest.trim_start().strip_prefix(to)) {
            Some(rest) => split_number(rest.trim_start()).map(|(to, rest)| (Some(to), rest))?,
            None => (None, rest),
        };
        let is_rising = to.as_ref().is_none_or(|to| sign.is_empty() && is_below(&number, to));
        let unit = [after.trim(), before.trim()].join(" ").trim().to_owned();
        let is_other_number = number == "0" && after.starts_with(char::is_alphabetic);
        (is_rising && is_before(before.trim()) && is_unit(after) && !is_other_number).then(|| Self {
            qualifier,
            number: format!("{sign}{number}"),
            to,
            unit: (!unit.is_empty()).then_some(unit),
        })
    }
}

/// True if the first number is below the second; 2023-24 and 217-215 are no ranges.
fn is_below(first: &str, second: &str) -> bool {
    let value = |written: &str| written.parse::<f64>().ok();
    value(first).zip(value(second)).is_some_and(|(first, second)| first < second)
}

/// True for what can stand before a number without changing it: nothing, or the sign or the code of a currency.
fn is_before(written: &str) -> bool {
    let is_code =
        || (1..=3).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_uppercase());
    written.is_empty()
        || is_code()
        || written.chars().all(|c| !c.is_ascii() && !c.is_alphanumeric())
        || written.ends_with('$')
}

/// True for nothing, and for words or a sign behind a number that leave it as it is.
fn is_unit(written: &str) -> bool {
    const CHANGING: [&str; 16] = [
        "or", "and", "to", "plus", "minus", "at", "less", "more", "over", "under", "of", "half", "times",
        "squared", "dozen", "odd",
    ];
    // "5k" and "18.4m" are scales or units, and "3rd" is no amount.
    const JOINED: [&str; 9] = ["k", "m", "bn", "mn", "tn", "st", "nd", "rd", "th"];
    let unit = written.trim();
    let first = unit.split([' ', '/', '.']).next().unwrap_or_default().to_lowercase();
    let is_joined = !written.starts_with(' ') && JOINED.contains(&first.as_str());
    let says_something =
        unit.is_empty() || unit.contains(|c: char| !c.is_ascii_punctuation() || c == '%' || c == '$');
    says_something
        && !is_joined
        && !CHANGING.contains(&first.as_str())
        && !unit.starts_with(char::is_numeric)
        && !unit.contains(|c: char| c.is_control() || c.is_ascii_digit() || "\"'\\=[](){}#,;:-+".contains(c))
}

/// The words or the sign before an amount, as words, and what follows.
fn split_qualifier(written: &str) -> (Option<String>, &str) {
    if let Some((words, rest)) =
        SIGNS.iter().find_map(|(sign, words)| written.strip_prefix(sign).map(|rest| (*words, rest)))
    {
        return (Some(words.to_owned()), rest.trim_start());
    }
    let is_before = |words: &&&str| {
        written.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words))
            && written[words.len()..]
                .starts_with(|c: char| c == ' ' || c.is_ascii_digit() && words.ends_with('.'))
    };
    match QUALIFIERS.iter().find(is_before) {
        Some(words) => (Some(written[..words.len()].to_owned()), written[words.len()..].trim_start()),
        None => (None, written),
    }
}

/// The number at the beginning of a text, as a file writes it, and what follows.
fn split_number(text: &str) -> Option<(String, &str)> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    // A space or an apostrophe parts thousands if three digits follow.
    let parts_thousands =
        |at: usize| (1..=3).all(|n| is_digit(at + n)) && !is_digit(at + 4) && at > 0 && is_digit(at - 1);
    let is_of_number = |at: usize| match bytes[at] {
        b'.' | b',' => is_digit(at + 1),
        b'_' => is_digit(at + 1) && at > 0,
        b' ' | b'\'' => parts_thousands(at),
        byte => byte.is_ascii_digit(),
    };
    let end = (0..bytes.len()).find(|&at| !is_of_number(at)).unwrap_or(bytes.len());
    let has = |sign: char| text[..end].contains(sign);
    let marks = [' ', '\'', '_', ','].into_iter().filter(|&mark| has(mark)).count();
    if !text[..end].contains(|c: char| c.is_ascii_digit())
        || marks > 1
        || (!has(',') && marks == 1 && text[..end].matches('.').count() > 1)
    {
        return None;
    }
    let digits = plain(&text[..end].replace([' ', '\'', '_'], ""))?;
    Some((digits, &text[end..]))
}

/// Digits without commas or points between thousands, and with a point before the decimals.
fn plain(digits: &str) -> Option<String> {
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let last_is_comma = digits.rfind(',') > digits.rfind('.');
    let (whole, part) = match (points, commas) {
        (0, 0) => (digits.to_owned(), None),
        // "000,001" is neither a fraction nor a number of thousands.
        (0, 1) if digits.starts_with("00") => return None,
        (0, 1) if !parts_groups(digits, ',') => split_at_last(digits, ','),
        (1, 0) => split_at_last(digits, '.'),
        (0, _) => (grouped(digits, ',')?, None),
        (_, 0) => (grouped(digits, '.')?, None),
        (_, 1) if last_is_comma => {
            let (whole, part) = digits.rsplit_once(',')?;
            (grouped(whole, '.')?, Some(part.to_owned()))
        }
        (1, _) if !last_is_comma => {
            let (whole, part) = digits.rsplit_once('.')?;
            (grouped(whole, ',')?, Some(part.to_owned()))
        }
        _ => return None,
    };
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(part.map_or_else(|| whole.to_owned(), |part| format!("{whole}.{part}")))
}

fn split_at_last(digits: &str, sign: char) -> (String, Option<String>) {
    digits
        .rsplit_once(sign)
        .map_or((digits.to_owned(), None), |(whole, part)| (whole.to_owned(), Some(part.to_owned())))
}

/// The digits of groups that a sign parts, as in 1,234,567 or, in India, 12,34,567.
fn grouped(digits: &str, sign: char) -> Option<String> {
    parts_groups(digits, sign).then(|| digits.replace(sign, ""))
}

fn parts_groups(digits: &str, sign: char) -> bool {
    let groups: Vec<_> = digits.split(sign).map(str::len).collect();
    let [first, middle @ .., last] = groups.as_slice() else { return true };
    let is_western = middle.iter().all(|length| *length == 3) && *first <= 3;
    let is_indian = middle.iter().all(|length| *length == 2) && *first <= 2;
    *last == 3 && *first > 0 && !digits.starts_with('0') && (is_western || is_indian)
}

#[cfg(test)]
mod tests {
    use super::MeantAmount;

    fn read(written: &str) -> String {
        let Some(MeantAmount { qualifier, number, to, unit }) = MeantAmount::read(written) else {
            return "nothing".to_owned();
        };
        let parts =
            [qualifier, Some(number), to.map(|to| format!("to {to}")), unit.map(|unit| format!("({unit})"))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn an_amount_is_taken_apart_and_stays_the_same() {
        for (written, parts) in [
            ("−5", "-5"),
            ("1,5", "1.5"),
            ("0,500", "0.500"),
            ("1,00,000", "100000"),
            ("1,234,567.8", "1234567.8"),
            ("1.234.567,8", "1234567.8"),
            ("12,5 %", "12.5 (%)"),
            ("12 000", "12000"),
            ("12'000 t", "12000 (t)"),
            ("about 250", "about 250"),
            ("~250", "about 250"),
            (">250", "more than 250"),
            ("More than 250 ships", "More than 250 (ships)"),
            ("5–7", "5 to 7"),
            ("11 to 13 %", "11 to 13 (%)"),
            ("£18.4 million", "18.4 (million £)"),
            ("-3 °C", "-3 (°C)"),
            ("EUR 5", "5 (EUR)"),
            ("US$5", "5 (US$)"),
            ("40 m²", "40 (m²)"),
            ("under 30", "under 30"),
            ("no more than 30 t", "no more than 30 (t)"),
            ("007", "7"),
        ] {
            assert_eq!(read(written), parts, "{written}");
        }
    }

    #[test]
    fn an_amount_that_can_mean_several_things_is_left_alone() {
        for written in [
            "",
            "many",
            "1,2,3",
            "12 00 00",
            "5 = 3",
            "3 source = \"a\"",
            "5-6-7",
            "2024-04-03",
            "5 or 6 7",
            "5-",
            "2½",
            "10²",
            "1,000 000",
            "1_000,000",
            "1 000,000",
            "(5)",
            "minus 5",
            "30 or more",
            "3rd",
            "5k",
            "18.4m",
            "2023-24",
            "217-215",
            "half 30",
            "30+",
            "000,001",
        ] {
            assert_eq!(read(written), "nothing", "{written}");
        }
    }
}
