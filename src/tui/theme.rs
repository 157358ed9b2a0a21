//! The look of each role in each theme: one table.
//!
//! Nothing is shown by colour alone: without it, the words, the bar and the reverse still say everything. The terminal's own
//! colours are used as they are; a theme with its own background uses only the fixed ones of the 256, which look the same
//! everywhere.

use ratatui::style::{Color, Modifier, Style};

use crate::page::{Mark, Role};
use crate::settings::Theme;

/// The look of search matches.
const MARK: Modifier = Modifier::BOLD.union(Modifier::UNDERLINED);

/// The look of a theme.
#[derive(Debug)]
pub(super) struct Look {
    /// The background.
    pub ground: Style,
    /// The title of the focused pane, the bar beside the cursor, the keys of the footer.
    pub focused: Style,
    /// The titles of the other panes.
    pub unfocused: Style,
    /// The look of the selection, laid over the normal one.
    pub selected: Style,
    body: Style,
    /// Titles, names and values.
    strong: Style,
    term: Style,
    aside: Style,
    ornament: Style,
    quote: Style,
    dangling: Style,
    error: Style,
    warning: Style,
}

/// The colours of a theme with its own background.
struct Paint {
    paper: Color,
    ink: Color,
    strong: Color,
    accent: Color,
    aside: Color,
    ornament: Color,
    error: Color,
    warning: Color,
}

impl Look {
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Terminal => &TERMINAL,
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
            Theme::HighContrast => &HIGH_CONTRAST,
            Theme::Mono => &MONO,
        }
    }

    const fn painted(paint: &Paint) -> Self {
        Self {
            ground: PLAIN.fg(paint.ink).bg(paint.paper),
            focused: BOLD.fg(paint.accent),
            unfocused: BOLD.fg(paint.ink),
            selected: REVERSED.fg(paint.accent).bg(paint.paper),
            body: PLAIN.fg(paint.ink),
            strong: BOLD.fg(paint.strong),
            term: PLAIN.fg(paint.accent),
            aside: PLAIN.fg(paint.aside),
            ornament: PLAIN.fg(paint.ornament),
            quote: ITALIC.fg(paint.ink),
            dangling: UNDERLINED.fg(paint.error),
            error: BOLD.fg(paint.error),
            warning: BOLD.fg(paint.warning),
        }
    }

    /// The look of a role on a page.
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Body => self.body,
            Role::Title | Role::Name | Role::Value => self.strong,
            Role::Term => self.term,
            Role::Aside => self.aside,
            Role::Ornament => self.ornament,
            Role::Quote => self.quote,
            Role::Dangling => self.dangling,
            Role::Error => self.error,
            Role::Warning => self.warning,
        }
    }

    /// The look of a search match, laid over the normal one; visible without colour.
    pub fn marked(&self, mark: Mark) -> Style {
        let strong = Style::new().add_modifier(MARK).remove_modifier(Modifier::DIM);
        match mark {
            Mark::None => Style::new(),
            Mark::Found => strong,
            Mark::Here => self.selected.patch(strong),
        }
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);
const ITALIC: Style = PLAIN.add_modifier(Modifier::ITALIC);
const UNDERLINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM);

/// The sixteen colours that people choose for their terminal, on its own background.
const TERMINAL: Look = Look {
    ground: PLAIN,
    focused: BOLD.fg(Color::Cyan),
    unfocused: BOLD,
    selected: REVERSED.fg(Color::Reset),
    body: PLAIN,
    strong: BOLD,
    term: PLAIN.fg(Color::Cyan),
    aside: DIM,
    ornament: DIM,
    quote: ITALIC,
    dangling: UNDERLINED.fg(Color::Red),
    error: BOLD.fg(Color::Red),
    warning: BOLD.fg(Color::Yellow),
};

const LIGHT: Look = Look::painted(&Paint {
    paper: Color::Indexed(255),
    ink: Color::Indexed(235),
    strong: Color::Indexed(16),
    accent: Color::Indexed(25),
    aside: Color::Indexed(239),
    ornament: Color::Indexed(242),
    error: Color::Indexed(124),
    warning: Color::Indexed(94),
});

