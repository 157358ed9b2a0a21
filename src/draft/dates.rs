//! Times of an article as dates of the format.

use crate::article::{Article, Interval, Time, all_words, is_one_of, last_word};

/// The date of a time in a sentence; none if nothing tells it. Of several it is the last one before the day of the text, or the
/// first one behind it where the sentence looks ahead.
pub(super) fn date(time: &Time, sentence: &str, day: Option<Interval>) -> Option<String> {
    const AHEAD: &[&str] =
        &["will", "would", "should", "next", "until", "expected", "expecting", "due", "planned", "scheduled"];
    const TOWARDS: &[&str] = &["by", "before", "from"];
    let before = last_word(&sentence[..time.range.start]).map_or("", |word| &sentence[word]);
    let looks_ahead = all_words(sentence).into_iter().any(|word| is_one_of(AHEAD, &sentence[word]))
        || is_one_of(TOWARDS, before);
    let readings = time.readings();
    let Some(day) = day.filter(|_| readings.len() > 1) else { return readings.first().copied().map(written) };
    let ahead = readings.iter().find(|reading| reading.first > day.last && looks_ahead);
    let behind = || readings.iter().rev().find(|reading| reading.first <= day.last);
    ahead.or_else(behind).or(readings.first()).copied().map(written)
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
            ("The quay has to shut by 30 April.", "2031-04-30"),
            ("The quay shut on 30 April.", "2030-04-30"),
        ] {
            let found = times(text, &mut Clock::new(day));
            assert_eq!(date(&found[0], text, day).as_deref(), Some(written), "{text}");
        }
    }
}
