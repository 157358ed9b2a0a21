//! Reasons why an action cannot be done here; none if it can. `{next}` in the words stands for a key of the
//! action `next`.

use super::App;
use super::reading::Focus;
use crate::views::Pane;

type Reason = Option<&'static str>;

/// True if a layer covers the briefing.
fn is_over(app: &App) -> bool {
    matches!(
        app.reading().focus(),
        Focus::Source(_) | Focus::Gaps | Focus::Differences(_) | Focus::Problems | Focus::Help
    )
}

pub(super) fn enter(app: &App) -> Reason {
    let reading = app.reading();
    if reading.focus() == Focus::List {
        return None;
    }
    match reading.viewport().link {
        None => Some("no link is selected: {next} and {previous} go to one"),
        Some(_) if reading.target().is_none() => Some("nothing stands here"),
        Some(_) => None,
    }
}

pub(super) fn back(app: &App) -> Reason {
    (!app.jumps.has_back()).then_some("no earlier place")
}

pub(super) fn forward(app: &App) -> Reason {
    (!app.jumps.has_forward()).then_some("no later place")
}

pub(super) fn scroll(app: &App) -> Reason {
    let reading = app.reading();
    if reading.focus() != Focus::List {
        return (reading.beside_goes_on() == 0).then_some(
            "{scroll-down} and {scroll-up} scroll the page from the list; here {next} and {previous} do",
        );
    }
    (reading.page_lines() <= reading.page_height()).then_some("all of the page is in sight")
}

pub(super) fn left(app: &App) -> Reason {
    match app.reading().focus() {
        Focus::List => Some("already in the list"),
        _ => sideways(app),
    }
}

pub(super) fn right(app: &App) -> Reason {
    match app.reading().focus() {
        Focus::Page if !app.reading().in_matrix() => Some("already in the page"),
        _ => sideways(app),
    }
}

fn sideways(app: &App) -> Reason {
    let has_no_cells = app.reading().focus() == Focus::Whole && !app.reading().in_matrix();
    (is_over(app) || has_no_cells).then_some("there is nothing to the left or right")
}

pub(super) fn cell(app: &App) -> Reason {
    if app.reading().in_article() {
        return app.reading().no_parts();
    }
    (!app.reading().in_matrix())
        .then_some("there are no cells here: {pane-positions} {whole-view} opens the matrix")
}

pub(super) fn whole(app: &App) -> Reason {
    is_over(app).then_some("the full view is of a pane: {step-out} leaves this first")
}

pub(super) fn filter(app: &App) -> Reason {
    let reading = app.reading();
    match (reading.focus(), reading.pane()) {
        (Focus::List | Focus::Page, Pane::Overview) => {
            Some("the overview has no rows to filter: {next-pane} goes to a list")
        }
        (Focus::List | Focus::Page, pane) => {
            reading.version().rows(pane).is_empty().then_some("this list has no rows to filter")
        }
        _ => Some("only the rows of a list can be filtered: {step-out} leads to them"),
    }
}

pub(super) fn walk_found(app: &App) -> Reason {
    (!app.reading().has_search()).then_some("no search yet; press {find}")
}

pub(super) fn unread(app: &App) -> Reason {
    (!app.reading().has_fresh_rows()).then_some("nothing is new or changed that you have not read")
}

pub(super) fn problems(app: &App) -> Reason {
    (!app.reading().may_have_problems()).then_some("this file has no problems")
}

pub(super) fn differences(app: &App) -> Reason {
    let is_shown = matches!(app.reading().focus(), Focus::Differences(_));
    match app.reading().baselines().len() {
        0 => Some("there is no earlier version to compare this with"),
        1 if is_shown => Some("no other version: {step-out} leads back"),
        _ => None,
    }
}

pub(super) fn problem_level(app: &App) -> Reason {
    match app.reading().focus() {
        Focus::Problems => {
            (!app.reading().can_change_level()).then_some("there are no problems of another level")
        }
        _ => Some("levels are those of problems: {problems} shows them"),
    }
}

pub(super) fn source(app: &App) -> Reason {
    if matches!(app.reading().focus(), Focus::Source(_)) { None } else { fact(app) }
}

pub(super) fn article(app: &App) -> Reason {
    if app.reading().in_article() || app.reading().article().is_some() {
        return None;
    }
    fact(app).or_else(|| {
        let sources = app.reading().fact().map(|fact| app.reading().briefing().sources_of(fact));
        Some(if sources.is_some_and(|sources| sources.is_empty()) {
            "no source is given for this"
        } else {
            "no source text on file"
        })
    })
}

pub(super) fn copy(app: &App) -> Reason {
    if app.reading().part().is_some() { None } else { fact(app) }
}

fn fact(app: &App) -> Reason {
    let reading = app.reading();
    reading.fact().is_none().then(|| match (reading.focus(), reading.pane()) {
        (Focus::List, Pane::Overview) => {
            "no fact is selected: {next-pane} goes to a list, {enter} into the page"
        }
        (Focus::List, _) if reading.is_filtered() => "no row fits the filter: {step-out} shows all",
        (Focus::List, _) => "no fact is selected: this list is empty",
        (Focus::Problems, _) => "a problem is no fact: {step-out} leads back",
        (Focus::Help, _) => "no fact is selected here: {step-out} leads back",
        _ => "no fact is selected: {next} and {previous} go to one",
    })
}

pub(super) fn browse(app: &App) -> Reason {
    let reading = app.reading();
    let Some(entry) = reading.fact() else { return fact(app) };
    if reading.briefing().sources_of(entry).is_empty() {
        Some("no source is given for this")
    } else if reading.addresses().next().is_none() {
        Some("its source has no address on the web")
    } else {
        reading.url().is_none().then_some("its source's address is not one that may be opened")
    }
}

pub(super) fn note(app: &App) -> Reason {
    let came_through_a_pipe = app.reading().origin().is_none();
    if came_through_a_pipe {
        return Some("this came through a pipe: notes are kept on files");
    }
    fact(app)
}

pub(super) fn notes(app: &App) -> Reason {
    (!app.reading().has_notes())
        .then_some("nothing is marked or written yet: {mark} marks a fact, {note} adds a line to it")
}

pub(super) fn file(app: &App) -> Reason {
    let is_file = app.reading().version().path.is_some();
    (!is_file).then_some("this briefing is not a file: it is built in, or came through a pipe")
}

pub(super) fn tour(app: &App) -> Reason {
    let lines = &app.last_lines;
    (lines.tour.is_none() && lines.left_tour.is_none()).then_some("`briefing --tour` begins the tour")
}

pub(super) fn step_out(app: &App) -> Reason {
    (app.reading().is_at_outermost() && app.last_lines.tour.is_none())
        .then_some("this is home: {quit} leaves")
}
