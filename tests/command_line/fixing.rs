//! `briefing fix`: the diff, the file that is written, and what stays as it was.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use super::{briefing, briefing_in, briefing_with_input, file};

const BEFORE: &str = "title = 'T'\r\nas-of = 2031\n\n[figures.a]\nlabel = 'Ships'\nvalue = 4.5%  # of all\n[actors]\nA_b = 5\n";
const AFTER: &str = "title = 'T'\r\nas-of = 2031\n\n[figures.a]\nlabel = 'Ships'\nvalue = 4.5\nunit = \"%\"  # of all\n[actors]\nA_b = 5\n";

#[test]
fn repairs_are_shown_and_the_file_stays() {
    let path = file("talks.toml", BEFORE);
    let ran = briefing_in(path.parent().unwrap(), &["fix", "talks.toml"]);
    let diff = "--- talks.toml\n+++ talks.toml\n@@ -3,6 +3,7 @@\n \n [figures.a]\n label = 'Ships'\n-value = 4.5%  # of all\n\
                +value = 4.5\n+unit = \"%\"  # of all\n [actors]\n A_b = 5\n";
    assert_eq!((ran.status, ran.out.as_str()), (1, diff));
    assert_eq!(
        ran.err,
        "briefing: talks.toml: 1 problem can be repaired: `briefing fix --write talks.toml` does it; 1 error left\n"
    );
    assert_eq!(fs::read_to_string(path).unwrap(), BEFORE);
}

#[test]
fn a_file_is_written_behind_its_link_and_with_its_permissions() {
    let path = file("talks.toml", BEFORE);
    let link = path.with_file_name("link.toml");
    symlink("talks.toml", &link).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let ran = briefing_in(path.parent().unwrap(), &["fix", "--write", "link.toml"]);
    let said = "briefing: link.toml: 1 problem repaired; 1 error left\n";
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (1, "", said));
    assert_eq!(fs::read_to_string(&path).unwrap(), AFTER);
    assert!(link.is_symlink());
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    let mut beside = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(
        !beside.any(|name| name.to_string_lossy().starts_with("talks.toml.")),
        "nothing is left beside it"
    );
    let again = briefing_in(path.parent().unwrap(), &["fix", "talks.toml"]);
    let said = "briefing: talks.toml: nothing to repair; 1 error left\n";
    assert_eq!((again.status, again.out.as_str(), again.err.as_str()), (1, "", said));

    // The facts are not looked at here.
    fs::write(&path, "title = \"T\"\nas-of = 2031-05-14\n").unwrap();
    let right = briefing_in(path.parent().unwrap(), &["fix", "talks.toml"]);
    let said =
        "briefing: talks.toml: nothing to repair; the format is right; `briefing check` looks at the facts\n";
    assert_eq!((right.status, right.err.as_str()), (0, said));
}

#[test]
fn standard_input_is_filtered() {
    let ran = briefing_with_input(&["fix", "--write", "-"], BEFORE);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, AFTER, ""));
    assert_eq!(briefing(["fix", "/nonexistent/talks.toml"]).status, 2);
}

#[test]
fn a_file_with_several_names_stays_one_file() {
    let path = file("talks.toml", BEFORE);
    let other = path.with_file_name("same.toml");
    fs::hard_link(&path, &other).unwrap();
    let ran = briefing_in(path.parent().unwrap(), &["fix", "--write", "talks.toml"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (1, "briefing: talks.toml: 1 problem repaired; 1 error left\n")
    );
    let read = |path: &std::path::Path| fs::read_to_string(path).unwrap();
    assert_eq!([read(&path), read(&other)], [AFTER, AFTER]);
    assert_eq!(path.metadata().unwrap().nlink(), 2);
    let mut beside = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!beside.any(|name| name.to_string_lossy().starts_with("talks.toml.")), "the copy is removed");
}
