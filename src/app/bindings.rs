//! The one table of actions: the name of each, its default keys, its words, what it does and why it may be
//! unavailable.
//!
//! Dispatch, the footer, the help page, the settings, the manual page and the README are all made from
//! [`BINDINGS`], through the [`Keymap`](super::keymap::Keymap), in which the keys may be different.

use super::action::Action;
use super::reading::{Focus, Reading};
use super::{App, Effect, PromptKind, Way, reasons};
use crate::views::{self, Pane};

/// An action with its keys.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Its name in the settings; never changes, since users' files contain it.
    pub name: &'static str,
    /// The names of its default keys; the footer shows the first.
    pub keys: &'static [&'static str],
    /// The action.
    pub action: Action,
    /// A description of what the keys do.
    pub does: &'static str,
    /// Performs the action.
    pub(super) run: Run,
    /// Why it cannot be done here; none if it can. `{next}` in the words stands for a key of the action `next`.
    pub(super) disabled_reason: fn(&App) -> Option<&'static str>,
    /// A name of one or two words for the footer; none if the footer need not show it here.
    pub(super) hint: fn(&App) -> Option<&'static str>,
}

type Run = fn(&mut App) -> Option<Effect>;

const fn bind(
    name: &'static str,
    keys: &'static [&'static str],
    action: Action,
    does: &'static str,
    run: Run,
) -> Binding {
    Binding { name, keys, action, does, run, disabled_reason: |_| None, hint: |_| None }
}

impl Binding {
    /// The row of an action.
    pub(super) fn of(action: Action) -> &'static Self {
        BINDINGS.iter().find(|binding| binding.action == action).unwrap_or(&BINDINGS[0])
    }

    const fn unless(self, disabled_reason: fn(&App) -> Option<&'static str>) -> Self {
        Self { disabled_reason, ..self }
    }

    const fn hint(self, hint: fn(&App) -> Option<&'static str>) -> Self {
        Self { hint, ..self }
    }
}

