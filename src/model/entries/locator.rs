//! Places in sources: paragraphs in every usual form, or words.

use std::fmt;

use super::Text;

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locator {
    /// Paragraphs, the first and the last: blocks separated by blank lines, from 1, the title block counted.
    Paragraphs(u32, u32),
    /// Anything else, as written.
    Words(Text),
}

impl Locator {
    /// Reads the part behind the `#` of a reference to a source: runs of paragraphs, or else words as they are.
    pub fn parse(written: &str) -> Vec<Self> {
        let parts = written.split([',', ';', '&']).flat_map(|part| part.split(" and "));
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for part in parts {
            let Some((first, last)) = run(part) else { return vec![Self::Words(written.to_owned())] };
            match runs.last_mut() {
                Some((_, end)) if end.checked_add(1) == Some(first) => *end = last,
                _ => runs.push((first, last)),
            }
        }
        runs.into_iter().map(|(first, last)| Self::Paragraphs(first, last)).collect()
    }
}

/// The words that may stand before the number of a paragraph, the longer ones first.
const PARAGRAPH: [&str; 9] =
    ["paragraphs", "paragraph", "paras.", "para.", "paras", "para", "pars.", "par.", "¶¶"];

/// A paragraph or a run of them: `4`, `4-6`, `¶4`, `para 4`.
fn run(written: &str) -> Option<(u32, u32)> {
    let number = |written: &str| {
        let written = written.trim().to_lowercase();
        let digits = PARAGRAPH.iter().find_map(|word| written.strip_prefix(word)).unwrap_or(&written);
        let digits = digits.strip_prefix('¶').unwrap_or(digits).trim_start();
        digits.parse().ok().filter(|&number: &u32| number > 0)
    };
    match written.split_once(['-', '–']) {
        None => number(written).map(|number| (number, number)),
        Some((first, last)) => number(first).zip(number(last)).filter(|(first, last)| first <= last),
    }
}

/// The place as it is shown: `¶4`, `¶4–6`, or the words.
impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraphs(first, last) if first == last => write!(f, "¶{first}"),
            Self::Paragraphs(first, last) => write!(f, "¶{first}–{last}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locator;

    #[test]
    fn paragraphs_are_read_in_every_usual_form() {
        for (written, shown) in [
            ("5", "¶5"),
            ("5-7", "¶5–7"),
            ("¶5", "¶5"),
            ("¶ 5–7", "¶5–7"),
            ("¶¶5-¶7", "¶5–7"),
            ("para 5", "¶5"),
            ("Paras. 5 and 9", "¶5 ¶9"),
            ("5,6", "¶5–6"),
            ("5, 6 and 8-9", "¶5–6 ¶8–9"),
            ("paragraph 5; paragraph 2", "¶5 ¶2"),
        ] {
            let places = Locator::parse(written);
            assert!(places.iter().all(|place| matches!(place, Locator::Paragraphs(..))), "{written}");
            let places: Vec<_> = places.iter().map(ToString::to_string).collect();
            assert_eq!(places.join(" "), shown, "{written}");
        }
    }

    #[test]
    fn anything_else_is_kept_as_it_is_written() {
        for written in ["p. 12", "03:15", "0", "7-5", "5,", "5 and more", "¶", "§5", "page 5", "5 6", "+5x"]
        {
            assert_eq!(Locator::parse(written), [Locator::Words(written.to_owned())]);
        }
    }
}
