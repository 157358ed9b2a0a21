//! A terminal whose other end is a test: it starts a program, presses keys, and looks at the screen.
//!
//! A test waits for what it expects, and fails with the screen when that does not come; time passes by itself
//! only where nothing is to happen. Like a good terminal, this one shows a synchronized update only when it
//! is whole.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtyPair, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::io::ioctl_fionread;
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use tempfile::TempDir;
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use crate::keyboard;

/// How long a test waits for what must come; a loaded machine is no failure.
const LIMIT: Duration = Duration::from_secs(20);

/// The program.
pub const READER: &str = env!("CARGO_BIN_EXE_briefing");
/// A briefing with a little of everything.
pub const DAM: &str = "tests/reading/dam.toml";

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// A terminal with a program on it.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    /// The program's end of it.
    device: File,
    child: Box<dyn Child + Send + Sync>,
    display: Arc<Display>,
    reader: Option<JoinHandle<()>>,
    modes_before: Termios,
    /// The folder of what the program keeps.
    _state: TempDir,
}

/// What has arrived, and word of it.
#[derive(Default)]
struct Display {
    shown: Mutex<Shown>,
    changed: Condvar,
}

/// What has arrived from the program.
pub struct Shown {
    parser: vt100::Parser,
    unfinished: Vec<u8>,
    /// Everything that has arrived.
    sent: Vec<u8>,
    /// How many bytes have arrived.
    pub bytes: usize,
    /// Those that were taken from there.
    pub raw: Vec<u8>,
    /// How many frames have been completed.
    pub frames: usize,
    /// How often a zero has arrived, which the tests alone send.
    marks: usize,
    frozen: bool,
    unplugged: bool,
}

impl Terminal {
    /// Starts a program by its words.
    pub fn start(columns: u16, rows: u16, words: &[&str]) -> Self {
        let PtyPair { master, slave } = native_pty_system().openpty(size(columns, rows)).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK;
        let device: File = rustix::fs::open(master.tty_name().unwrap(), flags, Mode::empty()).unwrap().into();
        let modes_before = tcgetattr(&device).unwrap();

        let mut command = CommandBuilder::from_argv(words.iter().map(Into::into).collect());
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("TERM", "xterm-256color");
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS", "TMUX", "BROWSER"] {
            command.env_remove(name);
        }
        // The settings of whoever runs the tests are not theirs.
        command.env("XDG_CONFIG_HOME", "/nonexistent");
        command.env("XDG_CACHE_HOME", "/nonexistent");
        // Nor is what they have read, and each test begins anew.
        let state = tempfile::tempdir().unwrap();
        command.env("XDG_STATE_HOME", state.path());
        command.env_remove("RUST_BACKTRACE");
        let child = slave.spawn_command(command).unwrap();

