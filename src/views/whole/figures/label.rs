//! The words of a figure's label that its measure and its date do not say.

/// Words that begin a phrase of place, time or manner.
const BEGINNING: &[&str] = &[
    "in", "on", "at", "by", "for", "from", "to", "until", "since", "before", "after", "between", "with",
    "without", "under", "as", "during", "through", "among", "per", "near", "over", "within", "against",
    "across", "around", "behind", "beyond",
];

/// A label without the measure with which it begins too; whole, where what is left would begin in the middle of
/// a phrase: "Posts that go" beside "posts lost".
pub(in crate::views) fn own_words<'l>(label: &'l str, measure: &str) -> &'l str {
    let bare = |word: &str| word.trim_end_matches([',', ':', ';']).to_lowercase();
    let mut rest = label;
    for word in measure.split(' ') {
        let (first, behind) = rest.split_once(' ').unwrap_or((rest, ""));
        if bare(first) != bare(word) {
            return label;
        }
        rest = behind;
        let ends_here = bare(first).len() != first.len() && bare(word).len() == word.len();
        if ends_here || rest.is_empty() {
            return rest;
        }
    }
    let first = rest.split(' ').next().unwrap_or_default();
    let begins_phrase = BEGINNING.contains(&first) || !first.starts_with(char::is_alphabetic);
    if begins_phrase { rest } else { label }
}

/// Words without the time at their end, if the date or the measure beside them says it: "in Velm, 19 January"
/// beside "19 Jan 2031".
pub(in crate::views) fn without_time<'w>(words: &'w str, said: &str) -> &'w str {
    let mut rest = words.trim_end();
    let mut names_month_or_year = false;
    while let Some(word) = rest.rsplit([' ', ',']).next().filter(|word| says(said, word)) {
        names_month_or_year |= word.len() > 2;
        rest = rest[..rest.len() - word.len()].trim_end_matches([' ', ',']);
    }
    let is_cut = rest.rsplit(' ').next().is_some_and(|word| is_number(word) || month(word).is_some());
    if !names_month_or_year || is_cut {
        return words;
    }
    let rest = BEFORE_TIMES.iter().find_map(|before| without_last(rest, before)).unwrap_or(rest);
    if LEADING_TO.iter().any(|before| without_last(rest, before).is_some()) { words } else { rest }
}

/// The months, which dates have in three letters.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Words before a time that say nothing without it: "in the year to May", "by the end of 2031".
const LEADING_TO: [&str; 17] = [
    "to",
    "by",
    "until",
    "till",
    "since",
    "before",
    "after",
    "from",
    "between",
    "and",
    "end",
    "start",
    "beginning",
    "middle",
    "half",
    "early",
    "late",
];
/// The words before a time.
const BEFORE_TIMES: [&str; 5] = ["as of", "on", "in", "of", "for"];

/// True if a word says the time that another word is or is part of: "Jan" as much as "January".
fn says(said: &str, word: &str) -> bool {
    said.split([' ', '–', ',']).any(|of| (is_number(word) && of == word) || month(word) == Some(of))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The three letters that a date has for a month.
fn month(word: &str) -> Option<&'static str> {
    MONTHS.into_iter().find(|month| word == *month || word == &month[..3]).map(|month| &month[..3])
}

/// Words without their last, if that is `last`.
fn without_last<'w>(words: &'w str, last: &str) -> Option<&'w str> {
    let before = words.strip_suffix(last)?;
    (before.is_empty() || before.ends_with(' ')).then(|| before.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_what_its_measure_and_its_date_do_not() {
        let words = |label, measure, date| without_time(own_words(label, measure), date);
        assert_eq!(words("Marchers in France, 19 January", "marchers in France", "19 Jan 2023"), "");
        assert_eq!(words("Marchers, 19 January", "marchers, 19 January", "19 Jan 2023"), "");
        assert_eq!(words("Marchers in Velm on January 19, 2023", "marchers", "19 Jan 2023"), "in Velm");
        assert_eq!(words("Marchers in May", "marchers", "May 2031"), "");
        assert_eq!(words("Surplus, 2021", "surplus", "2021"), "");
        assert_eq!(
            without_time("Shortfall to be met in 2030", "deficit of 2030 without"),
            "Shortfall to be met"
        );
        assert_eq!(words("Inflation in the year to May", "inflation", "May 2030"), "in the year to May");
        assert_eq!(words("Idle by the end of 2031", "idle", "2031"), "by the end of 2031");
        // Another time, and a number that is no time.
        assert_eq!(words("Surplus, 2021", "surplus", "Sep 2022"), "2021");
        assert_eq!(words("Marchers, 31 January", "marchers", "1 Jan 2023"), "31 January");
        assert_eq!(words("Marchers in district 19", "marchers", "19 Jan 2023"), "in district 19");
        // What is left begins a phrase of its own, or nothing is taken away.
        assert_eq!(words("Posts that go", "posts lost", ""), "Posts that go");
        assert_eq!(words("Gas a year, forecast", "gas", ""), "Gas a year, forecast");
        assert_eq!(words("Gas, forecast", "gas", ""), "forecast");
    }
}
