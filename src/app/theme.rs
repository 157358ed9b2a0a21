//! The themes, by their names. How each looks, only the terminal knows.

use serde::Deserialize;

use crate::model::vocabulary;

vocabulary! {
    /// How everything looks.
    Theme {
        /// The terminal's own colours.
        Terminal = "terminal",
        /// Dark letters on a light ground.
        Light = "light",
        /// Light letters on a dark ground.
        Dark = "dark",
        /// White and pure colours on black, nothing dim.
        HighContrast = "high-contrast",
        /// No colour at all.
        Mono = "mono",
    }
}

impl Theme {
    /// The theme of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.word() == name)
    }
}

impl Default for Theme {
    /// The theme that works on every terminal.
    fn default() -> Self {
        Self::Terminal
    }
}
