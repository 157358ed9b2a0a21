//! What each role looks like: the terminal's own colours, so that it reads on light and dark alike.
//!
//! Colour never carries anything alone: with none of it, the words still say everything.

use ratatui::style::{Color, Modifier, Style};

use crate::page::{Mark, Role};

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

/// How what somebody looks for looks, laid over how it would look otherwise.
pub(super) fn marked(mark: Mark) -> Style {
    match mark {
        Mark::None => Style::new(),
        Mark::Found => {
            Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED).remove_modifier(Modifier::DIM)
        }
        Mark::Here => {
            Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED).remove_modifier(Modifier::DIM)
        }
    }
}

/// How the title of the focused pane looks.
pub(super) fn focused() -> Style {
    Style::new().fg(ACCENT).add_modifier(Modifier::BOLD)
}

/// How what is under the cursor looks, laid over how it would look otherwise.
pub(super) fn selected() -> Style {
    Style::new().fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM)
}
