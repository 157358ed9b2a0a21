//! Times of an article as dates of the format.

use crate::article::{Article, Interval, Time, all_words, is_one_of};

/// The date of a time in a sentence; none if nothing tells it. Of several it is the last one before the day of the text, or the
/// first one behind it where the sentence looks ahead.
pub(super) fn date(time: &Time, sentence: &str, day: Option<Interval>) -> Option<String> {
    const AHEAD: &[&str] = &["will", "next", "until", "expected", "expecting", "due", "planned", "scheduled"];
    let looks_ahead = all_words(sentence).into_iter().any(|word| is_one_of(AHEAD, &sentence[word]));
    let readings = time.readings();
    let Some(day) = day.filter(|_| readings.len() > 1) else { return readings.first().copied().map(written) };
    let ahead = readings.iter().find(|reading| reading.first > day.last && looks_ahead);
    let before = || readings.iter().rev().find(|reading| reading.first <= day.last);
    ahead.or_else(before).or(readings.first()).copied().map(written)
}

/// An interval in the shortest form: a day, a month, a year, or from a day to a day.
fn written(interval: Interval) -> String {
    let Interval { first, last } = interval;
    let is_month = first.day() == 1 && last == first.last_of_month();
    let is_year = first.day() == 1 && first.month() == 1 && last.month() == 12 && last.day() == 31;
    match () {
        () if first == last => first.to_string(),
        () if is_month => format!("\"{:04}-{:02}\"", first.year(), first.month()),
        () if is_year && first.year() == last.year() => format!("\"{:04}\"", first.year()),
        () => format!("\"{first}/{last}\""),
    }
}

/// The day in the first lines of an article that says itself which it is.
pub(super) fn of_publication(article: &Article) -> Option<String> {
    const FIRST: usize = 3;
    let sentences = article.paragraphs.iter().take(FIRST).flat_map(|paragraph| &paragraph.sentences);
    let times = sentences.flat_map(|sentence| &sentence.times);
    let mut days = times.filter_map(|time| match time.absolute() {
        [day] if day.is_day() => Some(day.first.to_string()),
        _ => None,
    });
    days.next()
}

#[cfg(test)]
mod tests {
    use super::date;
    use crate::article::{Clock, Interval, times};

    #[test]
    fn a_time_is_written_as_exactly_as_it_is_told() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        for (text, written) in [
            ("It sank on March 3.", "2031-03-03"),
            ("It sank in May 2030.", "\"2030-05\""),
            ("It sank in 2029.", "\"2029\""),
            ("It sank on Monday.", "2031-03-10"),
            ("They will meet on Monday.", "2031-03-17"),
        ] {
            let found = times(text, &mut Clock::new(day));
            assert_eq!(date(&found[0], text, day).as_deref(), Some(written), "{text}");
        }
    }
}
