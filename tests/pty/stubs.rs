//! Programs that stand in for others, and tell how they were called.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

use crate::terminal::Terminal;

/// A program in a folder that writes its arguments to `log`, how many there are and each in a line, and then
/// does more.
pub fn stub(folder: &TempDir, name: &str, and_then: &str) {
    write(folder, name, "", and_then);
}

/// The same; before that, it writes its standard input to `input`.
pub fn stub_that_reads(folder: &TempDir, name: &str, and_then: &str) {
    let input = folder.path().join("input");
    write(folder, name, &format!("cat >'{}'\n", input.display()), and_then);
}

fn write(folder: &TempDir, name: &str, first: &str, and_then: &str) {
    let path = folder.path().join(name);
    let log = folder.path().join("log").display().to_string();
    let script = format!(
        "#!/bin/sh\n{first}printf '%s\\n' \"$#\" \"$@\" >'{log}.part'\nmv '{log}.part' '{log}'\n{and_then}\n"
    );
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// What a stub wrote, once it has.
pub fn logged(terminal: &mut Terminal, folder: &TempDir) -> String {
    let log = folder.path().join("log");
    terminal.poll("the arguments of the stub", |_| log.exists());
    let logged = fs::read_to_string(&log).unwrap();
    fs::remove_file(&log).unwrap();
    logged
}