const DARK: Look = Look::painted(&Paint {
    paper: Color::Indexed(234),
    ink: Color::Indexed(252),
    strong: Color::Indexed(231),
    accent: Color::Indexed(116),
    aside: Color::Indexed(248),
    ornament: Color::Indexed(245),
    error: Color::Indexed(210),
    warning: Color::Indexed(222),
});

const HIGH_CONTRAST: Look = {
    let (black, white, yellow) = (Color::Indexed(16), Color::Indexed(231), Color::Indexed(226));
    Look {
        ground: PLAIN.fg(white).bg(black),
        focused: BOLD.fg(yellow),
        unfocused: BOLD.fg(white),
        selected: REVERSED.fg(yellow).bg(black).add_modifier(Modifier::BOLD),
        body: PLAIN.fg(white),
        strong: BOLD.fg(white),
        term: PLAIN.fg(Color::Indexed(51)),
        aside: PLAIN.fg(white),
        ornament: PLAIN.fg(white),
        quote: UNDERLINED.fg(white),
        dangling: BOLD.fg(yellow).add_modifier(Modifier::UNDERLINED),
        error: BOLD.fg(white).bg(Color::Indexed(124)),
        warning: BOLD.fg(yellow),
    }
};

/// No colour: weight, slant, lines and reverse say what colours say elsewhere.
const MONO: Look = Look {
    ground: PLAIN,
    focused: BOLD,
    unfocused: PLAIN,
    selected: REVERSED,
    body: PLAIN,
    strong: BOLD,
    term: PLAIN,
    aside: DIM,
    ornament: DIM,
    quote: ITALIC,
    dangling: UNDERLINED,
    error: BOLD.add_modifier(Modifier::UNDERLINED),
    warning: BOLD,
};

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 11] = [
        Role::Body,
        Role::Title,
        Role::Name,
        Role::Value,
        Role::Term,
        Role::Aside,
        Role::Quote,
        Role::Dangling,
        Role::Error,
        Role::Warning,
        Role::Ornament,
    ];

    fn styles(look: &Look) -> Vec<Style> {
        let others = [look.focused, look.unfocused, look.selected];
        ROLES.iter().map(|role| look.style(*role)).chain(others).collect()
    }

    /// Red, green and blue of a fixed colour, from 0 to 1.
    fn rgb(index: u8) -> [f64; 3] {
        let cube = |step: u8| if step == 0 { 0.0 } else { f64::from(55 + 40 * step) / 255.0 };
        match index.checked_sub(16) {
            Some(grey @ 216..) => [f64::from(8 + 10 * (grey - 216)) / 255.0; 3],
            Some(place) => [cube(place / 36), cube(place / 6 % 6), cube(place % 6)],
            None => panic!("{index} is a colour that people choose for their terminal"),
        }
    }

    /// The contrast of two colours as WCAG 2 counts it.
    fn contrast(a: Color, b: Color) -> f64 {
        let luminance = |color| {
            let Color::Indexed(index) = color else { panic!("{color} is not fixed") };
            let linear =
                |part: f64| if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
            let [red, green, blue] = rgb(index).map(linear);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (a, b): (f64, f64) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_the_ground_of_its_theme() {
        for (theme, least) in [(Theme::Light, 4.5), (Theme::Dark, 4.5), (Theme::HighContrast, 7.0)] {
            let look = Look::of(theme);
            for style in styles(look) {
                let style = look.ground.patch(style);
                let contrast = contrast(style.fg.unwrap(), style.bg.unwrap());
                assert!(contrast >= least, "{theme:?}: {style:?} has {contrast:.1}");
            }
        }
    }

    #[test]
    fn mono_has_no_colour() {
        let look = Look::of(Theme::Mono);
        for style in styles(look).into_iter().chain([look.ground]) {
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
        }
    }

    #[test]
    fn what_is_selected_is_reversed_in_every_theme() {
        for theme in Theme::ALL {
            assert!(Look::of(*theme).selected.add_modifier.contains(Modifier::REVERSED), "{theme:?}");
        }
    }
}
