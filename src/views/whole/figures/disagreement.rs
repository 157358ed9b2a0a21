//! Those who give one measure and do not agree on it.
//!
//! A measure may be a series: what it counts is counted anew each day, as marchers are. Then only amounts of
//! one day are held against each other. It is one if a giver has amounts of several times, or if a label
//! names the time. Other amounts are all of one thing, whenever somebody said so, as estimates of a bill are;
//! but if none of those that differ are of one time, they may count unlike things, and it is only said that
//! they differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An amount with who gives it, the time that it is of, and its lower and upper end.
pub(super) struct GivenAmount {
    pub(super) giver: String,
    /// None if the file does not say.
    pub(super) time: Option<String>,
    /// Set if its label names that time.
    pub(super) names_time: bool,
    pub(super) ends: [f64; 2],
}

impl GivenAmount {
    fn giver(&self) -> &str {
        &self.giver
    }
}

/// How far they do not agree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Disagreement {
    /// "3 givers disagree", "figures of 3 givers differ", "givers disagree on 2 of 4 dates"; none if at each
    /// time they agree.
    pub(super) words: Option<String>,
    /// Set if they disagree at the one time that all amounts are of, so that there is a span between them.
    pub(super) is_at_one_time: bool,
}

/// The amounts of one time taken together.
#[derive(Clone, Default)]
struct AtOneTime<'t> {
    givers: BTreeSet<&'t str>,
    first: Option<[f64; 2]>,
    /// Set if one of them is another than the first.
    differ: bool,
}

impl Disagreement {
    /// The disagreement among amounts, those of each time to come by themselves: a forecast does not disagree
    /// with what was measured, nor with one for another time.
    pub(super) fn among_times(told: Vec<(Option<String>, GivenAmount)>) -> Self {
        let mut by_time: BTreeMap<Option<String>, Vec<GivenAmount>> = BTreeMap::new();
        for (forecast, amount) in told {
            by_time.entry(forecast).or_default().push(amount);
        }
        if let [told] = by_time.values().collect::<Vec<_>>()[..] {
            return Self::among(told);
        }
        let words = by_time.iter().filter_map(|(time, told)| {
            let words = Self::among(told).words?;
            Some(time.as_ref().map_or_else(|| words.clone(), |time| format!("{words} ({time})")))
        });
        let words: Vec<_> = words.collect();
        Self { words: (!words.is_empty()).then(|| words.join("; ")), is_at_one_time: false }
    }

    /// Among those who give some amounts; in a series, one of no time counts at each time.
    pub(super) fn among(told: &[GivenAmount]) -> Self {
        let mut timeless = AtOneTime::default();
        let mut times: BTreeMap<&str, AtOneTime> = BTreeMap::new();
        for one in told {
            let at = one.time.as_ref().map_or(&mut timeless, |time| times.entry(time).or_default());
            at.add(&one.giver, one.ends);
        }
        let nothing = AtOneTime::default();
        let disputed = times.values().filter(|at| at.is_disputed(&timeless)).count();
        if times.len() <= 1 || !is_series(told) {
            let at_one_time = disputed > 0 || timeless.is_disputed(&nothing);
            let all = times.values().fold(timeless, AtOneTime::with);
            let givers = all.givers.len();
            let words = if at_one_time {
                format!("{givers} givers disagree")
            } else {
                format!("figures of {givers} givers differ")
            };
            let words = Some(words).filter(|_| all.is_disputed(&nothing));
            let is_at_one_time = words.is_some() && times.len() <= 1 && !has_then_and_now(told);
            return Self { words, is_at_one_time };
        }
        let words = (disputed > 0).then(|| format!("givers disagree on {disputed} of {} dates", times.len()));
        Self { words, is_at_one_time: false }
    }
}

impl<'t> AtOneTime<'t> {
    fn add(&mut self, giver: &'t str, ends: [f64; 2]) {
        self.givers.insert(giver);
        self.differ |= !are_same(*self.first.get_or_insert(ends), ends);
    }

    fn with(mut self, other: &Self) -> Self {
        self.givers.extend(&other.givers);
        self.differ = self.differs_with(other);
        self.first = self.first.or(other.first);
        self
    }

    /// True if two of those who give it, here or at no time, say two things.
    fn is_disputed(&self, timeless: &Self) -> bool {
        let mut givers = self.givers.iter().chain(&timeless.givers);
        let first = givers.next();
        givers.any(|giver| Some(giver) != first) && self.differs_with(timeless)
    }

    /// True if not all amounts, here and there, are the same.
    fn differs_with(&self, other: &Self) -> bool {
        let firsts = self.first.zip(other.first);
        self.differ || other.differ || firsts.is_some_and(|(own, first)| !are_same(own, first))
    }
}

