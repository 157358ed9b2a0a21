//! The look of each role in each theme: one table.
//!
//! Nothing is shown by colour alone: without it, the words, the bar and the reverse still say everything. The
//! terminal's own colours are used as they are; a theme with its own background uses only the fixed ones of
//! the 256, which look the same everywhere.

use ratatui::style::{Color, Modifier, Style};

use crate::page::{Mark, Role, Tone};
use crate::settings::Theme;

/// The look of a theme.
#[derive(Debug)]
pub(super) struct Look {
    /// The letters and the background that all looks are laid over: stated by the theme, or else those of the
    /// terminal.
    pub ground: Style,
    /// The one thing that Enter acts on, laid over the normal look.
    pub act: Style,
    text: Style,
    head: Style,
    from: Style,
    here: Style,
    quiet: Style,
    calm: Style,
    wary: Style,
    alarm: Style,
    moved: Style,
}

/// The colours of a theme with its own background.
struct Paint {
    paper: Color,
    ink: Color,
    head: Color,
    here: Color,
    quiet: Color,
    calm: Color,
    wary: Color,
    alarm: Color,
    moved: Color,
}

/// True if the terminal shows slanted letters as something else.
pub(super) fn is_upright() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    ["linux", "screen", "vt", "cons25"].iter().any(|name| term.starts_with(name))
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
            act: REVERSED.fg(paint.head).bg(paint.paper),
            text: PLAIN.fg(paint.ink),
            head: BOLD.fg(paint.head),
            from: ITALIC.fg(paint.ink),
            here: BOLD.fg(paint.here),
            quiet: PLAIN.fg(paint.quiet),
            calm: PLAIN.fg(paint.calm),
            wary: PLAIN.fg(paint.wary),
            alarm: PLAIN.fg(paint.alarm),
            moved: PLAIN.fg(paint.moved),
        }
    }

    /// The look of a role on a page.
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Text | Role::State(Tone::Plain) => self.text,
            Role::Head => self.head,
            Role::From => self.from,
            Role::Here => self.here,
            Role::Quiet => self.quiet,
            Role::State(Tone::Calm) => self.calm,
            Role::State(Tone::Wary) => self.wary,
            Role::State(Tone::Alarm) => self.alarm,
            Role::State(Tone::Moved) => self.moved,
        }
    }

    /// The look of a search match, laid over the normal one; visible without colour.
    pub fn marked(&self, mark: Mark) -> Style {
        let found = UNDERLINED.add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM);
        match mark {
            Mark::None => Style::new(),
            Mark::Found => found,
            Mark::Here => self.here.patch(found),
            Mark::Held => UNDERLINED,
        }
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);
const ITALIC: Style = PLAIN.add_modifier(Modifier::ITALIC);
pub(super) const UNDERLINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM);

/// The sixteen colours that people choose for their terminal, on its own background.
const TERMINAL: Look = Look {
    ground: PLAIN,
    act: REVERSED.fg(Color::Reset),
    text: PLAIN,
    head: BOLD,
    from: ITALIC,
    here: BOLD.fg(Color::Cyan),
    quiet: DIM,
    calm: PLAIN.fg(Color::Green),
    wary: PLAIN.fg(Color::Yellow),
    alarm: PLAIN.fg(Color::Red),
    moved: PLAIN.fg(Color::Magenta),
};

const LIGHT: Look = Look::painted(&Paint {
    paper: Color::Indexed(255),
    ink: Color::Indexed(235),
    head: Color::Indexed(16),
    here: Color::Indexed(25),
    quiet: Color::Indexed(242),
    calm: Color::Indexed(22),
    wary: Color::Indexed(94),
    alarm: Color::Indexed(124),
    moved: Color::Indexed(90),
});

const DARK: Look = Look::painted(&Paint {
    paper: Color::Indexed(234),
    ink: Color::Indexed(252),
    head: Color::Indexed(231),
    here: Color::Indexed(116),
    quiet: Color::Indexed(245),
    calm: Color::Indexed(114),
    wary: Color::Indexed(222),
    alarm: Color::Indexed(210),
    moved: Color::Indexed(183),
});

const HIGH_CONTRAST: Look = {
    let (black, white, yellow) = (Color::Indexed(16), Color::Indexed(231), Color::Indexed(226));
    Look {
        ground: PLAIN.fg(white).bg(black),
        act: REVERSED.fg(yellow).bg(black).add_modifier(Modifier::BOLD),
        text: PLAIN.fg(white),
        head: BOLD.fg(white),
        from: ITALIC.fg(white),
        here: BOLD.fg(yellow),
        quiet: PLAIN.fg(white),
        calm: BOLD.fg(Color::Indexed(46)),
        wary: BOLD.fg(yellow),
        alarm: BOLD.fg(white).bg(Color::Indexed(124)),
        moved: BOLD.fg(Color::Indexed(213)),
    }
};

/// No colour: weight, slant, signs and reverse say what colours say elsewhere.
const MONO: Look = Look {
    ground: PLAIN,
    act: REVERSED,
    text: PLAIN,
    head: BOLD,
    from: ITALIC,
    here: BOLD,
    quiet: DIM,
    calm: PLAIN,
    wary: PLAIN,
    alarm: PLAIN,
    moved: PLAIN,
};

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 10] = [
        Role::Text,
        Role::Head,
        Role::From,
        Role::Here,
        Role::Quiet,
        Role::State(Tone::Plain),
        Role::State(Tone::Calm),
        Role::State(Tone::Wary),
        Role::State(Tone::Alarm),
        Role::State(Tone::Moved),
    ];

    fn styles(look: &Look) -> Vec<Style> {
        ROLES.iter().map(|role| look.style(*role)).chain([look.act]).collect()
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
        for theme in Theme::ALL {
            let look = Look::of(*theme);
            if look.ground.bg.is_none() {
                // On the ground of the terminal, facts and givers have its own letters.
                assert!(matches!(theme, Theme::Terminal | Theme::Mono), "{theme:?} states no ground");
                for style in [Role::Text, Role::Head, Role::From].map(|role| look.style(role)) {
                    assert_eq!((style.fg, style.bg), (None, None), "{theme:?}");
                    assert!(!style.add_modifier.contains(Modifier::DIM), "{theme:?}");
                }
                continue;
            }
            let least = if *theme == Theme::HighContrast { 7.0 } else { 4.5 };
            for style in styles(look) {
                let style = look.ground.patch(style);
                let contrast = contrast(style.fg.unwrap(), style.bg.unwrap());
                assert!(contrast >= least, "{theme:?}: {style:?} has {contrast:.1}");
            }
        }
    }

    #[test]
    fn attributions_are_slanted_and_never_dim() {
        for theme in Theme::ALL {
            let from = Look::of(*theme).style(Role::From);
            assert!(from.add_modifier.contains(Modifier::ITALIC), "{theme:?}");
            assert!(!from.add_modifier.contains(Modifier::DIM), "{theme:?}");
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
            assert!(Look::of(*theme).act.add_modifier.contains(Modifier::REVERSED), "{theme:?}");
        }
    }
}
