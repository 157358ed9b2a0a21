//! The words for problems of the settings.

use super::super::Settings;
use super::{Wording, cut, error, quote, warning};

impl Settings {
    /// The problem in words.
    pub(super) fn wording(&self) -> Wording {
        match self {
            Self::UnknownAction { name, nearest } => {
                let wording = error("unknown-action", format!("there is no action {}", quote(name)));
                match nearest {
                    Some(nearest) => wording.help(format!("did you mean `{nearest}`?")),
                    None => wording.help("`briefing settings` lists the actions".to_owned()),
                }
            }
            Self::UnknownKey { name, meant } => {
                let wording = error("no-such-key", format!("no key is called {}", quote(name)));
                match meant {
                    Some(meant) => wording.help(format!("did you mean `{}`?", cut(meant))),
                    None => wording.help(
                        "a key is a character or a name such as `Ctrl-x`, `Alt-x`, `Enter`, `F5`".to_owned(),
                    ),
                }
            }
            Self::BoundTwice { key, action } => {
                error("bound-twice", format!("{} is already a key of `{action}`", quote(key)))
                    .help("delete one of the two".to_owned())
            }
            Self::LastKeyTaken { key, from } => {
                warning("last-key-taken", format!("{} was the only key of `{from}`", quote(key)))
                    .help(format!("give `{from}` another key, or write `{from} = []` if it needs none"))
            }
            Self::NoWayOut { key } => error("no-way-out", "neither `quit` nor `leave` has a key".to_owned())
                .help(format!("give one to either; until then, `{key}` leaves")),
        }
    }
}
