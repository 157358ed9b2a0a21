//! The words for every problem: one arm a problem says its code, its level, what is wrong and what to write.
//!
//! The words hold pieces of the file as they stand there; they become clean text where they are shown.

use super::{Level, Meant, Problem, nearest};

mod grounding;
mod settings;
mod toml;

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// A stable name in kebab-case.
    pub code: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it, where that can be said.
    pub help: Option<String>,
}

/// The longest piece of a file that a sentence quotes, in characters.
const LONGEST_QUOTE: usize = 60;

impl Problem {
    /// The problem in words.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Toml(problem) => problem.wording(),
            Self::Settings(problem) => problem.wording(),
            Self::Craft(wording) => wording.clone(),
            Self::Grounding(problem) => problem.wording(),
            Self::MissingField { field, entry } => {
                error("missing-field", format!("{entry} needs `{field}`")).help(format!("add `{field} = …`"))
            }
            Self::WrongType { field, found, expected } => {
                error("wrong-type", format!("{} must be {expected}, not {found}", quote(field)))
            }
            Self::WrongValue { field, expected, why, meant } => {
                let wording = error("wrong-value", format!("{} is not {expected}: {why}", quote(field)));
                match meant {
                    Some(Meant::Date(date)) => wording.help(write_date(date)),
                    Some(Meant::Words(words)) => {
                        wording.help(format!("put it in quotes: \"{}\"", cut(words)))
                    }
                    None => wording,
                }
            }
            Self::Blank { field } => error("blank", format!("{} says nothing", quote(field)))
                .help("write the words, or delete the line".to_owned()),
            Self::BlankItem { field } => error("blank", format!("an item of {} says nothing", quote(field)))
                .help("write the words, or delete the item".to_owned()),
            Self::UnknownKey { key, entry, known } => unknown_key(key, entry, known),
            Self::UnknownValue { field, value, allowed } => unknown_value(field, value, allowed),
            Self::NoShortForm { entry, found } => {
                error("wrong-type", format!("{entry} must be a table, not {found}"))
                    .help("write it as a table with its own fields".to_owned())
            }
            Self::Dangling { section, id, nearest } => {
                let wording =
                    error("dangling-reference", format!("{} has no entry {}", quote(section), quote(id)));
                match nearest {
                    Some(nearest) => wording.help(format!("did you mean {}?", quote(nearest))),
                    None => wording.help(format!("add it to `[{section}]`, or correct the id")),
                }
            }
            Self::SeeWithoutSection { id, section } => {
                let wording = error("dangling-reference", format!("{} names no section", quote(id)));
                wording.help(format!("write `{}.{}`", section.unwrap_or("SECTION"), cut(id)))
            }
            Self::UnknownSection { section, known } => {
                let message = format!("there is no section {}", quote(section));
                error("dangling-reference", message).suggest(section, known)
            }
            Self::WhichSource => error("which-source", "it is not clear which source is meant".to_owned())
                .help("write the source's id before the `#`".to_owned()),
            Self::IdSpelling { id, better } => {
                let message = format!("the id {} is not lower-case letters, digits and hyphens", quote(id));
                let wording = warning("id-spelling", message);
                match better {
                    Some(better) => wording.help(format!("write {}", quote(better))),
                    None => wording,
                }
            }
            Self::SharedName { name, with } => {
                let message =
                    format!("{} is also a name of {}: it mentions neither", quote(name), quote(with));
                warning("shared-name", message).help("give each a name of its own".to_owned())
            }
            Self::BackwardsInterval => {
                warning("backwards-interval", "the interval ends before it starts".to_owned())
                    .help("write the earlier date first".to_owned())
            }
            Self::DateAfterAsOf { field } => {
                warning("date-after-as-of", format!("`{field}` is after the day that the file stands for"))
                    .help("correct the date, or the file's `as-of`".to_owned())
            }
            Self::NoRange => {
                error("wrong-type", "`range` must be two numbers, the low and the high".to_owned())
                    .help("write `range = [low, high]`".to_owned())
            }
            Self::UpsideDownRange { low, high } => {
                warning("upside-down-range", format!("the range goes down, from {low} to {high}"))
                    .help("write the low end first".to_owned())
            }
            Self::OutsideRange { value, low, high } => {
                let message = format!("the value {value} is not within its range, {low} to {high}");
                warning("outside-range", message).help("correct the value or the range".to_owned())
            }
            Self::NotAWebAddress => {
                warning("not-a-web-address", "`url` is not a web address that can be opened safely".to_owned()).help(
                    "write http:// or https://, a host and a path, without a user name or characters that addresses do not \
                     have; write anything else as a `note`"
                        .to_owned(),
                )
            }
            Self::NewerFormat { format, known } => {
                let message =
                    format!("the file is written in format {format}, this program knows up to {known}");
                error("newer-format", message)
                    .help("what is shown may lack what is new; update the program".to_owned())
            }
            Self::NoSuchFormat { format } => error("wrong-value", format!("there is no format {format}"))
                .help("write `format = 1`, or delete the line".to_owned()),
            Self::Empty => error("empty", "there is nothing in this file".to_owned())
                .help("start with `title = \"…\"` and `as-of = 2024-04-03`".to_owned()),
        }
    }
}

fn unknown_key(key: &str, entry: &str, known: &[&'static str]) -> Wording {
    let what = if entry == "the file" { "section or key" } else { "key" };
    warning("unknown-key", format!("{entry} has no {what} {}", quote(key))).suggest(key, known)
}

fn unknown_value(field: &str, value: &str, allowed: &[&'static str]) -> Wording {
    let wording = error("unknown-value", format!("{} cannot be {}", quote(field), quote(value)));
    let all = allowed.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match nearest(value, allowed.iter().copied()) {
        Some(nearest) => wording.help(format!("did you mean `{nearest}`? It can be {all}")),
        None => wording.help(format!("it can be {all}")),
    }
}

fn error(code: &'static str, message: String) -> Wording {
    Wording { code, level: Level::Error, message, help: None }
}

fn warning(code: &'static str, message: String) -> Wording {
    Wording { code, level: Level::Warning, message, help: None }
}

impl Wording {
    fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    /// Names the known word that is nearest, or all of them where none is near.
    fn suggest(self, word: &str, known: &[&'static str]) -> Self {
        let all = || known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        match nearest(word, known.iter().copied()) {
            Some(nearest) => self.help(format!("did you mean `{nearest}`?")),
            None => self.help(format!("known are {}", all())),
        }
    }
}

/// How to write a date: the whole day as it is, what is less exact in quotes.
fn write_date(date: &str) -> String {
    let is_day = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_day { format!("write {}", quote(date)) } else { format!("write `\"{}\"`", cut(date)) }
}

/// A piece of the file in backquotes.
fn quote(piece: &str) -> String {
    format!("`{}`", cut(piece))
}

/// A piece of the file, cut if it is long.
fn cut(piece: &str) -> String {
    match piece.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", &piece[..end]),
        None => piece.to_owned(),
    }
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
