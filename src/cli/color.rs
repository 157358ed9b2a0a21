//! Colours and other looks on standard output: an option, else the variables that programs share, else what
//! the terminal can.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};

use clap::ValueEnum;

/// The answer to `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    /// On a terminal that has them.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ColorChoice {
    /// True if standard output gets bold and the like.
    pub fn is_styled(self) -> bool {
        self.is_wanted().unwrap_or_else(|| io::stdout().is_terminal() && !is_dumb(&variable("TERM")))
    }

    /// True if colours are wanted, false if not, by the option or the environment; none if neither says.
    pub fn is_wanted(self) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Never => Some(false),
            Self::Auto => of_variables(variable),
        }
    }
}

fn of_variables(variable: impl Fn(&str) -> String) -> Option<bool> {
    let says = |name: &str, words: &[&str]| words.contains(&variable(name).as_str());
    let forces = |name: &str| !says(name, &["", "0", "false"]);
    if !variable("NO_COLOR").is_empty() {
        Some(false)
    } else if forces("CLICOLOR_FORCE") || forces("FORCE_COLOR") {
        Some(true)
    } else {
        (says("CLICOLOR", &["0"]) || says("FORCE_COLOR", &["0", "false"])).then_some(false)
    }
}

fn is_dumb(term: &str) -> bool {
    term == "dumb"
}

/// A variable of the environment; empty if it is not set.
pub(super) fn variable(name: &str) -> String {
    env::var_os(name).map(OsString::into_string).and_then(Result::ok).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variables_are_heeded_in_their_order() {
        let of = |set: &str| {
            of_variables(|name| {
                let pairs = set.split_whitespace().filter_map(|pair| pair.split_once('='));
                pairs
                    .into_iter()
                    .find(|(own, _)| *own == name)
                    .map(|(_, value)| value.to_owned())
                    .unwrap_or_default()
            })
        };
        for (set, wanted) in [
            ("", None),
            ("CLICOLOR=1", None),
            ("CLICOLOR=0", Some(false)),
            ("CLICOLOR=0 CLICOLOR_FORCE=1", Some(true)),
            ("CLICOLOR_FORCE=0", None),
            ("FORCE_COLOR=1", Some(true)),
            ("FORCE_COLOR=0", Some(false)),
            ("FORCE_COLOR=3 NO_COLOR=1", Some(false)),
            ("NO_COLOR=0", Some(false)),
        ] {
            assert_eq!(of(set), wanted, "{set}");
        }
    }
}