/// Every action, in the order of the help page; for the footer, the most useful first.
pub const BINDINGS: &[Binding] = &[
    bind("enter", &["Enter"], Action::Enter, "into the page; follow the link", App::enter)
        .unless(reasons::enter)
        .hint(|app| match app.reading().focus() {
            Focus::List => Some("open"),
            Focus::Problems => Some("go to"),
            _ => Some("follow"),
        }),
    bind(
        "back",
        &["Ctrl-o", "Backspace", "Alt-←"],
        Action::Back,
        "back to where you were before the last jump",
        |app| app.jump_along(Way::Back),
    )
    .unless(reasons::back)
    .hint(|_| Some("jump back")),
    bind("forward", &["Alt-→"], Action::Forward, "forward again", |app| app.jump_along(Way::On))
        .unless(reasons::forward),
    bind("next", &["j", "↓"], Action::Next, "next row; in a page, next link or line", |app| {
        app.moves(Reading::next)
    }),
    bind(
        "previous",
        &["k", "↑"],
        Action::Previous,
        "previous row; in a page, previous link or line",
        |app| app.moves(Reading::previous),
    ),
    bind("first", &["g", "Home"], Action::First, "first row; top of the page", |app| {
        app.moves(Reading::first)
    }),
    bind("last", &["G", "End"], Action::Last, "last row; end of the page", |app| app.moves(Reading::last)),
    bind("page-down", &["Space", "PgDn", "Ctrl-f"], Action::PageDown, "page down", |app| {
        app.moves(|reading| reading.turn(Way::On, 1))
    }),
    bind("page-up", &["b", "PgUp", "Ctrl-b"], Action::PageUp, "page up", |app| {
        app.moves(|reading| reading.turn(Way::Back, 1))
    }),
    bind("half-page-down", &["Ctrl-d"], Action::HalfDown, "half a page down", |app| {
        app.moves(|reading| reading.turn(Way::On, 2))
    }),
    bind("half-page-up", &["Ctrl-u"], Action::HalfUp, "half a page up", |app| {
        app.moves(|reading| reading.turn(Way::Back, 2))
    }),
    bind(
        "scroll-down",
        &["J"],
        Action::ScrollDown,
        "scroll the page from the list, or what stands beside or below it",
        |app| app.moves(|reading| reading.scroll_companion(1)),
    )
    .unless(reasons::scroll)
    .hint(|app| Some(if app.reading().focus() == Focus::List { "scroll page" } else { "scroll text" })),
    bind("scroll-up", &["K"], Action::ScrollUp, "scroll it back", |app| {
        app.moves(|reading| reading.scroll_companion(-1))
    })
    .unless(reasons::scroll),
    pane("pane-overview", &["1"], Pane::Overview, "Overview", |app| app.go_to_pane(Pane::Overview)),
    pane("pane-positions", &["2"], Pane::Positions, "Positions", |app| app.go_to_pane(Pane::Positions)),
    pane("pane-figures", &["3"], Pane::Figures, "Figures", |app| app.go_to_pane(Pane::Figures)),
    pane("pane-actors", &["4"], Pane::Actors, "Actors", |app| app.go_to_pane(Pane::Actors)),
    pane("pane-questions", &["5"], Pane::Questions, "Questions", |app| app.go_to_pane(Pane::Questions)),
    pane("pane-timeline", &["6"], Pane::Timeline, "Timeline", |app| app.go_to_pane(Pane::Timeline)),
    pane("pane-sources", &["7"], Pane::Sources, "Sources", |app| app.go_to_pane(Pane::Sources)),
    bind("next-pane", &["Tab"], Action::NextPane, "next pane", |app| {
        app.go_to_pane(app.reading().neighbour(1))
    })
    .hint(|app| (app.reading().focus() != Focus::Help).then_some("pane")),
    bind("previous-pane", &["Shift-Tab"], Action::PreviousPane, "previous pane", |app| {
        app.go_to_pane(app.reading().neighbour(Pane::ALL.len() - 1))
    }),
    bind("left", &["h", "←"], Action::Left, "from the page to the list; a cell to the left", |app| {
        app.moves(Reading::left)
    })
    .unless(reasons::left),
    bind("right", &["l", "→"], Action::Right, "from the list into the page; a cell to the right", |app| {
        app.moves(Reading::right)
    })
    .unless(reasons::right)
    .hint(|app| app.reading().has_more_columns().then_some("to the right")),
    bind("next-cell", &["t"], Action::NextCell, "the next cell; in an article, what no fact covers", |app| {
        app.moves(|reading| reading.go_to_filled(Way::On))
    })
    .unless(reasons::cell)
    .hint(|app| app.reading().in_article().then_some("next in no fact")),
    bind("previous-cell", &["T"], Action::PreviousCell, "the one before", |app| {
        app.moves(|reading| reading.go_to_filled(Way::Back))
    })
    .unless(reasons::cell),
    bind("whole-view", &["z"], Action::Whole, "the pane's full view, and back", |app| {
        app.moves(Reading::toggle_whole)
    })
    .unless(reasons::whole)
    .hint(|app| match app.reading().focus() {
        Focus::Whole => app.reading().has_words().then_some("all texts"),
        _ => Some("full view"),
    }),
    bind("problem-level", &["v"], Action::ProblemLevel, "one level of problems at a time", |app| {
        app.moves(Reading::show_next_level)
    })
    .unless(reasons::problem_level)
    .hint(|_| Some("level")),
    bind("find", &["/"], Action::Find, "search the briefing, or the source text on the screen", App::find)
        .hint(|_| Some("find")),
    bind("next-match", &["n"], Action::NextMatch, "the next text in which they stand", |app| {
        app.walk_found(Way::On)
    })
    .unless(reasons::walk_found),
    bind("previous-match", &["N"], Action::PreviousMatch, "the one before", |app| app.walk_found(Way::Back))
        .unless(reasons::walk_found),
    bind(
        "next-new",
        &["u"],
        Action::NextNew,
        "the next that is new or changed since you last read it",
        |app| app.go_to_unread(Way::On),
    )
    .unless(reasons::unread)
    .hint(|_| Some("changes")),
    bind("previous-new", &["U"], Action::PreviousNew, "the one before", |app| app.go_to_unread(Way::Back))
        .unless(reasons::unread),
    bind(
        "differences",
        &["d"],
        Action::Differences,
        "compare with an earlier version (again: with another)",
        App::show_differences,
    )
    .unless(reasons::differences)
    .hint(|app| {
        let is_shown = matches!(app.reading().focus(), Focus::Differences(_));
        is_shown.then_some("other version")
    }),
    bind("go-to", &["f", "Ctrl-p"], Action::GoTo, "go to anything by its name, role or value", |app| {
        app.open_prompt(PromptKind::GoTo)
    })
    .hint(|_| Some("go to")),
    bind("command", &[":"], Action::Command, "any command by its name or key", |app| {
        app.open_prompt(PromptKind::Command)
    }),
    bind("source", &["s"], Action::Source, "where this fact comes from, and back", App::toggle_source)
        .unless(reasons::source)
        .hint(|app| (!matches!(app.reading().focus(), Focus::Source(_))).then_some("source")),
    bind(
        "article",
        &["x"],
        Action::Article,
        "its source's full text with the facts beside it, and back",
        App::toggle_article,
    )
    .unless(reasons::article)
    .hint(|app| match app.reading().focus() {
        Focus::Source(_) => (!app.reading().in_article()).then_some("article"),
        Focus::List => (app.reading().pane() == Pane::Sources).then_some("article"),
        _ => None,
    }),
    bind("copy", &["y"], Action::Copy, "copy this fact with who says so and where", |app| {
        app.copy(views::sentence)
    })
    .unless(reasons::copy),
    bind("copy-markdown", &["Y"], Action::CopyMarkdown, "the same as Markdown", |app| {
        app.copy(views::markdown)
    })
    .unless(reasons::copy),
    bind("copy-page", &[], Action::CopyPage, "copy this page as Markdown", |app| Some(app.copy_page())),
    bind("write-page", &[], Action::WritePage, "write this page as Markdown to a new file", |app| {
        app.open_prompt(PromptKind::Write)
    }),
    bind("browse", &["w"], Action::Browse, "its source on the web", |app| app.browse())
        .unless(reasons::browse),
    bind("filter", &["&"], Action::Filter, "filter the list, `by:unnamed`, or sort it, `sort:date`", |app| {
        app.open_prompt(PromptKind::Filter)
    })
    .unless(reasons::filter)
    .hint(|app| (app.reading().focus() == Focus::List).then_some("filter")),
    bind("mark", &["m"], Action::Mark, "mark this fact, or take its mark away", App::toggle_mark)
        .unless(reasons::note),
    bind("note", &["a"], Action::Note, "add a line of your own to this fact", |app| {
        app.open_prompt(PromptKind::Note)
    })
    .unless(reasons::note)
    .hint(|app| (app.reading().focus() == Focus::Page).then_some("note")),
    bind("notes", &["'"], Action::Notes, "your marks and notes", |app| app.open_prompt(PromptKind::Noted))
        .unless(reasons::notes),
    bind("edit", &["e"], Action::Edit, "edit the file at this fact or problem", |app| app.edit())
        .unless(reasons::file)
        .hint(|app| (app.reading().focus() != Focus::Help).then_some("edit")),
    bind("reload", &["r"], Action::Reload, "read the file again", |app| app.reload(true))
        .unless(reasons::file),
    bind("open", &["o"], Action::Open, "open another briefing", |app| app.open_prompt(PromptKind::Open))
        .hint(|_| Some("open other")),
    bind("find-in-all", &["O"], Action::Everywhere, "find words in any briefing of the folder", |app| {
        app.open_prompt(PromptKind::Everywhere)
    }),
    bind("next-file", &[">"], Action::NextBriefing, "the next edition, or else next briefing", |app| {
        app.open_neighbour(Way::On)
    }),
    bind("previous-file", &["<"], Action::PreviousBriefing, "the one before", |app| {
        app.open_neighbour(Way::Back)
    }),
    bind("problems", &["!"], Action::Problems, "the problems of this file", App::toggle_problems)
        .unless(reasons::problems)
        .hint(|app| {
            let reading = app.reading();
            (reading.focus() != Focus::Problems && reading.has_problems()).then_some("problems")
        }),
    bind("help", &["?", "F1"], Action::Help, "the keys that work here", App::toggle_help)
        .hint(|app| (app.reading().focus() != Focus::Help).then_some("help")),
    bind("next-step", &["."], Action::NextStep, "skip a step of the tour, or resume it", App::next_step)
        .unless(reasons::tour),
    bind("step-out", &["Esc"], Action::Out, "go back", App::step_out)
        .unless(reasons::step_out)
        .hint(|app| app.reading().is_filtered().then_some("all rows")),
    bind("quit", &["q"], Action::Quit, "go back; at home, quit", App::quit)
        .hint(|app| Some(if app.reading().is_at_home() { "quit" } else { "back" })),
    bind("leave", &["Ctrl-c"], Action::Leave, "leave", |_| Some(Effect::Quit)),
    bind("redraw", &["Ctrl-l"], Action::Redraw, "redraw the screen", |_| Some(Effect::Redraw)),
    bind("suspend", &["Ctrl-z"], Action::Suspend, "back to the shell; fg returns", |_| Some(Effect::Suspend)),
];

const fn pane(
    name: &'static str,
    keys: &'static [&'static str],
    pane: Pane,
    title: &'static str,
    run: Run,
) -> Binding {
    bind(name, keys, Action::Pane(pane), title, run)
}
