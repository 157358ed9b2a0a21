//! Outlets: each source in short, so that two of one briefing do not look the same.

use std::collections::HashMap;

use super::{Briefing, Entry, Id, Source};

/// Each source in short, by its place.
#[derive(Debug, Default)]
pub(crate) struct Outlets(Vec<String>);

impl Outlets {
    /// The outlets of a briefing, with the day where several articles are of one, and the title where they
    /// are of one day too.
    pub(super) fn of(briefing: &Briefing) -> Self {
        let day = |source: &Source| source.published.as_ref().map(|day| briefing.in_its_year(day));
        let mut articles: HashMap<&str, HashMap<Option<String>, usize>> = HashMap::new();
        for (_, source) in briefing.sources.iter() {
            *articles.entry(source.outlet()).or_default().entry(day(source)).or_default() += 1;
        }
        let in_short = |(_, source): (Id<Source>, &Entry<Source>)| {
            let (outlet, day) = (source.outlet(), day(source));
            let days = &articles[outlet];
            let is_only = days.len() == 1 && days[&day] == 1;
            match (&day, &source.publisher) {
                _ if is_only => outlet.to_owned(),
                (_, Some(publisher)) if days[&day] > 1 => format!("{publisher}: {}", source.title),
                (Some(day), _) => format!("{outlet} of {day}"),
                (None, _) => outlet.to_owned(),
            }
        };
        Self(briefing.sources.iter().map(in_short).collect())
    }

    pub(super) fn outlet(&self, source: Id<Source>) -> &str {
        &self.0[source.index()]
    }
}

impl Source {
    /// Its publisher, or its title if no publisher is named.
    pub(crate) fn outlet(&self) -> &str {
        self.publisher.as_ref().unwrap_or(&self.title)
    }
}

#[cfg(test)]
mod tests {
    use crate::load::load;

    #[test]
    fn two_articles_of_one_outlet_are_told_apart() {
        let source = |id: &str, rest: &str| format!("[sources.{id}]\ntitle = 'Title {id}'\n{rest}\n");
        let ledger = |day: &str| format!("publisher = 'Ledger'\npublished = {day}");
        let text = "as-of = 2031-05-14\n".to_owned()
            + &source("a", &ledger("2031-05-03"))
            + &source("b", &ledger("2030-12-31"))
            + &source("c", "publisher = 'Ledger'")
            + &source("d", &ledger("2031-04-01"))
            + &source("e", &ledger("2031-04-01"))
            + &source("f", "publisher = 'Courier'\npublished = 2031-04-01")
            + &source("g", "");
        let briefing = load(&text).briefing;
        let outlets: Vec<_> = briefing.sources.ids().map(|id| briefing.outlet(id)).collect();
        let expected = [
            "Ledger of 3 May",
            "Ledger of 31 Dec 2030",
            "Ledger",
            "Ledger: Title d",
            "Ledger: Title e",
            "Courier",
            "Title g",
        ];
        assert_eq!(outlets, expected);
    }
}
