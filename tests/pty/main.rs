//! The program on a real terminal.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

mod editing;
mod endings;
mod keyboard;
mod opening;
mod outside;
mod reader;
mod resuming;
mod screen;
mod settings;
#[path = "../skipped/mod.rs"]
mod skipped;
mod stubs;
mod terminal;
mod tour;
mod typing;
mod watching;

use std::process::Command;
use std::sync::LazyLock;

/// The path of the program that counts. `cargo test` builds it, `cargo test --test pty` alone does not.
static COUNTER: LazyLock<String> = LazyLock::new(|| {
    let tests = std::env::current_exe().unwrap();
    let profile = tests.ancestors().nth(2).unwrap();
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--example", "counter", "--target-dir"]).arg(profile.parent().unwrap());
    let directory = profile.file_name().unwrap().to_str().unwrap();
    build.args(["--profile", if directory == "debug" { "dev" } else { directory }]);
    assert!(build.status().unwrap().success());
    profile.join("examples/counter").into_os_string().into_string().unwrap()
});
