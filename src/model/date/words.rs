//! A date in words: `3 Apr 2024`, `about Apr 2024`, `31 Mar – 2 Apr 2024`, `since 2019`.

use std::fmt;

use super::{Bound, Date, DateExtent, MONTHS, Point, Qualifier, Within};

impl Date {
    /// The date in words, its year left out where it can only be that of `day`: `3 Apr`, `since 24 Feb`, but
    /// `2019`, `Oct 2023`.
    pub(crate) fn words_in_year_of(&self, day: &Self) -> String {
        let of_year = |bound: &Bound| match bound {
            Bound::Point(point) => point.is_plain_in(day.latest().0),
            Bound::Open | Bound::Unknown => true,
        };
        let is_of_year = match &self.extent {
            DateExtent::Point(point) => point.is_plain_in(day.latest().0),
            DateExtent::Interval(from, to) => of_year(from) && of_year(to),
        };
        self.words(!is_of_year)
    }

    /// The time that a fact stands for: `as of 3 Apr 2024`, `for Jul 2023 – Jun 2024`, `since 2019`.
    pub(crate) fn stands_for(&self) -> String {
        match &self.extent {
            DateExtent::Point(_) => format!("as of {self}"),
            DateExtent::Interval(Bound::Point(_), Bound::Point(_)) => format!("for {self}"),
            DateExtent::Interval(..) => self.to_string(),
        }
    }

    fn words(&self, with_year: bool) -> String {
        let word = |point: &Point| point.words(true, with_year);
        match &self.extent {
            DateExtent::Point(point) => word(point),
            DateExtent::Interval(Bound::Point(from), Bound::Point(to)) => interval(from, to, with_year),
            DateExtent::Interval(Bound::Point(from), Bound::Open) => format!("since {}", word(from)),
            DateExtent::Interval(Bound::Open, Bound::Point(to)) => format!("until {}", word(to)),
            DateExtent::Interval(Bound::Point(from), Bound::Unknown) => {
                format!("from {}, end not known", word(from))
            }
            DateExtent::Interval(_, Bound::Point(to)) => format!("to {}, start not known", word(to)),
            DateExtent::Interval(_, _) => "at all times".to_owned(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(true))
    }
}

/// An interval, its months and years said once where both ends share them.
fn interval(from: &Point, to: &Point, with_year: bool) -> String {
    let same_year = to.is_plain() && from.is_plain_in(to.year);
    let same_month = same_year
        && match (&from.within, &to.within) {
            (Within::Day { month: a, .. }, Within::Day { month: b, .. }) => a == b,
            _ => false,
        };
    let end = to.words(true, with_year);
    if same_month {
        format!("{}–{end}", from.words(false, false))
    } else {
        format!("{} – {end}", from.words(true, with_year && !same_year))
    }
}

impl Point {
    /// The point in words, with or without its month and year.
    pub(super) fn words(&self, with_month: bool, with_year: bool) -> String {
        let mut words = match &self.within {
            Within::Year | Within::MonthNotGiven { .. } => String::new(),
            Within::Season(season) => {
                ["spring", "summer", "autumn", "winter"][usize::from(season - 21)].to_owned()
            }
            Within::Month { month, .. } => MONTHS[usize::from(month - 1)].to_owned(),
            Within::Day { month, day, .. } if with_month => {
                format!("{day} {}", MONTHS[usize::from(month - 1)])
            }
            Within::Day { day, .. } => day.to_string(),
        };
        if with_year {
            if !words.is_empty() {
                words.push(' ');
            }
            words += &self.year_words();
        }
        words += match &self.within {
            Within::MonthNotGiven { day_too: true } => ", month and day not given",
            Within::MonthNotGiven { day_too: false } => ", month not given",
            Within::Month { day_not_given: true, .. } => ", day not given",
            _ => "",
        };
        if let Within::Day { time: Some(time), .. } = &self.within {
            words = format!("{words}, {time}");
        }
        match self.qualifier {
            None => words,
            Some(Qualifier::Approximate) => format!("about {words}"),
            Some(Qualifier::Uncertain) => format!("perhaps {words}"),
            Some(Qualifier::Both) => format!("perhaps about {words}"),
        }
    }

    fn year_words(&self) -> String {
        let year = if self.year < 0 { format!("−{:04}", -self.year) } else { format!("{:04}", self.year) };
        match self.vague {
            0 if self.year <= 0 => format!("{} BC", 1 - self.year),
            0 => year,
            1 => format!("{year}s"),
            _ => format!("{year}–{:04}", self.year + 10i64.pow(self.vague) - 1),
        }
    }

    fn is_plain(&self) -> bool {
        self.qualifier.is_none()
            && self.vague == 0
            && matches!(
                self.within,
                Within::Day { time: None, .. } | Within::Month { day_not_given: false, .. }
            )
    }

    fn is_plain_in(&self, year: i64) -> bool {
        self.is_plain() && self.year == year
    }
}
