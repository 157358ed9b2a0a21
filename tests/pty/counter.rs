//! A program on the reader's loop that does as little as a program can: it counts. The tests start it, and
//! some of its keys end it in ways that the reader must never end.

use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::thread;

use briefing::app::key::{Key, KeyCode};
use briefing::app::{Answer, AppEvent, Effect, Request};
use briefing::jobs::Programs;
use briefing::text::Clean;
use briefing::tui::{self, Files, InputOptions};
use ratatui::Frame;
use ratatui::text::Line;

#[derive(Default)]
struct Counter {
    count: i32,
    size: (u16, u16),
    full: bool,
    wrong: bool,
    /// What became of the last copy.
    copied: String,
}

/// Counts. What stands behind `--clipboard` is the command that copies; with another argument it reads
/// standard input first, and says at the end what that was.
fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    let clipboard = first.as_ref().filter(|first| *first == "--clipboard").map(|_| arguments.collect());
    match count(first.is_some() && clipboard.is_none(), Programs::new(clipboard, None)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "failed: {error}");
            ExitCode::FAILURE
        }
    }
}

fn count(after_reading: bool, programs: Programs) -> io::Result<()> {
    let mut input = String::new();
    if after_reading {
        io::stdin().read_to_string(&mut input)?;
    }
    tui::run(
        &mut Counter::default(),
        InputOptions::default(),
        programs,
        Files::default(),
        update,
        draw,
        |_| {},
    )?;
    writeln!(io::stdout(), "{input}")
}

fn update(counter: &mut Counter, event: AppEvent) -> Option<Effect> {
    match event {
        AppEvent::Resize(columns, rows) => counter.size = (columns, rows),
        AppEvent::Key(key) => return press(counter, key),
        AppEvent::Answer(Answer::Copied(copied)) => counter.copied = copied.to_string(),
        AppEvent::Answer(_)
        | AppEvent::Changed(_)
        | AppEvent::Mouse(_)
        | AppEvent::Paste(_)
        | AppEvent::Redraw
        | AppEvent::Idle => {}
    }
    None
}

fn press(counter: &mut Counter, key: Key) -> Option<Effect> {
    match (key.code, key.ctrl) {
        (KeyCode::Char('j'), false) => counter.count += 1,
        (KeyCode::Char('k'), false) => counter.count -= 1,
        (KeyCode::Esc, false) => counter.count = 0,
        (KeyCode::Char('f'), false) => counter.full = true,
        (KeyCode::Char('p'), false) => counter.wrong = true,
        (KeyCode::Char('t'), false) => drop(thread::spawn(|| panic!("another thread was wrong"))),
        (KeyCode::Char('q'), false) => return Some(Effect::Quit),
        (KeyCode::Char('y'), false) => {
            let text = Clean::line(format!("count {}", counter.count));
            return Some(Effect::Ask(Request::Copy { text, is_cut: false }));
        }
        (KeyCode::Char('l'), true) => return Some(Effect::Redraw),
        (KeyCode::Char('z'), true) => return Some(Effect::Suspend),
        _ => {}
    }
    None
}

fn draw(counter: &Counter, frame: &mut Frame) -> bool {
    assert!(!counter.wrong, "what was drawn \x1b[31mwas wrong");
    let (columns, rows) = counter.size;
    let area = frame.area();
    let (count, size) = (format!("count {}", counter.count), format!("size {columns}×{rows}"));
    for (row, line) in area.rows().zip([count, size, counter.copied.clone()]) {
        frame.render_widget(Line::raw(line), row);
    }
    if counter.full {
        for row in area.rows() {
            frame.render_widget(Line::raw("#".repeat(columns.into())), row);
        }
    }
    false
}
