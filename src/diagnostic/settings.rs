//! What can be wrong with the settings, beside what can be wrong in any file.

/// A problem of the settings.
#[derive(Clone, Debug, PartialEq)]
pub enum Settings {
    /// A name that no action has.
    UnknownAction {
        /// The name.
        name: String,
        /// The action that is spelt most like it.
        nearest: Option<&'static str>,
    },
    /// The name of a key that no terminal sends.
    UnknownKey {
        /// The name.
        name: String,
        /// The key that was probably meant.
        meant: Option<String>,
    },
    /// A key stands at two actions, or twice at one.
    BoundTwice {
        /// The key.
        key: String,
        /// The action that has it.
        action: &'static str,
    },
    /// A key that is given to an action was the only one of another.
    LastKeyTaken {
        /// The key.
        key: String,
        /// The action that has no key now.
        from: &'static str,
    },
    /// No key would leave the program.
    NoWayOut {
        /// The key that does all the same.
        key: String,
    },
}
