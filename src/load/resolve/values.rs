//! Values that have a meaning of their own: texts, dates, ranges, grades, addresses, the spelling of ids.

use std::ops::Range;

use toml::Spanned;

use super::Resolver;
use crate::diagnostic::codes;
use crate::diagnostic::words::{list, quote};
use crate::load::raw::{self, Many, Placed, Words};
use crate::model::{Credibility, Date, Likelihood, LikelihoodScale, Number, Quantity, Text};
use crate::web::Url;

/// The words, with all ends of line of one kind.
pub(in crate::load) fn text(words: Words) -> Text {
    let words = words.into_inner();
    if words.contains('\r') { words.replace("\r\n", "\n") } else { words }
}

pub(in crate::load) fn texts(words: Many<Words>) -> Vec<Text> {
    words.0.into_iter().map(text).collect()
}

impl Resolver<'_, '_> {
    /// A date of any time.
    pub(super) fn date(&mut self, date: Placed<raw::Date>) -> Date {
        let span = date.span();
        let date = date.into_inner().0;
        if let Some((season, years)) = date.season_like_years() {
            self.report(codes::SEASON_OR_YEARS.at(span.clone()), |problem| {
                let problem = problem.says(format!("this is {season}"));
                problem.help(format!("for the two years, write `\"{years}\"`"))
            });
        }
        if date.is_backwards() {
            self.report(codes::BACKWARDS_INTERVAL.at(span), |problem| {
                problem.says("the interval ends before it starts").help("write the earlier date first")
            });
        }
        date
    }

    /// A date that cannot be after the file's own day.
    pub(super) fn past(&mut self, field: &'static str, date: Placed<raw::Date>) -> Date {
        let span = date.span();
        let date = self.date(date);
        if self.as_of.as_ref().is_some_and(|as_of| date.is_after(as_of)) {
            self.report(codes::DATE_AFTER_AS_OF.at(span), |problem| {
                problem
                    .says(format!("`{field}` is after the day that the file stands for"))
                    .help("correct the date, or the file's `as-of`")
            });
        }
        date
    }

    /// A word for likelihood, which the file's scale should have.
    pub(super) fn likelihood(&mut self, word: Placed<Likelihood>) -> Likelihood {
        let (span, scale) = (word.span(), self.likelihood_scale);
        let likelihood = word.into_inner();
        if likelihood.range(scale).is_some() {
            return likelihood;
        }
        self.report(codes::WRONG_VALUE.at(span), |problem| {
            let on_scale = Likelihood::ALL.iter().filter(|word| word.range(scale).is_some());
            let words: Vec<&str> = on_scale.map(|word| word.word()).collect();
            let other = LikelihoodScale::ALL.iter().find(|scale| likelihood.range(**scale).is_some());
            let other =
                other.map(|scale| format!("; or write `likelihood-scale = \"{}\"` at the top", scale.word()));
            let problem = problem.says(format!(
                "{} is no word of the scale {}",
                quote(likelihood.word()),
                quote(scale.word())
            ));
            problem.help(format!("write {}{}", list(&words), other.unwrap_or_default()))
        });
        likelihood
    }

    pub(super) fn range(&mut self, range: Placed<raw::RawRange>) -> (Number, Number) {
        let span = range.span();
        let raw::RawRange(low, high) = range.into_inner();
        if low.value() > high.value() {
            self.report(codes::UPSIDE_DOWN_RANGE.at(span.clone()), |problem| {
                let (from, to) = (low.grouped(), high.grouped());
                let problem = problem.says(format!("the range goes down, from {from} to {to}"));
                problem
                    .help("write the low end first")
                    .repaired(span, format!("[{}, {}]", high.written(), low.written()))
            });
        }
        (low, high)
    }

    /// A figure's value, which should lie in its range.
    pub(super) fn value(
        &mut self,
        value: Option<Placed<raw::RawQuantity>>,
        range: Option<&(Number, Number)>,
    ) -> Quantity {
        let Some(value) = value else { return Quantity::Range };
        let span = value.span();
        let value = value.into_inner().0;
        if let (Quantity::Number(number), Some((low, high))) = (&value, range)
            && low.value() <= high.value()
            && !(low.value()..=high.value()).contains(&number.value())
        {
            let [value, low, high] = [number, low, high].map(Number::grouped);
            self.report(codes::OUTSIDE_RANGE.at(span), |problem| {
                problem
                    .says(format!("the value {value} is not within its range, {low} to {high}"))
                    .help("correct the value or the range")
            });
        }
        value
    }

    /// The whole that a figure is a part of.
    pub(super) fn whole(&mut self, of: Placed<raw::RawNumber>, value: &Quantity) -> Number {
        let span = of.span();
        let of = of.into_inner().0;
        if let Quantity::Number(part) = value
            && part.value().abs() > of.value().abs()
        {
            let [part, whole] = [part, &of].map(Number::grouped);
            self.report(codes::MORE_THAN_WHOLE.at(span), |problem| {
                let problem = problem.says(format!("{part} is more than the whole, {whole}"));
                problem.help("correct the `value`, or `of`")
            });
        }
        of
    }

    pub(super) fn credibility(&mut self, number: &Spanned<i64>) -> Option<Credibility> {
        let credibility = Credibility::new(*number.get_ref());
        if credibility.is_none() {
            let allowed = &["1", "2", "3", "4", "5", "6"];
            let value = number.get_ref().to_string();
            self.journal.unknown_value("credibility", &value, allowed, number.span());
        }
        credibility
    }

    pub(super) fn url(&mut self, url: Words) -> Text {
        if Url::parse(url.get_ref()).is_none() {
            self.report(codes::NOT_A_WEB_ADDRESS.at(url.span()), |problem| {
                problem.says("`url` is not a web address that can be opened safely").help(
                    "write http:// or https://, a host and a path, without a user name or characters that addresses do not \
                     have; write anything else as a `note`",
                )
            });
        }
        text(url)
    }

    pub(super) fn slug(&mut self, words: Words) -> Text {
        self.check_spelling(words.get_ref(), &words.span());
        text(words)
    }

    /// Reports an id that is not spelt as ids are.
    pub(super) fn check_spelling(&mut self, id: &str, span: &Range<usize>) {
        let good = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !id.split('-').all(good) {
            let better = spell(id);
            let is_taken = better.as_ref().is_some_and(|better| self.known.kind_of(better).is_some());
            self.report(codes::ID_SPELLING.at(span.clone()), |problem| {
                let id_in_quotes = quote(id);
                let problem = problem
                    .says(format!("the id {id_in_quotes} is not lower-case letters, digits and hyphens"));
                match better {
                    Some(better) if is_taken => {
                        problem.help(format!("write {} or another one", quote(&better)))
                    }
                    Some(better) => problem.write(span.clone(), better),
                    None => problem,
                }
            });
        }
    }
}

/// The id respelt as ids should be, if anything is left of it.
fn spell(id: &str) -> Option<String> {
    let lower = id.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let better = parts.collect::<Vec<_>>().join("-");
    (!better.is_empty()).then_some(better)
}
