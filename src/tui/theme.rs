//! What each role looks like: the terminal's own colours, so that it reads on light and dark alike.
//!
//! Colour never carries anything alone: with none of it, the words still say everything.

use ratatui::style::{Color, Modifier, Style};

use crate::page::Role;

/// The one accent.
const ACCENT: Color = Color::Cyan;

/// How a role looks on a page.
pub(super) fn style(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Body => plain,
        Role::Title | Role::Name | Role::Value => plain.add_modifier(Modifier::BOLD),
        Role::Term => plain.fg(ACCENT),
        Role::Aside | Role::Ornament => plain.add_modifier(Modifier::DIM),
        Role::Quote => plain.add_modifier(Modifier::ITALIC),
        Role::Dangling => plain.fg(Color::Red).add_modifier(Modifier::UNDERLINED),
        Role::Error => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
        Role::Warning => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
    }
}

/// How what was looked for looks, laid over how it would look otherwise; seen without colour, and apart from what is
/// under the cursor.
pub(super) fn marked() -> Style {
    let marked = Modifier::BOLD.union(Modifier::UNDERLINED);
    Style::new().add_modifier(marked).remove_modifier(Modifier::DIM)
}

/// How the title of the focused pane looks.
pub(super) fn focused() -> Style {
    Style::new().fg(ACCENT).add_modifier(Modifier::BOLD)
}

/// How what is under the cursor looks, laid over how it would look otherwise.
pub(super) fn selected() -> Style {
    Style::new().fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM)
}
