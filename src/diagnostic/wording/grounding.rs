//! The words for facts that their source does not bear out.

use super::super::{Grounding, Told};
use super::{Level, Wording, error, quote, warning};

/// The longest piece of a paragraph that is quoted, in characters.
const LONGEST: usize = 400;

impl Grounding {
    /// The problem in words.
    pub(super) fn wording(&self) -> Wording {
        match self {
            Self::UnreadableText { file, why } => {
                warning("unreadable-text", format!("facts are not held against {}: {why}", quote(file)))
            }
            Self::NoSuchParagraph { paragraph, all } => {
                error("no-such-paragraph", format!("there is no ¶{paragraph}: the text has {all} paragraphs"))
            }
            Self::Quote { nearest, cited } => error(
                "quote-not-there",
                format!("the quote does not stand word for word in {}", places(cited)),
            )
            .told("nearest", nearest.as_ref()),
            Self::Figure { amount, cited, nearest, stands_there } => {
                error("figure-not-there", format!("{} does not stand in {}", quote(amount), places(cited)))
                    .told(if *stands_there { "it stands in" } else { "nearest" }, nearest.as_ref())
            }
            Self::Unit { amount, unit, told } => advice(
                "unit-not-there",
                format!("{} stands there, but nothing says that it counts {}", quote(amount), quote(unit)),
            )
            .told("it stands in", Some(told)),
            Self::Qualifier { given, told, at } => error(
                "qualifier-differs",
                format!("the file says {}, the text {}", quote(given), quote(told)),
            )
            .told("it stands in", Some(at)),
            Self::Name { name, cited, nearest } => {
                error("name-not-there", format!("{} is not named in {}", quote(name), places(cited)))
                    .told("nearest", nearest.as_ref())
            }
            Self::Giver { name, speakers, at } => {
                let speakers = speakers.iter().map(|speaker| quote(speaker)).collect::<Vec<_>>().join(", ");
                error("giver-differs", format!("{} does not say so, but {speakers}", quote(name)))
                    .told("it is said in", Some(at))
            }
            Self::Date { date, times, at } => {
                let times = times.iter().map(|time| quote(time)).collect::<Vec<_>>().join(", ");
                error("date-differs", format!("the text does not say {date}, but {times}"))
                    .told("it stands in", Some(at))
            }
            Self::NoDate { date, cited } => {
                advice("date-not-told", format!("{} names no time that {date} could be", places(cited)))
            }
            Self::Elsewhere { cited, words, better } => {
                let does = if words.len() == 1 { "does" } else { "do" };
                let words = words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(", ");
                warning("stands-elsewhere", format!("{words} {does} not stand in {}", places(cited)))
                    .told("it stands in", Some(better))
            }
        }
    }
}

fn advice(code: &'static str, message: String) -> Wording {
    Wording { code, level: Level::Advice, message, help: None }
}

/// "¶4, ¶6", or the whole text.
fn places(cited: &[usize]) -> String {
    const MOST: usize = 5;
    if cited.is_empty() {
        return "the text".to_owned();
    }
    let mut places: Vec<_> = cited.iter().take(MOST).map(|number| format!("¶{number}")).collect();
    if cited.len() > MOST {
        places.push("…".to_owned());
    }
    places.join(", ")
}

impl Wording {
    /// Quotes a paragraph as help.
    fn told(self, what: &str, told: Option<&Told>) -> Self {
        let Some(Told { paragraph, words }) = told else { return self };
        let words = match words.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words.clone(),
        };
        self.help(format!("{what} ¶{paragraph}: “{words}”"))
    }
}
