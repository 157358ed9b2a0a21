//! The tour, as somebody takes it who has just installed the program.

use crate::terminal::{READER, Terminal};

#[test]
fn it_leads_through_the_program_from_an_empty_home() {
    let home = tempfile::tempdir().unwrap();
    let script = "cd \"$0\"; HOME=\"$0\" XDG_STATE_HOME=\"$0/state\" \"$1\" --tour; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-c", script, home.path().to_str().unwrap(), READER]);
    terminal.wait_for("1/12  1: the story in short.");
    terminal.assert_taken();
    for (keys, line, shown) in [
        ("Tab", "2/12", "narrowing"),
        ("Enter", "3/12", "26,000 tonnes a year."),
        ("j j s", "4/12", "30,000 tonnes to 26,000."),
        ("x", "5/12", "Eskeray's demand: 26,000"),
        ("Esc", "5/12", "neither confirmed nor denied"),
        ("Esc", "5/12", "narrowing"),
        ("Enter", "6/12", "Actors › Eskeray"),
        ("Ctrl-o 2 z", "7/12", "acceptance"),
        ("3", "8/12", "3 givers disagree"),
        ("4 5 6 7", "9/12", "20 Mar 2031"),
        ("/ t o n n e s Enter", "10/12", "match 1 of"),
        ("d", "11/12", "edition of 13 Mar 2031 → now"),
        ("!", "12/12", "no problems"),
        ("o", "`briefing new` begins your own.", "Gaza cease-fire talks"),
        ("Esc", "12/12", "edition of 13 Mar 2031 → now"),
    ] {
        terminal.keys(keys);
        terminal.wait_for(line);
        terminal.wait_for(shown);
        terminal.wait_for_checks();
    }
    terminal.keys(".");
    terminal.wait_for("the tour is over");
    terminal.keys("Ctrl-c");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}