        let display = Arc::new(Display::default());
        display.shown.lock().unwrap().resize(columns, rows);
        let source = master.try_clone_reader().unwrap();
        let reader = thread::spawn({
            let display = Arc::clone(&display);
            move || display.read(source)
        });
        let keyboard = master.take_writer().ok();
        Self {
            master: Some(master),
            keyboard,
            device,
            child,
            display,
            reader: Some(reader),
            modes_before,
            _state: state,
        }
    }

    /// Presses keys by their names: `j j Enter`.
    pub fn keys(&mut self, names: &str) {
        let mut names = names.split_whitespace().peekable();
        while let Some(name) = names.next() {
            self.write(&keyboard::bytes(name.parse().unwrap()));
            if name == "Esc" && names.peek().is_some() {
                self.wait_for_a_lone_key();
            }
        }
    }

    /// Waits until the key that was pressed last can no more be the begin of a sequence: a busy machine may
    /// read it late.
    fn wait_for_a_lone_key(&mut self) {
        self.poll("the key to be read", |terminal| ioctl_fionread(&terminal.device).unwrap() == 0);
        // The program counts the time from when it sleeps, and has read the key for good once it sleeps again.
        for pause in [Duration::from_millis(150), Duration::ZERO] {
            self.poll("the program to sleep", |terminal| terminal.process_state() != 'R');
            thread::sleep(pause);
        }
    }

    /// Sends bytes as they are.
    pub fn write(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(bytes).unwrap();
        keyboard.flush().unwrap();
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.shown().resize(columns, rows);
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits until `text` is on the screen.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |shown| shown.text().contains(text));
    }

    /// Waits until the facts are checked: what `!` shows, and the top line, depend on it.
    pub fn wait_for_checks(&self) {
        self.wait_until("the end of the checks", |shown| !shown.text().contains("checking…"));
    }

    /// Waits until what has arrived is as `condition` says.
    pub fn wait_until(&self, expectation: &str, condition: impl Fn(&Shown) -> bool) {
        let shown = self.shown();
        let (shown, timeout) =
            self.display.changed.wait_timeout_while(shown, LIMIT, |shown| !condition(shown)).unwrap();
        assert!(!timeout.timed_out(), "waited in vain for: {expectation}\n{}", shown.text());
    }

    /// The rows of the screen, without the spaces at their ends.
    pub fn screen(&self) -> String {
        self.shown().text()
    }

    /// What has arrived.
    pub fn shown(&self) -> MutexGuard<'_, Shown> {
        self.display.shown.lock().unwrap()
    }

    /// Waits for the end of the program.
    pub fn exit_status(&mut self) -> ExitStatus {
        let mut status = None;
        self.poll("the end of the program", |terminal| {
            status = terminal.child.try_wait().unwrap();
            status.is_some()
        });
        self.settle();
        status.unwrap()
    }

    /// Waits until all that was written has arrived here.
    fn settle(&mut self) {
        let marks = self.shown().marks;
        if self.reader.is_some() && !self.shown().frozen {
            self.poll("room for a mark", |terminal| terminal.device.write(b"\0").is_ok());
            self.wait_until("all that was written", |shown| shown.marks > marks);
        }
    }

    /// The one-letter state of the program: running, sleeping, stopped (`T`).
    pub fn process_state(&self) -> char {
        self.stat()[0].chars().next().unwrap()
    }

    /// How much time of a processor the program has used, in ticks of the system's clock.
    fn ticks(&self) -> u64 {
        self.stat()[11..13].iter().map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    /// Waits until `condition` holds, looking often.
    pub fn poll(&mut self, expectation: &str, mut condition: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !condition(self) {
            assert!(start.elapsed() < LIMIT, "waited in vain for: {expectation}\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Gives the terminal the modes that it had before the program was started, as a shell does.
    pub fn cook(&self) {
        tcsetattr(&self.device, OptionalActions::Now, &self.modes_before).unwrap();
    }

    /// Takes no more bytes than the terminal's buffer holds.
    pub fn freeze(&self) {
        self.shown().frozen = true;
    }

    /// Fails unless the program ends by itself, without an error, and everything is as it was before it was
    /// started.
    pub fn assert_ends_well(&mut self) {
        assert_eq!(self.exit_status().exit_code(), 0);
        self.assert_given_back();
    }

    /// Ends the program as somebody does who reads.
    pub fn quit(mut self) {
        self.keys("Ctrl-c");
        self.assert_ends_well();
    }

    /// Fails unless everything is as it was before the program was started.
    pub fn assert_given_back(&self) {
        assert_eq!(self.modes(), format!("{:?}", self.modes_before), "the terminal's modes");
        let shown = self.shown();
        let screen = shown.parser.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
        assert!(!screen.bracketed_paste(), "no bracketed paste");
        assert_eq!(screen.fgcolor(), vt100::Color::Default);
        assert!(!screen.bold() && !screen.inverse());
        assert!(shown.unfinished.is_empty(), "no update is left unfinished");
    }

    /// Whether the program has the screen.
    pub fn is_taken(&self) -> bool {
        self.modes() != format!("{:?}", self.modes_before) && self.shown().parser.screen().alternate_screen()
    }

    /// Whether the screen is as it was before the program took it.
    pub fn is_left(&self) -> bool {
        self.modes() == format!("{:?}", self.modes_before) && !self.shown().parser.screen().alternate_screen()
    }

    /// Fails unless the screen is the program's own.
    pub fn assert_taken(&self) {
        assert_ne!(self.modes(), format!("{:?}", self.modes_before), "the terminal's modes");
        let shown = self.shown();
        let screen = shown.parser.screen();
        assert!(screen.alternate_screen() && screen.hide_cursor());
        assert!(screen.bracketed_paste());
    }

    /// Whether the program is told of the mouse, in the one form that cannot be taken for keys.
    pub fn has_mouse(&self) -> bool {
        let shown = self.shown();
        let screen = shown.parser.screen();
        match screen.mouse_protocol_mode() {
            MouseProtocolMode::None => false,
            MouseProtocolMode::PressRelease => screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr,
            other => panic!("{other:?} tells more than is needed"),
        }
    }

    /// Whether what has arrived holds this, sequences among it.
    pub fn has_sent(&self, part: &str) -> bool {
        find(&self.shown().sent, part.as_bytes()).is_some()
    }

    /// Fails if the program writes or works while nothing happens, once what it still had to do is done.
    pub fn assert_idle(&mut self) {
        self.settle();
        self.poll("quiet", |terminal| {
            let bytes = terminal.shown().bytes;
            thread::sleep(Duration::from_millis(300));
            terminal.shown().bytes == bytes
        });
        let (bytes, ticks) = (self.shown().bytes, self.ticks());
        thread::sleep(Duration::from_secs(1));
        assert_eq!(self.shown().bytes, bytes, "bytes written");
        assert!(self.ticks() <= ticks + 1, "time of the processor used");
    }

    /// Takes the terminal away from the program, as closing its window does.
    pub fn hang_up(&mut self) {
        {
            let mut shown = self.shown();
            (shown.unplugged, shown.frozen) = (true, false);
            self.display.changed.notify_all();
        }
        // The reader holds this end open too, and only a byte makes it look up; if there is no room, there
        // are bytes.
        let _ = self.device.write(b"\0");
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        drop(self.keyboard.take());
        drop(self.master.take());
    }

    /// The terminal's own modes, in a form that can be compared.
    fn modes(&self) -> String {
        format!("{:?}", tcgetattr(&self.device).unwrap())
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(self.process_id().try_into().unwrap()).unwrap()
    }

    /// The number of the program among those of the system.
    pub fn process_id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// The fields of `/proc/PID/stat` after the name.
    fn stat(&self) -> Vec<String> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid().as_raw_nonzero())).unwrap();
        let (_, fields) = stat.rsplit_once(") ").unwrap();
        fields.split(' ').map(ToOwned::to_owned).collect()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        if !thread::panicking() {
            self.hang_up();
        }
        let _ = self.child.wait();
    }
}