/// True if two amounts have the same ends.
pub(super) fn are_same(one: [f64; 2], other: [f64; 2]) -> bool {
    one.iter().zip(&other).all(|(one, other)| one.total_cmp(other).is_eq())
}

/// True if a label names a time, a day with or without its year: "Marchers, 19 January" that of "19 Jan 2031".
pub(super) fn names_time(label: &str, time: &str) -> bool {
    let day =
        time.rsplit_once(' ').map(|(day, _)| day).filter(|day| day.starts_with(|c: char| c.is_ascii_digit()));
    let day = day.unwrap_or(time);
    // "31 January" is no "1 January".
    label.match_indices(day).any(|(at, _)| !label[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// True if a giver has amounts of several times, or a label names its time.
fn is_series(told: &[GivenAmount]) -> bool {
    let mut times: HashMap<&str, &str> = HashMap::new();
    told.iter().any(|one| {
        let Some(time) = &one.time else { return false };
        one.names_time || *times.entry(&one.giver).or_insert(time) != time
    })
}

/// True if a giver has an amount of a time and one of none: what was then, and what is now.
fn has_then_and_now(told: &[GivenAmount]) -> bool {
    let timed: BTreeSet<&str> =
        told.iter().filter(|one| one.time.is_some()).map(GivenAmount::giver).collect();
    told.iter().any(|one| one.time.is_none() && timed.contains(one.giver()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The disagreement among amounts, each with its giver and its time, which may be "".
    fn among(told: &[(&str, &str, f64)]) -> (Option<String>, bool) {
        let told = told.iter().map(|(giver, time, amount)| GivenAmount {
            giver: (*giver).to_owned(),
            time: Some((*time).to_owned()).filter(|time| !time.is_empty()),
            ends: [*amount; 2],
            names_time: false,
        });
        let Disagreement { words, is_at_one_time } = Disagreement::among(&told.collect::<Vec<_>>());
        (words, is_at_one_time)
    }

    #[test]
    fn amounts_of_one_time_are_a_disagreement() {
        let at_once = [("Police", "19 Jan", 1.0), ("Union", "19 Jan", 2.0), ("Union", "19 Jan", 3.0)];
        assert_eq!(among(&at_once), (Some("2 givers disagree".to_owned()), true));
        let undated = [("Police", "", 1.0), ("Union", "19 Jan", 2.0)];
        assert_eq!(among(&undated), (Some("2 givers disagree".to_owned()), true));
        assert_eq!(among(&[("Police", "19 Jan", 1.0), ("Union", "19 Jan", 1.0)]), (None, false));
        let range = |giver: &str| GivenAmount {
            giver: giver.to_owned(),
            time: None,
            ends: [30.0, 40.0],
            names_time: false,
        };
        assert_eq!(Disagreement::among(&[range("Police"), range("Union")]).words, None);
        assert_eq!(among(&[("Police", "", 1.0), ("Police", "", 2.0)]), (None, false));
        // What was then and what is now have no span between them, nor have those of several days.
        let then_and_now = [("Police", "", 1.0), ("Police", "19 Jan", 2.0), ("Union", "", 3.0)];
        assert_eq!(among(&then_and_now), (Some("2 givers disagree".to_owned()), false));
        let on_two_days = [("Police", "19 Jan", 1.0), ("Union", "7 Mar", 3.0)];
        assert_eq!(among(&on_two_days), (Some("figures of 2 givers differ".to_owned()), false));
    }

    #[test]
    fn a_series_is_held_against_others_a_day_at_a_time() {
        let marches = [("Police", "19 Jan", 1.0), ("Union", "7 Mar", 3.0), ("Police", "13 Apr", 0.4)];
        assert_eq!(among(&marches), (None, false));
        let told = Some("givers disagree on 1 of 3 dates".to_owned());
        assert_eq!(among(&[&marches[..], &[("Union", "19 Jan", 2.0)]].concat()), (told, false));
        // One that says of no time what it is of is beside each.
        let told = Some("givers disagree on 3 of 3 dates".to_owned());
        assert_eq!(among(&[&marches[..], &[("Institute", "", 5.0)]].concat()), (told, false));
    }

    #[test]
    fn a_label_that_names_its_day_is_of_that_day() {
        let of = |giver: &str, time: &str, names_time| GivenAmount {
            giver: giver.to_owned(),
            time: Some(time.to_owned()),
            names_time,
            ends: [f64::from(u8::try_from(time.len()).unwrap_or_default()); 2],
        };
        let words = |names_time| {
            let told = [of("Police", "7 Mar", names_time), of("Union", "19 Jan", names_time)];
            Disagreement::among(&told).words
        };
        assert_eq!(words(true), None);
        assert_eq!(words(false).as_deref(), Some("figures of 2 givers differ"));
    }
}