impl Display {
    fn read(&self, mut source: impl Read) {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = source.read(&mut buffer) {
            let mut shown = self.shown.lock().unwrap();
            shown.bytes += count;
            self.changed.notify_all();
            let mut shown = self.changed.wait_while(shown, |shown| shown.frozen).unwrap();
            if shown.unplugged {
                break;
            }
            shown.take(&buffer[..count]);
            self.changed.notify_all();
        }
    }
}

impl Default for Shown {
    fn default() -> Self {
        let parser = vt100::Parser::default();
        Self {
            parser,
            unfinished: Vec::new(),
            sent: Vec::new(),
            bytes: 0,
            raw: Vec::new(),
            frames: 0,
            marks: 0,
            frozen: false,
            unplugged: false,
        }
    }
}

impl Shown {
    /// The rows of the screen, without the spaces at their ends.
    pub fn text(&self) -> String {
        let contents = self.parser.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    /// The row and the column of the cursor.
    pub fn cursor(&self) -> (u16, u16) {
        self.parser.screen().cursor_position()
    }

    /// Whether the cursor is hidden.
    pub fn hides_cursor(&self) -> bool {
        self.parser.screen().hide_cursor()
    }

    /// Empties the screen behind the program's back.
    pub fn scribble(&mut self) {
        self.parser.process(b"\x1b[2J");
    }

    /// The parser has no screen of a single row or column.
    fn resize(&mut self, columns: u16, rows: u16) {
        let two = NonZeroU16::MIN.saturating_add(1);
        let at_least_two = |size| NonZeroU16::new(size).unwrap_or(two).max(two);
        self.parser.screen_mut().set_size(at_least_two(rows), at_least_two(columns));
    }

    fn take(&mut self, bytes: &[u8]) {
        self.marks += usize::from(bytes.contains(&0));
        self.raw.extend_from_slice(bytes);
        self.unfinished.extend_from_slice(bytes);
        self.sent.extend_from_slice(bytes);
        while let Some(begin) = find(&self.unfinished, BEGIN) {
            let Some(length) = find(&self.unfinished[begin..], END) else {
                self.show(begin);
                return;
            };
            self.show(begin + length + END.len());
            self.frames += 1;
        }
        self.show(self.unfinished.len());
    }

    fn show(&mut self, length: usize) {
        let rest = self.unfinished.split_off(length);
        self.parser.process(&std::mem::replace(&mut self.unfinished, rest));
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
